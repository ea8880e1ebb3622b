package rules

var voiceflow = Provider{
	{
		ID: "voiceflow-api-key", Provider: "Voiceflow", Name: "Voiceflow API key",
		Meaning:  "Runs the agent, or with a workspace key reads and changes all of the workspace's.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `\b(?P<secret>VF\.(?:DM\.|WS\.)?[a-fA-F0-9]{24}\.[A-Za-z0-9]{16})\b`,
		Check:   checkDigit,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://creator.voiceflow.com/", Steps: "Open the agent, Settings, API keys, and regenerate the key."},
		Refs:    []string{"https://docs.voiceflow.com/reference/authentication"},
		Hits: []string{
			`const voiceflowApiKey = "` + "VF." + "DM.f97670efcec07bb6a1b" + "2a08d.GEzKvWjFY5jKoneZ" + `";`,
			`VOICEFLOW_API_KEY=` + "VF." + "DM.596cf13ecd2009d74a5" + "3ac4a.Gsf8MyoANKGmNU1F",
		},
		Misses: []string{
			`const voiceflowApiKey = "` + "VF." + "DM.cd60347df25629a6ba7" + "82dae.F4U5bRcci948Vo6" + `";`,
			`export VOICEFLOW_API_KEY="` + "VF." + "DM.a6dce984812fb6ae9d83" + "0682.lcowYD0N46XupO2qo" + `"`,
		},
	},
}
