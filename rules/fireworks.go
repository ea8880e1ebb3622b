package rules

var fireworks = Provider{{
	ID: "fireworks-api-key", Provider: "Fireworks AI", Name: "Fireworks AI API key",
	Meaning:  "Runs models on the account and manages its fine-tunes and deployments.",
	Severity: Medium, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>fw_[A-Za-z0-9]{24})\b`,
	Check:   checkMixed,
	Entropy: 3.5,
	Revoke:  Revoke{URL: "https://fireworks.ai/account/api-keys", Steps: "Delete the key and create a new one."},
	Refs:    []string{"https://docs.fireworks.ai/api-reference/introduction"},
	Hits: []string{
		`FIREWORKS_API_KEY=` + "f" + "w_x4KTD8QXDoJH" + "z9W7aHv4ciCQ",
		`Fireworks(api_key="` + "f" + "w_f5cgcfflhKTY" + "qIdl9QyJuTiT" + `")`,
	},
	Misses: []string{
		`FIREWORKS_API_KEY=` + "f" + "w_zK3W29Sjk9l" + "UQP68ZyTmjBJ",
		"f" + "w_" + "updateEverySingleDevices()",
	},
}}
