package rules

var zoho = Provider{
	{
		ID: "zoho-oauth-token", Provider: "Zoho", Name: "Zoho OAuth token",
		Meaning:  "Reads and changes the organisation's data within its scopes; a refresh token does so without an end, together with the client's secret.",
		Severity: High, Tags: []string{"saas", "oauth"},
		Pattern: `\b(?P<secret>1000\.[a-f0-9]{32}\.[a-f0-9]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://api-console.zoho.com/", Steps: "POST https://accounts.zoho.com/oauth/v2/token/revoke with the token, or delete the client."},
		Refs:    []string{"https://www.zoho.com/accounts/protocol/oauth.html"},
		Hits: []string{
			`zoho_refresh_token: '` + "1000" + ".9a0481bea49c2c9797e4a3388a963ed0" + ".6b522c429696ce9f3801940fe2b46214" + `'`,
			`const zohoRefreshToken = "` + "1000" + ".0f38e674ae0aa8c393d5c7017d4cd0f9" + ".2944f3d515bc395c127064837a1fa3d2" + `";`,
		},
		Misses: []string{
			`zoho_refresh_token: '` + "1000" + ".1070cf431ec6b8ef8996a25909dcb6d1" + ".e3e4c31cbd3d6ff99c6d877cf246262" + `'`,
			`const zohoRefreshToken = "` + "1000" + ".c0ebea425c1d5d7ab283b158e5cee767." + "602bf27b800ddc56d3d44ad1856d478b0" + `";`,
		},
	},
	{
		ID: "zoho-client-id", Provider: "Zoho", Name: "Zoho OAuth client id",
		Meaning:  "Names the app; the secret that belongs to it often stands beside it.",
		Severity: Low, Tags: []string{"saas", "oauth"},
		Pattern: `(?i:zoho)` + vendorGap + `\b(?P<secret>1000\.[A-Z0-9]{30})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://api-console.zoho.com/", Steps: "Nothing to do unless the secret stands beside it."},
		Refs:    []string{"https://www.zoho.com/accounts/protocol/oauth.html"},
		Hits: []string{
			`const zohoClientId = "` + "1000" + ".HA9NYQJ7CW2PBA5" + "KQDW5QUWGVWDATX" + `";`,
			`ZOHO_CLIENT_ID=` + "1000" + ".1P1KJ8E26SRUP2K" + "VHD53B0YKO6M8NZ",
		},
		Misses: []string{
			`const zohoClientId = "` + "1000" + ".5TJDFM7HGH4F5L" + "CBDOBPHRJPR4RCH" + `";`,
			`export ZOHO_CLIENT_ID="` + "1000" + ".6R0UD91V65D6U3O" + "AZ6CN3Q115CUHUYV" + `"`,
		},
	},
}
