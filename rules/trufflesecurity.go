package rules

var trufflesecurity = Provider{
	{
		ID: "truffle-security-secret", Provider: "Truffle Security", Name: "TruffleHog Enterprise secret",
		Meaning:  "With the key: reads what the organisation's scanner found.",
		Severity: High, Tags: []string{"security"},
		Pattern: `\b(?P<secret>thog-secret-[a-f0-9]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://docs.trufflesecurity.com/", Steps: "Revoke the API key in the settings of the dashboard and create a new one."},
		Refs:    []string{"https://docs.trufflesecurity.com/"},
		Hits: []string{
			`"trufflehogSecret": "` + "tho" + "g-secret-ed6353f78404" + "51439a1b4e1752db35c2" + `"`,
			`const trufflehogSecret = "` + "tho" + "g-secret-c02176ceec69" + "13324b5d5e3ae8f09a5c" + `";`,
		},
		Misses: []string{
			`"trufflehogSecret": "` + "tho" + "g-secret-e04c3761429" + "1d7c91ecf6d3c0b14c50" + `"`,
			`trufflehog_secret: '` + "tho" + "g-secret-5da1cc25c9df" + "d5cd2b9b5e9d2b0ec5g4" + `'`,
		},
	},
	{
		ID: "truffle-security-api-key", Provider: "Truffle Security", Name: "TruffleHog Enterprise key id",
		Meaning:  "Names an API key; its secret often stands beside it.",
		Severity: Low, Tags: []string{"security"},
		Pattern: `\b(?P<secret>thog-key-[a-f0-9]{16})\b`,
		Entropy: 2.5,
		Revoke:  Revoke{URL: "https://docs.trufflesecurity.com/", Steps: "Revoke the API key in the settings of the dashboard if its secret stands beside it."},
		Refs:    []string{"https://docs.trufflesecurity.com/"},
		Hits: []string{
			`TRUFFLEHOG_KEY=` + "tho" + "g-key-a1260bc4c897402b",
			`"trufflehogKey": "` + "tho" + "g-key-74ba486f4779c52b" + `"`,
		},
		Misses: []string{
			`TRUFFLEHOG_KEY=` + "tho" + "g-key-e64791d9e9bdb8c",
			`"trufflehogKey": "` + "tho" + "g-key-3ba303081fc483gb" + `"`,
		},
	},
}
