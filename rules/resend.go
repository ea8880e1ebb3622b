package rules

var resend = Provider{{
	ID: "resend-api-key", Provider: "Resend", Name: "Resend API key",
	Meaning:  "Sends mail from the account's domains and, with full access, manages them.",
	Severity: High, Tags: []string{"mail"},
	Pattern: `\b(?P<secret>re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24})\b`,
	Check:   checkMixed,
	Entropy: 3.7,
	Revoke:  Revoke{URL: "https://resend.com/api-keys", Steps: "Delete the key and create a new one."},
	Refs:    []string{"https://resend.com/docs/api-reference/introduction"},
	Hits: []string{
		`RESEND_API_KEY=` + "r" + "e_Zr5mHGmW_z4TLoFlqvSZL" + "wRhyCh0dhNmB",
		`const resend = new Resend('` + "r" + "e_e4uzcLO1_TayCzMFPJ3SO" + "VO2v5fbhERdS" + `');`,
	},
	Misses: []string{
		`RESEND_API_KEY=` + "r" + "e_GCCq9XbC_vECkk2hKEMx" + "w72szjtux9rj",
		"r" + "e_" + "validate_everythingInsideTheForm()",
	},
}}
