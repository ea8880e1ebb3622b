package rules

var checkoutCom = Provider{
	{
		ID: "checkout-secret-key", Provider: "Checkout.com", Name: "Checkout.com secret key",
		Meaning:  "Charges and refunds cards and reads payments of the account.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>sk_(?:test_|sbox_)?` + uuidShape + `)\b`,
		Check:   checkCheckout,
		Revoke:  Revoke{URL: "https://dashboard.checkout.com/developers/keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://www.checkout.com/docs/developer-resources/api/manage-api-keys"},
		Hits: []string{
			`CHECKOUT_SECRET_KEY=` + "s" + "k_2c73b857-19fe-4c7" + "c-a247-4700dc7358c6",
			`new Checkout('` + "sk_t" + "est_96df4468-63a0-45" + "11-b18d-c179a0a798aa" + `')`,
		},
		Misses: []string{
			`CHECKOUT_SECRET_KEY=` + "s" + "k_b13518f0-94f5-4ec" + "7-a7c7-e3842121671",
			`CHECKOUT_PUBLIC_KEY=` + "p" + "k_3fca6aec-c719-4c9" + "2-b75d-f1038a10bc89",
		},
	},
}

// checkCheckout gives keys of the sandbox, which move no money, less weight.
func checkCheckout(m Match) Verdict {
	v := unproven("prefix and UUID are the vendor's")
	if len(m.Secret) > len("sk_")+36 {
		v.Severity = Low
	}
	return v
}
