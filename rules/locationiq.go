package rules

var locationiq = Provider{
	{
		ID: "locationiq-api-key", Provider: "LocationIQ", Name: "LocationIQ access token",
		Meaning:  "Geocodes and draws maps on the account's quota.",
		Severity: Low, Tags: []string{"maps"},
		Pattern: `\b(?P<secret>pk\.[A-Za-z0-9-]{32})` + endOfToken,
		Check:   checkLocationIQ,
		Revoke:  Revoke{URL: "https://my.locationiq.com/", Steps: "Delete the token and add a new one, limited to your referrers."},
		Refs:    []string{"https://docs.locationiq.com/"},
		Hits: []string{
			`LOCATIONIQ_TOKEN=` + "p" + "k.15cb4b2a3b01d0c" + "9fc0a1e45eb9e3408",
			`https://eu1.locationiq.com/v1/search?key=` + "p" + "k.a8da4c8f3d0a587" + "17f7df61cf5fc6d84" + `&q=Rome`,
		},
		Misses: []string{
			`LOCATIONIQ_TOKEN=` + "p" + "k.9dec8d89e8a72ea" + "680608796d36d695",
			`LOCATIONIQ_TOKEN=` + "p" + "k.5654b5344c71e06f" + "62d03b9321f0fa83d",
		},
	},
}

// checkLocationIQ refuses attributes of an object: keys are of hex digits, old ones of
// a mix of letters and digits.
func checkLocationIQ(m Match) Verdict {
	body := m.Secret[len("pk."):]
	if isHex(body) && hasAny(body, '0', '9') || mixedCase(body) {
		return unproven("random-looking letters and digits")
	}
	return refused("not a random mix of letters and digits")
}
