package rules

var harness = Provider{{
	ID: "harness-api-key", Provider: "Harness", Name: "Harness personal or service account token",
	Meaning:  "Acts as the user or service account: starts pipelines and reads the secrets and connectors they use.",
	Severity: Critical, Tags: []string{"infra", "ci"},
	Pattern: `\b(?P<secret>[ps]at\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20})\b`,
	Check:   checkMixed,
	Parts:   partsHarness,
	Entropy: 3.7,
	Revoke:  Revoke{URL: "https://app.harness.io/", Steps: "Open your profile (or the service account), delete the API key's token and create a new one."},
	Refs:    []string{"https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys"},
	Hits: []string{
		`HARNESS_API_KEY=` + "pa" + "t.5bsYRa5B49p" + "qbD2qbVMjCz.023e73f47a74" + "ee88392043c5.fqJ4wJxck3" + "rRjuHNeMBr",
		`'x-api-key': '` + "sa" + "t.gf2waFDpIBM" + "gCL0acG6izA.3ce819547376" + "c9bcdacb04a7.9VftzGq0uC" + "S6H9xImuLn" + `'`,
	},
	Misses: []string{
		`HARNESS_API_KEY=` + "pa" + "t.zpJQrVhImfO" + "0VtAZeGBYuw.375c2b4bf59b" + "bdc844eacc5f.0KFfbHjWz" + "k0593vmgcV",
		`HARNESS_API_KEY=` + "ba" + "t.IkfSXWTUJoq" + "TlAozgNQG6T.5946b095c186" + "2d216bc7191b.Kvy2YKVZVW" + "02BIxIGsjB",
	},
}}

func partsHarness(m Match) []Part { return idPart("account id", m.Secret, len("pat."), '.') }
