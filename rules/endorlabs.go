package rules

var endorLabs = Provider{
	{
		ID: "endorlabs-api-key", Provider: "Endor Labs", Name: "Endor Labs API key or secret",
		Meaning:  "Reads findings and starts scans in the namespace; key and secret look alike and go together.",
		Severity: High, Tags: []string{"security"},
		Pattern: `\b(?P<secret>endr\+[A-Za-z0-9-]{16})(?:[^A-Za-z0-9_-]|$)`,
		Revoke:  Revoke{URL: "https://app.endorlabs.com/", Steps: "Open Settings, API keys; delete the key and create a new one."},
		Refs:    []string{"https://docs.endorlabs.com/"},
		Hits: []string{
			`ENDOR_API_CREDENTIALS_SECRET=` + "en" + "dr+x2QSOad" + "Z3sZpe7p9",
			`endorctl scan --api-key "` + "en" + "dr+XsA--3K" + "y3A4DbvyL" + `"`,
		},
		Misses: []string{
			`ENDOR_API_CREDENTIALS_SECRET=` + "en" + "dr+Cpbg3Q" + "RhttnubPD",
			`ENDOR_API_CREDENTIALS_SECRET=` + "en" + "dr-7TDcVSV" + "R2e5l2pLO",
		},
	},
}
