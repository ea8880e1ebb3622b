package rules

var scaleai = Provider{
	{
		ID: "scale-api-key", Provider: "Scale AI", Name: "Scale AI API key (live)",
		Meaning:  "Creates and reads the account's labelling tasks; other vendors write the prefix, too.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `(?:^|[^A-Za-z0-9_-])(?P<secret>live_(?:auth_)?[a-f0-9]{32})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://dashboard.scale.com/settings/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.scale.com/reference/authentication"},
		Hits: []string{
			`SCALE_API_KEY=` + "liv" + "e_9300aed2e779eda" + "314554f625b65a91d",
			`scale_callback_key: '` + "liv" + "e_auth_1cbb5371bd6a2" + "ba11015b11f5c9538f2" + `'`,
		},
		Misses: []string{
			`SCALE_API_KEY=` + "liv" + "e_8f41ec36f2e5fa8" + "b4ecfe5dc94fa78e",
			`SCALE_API_KEY=` + "is_" + "live_5fa039c77d2f50" + "540a7edca5b4eec0a0",
		},
	},
}
