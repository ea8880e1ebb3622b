package rules

var valtown = Provider{
	{
		ID: "valtown-api-token", Provider: "Val Town", Name: "Val Town API token",
		Meaning:  "Acts as the user: reads and changes their vals, and the data and secrets that those reach.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>vtwn_[A-Za-z0-9_-]{20,80})` + endOfToken,
		Check:   checkMixed,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://www.val.town/settings/api", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://docs.val.town/"},
		Hits: []string{
			`const valtownToken = "` + "vtw" + "n_ofRb2xapvZOVAqU" + "pSaSvl4cR02jhyF79" + `";`,
			`VALTOWN_TOKEN=` + "vtw" + "n_eiGfsXy0omWrHzV" + "x35ZSXSmeVTKmuJqF",
		},
		Misses: []string{
			`const valtownToken = "` + "vtw" + "n_yjiTgXrwUXiQFxQ1JmS" + `";`,
			`export VALTOWN_TOKEN="` + "vtw" + "n_bPhKL1ycRAVkXL7" + "kbU!ijeFe5JbatOaU" + `"`,
		},
	},
}
