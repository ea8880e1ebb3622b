package rules

var prefect = Provider{{
	ID: "prefect-api-key", Provider: "Prefect", Name: "Prefect Cloud API key",
	Meaning:  "Acts as the user or service account: reads and runs flows and reads their blocks, which hold credentials.",
	Severity: High, Tags: []string{"infra", "data"},
	Pattern: `\b(?P<secret>pn[ub]_[A-Za-z0-9]{36})\b`,
	Entropy: 3.7,
	Revoke:  Revoke{URL: "https://app.prefect.cloud/my/api-keys", Steps: "Delete the key and create a new one."},
	Refs:    []string{"https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys"},
	Hits: []string{
		`PREFECT_API_KEY=` + "pn" + "u_Mm2PEWm7BOq1Cjd63s" + "u6mU2jjnZeQoVjw37X",
		`prefect cloud login --key "` + "pn" + "b_fgnSZ5GApvvz0bhAWI" + "4zCDbStV6zXB74ksxy" + `"`,
	},
	Misses: []string{
		`PREFECT_API_KEY=` + "pn" + "u_Ha4y015Z4UVMOEvoW" + "GjtOSspBYMMk2tBQ2K",
		`PREFECT_API_KEY=` + "pn" + "x_cB8KGB1mIkss3z57TQ" + "yEgkgvbCdZNrfn7Qju",
	},
}}
