package rules

var square = Provider{
	{
		ID: "square-access-token", Provider: "Square", Name: "Square access token",
		Meaning:  "Takes and refunds real money and reads customers and orders of the seller.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `(?:^|[^A-Za-z0-9_+/-])(?P<secret>EAAA[A-Za-z0-9_-]{60})(?:[^A-Za-z0-9_+/=-]|$)`,
		Check:   checkMixed,
		Entropy: 4.5,
		Revoke:  Revoke{URL: "https://developer.squareup.com/apps", Steps: "Open the application, Credentials, and replace the access token; for a seller's OAuth token call RevokeToken."},
		Refs:    []string{"https://developer.squareup.com/docs/build-basics/access-tokens"},
		Hits: []string{
			`SQUARE_ACCESS_TOKEN=` + "EA" + "AAE67XwUvpg2P1OHkxPWZAMbWZCu1SW7" + "SV2SQbWt65wmgewhEuaLktpKm5RLnz",
			`accessToken: "` + "EA" + "AAlEeii4YljmEt4bVtzfdmDB5D0KrGjb" + "MVmh1zcLctv5i20ZlFg0-UYcu3-MBI" + `",`,
		},
		Misses: []string{
			`SQUARE_ACCESS_TOKEN=` + "EA" + "AAEkZbYv_X6LtuX0gGyjFhY3ONXAjfR7" + "pv2i-AGDyEvOt-aH2r713jtjysD1X",
			`data:application/octet-stream;base64,` + "EA" + "AAER20RjbHR2uJSEtcDFJUk9DAoGKMFF" + "vfWDGjTR8gVyj1yP6xT5JZUoyieUCc" + `/` + "a4AFxfgar1OnycgwxOOt" + "a3JTtUBziaMH9q7vwdr0",
		},
	},
	{
		ID: "square-access-token-legacy", Provider: "Square", Name: "Square personal access token (legacy)",
		Meaning:  "Takes and refunds real money and reads customers and orders of the seller.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `(?P<secret>sq0atp-[A-Za-z0-9_-]{22})` + endOfToken,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://developer.squareup.com/apps", Steps: "Open the application, Credentials, and replace the access token."},
		Refs:    []string{"https://developer.squareup.com/docs/build-basics/access-tokens"},
		Hits: []string{
			`SQUARE_TOKEN=` + "sq0" + "atp-0lv4bXKobTf" + "Rn-YVhAW-8r",
			`"squareAccessToken": "` + "sq0" + "atp-GVvY_IGRKnM" + "Zsp6qQRsQkj" + `"`,
		},
		Misses: []string{
			`SQUARE_TOKEN=` + "sq0" + "atp-tfKAlMYSOz" + "LtvSBA_AZ1t",
			`SQUARE_APPLICATION_ID=` + "sq0" + "idp-HUelsGJVvgn" + "ejOpro8qFai",
		},
	},
	{
		ID: "square-oauth-secret", Provider: "Square", Name: "Square OAuth client secret",
		Meaning:  "With the application id: fetches and renews sellers' tokens.",
		Severity: High, Tags: []string{"payment", "oauth"},
		Pattern: `(?P<secret>(?:sq0csp|sandbox-sq0csb)-[A-Za-z0-9_-]{43})` + endOfToken,
		Check:   checkSquareSecret,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://developer.squareup.com/apps", Steps: "Open the application, OAuth, and replace the secret."},
		Refs:    []string{"https://developer.squareup.com/docs/oauth-api/overview"},
		Hits: []string{
			`SQUARE_SECRET=` + "sq0" + "csp-hU7N7SjrKHpbC8LOG2t5X" + "j81_oBX2K-s1QRDmSof3dj",
			`client_secret: '` + "sandbox" + "-sq0csb-B9YPlCjy9qslT1daM-iKM" + "0F8sItRp7cBF-c1JICopmM" + `'`,
		},
		Misses: []string{
			`SQUARE_SECRET=` + "sq0" + "csp-ggfrgHEq-F191HW0H5AR9" + "HLsHKlRo7PWoRcR43yJrb",
			`SQUARE_SECRET=` + "sq0" + "csp-vBRgD0sGkJ01Aj7ULUVVCZ" + "O2nSwcFXUmfZFtfhIRM6Q0K",
		},
	},
	{
		ID: "square-application-id", Provider: "Square", Name: "Square application id",
		Meaning:  "Names the app; pages that take payments show it.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>(?:sq0i[a-z]{2}|sandbox-sq0i[a-z]{2})-[A-Za-z0-9_-]{22,43})` + endOfToken,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://developer.squareup.com/apps", Steps: "Nothing to do unless its secret or an access token stands beside it."},
		Refs:    []string{"https://developer.squareup.com/docs/get-started/create-account-and-application"},
		Hits: []string{
			`square_application_id: '` + "sq0i" + "dp-TfxcV9AebV" + "d_YjUIctl_tF" + `'`,
			`const squareApplicationId = "` + "sq0i" + "dp-PubwjmvL4K" + "wEW7A1DhFcnX" + `";`,
		},
		Misses: []string{
			`square_application_id: '` + "sq0i" + "dp-my6PoRiuKavweEG1uvn82" + `'`,
			`const squareApplicationId = "` + "sq0i" + "dp-vApTRpQNg8" + "WYF.uqw-VI_L0z" + `";`,
		},
	},
}

// checkSquareSecret gives the secrets of the sandbox less weight.
func checkSquareSecret(m Match) Verdict {
	v := unproven("43 characters behind the vendor's prefix")
	if m.Secret[1] == 'a' {
		v.Severity = Low
	}
	return v
}
