package rules

var mailersend = Provider{
	{
		ID: "mailersend-api-token", Provider: "MailerSend", Name: "MailerSend API token",
		Meaning:  "Sends mail from the account's domains and reads its activity and recipients.",
		Severity: High, Tags: []string{"mail"},
		Pattern: `\b(?P<secret>mlsn\.[A-Za-z0-9]{30,100})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.mailersend.com/api-tokens", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://developers.mailersend.com/general.html"},
		Hits: []string{
			`mailersend_api_token: '` + "ml" + "sn.f311968bba316ec56adcdffdea03b30" + "b1ce5d5c8b574f8a1c7fecae6a0ae0348" + `'`,
			`const mailersendApiToken = "` + "ml" + "sn.96efb051b3a21b3d6ae57c4f71cbb51" + "d5f81894f775fce97dbf308a3f9f980bc" + `";`,
		},
		Misses: []string{
			`MAILERSEND_API_TOKEN=` + "ml" + "sn.0ae71c5f39e19" + "1095278da7bb8a0a",
			`mailersendApiToken: "` + "ml" + "sn_ece3e47de6e169f233c5ae6e90052a3" + "8b8dd277bdef11357f8a30d7761a1100f" + `"`,
		},
	},
}
