package rules

var pagerduty = Provider{
	{
		ID: "pagerduty-api-key", Provider: "PagerDuty", Name: "PagerDuty API key",
		Meaning:  "Reads incidents, schedules and contact data, and changes them unless it is read-only.",
		Severity: High, Tags: []string{"monitoring"},
		Pattern: `(?i:pagerduty|pager_duty|\bpd_)` + vendorGap + `(?P<secret>u\+[A-Za-z0-9_+-]{18})(?:[^A-Za-z0-9_+-]|$)`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://support.pagerduty.com/main/docs/api-access-keys", Steps: "Disable or delete the key under Integrations, API Access Keys (or in the profile of its user)."},
		Refs:    []string{"https://support.pagerduty.com/main/docs/api-access-keys"},
		Hits: []string{
			`pagerduty_api_key: '` + "u+k" + "2Rli4gF8uxK7Ascey" + `'`,
			`const pagerdutyApiKey = "` + "u+u" + "FzdMWi8bVaumOOzD5" + `";`,
		},
		Misses: []string{
			`PAGERDUTY_API_KEY=` + "u+K" + "3h7zUSi5WgaqKchl",
			`PAGERDUTY_API_KEY=` + "u+Y" + "-6RjaQjkVmiaJrxMdR",
		},
	},
}
