package rules

var cockroachDB = Provider{{
	ID: "cockroachdb-cloud-key", Provider: "CockroachDB", Name: "CockroachDB Cloud API key",
	Meaning:  "Acts as the service account: clusters, SQL users and networks, as far as its roles go.",
	Severity: Critical, Tags: []string{"infra", "database"},
	Pattern: `\b(?P<secret>CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40})\b`,
	Parts:   partsCockroachDB,
	Entropy: 4,
	Revoke:  Revoke{URL: "https://cockroachlabs.cloud/access", Steps: "Open the service account, delete the key and create a new one."},
	Refs:    []string{"https://www.cockroachlabs.com/docs/cockroachcloud/cloud-api"},
	Hits: []string{
		`COCKROACH_API_KEY=` + "CC" + "DB1_6IaICuhzhxe" + "Ja7UuqD3mLR_qET2yhf6Pb68tIRXm2mL" + "2Nih2om3PUU8FN7Cp4lz",
		`apikey: "` + "CC" + "DB1_wuYJQzU2ao2" + "U3xQlmcO9GF_lnLXKhks3evgy048iKnh" + "kuL30eIMOBhNADsLOgGD" + `"`,
	},
	Misses: []string{
		`COCKROACH_API_KEY=` + "CC" + "DB1_4ax5KsgWIOx" + "CBFThuqKG9m_1DCvq8JJmxM27ZIyMh0" + "d0g3oN2CG9IHSvA5SrQf",
		`COCKROACH_API_KEY=` + "CC" + "DB2_ESDSIyY0OAc" + "GzSYr1vagWy_rTRP1DisIXP4aiYfKF3Y" + "YHFaNGJyBvxCFyB9ZKzu",
	},
}}

func partsCockroachDB(m Match) []Part { return idPart("key id", m.Secret, len("CCDB1_"), '_') }
