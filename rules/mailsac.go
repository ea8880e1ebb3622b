package rules

var mailsac = Provider{
	{
		ID: "mailsac-api-key", Provider: "Mailsac", Name: "Mailsac API key",
		Meaning:  "Reads and deletes the mail of the account's inboxes and domains.",
		Severity: Medium, Tags: []string{"mail"},
		Pattern: `(?i:mailsac)` + vendorGap + `\b(?P<secret>k_[A-Za-z0-9]{36,80})\b`,
		Check:   checkDigit,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://mailsac.com/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.mailsac.com/"},
		Hits: []string{
			`MAILSAC_API_KEY=` + "k_" + "pUMBC6xdcV1cQGWesqjIzL" + "iqk6J5mtEPWywWGLHm65Ty",
			`"mailsacApiKey": "` + "k_" + "zXLebxvTRf4w0Y1Q8oyiai" + "jAdbd7mluWBtDELJtPjh1T" + `"`,
		},
		Misses: []string{
			`MAILSAC_API_KEY=` + "k_" + "tNFRl89ODivV4Q88bw" + "9ykwS2v6km97eVQAr",
			`INBOX_API_KEY=` + "k_" + "zOzCx2NEv3Np3BGthcxOq6" + "csRHpYntCcxkgRJOIZtnWZ",
		},
	},
}
