package rules

var calCom = Provider{
	{
		ID: "calcom-api-key", Provider: "Cal.com", Name: "Cal.com API key",
		Meaning:  "Reads and changes the user's bookings, calendars and event types.",
		Severity: High, Tags: []string{"calendar"},
		Pattern: `\b(?P<secret>cal_(?:live_|test_)?[0-9a-f]{32})\b`,
		Revoke:  Revoke{URL: "https://app.cal.com/settings/developer/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://cal.com/docs/api-reference/v2/introduction"},
		Hits: []string{
			`CAL_API_KEY=` + "cal_" + "live_d9613b3a9298c3" + "3a2efe3758c8310f75",
			`https://api.cal.com/v1/bookings?apiKey=` + "ca" + "l_10292feddf02071" + "5bc8fb93f7d863edb",
		},
		Misses: []string{
			`CAL_API_KEY=` + "cal_" + "live_0c17c9767276a" + "337446cdbf27bd98a4",
			`CAL_API_KEY=` + "cap_" + "live_d22dc85112af59" + "a227cdf4db9bd9235c",
		},
	},
}
