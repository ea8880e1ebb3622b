package rules

var ghost = Provider{
	{
		ID: "ghost-admin-api-key", Provider: "Ghost", Name: "Ghost Admin API key",
		Meaning:  "Writes posts, changes members and the theme of the site, and so runs scripts in readers' browsers.",
		Severity: Critical, Tags: []string{"cms"},
		Pattern: `(?i:ghost)` + nearby + `(?P<secret>[0-9a-f]{24}:[0-9a-f]{64})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://docs.ghost.org/admin-api/", Steps: "Open the custom integration under Settings and regenerate the Admin API key."},
		Refs:    []string{"https://docs.ghost.org/admin-api/"},
		Hits: []string{
			`GHOST_ADMIN_API_KEY=` + "46acc76eff2300e5fe496b9f:bcff3" + "fef45fdbe4e0c8c9d7ab7408225cea" + "126f1587c4238f2b97de934233fe3",
			`new GhostAdminAPI({ url, key: '` + "c2d72dc9d1d9976846ad9930:5e59a" + "e4fdc856fd65d2631abf4b3e958899" + "f27f4871f9d94a26eea8f1b4d0792" + `' })`,
		},
		Misses: []string{
			`GHOST_ADMIN_API_KEY=` + "f8f9376e7b6c23d3cfb60a4d:6d706" + "fc704f63090f6931f462889c7c9cc3" + "693702eba7bb79fb467a6ea8fbe1",
			`GHOST_CONTENT_API_KEY=` + "676b8021a33c6" + "95da89d1d025e",
		},
	},
}
