package rules

var photoroom = Provider{
	{
		ID: "photoroom-api-key", Provider: "Photoroom", Name: "Photoroom API key",
		Meaning:  "Edits images on the account.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>sk_pr_[A-Za-z0-9-]{1,64}_[a-f0-9]{40})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.photoroom.com/api-dashboard", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.photoroom.com/"},
		Hits: []string{
			`PHOTOROOM_API_KEY=` + "sk_p" + "r_default_0097529e0b42c60" + "e523ca0c46904bc1c2f55408e",
			`"photoroomApiKey": "` + "sk_p" + "r_default_4ff0116b2826715" + "e00f5b91d4170707a9c90738e" + `"`,
		},
		Misses: []string{
			`PHOTOROOM_API_KEY=` + "sk_p" + "r_default_e294981311d00aa" + "cf7ab761514a6225725922be",
			`"photoroomApiKey": "` + "sk_p" + "r_default_482dfb2d6596dde" + "d198023748993a27e92be72g3" + `"`,
		},
	},
}
