package rules

var okta = Provider{{
	ID: "okta-api-token", Provider: "Okta", Name: "Okta API token",
	Meaning:  "Acts as the administrator who made it: users, groups, applications and sign-in rules of the whole organisation.",
	Severity: Critical, Tags: []string{"identity"},
	Pattern: `(?i:okta|ssws)` + vendorGap + `(?:^|[^A-Za-z0-9_-])(?P<secret>00[A-Za-z0-9_-]{40})` + endOfToken,
	Check:   checkMixed,
	Entropy: 4,
	Revoke:  Revoke{URL: "https://developer.okta.com/docs/guides/create-an-api-token/main/", Steps: "In the admin console open Security, API, Tokens; revoke the token and read the system log for its use."},
	Refs:    []string{"https://developer.okta.com/docs/guides/create-an-api-token/main/"},
	Hits: []string{
		`OKTA_API_TOKEN=` + "0" + "0t_Tibb8PqWuo-EZvYZtD" + "tmLiRHK1l1QYWT8MGWlC",
		`-H "Authorization: SSWS ` + "0" + "0FAuISXzSGFh14NRkGrek" + "ZHdiFVajT5x33uRCK-mD" + `"`,
	},
	Misses: []string{
		`OKTA_API_TOKEN=` + "0" + "0r8k4sPocR42RKs2yc21" + "-ObfxVjmKOUm3OwKpED5",
		`OKTA_API_TOKEN=` + "0" + "19svQsIydjyy4UMf7fO_H" + "Z6iqQuuIOR9lkzEfhWki",
	},
}}
