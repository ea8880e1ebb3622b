package rules

var dependencyTrack = Provider{
	{
		ID: "dependency-track-api-key", Provider: "Dependency-Track", Name: "Dependency-Track API key",
		Meaning:  "Uploads bills of materials and reads the vulnerabilities that the team's permissions show.",
		Severity: High, Tags: []string{"security"},
		Pattern: `\b(?P<secret>odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32,255})\b`,
		Check:   checkDigit,
		Parts:   partsDependencyTrack,
		Revoke:  Revoke{URL: "https://docs.dependencytrack.org/integrations/rest-api/", Steps: "Open Administration, Teams on your server; delete the key and generate a new one."},
		Refs:    []string{"https://docs.dependencytrack.org/integrations/rest-api/"},
		Hits: []string{
			`DTRACK_API_KEY=` + "od" + "t_ywIsd9jETSPwO2A" + "b3v8K34f3qOavqxmC",
			`X-Api-Key: ` + "od" + "t_Tgle3t3i_8r9O4YHX5Mt" + "glEWBiwJgtytU6uwZL4xM",
		},
		Misses: []string{
			`DTRACK_API_KEY=` + "od" + "t_GdjHoBeqkusBIIB" + "M6bDJROjr2IFgy9z",
			`DTRACK_API_KEY=` + "od" + "t_1LCtQk9J_CbRcprDZVI" + "az8bgAVK5YBnw2k7nNB1o",
		},
	},
}

// partsDependencyTrack names the public id that keys have since 4.13.
func partsDependencyTrack(m Match) []Part { return idPart("public id", m.Secret, len("odt_"), '_') }
