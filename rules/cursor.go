package rules

var cursor = Provider{
	{
		ID: "cursor-api-key", Provider: "Cursor", Name: "Cursor API key",
		Meaning:  "Starts agents on the team's repositories and account, or administers the team.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>(?:key|crsr)_[0-9a-f]{64})\b`,
		Revoke:  Revoke{URL: "https://cursor.com/dashboard", Steps: "Revoke the key and create a new one."},
		Refs:    []string{"https://cursor.com/docs/cloud-agent/api/endpoints"},
		Hits: []string{
			`CURSOR_API_KEY=` + "ke" + "y_47f0601570756f963a2e87" + "49aa0142a57495c8fc2b0e2c" + "9dc90ace0e60f0948d",
			`cursor-agent --api-key ` + "cr" + "sr_23c6176c2741d64f31d26" + "cc322f95ed3654038bc5bcac" + "737534833d3d163b165",
		},
		Misses: []string{
			`CURSOR_API_KEY=` + "ke" + "y_7cb5be9710d2ad5ba14711" + "9692218b9de7a83b786cf54f" + "47a991784e3b12aef",
			`CURSOR_API_KEY=` + "ke" + "g_b1b169ed27b1484ef5ff19" + "489ac6f5cf04979484911f28" + "e22cdb287c0e919a50",
		},
	},
}
