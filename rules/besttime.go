package rules

var bestTime = Provider{
	{
		ID: "besttime-private-key", Provider: "BestTime", Name: "BestTime private API key",
		Meaning:  "Makes forecasts on the account's credit.",
		Severity: Medium, Tags: []string{"maps"},
		Pattern: `(?i:besttime)` + nearby + `(?P<secret>pri_[A-Za-z0-9]{32})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://besttime.app/api/v1/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://documentation.besttime.app/"},
		Hits: []string{
			`BESTTIME_API_KEY=` + "pr" + "i_1a8cf48873cd2e7" + "bff486c08274575da",
			`https://besttime.app/api/v1/forecasts?api_key_private=` + "pr" + "i_86e279bf74d2bb0" + "75e8f6b159adc7e59",
		},
		Misses: []string{
			`BESTTIME_API_KEY=` + "pr" + "i_ea79492a71b99c0" + "842336e9c3102a4e",
			`BESTTIME_API_KEY=` + "pu" + "b_757d25ba144644d" + "c9f147938c6385a97",
		},
	},
}
