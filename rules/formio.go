package rules

var formIO = Provider{
	{
		ID: "formio-api-token", Provider: "Form.io", Name: "Form.io token",
		Meaning:  "Reads and changes forms and submissions as the user, until it expires.",
		Severity: Medium, Tags: []string{"saas"},
		Pattern: `(?i:form_?io)` + nearby + vendorJWT,
		Check:   checkVendorJWT,
		Revoke:  Revoke{URL: "https://portal.form.io/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://help.form.io/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`FORMIO_TOKEN=` + "e" + "yJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0ODEzZTI4YzczZDE1N2Iw" + "ODJmM2Y0YzkiLCJqdGkiOiIwNzM2NDdjNzRmNzFiZjI3ZWU2ZjBkMTc2MWY2ZjlhYSIs" + "ImlhdCI6MTc2NzIyNTYwMH0.w2deTggmPOV9YsAjq0SJeoCbG5XxidGTVeBEnLaAZ9g",
			`form_io: { apiKey: "` + "e" + "yJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI3NTFmOWJmOWI5Nzc4Njdl" + "ZGJlNTM5OWQiLCJqdGkiOiI1ODA0MzUyNDJjZmQ3NzgyMzEzYTM5MzczMjcwZmJkOCIs" + "ImlhdCI6MTc2NzIyNTYwMH0.aOiZoX1s39kmGEVrTouyuKRoLwegBIa_-0cMnytqLXE" + `" }`,
		},
		Misses: []string{
			`FORMIO_TOKEN=` + "e" + "yJhbGciOiJ" + "IUzI1NiIs",
			`FORMIO_TOKEN_ID=` + "e" + "yK0FCCQzM9h5vP3vE6FhM2qjmoC3Ytiw" + ".VUzLdikpr7hxM27pXganKmJMWGtGv5v" + "Dqwdd31uLuSBjqYERZiLKT8OBzAmF",
		},
	},
}
