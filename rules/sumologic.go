package rules

var sumologic = Provider{
	{
		ID: "sumologic-access-id", Provider: "Sumo Logic", Name: "Sumo Logic access id",
		Meaning:  "Names an access key; with the key, which often stands beside it, it reads and sends the organisation's logs.",
		Severity: Low, Tags: []string{"monitoring"},
		Pattern: `(?i:sumo)(?s:.{0,60}?)(?i:id)[A-Za-z0-9_]{0,8}` + assigned + `(?P<secret>su[A-Za-z0-9]{12})\b`,
		Check:   checkMixed,
		Entropy: 2.5,
		Revoke:  Revoke{URL: "https://service.sumologic.com/ui/#/preferences", Steps: "Deactivate the access key and create a new one if the key stands beside it."},
		Refs:    []string{"https://help.sumologic.com/docs/manage/security/access-keys/"},
		Hits: []string{
			`"sumologicAccessId": "` + "su" + "NI5uannMFSL9" + `"`,
			`const sumologicAccessId = "` + "su" + "ub7yyzpwtApG" + `";`,
		},
		Misses: []string{
			`"sumologicAccessId": "` + "su" + "rJDxya5cRLk" + `"`,
			`sumologic_access_id: '` + "su" + "Cw2lX0kxIYhXX" + `'`,
		},
	},
}
