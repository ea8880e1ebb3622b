package rules

var wandb = Provider{
	{
		ID: "wandb-api-key", Provider: "Weights & Biases", Name: "Weights & Biases API key",
		Meaning:  "Acts as the user: reads and changes runs, artifacts and models of the user's teams.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>wandb_v1_[A-Za-z0-9_]{77})\b`,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://wandb.ai/settings", Steps: "Delete the key under API keys and create a new one."},
		Refs:    []string{"https://docs.wandb.ai/support/find_api_key"},
		Hits: []string{
			`WANDB_API_KEY=` + "wan" + "db_v1_SfUonB5Z2wbuGEsRm13l7" + "UPNU43QVrx7uweq82KHF8t_3eEuCCz3L9kFuVqF" + "IbmCrVwB8bEERvQuN",
			`wandb.login(key="` + "wan" + "db_v1_iVUxVxTbKvBULa4KidD2y" + "MsIU4m73G0MnpSV6A9jv5V_EeVIgDOEKJxmzaBj" + "CEuWPHec90q9KdLEP" + `")`,
		},
		Misses: []string{
			`WANDB_API_KEY=` + "wan" + "db_v1_iGML3pXUesSjNueo9lVac" + "Oi2YJ97t8BMI836a2Q189X_c3L2tM8WzymMnzmt" + "dDQlpvvp2JxEhulJ",
			`WANDB_API_KEY=` + "wan" + "db_v2_uUX6zd7DlQKneBAnsnEr7" + "48Dtn7baklTDec88XiY1Iv_JJi16Lytf2riJuhg" + "bsytKkURE5GLYoLq2",
		},
	},
	{
		ID: "wandb-api-key-legacy", Provider: "Weights & Biases", Name: "Weights & Biases API key (before 2025)",
		Meaning:  "Acts as the user: reads and changes runs, artifacts and models of the user's teams.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `(?i:wandb|weightsandbiases)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>[0-9a-f]{40})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://wandb.ai/settings", Steps: "Delete the key under API keys and create a new one."},
		Refs:    []string{"https://docs.wandb.ai/support/find_api_key"},
		Hits: []string{
			`WANDB_API_KEY=` + "721d5437a105600e3ccd" + "4f4b517593a215e07830",
			`wandb.login(key="` + "74277a1f13a1737d7b7e" + "4b6b91bb43c5ecd0858b" + `")`,
		},
		Misses: []string{
			`WANDB_API_KEY=` + "0be20814f5d1bd569d9" + "409fae2f70d81b8780b0",
			`WANDB_API_KEY=` + "6ed28ab598" + "e224225bf8gf1dd82bb2" + "056afb2ecc",
		},
	},
}
