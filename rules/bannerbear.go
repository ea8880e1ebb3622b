package rules

var bannerbear = Provider{
	{
		ID: "bannerbear-api-key-bb-pr", Provider: "Bannerbear", Name: "Bannerbear API key",
		Meaning:  "Makes images and videos on the account, a master key in every project.",
		Severity: Medium, Tags: []string{"media"},
		Pattern: `\b(?P<secret>bb_(?:pr|ma)_[0-9a-f]{30})\b`,
		Revoke:  Revoke{URL: "https://app.bannerbear.com/", Steps: "Open the project or account settings and regenerate the key."},
		Refs:    []string{"https://developers.bannerbear.com/"},
		Hits: []string{
			`BANNERBEAR_API_KEY=` + "bb_" + "pr_1c40fe5cc05d60" + "ac716ac300c858ea",
			`Authorization: Bearer ` + "bb_" + "ma_9c423a950681bb" + "403c7cb8a2307390",
		},
		Misses: []string{
			`BANNERBEAR_API_KEY=` + "bb_" + "pr_9f9dd4e6a58ff" + "cdb902ae7a68adf1",
			`BANNERBEAR_API_KEY=` + "bb_" + "px_4ba4a7ee199254" + "82e131e07a75e9b4",
		},
	},
}
