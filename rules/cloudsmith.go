package rules

var cloudsmith = Provider{
	{
		ID: "cloudsmith-api-key", Provider: "Cloudsmith", Name: "Cloudsmith API key",
		Meaning:  "Pulls and pushes packages as the user or service.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `\b(?P<secret>csa_[0-9a-f]{30}[A-Za-z0-9]{6})\b`,
		Revoke:  Revoke{URL: "https://app.cloudsmith.com/", Steps: "Regenerate the key of the user or service and check what was pushed with it."},
		Refs:    []string{"https://docs.cloudsmith.com/"},
		Hits: []string{
			`CLOUDSMITH_API_KEY=` + "cs" + "a_2cf28386087eb6188" + "ecd84b70cc94eU74fMW",
			`X-Api-Key: ` + "cs" + "a_8b2246c9e150d5257" + "7a264bf5aab67Gmuc5E",
		},
		Misses: []string{
			`CLOUDSMITH_API_KEY=` + "cs" + "a_bb626ebc1939d0f72" + "3899ea739582cOSoXy",
			`CLOUDSMITH_API_KEY=` + "cs" + "a_1883583afe62zf19d" + "0a1037cc1804b2DjRAI",
		},
	},
}
