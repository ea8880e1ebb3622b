package rules

var dfuse = Provider{
	{
		ID: "dfuse-api-key-web", Provider: "dfuse", Name: "dfuse web API key",
		Meaning:  "Reads chains through the account's quota.",
		Severity: Medium, Tags: []string{"crypto"},
		Pattern: `(?i:dfuse)` + nearby + `(?P<secret>(?:web|server|mobile)_[0-9a-z]{32})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://app.dfuse.io/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.dfuse.io/"},
		Hits: []string{
			`DFUSE_API_KEY=` + "we" + "b_qc8o9r6zwms90sq" + "hc1wbhrw2n88imtuh",
			`createDfuseClient({ apiKey: "dfuse ` + "ser" + "ver_b388c3eff11ec4" + "4ec5f3e362fd9cb7f2" + `" })`,
		},
		Misses: []string{
			`DFUSE_API_KEY=` + "we" + "b_0wl271b3rty4mzo" + "t7kezq4539nt9lzx",
			`DFUSE_API_KEY=` + "we" + "n_twtlgaqj1rm7v6p" + "23kn4xcn90z58df2y",
		},
	},
}
