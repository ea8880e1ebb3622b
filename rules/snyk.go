package rules

var snyk = Provider{{
	ID: "snyk-api-token", Provider: "Snyk", Name: "Snyk API token",
	Meaning:  "Acts as the user or service account: reads the projects' weaknesses and changes settings.",
	Severity: High, Tags: []string{"code"},
	Pattern: `(?i:snyk[A-Za-z0-9_.-]{0,16}(?:token|key))` + assigned + `(?P<secret>` + uuidShape + `)\b`,
	Entropy: 2.8,
	Revoke:  Revoke{URL: "https://app.snyk.io/account", Steps: "Revoke and regenerate the token."},
	Refs:    []string{"https://docs.snyk.io/snyk-api/authentication-for-api"},
	Hits: []string{
		`SNYK_TOKEN=` + "b42d5676-4b93-4f65" + "-9086-8894df558d8f",
		`"snykApiToken": "` + "43cd4e15-a63d-432a" + "-aceb-ec2b5d522417" + `"`,
	},
	Misses: []string{
		`SNYK_ORG_ID=` + "420819cc-7234-4bfd" + "-bc58-f258e6d03de6",
		`SNYK_TOKEN=` + "d8f9d70c-52ab-c932-d1afde4dd847",
	},
}}
