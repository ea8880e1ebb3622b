package rules

var closeCRM = Provider{
	{
		ID: "close-api-key", Provider: "Close", Name: "Close API key",
		Meaning:  "Reads and changes leads, calls and mail as the user.",
		Severity: High, Tags: []string{"crm"},
		Pattern: `(?i:close[_.]?(?:io|crm|api|com|key))` + nearby + `(?P<secret>api_[A-Za-z0-9.]{45})` + endOfToken,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://app.close.com/settings/developer/api-keys/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://developer.close.com/api/overview/api-key-authentication"},
		Hits: []string{
			`CLOSE_API_KEY=` + "ap" + "i_atOzM7ub9XpXAD6ntUVwbU" + ".kcvlUHZuGuuifxJWkFm9dp",
			`Client("closeio", "` + "ap" + "i_5rXwdL6PRuU2Bl4z77D6Oe" + ".RmKgqr1oxDJsBLPrlvg9OU" + `")`,
		},
		Misses: []string{
			`CLOSE_API_KEY=` + "ap" + "i_BkvvjqcVACBKsdsGK6gGu" + "F.XTdnUP9PYazNkAGeHrzxc",
			`CLOSE_API_KEY=` + "ap" + "j_UIRLbcY4EaPRrVv6pqS3is" + ".AWaJ0yKapVenaoqrofSSV4",
		},
	},
}
