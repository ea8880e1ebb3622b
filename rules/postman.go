package rules

var postman = Provider{
	{
		ID: "postman-api-key", Provider: "Postman", Name: "Postman API key",
		Meaning:  "Acts as the user: reads and changes workspaces, whose environments often hold other credentials.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>PMAK-[0-9a-f]{24}-[0-9a-f]{34})\b`,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://go.postman.co/settings/me/api-keys", Steps: "Delete the key and generate a new one."},
		Refs:    []string{"https://learning.postman.com/docs/developer/postman-api/authentication/"},
		Hits: []string{
			`POSTMAN_API_KEY=` + "PM" + "AK-e87fbf7d8247" + "3c07e974703a-936acfc9e57057565" + "c21da4d8fb30e55ec",
			`--header 'X-Api-Key: ` + "PM" + "AK-384990cfdfbd" + "53059f906cce-5fb245b8c24886b45" + "0377f24f6a87ea565" + `'`,
		},
		Misses: []string{
			`POSTMAN_API_KEY=` + "PM" + "AK-e6b37e3e6aff" + "c517a62c089d-f723fd3df2b7ed3b" + "dae69a08f912d45b3",
			`POSTMAN_API_KEY=` + "PM" + "AX-95a13a6d562b" + "29f6ebe87ed9-082e882e35ac06673" + "ed04d1a2d6d9b7ff2",
		},
	},
	{
		ID: "postman-collection-key", Provider: "Postman", Name: "Postman collection access key",
		Meaning:  "Reads one collection.",
		Severity: Low, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>PMAT-[0-9A-Z]{26})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://go.postman.co/settings/me/api-keys", Steps: "Delete the collection's access key."},
		Refs:    []string{"https://learning.postman.com/docs/collaborating-in-postman/sharing/"},
		Hits: []string{
			`https://api.postman.com/collections/123?access_key=` + "PM" + "AT-017MTLNQETI1HL" + "D2F0Z65TBATF",
			`access_key: "` + "PM" + "AT-019EM7UO9NG0JV" + "N4CAEDOAYKZG" + `"`,
		},
		Misses: []string{
			`access_key: "` + "PM" + "AT-01ZDEF79TD06K" + "YZCJJ1MMUR9Y" + `"`,
			`access_key: "` + "PM" + "AT-01P020TXL2NLIN" + "P5QFNZM2K93AL" + `"`,
		},
	},
}
