package rules

var anthropic = Provider{
	{
		ID: "anthropic-api-key", Provider: "Anthropic", Name: "Anthropic API key",
		Meaning:  "Runs models on the workspace's account and reads its files and batches.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>sk-ant-api03-[A-Za-z0-9_-]{93}AA)` + endOfToken,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://console.anthropic.com/settings/keys", Steps: "Delete the key, create a new one and look at the usage page for calls that are not yours."},
		Refs:    []string{"https://docs.anthropic.com/en/api/overview"},
		Hits: []string{
			`ANTHROPIC_API_KEY=` + "sk-a" + "nt-api03-U3mcJvfMaKgtKluY0q_8sYl_RKzQopJc1NFJqFUUd94RX8" + "0LnncZC-w7bXAdd-gEENmtEb0SQLEqNj7RL2XArEGu2Me2iAA",
			`client = anthropic.Anthropic(api_key="` + "sk-a" + "nt-api03-O4RNPtDc94CcmUF0MuFwW1__qORjFWeugymiqfa-_7o-UZ" + "EDy9rdicldu-vxJZ8CXAN_6HiJ4wxOgzJB2JX69_98IhUpaAA" + `")`,
		},
		Misses: []string{
			`ANTHROPIC_API_KEY=` + "sk-a" + "nt-api03-LSfWP_ZIG8WMi-eoyxnurnV-iGcJvdzKZUwpZIZc2vSr_K" + "KSLyjW8Ehuex0dc14m4VUNu8RUoLTWLBH27v2y3Ohj5lP2IBB",
			`ANTHROPIC_API_KEY=` + "sk-a" + "nt-api03-1RbAO87zuWvc-jSPhGjrqO18PosG-U3_Rc60Sz7dwF6TqC" + "bDSFdacgL8YnYKJf79mzHzRhG2LDrIlSoNYd9U_MH9WXJSAA",
		},
	},
	{
		ID: "anthropic-admin-key", Provider: "Anthropic", Name: "Anthropic admin API key",
		Meaning:  "Administers the organisation: members, workspaces, API keys and usage reports.",
		Severity: Critical, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>sk-ant-admin01-[A-Za-z0-9_-]{93}AA)` + endOfToken,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://console.anthropic.com/settings/admin-keys", Steps: "Delete the key and check which members, workspaces and keys it may have changed."},
		Refs:    []string{"https://docs.anthropic.com/en/api/administration-api"},
		Hits: []string{
			`export ANTHROPIC_ADMIN_KEY='` + "sk-a" + "nt-admin01-LAl_t3aPsk8ByyDUBcTt1mNTDuPH046lUprpkxqZURLtcK" + "zsUoitDKMJOcxnGNgNQC-6LLWssEdIeKmUAStjnqBR1OcyqAA" + `'`,
			`"x-api-key": "` + "sk-a" + "nt-admin01-ljwg3xQUsEeLMFW3jDe9Cp5NJEmZ92RPaGC7U8ClDPLxsJ" + "uvVeyVtYIEedNwqLS4AXejx23lOb7qKw22DN8ZuL27PLAzyAA" + `",`,
		},
		Misses: []string{
			`export ANTHROPIC_ADMIN_KEY='` + "sk-a" + "nt-admin01-REuBkWxu6eLLu1KQ1Yuu3u1Kp95SCZ00HboHA-C-bXnRX5J" + "LA-lpXwyP4l67cQ4QdcaOf6Hiam-QBzl3xWjTnGCJb86oksAA" + `'`,
			`export ANTHROPIC_ADMIN_KEY='` + "sk-a" + "nt-admin-GyzoX4GpWOEFWGaV3medWwaaXRVFKUcFzsgy_0UKhSCcl-" + "pnMmLzlnximf1VF97q6vB6jBxNvpRxZ1yO497NKIJYomg8oAA" + `'`,
		},
	},
	{
		ID: "anthropic-oauth-token", Provider: "Anthropic", Name: "Anthropic OAuth access or refresh token",
		Meaning:  "Acts with the subscription of the person who signed in to Claude Code; the refresh token renews itself.",
		Severity: High, Tags: []string{"ai", "oauth"},
		Pattern: `\b(?P<secret>sk-ant-o[ar]t01-[A-Za-z0-9_-]{80,120})` + endOfToken,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://claude.ai/settings", Steps: "Sign out of all sessions and of Claude Code, then sign in again."},
		Refs:    []string{"https://docs.anthropic.com/en/docs/claude-code/iam"},
		Hits: []string{
			`CLAUDE_CODE_OAUTH_TOKEN=` + "sk-a" + "nt-oat01-y8N2pQmwqeqL9A5M2MXObPUPHm0vVpKj4CP0D8X_IYZmLc" + "sNdgfQLYr7Zai6ogj3JarzwYOJRlevL1PbjB17jrbcYjw1nAA",
			`{"claudeAiOauth": {"refreshToken": "` + "sk-a" + "nt-ort01-iHEBfBL-c4CcYUEVIpXucInwMrSheqTtEhLX6SLDU8FT8J" + "ecmiA4FngoQaHKydigUz5lDZuHp2cyD5VaABqvTb5epJNkZAA" + `"}}`,
		},
		Misses: []string{
			`CLAUDE_CODE_OAUTH_TOKEN=` + "sk-a" + "nt-oat01-ifyPycI81Ehg8OM7mjpomV36jHO7RRMCsCR" + "6ze5g-FKK60GMm07jvtIOrrcfkhQgkDhC7S",
			`CLAUDE_CODE_OAUTH_TOKEN=` + "sk-a" + "nt-oet01-Cr_N6KzntYaVF_ejA5rtRMlHo9GWl2gKnakcFPvq22RmVT" + "PTGGLhQf31EBgT2WH9BtUrLCaCVUmv4mpwnODmPpLFaCVVdAA",
		},
	},
	{
		ID: "anthropic-session-key", Provider: "Anthropic", Name: "Claude browser session key",
		Meaning:  "Acts as the person who is signed in to claude.ai: conversations, projects and settings.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>sk-ant-sid0[12]-[A-Za-z0-9_-]{80,120})` + endOfToken,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://claude.ai/settings", Steps: "Sign out of all sessions."},
		Hits: []string{
			`Cookie: sessionKey=` + "sk-a" + "nt-sid01-OykstezuTe8jmtVzosR5kjIvncY48FTVl6u19i-6okk" + "PWNrvnBHf6oi4-ItGz3Z92kC0OSUp8JqtDAQef20ES6AA" + `; path=/`,
			`session_key = "` + "sk-a" + "nt-sid02-uBKd2MUjcrx8KsSFKEVWR7-k_wJDquah42Fhg40scr6wDSpT49" + "r-WhMA4eAAPWJ1__vjXL6u2SyYFJkTAujo4ofrB9J5gMlSJ0bzAA" + `"`,
		},
		Misses: []string{
			`Cookie: sessionKey=` + "sk-a" + "nt-sid03-Z3kriZDy1pRK59V982Cu3oQYMMaM9-C50ydUaD5G3in" + "EXl0DRQqg6yzQP5XHAtJyN9VtZnyNYTEHSKqiQAoipzAA" + `; path=/`,
			`session_key = "` + "sk-a" + "nt-sid01-BliPBw8ivA6Yd_B5tQ97kNyiBys7DJ" + "AHCy-23BuMA5fFuR5yuR6cUKkjFngp" + `"`,
		},
	},
}
