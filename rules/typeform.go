package rules

var typeform = Provider{{
	ID: "typeform-token", Provider: "Typeform", Name: "Typeform personal access token",
	Meaning:  "Reads forms and their responses and changes them, as far as its scopes go.",
	Severity: Medium, Tags: []string{"saas"},
	Pattern: `\b(?P<secret>tfp_[A-Za-z0-9_.=-]{40,62})(?:[^A-Za-z0-9_.=-]|$)`,
	Check:   checkDigit,
	Entropy: 3.7,
	Revoke:  Revoke{URL: "https://admin.typeform.com/user/tokens", Steps: "Delete the token and generate a new one."},
	Refs:    []string{"https://www.typeform.com/developers/get-started/personal-access-token/"},
	Hits: []string{
		`TYPEFORM_TOKEN=` + "tf" + "p_ra2s8Sra1SSWkL1CGXxws" + "WSOJZCQ5QdrbeALWR0Zacq_i8W1Ggsqw3SjMhs",
		`Authorization: "Bearer ` + "tf" + "p_pyugUvrBnYu2aCV2Uahu04" + "3k4Xa9dQMuCybSDZPRKmmC_1UG8sHzYcN7tdS" + `"`,
	},
	Misses: []string{
		`TYPEFORM_TOKEN=` + "tf" + "p_o2tgFowsoPq8yV0dxj" + "FtOzIMv9MUINyDH4hO",
		`TYPEFORM_TOKEN=` + "tf" + "q_gXkR9hAhsQUTflJDrmjr2" + "eNpqWyJ2WarHVJHgY36RMs_mfeypOM742taBvo",
	},
}}
