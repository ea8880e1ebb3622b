package rules

var newRelic = Provider{
	{
		ID: "newrelic-user-key", Provider: "New Relic", Name: "New Relic user key",
		Meaning:  "Acts as the user in the API: reads all telemetry and changes alerts, users and keys as far as the user may.",
		Severity: High, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>NRAK-[0-9A-Z]{27})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://one.newrelic.com/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"},
		Hits: []string{
			`NEW_RELIC_API_KEY=` + "NR" + "AK-3XYCD1VAL18I1" + "3YMA9V2VXZQDUR",
			`"Api-Key": "` + "NR" + "AK-RS3VITV0JMKI8" + "TB83QC9VR4G5OD" + `"`,
		},
		Misses: []string{
			`NEW_RELIC_API_KEY=` + "NR" + "AK-A6WQ5FR7ELZKY" + "DISI2P7CBBP2K",
			`NEW_RELIC_API_KEY=` + "NR" + "AB-RAMV8W4MTC1N3" + "Z6ZPH4Y1Y7VHGM",
		},
	},
	{
		ID: "newrelic-license-key", Provider: "New Relic", Name: "New Relic license key",
		Meaning:  "Writes telemetry into the account, at its cost; it reads nothing.",
		Severity: Medium, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>(?:[a-z]{2}[0-9]{2}xx[0-9a-f]{30}|[0-9a-f]{32}[0-9a-fA-F]{4})NRAL)\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://one.newrelic.com/api-keys", Steps: "Create a new license key, deploy it and delete the old one."},
		Refs:    []string{"https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/#license-key"},
		Hits: []string{
			`NEW_RELIC_LICENSE_KEY=` + "cac6e3016d8106c4ab" + "9e1d7d3f9d10e0dd5cN" + "RAL",
			`license_key: '` + "eu01xx412e797792dfb81" + "62883ed73ec0d45N" + "RAL" + `'`,
		},
		Misses: []string{
			`NEW_RELIC_LICENSE_KEY=` + "aac015990a0e0bda9" + "fd8bad85b64dcb4c19N" + "RAL",
			`NEW_RELIC_LICENSE_KEY=` + "8586f2d88f99d3fa3c" + "c74872d0d707398aa6N" + "RAM",
		},
	},
	{
		ID: "newrelic-query-key", Provider: "New Relic", Name: "New Relic Insights query key",
		Meaning:  "Reads all telemetry of the account.",
		Severity: Medium, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>NRIQ-[A-Za-z0-9_-]{25,40})` + endOfToken,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://one.newrelic.com/api-keys", Steps: "Delete the key and use a user key instead."},
		Refs:    []string{"https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/#insights-query-key"},
		Hits: []string{
			`INSIGHTS_QUERY_KEY=` + "NR" + "IQ-nJvf3U-OT1naDD1d" + "aDtL5ivjtpudMkW1",
			`-H "X-Query-Key: ` + "NR" + "IQ-H-IR2R39rjWSJWOa" + "-iEIYaWkyn0jEH5r" + `"`,
		},
		Misses: []string{
			`INSIGHTS_QUERY_KEY=` + "NR" + "IQ-jwXIFxHfYGF" + "EosnEo9J84N",
			`INSIGHTS_QUERY_KEY=` + "NR" + "IX-hU7o08peOrpfo5ay" + "NWTYa2b1BRDGSS88",
		},
	},
	{
		ID: "newrelic-insert-key", Provider: "New Relic", Name: "New Relic Insights insert key",
		Meaning:  "Writes telemetry into the account, at its cost; it reads nothing.",
		Severity: Low, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>NRII-[A-Za-z0-9_-]{25,40})` + endOfToken,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://one.newrelic.com/api-keys", Steps: "Delete the key and use a license key instead."},
		Refs:    []string{"https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/#insights-insert-key"},
		Hits: []string{
			`NEW_RELIC_INSERT_KEY=` + "NR" + "II-dNEAl75Qa4NJfLGs" + "-LXYRQmfXH4jb0Ss",
			`insertKey: "` + "NR" + "II-gKXapbAAKSOeqIo1" + "V2ZcDLWTNpOW9_qV" + `"`,
		},
		Misses: []string{
			`NEW_RELIC_INSERT_KEY=` + "NR" + "II-Zbzm5nVs6HQ" + "VNsMt_doKxm",
			`NEW_RELIC_INSERT_KEY=` + "NR" + "II-IbZr946iva4Q-OUncMDPa9" + "i7Vrc0c_1WLTlx9QJMy35w",
		},
	},
	{
		ID: "newrelic-rest-key", Provider: "New Relic", Name: "New Relic REST or admin API key",
		Meaning:  "Reads applications and alerts of the account; an admin key also manages its users. Both kinds are retired.",
		Severity: Medium, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>NR[AR]A-(?:[0-9a-f]{42}|[0-9a-f]{27}))\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://one.newrelic.com/api-keys", Steps: "Delete the key and use a user key instead."},
		Refs:    []string{"https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"},
		Hits: []string{
			`NEWRELIC_REST_KEY=` + "NR" + "RA-e21f933a5a6477b9c2d53" + "9f5cca248846356ded8ae",
			`NEWRELIC_ADMIN_KEY: "` + "NR" + "AA-1be3a681bb8f0" + "b06bc3e2e01545" + `"`,
		},
		Misses: []string{
			`NEWRELIC_REST_KEY=` + "NR" + "RA-2694df9edcb7da0ddf48" + "e8406a731bb2b3fac7187",
			`NEWRELIC_BROWSER_KEY=` + "NR" + "JS-3d75e8aeb" + "18c0d5b9b1",
		},
	},
}
