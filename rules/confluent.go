package rules

var confluent = Provider{
	{
		ID: "confluent-cloud-api-secret", Provider: "Confluent", Name: "Confluent Cloud API secret",
		Meaning:  "With the API key: reads and writes the cluster's topics, or manages the organisation.",
		Severity: Critical, Tags: []string{"streaming", "cloud"},
		Pattern: `\b(?P<secret>cflt[A-Za-z0-9+/]{60})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkDigit,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://confluent.cloud/settings/api-keys", Steps: "Delete the API key and create a new one."},
		Refs:    []string{"https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html"},
		Hits: []string{
			`CONFLUENT_CLOUD_API_SECRET=` + "cf" + "ltRBI+4GU3QrMh7EWSckMD4n" + "rhlIGWpto+I/JqnOW6/W+w60" + "O6QNuDvXENeQmU",
			`sasl.password=` + "cf" + "ltzaNDWw21zN7wEAoIejLkkb" + "gwnnBqZT++0IFHgbaFtgnzqA" + "fqwKGMOLoWkWYt",
		},
		Misses: []string{
			`CONFLUENT_CLOUD_API_SECRET=` + "cf" + "lt5vVN5j/b7UDBlC1vSNOPEt" + "/Z+yswO+gCY5mH7IdmFiC3Gs" + "fkk72t8210RGW",
			`CONFLUENT_CLOUD_API_SECRET=` + "cf" + "lsq8t/SBkYNOu27vOLxb/7R8" + "4AhV94A9AgjJHsjTB7nkJVdk" + "FeQU6bQz1yst8t",
		},
	},
}
