package rules

var duo = Provider{
	{
		ID: "duo-api-key", Provider: "Duo Security", Name: "Duo integration key",
		Meaning:  "Names the integration; with its secret key it passes, or administers, the second factor.",
		Severity: Medium, Tags: []string{"identity"},
		Pattern: `(?i:\bduo|\bikey)` + nearby + `(?P<secret>DI[A-Z0-9]{18})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://admin.duosecurity.com/", Steps: "Reset the secret key of the application, or delete it."},
		Refs:    []string{"https://duo.com/docs/protecting-applications"},
		Hits: []string{
			`DUO_IKEY=` + "D" + "IWHIPFVQ4A" + "ZK4NMP5H2",
			`ikey = ` + "D" + "IX6042L262" + "L24H62CYI",
		},
		Misses: []string{
			`DUO_IKEY=` + "D" + "IMQ0PSED8" + "AT36P1R7M",
			`DUO_IKEY=` + "D" + "J7Z3D55JK0" + "3RY8JX5H0",
		},
	},
}
