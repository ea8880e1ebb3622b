package rules

var shippo = Provider{{
	ID: "shippo-api-token", Provider: "Shippo", Name: "Shippo API token",
	Meaning:  "Buys shipping labels on the account and reads senders' and recipients' addresses.",
	Severity: High, Tags: []string{"saas", "shop"},
	Pattern: `\b(?P<secret>shippo_(?:live|test)_[0-9a-fA-F]{40})\b`,
	Check:   checkShippo,
	Entropy: 3,
	Revoke:  Revoke{URL: "https://apps.goshippo.com/settings/api", Steps: "Delete the token and generate a new one."},
	Refs:    []string{"https://docs.goshippo.com/docs/guides_general/authentication/"},
	Hits: []string{
		`SHIPPO_TOKEN=` + "shi" + "ppo_live_450c3082aaba85cc05c1" + "591bf19d27cfea5e75f6",
		`"Authorization": "ShippoToken ` + "shi" + "ppo_test_0cd7329d354d23df311b" + "ba7f7f09f3bf507399a4" + `"`,
	},
	Misses: []string{
		`SHIPPO_TOKEN=` + "shi" + "ppo_live_82f3e7d47d0618532bc" + "af8b0476787c8788b4a4",
		`SHIPPO_TOKEN=` + "shi" + "ppo_prod_d69f0f78f069ceb39920" + "1a768a4f89409ba9c502",
	},
}}

// checkShippo gives test tokens, which buy nothing, less weight.
func checkShippo(m Match) Verdict {
	v := unproven("prefix and length are the vendor's")
	if m.Secret[len("shippo_")] == 't' {
		v.Severity = Low
	}
	return v
}
