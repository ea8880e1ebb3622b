package rules

var voyageai = Provider{
	{
		ID: "voyageai-api-key", Provider: "Voyage AI", Name: "Voyage AI API key",
		Meaning:  "Runs models on the organisation's account.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `(?:^|[^A-Za-z0-9_-])(?P<secret>pa-[A-Za-z0-9_-]{43})` + endOfToken,
		Check:   checkMixed,
		Entropy: 4.3,
		Revoke:  Revoke{URL: "https://dashboard.voyageai.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.voyageai.com/docs/api-key-and-installation"},
		Hits: []string{
			`VOYAGE_API_KEY=` + "pa-" + "JRCx1qISfdH9ggLcHzEHoI" + "Nl12dwhU1aXyoc4fhQQbY",
			`"voyageApiKey": "` + "pa-" + "TIlVUDDJ2Zzor90wNeaO4f" + "gtO4g8azqcVbmCNyinVT1" + `"`,
		},
		Misses: []string{
			`VOYAGE_API_KEY=` + "pa-" + "aLbLej59P9GAYpeWIdgZs" + "aDN9auOEwdD3eJLOkNJ1L",
			`"voyageApiKey": "` + "pa-" + "t7gp5IZtGHfLeUsdGbiGeT" + "jzUpJJTJ9CU9c1tD21ArEI" + `"`,
		},
	},
}
