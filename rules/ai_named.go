package rules

// The keys of these vendors have no mark of their own: a name in front of them,
// as their manuals write it, says whose they are.
var aiNamed = Provider{
	{
		ID: "cohere-api-key", Provider: "Cohere", Name: "Cohere API key",
		Meaning:  "Runs models on the account and manages its fine-tunes and data sets.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `(?i:cohere|\bco_api)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>[A-Za-z0-9]{40})\b`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://dashboard.cohere.com/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.cohere.com/reference/about"},
		Hits: []string{
			`COHERE_API_KEY=` + "fJkxrZmquvdlWdPYdRq2" + "ZefhKLUyhfrEZF10ncZd",
			`export CO_API_KEY="` + "YLcDYJ87XHhlSlraaf4b" + "pjcLW2PGXDfZ17aFrne1" + `"`,
		},
		Misses: []string{
			`COHERE_API_KEY=` + "g8C0jmXty4PzvGSld32" + "N2DkE7xE420OcnW7FkSF",
			`COHERE_COMMIT=` + "56c27fa8b93a0cecce2a" + "e406eba395cd5cdc432a",
		},
	},
	{
		ID: "mistral-api-key", Provider: "Mistral", Name: "Mistral API key",
		Meaning:  "Runs models on the workspace's account and manages its agents and fine-tunes.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `(?i:mistral)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>[A-Za-z0-9]{32})\b`,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://console.mistral.ai/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.mistral.ai/getting-started/quickstart/"},
		Hits: []string{
			`MISTRAL_API_KEY=` + "2LbkmDsaHGvIOY3H" + "oyQFiZQEHl6ujqWh",
			`Mistral(api_key="` + "BPhYzwICD87IkBMl" + "VNMDV8t3kl3hcujS" + `")`,
		},
		Misses: []string{
			`MISTRAL_API_KEY=` + "lzX3SbLQm3txAa7" + "OOmDgxQ9bp5ABSPK",
			`MISTRAL_MODEL_MD5=` + "ebdee21d589386b2" + "3e6ecf2a6b9b1451",
		},
	},
	{
		ID: "deepgram-api-key", Provider: "Deepgram", Name: "Deepgram API key",
		Meaning:  "Transcribes on the project's account and reads its requests and members.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `(?i:deepgram|dg_)(?i:[A-Za-z0-9_.(-]{0,24}| (?:api )?(?:key|token|secret)(?: [0-9])?)` + assigned + `(?P<secret>[0-9a-f]{40})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://console.deepgram.com/", Steps: "Open the project's API keys, delete the key and create a new one."},
		Refs:    []string{"https://developers.deepgram.com/docs/create-additional-api-keys"},
		Hits: []string{
			`DEEPGRAM_API_KEY=` + "ad982382b65da22d1715" + "bab6fe9f340acf86fcca",
			`"deepgramKey": "` + "9efc75b4ff73a5ef4652" + "98f85d8ccb158fa0df87" + `"`,
		},
		Misses: []string{
			`DEEPGRAM_API_KEY=` + "e02d411ff06e9137dfe" + "7c951b0de8b9a4739c92",
			`DEEPGRAM_API_KEY=` + "fa8935223e274944fceb" + "afd439068336c211cb265",
		},
	},
	{
		ID: "assemblyai-api-key", Provider: "AssemblyAI", Name: "AssemblyAI API key",
		Meaning:  "Transcribes on the account and reads its transcripts.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `(?i:assembly_?ai|\baai\.)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>[0-9a-f]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://www.assemblyai.com/app/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://www.assemblyai.com/docs/getting-started/transcribe-an-audio-file"},
		Hits: []string{
			`ASSEMBLYAI_API_KEY=` + "49cb8a39f473d681" + "bc8ed43274a02253",
			`aai.settings.api_key = "` + "34644e54a012cfef" + "f46b684703687531" + `"`,
		},
		Misses: []string{
			`ASSEMBLYAI_API_KEY=` + "3c795768f947f42" + "fe6d851609fc4cd3",
			`ASSEMBLYAI_API_KEY=` + "bbfef01b7e" + "b61bde9524za80321e47da",
		},
	},
}
