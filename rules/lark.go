package rules

var lark = Provider{
	{
		ID: "lark-access-token", Provider: "Lark", Name: "Lark or Feishu access token",
		Meaning:  "Acts as the app, tenant or user in chats, documents and contacts for two hours.",
		Severity: Medium, Tags: []string{"chat"},
		Pattern: `(?i:\blark|larksuite|feishu)` + nearby + `(?P<secret>[tua]-[A-Za-z0-9._]{20,50})(?:[^A-Za-z0-9._-]|$)`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://open.larksuite.com/app", Steps: "Wait for its expiry, and reset the app secret that issued it."},
		Refs:    []string{"https://open.larksuite.com/document/server-docs/authentication-management/access-token/tenant_access_token_internal"},
		Hits: []string{
			`LARK_TENANT_ACCESS_TOKEN=` + "t" + "-YwTi5X7hksbkl92NlRDF" + "dPll6E93bryJOJCM4pUQ",
			`feishu_user_token: "` + "u" + "-6yLvlm2nnGeHiWjgyo1" + "YwcQAJd296FHNKDy95L" + `"`,
		},
		Misses: []string{
			`LARK_TENANT_ACCESS_TOKEN=` + "t" + "-x3Fax3FNm" + "k5P1Qgapey",
			`larksuite a-configuration.of.the.whole.app`,
		},
	},
}
