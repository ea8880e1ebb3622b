package rules

var stability = Provider{
	{
		ID: "stabilityai-api-key", Provider: "Stability AI", Name: "Stability AI API key",
		Meaning:  "Generates images on the account's credits.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `(?i:stability|stable_?diffusion|dreamstudio)` + vendorGap + `\b(?P<secret>sk-[A-Za-z0-9]{48})\b`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://platform.stability.ai/account/keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://platform.stability.ai/docs/getting-started"},
		Hits: []string{
			`STABILITY_API_KEY=` + "sk" + "-EmX35jWmEnh9WalENzl4z6HR" + "HsP6uuoAPjVzCMia7upAPIwe",
			`"stabilityApiKey": "` + "sk" + "-7nNDSrLaQqfqw1k415rGaUcS" + "bfoJcqhtzQ4GxuaY8v58ohHu" + `"`,
		},
		Misses: []string{
			`STABILITY_API_KEY=` + "sk" + "-HeH28Igw3z2oyqbiECoZ3oS" + "5NdtXnrLjFZlR0vBRXOzcMty",
			`"stabilityApiKey": "` + "sk" + "-tuk4eLiviaNcZs8BoK0GnUGT" + "KZiQgy51JwoMFnEoZ8IZXhwCk" + `"`,
		},
	},
}
