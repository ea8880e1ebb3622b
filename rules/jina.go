package rules

var jina = Provider{{
	ID: "jina-api-key", Provider: "Jina AI", Name: "Jina AI API key",
	Meaning:  "Runs embedding, reranking and reading on the account's credit.",
	Severity: Medium, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>jina_[A-Za-z0-9]{60})\b`,
	Entropy: 4,
	Revoke:  Revoke{URL: "https://jina.ai/api-dashboard", Steps: "Delete the key and create a new one."},
	Refs:    []string{"https://jina.ai/embeddings/"},
	Hits: []string{
		`JINA_API_KEY=` + "ji" + "na_XjYdeSjbIc8MuBtyUg0AENLucMShIC" + "yTvNq1MwpW8S23ofgyQM5NqAkKHCzV",
		`'Authorization': 'Bearer ` + "ji" + "na_wlxJ6h3w4PwuxLicLQ02XgJcg57ubu" + "yjx6nu2C0F3FklwQYd4XjIrlrH9ukB" + `'`,
	},
	Misses: []string{
		`JINA_API_KEY=` + "ji" + "na_0PEMNySYoyC8wqHDfIKrTATCClJ4c" + "xHH1gInJ7HmRS735aIw3iUvgVK1aRW",
		`JINA_API_KEY=` + "ji" + "na_eKMsnfk2KONymVuYaeinhVxAUSiIPj" + "Bo4D90MyCIGVaMHadzs84EgEAOFjCkn",
	},
}}
