package rules

var apideck = Provider{
	{
		ID: "apideck-api-key", Provider: "Apideck", Name: "Apideck API key",
		Meaning:  "Reads and writes the connected accounting, CRM and HR systems of every customer.",
		Severity: Critical, Tags: []string{"saas"},
		Pattern: `(?i:apideck)` + nearby + `(?P<secret>sk_(?:live|test)_[A-Za-z0-9-]{93})` + endOfToken,
		Revoke:  Revoke{URL: "https://platform.apideck.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://developers.apideck.com/"},
		Over:    []string{"stripe-secret-key", "stripe-test-key"},
		Hits: []string{
			`APIDECK_API_KEY=` + "sk_l" + "ive_HMjIJsMaQ7NqmJrYQ4a2ApFpHuk1J" + "XTTuIyvmh4ZaTsmLrcB2Fl9oFWNLWDgXi" + "9oaVuiLrOCFSZ81-ZGPCGgxYUu4oGo1",
			`new Apideck({ apiKey: '` + "sk_l" + "ive_2PAM6Eh3jzWMALGqW7pE-4c5xCn4q" + "uKdM5YC4tPzZH-rMgkPJdXP6NRCtMx8KZ" + "Y5i8ZUJuGQ1yxWGmeFNmR-hklePloNY" + `' })`,
		},
		Misses: []string{
			`APIDECK_API_KEY=` + "sk_l" + "ive_BwBQhUAJcoRKaQu0KoHX" + "nuPCYa8tHWl2vkrMQ4V3i8Kn" + "tTnl7M",
			`APIDECK_API_KEY=` + "pk_l" + "ive_83J9v0SfWmlt80Io8wkFXc7dUl4hz" + "hMhDI7I1p1h2rkwNcF8JQde3WhjT-3jUa" + "QPjff8R0X08DRpcjpanXhsZ4LADX3Fo",
		},
	},
}
