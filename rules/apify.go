package rules

var apify = Provider{
	{
		ID: "apify-api-token", Provider: "Apify", Name: "Apify API token",
		Meaning:  "Runs actors on the account, reads their data sets and spends its credit.",
		Severity: High, Tags: []string{"scraping"},
		Pattern: `\b(?P<secret>apify_(?:api|proxy|integration)_[A-Za-z0-9]{30,44})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://console.apify.com/account/integrations", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://docs.apify.com/api/v2"},
		Hits: []string{
			`APIFY_TOKEN=` + "apify" + "_api_WlJXOYP9oZyGPsIu" + "6ZmBpPHXdDGoup1REmuF",
			`new ApifyClient({ token: '` + "apify" + "_api_Mw4ya33iD6ZG2BhBy" + "j8G2rxXnBvMvmDij7fRWD" + `' })`,
		},
		Misses: []string{
			`APIFY_TOKEN=` + "apify" + "_api_8wB54vEf9t1d" + "jHDyXHHWoo1bLdBbq",
			`APIFY_TOKEN=` + "apify" + "_app_fkRlqy4MU7Kjyexf" + "iZA4eoBELv8IEYyuVt3x",
		},
	},
}
