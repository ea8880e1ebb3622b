package rules

var octopus = Provider{{
	ID: "octopus-api-key", Provider: "Octopus Deploy", Name: "Octopus Deploy API key",
	Meaning:  "Acts as the user on the server: deploys, and reads and changes variables and targets.",
	Severity: Critical, Tags: []string{"infra", "ci"},
	Pattern: `\b(?P<secret>API-[0-9A-Z]{25,30})\b`,
	Check:   checkOctopus,
	Entropy: 3.3,
	Revoke:  Revoke{URL: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key", Steps: "On your server open the profile, My API keys; delete the key and create a new one."},
	Refs:    []string{"https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key"},
	Hits: []string{
		`OCTOPUS_API_KEY=` + "AP" + "I-K6AY5WYSYOMT4" + "MLNEJFHCAXZ4G",
		`--apiKey "` + "AP" + "I-SI5023Y8CSBPL" + "GU8OB10XEC2IU" + `"`,
	},
	Misses: []string{
		`OCTOPUS_API_KEY=` + "AP" + "I-6EAANN5IJZ5" + "FL74MU2L3Z2",
		"AP" + "I-" + "DOCUMENTATIONGENERATORMAIN",
	},
}}

// checkOctopus refuses words: a random key has at least two digits.
func checkOctopus(m Match) Verdict {
	digits := 0
	for _, c := range m.Secret {
		if isDigit(c) {
			digits++
		}
	}
	if digits < 2 {
		return refused("a word, not random")
	}
	return unproven("letters and digits of the vendor's length")
}
