package rules

// Other vendors write sk_live_ too: Paystack 40 hex digits, WorkOS base64, Clerk 40 to 50.
var stripe = Provider{
	{
		ID: "stripe-secret-key", Provider: "Stripe", Name: "Stripe secret key (live)",
		Meaning:  "Takes, refunds and pays out real money and reads every customer of the account.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>sk_live_[A-Za-z0-9]{14,247})` + endOfToken,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://dashboard.stripe.com/apikeys", Steps: "Roll the key with immediate expiry, then read the request log for calls that are not yours."},
		Refs:    []string{"https://docs.stripe.com/keys"},
		Hits: []string{
			`STRIPE_SECRET_KEY=` + "sk" + "_live_51PuB17brgJgIG2idNSzZJcAN9t0V5dKrJMkYqpb6rJYgqr0Qs" + "KuNZ3ds8BpcPIinZ1cHCHKgXJnMxPAzSKRU1KwmhfZcGO086t",
			`stripe.api_key = "` + "sk" + "_live_14R9yo36pipP" + "azfDTIfgQh1L" + `"`,
			"stripe:\n  secret: '" + "sk" + "_live_zEZiGCwOMbL9" + "0l4709hgxNBa" + "'\n",
		},
		Misses: []string{
			`STRIPE_PUBLISHABLE_KEY=` + "pk" + "_live_51Qp1gd5PuB8I86wt7aBwGotZ5nM97SqopDr3OEjRw8nNk4IX4" + "ozIqYeDdNR3eE1QQkpnWDAojU8mjnXItRGUNnSMFcbt6sLK5z",
			`stripe.api_key = "` + "sk" + "_live_bUEFNkXn9Jq" + "GU" + `"`,
		},
	},
	{
		ID: "stripe-restricted-key", Provider: "Stripe", Name: "Stripe restricted key (live)",
		Meaning:  "Does with real money and customers what its permissions allow.",
		Severity: High, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>rk_(?:live|prod)_[A-Za-z0-9]{14,247})` + endOfToken,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://dashboard.stripe.com/apikeys", Steps: "Roll the key with immediate expiry, then read the request log for calls that are not yours."},
		Refs:    []string{"https://docs.stripe.com/keys/restricted-api-keys"},
		Hits: []string{
			`STRIPE_API_KEY=` + "rk" + "_live_51tCJuPjOO9D5TbqsAHnpHmsfBYZa4byTr2uZEhZTdklhPihjA" + "CMysvB78xPyPXeJWLxvytlgJMVvCkKrEEqMaKi2oIYkOYI5fQ",
			`new Stripe('` + "rk" + "_live_l8muOAQgl4ha" + "aSiANZHe5RJF" + `')`,
		},
		Misses: []string{
			`STRIPE_API_KEY=` + "rk" + "_live_5rnvTcxuMqj" + "9v",
			`STRIPE_API_KEY=` + "rk" + "_lives_dWEMYAZG4aXv" + "zTHw7G8F7PiK",
		},
	},
	{
		ID: "stripe-test-key", Provider: "Stripe", Name: "Stripe secret or restricted key (test mode)",
		Meaning:  "Reads and changes the account's test data; no real money moves.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>[rs]k_test_[A-Za-z0-9]{14,247})` + endOfToken,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://dashboard.stripe.com/test/apikeys", Steps: "Roll the test key."},
		Refs:    []string{"https://docs.stripe.com/keys"},
		Hits: []string{
			`STRIPE_SECRET_KEY=` + "sk" + "_test_51Qak6zOtwl07jnXzej6IPlWgp4DYhOJnKJyKSj4sL9avOmTAz" + "G03Z89i1UbgHhLnr6Lt5l4sJnoCQvZM4ZXozvQ57uXfFPN6g4",
			`Stripe.setApiKey("` + "rk" + "_test_SWkQd5IISe7d" + "93U93AT16u2i" + `");`,
		},
		Misses: []string{
			`STRIPE_PUBLISHABLE_KEY=` + "pk" + "_test_51mvvTalEpXEwqKpl0PXA6ZXKJSaR9RhYO0yWRNkPCFHoUsIUu" + "wyoNuW7Fua9GxdV5fG3m1Sr0YY6oOPFFl4Y4JeFXbYWAjAhBN",
			`STRIPE_SECRET_KEY=` + "sk" + "_test_EXEQfxftig" + "8uU",
		},
	},
	{
		ID: "stripe-organisation-key", Provider: "Stripe", Name: "Stripe organisation key",
		Meaning:  "Does with every account of the organisation what its permissions allow.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>sk_org_(?:live_)?[A-Za-z0-9]{24,247})\b`,
		Check:   checkDigit,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://dashboard.stripe.com/org/api-keys/secret", Steps: "Roll the key with immediate expiry, then read the request log for calls that are not yours."},
		Refs:    []string{"https://docs.stripe.com/keys#organization-api-keys"},
		Hits: []string{
			`STRIPE_ORG_KEY=` + "sk" + "_org_live_hpa32M4HLggJ9J8dp1awsfOsUhVMTKDFHDvOtLnL" + "rY2Mf0iHPzIArLr5ewtAvGQF3C0xl0BAERrkDJ7i",
			`curl -u ` + "sk" + "_org_ga1FsTVYsUWINxz4hMpjdoxM3UO5IF" + "wz2aS6HnFqJrf2djrx8B3sbB2io8Hf" + `: https://api.stripe.com/v1/charges`,
		},
		Misses: []string{
			`STRIPE_ORG_KEY=` + "sk" + "_org_kL8ateESnw" + "vrOsEBhvrQ",
			`STRIPE_ORG_KEY=` + "sk" + "_orga_NBqc4La1eEgznkN5YlTiDCPRveZ4Jy" + "HfCBXSHZ7EYkC2hLkXhYh2kfjCxk2r",
		},
	},
	{
		ID: "stripe-webhook-secret", Provider: "Stripe", Name: "Stripe webhook signing secret",
		Meaning:  "Forges events that a server takes for Stripe's, such as a payment that succeeded; other vendors use the prefix too.",
		Severity: Medium, Tags: []string{"payment", "webhook"},
		Pattern: `\b(?P<secret>whsec_[A-Za-z0-9+/]{32,64}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://dashboard.stripe.com/webhooks", Steps: "Open the endpoint and roll its secret."},
		Refs:    []string{"https://docs.stripe.com/webhooks/signature"},
		Hits: []string{
			`STRIPE_WEBHOOK_SECRET=` + "wh" + "sec_l5GLQGdT7TAzzWUK" + "2WSNYDE8rrlfAskd",
			`endpoint_secret = '` + "wh" + "sec_3f728cbf2fadf91" + "6d7308a86c78fa8A1ffbc8fa3262e00d" + "090ac869ed7396a13" + `'`,
		},
		Misses: []string{
			`STRIPE_WEBHOOK_SECRET=` + "wh" + "sec_mDfJd0QlfK7qcPC" + "w3LiriYCeQdKVAt",
			`STRIPE_WEBHOOK_SECRET=` + "wh" + "sek_RuaL9fqO0fjqndgt" + "PxKm3ilUbvNwHQer",
		},
	},
	{
		ID: "stripe-publishable-key", Provider: "Stripe", Name: "Stripe publishable key",
		Meaning:  "Starts payments in the account's name; pages show it.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>pk_(?:live|test)_[A-Za-z0-9]{24,247})` + endOfToken,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://dashboard.stripe.com/apikeys", Steps: "Nothing to do: pages show it. Look for the secret key beside it."},
		Refs:    []string{"https://docs.stripe.com/keys"},
		Hits: []string{
			`STRIPE_PUBLISHABLE_KEY=` + "pk_" + "live_51mE5Mji0XXM3iL0RkvBfNG554PmrY" + "sJGc84cnCycHGI4aYmIM6OGBETgm0fUQ3Yy" + "eM42Ccx3jnv9K3GuaLWPACSIHkbR1GUdPS",
			`"stripePublishableKey": "` + "pk_" + "live_51puzm0IGeLxSWhi5ByXQNkqLydm3C" + "wnOkm6HTjFi1xOjNYEHJPvfe6qqFgUP8jHM" + "QlN0YWLBpxfP4cy9P9f1zpAvzmrOJo9Wpr" + `"`,
		},
		Misses: []string{
			`STRIPE_PUBLISHABLE_KEY=` + "pk_" + "live_51L6R1KX7" + "V6n18DUWBvpir2",
			`"stripePublishableKey": "` + "pk_" + "live_512CpGyxjYWm5gRDHEbzI5!YvCv1Ly" + "eP6ZAEBj8ZPbcl6Mo1iwtYJ4LW3OmAiIzRo" + "E2vK3yDpIyvkYEsxs92QHJkWcGQtIN0fnn" + `"`,
		},
	},
	{
		ID: "stripe-payment-intent-client-secret", Provider: "Stripe", Name: "Stripe payment intent client secret",
		Meaning:  "Reads and completes one payment, together with the publishable key.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>(?:pi|seti)_[A-Za-z0-9]{24}_secret_[A-Za-z0-9]{25})\b`,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://dashboard.stripe.com/payments", Steps: "Cancel the payment intent if it is still open."},
		Refs:    []string{"https://docs.stripe.com/api/payment_intents/object"},
		Hits: []string{
			`"clientSecret": "` + "pi_" + "3gVevcXIOzVupp8pWnjzD60y_secr" + "et_mE8B6zQueV3UXT79W5FzbIoKC" + `"`,
			`const clientSecret = "` + "pi_" + "36D7eobolmQJlkCb4GUlWpY5_secr" + "et_7TZTCYx8zYulCLUbAu7o0GmQY" + `";`,
		},
		Misses: []string{
			`"clientSecret": "` + "pi_" + "3gQYNp1kG8dOaXGyhf9PgP80_sec" + "ret_bJ8vHWNaRVTTL8JOehs4t8YX" + `"`,
			`client_secret: '` + "pi_" + "3GDbRgmKHjkO0Nn5UKxFWu1J_secr" + "et_j5AdM3eQSMzpYwpxm0D3DET!s" + `'`,
		},
	},
}
