package rules

var ionic = Provider{
	{
		ID: "ionic-api-token", Provider: "Ionic", Name: "Ionic Appflow personal access token",
		Meaning:  "Builds and deploys the apps of the account.",
		Severity: High, Tags: []string{"ci", "mobile"},
		Pattern: `\b(?P<secret>ion_[A-Za-z0-9]{42})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://dashboard.ionicframework.com/settings/personal-access-tokens", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://ionic.io/docs/appflow"},
		Hits: []string{
			`IONIC_TOKEN=` + "io" + "n_V9kjA0mf1UhToyqu1BWN" + "75emyJD6mUqRF3lTbDtbyd",
			`{"token": "` + "io" + "n_GQ0KlM3Y419GRO53ZtN9" + "m8ylVunwqwW4ueAH6i03sp" + `"}`,
		},
		Misses: []string{
			`IONIC_TOKEN=` + "io" + "n_7bzZCV1kapNtcPG5y8vE" + "rfITLvwLwNOa6esSnI93X",
			`IONIC_TOKEN=` + "io" + "n_xRBGfyMrCZ2KoGqcTFRZZ" + "S2CpyBBOV7fuIGlMVSxlw9",
		},
	},
}
