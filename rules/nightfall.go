package rules

var nightfall = Provider{
	{
		ID: "nightfall-api-key-nf", Provider: "Nightfall", Name: "Nightfall API key",
		Meaning:  "Scans text and files on the account and reads its policies.",
		Severity: Medium, Tags: []string{"security"},
		Pattern: `\b(?P<secret>NF-[A-Za-z0-9]{32})\b`,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://app.nightfall.ai/", Steps: "Open the API keys of the developer platform, revoke the key and create a new one."},
		Refs:    []string{"https://help.nightfall.ai/"},
		Hits: []string{
			`NIGHTFALL_API_KEY=` + "NF" + "-yTlao5UZonVAdUrJ" + "FcrMvC9fSaBZ4X6U",
			`"nightfallApiKey": "` + "NF" + "-fUrNaGCqwYFQaexa" + "nARj59M9pNWJpKQG" + `"`,
		},
		Misses: []string{
			`NIGHTFALL_API_KEY=` + "NF" + "-6wLC4jcUQFu3Mj0" + "TOvnpOUL5ZeHJSe3",
			`"nightfallApiKey": "` + "NF" + "-PVJqDeY91l6e6kny" + "IUvKggIsWEpibpzPZ" + `"`,
		},
	},
}
