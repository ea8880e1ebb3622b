package rules

var postHog = Provider{
	{
		ID: "posthog-personal-key", Provider: "PostHog", Name: "PostHog personal API key",
		Meaning:  "Acts as the user: reads the people and events of every project and changes settings as far as its scopes go.",
		Severity: High, Tags: []string{"monitoring", "analytics"},
		Pattern: `\b(?P<secret>ph[xsra]_[A-Za-z0-9_-]{40,64})` + endOfToken,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://app.posthog.com/settings/user-api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://posthog.com/docs/api#personal-api-keys-recommended"},
		Hits: []string{
			`POSTHOG_PERSONAL_API_KEY=` + "ph" + "x_uDlTJ9w6qwc7sckVgrUSD" + "IIXsWTpr4bd2UAesRuSTnG",
			`Authorization: "Bearer ` + "ph" + "x_5rnWAza4hTFjaC9iKM8zs2N" + "aIqYDbTmEKCYHkkN3TPwQtCg" + `"`,
		},
		Misses: []string{
			`POSTHOG_API_KEY=` + "ph" + "c_0j5jXcCImwLTTQUUfBgfJ" + "JI2hgiXp23UqnpsnGsUyxe",
			`POSTHOG_PERSONAL_API_KEY=` + "ph" + "x_ZqkK8mvSQ9ijsdyURUT" + "TxDSrI7aueXRxBN7ns7",
		},
	},
	{
		ID: "posthog-project-api-key", Provider: "PostHog", Name: "PostHog project API key",
		Meaning:  "Sends events into the project and reads its feature flags; pages and apps show it.",
		Severity: Low, Tags: []string{"monitoring", "analytics"},
		Pattern: `\b(?P<secret>phc_[A-Za-z0-9_-]{40,64})` + endOfToken,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://app.posthog.com/settings/project", Steps: "Nothing to do: pages show it. Reset the key if false events come in."},
		Refs:    []string{"https://posthog.com/docs/api"},
		Hits: []string{
			`const posthogApiKey = "` + "phc" + "_y92T9Lq7gzwYDoyWflfvp" + "AnJK0rsSEdNO49Ryhx8xRc" + `";`,
			`POSTHOG_API_KEY=` + "phc" + "_SxWXDzsWQC12ELcTGsVvX" + "YGbQc4QuICTRpOPrVDvIrO",
		},
		Misses: []string{
			`const posthogApiKey = "` + "phc" + "_7RyBLhV6vFQj4Q2Kv42" + "ExXJZSfkXZV1tggtj06Q" + `";`,
			`export POSTHOG_API_KEY="` + "phc" + "_AXP2B9x6WMAkvO1aEse9F" + "9cF2EgHNWLTAWjtvB!VJJ7" + `"`,
		},
	},
}
