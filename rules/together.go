package rules

var together = Provider{{
	ID: "together-api-key", Provider: "Together AI", Name: "Together AI API key",
	Meaning:  "Runs and fine-tunes models on the account.",
	Severity: Medium, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>tgp_v1_[A-Za-z0-9_-]{43})` + endOfToken,
	Entropy: 3.5,
	Revoke:  Revoke{URL: "https://api.together.ai/settings/api-keys", Steps: "Delete the key and create a new one."},
	Refs:    []string{"https://docs.together.ai/docs/quickstart"},
	Hits: []string{
		`TOGETHER_API_KEY=` + "tgp" + "_v1_JSOtHRZcL2y86BMliAFNc" + "YeHFbDD0tlyW3zw0aixmUo",
		`Together(api_key="` + "tgp" + "_v1_E711g6jjBdO9KH--t6ls1" + "MEeRqxxH4Lo0glEb8INgTO" + `")`,
	},
	Misses: []string{
		`TOGETHER_API_KEY=` + "tgp" + "_v1_ilA0HORM0ucO-MzxuU4kn" + "25MUJUV5ancN4qZSJlSY7",
		`TOGETHER_API_KEY=` + "tgp" + "_v1_VQNqVWDtDnPz7xR6RIyiyM" + "ELe7zPP_GhsjcYFqhaH4a8",
	},
}}
