package rules

var klaviyo = Provider{
	{
		ID: "klaviyo-private-key", Provider: "Klaviyo", Name: "Klaviyo private API key",
		Meaning:  "Reads and changes the account's customers, lists and campaigns, and sends in its name.",
		Severity: High, Tags: []string{"mail", "marketing"},
		Pattern: `\b(?P<secret>pk_[A-Za-z0-9]{34})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://www.klaviyo.com/settings/account/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://developers.klaviyo.com/en/docs/authenticate_"},
		Hits: []string{
			`KLAVIYO_API_KEY=` + "p" + "k_5b90e33f02ee90d0" + "ec7e02103b59e1c8a8",
			`Authorization: Klaviyo-API-Key ` + "p" + "k_b347feb3f2929621" + "c73b9f700aa79d29ec",
		},
		Misses: []string{
			`KLAVIYO_API_KEY=` + "p" + "k_44fd3bd66b8bfd8f" + "05387c1574f72397a",
			`KLAVIYO_API_KEY=` + "p" + "k_04bafb29b6dc6eb2c" + "e65d3356c2f373f8dd",
		},
	},
}
