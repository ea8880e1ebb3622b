package rules

var pinterest = Provider{
	{
		ID: "pinterest-access-token", Provider: "Pinterest", Name: "Pinterest access token",
		Meaning:  "Acts as the user: reads and changes boards, pins and ads within its scopes.",
		Severity: High, Tags: []string{"social", "oauth"},
		Pattern: `\b(?P<secret>pina_[A-Za-z0-9_-]{32,300})` + endOfToken,
		Check:   checkDigit,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://developers.pinterest.com/apps/", Steps: "Open the app and generate a new token, or let the user remove the app; tokens end after 30 days."},
		Refs:    []string{"https://developers.pinterest.com/docs/getting-started/authentication-and-scopes/"},
		Hits: []string{
			`export PINTEREST_ACCESS_TOKEN="` + "pin" + "a_BH6X5Y4X7BI90PV86KA8RZ6HUOEL6B0" + "YQM4998ZKEAINV5E8F2VF72JJAC3ROGCH" + `"`,
			`PINTEREST_ACCESS_TOKEN=` + "pin" + "a_QTS2W4PWV6NPOPQ2LWFM4KV6YXZ88F3" + "LMHRK5O33RLZA9KP83Z5LBHZWFBTY8AKM",
		},
		Misses: []string{
			`PINTEREST_ACCESS_TOKEN=` + "pin" + "a_WZQTIH5NAXZTBHJ" + "Z1XVTTFO94VYAWGJ",
			`PINTEREST_ACCESS_TOKEN=` + "pin" + "s_W87N4QK97O4TBDKCHQ3Q9YHKRF28RS6" + "1SYQ0CLCFU2YBI0ALG1MXH348EZZECKDU",
		},
	},
	{
		ID: "pinterest-refresh-token", Provider: "Pinterest", Name: "Pinterest refresh token",
		Meaning:  "Gets new access tokens of the user, together with the app's id and secret.",
		Severity: High, Tags: []string{"social", "oauth"},
		Pattern: `\b(?P<secret>pinr[._][A-Za-z0-9_.-]{32,300})(?:[^A-Za-z0-9_.-]|$)`,
		Check:   checkDigit,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://developers.pinterest.com/apps/", Steps: "Let the user remove the app under Settings, Security, and sign in again."},
		Refs:    []string{"https://developers.pinterest.com/docs/getting-started/authentication-and-scopes/"},
		Hits: []string{
			`pinterest_refresh_token: '` + "pin" + "r_EbPVMCGQWFVtRb8AEfNQSfmNjxuPEYO" + "BTZej5EaoDMfZKfjTVYQtbx8OlW4NznK6" + `'`,
			`const pinterestRefreshToken = "` + "pin" + "r_Bx9PUFqBnP09jSSQrPhUZt7Hif0excO" + "aoIDHyzpiKUGhZduwzlsHBOgAbyd2uyFE" + `";`,
		},
		Misses: []string{
			`pinterest_refresh_token: '` + "pin" + "r_mYAsam1nRol3nnr" + "r4p3k5y6oK1JKmaC" + `'`,
			`const pinterestRefreshToken = "` + "pin" + "r_IxC2vBMTaTGInjTHT25dYxuMGmiSI1!" + "7SltbQ3VDTZPQTsSy17UsalOBATF3EHBj" + `";`,
		},
	},
}
