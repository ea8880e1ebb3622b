package rules

var gcNotify = Provider{
	{
		ID: "gcnotify-api-key", Provider: "GC Notify", Name: "GC Notify API key",
		Meaning:  "Sends mail and text messages in the name of a Canadian government service.",
		Severity: High, Tags: []string{"mail", "government"},
		Pattern: `\b(?P<secret>gcntfy-[A-Za-z0-9_-]{1,80}-` + uuidShape + `-` + uuidShape + `)\b`,
		Revoke:  Revoke{URL: "https://notification.canada.ca/", Steps: "Open API integration, API keys; revoke the key and create a new one."},
		Refs:    []string{"https://documentation.notification.canada.ca/en/"},
		Hits: []string{
			`Authorization: ApiKey-v1 ` + "gcntfy-b" + "enefits-7d2aede1-614a-4dc4-8" + "e18-2ddc77a3b608-42b6f4d7-f4" + "51-4fb1-b504-a12a3c37311b",
			`NOTIFY_API_KEY=` + "gcntfy" + "-live-e00eb6b2-e5d7-4ad5-b8" + "8a-49c2c8d72e8c-8aa85d2d-95" + "f0-4309-b6ba-2282feeb6ac6",
		},
		Misses: []string{
			`NOTIFY_API_KEY=` + "gcntfy" + "-live-7f9b07c7-2241-4" + "232-94e6-4bcf0f8d5e2e",
			`NOTIFY_API_KEY=` + "gcntfi" + "-live-1f5f7ccf-5f68-48ce-b2" + "14-346a81640a2d-0b6cfd52-63" + "0e-4749-bad3-6d20468189b7",
		},
	},
}
