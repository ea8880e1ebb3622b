package rules

var saladcloud = Provider{
	{
		ID: "saladcloud-api-key", Provider: "SaladCloud", Name: "SaladCloud API key",
		Meaning:  "Runs and deletes container groups of the organisation.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>salad_cloud_[A-Za-z0-9]{1,20}_[A-Za-z0-9]{24,235})\b`,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://portal.salad.com/api-key", Steps: "Regenerate the key."},
		Refs:    []string{"https://docs.salad.com/api-reference"},
		Hits: []string{
			`const saladApiKey = "` + "sal" + "ad_cloud_user_Zqumpm08hsE8JNpjJOQGa2r" + "b19FlY0mG1ylvuhfJXqIEnomef2mSJ5CMTIeg" + `";`,
			`SALAD_API_KEY=` + "sal" + "ad_cloud_user_1ZTVnVv2fgKD0f6YYIgrCOX" + "6Jhw7Hd11XzWL8MHpoKEzViXZya8cdFOcVwWB",
		},
		Misses: []string{
			`const saladApiKey = "` + "sal" + "ad_cloud_user_hqG5K" + "SFdPE0SPgjtHfb1F6w" + `";`,
			`export SALAD_API_KEY="` + "sal" + "ad_cloud_user_70WAKadYEjW1W5bSapfQ7D!" + "3yEg42ipqnX1fkkjbd93oQGXy9KTUMAFGrM14" + `"`,
		},
	},
}
