package rules

var deno = Provider{
	{
		ID: "deno-api-token", Provider: "Deno", Name: "Deno Deploy access token",
		Meaning:  "Deploys code to, and manages, the projects of the user or organisation.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>dd[pwo]_[A-Za-z0-9]{36})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://dash.deno.com/account#access-tokens", Steps: "Revoke the token and create a new one."},
		Refs:    []string{"https://docs.deno.com/deploy/api/"},
		Hits: []string{
			`DENO_DEPLOY_TOKEN=` + "dd" + "p_yGnwzcpvuRkrXfUJK" + "W7vV2p2RDGeWnutxUJA",
			`deployctl deploy --token=` + "dd" + "w_RflHKILP2FlFwZn8w" + "SjFKrCVhlA5aqKGmCDG",
		},
		Misses: []string{
			`DENO_DEPLOY_TOKEN=` + "dd" + "p_jpZZPz03cbtYdrTAT" + "rwNDJ0hnjQ9jdwawl9",
			`DENO_DEPLOY_TOKEN=` + "dd" + "q_kdZIEcaWUv6sYkwB0" + "tCZmI7OFXLp9rEabwuN",
		},
	},
}
