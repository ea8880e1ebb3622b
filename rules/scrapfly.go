package rules

var scrapfly = Provider{
	{
		ID: "scrapfly-api-key", Provider: "Scrapfly", Name: "Scrapfly API key",
		Meaning:  "Scrapes on the account's credits.",
		Severity: Medium, Tags: []string{"web"},
		Pattern: `\b(?P<secret>scp-(?:live|test)-[a-f0-9]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://scrapfly.io/dashboard", Steps: "Open the project and replace its key."},
		Refs:    []string{"https://scrapfly.io/docs/scrape-api/getting-started"},
		Hits: []string{
			`"scrapflyApiKey": "` + "scp" + "-live-f4fd46bb741a7" + "a8068bc162492eb10cf" + `"`,
			`const scrapflyApiKey = "` + "scp" + "-live-13aa81f675e69" + "43044eccb50d2e3f7bd" + `";`,
		},
		Misses: []string{
			`"scrapflyApiKey": "` + "scp" + "-live-f4af1acc4a3e5" + "c3b8dfd6d98f788cde" + `"`,
			`scrapfly_api_key: '` + "scp" + "-live-61cd80e149a44" + "c6d9050ed56c13d0ag3" + `'`,
		},
	},
}
