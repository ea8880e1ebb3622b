package rules

var sourcegraph = Provider{{
	ID: "sourcegraph-access-token", Provider: "Sourcegraph", Name: "Sourcegraph access token",
	Meaning:  "Acts as the user: reads all code that the instance has indexed for that user.",
	Severity: High, Tags: []string{"code"},
	Pattern: `\b(?P<secret>sgp_(?:[0-9a-fA-F]{16}_|local_)?[0-9a-fA-F]{40})\b`,
	Entropy: 3,
	Revoke:  Revoke{URL: "https://sourcegraph.com/user/settings/tokens", Steps: "Delete the token in your settings on that instance and create a new one."},
	Refs:    []string{"https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"},
	Hits: []string{
		`SRC_ACCESS_TOKEN=` + "sg" + "p_61f733e837982250e215" + "ec8d1602a90ee9b73670",
		`Authorization: token ` + "sg" + "p_15efe8ad" + "c9ce6124_5897bc3f1ce6051f6e81" + "40da97975955f298edef",
	},
	Misses: []string{
		`SRC_ACCESS_TOKEN=` + "sg" + "p_a9c7882409a7195bded" + "ed76284fd4a6a0a0e0b1",
		`SEGMENT_TOKEN=` + "sg" + "p_3g6QFNYsNhoK4FrDs4xHpBFh93KqwckV" + "DxaJqAmGKWvwul77kutDIPDA2NVUaT67",
	},
}}
