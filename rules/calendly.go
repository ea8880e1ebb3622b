package rules

var calendly = Provider{
	{
		ID: "calendly-api-key", Provider: "Calendly", Name: "Calendly personal access token",
		Meaning:  "Reads and changes events, invitees and webhooks as the user.",
		Severity: Medium, Tags: []string{"calendar"},
		Pattern: `(?i:calendly)` + nearby + vendorJWT,
		Check:   checkVendorJWT,
		Revoke:  Revoke{URL: "https://calendly.com/integrations/api_webhooks", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://developer.calendly.com/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`CALENDLY_API_KEY=` + "e" + "yJraWQiOiJrMXgiLCJ0eXAiOiJQQVQiLCJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJlNWU5ZTBlM2M5YWIyMTMwYzQ3" + "MjJkMmEiLCJqdGkiOiIzM2M0MjdiNmUzOWQwN2M0ZjQwM2NlYjk3MWU4ZGNkMiIsImlhdCI6MTc2NzIyNTYwMH0." + "d54ZS8ZWEu1htQBrkdSVif4cepdguZWgEGVyELlGBbvq4543N2pj5DjqX7pwkFW9TU5lrIpRZ6oPu5sYUxvTqw",
			`calendly: { apiKey: "` + "e" + "yJraWQiOiJrMXgiLCJ0eXAiOiJQQVQiLCJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJjZmRkZWY0Y2ExMzlmZjE4N2Y1" + "NmY4MjYiLCJqdGkiOiI0NzQxNDUwMDIxMTZmNzYyMjE5MTA3NmRiZDBlMGEyZiIsImlhdCI6MTc2NzIyNTYwMH0." + "DFLtASMkoVvjtIGiqCVgYIgLWFM7CR1yI2K93IatSaynzRtEgce0V10Qf3UDccSqnAOiTf68BtTKDrS95jW9VA" + `" }`,
		},
		Misses: []string{
			`CALENDLY_API_KEY=` + "e" + "yJraWQiOiJ" + "rMXgiLCJ0",
			`CALENDLY_API_KEY_ID=` + "e" + "yKx06ptoua4phrdvw9uZPlONoSgIOozS" + ".7TJKNHEttJsa6N2FC26nZXZQUcLWgvA" + "dP8MKIH4YhoWFv8j3jeYDoZhAXD8s",
		},
	},
}
