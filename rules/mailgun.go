package rules

var mailgun = Provider{
	{
		ID: "mailgun-private-key", Provider: "Mailgun", Name: "Mailgun private API key",
		Meaning:  "Sends mail in the account's name and reads its domains, logs and stored messages.",
		Severity: High, Tags: []string{"mail"},
		Pattern: `\b(?P<secret>key-[0-9a-f]{32})\b`,
		Over:    []string{"url-basic-auth"},
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.mailgun.com/settings/api_security", Steps: "Add a new key, deploy it and delete the old one."},
		Refs:    []string{"https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth"},
		Hits: []string{
			`MAILGUN_API_KEY=` + "ke" + "y-0fbafb021e39cf65" + "6da021cad6355de6",
			`curl -s --user 'api:` + "ke" + "y-629e04ee20f4baaf" + "a9b8eb3f331ed724" + `' https://api.mailgun.net/v3/domains`,
		},
		Misses: []string{
			`MAILGUN_API_KEY=` + "ke" + "y-a48c40e84aebf36" + "ef223750f3292edd",
			`MAILGUN_PUBLIC_KEY=` + "pub" + "key-d636eb30d83b1744" + "5192d72704fde2e8",
		},
	},
	{
		ID: "mailgun-api-key", Provider: "Mailgun", Name: "Mailgun API key or webhook signing key",
		Meaning:  "Sends mail in the account's name and reads its domains, logs and stored messages.",
		Severity: High, Tags: []string{"mail"},
		Pattern: `(?i:mailgun|\bmg_)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.mailgun.com/settings/api_security", Steps: "Add a new key, deploy it and delete the old one."},
		Refs:    []string{"https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth"},
		Hits: []string{
			`MAILGUN_API_KEY=` + "0e9de2167457e84c" + "95d034e0b7f71a4c-d9fd513b-464a0f0f",
			`mailgun: "` + "cd56377832b285c1" + "1d36e1176d76847f-2bc4e080-43c4258a" + `",`,
		},
		Misses: []string{
			`MAILGUN_API_KEY=` + "c8e9526b6ad7fa4d" + "f757a278a07a4fda-d3296a96-04fab91",
			`SOMETHING_ELSE=` + "e696feae59cff0df" + "6e608e0a86da1c9c-2f477581-65bcf038",
		},
	},
	{
		ID: "mailgun-public-validation-key", Provider: "Mailgun", Name: "Mailgun public validation key",
		Meaning:  "Checks mail addresses at the account's cost; it is meant for pages.",
		Severity: Low, Tags: []string{"mail"},
		Pattern: `\b(?P<secret>pubkey-[a-f0-9]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.mailgun.com/settings/api_security", Steps: "Reset the public validation key."},
		Refs:    []string{"https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/"},
		Hits: []string{
			`"mailgunPublicKey": "` + "pub" + "key-0884b2f58435f2" + "5c1a752d03a4586008" + `"`,
			`const mailgunPublicKey = "` + "pub" + "key-02865c1f4522fd" + "46ebda1fed09cd26e5" + `";`,
		},
		Misses: []string{
			`"mailgunPublicKey": "` + "pub" + "key-af2844a8a7be81" + "87a94a8c0402880dc" + `"`,
			`mailgun_public_key: '` + "pub" + "key-619585ca35f8b5" + "da5d2017fac7e2e9g4" + `'`,
		},
	},
}
