package rules

var infracost = Provider{
	{
		ID: "infracost-api-token", Provider: "Infracost", Name: "Infracost API key",
		Meaning:  "Prices plans and sends them to the organisation's dashboard.",
		Severity: Medium, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>ico-[A-Za-z0-9]{32})\b`,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://dashboard.infracost.io/", Steps: "Open Org settings, API tokens; rotate the key."},
		Refs:    []string{"https://www.infracost.io/docs/"},
		Hits: []string{
			`INFRACOST_API_KEY=` + "ic" + "o-7QC1qs4pHlEpO7b" + "LrduZdbXnVr4IALvK",
			`api_key: "` + "ic" + "o-nyS9wiwTtxA2uSB" + "p1JhmcFwaI1sgCtt8" + `"`,
		},
		Misses: []string{
			`INFRACOST_API_KEY=` + "ic" + "o-LvlxXjfeHpisFO1" + "jdeaUdNuyt8Aybd4",
			`INFRACOST_API_KEY=` + "ic" + "o-S7tfqagUxLCiVe7D" + "mqvSgYP1jTeMT9tQA",
		},
	},
}
