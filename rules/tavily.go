package rules

var tavily = Provider{{
	ID: "tavily-api-key", Provider: "Tavily", Name: "Tavily API key",
	Meaning:  "Searches the web on the account's credit.",
	Severity: Medium, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>tvly-(?:dev-|prod-)?[A-Za-z0-9]{32})\b`,
	Entropy: 3.5,
	Revoke:  Revoke{URL: "https://app.tavily.com/", Steps: "Delete the key and create a new one."},
	Refs:    []string{"https://docs.tavily.com/documentation/quickstart"},
	Hits: []string{
		`TAVILY_API_KEY=` + "tv" + "ly-E91OEsCNIVRkTvyA" + "dCyn5J7cMGHG0LWV",
		`TavilyClient("` + "tv" + "ly-dev-YwbzF6TOQ8Oas7NM" + "PxtHil7j8J4ijtIK" + `")`,
	},
	Misses: []string{
		`TAVILY_API_KEY=` + "tv" + "ly-GhGPvLtYhyNz2dT" + "sldWoEHMIeyI3LK8",
		`TAVILY_API_KEY=` + "tv" + "ly-rdgZbRQCxnEq1WYI" + "2IBgC5INJiMzCh5AO",
	},
}}
