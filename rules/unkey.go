package rules

var unkey = Provider{
	{
		ID: "unkey-api-key", Provider: "Unkey", Name: "Unkey root key",
		Meaning:  "Creates, verifies and revokes the API keys that the workspace hands to its customers.",
		Severity: Critical, Tags: []string{"security"},
		Pattern: `\b(?P<secret>unkey_[A-Za-z0-9]{20,64})\b`,
		Check:   checkMixed,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://app.unkey.com/settings/root-keys", Steps: "Delete the root key and create a new one."},
		Refs:    []string{"https://www.unkey.com/docs"},
		Hits: []string{
			`"unkeyRootKey": "` + "unk" + "ey_TKdQ58ue82y" + "KQIR75rrIAkTa" + `"`,
			`const unkeyRootKey = "` + "unk" + "ey_pueUEWBPhLm" + "qB2MSxpBCbrAA" + `";`,
		},
		Misses: []string{
			`"unkeyRootKey": "` + "unk" + "ey_Q9ODH53t457bU9L2yga" + `"`,
			`unkey_root_key: '` + "unk" + "ey_pe9hnsnxf5q" + "CBEe1dU!Sigec" + `'`,
		},
	},
}
