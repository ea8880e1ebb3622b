package rules

var langSmith = Provider{
	{
		ID: "langsmith-personal-token", Provider: "LangSmith", Name: "LangSmith personal access token",
		Meaning:  "Acts as the user: reads traces, which hold prompts and answers, and changes projects.",
		Severity: Medium, Tags: []string{"ai", "monitoring"},
		Pattern: `\b(?P<secret>lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://smith.langchain.com/settings", Steps: "Delete the token under API Keys and create a new one."},
		Refs:    []string{"https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key"},
		Hits: []string{
			`LANGSMITH_API_KEY=` + "lsv" + "2_pt_9c4d0f3bf25cb89c" + "8cf5a618f3266d41_5d2a6a14a4",
			`os.environ["LANGCHAIN_API_KEY"] = "` + "lsv" + "2_pt_0d9bf513086340cd" + "5293b017f9bd52cd_351b959962" + `"`,
		},
		Misses: []string{
			`LANGSMITH_API_KEY=` + "lsv" + "2_pt_ba9cfde320b269a" + "32f4e50efc75f02a_a0b8dbc3f0",
			`LANGSMITH_API_KEY=` + "lsv" + "2_pt_4dfe3059303ea33f" + "9dd27fb1a16dc8a5_fd96170c35c9",
		},
	},
	{
		ID: "langsmith-service-key", Provider: "LangSmith", Name: "LangSmith service key",
		Meaning:  "Acts for the workspace: reads traces, which hold prompts and answers, and changes projects.",
		Severity: Medium, Tags: []string{"ai", "monitoring"},
		Pattern: `\b(?P<secret>lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://smith.langchain.com/settings", Steps: "Delete the key under API Keys and create a new one."},
		Refs:    []string{"https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key"},
		Hits: []string{
			`export LANGSMITH_API_KEY="` + "lsv" + "2_sk_e3dd5b1c0c99cc1f" + "6b1e05df21f47a60_1b63cd7a0d" + `"`,
			"langsmith:\n  apiKey: " + "lsv" + "2_sk_40afbd75d86c393b" + "fd161429bbe55de6_be4eaf86d2" + "\n",
		},
		Misses: []string{
			`LANGSMITH_API_KEY=` + "lsv" + "2_sk_76cf3d8dd3c2052d" + "97b5ff6213238db5_241d704cc",
			`LANGSMITH_API_KEY=` + "lsv" + "1_sk_48f1233c425c3d5c" + "6851b3320b8b403c_6f4b7dde47",
		},
	},
}
