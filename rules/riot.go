package rules

var riot = Provider{
	{
		ID: "riot-api-key", Provider: "Riot Games", Name: "Riot Games API key",
		Meaning:  "Reads players and matches with the product's rate limit.",
		Severity: Medium, Tags: []string{"game"},
		Pattern: `\b(?P<secret>RGAPI-` + uuidShape + `)\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://developer.riotgames.com/", Steps: "Regenerate the key in the developer portal; development keys end after a day."},
		Refs:    []string{"https://developer.riotgames.com/docs/portal"},
		Hits: []string{
			`export RIOT_API_KEY="` + "RGAP" + "I-5e0d2187-824a-4c3" + "2-8538-cb08e00fc6cd" + `"`,
			`RIOT_API_KEY=` + "RGAP" + "I-7ffd49d9-35c1-49f" + "a-ad6c-d92a82c7097e",
		},
		Misses: []string{
			`export RIOT_API_KEY="` + "RGAP" + "I-c4798b60-298d-40e" + "2-81c7-e4f00afe0c0" + `"`,
			`RIOT_API_KEY=` + "RGAP" + "I-a7042705-aff3-433" + "b-bq8a-d9a0e1e96a0a",
		},
	},
}
