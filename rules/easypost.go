package rules

var easyPost = Provider{
	{
		ID: "easypost-api-key", Provider: "EasyPost", Name: "EasyPost API key (production)",
		Meaning:  "Buys shipping labels on the account and reads senders' and recipients' addresses.",
		Severity: High, Tags: []string{"saas", "shop"},
		Pattern: `\b(?P<secret>EZAK[A-Za-z0-9]{54})\b`,
		Check:   checkDigit,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://app.easypost.com/account/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.easypost.com/docs/authentication"},
		Hits: []string{
			`EASYPOST_API_KEY=` + "EZ" + "AKXOOkUxn39sPHbPp2IyQhpKpzWvL" + "56W1gDm1RTiuRkkNmahByw3vT6u",
			`new EasyPostClient('` + "EZ" + "AKDR5fsIddg3NIyNMPK5oATsSLXOz" + "93L9PHug00FxWqC0FFaW0sWrf4X" + `')`,
		},
		Misses: []string{
			`EASYPOST_API_KEY=` + "EZ" + "AKE9parU4FzOc5hj3lgI570bKDgO" + "NDGur6cYNaUBrGIuCSHNnc2EKDX",
			`EASYPOST_API_KEY=` + "EZ" + "AKIg52VQNcFdKdwiUmnJLGPNlOO8l" + "Xn1lIOb5hQakhVKLkiXixew41S0s",
		},
	},
	{
		ID: "easypost-test-key", Provider: "EasyPost", Name: "EasyPost API key (test)",
		Meaning:  "Reads and changes the account's test data; it buys nothing.",
		Severity: Low, Tags: []string{"saas", "shop"},
		Pattern: `\b(?P<secret>EZTK[A-Za-z0-9]{54})\b`,
		Check:   checkDigit,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://app.easypost.com/account/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.easypost.com/docs/authentication"},
		Hits: []string{
			`EASYPOST_TEST_KEY=` + "EZ" + "TKxECsULGOHJwgLpAh2RKHC1jzKyh" + "Wrjds2Yoxy98hy7WNZCCm5uCoxy",
			`api_key: "` + "EZ" + "TKNHhPxnKM9p4mktTZx3AVDRV9kZR" + "Godb2WrEkNCPVN5eP69nheOhV8n" + `"`,
		},
		Misses: []string{
			`EASYPOST_TEST_KEY=` + "EZ" + "TKntWrvGxROMstz6OfORMdgZ05sl" + "MwpzNLYt6mkrlAZJrjyB5fIyxB",
			`EASYPOST_TEST_KEY=` + "EZ" + "XKYlrJ6bh6812CilQpbJ2fuqvNvBF" + "GJbJuiKBzmT0a2aFVeiaoQhyYdZ",
		},
	},
}
