package rules

var retell = Provider{
	{
		ID: "retellai-api-key", Provider: "Retell AI", Name: "Retell AI API key",
		Meaning:  "Makes and reads phone calls of the workspace's agents.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>key_[a-f0-9]{28})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://dashboard.retellai.com/apiKey", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.retellai.com/"},
		Hits: []string{
			`const retellApiKey = "` + "key" + "_ff7c5e4263ad3f" + "c8ea63a1becf55" + `";`,
			`RETELL_API_KEY=` + "key" + "_b6b950e0ce377e" + "5e8c0165bcea97",
		},
		Misses: []string{
			`const retellApiKey = "` + "key" + "_4ea6374507d21" + "86734d2be3b229" + `";`,
			`export RETELL_API_KEY="` + "key" + "_fa6bed2a275730" + "ee5eaf881d0657c" + `"`,
		},
	},
}
