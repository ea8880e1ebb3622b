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
	{
		ID: "newrelic-browser-key", Provider: "New Relic", Name: "New Relic browser ingest key",
		Meaning:  "Sends the data of pages into the account; pages show it.",
		Severity: Low, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>NR(?:BR|JS)-[a-f0-9]{19})\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://one.newrelic.com/api-keys", Steps: "Nothing to do: pages show it. Delete the key if false data comes in."},
		Refs:    []string{"https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"},
		Hits: []string{
			`NEW_RELIC_BROWSER_KEY=` + "NRJ" + "S-416329820627e2d0f49",
			`"newRelicBrowserKey": "` + "NRJ" + "S-5a9f7a5d5b52e99bf6f" + `"`,
		},
		Misses: []string{
			`NEW_RELIC_BROWSER_KEY=` + "NRJ" + "S-b6c9cce736e8836857",
			`"newRelicBrowserKey": "` + "NRJ" + "S-d2de16ee2d23f2a8fg4" + `"`,
		},
	},
	{
		ID: "newrelic-mobile-app-token", Provider: "New Relic", Name: "New Relic mobile application token",
		Meaning:  "Sends the data of the app into the account; apps carry it.",
		Severity: Low, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>(?:AA[a-f0-9]{40}|eu01xx[a-f0-9]{36})-NRMA)\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://one.newrelic.com/", Steps: "Nothing to do: apps carry it. Make a new mobile application if false data comes in."},
		Refs:    []string{"https://docs.newrelic.com/docs/mobile-monitoring/new-relic-mobile/get-started/introduction-mobile-monitoring/"},
		Hits: []string{
			`new_relic_app_token: '` + "AA" + "ccdf343ebd23e5df423347d" + "77bc2c81cf10a79e1-NRMA" + `'`,
			`const newRelicAppToken = "` + "AA" + "aadf183d54ec3955fe24d5a" + "e9c94cdf8b00ecc0f-NRMA" + `";`,
		},
		Misses: []string{
			`NEW_RELIC_APP_TOKEN=` + "AA" + "efeb77443da040e568b98c" + "94ce4af8f10f86ce4-NRMA",
			`NEW_RELIC_APP_TOKEN=` + "AB" + "8cdd803b946083e4b3ca2c4" + "2cfafea366e953c3d-NRMA",
		},
	},
	{
		ID: "newrelic-pixie-key", Provider: "New Relic", Name: "New Relic Pixie API or deploy key",
		Meaning:  "Runs scripts on the clusters that Pixie watches, or adds clusters to the account.",
		Severity: High, Tags: []string{"monitoring", "kubernetes"},
		Pattern: `\b(?P<secret>px-(?:api|dep)-` + uuidShape + `)\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://work.withpixie.ai/admin/keys/api", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.px.dev/reference/admin/api-keys/"},
		Hits: []string{
			`"pxApiKey": "` + "px-" + "api-0cf3f59b-53e4-4b" + "a7-b75a-154e578a06d5" + `"`,
			`const pxApiKey = "` + "px-" + "api-d4b90636-4259-4a" + "40-a96a-e6d9c99af2b0" + `";`,
		},
		Misses: []string{
			`"pxApiKey": "` + "px-" + "api-c0cb0798-fe04-45" + "70-8671-e12a27cd9d9" + `"`,
			`px_api_key: '` + "px-" + "api-369f9472-6ff8-43" + "e9-aq42-d057206d401c" + `'`,
		},
	},
}
