package rules

var alchemy = Provider{
	{
		ID: "alchemy-auth-token", Provider: "Alchemy", Name: "Alchemy access token",
		Meaning:  "Reads and writes chains, and manages webhooks and apps, through the account.",
		Severity: Medium, Tags: []string{"crypto"},
		Pattern: `\b(?P<secret>alcht_[A-Za-z0-9]{30})\b`,
		Revoke:  Revoke{URL: "https://dashboard.alchemy.com/", Steps: "Rotate the key or token in the app's settings."},
		Refs:    []string{"https://www.alchemy.com/docs/"},
		Hits: []string{
			`ALCHEMY_AUTH_TOKEN=` + "alc" + "ht_ipW185sIA9Bywx" + "sNKcgpxYPPX616Db",
			`notify: { authToken: "` + "alc" + "ht_gx7PNNuIOEdj7p" + "m9kdDA9obrkRzoBR" + `" }`,
		},
		Misses: []string{
			`ALCHEMY_AUTH_TOKEN=` + "alc" + "ht_uQdmjKIoRIJUf" + "Da49a7xUtD3YhE3y",
			`ALCHEMY_AUTH_TOKEN=` + "alc" + "hs_SYgRg2sPGxCN0j" + "7FpPI9HghPtJXMZN",
		},
	},
}
