package rules

var wundergraph = Provider{
	{
		ID: "wundergraph-api-key", Provider: "WunderGraph", Name: "WunderGraph Cosmo API key",
		Meaning:  "Publishes schemas and reads the organisation's graphs.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>cosmo_[a-f0-9]{32})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://cosmo.wundergraph.com/", Steps: "Open the API keys of the organisation, delete the key and create a new one."},
		Refs:    []string{"https://cosmo-docs.wundergraph.com/"},
		Hits: []string{
			`"cosmoApiKey": "` + "cos" + "mo_50daa29372e1c1d" + "e7750d31757260010" + `"`,
			`const cosmoApiKey = "` + "cos" + "mo_28dcdc55ee90dc8" + "b59fe60d23af3c5e1" + `";`,
		},
		Misses: []string{
			`"cosmoApiKey": "` + "cos" + "mo_def28908a0c3ac" + "79dd56d53a4e5e05f" + `"`,
			`cosmo_api_key: '` + "cos" + "mo_3b4c3b24429b48a" + "3f6a14a58e95c55gd" + `'`,
		},
	},
}
