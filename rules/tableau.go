package rules

var tableau = Provider{
	{
		ID: "tableau-personal-access-token", Provider: "Tableau", Name: "Tableau personal access token",
		Meaning:  "Signs in as the user: reads workbooks and data sources, and the data behind them.",
		Severity: High, Tags: []string{"analytics"},
		Pattern: `(?:^|[^A-Za-z0-9+/])(?P<secret>[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32})\b`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm", Steps: "Revoke the token under My account settings of the server or site."},
		Refs:    []string{"https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm"},
		Hits: []string{
			`TABLEAU_PAT_SECRET=` + "Br0GIg1t8JkcnGH++/8i" + "IM==:5eqQ1Iyj42hFP1" + "mKypfppNWCc5RZWFEH",
			`"personalAccessTokenSecret": "` + "QKT43SmwDvBAsyPIpWXF" + "DE==:avwqc3IjunYtli" + "lH0x0peRmNvSiZGOoZ" + `"`,
		},
		Misses: []string{
			`TABLEAU_PAT_SECRET=` + "nncv+1WF49vcLf4L7F8l" + "7m==:VK5DrwXzDewOI" + "uDYzQIu1rNgNoW9fKR",
			`TABLEAU_PAT_SECRET=` + "9qY6hRw2E4K5BbvP6oNo" + "Q==:lrBgc5qJ359ojz" + "03TnXbEHaW6OuJhKM8",
		},
	},
}
