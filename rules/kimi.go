package rules

var kimi = Provider{
	{
		ID: "kimi-api-key", Provider: "Moonshot AI", Name: "Kimi (Moonshot) API key",
		Meaning:  "Runs models on the account's balance.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `(?i:kimi|moonshot)` + nearby + `(?P<secret>sk-[A-Za-z0-9_-]{48})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://platform.moonshot.ai/console/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://platform.moonshot.ai/docs/"},
		Hits: []string{
			`MOONSHOT_API_KEY=` + "s" + "k-I3hEPQAyltvpDqLrGvaIyU" + "1LR9cCbDgmvjqiLb4GHou2CcMz",
			`OpenAI(base_url="https://api.moonshot.cn/v1", api_key="` + "s" + "k-TLq0hxZhLtR9VOcO7jdVcK" + "2LWQoytodPNthYplWHsmqx3XiL" + `")`,
		},
		Misses: []string{
			`MOONSHOT_API_KEY=` + "s" + "k-BDoCfMNrg133JvByaf995P" + "xOFzTiPMkdXhOZUBCU6XrS7sQ",
			`MOONSHOT_API_KEY=` + "s" + "k-FwzSlb2tPS1aOBbkTNhIwW" + "rXrWxxFn1HOXk9zZXFCavKr6" + "1rc",
		},
	},
}
