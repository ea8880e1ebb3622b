package rules

var lemonSqueezy = Provider{
	{
		ID: "lemonsqueezy-api-token", Provider: "Lemon Squeezy", Name: "Lemon Squeezy API key",
		Meaning:  "Reads and changes orders, customers and licences of the store, and refunds.",
		Severity: High, Tags: []string{"commerce", "payment"},
		Pattern: `(?i:lemon_?squeezy)` + nearby + vendorJWT,
		Check:   checkVendorJWT,
		Revoke:  Revoke{URL: "https://app.lemonsqueezy.com/settings/api", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.lemonsqueezy.com/api"},
		Over:    []string{"jwt"},
		Hits: []string{
			`LEMONSQUEEZY_API_KEY=` + "e" + "yJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjMzUwNjcxMWIyMWZlNGMzY2Y0YjBjZGYiLCJqdGkiOiI4YjY4ZWJmY2I3NmY0YzdlZjNhY2QzMDE5MTgzNWRjNiIsImlhdCI6MTc2NzIyNTYwMH0.LS7jDnUSrfiHIFSkxc-UZn3eKplAo4F551-6vK4diya3i6jFsvLMNjO2-VLhw3xwk" + "zldXnx0xsmfQJjcJJq4Txs9H2rVOrXuHSqhjpEDqJvL8rhehVjvTFdlyODjuutLqu2wGieg42bNbfvIo3RkavHfirMiPjozKvVfnbniQwPmEsEjXyHptxe1pfDGlUaEB13EDY3So6hpT8FbWOyI_sujhxjBx7SOyXx02NuvQPfPGYQuxO9pMmCprFjFX3xiwWTSxptPCcwOJXu1szH3eRtSp5I9qkEYH-" + "k2VGxqVUmHrtXH6OAVIdzHPUyd-PLerS75mYVw8tgj_GaC8OsAJaHjuTzauCUE-UOVovEFb667j3xm1uXGoESBoUIyI2IvJugdVwZRlh6uV2NytWAQZcfMrOUxgiYOw6Zunolkl7aJvSUwTUOAyeB8DYcYGbeW0d5-2zOmiG2SFomlC6CqoMTcU53Z6IQAdkATs8yTMF779wxKLkMJaJyZ5MPWfo6Y",
			`lemon_squeezy: { apiKey: "` + "e" + "yJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI1ODAzYzcxYzk3MDZkMmYxZTA2ZjNhN2QiLCJqdGkiOiI1ZjAyYjZmZTMzZDQ4OTJiNTM0ZWQzZGQ1MWVmZjAzNiIsImlhdCI6MTc2NzIyNTYwMH0.kqrajUghoIY9L5bPAWuv96KvRxJUICVzT2dDElEUuTkgJKtcg_vikvLVO4BRls1H0" + "0Cxsuhptw8mU4JF9H1_OSK5Nv1ESila2fMP6rYKtTdX4tGkSIyIQ1FvGvSJPc5MAGtwpU-LOxUBnd6tefXsWiwNCMH_feAldargpDyQQcoh4JPGx5-hKvDqReRdj738QjJ-YQ6kyN4e0Bjdn6IW9GQONWq6leCITu-_RP7pEoIqLcrNbenvhUTbnYPLVJAkOVWubd33HBfKUNxxW9QNXsbkL9ViXr6Qu6" + "iBJbo47xT6pbZPcI9Jc5nkoAppRGdXSfU3xLpWyYEHiZiWCN0rt1-K_iF0rHU7dnH2Y0mz0UKP0yu6ObG4b5-Pt-ORiqYEvgKHzYGsOCaSQzOafk4OLQ35X3TYDYbpzWVzKbXSIDqv2uNrAC79ke6ylXd3PPns5mVy_D3voKD7MuoUdb1ehbW24NHrGusVcNeYCceL5mobE1_gf4S4TFGqkVGU3LKS" + `" }`,
		},
		Misses: []string{
			`LEMONSQUEEZY_API_KEY=` + "e" + "yJ0eXAiOiJ" + "KV1QiLCJh",
			`LEMONSQUEEZY_API_KEY_ID=` + "e" + "yKVzONhiY6eZxfNs5roAzQSpaNCZ05zh" + ".zBbZezEojoaIMSMBBwa23KVjCYOBqnZ" + "zLtLQLrDkIhiLir2Z03ZYtjF0O5Tt",
		},
	},
}
