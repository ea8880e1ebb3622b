package rules

var proofcom = Provider{
	{
		ID: "proof-api-key", Provider: "Proof", Name: "Proof (Notarize) API key",
		Meaning:  "Creates and reads notarisations and their documents.",
		Severity: High, Tags: []string{"identity"},
		Pattern: `\b(?P<secret>prf_(?:cli_)?[A-Za-z0-9_-]{20,80})` + endOfToken,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://app.proof.com/", Steps: "Open the API keys of the organisation, delete the key and create a new one."},
		Refs:    []string{"https://dev.proof.com/"},
		Hits: []string{
			`"proofApiKey": "` + "prf" + "_uz0bYo5wvPBB8dbkcgIC" + "99BvOygCS7rAz1qaUGcA" + `"`,
			`const proofApiKey = "` + "prf" + "_IXi3aNT1LvQNaq8eQNoe" + "MGCbfhh2ZPkWCDNAtmph" + `";`,
		},
		Misses: []string{
			`PROOF_API_KEY=` + "prf" + "_ZVLXi0z7GcOumR6WQ8Z",
			`static int ` + "prf" + "_calculate_maste" + "r_secret_length" + `(void);`,
		},
	},
}
