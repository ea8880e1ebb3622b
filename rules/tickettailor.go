package rules

var tickettailor = Provider{
	{
		ID: "tickettailor-api-key", Provider: "Ticket Tailor", Name: "Ticket Tailor API key",
		Meaning:  "Reads the box office's orders and buyers, and issues and voids tickets.",
		Severity: High, Tags: []string{"shop"},
		Pattern: `\b(?P<secret>sk_[0-9]{3,8}_[0-9]{4,8}_[a-f0-9]{32})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.tickettailor.com/", Steps: "Open the box office settings, API, delete the key and create a new one."},
		Refs:    []string{"https://developers.tickettailor.com/"},
		Hits: []string{
			`TICKETTAILOR_API_KEY=` + "sk_" + "4817_281946_3b18492539" + "19ae01d0603885e7ee76a5",
			`curl -u ` + "sk_" + "10296_308417_7f812a682e" + "838d263d86263f8bdb7ca8" + `: https://api.tickettailor.com/v1/orders`,
		},
		Misses: []string{
			`TICKETTAILOR_API_KEY=` + "sk_" + "4817_281946_4e20a819ef" + "b3bb7d613395b78fd4217",
			`TICKETTAILOR_API_KEY=` + "sk_" + "48a7_281946_688217fa01" + "02af4fec3f1edd1e41b94d",
		},
	},
}
