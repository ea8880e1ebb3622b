package rules

var algolia = Provider{{
	ID: "algolia-admin-key", Provider: "Algolia", Name: "Algolia admin or write API key",
	Meaning:  "With the application id: changes and deletes indexes; an admin key also makes other keys.",
	Severity: High, Tags: []string{"saas"},
	Pattern: `(?i:algolia[A-Za-z0-9_.-]{0,12}(?:admin|write|secret)[A-Za-z0-9_.-]{0,12})` + assigned + `(?P<secret>[0-9a-f]{32})\b`,
	Entropy: 3,
	Revoke:  Revoke{URL: "https://dashboard.algolia.com/account/api-keys", Steps: "Regenerate the admin key, or delete the key and create a new one."},
	Refs:    []string{"https://www.algolia.com/doc/guides/security/api-keys/"},
	Hits: []string{
		`ALGOLIA_ADMIN_KEY=` + "33c886459a0e4172" + "4efe1c18bd328749",
		`algolia_write_api_key: "` + "bf2a70de8209bc73" + "e160093d0453f0ec" + `"`,
	},
	Misses: []string{
		`ALGOLIA_SEARCH_KEY=` + "5b10328cf71e0f9e" + "acdee05dd74922ab",
		`ALGOLIA_ADMIN_KEY=` + "d92e64ab25211f1" + "f8d11cb24eb84828",
	},
}}
