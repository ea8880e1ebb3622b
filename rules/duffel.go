package rules

var duffel = Provider{{
	ID: "duffel-access-token", Provider: "Duffel", Name: "Duffel access token",
	Meaning:  "Books and cancels flights and stays on the account and reads passengers' data.",
	Severity: High, Tags: []string{"saas"},
	Pattern: `\b(?P<secret>duffel_(?:live|test)_[A-Za-z0-9_=-]{43})(?:[^A-Za-z0-9_=-]|$)`,
	Check:   checkDuffel,
	Entropy: 3.7,
	Revoke:  Revoke{URL: "https://app.duffel.com/", Steps: "Open Developers, Access tokens; delete the token and create a new one."},
	Refs:    []string{"https://duffel.com/docs/api/overview/making-requests/authentication"},
	Hits: []string{
		`DUFFEL_ACCESS_TOKEN=` + "duf" + "fel_live_kE5KMcpRiqFiXs0hGOexn" + "l1t7yHl-ajOqYNLL9orPuU",
		`new Duffel({ token: '` + "duf" + "fel_test_jFWxOcLJ6KfY8v19e9wUJ" + "_jCLh5HLUJB3dx-3XdlpKL" + `' })`,
	},
	Misses: []string{
		`DUFFEL_ACCESS_TOKEN=` + "duf" + "fel_live_byppwyoUC5uHIftCjSYcW" + "XcKYccZEVYci79r6Cvrcm",
		`DUFFEL_ACCESS_TOKEN=` + "duf" + "fel_live_R5CdEgWb0-7r5Vte-sPtTX" + "xrbb0rLlyitGjmGwJU_kTM",
	},
}}

// checkDuffel gives test tokens, which book nothing, less weight.
func checkDuffel(m Match) Verdict {
	v := checkDigit(m)
	if m.Secret[len("duffel_")] == 't' {
		v.Severity = Low
	}
	return v
}
