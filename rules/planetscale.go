package rules

var planetScale = Provider{
	{
		ID: "planetscale-password", Provider: "PlanetScale", Name: "PlanetScale database password",
		Meaning:  "With the user name: reads and writes the database branch.",
		Severity: Critical, Tags: []string{"infra", "database"},
		Pattern: `(?P<secret>pscale_pw_[A-Za-z0-9_.=-]{32,64})(?:[^A-Za-z0-9_.=-]|$)`,
		Entropy: 3.7,
		Over:    []string{"mysql-url", "url-basic-auth"},
		Revoke:  Revoke{URL: "https://app.planetscale.com/", Steps: "Open the database's settings, Passwords; delete the password and create a new one."},
		Refs:    []string{"https://planetscale.com/docs/concepts/connection-strings"},
		Hits: []string{
			`DATABASE_PASSWORD=` + "psc" + "ale_pw_E2YZ7mis5s42osK6ysdw1" + "9xsvM0n3HJMHmtAr2RVIZx",
			`password: "` + "psc" + "ale_pw_zjx04qAo6G7j3iAdLDyLc" + "5bkSS5tNNDw8HLjguKXq6g" + `"`,
			`DATABASE_URL=mysql://4kz0u8mtq7wd:` + "psc" + "ale_pw_JvL6YeRv8BgHGUH5jAoaP" + "PePVlMovQdIOQxdY654spk" + `@eu-west.connect.psdb.cloud/shop`,
		},
		Misses: []string{
			`DATABASE_PASSWORD=` + "psc" + "ale_pw_bdlou87Qn7OHfwr" + "AzmRRxNu5yfPNax",
			`DATABASE_PASSWORD=` + "psc" + "ale_px_ZcGMznfhWTSf6M00D2hk9" + "bOF6kK5FgNLsdSA9jbtQ7T",
		},
	},
	{
		ID: "planetscale-service-token", Provider: "PlanetScale", Name: "PlanetScale service or OAuth token",
		Meaning:  "Manages databases, branches and passwords of the organisation, as far as its permissions go.",
		Severity: Critical, Tags: []string{"infra", "database"},
		Pattern: `(?P<secret>pscale_(?:tkn|oauth|app)_[A-Za-z0-9_.=-]{32,64})(?:[^A-Za-z0-9_.=-]|$)`,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://app.planetscale.com/", Steps: "Open the organisation's settings, Service tokens (or OAuth applications); delete the token and create a new one."},
		Refs:    []string{"https://planetscale.com/docs/concepts/service-tokens"},
		Hits: []string{
			`PLANETSCALE_SERVICE_TOKEN=` + "psc" + "ale_tkn_KoDyVdEym0yXDRTJmWA8E" + "A7VpDE5Nbfo3eixcPEUPRT",
			`Authorization: "` + "psc" + "ale_oauth_3X3LHeRQDHLbUFSuVhNUn" + "L2UecOWJc62opEMchacbQ1" + `"`,
		},
		Misses: []string{
			`PLANETSCALE_SERVICE_TOKEN=` + "psc" + "ale_tkn_6dDNgRkjQPNSBCj" + "ugZEHG4ZpcnjnfXE",
			`PLANETSCALE_SERVICE_TOKEN=` + "psc" + "ale_key_Tt8E5ebDeLMIKRwdUjl6b" + "f9htm8SdccAOpT8uCNLUht",
		},
	},
}
