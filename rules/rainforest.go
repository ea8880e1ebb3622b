package rules

var rainforest = Provider{
	{
		ID: "rainforestpay-api-key", Provider: "Rainforest", Name: "Rainforest API key",
		Meaning:  "Takes payments and pays out for the platform's merchants.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `(?i:rainforest)` + vendorGap + `(?:^|[^A-Za-z0-9_])(?P<secret>apikey_[a-f0-9]{64})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://dashboard.rainforestpay.com/", Steps: "Ask Rainforest to delete the key, or delete it in the dashboard, and create a new one."},
		Refs:    []string{"https://docs.rainforestpay.com/"},
		Hits: []string{
			`RAINFOREST_API_KEY=` + "api" + "key_86701711fd076ea19fa6df8cf6147e" + "de973f0b2e45e5b7415c60bd59557239b5",
			`"rainforestApiKey": "` + "api" + "key_c5a6fce15985bf661103cdaecbad32" + "bc615f2d4f79ae1a4026e7971ba9f15bd8" + `"`,
		},
		Misses: []string{
			`RAINFOREST_API_KEY=` + "api" + "key_4eb2dbcdb469d2f2b554f49d91e909" + "91c8ccdab54beec1bd072b20f3d0feece",
			`RAINFOREST_API_KEY=` + "sbx_a" + "pikey_c1f3e0303202f8a2c8fbc54619a80" + "89cf5b0a56e8859e04abd46c4becee0e3b3",
		},
	},
}
