package rules

var persona = Provider{
	{
		ID: "persona-api-key", Provider: "Persona", Name: "Persona API key (production)",
		Meaning:  "Reads the identity documents and inquiries of the organisation's customers.",
		Severity: Critical, Tags: []string{"identity"},
		Pattern: `\b(?P<secret>persona_production_[A-Za-z0-9_-]{20,80})` + endOfToken,
		Check:   checkDigit,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://app.withpersona.com/dashboard/api-keys", Steps: "Expire the key and create a new one."},
		Refs:    []string{"https://docs.withpersona.com/"},
		Hits: []string{
			`"personaApiKey": "` + "pers" + "ona_production_hv8tj782am6" + "dfxe8r4ked693fyms330q4z7e" + `"`,
			`const personaApiKey = "` + "pers" + "ona_production_q29dh0g2a2g" + "f3suigrqcblcfowjmdn1ac2c5" + `";`,
		},
		Misses: []string{
			`PERSONA_API_KEY=` + "pers" + "ona_production_9a" + "esqw8rr1vlsks829d",
			`PERSONA_API_KEY=` + "pers" + "ona_sandbox_qo1lw6apnp15" + "zibp7u35845qbwk4mtssgwbu",
		},
	},
	{
		ID: "persona-sandbox-key", Provider: "Persona", Name: "Persona API key (sandbox)",
		Meaning:  "Reads and changes test data.",
		Severity: Low, Tags: []string{"identity"},
		Pattern: `\b(?P<secret>persona_sandbox_[A-Za-z0-9_-]{20,80})` + endOfToken,
		Check:   checkDigit,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://app.withpersona.com/dashboard/api-keys", Steps: "Expire the key and create a new one."},
		Refs:    []string{"https://docs.withpersona.com/"},
		Hits: []string{
			`"personaApiKey": "` + "pers" + "ona_sandbox_2udy6jvnhl2i" + "yqjcjnv1deudohj610fdy23i" + `"`,
			`const personaApiKey = "` + "pers" + "ona_sandbox_uo7ulk02eo2l" + "2e207y30jbr448juuhzxp4x2" + `";`,
		},
		Misses: []string{
			`PERSONA_API_KEY=` + "pers" + "ona_sandbox_jmuu" + "bof04o6k7uva7s8",
			`PERSONA_API_KEY=` + "pers" + "ona_sand_c4jdop79q22xh1" + "b89ubsnfzkgc2ab93d0jwj",
		},
	},
}
