package rules

var blynk = Provider{
	{
		ID: "blynk-api-key-oa2-client-id", Provider: "Blynk", Name: "Blynk OAuth client id",
		Meaning:  "With its secret: reads and steers the devices of the organisation.",
		Severity: Medium, Tags: []string{"iot", "oauth"},
		Pattern: `\b(?P<secret>oa2-client-id_[A-Za-z0-9_-]{32})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://blynk.cloud/", Steps: "Delete the OAuth 2.0 client under Developer tools and create a new one."},
		Refs:    []string{"https://docs.blynk.io/"},
		Hits: []string{
			`BLYNK_CLIENT_ID=` + "oa2-cli" + "ent-id_8_GS8ftbVAR6n" + "MNBc6o-iDKq0z8t03xN",
			`curl -X POST https://fra1.blynk.cloud/oauth2/token -u ` + "oa2-cli" + "ent-id_y-4cV5jvB6yTl" + "5M1KtsAMBEISiFdo8Uc" + `:$SECRET`,
		},
		Misses: []string{
			`BLYNK_CLIENT_ID=` + "oa2-cli" + "ent-id_UQp7YXBeTrZi" + "lsuhEAM8xonM4XxfOy2",
			`BLYNK_CLIENT_ID=` + "oa2-cli" + "ent-ie_VtVKO0wJfpJwt" + "V24NP_g5ARuM8gCkphP",
		},
	},
}
