package rules

var perplexity = Provider{{
	ID: "perplexity-api-key", Provider: "Perplexity", Name: "Perplexity API key",
	Meaning:  "Runs models on the account.",
	Severity: Medium, Tags: []string{"ai"},
	Pattern: `(?P<secret>pplx-[A-Za-z0-9]{48})\b`,
	Entropy: 3.8,
	Revoke:  Revoke{URL: "https://www.perplexity.ai/settings/api", Steps: "Delete the key and generate a new one."},
	Refs:    []string{"https://docs.perplexity.ai/guides/getting-started"},
	Hits: []string{
		`PERPLEXITY_API_KEY=` + "pp" + "lx-HyCwa2lmebkD5vBpUDHycE1M" + "mTM35jZuPwiIQhjpM0W7Ht7F",
		`{"headers": {"Authorization": "Bearer ` + "pp" + "lx-MqeeFq9KWvgnSlYDrpVwsQQO" + "AlPT2i8VhfaJiZjwJ1KdRij9" + `"}}`,
	},
	Misses: []string{
		`PERPLEXITY_API_KEY=` + "pp" + "lx-gzWF7FCT3FrveD8dhngTfJL" + "dwZITZOCrDYwDeQderpbC4nF",
		`PERPLEXITY_API_KEY=` + "pp" + "lx-OHv1xveFhObjCvSGtjIEKEfr" + "cNcSgUYBGlIeBQkfbftNlCRES",
	},
}}
