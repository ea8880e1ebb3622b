package rules

var chec = Provider{
	{
		ID: "chec-api-key", Provider: "Commerce.js", Name: "Commerce.js (Chec) API key",
		Meaning:  "Reads the shop's products and makes orders; a secret key changes them.",
		Severity: Medium, Tags: []string{"commerce"},
		Pattern: `\b(?P<secret>[ps]k_(?:test_)?[0-9a-z]{45})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://dashboard.chec.io/settings/developer", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://commercejs.com/docs/"},
		Over:    []string{"stripe-publishable-key"},
		Hits: []string{
			`CHEC_SECRET_KEY=` + "s" + "k_f7a706f32187fa23c94bed" + "9bd290701cfa8d4923c6c9a",
			`new Commerce('` + "pk_t" + "est_e351203328e3f2701702" + "e7f60c9433c4847db9a7f9f37" + `')`,
		},
		Misses: []string{
			`CHEC_SECRET_KEY=` + "s" + "k_459959786552fa490d831" + "5ea8c3b7ca2173476fd47e5",
			`CHEC_SECRET_KEY=` + "s" + "k_5bd76f5f99dd2655a329d5" + "13fd12e3d3e77e36e6409c9a",
		},
	},
}
