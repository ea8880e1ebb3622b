package rules

var clickhouse = Provider{
	{
		ID: "clickhouse-cloud-api-key", Provider: "ClickHouse", Name: "ClickHouse Cloud API key secret",
		Meaning:  "With the key id: manages the organisation's services, as far as the key's role goes.",
		Severity: Critical, Tags: []string{"database", "cloud"},
		Pattern: `\b(?P<secret>4b1d[A-Za-z0-9]{38})\b`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://console.clickhouse.cloud/", Steps: "Open the organisation's API keys, delete the key and create a new one."},
		Refs:    []string{"https://clickhouse.com/docs/cloud/manage/openapi"},
		Hits: []string{
			`CLICKHOUSE_KEY_SECRET=` + "4b" + "1dDZvGgTvpSaDTsoO34F" + "kDV2xgZQVKR7x4G4XFpa",
			`token_secret = "` + "4b" + "1d0o4Y9ZB1QJJDs74fWj" + "kZfexhSu5CuZY7QZwFXH" + `"`,
		},
		Misses: []string{
			`CLICKHOUSE_KEY_SECRET=` + "4b" + "1dQIHMIKnMwSiYUouXqs" + "ohzXpqbBvyv9PmkRJFo",
			`sha256: ` + "4b" + "1d6daee0481dd7c50d4a" + "1801758c3efcd9f0e39e",
		},
	},
}
