package rules

// sk_ is a prefix of many vendors: 48 lower-case hex digits are this one's alone.
var elevenLabs = Provider{{
	ID: "elevenlabs-api-key", Provider: "ElevenLabs", Name: "ElevenLabs API key",
	Meaning:  "Synthesises speech on the account and reads its voices and history.",
	Severity: Medium, Tags: []string{"ai"},
	Pattern: `\b(?P<secret>sk_[0-9a-f]{48})\b`,
	Entropy: 3,
	Revoke:  Revoke{URL: "https://elevenlabs.io/app/settings/api-keys", Steps: "Delete the key and create a new one."},
	Refs:    []string{"https://elevenlabs.io/docs/api-reference/authentication"},
	Hits: []string{
		`ELEVENLABS_API_KEY=` + "s" + "k_a50e4eef7df95d9bb83f0c45" + "f3af8ecc5145aee6c7190641",
		`'xi-api-key': '` + "s" + "k_81f57ae3743971eaa14cafc3" + "0119a2784e6f93e4da3d1786" + `'`,
	},
	Misses: []string{
		`ELEVENLABS_API_KEY=` + "s" + "k_3d4ddcff582cbde82d1ce99" + "30afafe21090f1e6b8f44e8e",
		`ELEVENLABS_API_KEY=` + "s" + "k_93510ac22906cf4" + "f9e3227530dd60dGcf001f36" + "d75912410",
	},
}}
