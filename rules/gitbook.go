package rules

var gitBook = Provider{
	{
		ID: "gitbook-api-token", Provider: "GitBook", Name: "GitBook API token",
		Meaning:  "Reads and changes the user's spaces and organisations.",
		Severity: High, Tags: []string{"docs"},
		Pattern: `\b(?P<secret>gb_api_[A-Za-z0-9]{40})\b`,
		Revoke:  Revoke{URL: "https://app.gitbook.com/account/developer", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://gitbook.com/docs/developers/gitbook-api/authentication"},
		Hits: []string{
			`GITBOOK_TOKEN=` + "gb_" + "api_7gmeJMLCNeUijznyCz" + "4N4jTNoCmBQe7qtuumQcmp",
			`new GitBookAPI({ authToken: "` + "gb_" + "api_YplgA2uliwRF9S1AWq" + "3jEsONY1ClKIru4IqszTUl" + `" })`,
		},
		Misses: []string{
			`GITBOOK_TOKEN=` + "gb_" + "api_sERYe31Z5lAz7doeEx" + "RKNn2sIoMY0LdQw52bBCr",
			`GITBOOK_TOKEN=` + "gb_" + "api_xwiNBUWNrsEuDiYB1Cm" + "nMArrMIdnoPWxzXmx8i3HE",
		},
	},
}
