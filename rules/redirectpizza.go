package rules

var redirectpizza = Provider{
	{
		ID: "redirectpizza-api-token", Provider: "redirect.pizza", Name: "redirect.pizza API token",
		Meaning:  "Reads and changes where the account's domains lead.",
		Severity: Medium, Tags: []string{"web"},
		Pattern: `(?i:redirect[._-]?pizza)` + vendorGap + `\b(?P<secret>rpa_[A-Za-z0-9]{30})\b`,
		Check:   checkDigit,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://redirect.pizza/", Steps: "Open the API settings of the team, delete the token and create a new one."},
		Refs:    []string{"https://redirect.pizza/docs"},
		Hits: []string{
			`REDIRECT_PIZZA_TOKEN=` + "rpa" + "_RRUu2riO6LbYFmL" + "W7vnte8zvbewVEq",
			`"redirectPizzaToken": "` + "rpa" + "_NcXfYPizTEoOMzQ" + "7KNNHr1EclyUUDd" + `"`,
		},
		Misses: []string{
			`REDIRECT_PIZZA_TOKEN=` + "rpa" + "_sHvwEUY2HCMWpE" + "8gS1qEbHJzs4vgU",
			`"redirectPizzaToken": "` + "rpa" + "_Gw9kk3dafgdQbhw" + "tnqKViFlLb25sGXf" + `"`,
		},
	},
}
