package rules

var fleetbase = Provider{
	{
		ID: "fleetbase-api-key", Provider: "Fleetbase", Name: "Fleetbase API key",
		Meaning:  "Reads and changes orders, drivers and vehicles of the organisation.",
		Severity: Medium, Tags: []string{"logistics"},
		Pattern: `\b(?P<secret>flb_(?:live|test)_[A-Za-z0-9]{20})\b`,
		Revoke:  Revoke{URL: "https://console.fleetbase.io/", Steps: "Open Developers, API keys; roll the key."},
		Refs:    []string{"https://docs.fleetbase.io/"},
		Hits: []string{
			`FLEETBASE_KEY=` + "flb_" + "live_N2bCoQVc" + "z9xBM4Sctmt4",
			`new Fleetbase('` + "flb_" + "test_uiAUWvVi" + "oRu5RU4aZ1Kd" + `')`,
		},
		Misses: []string{
			`FLEETBASE_KEY=` + "flb_" + "live_3Y1tW3B" + "3lXbvsVvw20C",
			`FLEETBASE_KEY=` + "flb_" + "prod_Zu7dt0bT" + "Fz09LhgMxuOR",
		},
	},
}
