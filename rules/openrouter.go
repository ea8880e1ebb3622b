package rules

var openRouter = Provider{{
	ID: "openrouter-api-key", Provider: "OpenRouter", Name: "OpenRouter API key",
	Meaning:  "Runs models of many vendors on the account's credit; a provisioning key also makes other keys.",
	Severity: High, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>sk-or-v1-[0-9a-f]{64})\b`,
	Entropy: 3.3,
	Revoke:  Revoke{URL: "https://openrouter.ai/settings/keys", Steps: "Delete the key and create a new one with a credit limit."},
	Refs:    []string{"https://openrouter.ai/docs/api-reference/authentication"},
	Hits: []string{
		`OPENROUTER_API_KEY=` + "sk-" + "or-v1-ac279d92b2baca088be8233272c668c2" + "769cd44219cc2b57b1d09c9d1a6c6e02",
		`"Authorization": "Bearer ` + "sk-" + "or-v1-d2ecc3a65c946455fc0d88a06f076a44" + "6bce02b442192e96015d834b13ae5eb2" + `"`,
	},
	Misses: []string{
		`OPENROUTER_API_KEY=` + "sk-" + "or-v1-14ca997568a5fcfb319f39f4bed19dd" + "c25277e2769c55f29a5ab13dc5679c9d",
		`OPENROUTER_API_KEY=` + "sk-" + "or-v1-3508e714e515998f0905" + "9e16e8175ce3747d775bg4cc0dc1e8c6" + "2c95f4287115",
	},
}}
