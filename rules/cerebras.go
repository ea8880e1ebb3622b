package rules

var cerebras = Provider{{
	ID: "cerebras-api-key", Provider: "Cerebras", Name: "Cerebras API key",
	Meaning:  "Runs models on the account.",
	Severity: Medium, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>csk-[a-z0-9]{48})\b`,
	Entropy: 3.3,
	Revoke:  Revoke{URL: "https://cloud.cerebras.ai/", Steps: "Open API keys, delete the key and create a new one."},
	Refs:    []string{"https://inference-docs.cerebras.ai/quickstart"},
	Hits: []string{
		`CEREBRAS_API_KEY=` + "cs" + "k-o9basxpgaqhytdcgoczdw3p0" + "vmx0rn5jtmfiw2flyxhfdkfi",
		`new Cerebras({ apiKey: '` + "cs" + "k-qhje49mh37c1dzk9282exp7u" + "7fhlju0zfhqu7ok0vr7x0grw" + `' })`,
	},
	Misses: []string{
		`CEREBRAS_API_KEY=` + "cs" + "k-26o28zprepkbj7rf0x860vd" + "le5ylv8xp2p65igy7gk1f7az",
		`CEREBRAS_API_KEY=` + "cs" + "k-wyypxr0usy" + "4vepkw914oQn3onlqjbch1wk" + "eiry1j4e77zuo1",
	},
}}
