package rules

var onfido = Provider{
	{
		ID: "onfido-api-token", Provider: "Onfido", Name: "Onfido API token (live)",
		Meaning:  "Reads the identity documents and checks of the customer's applicants, and orders new ones.",
		Severity: Critical, Tags: []string{"identity"},
		Pattern: `\b(?P<secret>api_live(?:_us|_ca)?\.[A-Za-z0-9_-]{20,80})` + endOfToken,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://dashboard.onfido.com/developers/tokens", Steps: "Revoke the token and create a new one."},
		Refs:    []string{"https://documentation.onfido.com/api/latest/#api-tokens"},
		Hits: []string{
			`ONFIDO_API_TOKEN=` + "api_l" + "ive.quWeTI6-UoUATE" + "zi0NLA5741FY8pPbSV",
			`curl -H "Authorization: Token token=` + "api_l" + "ive_us.sm8Vj9O7qUpN5" + "5uUEx2EW4hdPDbntdT3" + `" https://api.us.onfido.com/v3.6/applicants`,
			`onfido_token: '` + "api_l" + "ive_ca.NY-UIWEZffxa5" + "DTKnGKsT5McEccdniis" + `'`,
		},
		Misses: []string{
			`ONFIDO_API_TOKEN=` + "api_l" + "ive.rwPJ4G22hrm64ZU4b0j",
			`ONFIDO_API_TOKEN=` + "api_s" + "andbox.vKaLFtuTIJQby" + "qcbNya0wpDVnDvz6nau",
		},
	},
	{
		ID: "onfido-sandbox-token", Provider: "Onfido", Name: "Onfido API token (sandbox)",
		Meaning:  "Runs checks on test data; no person's documents are read.",
		Severity: Low, Tags: []string{"identity"},
		Pattern: `\b(?P<secret>api_sandbox(?:_us|_ca)?\.[A-Za-z0-9_-]{20,80})` + endOfToken,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://dashboard.onfido.com/developers/tokens", Steps: "Revoke the token and create a new one."},
		Refs:    []string{"https://documentation.onfido.com/api/latest/#api-tokens"},
		Hits: []string{
			`const onfidoApiToken = "` + "api_s" + "andbox.PDgNVL2S8A9N4" + "U0L1pvj6EaNhg9zW893" + `";`,
			`ONFIDO_API_TOKEN=` + "api_s" + "andbox.QEVM75nBX5lpL" + "KYKOhIb8d27OR-HEKjt",
		},
		Misses: []string{
			`ONFIDO_API_TOKEN=` + "api_s" + "andbox_us.2lwh7" + "ooM_9HIX2ooZpN",
			`ONFIDO_API_TOKEN=` + "api_s" + "andbox_uk.97I3FxgvRfJ" + "QbKFq_oePa0qXTU9rzOV3",
		},
	},
}
