package rules

var courier = Provider{
	{
		ID: "courier-api-key", Provider: "Courier", Name: "Courier API key",
		Meaning:  "Sends messages in the account's name and reads its profiles and message log.",
		Severity: High, Tags: []string{"mail"},
		Pattern: `(?i:courier)` + nearby + `(?P<secret>pk_[A-Za-z0-9]{1,64}_[A-Za-z0-9]{28})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://app.courier.com/settings/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://www.courier.com/docs/"},
		Over:    []string{"stripe-publishable-key"},
		Hits: []string{
			`COURIER_AUTH_TOKEN=` + "pk_p" + "rod_BAW6MATN213N" + "P66QQ7MNMMUHR0WH",
			`CourierClient({ authorizationToken: "courier ` + "pk_t" + "est_ZZG7JGZ7MDG7" + "KC35M6QSG04JB5SK" + `" })`,
		},
		Misses: []string{
			`COURIER_AUTH_TOKEN=` + "pk_p" + "rod_9G1I92APU0OC" + "LHJ4W54UDDSLGUB",
			`COURIER_AUTH_TOKEN=` + "p" + "k_BUCXC7BRUVZWJ" + "TL4BMYVWLZQXTCO",
		},
	},
}
