package rules

var daytona = Provider{
	{
		ID: "daytona-api-key", Provider: "Daytona", Name: "Daytona API key",
		Meaning:  "Runs and reads sandboxes of the organisation.",
		Severity: High, Tags: []string{"ai", "cloud"},
		Pattern: `\b(?P<secret>dtn_[0-9a-f]{64})\b`,
		Revoke:  Revoke{URL: "https://app.daytona.io/dashboard/keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://www.daytona.io/docs/en/api-keys/"},
		Hits: []string{
			`DAYTONA_API_KEY=` + "dt" + "n_1bad359cb280d48b448e45" + "9ba73b3d4c518a0e3ea4f741" + "def8a48dc55acc20dd",
			`Daytona(DaytonaConfig(api_key="` + "dt" + "n_c7ff026f0f22f453c2fafc" + "23b7ad3d1b021529a9bef045" + "d4f82910c6953b4770" + `"))`,
		},
		Misses: []string{
			`DAYTONA_API_KEY=` + "dt" + "n_7b08430ba74228c3f6c2c6" + "9eb06b08aa29a606c9a442dd" + "2f7c79e13b63da114",
			`DAYTONA_API_KEY=` + "dt" + "n_54f471ac43904fe502d386" + "941ffd6515321c1b5db41af3" + "01c06bc8e579feaf854",
		},
	},
}
