package rules

var aikido = Provider{
	{
		ID: "aikido-api-token", Provider: "Aikido", Name: "Aikido CI token",
		Meaning:  "Starts scans and reads their findings from a pipeline.",
		Severity: Medium, Tags: []string{"ci", "security"},
		Pattern: `\b(?P<secret>AIK_CI_[A-Za-z0-9]{20,64})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.aikido.dev/settings/integrations/api", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://apidocs.aikido.dev/"},
		Hits: []string{
			`AIKIDO_SECRET_KEY=` + "AIK" + "_CI_bvWaPHPSgJLKjd" + "mzWf3jJfAhg5aJFpAT",
			`aikido-api-client scan --apikey "` + "AIK" + "_CI_sth3zkZXlKuwaNwrh3" + "Pam2lAmvi1QvIC8kTMldLi" + `"`,
		},
		Misses: []string{
			`AIKIDO_SECRET_KEY=` + "AIK" + "_CI_AGQILsjI" + "fX2tw7ruZAk",
			`AIKIDO_SECRET_KEY=` + "AIK" + "_CJ_ueKypKZ1k9CuYI" + "0OPUTIrOtYHGgPq25W",
		},
	},
	{
		ID: "aikido-oauth-client-secret", Provider: "Aikido", Name: "Aikido OAuth client secret",
		Meaning:  "With the client id: reads issues, repositories and clouds of the workspace.",
		Severity: High, Tags: []string{"security", "oauth"},
		Pattern: `\b(?P<secret>AIK_SECRET_[A-Za-z0-9]{40,80})\b`,
		Check:   checkDigit,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://app.aikido.dev/settings/integrations/api", Steps: "Delete the client and create a new one."},
		Refs:    []string{"https://apidocs.aikido.dev/"},
		Hits: []string{
			`AIKIDO_CLIENT_SECRET=` + "AIK_S" + "ECRET_TkHVpyOTCeotzfnIFo" + "5kP5DpZO4zSgJk56KpuYkGCQ" + "S8jZlcOHFUNXZ9SZ85KHUs",
			`"client_secret": "` + "AIK_S" + "ECRET_f0QmG7ae73JeyH14DM" + "ss1KXvr7DK43djPveKOJ5AAw" + "EBSG7ZkjXJEkMCjba4M3bd" + `"`,
		},
		Misses: []string{
			`AIKIDO_CLIENT_SECRET=` + "AIK_S" + "ECRET_AXLgUY9sQwWU3znYj" + "QCPVV32tbfwgUaIGF5eTu4",
			`AIKIDO_CLIENT_ID=` + "AIK_C" + "LIENT_ulyotFrtc" + "wNg33UYEzR9L4cw",
		},
	},
}
