package rules

var brevo = Provider{
	{
		ID: "brevo-api-key", Provider: "Brevo", Name: "Brevo (Sendinblue) API key",
		Meaning:  "Sends mail and messages in the account's name and exports its contacts.",
		Severity: High, Tags: []string{"mail", "sms"},
		Pattern: `(?P<secret>xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16})\b`,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://app.brevo.com/settings/keys/api", Steps: "Delete the key and generate a new one."},
		Refs:    []string{"https://developers.brevo.com/docs/getting-started"},
		Hits: []string{
			`BREVO_API_KEY=` + "xkey" + "sib-b6b6c1ba54ad4b44d540f0c56ad0274f" + "5bc64ee09a67755fbcc4accfb744e148-gJXg4fDs" + "QFsvhnHe",
			`'api-key' => '` + "xkey" + "sib-4e5bdc1e6b69041672ac38a31982a0fc" + "9113101d9a7e33d79ed4782d24e9d20f-myu3VjqC" + "FmjwY4Sc" + `',`,
		},
		Misses: []string{
			`BREVO_API_KEY=` + "xkey" + "sib-61eb83a622a58e6cca16f87351b8d375" + "636344216effc4b5b57bb9cf9f516164-bqQzrdNgTTs0Z18",
			`BREVO_API_KEY=` + "xkey" + "sib-6f62327db1b0e9eaee97e806f88212e" + "9a2730b2bbd28a1bb3a374d0a14e521e-7NuJ15fq" + "UZNgDUqp",
		},
	},
	{
		ID: "brevo-smtp-key", Provider: "Brevo", Name: "Brevo (Sendinblue) SMTP key",
		Meaning:  "Sends mail in the account's name.",
		Severity: High, Tags: []string{"mail"},
		Over:    []string{"database-url", "url-basic-auth"},
		Pattern: `(?P<secret>xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16})\b`,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://app.brevo.com/settings/keys/smtp", Steps: "Delete the SMTP key and generate a new one."},
		Refs:    []string{"https://help.brevo.com/hc/en-us/articles/7959631848850"},
		Hits: []string{
			`SMTP_PASSWORD=` + "xsmtp" + "sib-bc4ea6f6dcc176d5463e6d4ae35dc4b4" + "e0ce6fc3bc3f3c915e84e7c745699f94-YR50wOUY" + "TpzrFEot",
			`password: "` + "xsmtp" + "sib-fe0b839f4de9ac69fb8dee216f26d792" + "75d5cb13a4e5fb279bc7f1a8ac69bb3c-bXLvE3ct" + "4562v8lh" + `"`,
			`smtp://me:` + "xsmtp" + "sib-6e7a597a30ab860413a79615cc90d98e" + "682af0e44ae27b03dcea89890c2fcd46-tKmJVGat" + "3moO4wZV" + `@smtp-relay.brevo.com:587`,
		},
		Misses: []string{
			`SMTP_PASSWORD=` + "xsmtp" + "sib-3954e62f435cca7532878bf741463ae4" + "1df17b996f2d6dcdd164cc989a39214c-AtSeFCxi" + "sufGahv6c",
			`SMTP_PASSWORD=` + "xsmtp" + "sib-c260062a8979a6a33d08944ef1b5db" + "978e712269a729ac9a3c8a585ee605-fZjbs7XG" + "wooiiPOX",
		},
	},
}
