package rules

var friendli = Provider{
	{
		ID: "friendli-api-key", Provider: "Friendli", Name: "Friendli token",
		Meaning:  "Runs models and manages endpoints on the account.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>flp_[A-Za-z0-9]{46})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://friendli.ai/suite/setting/tokens", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://friendli.ai/docs/guides/personal_access_tokens"},
		Hits: []string{
			`FRIENDLI_TOKEN=` + "fl" + "p_xtnFDcfn9RYMa2pSIgu2oF" + "HFBMsl2Bk5VuQLb161XgGBZ1",
			`{"token": "` + "fl" + "p_jPZNEnYgpwtczdGRjFzN9L" + "aw2VFpWQWkpRpC3e0Ivg3psj" + `"}`,
		},
		Misses: []string{
			`FRIENDLI_TOKEN=` + "fl" + "p_G8BK2hJVHPUcQwiJqrQMDM" + "rVLFW61Uo7LzpmLQmetEg0k",
			`FRIENDLI_TOKEN=` + "fl" + "p_6Ku7be3T3UicH316Np1nDL" + "zMNXn99NIAYp8azFCJ8v9VidZ",
		},
	},
}
