package rules

var linear = Provider{
	{
		ID: "linear-api-key", Provider: "Linear", Name: "Linear personal API key",
		Meaning:  "Acts as the user: reads and changes issues, projects and documents of the workspace.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>lin_api_[A-Za-z0-9]{40})\b`,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://linear.app/settings/account/security", Steps: "Revoke the key and create a new one."},
		Refs:    []string{"https://linear.app/developers/graphql"},
		Hits: []string{
			`LINEAR_API_KEY=` + "li" + "n_api_wHILlriMhboZA8OoRllR" + "SFw83fZuXlFU5yjuK7ko",
			`new LinearClient({ apiKey: "` + "li" + "n_api_sqEGtMyEdeoxJuna10f8" + "uBqtk7ysI7atHGHyKH4N" + `" })`,
		},
		Misses: []string{
			`LINEAR_API_KEY=` + "li" + "n_api_aQNzxzECkD7FSbySyao" + "DHhOPcgt8dM6wHjSO9l7",
			`LINEAR_API_KEY=` + "li" + "n_app_XlfgUO5Q0y6TpLbuzpPf" + "NVNt9AYjOdxZRE2drmyd",
		},
	},
	{
		ID: "linear-oauth-token", Provider: "Linear", Name: "Linear OAuth access token",
		Meaning:  "Acts as the user or the application, as far as its scopes go.",
		Severity: High, Tags: []string{"saas", "oauth"},
		Pattern: `\b(?P<secret>lin_oauth_[0-9a-f]{64})\b`,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://linear.app/settings/account/security", Steps: "Revoke the application's access."},
		Refs:    []string{"https://linear.app/developers/oauth-2-0-authentication"},
		Hits: []string{
			`LINEAR_ACCESS_TOKEN=` + "li" + "n_oauth_4cd48919e82dc6a686345bde4d0ee15f" + "d36cd5908ebc338836f970d41083d570",
			`"accessToken": "` + "li" + "n_oauth_36eb4c12d581e396e52b98170affb731" + "cc7634fb95c985cee4bbe8e006ba4ce9" + `"`,
		},
		Misses: []string{
			`LINEAR_ACCESS_TOKEN=` + "li" + "n_oauth_d07e162b931ae6c36f8b228d6806a7b" + "f4ae1de6dcb2e9a5b573d18eac92f216",
			`LINEAR_ACCESS_TOKEN=` + "li" + "n_auth_9f91230732d396ad27f91ae09273370a" + "b8cde2747f95eb90f743e6974fa86171",
		},
	},
	{
		ID: "linear-webhook-secret", Provider: "Linear", Name: "Linear webhook signing secret",
		Meaning:  "Forges events that the receiver takes for Linear's.",
		Severity: Low, Tags: []string{"saas", "webhook"},
		Pattern: `\b(?P<secret>lin_wh_[A-Za-z0-9]{40})\b`,
		Revoke:  Revoke{URL: "https://linear.app/settings/api", Steps: "Delete the webhook and create it again; that makes a new secret."},
		Refs:    []string{"https://linear.app/developers/webhooks"},
		Hits: []string{
			`LINEAR_WEBHOOK_SECRET=` + "lin" + "_wh_ye51cNumfG3bpYugAL" + "i9elugy4K6XIGd1VYTJIIu",
			`{"secret": "` + "lin" + "_wh_Pbb7vZxOMPKl7qZXsM" + "btTcHfO7CP8SvbP81IQQkb" + `"}`,
		},
		Misses: []string{
			`LINEAR_WEBHOOK_SECRET=` + "lin" + "_wh_8Tji4cmlnBeSso3Eg2" + "Dd8p6AW3jCJZgPPdjuDMc",
			`LINEAR_WEBHOOK_SECRET=` + "lin" + "_wh_bGGsJfRByNdE6KA3Jms" + "LOsCE0etZYkRlJRka1E3VB",
		},
	},
}
