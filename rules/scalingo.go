package rules

var scalingo = Provider{
	{
		ID: "scalingo-api-token", Provider: "Scalingo", Name: "Scalingo API token",
		Meaning:  "Acts as the user: deploys apps and reads their environment and databases.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?:^|[^A-Za-z0-9_-])(?P<secret>tk-us-[A-Za-z0-9_-]{48})` + endOfToken,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://dashboard.scalingo.com/account/tokens", Steps: "Revoke the token and create a new one."},
		Refs:    []string{"https://developers.scalingo.com/"},
		Hits: []string{
			`const scalingoApiToken = "` + "tk-" + "us-L4bHyVZJ20fdb-d7deor8fu" + "A9dvhMzHW64eplsjRRkqclBdx" + `";`,
			`SCALINGO_API_TOKEN=` + "tk-" + "us-7HI4VgmfkqiEZIKQ60ZGZbJ" + "6ajz3HUlVOJO2v5nTr53VaYGe",
		},
		Misses: []string{
			`const scalingoApiToken = "` + "tk-" + "us-q66lPnIs_dbVN91htMJrA0" + "vixC0CAwnOWQR_PL1HJX3zFeT" + `";`,
			`export SCALINGO_API_TOKEN="` + "tk-" + "us-NH8ubaqsP_JAdn-xYh1WHya" + "4EukD1PkGwS1YrspXWTkJ3jnOb" + `"`,
		},
	},
}
