package rules

var teamwork = Provider{
	{
		ID: "teamwork-api-key", Provider: "Teamwork", Name: "Teamwork access token",
		Meaning:  "Acts as the user in Teamwork's desk, CRM and spaces.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>tkn\.v1_[A-Za-z0-9+/_-]{60,100}={0,2})(?:[^A-Za-z0-9+/=_-]|$)`,
		Check:   checkDigit,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://www.teamwork.com/", Steps: "Sign the app out under Edit my details, API & Mobile, and connect it again."},
		Refs:    []string{"https://apidocs.teamwork.com/"},
		Hits: []string{
			`export TEAMWORK_TOKEN="` + "tkn" + ".v1_WGoq94CfuK4WpG19teQtZI19L2KJ3YLYtj" + "s5OBnbdZ4NVqqlI7Aucvney1rSdgY0Pr1K9lf=" + `"`,
			`TEAMWORK_TOKEN=` + "tkn" + ".v1_z6Y1kmbMVKB64S5oxa57waCW52EBo4boEi" + "rM4lQ1NTSsZ5FQRDXMpbC7dComJAgZOjVK25t=",
		},
		Misses: []string{
			`TEAMWORK_TOKEN=` + "tkn" + ".v1_omYW9P3j1mzt2HGHkOXur3h6JaO2" + "Fo5j4klHf0NY3H8TUn42QAizmFou1No",
			`TEAMWORK_TOKEN=` + "tkn" + ".v2_XqMhGyQsSN00q9IywguRfddb6TfbSD1s40" + "j9G27iuzNs7l2OTyPUanWKidscJipuBYMnIry",
		},
	},
}
