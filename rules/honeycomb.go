package rules

var honeycomb = Provider{{
	ID: "honeycomb-ingest-key", Provider: "Honeycomb", Name: "Honeycomb ingest key",
	Meaning:  "Writes events into the environment, at its cost; it reads nothing.",
	Severity: Medium, Tags: []string{"monitoring"},
	Pattern: `\b(?P<secret>hcai[kc]_[0-9a-z]{58})\b`,
	Entropy: 3.5,
	Revoke:  Revoke{URL: "https://ui.honeycomb.io/account", Steps: "Open the environment's API keys; disable the key, create a new one and delete the old one."},
	Refs:    []string{"https://docs.honeycomb.io/configure/environments/manage-api-keys/"},
	Hits: []string{
		`HONEYCOMB_API_KEY=` + "hc" + "aik_01yviyh4b7qjrcrjpmtap5ik38mm1l" + "ghq0oz8mykzued681ouqv1f9h1d9",
		`OTEL_EXPORTER_OTLP_HEADERS="x-honeycomb-team=` + "hc" + "aik_01750r3ivnvcjjii6wnk523b9cto08" + "zoqx3amd9dgf4d7mkdxnqw4vveb5" + `"`,
	},
	Misses: []string{
		`HONEYCOMB_API_KEY=` + "hc" + "aik_01huazrlozyxssj98r1eh8kjrz8mt" + "bbwdmhr8n0o32c8zut30sor54gt4",
		`HONEYCOMB_API_KEY=` + "hc" + "aix_01pwuwt4clstoj7ku194yleetg73vj" + "pxfk196s652z27s5mperqspwnomv",
	},
}}
