package rules

var highnote = Provider{
	{
		ID: "highnote-api-key", Provider: "Highnote", Name: "Highnote API key",
		Meaning:  "Issues cards and moves money on the platform.",
		Severity: Critical, Tags: []string{"payment", "banking"},
		Pattern: `(?i:highnote)` + nearby + `(?P<secret>[sr]k_(?:live|test)_[A-Za-z0-9+/]{50,100}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://dashboard.highnote.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.highnote.com/"},
		Over:    []string{"workos-api-key", "stripe-secret-key", "stripe-test-key", "stripe-restricted-key"},
		Hits: []string{
			`HIGHNOTE_API_KEY=` + "sk_live" + "_a2V5Xz384/U8Vg/CtD/DmPO4Y" + "tTXyY/GsszXySNUsFD15B8JwIL" + "WbuP2b4yAKKx0lbqj1BESECf=",
			`highnote: { apiKey: "` + "sk_live" + "_a2V5Xzv2WE9bgNjGlVF1vAY7A" + "fN8i0vEEfOnvjPOILqkIJI++7q" + "ifOmAT6WC+gPPXR2ZjN2IGqm" + `" }`,
		},
		Misses: []string{
			`HIGHNOTE_API_KEY=` + "sk_live" + "_a2V5XzMPfjrRY4jVh0PL9DO" + "FO1GyjXtmIRovyAJnLQaQp4",
			`HIGHNOTE_API_KEY=` + "sk_prod" + "_a2V5XzNxlJi+h2bVfdjhFqPCW" + "sWPRwjkIPVAweKRvkJAq0m76A7" + "9uGo/VwlyXIE1Fc2q8PZx/5Y",
		},
	},
}
