package rules

var highLevel = Provider{
	{
		ID: "highlevel-private-token", Provider: "HighLevel", Name: "HighLevel private integration token",
		Meaning:  "Reads and changes contacts, conversations and calendars of the agency or location.",
		Severity: High, Tags: []string{"crm"},
		Pattern: `\b(?P<secret>pit-` + uuidShape + `)\b`,
		Revoke:  Revoke{URL: "https://app.gohighlevel.com/", Steps: "Open Settings, Private Integrations; rotate the token."},
		Refs:    []string{"https://marketplace.gohighlevel.com/docs/Authorization/PrivateIntegrationsToken"},
		Hits: []string{
			`GHL_API_KEY=` + "pi" + "t-c82e2fa2-a35f-419" + "f-8a1b-b033e89f874c",
			`Authorization: Bearer ` + "pi" + "t-14f1d799-f541-4ad" + "5-96a8-89619623027e",
		},
		Misses: []string{
			`GHL_API_KEY=` + "pi" + "t-002ea32a-dbeb-45f" + "e-918b-92e9176b7a1",
			`GHL_API_KEY=` + "po" + "t-801c93aa-2988-42e" + "4-8982-8f4f510b6c8b",
		},
	},
}
