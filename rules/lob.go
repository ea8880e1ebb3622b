package rules

// live_ and test_ are prefixes of many vendors, but 35 hex digits are the length of one.
var lob = Provider{{
	ID: "lob-api-key", Provider: "Lob", Name: "Lob secret API key",
	Meaning:  "Sends letters and checks on the account and reads recipients' addresses.",
	Severity: High, Tags: []string{"saas"},
	Pattern: `\b(?P<secret>(?:live|test)_[0-9a-f]{35})\b`,
	Check:   checkLob,
	Entropy: 3,
	Revoke:  Revoke{URL: "https://dashboard.lob.com/settings/api-keys", Steps: "Rotate the secret key."},
	Refs:    []string{"https://docs.lob.com/#tag/Authentication"},
	Hits: []string{
		`LOB_API_KEY=` + "li" + "ve_c573f943535794eb7" + "3ed8878257a1b27e70",
		`lob.api_key = '` + "te" + "st_74cf6f2e591fd74da" + "9ef39ae9afa4d3ea6d" + `'`,
	},
	Misses: []string{
		`LOB_API_KEY=` + "li" + "ve_ded1fa44af50f97e8" + "9877ef3c0a5618c01",
		`LOB_API_KEY=` + "li" + "ve_pub_a62dd5e895abdca" + "38e900577cae56d5",
	},
}}

// checkLob gives test keys, which send nothing, less weight.
func checkLob(m Match) Verdict {
	v := unproven("prefix and length are the vendor's")
	if m.Secret[0] == 't' {
		v.Severity = Low
	}
	return v
}
