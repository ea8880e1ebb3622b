package rules

var langfuse = Provider{
	{
		ID: "langfuse-secret-key", Provider: "Langfuse", Name: "Langfuse secret key",
		Meaning:  "With the public key: reads and writes the project's traces, prompts and scores.",
		Severity: Medium, Tags: []string{"ai", "monitoring"},
		Pattern: `\b(?P<secret>sk-lf-` + uuidShape + `)\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://cloud.langfuse.com", Steps: "Open the project's settings, API keys; delete the pair and create a new one."},
		Refs:    []string{"https://langfuse.com/docs/api-and-data-platform/features/public-api"},
		Hits: []string{
			`LANGFUSE_SECRET_KEY=` + "sk-" + "lf-265e6a1c-01fd-4927" + "-a9bd-a4f36b5672cb",
			`Langfuse(secret_key="` + "sk-" + "lf-215f6211-a790-4468" + "-bf4e-2cb918cecfc2" + `")`,
		},
		Misses: []string{
			`LANGFUSE_PUBLIC_KEY=` + "pk-" + "lf-1d61205f-6574-4d2a" + "-840b-9bb4a4ddc1a5",
			`LANGFUSE_SECRET_KEY=` + "sk-" + "lf-7a412946-0be4-8809-4d32-a4af959c1db",
		},
	},
	{
		ID: "langfuse-publishable-key", Provider: "Langfuse", Name: "Langfuse public key",
		Meaning:  "Half of the project's login: useless without the secret key beside it.",
		Severity: Low, Tags: []string{"ai", "observability"},
		Pattern: `\b(?P<secret>pk-lf-` + uuidShape + `)\b`,
		Revoke:  Revoke{URL: "https://cloud.langfuse.com/", Steps: "See that the secret key is not in the repository; delete the pair in the project's settings if it is."},
		Refs:    []string{"https://langfuse.com/docs"},
		Hits: []string{
			`LANGFUSE_PUBLIC_KEY=` + "pk-" + "lf-40b50bda-7996-4d3" + "2-974b-9ff0c5eaa94a",
			`Langfuse(public_key="` + "pk-" + "lf-5bca6b61-7415-45a" + "8-9b52-a92fd312d096" + `")`,
		},
		Misses: []string{
			`LANGFUSE_PUBLIC_KEY=` + "pk-" + "lf-117384ec-fdf0-49" + "d2-a13c-95e2b2e63d5",
			`LANGFUSE_PUBLIC_KEY=` + "pk-" + "lg-a81c5fce-64bd-49a" + "b-8ca0-a1757b6c200e",
		},
	},
}
