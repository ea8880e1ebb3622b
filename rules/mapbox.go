package rules

import "bytes"

var mapbox = Provider{
	{
		ID: "mapbox-secret-token", Provider: "Mapbox", Name: "Mapbox secret access token",
		Meaning:  "Changes the account's styles, tilesets and tokens, as far as its scopes go.",
		Severity: High, Tags: []string{"maps"},
		Pattern: `\b(?P<secret>sk\.eyJ[A-Za-z0-9_-]{40,400}\.[A-Za-z0-9_-]{22})` + endOfToken,
		Check:   checkMapbox,
		Revoke:  Revoke{URL: "https://account.mapbox.com/access-tokens/", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://docs.mapbox.com/help/getting-started/access-tokens/"},
		Hits: []string{
			`MAPBOX_DOWNLOADS_TOKEN=` + "s" + "k.eyJ1IjoiYWNtZS1tYXBzIiwiYSI6ImNsNXMyNmlpMTRwY2" + "YwbTBvN3JydWtlMzEifQ.fSP9KNHVZiSe0jxeIflzkl",
			`maven { credentials { password = "` + "s" + "k.eyJ1IjoiYWNtZS1tYXBzIiwiYSI6ImNsdjY1aHUzZXVvYW" + "Jtazc3b2dyeWJkdHoifQ.KksROrO1WUJrtiLTE8u3On" + `" } }`,
		},
		Misses: []string{
			`mapboxgl.accessToken = '` + "p" + "k.eyJ1IjoiYWNtZS1tYXBzIiwiYSI6ImNsdjFtdjBhbTFkNn" + "Nja21udnhhZXBrNmgifQ.e0SGyI72fEuFazN2LA2QnL" + `';`,
			`MAPBOX_DOWNLOADS_TOKEN=` + "s" + "k.eyJ9H185KbDW4lQlpPmJvPkcaIPuNA8BQ" + "7_OubnkGyT0BFdMPTVNmiQl6j6dUti.scBOQsLlqd" + "XIcu-XQGQ2R",
		},
	},
	{
		ID: "mapbox-public-token", Provider: "Mapbox", Name: "Mapbox public access token",
		Meaning:  "Shows maps at the account's cost; pages and apps show it.",
		Severity: Low, Tags: []string{"maps"},
		Pattern: `\b(?P<secret>pk\.eyJ[A-Za-z0-9_-]{40,400}\.[A-Za-z0-9_-]{22})` + endOfToken,
		Check:   checkMapbox,
		Revoke:  Revoke{URL: "https://account.mapbox.com/access-tokens/", Steps: "Restrict the token to your own URLs; replace it if others use it."},
		Refs:    []string{"https://docs.mapbox.com/help/getting-started/access-tokens/"},
		Hits: []string{
			`mapboxgl.accessToken = '` + "pk" + ".eyJ1IjoiYWNtZS1tYXBzIiwiYSI6I" + "mNsejMzNmlqN3BhZzVsaGgzeDB2YWV" + "ocjMifQ.qkZYOdHF5-RjcipPsosBAm" + `';`,
			`MAPBOX_TOKEN=` + "pk" + ".eyJ1IjoiYWNtZS1tYXBzIiwiYSI6I" + "mNsZnJydDExbG53NHlpMnp4d211c3c" + "za24ifQ.UTWLeSIYq1c8qAeQ9n2rNl",
		},
		Misses: []string{
			`mapboxgl.accessToken = '` + "pk" + ".eyJ1IjoiYWNtZS1tYXBzIiwiYSI6I" + "mNsZWw2ZG93bnN6Z2s0NmVzbDNybmR" + "1eWQifQ.7HLtJxga3eQ14cbjpb_GH" + `';`,
			`MAPBOX_TOKEN=` + "pk" + "k.eyJ1IjoiYWNtZS1tYXBzIiwiYSI6I" + "mNsZmZibjE5Mmx5NjlucXB2bncwOG92" + "d2IifQ.Y8vhMVWGKaT7alkQsH0-Ay",
		},
	},
	{
		ID: "mapbox-temporary-token", Provider: "Mapbox", Name: "Mapbox temporary access token",
		Meaning:  "Acts as the token that it was made from for at most an hour.",
		Severity: Low, Tags: []string{"maps"},
		Pattern: `\b(?P<secret>tk\.eyJ[A-Za-z0-9_-]{40,400}\.[A-Za-z0-9_-]{22})` + endOfToken,
		Check:   checkMapbox,
		Revoke:  Revoke{URL: "https://account.mapbox.com/access-tokens/", Steps: "Wait: it ends after an hour. Look for the secret token that it was made from."},
		Refs:    []string{"https://docs.mapbox.com/api/accounts/tokens/"},
		Hits: []string{
			`MAPBOX_TOKEN=` + "tk" + ".eyJ1IjoiYWNtZS1tYXBzIiwiYSI6I" + "mNsNnM3NGF3d2tmc3ZkeHJncmgyZTd" + "wdmoifQ.cbl9KrLXu66oNVvm7nlxz8",
			`"mapboxToken": "` + "tk" + ".eyJ1IjoiYWNtZS1tYXBzIiwiYSI6I" + "mNsZGExNnU5MHR3aXJ2Zjd0Mmg5ZmF" + "wcHEifQ.tT7jLxFw4VzfVwIIC0S9Da" + `"`,
		},
		Misses: []string{
			`MAPBOX_TOKEN=` + "tk" + ".eyJ1IjoiYWNtZS1tYXBzIiwiYSI6I" + "mNsYjdyeWoxeXd0Y2xwM21vanB2NzY" + "0a2sifQ.OC7oztuB9v4qOvMR2_xLC",
			`MAPBOX_TOKEN=` + "tk" + "t.eyJ1IjoiYWNtZS1tYXBzIiwiYSI6I" + "mNsa3ZiZm51bnBqczV1MDNud3hoYXFy" + "OWUifQ.W7LmVxE6smGVWDSNGk3qhE",
		},
	},
}

// checkMapbox proves tokens whose middle is base64 of the user and the token's id.
func checkMapbox(m Match) Verdict {
	return checkBody(m.Secret[:bytes.LastIndexByte(m.Secret, '.')], len("sk."), "u", "a")
}
