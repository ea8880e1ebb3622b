package rules

var rootly = Provider{{
	ID: "rootly-api-key", Provider: "Rootly", Name: "Rootly API key",
	Meaning:  "Reads and changes the organisation's incidents, on-call plans and workflows.",
	Severity: High, Tags: []string{"monitoring"},
	Pattern: `\b(?P<secret>rootly_[0-9a-f]{64})\b`,
	Entropy: 3.3,
	Revoke:  Revoke{URL: "https://rootly.com/account/api_keys", Steps: "Revoke the key and generate a new one."},
	Refs:    []string{"https://docs.rootly.com/api-reference/overview"},
	Hits: []string{
		`ROOTLY_API_TOKEN=` + "roo" + "tly_203412e369acb28b7b52114b5b54f413" + "b84a80fd03b3787f2a3d9c68aded8f7a",
		`api_token = "` + "roo" + "tly_cf80e2d24af7596858e9c3ad0fc70e68" + "ec188bb07b0a761d9ea895493171d74b" + `"`,
	},
	Misses: []string{
		`ROOTLY_API_TOKEN=` + "roo" + "tly_37e9298e166f08d814ebd5ee52fad64" + "2da641c50a0825357cac11fd2b06a027",
		`ROOTLY_API_TOKEN=` + "roo" + "tly_722d8b169589c86" + "643fc57445c67d2gbb5c8fc9204c9bff" + "3f64136fa81c2a287",
	},
}}
