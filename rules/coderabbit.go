package rules

var coderabbit = Provider{
	{
		ID: "coderabbit-api-key", Provider: "CodeRabbit", Name: "CodeRabbit API key",
		Meaning:  "Runs reviews on the account and reads its reports.",
		Severity: Medium, Tags: []string{"ai", "vcs"},
		Pattern: `\b(?P<secret>cr-[0-9a-fA-F]{58})\b`,
		Revoke:  Revoke{URL: "https://app.coderabbit.ai/settings/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.coderabbit.ai/"},
		Hits: []string{
			`CODERABBIT_API_KEY=` + "c" + "r-cff68eb025b4d187347d7f" + "2ac58a1b4bcf2e075ae744c8" + "7e5d6e4cb809",
			`coderabbit auth login --api-key "` + "c" + "r-bd9ea751049783d4ba1c1a" + "f2bf8843b097d2f91e80cdf6" + "64de87b6e7f6" + `"`,
		},
		Misses: []string{
			`CODERABBIT_API_KEY=` + "c" + "r-06a002a1bec2916964c812" + "b3b970dabe86a6705d575f73" + "651605bf7f8",
			`CODERABBIT_API_KEY=` + "c" + "r-b9a874c16e3cd5c67f1256" + "958da9cc9f5d1089f97025f5" + "aade6213d28d2",
		},
	},
}
