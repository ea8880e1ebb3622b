package rules

var replicate = Provider{{
	ID: "replicate-api-token", Provider: "Replicate", Name: "Replicate API token",
	Meaning:  "Runs models on the account and manages its models and deployments.",
	Severity: High, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>r8_[A-Za-z0-9]{37})\b`,
	Check:   checkMixed,
	Entropy: 3.3,
	Revoke:  Revoke{URL: "https://replicate.com/account/api-tokens", Steps: "Disable the token and create a new one."},
	Refs:    []string{"https://replicate.com/docs/topics/security/api-tokens"},
	Hits: []string{
		`REPLICATE_API_TOKEN=` + "r" + "8_JFj4BQ3pCTx259ohCH" + "IoGEVWqYOCwOcrujd9r",
		`auth: "` + "r" + "8_WzXkdWX2La0ZbejchJ" + "5XQb84vTRWH6Ecfgwfb" + `",`,
	},
	Misses: []string{
		`REPLICATE_API_TOKEN=` + "r" + "8_egoWqbLYNx5Ob31o6Z" + "OwiqCai5TrtACvrlW3",
		`REPLICATE_API_TOKEN=` + "r" + "9_5woOJ7yOJP00FMibu7" + "AIXOB3ZcMquRrZRTm4e",
	},
}}
