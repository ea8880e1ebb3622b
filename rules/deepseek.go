package rules

// The shape, sk- and 32 hex digits, belongs to several vendors: a name must say whose it is.
var deepSeek = Provider{
	{
		ID: "deepseek-api-key", Provider: "DeepSeek", Name: "DeepSeek API key",
		Meaning:  "Runs models on the account's credit.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `(?i:deepseek)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>sk-[0-9a-z]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://platform.deepseek.com/api_keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://api-docs.deepseek.com/"},
		Over:    []string{"ai-api-key-32"},
		Hits: []string{
			`DEEPSEEK_API_KEY=` + "s" + "k-ab851dcf49966525" + "48e06590489c40eb",
			`"deepseekApiKey": "` + "s" + "k-d787339211365f51" + "a6eed001fb995063" + `"`,
		},
		Misses: []string{
			`DEEPSEEK_API_KEY=` + "s" + "k-a3c9f061c71092f" + "b58b4a7908a8c0f9",
			`SOME_OTHER_API_KEY=` + "s" + "k-a75d04c7bdf38b7d" + "04d1179d0f304494",
		},
	},
	{
		ID: "ai-api-key-32", Name: "API key of an AI vendor (sk- and 32 hex digits)",
		Meaning:  "Runs models on the account's balance; DeepSeek, Alibaba Model Studio and others write their keys like this.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>sk-[0-9a-f]{32})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{Steps: "Delete the key at the vendor whose address stands beside it, and create a new one."},
		Refs:    []string{"https://api-docs.deepseek.com/", "https://www.alibabacloud.com/help/en/model-studio/get-api-key"},
		Hits: []string{
			`LLM_API_KEY=` + "s" + "k-9c3227a8f6a5f02" + "ab9a25bf69fbf3eb3",
			`OpenAI(api_key="` + "s" + "k-ec116fc0f8c9712" + "e07dba452856899ee" + `", base_url=url)`,
		},
		Misses: []string{
			`LLM_API_KEY=` + "s" + "k-bac2a074d7fc5fe" + "962c5f7ee65cbaf9",
			`LLM_API_KEY=` + "s" + "k-f2402d1a2a742ad9" + "5995a8b9bd648170d",
		},
	},
}
