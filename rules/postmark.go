package rules

var postmark = Provider{{
	ID: "postmark-token", Provider: "Postmark", Name: "Postmark server or account token",
	Meaning:  "Sends mail in the server's name and reads its messages; an account token manages every server.",
	Severity: High, Tags: []string{"mail"},
	Pattern: `(?i:postmark[A-Za-z0-9_.-]{0,24}(?:token|key))` + assigned + `(?P<secret>` + uuidShape + `)\b`,
	Entropy: 2.8,
	Revoke:  Revoke{URL: "https://account.postmarkapp.com/servers", Steps: "Open the server's API tokens, generate a new one and delete the old one."},
	Refs:    []string{"https://postmarkapp.com/developer/api/overview#authentication"},
	Hits: []string{
		`POSTMARK_SERVER_TOKEN=` + "aed5befb-cd75-4064" + "-9a62-5b254b87e0e8",
		`-H "X-Postmark-Server-Token: ` + "249e9e52-48f9-47ef" + "-8f55-b9e85fefc4f1" + `"`,
	},
	Misses: []string{
		`POSTMARK_SERVER_TOKEN=` + "e749671c-9890-210c-d2b1-7b5e8a3755a",
		`POSTMARK_SERVER_ID=` + "762a4380-1f73-4b9f" + "-af15-4ba7029b10e0",
	},
}}
