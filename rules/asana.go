package rules

var asana = Provider{{
	ID: "asana-pat", Provider: "Asana", Name: "Asana personal access token",
	Meaning:  "Acts as the user: reads and changes tasks and projects of every workspace.",
	Severity: High, Tags: []string{"saas"},
	Pattern: `(?i:asana)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>(?:2/[0-9]{14,17}/|1/|0/)(?:[0-9]{14,17}:)?[0-9a-f]{32})\b`,
	Entropy: 3,
	Revoke:  Revoke{URL: "https://app.asana.com/0/my-apps", Steps: "Delete the token and create a new one."},
	Refs:    []string{"https://developers.asana.com/docs/personal-access-token"},
	Hits: []string{
		`ASANA_ACCESS_TOKEN=` + "2/99021516" + "59986067/15878790" + "91881313:ac5c323dd82a383b" + "b7993d6781849fd3",
		`asana_pat: "` + "1/71608317" + "21546479:5670b8a264a021e6" + "aac0549eb1ff9382" + `"`,
	},
	Misses: []string{
		`ASANA_ACCESS_TOKEN=` + "2/66188640" + "04251358/43639167" + "59370206:50ad255426230c2" + "0e16cb63c4afc82c",
		`ASANA_ACCESS_TOKEN=` + "3/75492370" + "64429854/30716975" + "16740769:950457e4537c10dc" + "b62a3edb322876ea",
	},
}}
