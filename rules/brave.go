package rules

var brave = Provider{
	{
		ID: "brave-api-key", Provider: "Brave", Name: "Brave Search API key",
		Meaning:  "Searches on the account's quota and bill.",
		Severity: Medium, Tags: []string{"search", "ai"},
		Pattern: `(?i:brave)` + nearby + `(?P<secret>BSA[A-Za-z0-9_-]{24,40})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://api-dashboard.search.brave.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://api-dashboard.search.brave.com/app/documentation/web-search/get-started"},
		Hits: []string{
			`BRAVE_API_KEY=` + "B" + "SAB9zwIQTWmHQcB" + "CRkZFr-6OLwua7H",
			`"BRAVE_SEARCH_API_KEY": "` + "B" + "SAEibgGMET9B49I" + "Uj51ha2c3RKucT3" + `"`,
		},
		Misses: []string{
			`BRAVE_API_KEY=` + "B" + "SArbf8IwFRor3" + "BqKI3qq2sYwy",
			`BRAVE_API_KEY=` + "B" + "SB1Oyqy1eyJ1H7V" + "L_sxLovYMl9FrjJ",
		},
	},
}
