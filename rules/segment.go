package rules

var segment = Provider{
	{
		ID: "segment-public-api-token", Provider: "Segment", Name: "Segment Public API token",
		Meaning:  "Reads and changes the workspace's sources and destinations, and with them where customer data goes.",
		Severity: High, Tags: []string{"analytics"},
		Pattern: `\b(?P<secret>sgp_[A-Za-z0-9]{64})\b`,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://app.segment.com/", Steps: "Open Settings, Workspace settings, Access Management, Tokens, and remove the token."},
		Refs:    []string{"https://segment.com/docs/api/public-api/"},
		Hits: []string{
			`const segmentApiToken = "` + "sgp" + "_6m5qIekGTdlSh8b7aMX6WNa8EkpkrNiE" + "p3dGuuWxN5vYGlEfF6PCtFzUchIrNQzw" + `";`,
			`SEGMENT_API_TOKEN=` + "sgp" + "_W5zscZTyvvVR0FV5BjLVjvxaS5nj2KcU" + "5yqR2BU7oWiReckZNRz4OxEs2M1HK0Qd",
		},
		Misses: []string{
			`const segmentApiToken = "` + "sgp" + "_bLLHbGpfNnGTiEBkhZdxTqzeG1ZPPne" + "tDHMZpR9fz4MvbMHxlmrPxlVKXWZkzJ2" + `";`,
			`export SEGMENT_API_TOKEN="` + "sgp" + "_BJUxx5jFmzje1yNbSfmVo9FfaplboB4v" + "h7mVbMNtX3uowd6lb5clQz12uZwETOCuc" + `"`,
		},
	},
}
