package rules

var lichess = Provider{
	{
		ID: "lichess-personal-access-token", Provider: "Lichess", Name: "Lichess personal access token",
		Meaning:  "Plays, follows and reads as the user, within the token's scopes.",
		Severity: Medium, Tags: []string{"games"},
		Pattern: `\b(?P<secret>li[op]_[A-Za-z0-9_]{16,60})\b`,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://lichess.org/account/oauth/token", Steps: "Revoke the token and create a new one."},
		Refs:    []string{"https://lichess.org/api"},
		Hits: []string{
			`LICHESS_TOKEN=` + "li" + "p_UPc4gAdre" + "U7xWFglNox0",
			`berserk.TokenSession("` + "li" + "p_gBuQ3wHoI" + "YGoidUuYsY3" + `")`,
		},
		Misses: []string{
			`LICHESS_TOKEN=` + "li" + "p_9WQlyIw" + "mV9XrFS0",
			`LICHESS_TOKEN=` + "li" + "q_ZPBKJ2Oy7" + "xBdy11JGfvC",
		},
	},
}
