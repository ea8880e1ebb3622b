package rules

var goCardless = Provider{{
	ID: "gocardless-access-token", Provider: "GoCardless", Name: "GoCardless access token (live)",
	Meaning:  "Collects and refunds payments from the customers' bank accounts.",
	Severity: Critical, Tags: []string{"payment"},
	Pattern: `(?i:gocardless|\bgc_)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>live_[A-Za-z0-9_=-]{40})(?:[^A-Za-z0-9_=-]|$)`,
	Check:   checkDigit,
	Entropy: 4,
	Revoke:  Revoke{URL: "https://manage.gocardless.com/developers", Steps: "Delete the access token and create a new one."},
	Refs:    []string{"https://developer.gocardless.com/api-reference/#overview-api-usage"},
	Hits: []string{
		`GOCARDLESS_ACCESS_TOKEN=` + "li" + "ve_y3fi80LXmYaxTLHxljc6" + "owqPkgYfRhwoXVsL3jfi",
		`gc_access_token: '` + "li" + "ve_ZxrfRcwh8wqOczWMT21Y" + "gvIC-2K-FfCgIdmoEK1n" + `'`,
	},
	Misses: []string{
		`GOCARDLESS_ACCESS_TOKEN=` + "sandbox" + "_KmNF9JDVl7MmsK_WqMAg" + "oSFitd_q-JCbT41U7eX0",
		`GOCARDLESS_ACCESS_TOKEN=` + "li" + "ve_Cipwtb8lNWMpwvbBgod" + "UYNGowbkPsgSHvuepXc",
	},
}}
