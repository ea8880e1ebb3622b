package rules

var baremetrics = Provider{
	{
		ID: "baremetrics-api-key-sk", Provider: "Baremetrics", Name: "Baremetrics API key",
		Meaning:  "Reads customers, subscriptions and revenue.",
		Severity: Medium, Tags: []string{"analytics"},
		Pattern: `(?i:baremetrics)` + nearby + `(?P<secret>[sl]k_[A-Za-z0-9]{18,25})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://app.baremetrics.com/settings/api", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://developers.baremetrics.com/"},
		Hits: []string{
			`BAREMETRICS_API_KEY=` + "l" + "k_Wx05DCeU6b" + "pG5Tdnb3JPNd",
			`baremetrics.api_key = "` + "s" + "k_J8uuNfoA5Q" + "fqZ0ezJCbpQY" + `"`,
		},
		Misses: []string{
			`BAREMETRICS_API_KEY=` + "l" + "k_EVv8DoLt" + "edh0cH7ol",
			`BAREMETRICS_API_KEY=` + "x" + "k_jRbBYlluRU" + "Dm3QymMaC3g9",
		},
	},
}
