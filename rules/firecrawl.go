package rules

var firecrawl = Provider{
	{
		ID: "firecrawl-api-key", Provider: "Firecrawl", Name: "Firecrawl API key",
		Meaning:  "Crawls and scrapes on the account's credit.",
		Severity: Medium, Tags: []string{"scraping", "ai"},
		Pattern: `\b(?P<secret>fc-[0-9a-f]{32})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://www.firecrawl.dev/app/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.firecrawl.dev/"},
		Hits: []string{
			`FIRECRAWL_API_KEY=` + "f" + "c-8f998221db4cf3f" + "c164d1bc29b0911db",
			`FirecrawlApp(api_key="` + "f" + "c-ae596df52988137" + "1e152e040cfa167cc" + `")`,
		},
		Misses: []string{
			`FIRECRAWL_API_KEY=` + "f" + "c-a8f2f2cc8fb4cc2" + "4580adafedc3785c",
			`FIRECRAWL_API_KEY=` + "f" + "c-9c5e2070d2472e34" + "c916c93c96139823d",
		},
	},
}
