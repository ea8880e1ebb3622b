package rules

var mergify = Provider{
	{
		ID: "mergify-api-key", Provider: "Mergify", Name: "Mergify application key",
		Meaning:  "Reads and changes the merge queues of the organisation's repositories.",
		Severity: Medium, Tags: []string{"ci"},
		Pattern: `(?P<secret>mergify_application_key_[A-Za-z0-9_-]{40,200})` + endOfToken,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://dashboard.mergify.com/", Steps: "Open the application keys of the organisation, delete the key and create a new one."},
		Refs:    []string{"https://docs.mergify.com/"},
		Hits: []string{
			`MERGIFY_API_KEY=` + "mer" + "gify_application_key_KofCkrPZYF4oLj24IrDBM5" + "3O9b2TJnZq4eoNTOJ3RwzUrwuoHh5bLVZAlfvTm7UW",
			`"mergifyApiKey": "` + "mer" + "gify_application_key_eOt5D6r4dW4Ffr1H5c95io" + "meivfDw1zcSEIGKxEPDIfSONhNZ2lAYYz60EwWQmsU" + `"`,
		},
		Misses: []string{
			`MERGIFY_API_KEY=` + "mer" + "gify_application_key_SeEVtmC1h" + "mAuGV5rsgYRoLVlAt7fiXTEyhtxXjj",
			`MERGIFY_API_KEY=` + "mer" + "gify_application_id_YRUUszBQjdJi9Bmrvij8nR" + "qVyAuFh0R1miCXW2D4hqvZHN9y0ci72ZSxbgdUXlb7",
		},
	},
}
