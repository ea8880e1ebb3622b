package rules

var flagsmith = Provider{
	{
		ID: "flagsmith-server-key", Provider: "Flagsmith", Name: "Flagsmith server-side environment key",
		Meaning:  "Reads the whole configuration of an environment: flags, segments and overrides.",
		Severity: Medium, Tags: []string{"feature-flags"},
		Pattern: `\b(?P<secret>ser\.[A-Za-z0-9]{22})\b`,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://app.flagsmith.com/", Steps: "Open the environment's SDK keys, delete the server-side key and create a new one."},
		Refs:    []string{"https://docs.flagsmith.com/clients/"},
		Hits: []string{
			`FLAGSMITH_ENVIRONMENT_KEY=` + "se" + "r.ckiu2eREzY" + "iDnbTFa5dhFv",
			`Flagsmith(environment_key="` + "se" + "r.WxYXxawGdj" + "Dp6uMMkWKhAe" + `")`,
		},
		Misses: []string{
			`FLAGSMITH_ENVIRONMENT_KEY=` + "se" + "r.VFqRhPCTzh" + "Vj8loBdV5MK",
			`FLAGSMITH_ENVIRONMENT_KEY=` + "se" + "r.p8m9vg5jPOH" + "iKrn1jmLdt05",
		},
	},
}
