package rules

var settlemint = Provider{
	{
		ID: "settlemint-access-token", Provider: "SettleMint", Name: "SettleMint application or service access token",
		Meaning:  "Reaches the nodes and services of one application.",
		Severity: High, Tags: []string{"blockchain"},
		Pattern: `\b(?P<secret>sm_(?:aat|sat)_[A-Za-z0-9]{16})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://console.settlemint.com/", Steps: "Open the access tokens of the application, revoke the token and create a new one."},
		Refs:    []string{"https://console.settlemint.com/documentation/"},
		Hits: []string{
			`SETTLEMINT_ACCESS_TOKEN=` + "sm_" + "aat_8y3gblinc486it4t",
			`"settlemintAccessToken": "` + "sm_" + "aat_ftgsiehs8s0fr23j" + `"`,
		},
		Misses: []string{
			`SETTLEMINT_ACCESS_TOKEN=` + "sm_" + "aat_ve7uhhaj9q5dcy3",
			`"settlemintAccessToken": "` + "sm_" + "aat_f96qm8a2r9hl2fl1l" + `"`,
		},
	},
	{
		ID: "settlemint-personal-access-token", Provider: "SettleMint", Name: "SettleMint personal access token",
		Meaning:  "Acts as the user in every workspace that they may open.",
		Severity: High, Tags: []string{"blockchain"},
		Pattern: `\b(?P<secret>sm_pat_[A-Za-z0-9]{16})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://console.settlemint.com/", Steps: "Open the personal access tokens of the account, revoke the token and create a new one."},
		Refs:    []string{"https://console.settlemint.com/documentation/"},
		Hits: []string{
			`export SETTLEMINT_PAT="` + "sm_" + "pat_caavaxbzppbar3xl" + `"`,
			`SETTLEMINT_PAT=` + "sm_" + "pat_7yvdty3912et7jgf",
		},
		Misses: []string{
			`export SETTLEMINT_PAT="` + "sm_" + "pat_i8lpziu5x91scro" + `"`,
			`SETTLEMINT_PAT=` + "sm_" + "pat_8skem8de81u6rw2d2",
		},
	},
}
