package rules

var samsara = Provider{
	{
		ID: "samsara-api-token", Provider: "Samsara", Name: "Samsara API token",
		Meaning:  "Reads where the organisation's vehicles and drivers are, and changes their settings.",
		Severity: High, Tags: []string{"iot"},
		Pattern: `\b(?P<secret>samsara_api_[A-Za-z0-9]{26,40})\b`,
		Check:   checkDigit,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://cloud.samsara.com/", Steps: "Open Settings, API Tokens, revoke the token and create a new one."},
		Refs:    []string{"https://developers.samsara.com/docs/authentication"},
		Hits: []string{
			`const samsaraApiToken = "` + "sam" + "sara_api_pS8gELRersl" + "9a6sLABHHNBSz40ZgRC" + `";`,
			`SAMSARA_API_TOKEN=` + "sam" + "sara_api_Z3IwEF6y5ky" + "y3JBNWqb9Mt8sCG3CRK",
		},
		Misses: []string{
			`const samsaraApiToken = "` + "sam" + "sara_api_vw8f46Qq" + "XYilvBSbELgGOBomU" + `";`,
			`export SAMSARA_API_TOKEN="` + "sam" + "sara_api_OLc877EgNB6" + "bfbdUwFDrzIe3!GxHoL" + `"`,
		},
	},
}
