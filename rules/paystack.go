package rules

var paystack = Provider{
	{
		ID: "paystack-secret-key", Provider: "Paystack", Name: "Paystack secret key (live)",
		Meaning:  "Charges, refunds and transfers real money and reads every customer of the business.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>sk_live_[0-9a-f]{40})\b`,
		Entropy: 3,
		Over:    []string{"stripe-secret-key"},
		Revoke:  Revoke{URL: "https://dashboard.paystack.com/#/settings/developers", Steps: "Generate a new secret key; the old one stops working."},
		Refs:    []string{"https://paystack.com/docs/api/authentication/"},
		Hits: []string{
			`PAYSTACK_SECRET_KEY=` + "sk" + "_live_99e296f7495c74c05d02" + "4a3c95baa539bb0089a9",
			`Authorization: "Bearer ` + "sk" + "_live_0aa23d226ed246b8d396" + "78729d0642fb8b945330" + `"`,
		},
		Misses: []string{
			`PAYSTACK_SECRET_KEY=` + "sk" + "_live_829ed1973d98a9af5f8" + "54d5d02f9849bbf68357",
			`PAYSTACK_PUBLIC_KEY=` + "pk" + "_live_a7bfd6fd02aa05d07dfe" + "8dd4942eb9737b4ea3fb",
		},
	},
	{
		ID: "paystack-test-key", Provider: "Paystack", Name: "Paystack secret key (test)",
		Meaning:  "Reads and changes the business's test data; no real money moves.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>sk_test_[0-9a-f]{40})\b`,
		Entropy: 3,
		Over:    []string{"stripe-test-key"},
		Revoke:  Revoke{URL: "https://dashboard.paystack.com/#/settings/developers", Steps: "Generate a new test key."},
		Refs:    []string{"https://paystack.com/docs/api/authentication/"},
		Hits: []string{
			`PAYSTACK_SECRET_KEY=` + "sk" + "_test_d28349e9b782a182eb8e" + "9d855caf73ee1cfb3745",
			`secret: '` + "sk" + "_test_00481a603c082ad5e4ab" + "213f818a9e43362bed7a" + `'`,
		},
		Misses: []string{
			`PAYSTACK_SECRET_KEY=` + "sk" + "_test_a03ecb763714e772332e" + "9b5e3f905c83c00bd8d36",
			`PAYSTACK_PUBLIC_KEY=` + "pk" + "_test_2dc91a4abc74d9ccee7b" + "851597fe5887c11a58ca",
		},
	},
}
