package rules

var runway = Provider{
	{
		ID: "runway-api-key", Provider: "Runway", Name: "Runway API key",
		Meaning:  "Generates images and videos on the organisation's credits.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>key_[a-f0-9]{128})\b`,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://dev.runwayml.com/", Steps: "Disable the key and create a new one."},
		Refs:    []string{"https://docs.dev.runwayml.com/guides/setup/"},
		Hits: []string{
			`runwayml_api_secret: '` + "key" + "_4e3375399e2723a11256e0f8ecc32da16e2d2ebacb" + "db8c1cf471165bc154588bdfc359c35ded05b2c56f0" + "c017cd907a7a0ba54042055d3efe4f0b5d91d4f2c06" + `'`,
			`const runwaymlApiSecret = "` + "key" + "_403f56cffb47ddb6cf7bde15dff7ecb7a7ab9e7d8f" + "726b3578d00aeca86e57acb2b0a2991573bf688b0ca" + "9807573a86ce7277a9b86e4b9ec86b7232f59838ebb" + `";`,
		},
		Misses: []string{
			`runwayml_api_secret: '` + "key" + "_b09d1a3c21fa46d31aab8f0680082f01f7f03b8702" + "488541580c5e681a78a0249430cb2516ffa5667598d" + "7311c5c11cc514f00e395f29d4ba008a5072c2f985" + `'`,
			`const runwaymlApiSecret = "` + "key" + "_d342624ba033e9ee57118cbe7ae87e442ab48d4ce5a" + "77bb8a128cece0ff7dcabe3ecb7e6117a2906b023f70" + "86153e3d6ff96bbff928e418416d15eadce16446a4" + `";`,
		},
	},
}
