package rules

var renderdotcom = Provider{
	{
		ID: "render-api-key", Provider: "Render", Name: "Render API key",
		Meaning:  "Acts as the user: deploys, reads the environment variables and deletes services and databases.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>rnd_[A-Za-z0-9]{28})\b`,
		Check:   checkMixed,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://dashboard.render.com/u/settings#api-keys", Steps: "Revoke the key and create a new one."},
		Refs:    []string{"https://render.com/docs/api"},
		Hits: []string{
			`export RENDER_API_KEY="` + "rnd" + "_ivMo20CV5GqUMK" + "T1HMtXQCw5NE9E" + `"`,
			`RENDER_API_KEY=` + "rnd" + "_xaFW24WGLDZUrQ" + "vH7svv9o0rh3Ds",
		},
		Misses: []string{
			`export RENDER_API_KEY="` + "rnd" + "_dU6TBWvmkBw1z" + "tqV2O6a9DbX8ci" + `"`,
			`RENDER_API_KEY=` + "rnd" + "_aNLXS4DFhesc3p" + "Ut9VBL609no0WNz",
		},
	},
}
