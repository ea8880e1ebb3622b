package rules

var pganalyze = Provider{
	{
		ID: "pganalyze-api-token", Provider: "pganalyze", Name: "pganalyze API key",
		Meaning:  "Reads the statistics and queries of the organisation's databases.",
		Severity: Medium, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>pgar_[A-Za-z0-9]{27})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://app.pganalyze.com/", Steps: "Open the settings of the organisation, API keys, delete the key and create a new one."},
		Refs:    []string{"https://pganalyze.com/docs/api"},
		Hits: []string{
			`export PGANALYZE_READ_KEY="` + "pga" + "r_mhGYWlm0PDffJ" + "ueleb2FGepzXxz" + `"`,
			`PGANALYZE_READ_KEY=` + "pga" + "r_RjNUzM1HRBqFH" + "m9wKG03wzB4tXD",
		},
		Misses: []string{
			`export PGANALYZE_READ_KEY="` + "pga" + "r_GWZCQKlH5WGN" + "5VqXjSAhSIEzTD" + `"`,
			`PGANALYZE_READ_KEY=` + "pga" + "r_P375ZdRszueqP" + "NwSHW1mJduY0!Q",
		},
	},
}
