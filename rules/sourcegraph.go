package rules

var sourcegraph = Provider{
	{
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
	},
	{
		ID: "sourcegraph-cody-gateway-key", Provider: "Sourcegraph", Name: "Sourcegraph licence or Cody gateway key",
		Meaning:  "Uses the models and the licence that the instance has paid for.",
		Severity: Medium, Tags: []string{"code", "ai"},
		Pattern: `\b(?P<secret>sl[kg]_[a-f0-9]{64})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://help.sourcegraph.com/", Steps: "Ask Sourcegraph for a new licence key."},
		Refs:    []string{"https://sourcegraph.com/docs/cody/core-concepts/cody-gateway"},
		Hits: []string{
			`const codyGatewayToken = "` + "slk" + "_3ade683488f52d2f430b7a4c94edb775" + "c07f43f36d699b5f37c8aef3d8377c62" + `";`,
			`CODY_GATEWAY_TOKEN=` + "slk" + "_a43b2c2881813445b8c570ba17bcee38" + "34fab6c8597a5538e4701a933f194fed",
		},
		Misses: []string{
			`const codyGatewayToken = "` + "slk" + "_e7e7c6b6515f57e900eb2a82b2466cb" + "25b0436ea176c4ea9b4255c2986513da" + `";`,
			`export CODY_GATEWAY_TOKEN="` + "slk" + "_5486a0bc8cac3934ec25c3bb12f1b85e" + "79cdc19712d3b69934dc8448a21b84g7" + `"`,
		},
	},
}
