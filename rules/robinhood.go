package rules

var robinhood = Provider{
	{
		ID: "robinhood-api-key", Provider: "Robinhood", Name: "Robinhood Crypto API key",
		Meaning:  "Names the key of a trading account; with its private key, which often stands beside it, it trades.",
		Severity: High, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>rh-api-` + uuidShape + `)\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://robinhood.com/account/crypto", Steps: "Delete the credential and create a new one."},
		Refs:    []string{"https://docs.robinhood.com/crypto/trading/"},
		Hits: []string{
			`export ROBINHOOD_API_KEY="` + "rh-a" + "pi-2369d43c-38e1-445" + "f-986c-a82d9b920889" + `"`,
			`ROBINHOOD_API_KEY=` + "rh-a" + "pi-991de2f2-3e54-4d1" + "a-804b-fa4a2447cea1",
		},
		Misses: []string{
			`export ROBINHOOD_API_KEY="` + "rh-a" + "pi-814a8150-3464-48" + "ad-bdda-2eb5ad93bfc" + `"`,
			`ROBINHOOD_API_KEY=` + "rh-a" + "pi-05b45a03-eb38-4be" + "0-aq30-025e7ef8ac72",
		},
	},
}
