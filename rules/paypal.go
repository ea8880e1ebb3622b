package rules

import "bytes"

var payPal = Provider{
	{
		ID: "braintree-access-token", Provider: "Braintree", Name: "Braintree access token",
		Meaning:  "Charges and refunds through the merchant's account.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32})\b`,
		Check:   checkBraintree,
		Parts:   partsBraintree,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://www.braintreegateway.com/", Steps: "Revoke the access token in the control panel under API."},
		Refs:    []string{"https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens"},
		Hits: []string{
			`BRAINTREE_TOKEN='` + "access" + "_token$production$w626ei62" + "gdqbbdpl$a22ae9198c27e9fa" + "4a9919f31ba3d4de" + `'`,
			`accessToken: "` + "access" + "_token$sandbox$dm13fh8u" + "ylamgyrx$b91722ca6cea53ab" + "d8f1ab0f7c32b304" + `"`,
		},
		Misses: []string{
			`BRAINTREE_TOKEN='` + "access" + "_token$production$3qin1uo2" + "skr0f9ac$330e44f9c91cb00" + "8f42110b0dee0a05" + `'`,
			`BRAINTREE_TOKEN='` + "access" + "_token$development$t7m7g30b" + "d5615jes$6c4f80a0f66299e3" + "4af7983a68f45828" + `'`,
		},
	},
	{
		ID: "paypal-client-secret", Provider: "PayPal", Name: "PayPal client secret",
		Meaning:  "With the client id: takes, refunds and pays out money of the account.",
		Severity: Critical, Tags: []string{"payment", "oauth"},
		Pattern: `(?i:paypal[A-Za-z0-9_.-]{0,24}(?:secret|key|password))[A-Za-z0-9_]{0,12}` + assigned + `(?P<secret>E[A-Za-z0-9_-]{79})` + endOfToken,
		Check:   checkMixed,
		Entropy: 4.5,
		Revoke:  Revoke{URL: "https://developer.paypal.com/dashboard/applications/live", Steps: "Open the app, add a second secret, deploy it and disable the old one."},
		Refs:    []string{"https://developer.paypal.com/api/rest/authentication/"},
		Hits: []string{
			`PAYPAL_CLIENT_SECRET=` + "E8XHS9rQekD0YOCiMr35N0Bjgku3xWr2otsiyspF" + "1abvJiC7eyeH1fDnAJsf-ddy7ZFEByraLncFNUwu",
			`'paypal_secret' => '` + "EA6HBRCqcN1EpSSvIKNQzm72lEnn2CL52NmA_TZl" + "n7kd5cV41Sl3OB6NBt9vW-ivx9kSP2ZrXG9YY2IC" + `',`,
		},
		Misses: []string{
			`PAYPAL_CLIENT_SECRET=` + "EoPaBdQhUJZs3ntMdXjuN1SLUBZDr4Xb-6oTHs52" + "yK1Qnw7cUzhHA71zgL-4VJuaYyLK8Xe_Qy3TwLP",
			`PAYPAL_CLIENT_ID=` + "AaaEucqt-2Jid1Hw6qK8JmVpVycvM6Bof8CKRYMb" + "enXqMCs9mzy52J2aBiqMdNKDT5dZ6dm5gHrZUOUd",
		},
	},
}

// checkBraintree gives the tokens of the sandbox less weight.
func checkBraintree(m Match) Verdict {
	v := unproven("merchant id and key have the vendor's lengths")
	if bytes.Contains(m.Secret, []byte("$sandbox$")) {
		v.Severity = Low
	}
	return v
}

// partsBraintree names the merchant, the third of four parts.
func partsBraintree(m Match) []Part {
	at := bytes.IndexByte(m.Secret, '$') + 1
	at += bytes.IndexByte(m.Secret[at:], '$') + 1
	return idPart("merchant id", m.Secret, at, '$')
}
