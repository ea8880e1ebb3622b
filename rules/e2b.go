package rules

var e2b = Provider{
	{
		ID: "e2b-api-key", Provider: "E2B", Name: "E2B API key",
		Meaning:  "Runs code in sandboxes on the account.",
		Severity: High, Tags: []string{"ai", "cloud"},
		Pattern: `\b(?P<secret>e2b_[0-9a-f]{40})\b`,
		Revoke:  Revoke{URL: "https://e2b.dev/dashboard?tab=keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://e2b.dev/docs/api-key"},
		Hits: []string{
			`E2B_API_KEY=` + "e2" + "b_868e65ee135e3a02366" + "f62b18bb780e5711e3dea",
			`Sandbox(api_key="` + "e2" + "b_775c793735229b4ea3c" + "dcb46c33db969f021c8ef" + `")`,
		},
		Misses: []string{
			`E2B_API_KEY=` + "e2" + "b_7b08ee10c727292eb0e" + "fd0c1440b35ce7fa548a",
			`E2B_API_KEY=` + "e2" + "b_6df37746012df00e0084" + "47546b9535b8bda65cd48",
		},
	},
}
