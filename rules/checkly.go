package rules

var checkly = Provider{
	{
		ID: "checkly-api-key", Provider: "Checkly", Name: "Checkly API key",
		Meaning:  "Reads and changes the account's checks and their secrets.",
		Severity: High, Tags: []string{"observability"},
		Pattern: `\b(?P<secret>(?:cu|sv)_[0-9a-f]{32})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://app.checklyhq.com/settings/user/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/"},
		Hits: []string{
			`CHECKLY_API_KEY=` + "c" + "u_ae3d1f3adb925fe" + "1e4b0741f279e7a28",
			`checkly: { apiKey: "` + "s" + "v_5f39603ac71fb72" + "da2e14aaded8aaffa" + `" }`,
		},
		Misses: []string{
			`CHECKLY_API_KEY=` + "c" + "u_1dc8a645f2cea17" + "0f09c84a78184702",
			`CHECKLY_API_KEY=` + "c" + "u_9ec83a8c8dcc61ec" + "04f63a3d019f4caa5",
		},
	},
}
