package rules

import "bytes"

// pk_ is a prefix of many vendors: a number and an upper-case body are this one's.
var clickUp = Provider{{
	ID: "clickup-token", Provider: "ClickUp", Name: "ClickUp personal API token",
	Meaning:  "Acts as the user: reads and changes tasks and documents of every workspace.",
	Severity: High, Tags: []string{"saas"},
	Pattern: `\b(?P<secret>pk_[0-9]{6,9}_[0-9A-Z]{32})\b`,
	Parts:   partsClickUp,
	Entropy: 3.7,
	Revoke:  Revoke{URL: "https://app.clickup.com/settings/apps", Steps: "Regenerate the token; the old one stops working."},
	Refs:    []string{"https://developer.clickup.com/docs/authentication"},
	Hits: []string{
		`CLICKUP_TOKEN=` + "p" + "k_97796161_ZCM51IMQ2TKM3O45" + "A44KPP8K0FID8TEF",
		`"Authorization": "` + "p" + "k_385099870_3MGWCY7O37F1S7V8" + "FVWDP9T2KIZ1C17L" + `"`,
	},
	Misses: []string{
		`CLICKUP_TOKEN=` + "p" + "k_89206260_KMMV68MG99MQ6FA" + "BV1FLB7BVAJBFGG7",
		`CLICKUP_TOKEN=` + "p" + "k_6557_WS08AY96DBQHZ3PN" + "6I5073HKTNWVZOCV",
	},
}}

func partsClickUp(m Match) []Part {
	return idPart("user id", m.Secret, bytes.IndexByte(m.Secret, '_')+1, '_')
}
