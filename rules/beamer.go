package rules

var beamer = Provider{
	{
		ID: "beamer-api-key", Provider: "Beamer", Name: "Beamer API key",
		Meaning:  "Posts news and reads users and feedback of the account.",
		Severity: Medium, Tags: []string{"marketing"},
		Pattern: `(?i:beamer)` + nearby + `(?P<secret>b_[A-Za-z0-9+/_=-]{44})(?:[^A-Za-z0-9+/_=-]|$)`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://app.getbeamer.com/settings", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://www.getbeamer.com/api"},
		Hits: []string{
			`BEAMER_API_KEY=` + "b" + "_FTFiHvBspjYGJXr14MsU36" + "7kG/FL2oanIkjtIZwfBd9a",
			`headers: { 'Beamer-Api-Key': '` + "b" + "_8vn/7yf6fXtZ+nLK69fHmF" + "lQ8F9LmU/6olUSwf9LrXdB" + `' }`,
		},
		Misses: []string{
			`BEAMER_API_KEY=` + "b" + "_ifjqOZmOMXuXtvR0Wtzhk" + "cvWaTZuNrlKZBbK3M2ISep",
			`BEAMER_API_KEY=` + "c" + "_nKJZWbfADmTYYVHE2Nu8Ez" + "DfBdyH4ZEBdJZ6DfJuf00j",
		},
	},
}
