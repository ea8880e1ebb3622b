package rules

var datastax = Provider{
	{
		ID: "datastax-astra-token", Provider: "DataStax", Name: "Astra DB application token",
		Meaning:  "Reads and writes the databases of the organisation, as far as the token's role goes.",
		Severity: Critical, Tags: []string{"database"},
		Pattern: `\b(?P<secret>AstraCS:[A-Za-z0-9]{20,30}:[0-9a-f]{64})\b`,
		Parts:   partsAstra,
		Revoke:  Revoke{URL: "https://astra.datastax.com/", Steps: "Open Settings, Tokens; delete the token and generate a new one."},
		Refs:    []string{"https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html"},
		Hits: []string{
			`ASTRA_DB_APPLICATION_TOKEN=` + "Astr" + "aCS:eiM1eBTvR6SyGpICHlVHwfgt:67c" + "7e61ee48c3a6c066098a397fe7347411" + "3ddf79bbed24bf89c220c66b3fa33",
			`"token": "` + "Astr" + "aCS:blWH6ykIYrr2ikSfBqGeuAJs:0c0" + "f89d22331089a97431b9b42ff129bd07" + "3e280e88a044a6488fbc067aebd89" + `"`,
		},
		Misses: []string{
			`ASTRA_DB_APPLICATION_TOKEN=` + "Astr" + "aCS:zWNsQoZDPJrpjVzKP3aoJZsB:4b" + "6dc3b3d6af3d08758b28edb818c4afe" + "d3fd907ad27b5396699fbd6331947f",
			`ASTRA_DB_APPLICATION_TOKEN=` + "Astr" + "aCS:72WxG9k9IbgKPVg6J5:ac39390" + "df5ce90d974e70cbdf7416b0fdcc76" + "08c37e27f5175ab7febcdc77c77",
		},
	},
}

func partsAstra(m Match) []Part { return idPart("client id", m.Secret, len("AstraCS:"), ':') }
