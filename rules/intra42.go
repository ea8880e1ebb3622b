package rules

var intra42 = Provider{
	{
		ID: "intra42-client-secret", Provider: "42", Name: "42 intra API client secret",
		Meaning:  "With the application's id: reads the campus data that the application may see.",
		Severity: Medium, Tags: []string{"education", "oauth"},
		Pattern: `\b(?P<secret>s-s4t2(?:ud|af)-[0-9a-f]{64})\b`,
		Revoke:  Revoke{URL: "https://profile.intra.42.fr/oauth/applications", Steps: "Open the application and generate a new secret."},
		Refs:    []string{"https://api.intra.42.fr/apidoc"},
		Hits: []string{
			`FT_CLIENT_SECRET=` + "s-s4" + "t2ud-f0bfd512c83c4369a96" + "91951a00a73fb8f45a8ab5a9" + "a103dbb20dde7551d96b6",
			`"client_secret": "` + "s-s4" + "t2af-7efd0623dfb384b1294" + "2d7a15ea955e2ab46f9b5898" + "b8675cfcea688be47cc4b" + `"`,
		},
		Misses: []string{
			`FT_CLIENT_SECRET=` + "s-s4" + "t2ud-ec0bacef3bbece9b8b7" + "9832075694aca9561cfbfa5e" + "3fcbf50a98a5740eb8bc",
			`FT_CLIENT_ID=` + "u-s4" + "t2ud-7d158005c7197d51408" + "707eb4dd0f38a9cd5f8684e8" + "2cee1d2dbee1a2d663ac7",
		},
	},
}
