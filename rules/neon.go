package rules

var neon = Provider{{
	ID: "neon-api-key", Provider: "Neon", Name: "Neon API key",
	Meaning:  "Manages projects and reads the connection strings of their databases.",
	Severity: Critical, Tags: []string{"infra", "database"},
	Pattern: `\b(?P<secret>napi_[0-9a-z]{64})\b`,
	Entropy: 3.7,
	Revoke:  Revoke{URL: "https://console.neon.tech/app/settings/api-keys", Steps: "Revoke the key and create a new one."},
	Refs:    []string{"https://neon.tech/docs/manage/api-keys"},
	Hits: []string{
		`NEON_API_KEY=` + "na" + "pi_pdti1vza1ae4km6wncjzwfpehpb49bnj" + "qtmcqa9qn0vi47fbfiegbyf1shd481vc",
		`neonctl projects list --api-key ` + "na" + "pi_f37bns5k2mcxz4dffe44m0u4kdv2x3cf" + "x9lozqpmgjbtdd29bbfo82q9wnc5r944",
	},
	Misses: []string{
		`NEON_API_KEY=` + "na" + "pi_b0l8o2r7mfjfftlsmixhpddyhbro5d2" + "b9gt6ney41uczq4whqa7l9s3b0q488d",
		`NEON_API_KEY=` + "na" + "pi_yctnt6xz0eb6khj" + "x5qekbu15kcm2yxQobl8fyhwoyc1ucob" + "rxsudjytxk1au3htd",
	},
}}
