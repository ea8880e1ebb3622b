package rules

var salesblink = Provider{
	{
		ID: "salesblink-api-key", Provider: "SalesBlink", Name: "SalesBlink API key",
		Meaning:  "Reads the account's lists and contacts, and sends mail to them.",
		Severity: Medium, Tags: []string{"mail"},
		Pattern: `(?i:salesblink)` + vendorGap + `\b(?P<secret>key-[A-Za-z0-9]{64})\b`,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://run.salesblink.io/", Steps: "Open the settings of the account and replace the API key."},
		Refs:    []string{"https://salesblink.io/"},
		Hits: []string{
			`salesblink_api_key: '` + "key" + "-gENAsIrsD3mbLFecbVjafQ4gGnRfXBkg" + "8QysD4FIS0Xzm41PB2qs353f2Huu6mXr" + `'`,
			`const salesblinkApiKey = "` + "key" + "-xWUREVXXPHzGIz3qyV4J1TQt7frRgjix" + "7YSdn60LNJMRLdHb2U9LhOS0irYkPvdR" + `";`,
		},
		Misses: []string{
			`salesblink_api_key: '` + "key" + "-HUNL9yf4StfxDPNV2adCV1jFzYI20eB" + "ahcyXic6YOZq0M7qO60lI5QfecJUyGTe" + `'`,
			`const salesblinkApiKey = "` + "key" + "-lVEnIKXVuuEomFKB8KyVQ3JYmzSgnYNP" + "PtPQvv9PBmGGwYPnqwYo8kwQj1qH9CstF" + `";`,
		},
	},
}
