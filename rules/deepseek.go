package rules

// The shape, sk- and 32 hex digits, belongs to several vendors: a name must say whose it is.
var deepSeek = Provider{{
	ID: "deepseek-api-key", Provider: "DeepSeek", Name: "DeepSeek API key",
	Meaning:  "Runs models on the account's credit.",
	Severity: Medium, Tags: []string{"ai"},
	Pattern: `(?i:deepseek)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>sk-[0-9a-f]{32})\b`,
	Entropy: 3,
	Revoke:  Revoke{URL: "https://platform.deepseek.com/api_keys", Steps: "Delete the key and create a new one."},
	Refs:    []string{"https://api-docs.deepseek.com/"},
	Hits: []string{
		`DEEPSEEK_API_KEY=` + "s" + "k-ab851dcf49966525" + "48e06590489c40eb",
		`"deepseekApiKey": "` + "s" + "k-d787339211365f51" + "a6eed001fb995063" + `"`,
	},
	Misses: []string{
		`DEEPSEEK_API_KEY=` + "s" + "k-a3c9f061c71092f" + "b58b4a7908a8c0f9",
		`SOME_OTHER_API_KEY=` + "s" + "k-a75d04c7bdf38b7d" + "04d1179d0f304494",
	},
}}
