package rules

var mercury = Provider{
	{
		ID: "mercury-api-token", Provider: "Mercury", Name: "Mercury API token",
		Meaning:  "Reads the company's bank accounts and, if it may write, sends money.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `(?P<secret>mercury_production_[a-z]{2,8}_[A-Za-z0-9]{40,60}_yrucrem)\b`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://app.mercury.com/settings/tokens", Steps: "Delete the token, create a new one and look through the account for payments that are not yours."},
		Refs:    []string{"https://docs.mercury.com/reference/getting-started"},
		Hits: []string{
			`MERCURY_API_TOKEN=` + "mer" + "cury_production_rma_VQfAmQ9AqGV7RgxE" + "rcZooj1dDBdVVZ5kloXPFh3Qe9vE_yrucrem",
			`"mercuryApiToken": "` + "mer" + "cury_production_rma_uK8NjP59hcZez5I6" + "q3PgPMV0caIzCTqiqkXwRpAeIIbA_yrucrem" + `"`,
		},
		Misses: []string{
			`MERCURY_API_TOKEN=` + "me" + "rcury_sandbox_rma_lAQxUlbAeYFAb9AVW" + "hKHrB7c94qR0D3QwrxmnaqiYb1V_yrucrem",
			`MERCURY_API_TOKEN=` + "me" + "rcury_production_rma_OJyTLHM25dPdz" + "51nFSEvtLwkqQxFbitWSq8Ywrd_yrucrem",
		},
	},
}
