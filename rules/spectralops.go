package rules

var spectralops = Provider{
	{
		ID: "spectralops-api-token", Provider: "SpectralOps", Name: "SpectralOps API token",
		Meaning:  "Reads the team's scans and the secrets that they found.",
		Severity: High, Tags: []string{"security"},
		Pattern: `\b(?P<secret>spu-[a-z0-9]{32})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://get.spectralops.io/", Steps: "Open the settings of the team, API keys, and replace the key."},
		Refs:    []string{"https://guides.spectralops.io/docs"},
		Hits: []string{
			`export SPECTRAL_DSN_KEY="` + "spu" + "-8d22e84a83300a52" + "6fb2cf45bb76bdc7" + `"`,
			`SPECTRAL_DSN_KEY=` + "spu" + "-40b0e84c067f820b" + "df12c6b77cb5d950",
		},
		Misses: []string{
			`export SPECTRAL_DSN_KEY="` + "spu" + "-519746620fefd72" + "a3728c5984ba8531" + `"`,
			`SPECTRAL_DSN_KEY=` + "spu" + "-e2f3640eb3b3b49b" + "d649366f6bac68b72",
		},
	},
}
