package rules

var infisical = Provider{{
	ID: "infisical-service-token", Provider: "Infisical", Name: "Infisical service token",
	Meaning:  "Reads, and may change, the secrets of one project's environments; deprecated but in use.",
	Severity: Critical, Tags: []string{"infra"},
	Pattern: `\b(?P<secret>st\.(?:[0-9a-f]{24}|` + uuidShape + `)\.[0-9a-f]{32}\.[0-9a-f]{32})\b`,
	Entropy: 3,
	Parts:   partsInfisical,
	Revoke:  Revoke{URL: "https://infisical.com/docs/documentation/platform/token", Steps: "Delete the token in the project's access control, use a machine identity instead and rotate what it could read."},
	Refs:    []string{"https://infisical.com/docs/internals/service-tokens"},
	Hits: []string{
		`INFISICAL_TOKEN=` + "s" + "t.71469e8b5ad1" + "414973664021.f884815d3b94d879" + "43e029359502db5a.85650ddb55e720d6" + "b3cdfd6a89f6cb08",
		`--token="` + "s" + "t.c1daffcf-1f4d-4e69" + "-afc3-8ff2b98f3608.903ee1d88c52f25f" + "02a961d1cf78910c.924f4962e6c2b9b2" + "3fc57c48ba0068b2" + `"`,
	},
	Misses: []string{
		`INFISICAL_TOKEN=` + "s" + "t.3ac63eb30b85" + "77dda195c2f5.0ab00d89795e10f6" + "72954bdac921f25d",
		`INFISICAL_TOKEN=` + "s" + "t.55953e69d1a" + "09bc6adc88a3.7c81690c59853a5c" + "baf6977ebc0ea374.fa8eefddadd82d56" + "e73545bdb09013a3",
	},
}}

func partsInfisical(m Match) []Part { return idPart("token id", m.Secret, len("st."), '.') }
