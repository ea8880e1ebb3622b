package rules

var flutterwave = Provider{
	{
		ID: "flutterwave-secret-key", Provider: "Flutterwave", Name: "Flutterwave secret key (live)",
		Meaning:  "Charges, refunds and transfers real money of the business.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>FLWSECK-[0-9A-Za-z]{32}-(?:[0-9a-z]{11,13}-)?X)\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.flutterwave.com/dashboard/settings/apis", Steps: "Generate new API keys; the old ones stop working."},
		Refs:    []string{"https://developer.flutterwave.com/docs/authentication"},
		Hits: []string{
			`FLW_SECRET_KEY=` + "FLW" + "SECK-e2386092766d02c3" + "f4d7973d26c8f91c-X",
			`secret: '` + "FLW" + "SECK-ff728ba9a94135d5" + "33bfa0a0e84ad7b1-X" + `'`,
		},
		Misses: []string{
			`FLW_PUBLIC_KEY=` + "FLW" + "PUBK-e419f428d7400c72" + "799af3c6a09baf38-X",
			`FLW_SECRET_KEY=` + "FLW" + "SECK-3c7894f5f8bf558" + "d118979aca8db2f0-X",
		},
	},
	{
		ID: "flutterwave-test-key", Provider: "Flutterwave", Name: "Flutterwave secret key (test)",
		Meaning:  "Reads and changes the business's test data; no real money moves.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>FLWSECK_TEST-[0-9A-Za-z]{32}-X)\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.flutterwave.com/dashboard/settings/apis", Steps: "Generate new test keys."},
		Refs:    []string{"https://developer.flutterwave.com/docs/authentication"},
		Hits: []string{
			`FLW_SECRET_KEY=` + "FLW" + "SECK_TEST-dad1a1de380b8cb4" + "105eb7868a8a36d6-X",
			`"flutterwave": {"secret": "` + "FLW" + "SECK_TEST-f1c539d7661d97be" + "8edf1b39256da5d9-X" + `"}`,
		},
		Misses: []string{
			`FLW_PUBLIC_KEY=` + "FLW" + "PUBK_TEST-a5e2dc95848c3e01" + "c5c484db874d248f-X",
			`FLW_SECRET_KEY=` + "FLW" + "SECK_TEST-f2485af3f0f028e6" + "18ab1f74d22d6259-Y",
		},
	},
	{
		ID: "flutterwave-public-key", Provider: "Flutterwave", Name: "Flutterwave public key",
		Meaning:  "Starts payments to the merchant in a browser; public by design.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>FLWPUBK(?:_TEST)?-[0-9a-zA-Z]{32}-X)\b`,
		Revoke:  Revoke{URL: "https://app.flutterwave.com/dashboard/settings/apis", Steps: "Nothing to revoke; see that the secret key does not stand beside it."},
		Refs:    []string{"https://developer.flutterwave.com/docs/authentication"},
		Hits: []string{
			`FLW_PUBLIC_KEY=` + "FLWPUB" + "K_TEST-2e1bc8ff23b1ce" + "c230f7320a6f5d268c-X",
			`public_key: "` + "FLWP" + "UBK-69bdb2c22efb730" + "4be4c798fc9fa21a3-X" + `"`,
		},
		Misses: []string{
			`FLW_PUBLIC_KEY=` + "FLWPUB" + "K_TEST-80fecc309e294" + "179c5942eae14b5f44-X",
			`FLW_PUBLIC_KEY=` + "FLWP" + "UBK-21938549cf372c0" + "f073e54b3a3b05e2b-Y",
		},
	},
}
