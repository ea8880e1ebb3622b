package rules

var runpod = Provider{
	{
		ID: "runpod-api-key", Provider: "RunPod", Name: "RunPod API key",
		Meaning:  "Runs and deletes pods and endpoints on the account, and reads their secrets.",
		Severity: High, Tags: []string{"cloud", "ai"},
		Pattern: `\b(?P<secret>rpa_[A-Z0-9]{40}[A-Za-z0-9]{6})\b`,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://www.runpod.io/console/user/settings", Steps: "Revoke the key and create a new one."},
		Refs:    []string{"https://docs.runpod.io/get-started/api-keys"},
		Hits: []string{
			`const runpodApiKey = "` + "rpa" + "_6037LB77PR49TWHL6W521JW" + "T7D29JN6M030ASD8CF1TxyK" + `";`,
			`RUNPOD_API_KEY=` + "rpa" + "_0BMZ8EG04A1H4IEEG9N4UTO" + "H358HU6RH491XCBQM6Z3KMM",
		},
		Misses: []string{
			`const runpodApiKey = "` + "rpa" + "_WH1TE226ZEKST0B8T3LUF2" + "T3EYXTTVV6AZ23YIRXMiiwr" + `";`,
			`export RUNPOD_API_KEY="` + "rpa" + "_6W7XNK6BG3QYKVS32LPA65F" + "RW727J6X61QBJV0Q53rmXpX3" + `"`,
		},
	},
}
