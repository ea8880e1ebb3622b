package rules

import "bytes"

var dropbox = Provider{
	{
		ID: "dropbox-access-token", Provider: "Dropbox", Name: "Dropbox access token (short-lived)",
		Meaning:  "Reads and changes the user's files for four hours, as far as its scopes go.",
		Severity: High, Tags: []string{"saas", "oauth"},
		Pattern: `\b(?P<secret>sl\.(?:u\.)?[A-Za-z0-9_-]{130,})` + endOfToken,
		MaxLen:  2 << 10, // tokens with team scopes are long
		Check:   checkMixed,
		Entropy: 4.5,
		Revoke:  Revoke{URL: "https://www.dropbox.com/developers/apps", Steps: "Call /2/auth/token/revoke with the token, or wait: it lives for four hours."},
		Refs:    []string{"https://developers.dropbox.com/oauth-guide"},
		Hits: []string{
			`DROPBOX_ACCESS_TOKEN=` + "s" + "l.zfxyJ8JXIEIMCdkge5e8BwZrRg5_XwblSseTdRBOpeGyXweKn-mKB2w_AXlR4tHlGjl" + "BhNMTv0WqnTSfAG-o6d6leGh8MRVybcvLOyjRv0wlWvYBOVRBiqjugPGmY9w44obUxzq",
			`dbx = dropbox.Dropbox("` + "s" + "l.u.wOVEKlpk3fKFpou1bVHm_qvh_GWb7i7m8YhIBJPAHb6Bm0pUSzb8UFHEb-QjVEP6i4Po-lkGL_k5zfRR1R3VyuaocZhscJwCrsotkJOUYWZMjYM_FMEMpczhHIBCoEAeRhgpUcLQCALDKXzbMj7ho39DindJf94RoIp2z2D3QPJ9O5G3xYynRPmQ_iq0_1au_Xh51S_9y53C8Ao97sIxvX7O318ZgidCEmtt7PVsK-5nnQxp4CmoHIYdk3ngSYvMfbxMfqHFlwiiM4oqSBkhjokXf9Wax0tQb-sK7pn8wpkRUORNlgDFfc7ImrFk_XZCMpxXFa3uOPdEU6LMp81F8rroxX13oFreqt5Q18H8em6dyndVqBCjJZFn3bAlmiEkO278QPld-Gm31YgX5qJZC59FXiAIn7fno_X0wZa1XwMeQ54TLb0KRLa57l7aK0es1Q" + "COM8Y9aVqSxDhND_PJDvIDhbzjnZgUg409WJ1lUvV-PZCkqLG-lNyMtbw5cYnOw9wbRR03Mx-pNt_oZv148SBqKEwO3RwSlxxLC_F3EUTwNjw8VSXIBWiyPaP_bU8Ixy3bL5elLow5IZOgXXsPS0PzJcMQ7A1jkotga4CJFKASp0K1N5Wl_5ywDWhYdSXBMrcl98rchwdKDAzij84VVyMYGoi0FQGy58zes9iim2_q3CJuNHQxhHds4kdWGiLH9Jixvo_Z6WFQWteJAEGpzbp-NoCZaUvKGqzl051XZJAzuFtW8UWncceItaFbMuaRVM5KhiU8gjPUKdJ3a4NRr66svVpW_tp6EcF8u3bXCct-Q5Zm7KKs87hW6j-c5zt_n52d5aUS8dVQUV77k8l00YjOfqbxhLr2y_s9Y1jglR8_KLW0ISpUVJUvo28YemYUFj6W" + `")`,
		},
		Misses: []string{
			`DROPBOX_ACCESS_TOKEN=` + "s" + "l.NgYpBhuoAcOQ0T9i7RC6PcaJ7c8xW6O4dExQBOOzhQGTxBUEUe" + "TtP4Oj6hVpVowe5EnghNELoAas06iFvBi9_h5o3ZYzWQAH44L5",
			`DROPBOX_ACCESS_TOKEN=` + "t" + "l.j6ITD2Y2bM6t3mEPeN7_DKp5LbdD3cL7T_uKfydegEu3127uD2EAQXmcsLjNYo7ZJxm" + "0a0wEE3EJ6LCND9tkUuimVfh1kuYMpsB-lecG5pCHLYMmiKzKVFadB5V7bcVwcG0Gz-O",
		},
	},
	{
		ID: "dropbox-long-lived-token", Provider: "Dropbox", Name: "Dropbox access token (long-lived)",
		Meaning:  "Reads and changes the user's files; it never expires.",
		Severity: High, Tags: []string{"saas", "oauth"},
		Pattern: `(?:^|[^A-Za-z0-9+/_-])(?P<secret>[A-Za-z0-9_-]{11}AAAAAAAAAA[A-Za-z0-9_-]{43})(?:[^A-Za-z0-9+/=_-]|$)`,
		Check:   checkDropboxLongLived,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://www.dropbox.com/developers/apps", Steps: "Call /2/auth/token/revoke with the token and use short-lived tokens instead."},
		Refs:    []string{"https://developers.dropbox.com/oauth-guide"},
		Hits: []string{
			`DROPBOX_TOKEN=` + "0fyoK9OxaSrAAAAA" + "AAAAAalqEbikvgMeQ4GMZc3Sgr" + "bf-ZvONwwgMtOL3O9KKijN",
			`accessToken: '` + "WKEE1LNy8rKAAAAA" + "AAAAAeeMwJcv-R2z2UZmOp4xA1" + "FZMf25ozOqehkyVNyRHSpW" + `'`,
		},
		Misses: []string{
			`DROPBOX_TOKEN=` + "I3MbrDGjkQsAAAAA" + "AAAAAw6ka1Cx4azVGrdMnPWQCM" + "qzGkdbghH4eg8dPsUgDm7",
			`U2FsdGVkX1/` + "0fyoK9OxaSrAAAAA" + "AAAAAalqEbikvgMeQ4GMZc3Sgr" + "bf5ZvONwwgMtOL3O9KKijN" + `/kz+`,
			`DROPBOX_TOKEN=` + "PkoQrFRFE8zAAAAA" + "AAAA53VQ5Z6VmNgq53d5-7gzj4" + "z7SveeJxGvMafYLzRCpsYb",
		},
	},
}

// checkDropboxLongLived refuses longer runs of A: base64 of zeros.
func checkDropboxLongLived(m Match) Verdict {
	if bytes.Contains(m.Secret, []byte("AAAAAAAAAAAAA")) {
		return refused("a run of zeros in base64")
	}
	return checkMixed(m)
}
