package rules

var pinecone = Provider{{
	ID: "pinecone-api-key", Provider: "Pinecone", Name: "Pinecone API key",
	Meaning:  "Reads and changes every index of the project.",
	Severity: High, Tags: []string{"ai", "database"},
	Pattern: `\b(?P<secret>pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63})\b`,
	Entropy: 4,
	Parts:   partsPinecone,
	Revoke:  Revoke{URL: "https://app.pinecone.io/organizations/-/keys", Steps: "Open the project's API keys, delete the key and create a new one."},
	Refs:    []string{"https://docs.pinecone.io/guides/projects/manage-api-keys"},
	Hits: []string{
		`PINECONE_API_KEY=` + "pc" + "sk_sBXIa_N1a3dlL4zkRYolZKg5ShAL2gcJf0OW8" + "PaNoXePyE3NKeZmHwsGbL9lrHSDt7BN2",
		`pc = Pinecone(api_key="` + "pc" + "sk_vTCDNp_2LygoF5KzbOUAjgkHkTBxvE4wESHvG5" + "mAaf56XxfwkjBC1ZJIIrvvyEu7mn9ir1" + `")`,
	},
	Misses: []string{
		`PINECONE_API_KEY=` + "pc" + "sk_ots8C_jWwXVe63IhZsiLaHktpiWmvu5wLzSuj" + "zAWEw7IeMbi8WlXw2EV9ELZmDYOOExo",
		`PINECONE_API_KEY=` + "pc" + "sk_UeMO_J85KTfQ8l8yK8PmJtQu6JCLl0X79n0I" + "rcE3gR3Ru4lwtFelNjB0rjuCfwXl2GVT",
	},
}}

func partsPinecone(m Match) []Part {
	return idPart("key id", m.Secret, len("pcsk_"), '_')
}
