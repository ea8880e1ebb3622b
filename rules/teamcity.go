package rules

var teamcity = Provider{
	{
		ID: "teamcity-access-token", Provider: "JetBrains", Name: "TeamCity access token",
		Meaning:  "Acts as the user on the TeamCity server: builds, settings and their secrets.",
		Severity: Critical, Tags: []string{"ci"},
		Pattern: `\b(?P<secret>eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{36}\.[A-Za-z0-9_-]{48})` + endOfToken,
		Revoke:  Revoke{URL: "https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html", Steps: "Open your profile's access tokens on the server, delete the token and create a new one."},
		Refs:    []string{"https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html"},
		Hits: []string{
			`TEAMCITY_TOKEN=` + "eyJ0eXAiOi" + "AiVENWMiJ9.dsh4gX6VJba2QEHXX01FvU" + "HZlLPiRsmqxhLH.KC-QNRzUjAyjlkQcoB" + "P56lQPglSZO8nHBMxJjBqB18QrtV9G",
			`Authorization: Bearer ` + "eyJ0eXAiOi" + "AiVENWMiJ9.HO1x75zlpPK9Q-_AjeszRI" + "prUuzHHuG5MMaG.1i9uPsJ-zNnOLMsaeJ" + "AHYskgrNq-h1gseOud9nHvz6DKJHug",
		},
		Misses: []string{
			`TEAMCITY_TOKEN=` + "eyJ0eXAiOi" + "AiVENWMiJ9.pWHoeQU7xPqL_pmI7UVw_" + "b_lrFzlOM3b_Ank.TG-AiPrVfnQKKZ-2" + "eKJ8P4x0NJ9dXdWQUogOL5OyqCrkBEL",
			`TEAMCITY_TOKEN=` + "eyJ0eXAiOi" + "AiVENWMyJ9.SIBqZe_eehQYT2TUPgykSW" + "ExdEb_TFMa2czm.bmYVX5ssZPB-lQjBAq" + "3yluoefC7BdOxdGn8AAO3BPImhHO5n",
		},
	},
}
