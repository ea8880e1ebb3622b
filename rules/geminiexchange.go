package rules

var geminiExchange = Provider{
	{
		ID: "gemini-exchange-api-key", Provider: "Gemini (exchange)", Name: "Gemini exchange API key",
		Meaning:  "Names a key; with its secret it trades or withdraws, as far as its role goes.",
		Severity: Medium, Tags: []string{"crypto"},
		Pattern: `(?i:gemini)` + nearby + `(?P<secret>(?:master|account)-[A-Za-z0-9]{20})\b`,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://exchange.gemini.com/settings/api", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.gemini.com/"},
		Hits: []string{
			`GEMINI_API_KEY=` + "acco" + "unt-yozQj9Nd" + "4kkL8u2nDDFj",
			`gemini.PrivateClient("` + "mas" + "ter-lGFuLHmg" + "C0tnCli0YSNq" + `", secret)`,
		},
		Misses: []string{
			`GEMINI_API_KEY=` + "acco" + "unt-M8gUR3wE" + "pMazCSc4QzS",
			`GEMINI_API_KEY=` + "acco" + "umt-TgUyTr8Y" + "1aDdMHMDlufN",
		},
	},
}
