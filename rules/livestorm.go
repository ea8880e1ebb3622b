package rules

var livestorm = Provider{
	{
		ID: "livestorm-api-key", Provider: "Livestorm", Name: "Livestorm API token",
		Meaning:  "Reads and changes events and their participants.",
		Severity: Medium, Tags: []string{"video"},
		Pattern: `(?i:livestorm)` + nearby + vendorJWT,
		Check:   checkVendorJWT,
		Revoke:  Revoke{URL: "https://app.livestorm.co/#/settings?page=apps", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://developers.livestorm.co/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`LIVESTORM_API_KEY=` + "e" + "yJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0NjRmMjFhZjAzMzI2NmFlMDU4YjhiZGU" + "iLCJqdGkiOiI2MjdlZmI2ZDgzMTljMjJhMGE0ZjVjZTQ4ZjYxZDk1MSIsImlhdC" + "I6MTc2NzIyNTYwMH0.vBdppdLXaYB-6jW_187ehkYucnCLXjYXmsuduMxJHYg",
			`livestorm: { apiKey: "` + "e" + "yJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI1MWZjN2RlNGE0YzlkNTU5NDc3OWU5ZTA" + "iLCJqdGkiOiIwMGRhNzQwMzFlNTYxNDk0ZGY1NWRjN2U3YzcyNjIyZSIsImlhdC" + "I6MTc2NzIyNTYwMH0.8kxFf5SCw8zhlFDg3MsczF30hrg_801NVlDBWnPrwCM" + `" }`,
		},
		Misses: []string{
			`LIVESTORM_API_KEY=` + "e" + "yJhbGciOiJ" + "IUzI1NiJ9",
			`LIVESTORM_API_KEY_ID=` + "e" + "yKY0naA4uYVycFHtzAUciDuQlVgqywD4" + ".yTFCWS70sRaTCNnmyL6f14aTs2pD2If" + "UCpYn0sbZauQo4Zbqp84uJPNEAxTG",
		},
	},
}
