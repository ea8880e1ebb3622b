package rules

var xAI = Provider{{
	ID: "xai-api-key", Provider: "xAI", Name: "xAI API key",
	Meaning:  "Runs models on the team's account.",
	Severity: High, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>xai-[A-Za-z0-9]{80})\b`,
	Entropy: 4,
	Revoke:  Revoke{URL: "https://console.x.ai/", Steps: "Open the team's API keys, delete the key and create a new one."},
	Refs:    []string{"https://docs.x.ai/docs/tutorial"},
	Hits: []string{
		`XAI_API_KEY=` + "xa" + "i-feJ8oxX1tfHePiqFZxmtuB1cgdaxfv1IdkXr9pd2" + "eGYYZxZHjBnAyLdiMTi9ASnUGW0DQ3KBN13sqUst",
		`api_key: "` + "xa" + "i-fVC2PP4d0wDAr1P27F94cjhIUQ8Vj8xMVLKJd27t" + "lsyhKoCHJlOpRgQEH9OMN2iE3rnNEtdEr7mz5Iuf" + `"`,
	},
	Misses: []string{
		`XAI_API_KEY=` + "xa" + "i-DUebIfDVKKFtoZgpIsi8g1HPVpjSpzy9UiX8E3Y" + "u5w6XxKCqh4wliAQqRikb2PDm5FwsJ7nROmv8OhC",
		`XAI_API_KEY=` + "xa" + "i-xRsEU0InUSLdoTPR79YHRdnWAWOzXnYV21tXAJ59" + "wmgDj6ybd2RDhR3K9MAk4ZYdMOeMDhSiWNBfikJG9",
	},
}}
