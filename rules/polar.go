package rules

var polar = Provider{{
	ID: "polar-access-token", Provider: "Polar", Name: "Polar access token",
	Meaning:  "Reads and changes products, orders and subscriptions of the organisation.",
	Severity: High, Tags: []string{"payment"},
	Pattern: `\b(?P<secret>polar_(?:oat|pat|at)_[A-Za-z0-9_-]{20,100})` + endOfToken,
	Check:   checkDigit,
	Entropy: 3.3,
	Revoke:  Revoke{URL: "https://polar.sh/settings", Steps: "Delete the token in the organisation's or your own settings and create a new one."},
	Refs:    []string{"https://docs.polar.sh/integrate/oat"},
	Hits: []string{
		`POLAR_ACCESS_TOKEN=` + "pol" + "ar_oat_jcgFVNQ0a08jH1E0mAkLh" + "OynLfeTCZrQ4X2TBASDUSW",
		`new Polar({ accessToken: "` + "pol" + "ar_pat_OejusUaQtLE0Ly8g9UJGa" + "ddRVIekoKp9U2CgSPfDHSh" + `" })`,
	},
	Misses: []string{
		`POLAR_ACCESS_TOKEN=` + "pol" + "ar_oat_91ouXN7g" + "jH3f9vr1",
		`POLAR_ACCESS_TOKEN=` + "pol" + "ar_cst_ZhjhSZjN81BbzQv1d3ZGm" + "S4pB7BGMQtlgygLgtppaBE",
	},
}}
