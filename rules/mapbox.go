package rules

import "bytes"

var mapbox = Provider{{
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
}}

// checkMapbox proves tokens whose middle is base64 of the user and the token's id.
func checkMapbox(m Match) Verdict {
	return checkBody(m.Secret[:bytes.LastIndexByte(m.Secret, '.')], len("sk."), "u", "a")
}
