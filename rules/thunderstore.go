package rules

var thunderstore = Provider{
	{
		ID: "thunderstore-api-token", Provider: "Thunderstore", Name: "Thunderstore service account token",
		Meaning:  "Publishes mods that others install in the team's name.",
		Severity: High, Tags: []string{"registry", "game"},
		Pattern: `\b(?P<secret>tss_[A-Za-z0-9_-]{24,80})` + endOfToken,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://thunderstore.io/settings/teams/", Steps: "Remove the service account of the team and add a new one."},
		Refs:    []string{"https://github.com/thunderstore-io/thunderstore-cli"},
		Hits: []string{
			`tcli_auth_token: '` + "tss" + "_toyf5OOMFS4Q8PKoXgTqapG" + "xFeYFMMX9lA3n0TdQZvsA8t" + `'`,
			`const tcliAuthToken = "` + "tss" + "_FDp2FqmD3FmWpFuAu0s9Qhf" + "811MmlGNicKKkgBOpNQzFNQ" + `";`,
		},
		Misses: []string{
			`tcli_auth_token: '` + "tss" + "_wx0E4OPfqSKi1njxZZrI7Yf" + `'`,
			`const tcliAuthToken = "` + "tss" + "_C1vg4ds109c7ZRkeCrXoo2!" + "8X3ZczwcDM5P7oqIqXudSEh" + `";`,
		},
	},
}
