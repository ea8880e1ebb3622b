package rules

var braintrust = Provider{
	{
		ID: "braintrust-api-token", Provider: "Braintrust", Name: "Braintrust API key",
		Meaning:  "Reads and writes the organisation's experiments, prompts and logs, and uses its model keys.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `(?i:braintrust)` + nearby + `(?P<secret>sk-[A-Za-z0-9]{48})\b`,
		Check:   checkDigit,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://www.braintrust.dev/app/settings", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://www.braintrust.dev/docs"},
		Hits: []string{
			`BRAINTRUST_API_KEY=` + "s" + "k-j4RCYzLP7Q0Dtq19DUuISC" + "FFjLrWh2IdttI5VR8Kp8hmy8SH",
			`braintrust.login(api_key="` + "s" + "k-IeGE4wz9SHHpttFPmZYhvh" + "VYgSzka4KUVA73YNjuq7OuFVUq" + `")`,
		},
		Misses: []string{
			`BRAINTRUST_API_KEY=` + "s" + "k-hTlQrFeLyoZvq7hZGEpJ2M" + "3Dy9tHlmZkq3y9TlcyZkhTzv7",
			`BRAINTRUST_API_KEY=` + "s" + "t-mBvoH8xFdCDYDAhXcZ1XYO" + "GQmV7hncIKw4RZ8TL8blq7TYDV",
		},
	},
}
