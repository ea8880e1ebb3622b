package rules

var appFollow = Provider{
	{
		ID: "appfollow-api-token", Provider: "AppFollow", Name: "AppFollow API token",
		Meaning:  "Reads and answers the reviews of the account's apps.",
		Severity: Medium, Tags: []string{"marketing"},
		Pattern: `(?i:appfollow)` + nearby + vendorJWT,
		Check:   checkVendorJWT,
		Revoke:  Revoke{URL: "https://watch.appfollow.io/settings/integrations/api", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.api.appfollow.io/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`APPFOLLOW_API_TOKEN=` + "e" + "yJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjOGNhNzEzY2JhYzA3Mjcy" + "OTBiM2MxMzMiLCJqdGkiOiIyNWZiNWI5ZDVkYzY5OTI2ZGY1ZGIwMTU2YjBkNjZhMyIs" + "ImlhdCI6MTc2NzIyNTYwMH0.QPVcN4IS35BWibhHD1fmFEziNfawYBoM9LUK2K6tt50",
			`appfollow: { apiKey: "` + "e" + "yJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJiZjk1ZjViNGM3YTMyMmJk" + "NTcxYjE0NjkiLCJqdGkiOiJkNzVmYzAwNmNmMjE5ZTVkY2M5OTU5NWIxYTc2YmI1YSIs" + "ImlhdCI6MTc2NzIyNTYwMH0.2RmNTSClUqDvcAeDRYjYdHN-nOYcPsUbCsRaQP3mo3I" + `" }`,
		},
		Misses: []string{
			`APPFOLLOW_API_TOKEN=` + "e" + "yJhbGciOiJ" + "IUzI1NiIs",
			`APPFOLLOW_API_TOKEN_ID=` + "e" + "yK0qMtWRjgB5pIbLdqIfzytm8dfJyMDE" + ".oMIvBeDMY6mDUtmOIhckbt0zbpVzDi7" + "j0IRtbHTLzl2INSUc5UaDPeTWHWA3",
		},
	},
}
