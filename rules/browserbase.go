package rules

var browserbase = Provider{
	{
		ID: "browserbase-api-key", Provider: "Browserbase", Name: "Browserbase API key",
		Meaning:  "Runs browsers on the account and reads their sessions and recordings.",
		Severity: High, Tags: []string{"ai", "scraping"},
		Pattern: `\b(?P<secret>bb_(?:live|test)_[A-Za-z0-9_-]{25,40})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://www.browserbase.com/settings", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.browserbase.com/"},
		Hits: []string{
			`BROWSERBASE_API_KEY=` + "bb_l" + "ive_6FlYb_eEB0LS" + "X1csYY90G0u1tAO",
			`new Browserbase({ apiKey: "` + "bb_l" + "ive_n3n9igWRihmV" + "Qr6_VxppGCHfl1j" + `" })`,
		},
		Misses: []string{
			`BROWSERBASE_API_KEY=` + "bb_l" + "ive_XOhFMZaTJk" + "UK7fPlGRIiqAQg",
			`BROWSERBASE_API_KEY=` + "bb_p" + "rod_Hd6rtDZP8qBu" + "gSbGLMAjLHuuv8w",
		},
	},
}
