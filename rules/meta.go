package rules

import "bytes"

var meta = Provider{
	{
		ID: "meta-access-token", Provider: "Meta", Name: "Meta (Facebook) user or page access token",
		Meaning:  "Acts as the person, page or system user: posts, messages and advertises, as far as its permissions go.",
		Severity: High, Tags: []string{"social", "oauth"},
		Pattern: `(?:^|[^A-Za-z0-9+/_-])(?P<secret>EAA[B-Z][A-Za-z0-9]{85,400})(?:[^A-Za-z0-9+/=_-]|$)`,
		Check:   checkMeta,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://developers.facebook.com/tools/debug/accesstoken/", Steps: "Look the token up in the debugger, remove the app from the account's business integrations and reset the app secret."},
		Refs:    []string{"https://developers.facebook.com/docs/facebook-login/guides/access-tokens/"},
		Hits: []string{
			`$pageToken = '` + "EA" + "ANwVdnXRIL3rAVgd5mFVj7nsCuYKt8c8ubKKPDHIg37lExsYyv4G6SNrOuya4FxR" + "ZBk6NZRVzCMt4A4aD5Y2fIBPbv62H9mAHwlM52MVA5FIi6BgFkfi6ZCo9ZAw" + `';`,
			`FACEBOOK_ACCESS_TOKEN=` + "EA" + "ACpjaTuOh7JUpL9CCf5SpRU9iW0OkqqpLYyaWDlCW0SL8JMYvpncWxb8JyRbNxUIKEyt5wIHMphStkQmFefEm3LyQOGg" + "awZEj2DGkw8rCzK6CF0yoHGSi3dGtCkxVus1OGbdIdHPwQXthF2Y7IS5tSgwn1FOM32Azy4bpvbtjWVQ34XTpfKReq",
			`access_token: "` + "EA" + "AG8YSYGUlFuiYQYKLaqY0d6V9xrYpDaa52yq15kY7brurg2mXr40uzPbzUAunyEMT5RZdIKNWXMDx" + "zUES9hs281WU6DcFnIfQ0ZObjxJtq9v8wEfAxvI6NWKr22gHtNZ9qmo7UpO6C0k1ujiDumLxnhx" + `"`,
		},
		Misses: []string{
			`FACEBOOK_ACCESS_TOKEN=` + "EA" + "ACVbW4D5mIIU0wNEhxMk9fLn8nSvrQJl5nRYJ" + "vMsZ8LuNo8SrShXp8AGuOTemSuFshwN6xY6",
			`font: url(data:font/woff2;base64,` + "EA" + "ACwYAlqgNzGTOcvLuiCTIz8rNesXSd4qhZ9QfEw5TF2B5xu" + "dvo5S719OhjtYKFqZLfxsFZch0gnePCo3cgvm0NAKulTb+bwi4Cd8Wfd4ABze" + "gvYgcjEkBfUSbMX" + `)`,
		},
	},
	{
		ID: "meta-app-access-token", Provider: "Meta", Name: "Meta (Facebook) app access token",
		Meaning:  "Acts as the app: reads its insights and changes its settings.",
		Severity: High, Tags: []string{"social", "oauth"},
		Pattern: `(?i:access_?token|facebook|\bfb_)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>[0-9]{15,16}(?:\||%7C)[A-Za-z0-9_-]{27})` + endOfToken,
		Check:   checkMixed,
		Parts:   partsMetaApp,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://developers.facebook.com/apps/", Steps: "Open the app's settings, Basic, and reset the app secret."},
		Refs:    []string{"https://developers.facebook.com/docs/facebook-login/guides/access-tokens/#apptokens"},
		Hits: []string{
			`curl "https://graph.facebook.com/app?access_token=` + "273574850761743|mh36KqPB2hqas" + "udWhIdhv1psBIx" + `"`,
			`FACEBOOK_APP_TOKEN=` + "11228986" + "74738933|ZlAlYVBLfTV22" + "auHzFQwjMz4-oj",
		},
		Misses: []string{
			`FACEBOOK_APP_TOKEN=` + "44681922" + "51451248|RPP_PduLVcQm" + "wfb-ubIdb8cEK",
			`FACEBOOK_APP_TOKEN=` + "301030920140|zBacr9bIdGNmK" + "ULYW5vPfEquSRZ",
		},
	},
	{
		ID: "meta-app-secret", Provider: "Meta", Name: "Meta (Facebook) app secret",
		Meaning:  "With the app id: makes app tokens, and forges login results and webhooks.",
		Severity: High, Tags: []string{"social", "oauth"},
		Pattern: `(?i:(?:facebook|\bfb[_.-]?(?:app|api|access|client|secret|token)|instagram)[A-Za-z0-9_.-]{0,24}(?:secret|key|token))[A-Za-z0-9_]{0,8}` + assigned + `(?P<secret>[0-9a-f]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://developers.facebook.com/apps/", Steps: "Open the app's settings, Basic, and reset the app secret."},
		Refs:    []string{"https://developers.facebook.com/docs/development/create-an-app/app-dashboard/basic-settings/"},
		Hits: []string{
			`FACEBOOK_APP_SECRET=` + "c582109cc4befb7c" + "2443840879e74c88",
			`fb_client_secret: '` + "bed97e52ec727cb4" + "905c8b292c919d16" + `'`,
		},
		Misses: []string{
			`FACEBOOK_APP_SECRET=` + "bd6c6508b3ec412" + "03fb0f11d7500156",
			`FACEBOOK_APP_SECRET=` + "c70680f7e5f62759" + "7c148763286f18dcf",
			`FACEBOOK_PAGE_HASH=` + "1df485a0b81a2e43" + "859af8186289ca5a",
		},
	},
	{
		ID: "instagram-access-token", Provider: "Meta", Name: "Instagram access token",
		Meaning:  "Acts as the account: reads its media and, as far as its permissions go, posts and answers.",
		Severity: High, Tags: []string{"social", "oauth"},
		Pattern: `(?:^|[^A-Za-z0-9+/_-])(?P<secret>IG(?:QV|QW|AA)[A-Za-z0-9_-]{50,400})(?:[^A-Za-z0-9+/=_-]|$)`,
		Check:   checkMixed,
		Entropy: 4.3,
		Revoke:  Revoke{URL: "https://developers.facebook.com/apps/", Steps: "Remove the app under Settings, Apps and websites, of the account, or reset the app secret."},
		Refs:    []string{"https://developers.facebook.com/docs/instagram-platform/"},
		Hits: []string{
			`const instagramAccessToken = "` + "IG" + "QVJmO0B1cQFsscWn2gygPSLSh0r6OfZ2v8jzi6SSU" + "I6x2QEGhyDv3NxA9s9YLnddZwiTZVUe4vIkhSbBbU" + "ygPlHZkx4fdRDL04DPq3CLMGH0HOzdJLOVJo8IRwC" + "oeFaggf6G9oMQFsDrQSt3YPiFRWDPQMjkCElXLuI" + `";`,
			`INSTAGRAM_ACCESS_TOKEN=` + "IG" + "QVJn5qNfcHi7QlZcFRN8qjuOTfcjwNvUQKFe63Qdf" + "l3SygEQc74dPjMUhzGstE4e59ltAr7N2af60QzbLl" + "dZr30gaAJUPCL6JWvux7Bz29459rE5Npv48IC29xm" + "2yWbRbO47oflu9dPG7oHJv8TK6HmGO4J88umRLo6",
		},
		Misses: []string{
			`INSTAGRAM_ACCESS_TOKEN=` + "IG" + "QVJoDSg82kB2pMWyJPPTd1nXfm" + "PQx2fvqZfvvPScvllgH2Z4CiC",
			`INSTAGRAM_ACCESS_TOKEN=` + "IG" + "QXJYowwH9YITiCRiYnnrj5Vcul3A0eobctG1fuLwT" + "0ycwJii6w1HU4M934c8lmMaqbk4toIgS01V5w5U7b" + "OX85gjj4q3ZBhcADlCBio6s0YRvA4YVqWHcHZoruv" + "52SV8IRpHHcm34Rrj3fAjwiSTjutqqSSBicQSOaR",
		},
	},
}

// partsMetaApp names the app, whose number comes first; the bar may be percent-encoded.
func partsMetaApp(m Match) []Part {
	n := bytes.IndexAny(m.Secret, "|%")
	return []Part{{Name: "app id", Value: m.Secret[:n], Public: true}}
}

// checkMeta asks letters that are seldom seen behind EAA for the pairs that stand for
// + and / and Z itself in these tokens: of 100 characters 1 in 120 has none.
func checkMeta(m Match) Verdict {
	v := checkMixed(m)
	if v.Opinion != Unproven || bytes.IndexByte([]byte("BCDGIJLM"), m.Secret[3]) >= 0 {
		return v
	}
	for _, pair := range [...]string{"ZA", "ZB", "ZC", "ZD"} {
		if bytes.Contains(m.Secret, []byte(pair)) {
			return v
		}
	}
	return demoted("none of the pairs that the vendor writes for + and /")
}
