package rules

import "bytes"

var sentry = Provider{
	{
		ID: "sentry-organisation-token", Provider: "Sentry", Name: "Sentry organisation auth token",
		Meaning:  "Uploads source maps and releases for the organisation.",
		Severity: High, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>sntrys_eyJ[A-Za-z0-9+/=_-]{60,400}_[A-Za-z0-9+/]{43})(?:[^A-Za-z0-9+/]|$)`,
		Check:   checkSentryOrganisation,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://sentry.io/settings/auth-tokens/", Steps: "Revoke the token and create a new one."},
		Refs:    []string{"https://docs.sentry.io/account/auth-tokens/#organization-auth-tokens"},
		Hits: []string{
			`SENTRY_AUTH_TOKEN=` + "sntr" + "ys_eyJpYXQiOjE3MjMyMDQzNTIuMCwidXJsIjoiaHR0cHM6Ly9zZW50cnkuaW8iLCJyZWdpb25fdXJsIjoiaHR0" + "cHM6Ly91cy5zZW50cnkuaW8iLCJvcmciOiJhY21lIn0_VndoDez1tt3BtLgfNPhf1oKI2wIBu1+PAWZ5JUu4YB7",
			`authToken: "` + "sntr" + "ys_eyJpYXQiOjE3MTgyOTEyMzUuMCwidXJsIjoiaHR0cHM6Ly9zZW50cnkuaW8iLCJyZWdpb25fdXJsIjoiaHR0" + "cHM6Ly91cy5zZW50cnkuaW8iLCJvcmciOiJhY21lIn0_akf2QBeEsy+xzIPMIoCc5NuBe2dG/R3QIFqVA/Wen1M" + `",`,
		},
		Misses: []string{
			`SENTRY_AUTH_TOKEN=` + "sntr" + "ys_eyJGpc4tNsdGvGJxKKdRbrOcf1A7" + "WgCb7LLiyjVWbQ82EKF0kKonb_vqJPOY4Kmb" + "cl+fvAom42",
			`SENTRY_AUTH_TOKEN=` + "sntr" + "yz_eyJ3udcwDQ1weeo92SAT49iMHpoNYjId8G0uRQemImz" + "WI2PvMFTXx6BhBjlThsa3429TQqd8KDgJ3qA9BWm_eylX2ROP2mqV4PUlrBMIM" + "RdRNy9CMkR2gPCWbeAEgp5",
		},
	},
	{
		ID: "sentry-user-token", Provider: "Sentry", Name: "Sentry user auth token",
		Meaning:  "Acts as the user: reads events, which hold user data, and changes projects as far as its scopes go.",
		Severity: High, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>sntryu_[0-9a-f]{64})\b`,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://sentry.io/settings/account/api/auth-tokens/", Steps: "Remove the token and create a new one."},
		Refs:    []string{"https://docs.sentry.io/account/auth-tokens/#personal-tokens"},
		Hits: []string{
			`SENTRY_AUTH_TOKEN=` + "sntr" + "yu_839019116414683d0305dbc27c9c6a81" + "66a4bec2b40c419945993fdacdad8ac5",
			"[auth]\ntoken = " + "sntr" + "yu_c15b86eef500ca1e1b8362d5d13e6f74" + "0803129c22e2047015313295624457fe" + "\n",
		},
		Misses: []string{
			`SENTRY_AUTH_TOKEN=` + "sntr" + "yu_73d69a8eb449c49097ca8da861b1fe9" + "623482826d8106489500215fe0e9dc3e",
			`SENTRY_AUTH_TOKEN=` + "sntr" + "yu_ff75ca9406cee6511e4b7a947cf96fa5" + "bb2ecda1ed150198c06d2a82511b1ed94",
		},
	},
	{
		ID: "sentry-app-token", Provider: "Sentry", Name: "Sentry integration or app token",
		Meaning:  "Acts as an internal integration: reads events, which hold user data, and changes projects as far as its permissions go.",
		Severity: High, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>sntry[ai]_[0-9a-f]{64})\b`,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://sentry.io/settings/developer-settings/", Steps: "Open the integration, revoke the token and create a new one."},
		Refs:    []string{"https://docs.sentry.io/organization/integrations/integration-platform/internal-integration/"},
		Hits: []string{
			`SENTRY_TOKEN=` + "sntr" + "yi_f17cbeddae791ebf28445bd3954d0300" + "5fd626be89a5ef1dbfaabe138f8dc68a",
			`Authorization: "Bearer ` + "sntr" + "ya_14401fd815457512084ba10f1978eb2c" + "0fe9b506de712599d6bb1e5f7c9441f9" + `"`,
		},
		Misses: []string{
			`SENTRY_TOKEN=` + "sntr" + "yi_a57e76753301f67219c7e2f0d431fd0" + "b57d4cc6e26debeeac9989e70fed3c8",
			`SENTRY_TOKEN=` + "sntr" + "yb_7d65b1256f06bd327aaf276c81e6c211" + "83724ff1931c701e2ad7f48636251996",
		},
	},
	{
		ID: "sentry-token-legacy", Provider: "Sentry", Name: "Sentry auth token (legacy)",
		Meaning:  "Acts as the user: reads events, which hold user data, and changes projects as far as its scopes go.",
		Severity: High, Tags: []string{"monitoring"},
		Pattern: `(?i:sentry[A-Za-z0-9_.-]{0,16}(?:token|key))` + assigned + `(?P<secret>[0-9a-f]{64})\b`,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://sentry.io/settings/account/api/auth-tokens/", Steps: "Remove the token and create a new one."},
		Refs:    []string{"https://docs.sentry.io/account/auth-tokens/"},
		Hits: []string{
			`SENTRY_AUTH_TOKEN=` + "1ef0b40130d2e58875818cac79ce3479" + "6433127086e8059febaf61857a4432be",
			`"sentryToken": "` + "6107b8800208aa454041d7346b24cdee" + "da284048d2cfd52b08fa82355f757e57" + `"`,
		},
		Misses: []string{
			`SENTRY_AUTH_TOKEN=` + "b1d09a70e18f27c0d75ab5c398091b4" + "73752e3c1cd768f220bf8611b9c178de",
			`SENTRY_RELEASE=` + "16094693c11f62a7d33ec6bb68728751" + "37cb7a004889700ef634887ce5680c70",
		},
	},
}

// checkSentryOrganisation proves tokens whose middle is base64 of JSON that names
// the server and the organisation. The secret half is base64 too, so the last
// underscore parts them.
func checkSentryOrganisation(m Match) Verdict {
	return checkBody(m.Secret[:bytes.LastIndexByte(m.Secret, '_')], len("sntrys_"), "iat", "url", "org")
}
