package rules

import "bytes"

var reactApp = Provider{
	{
		ID: "react-app-password", Name: "password in a React build",
		Meaning:  "Is built into the JavaScript that every visitor loads.",
		Severity: Medium, Tags: []string{"framework"},
		Pattern: `\bREACT_APP_[A-Z0-9_]{0,40}PASS(?:WORD|WD)?(?:_[A-Z0-9_]{1,20})?` + assigned + `(?P<secret>[^\s"'<>` + "`" + `]{6,100})`,
		Check:   checkPlainPassword,
		Revoke:  Revoke{URL: "https://create-react-app.dev/docs/adding-custom-environment-variables/", Steps: "Change the password and move what needs it behind a server of your own."},
		Refs:    []string{"https://create-react-app.dev/docs/adding-custom-environment-variables/"},
		Hits: []string{
			`REACT_APP_ADMIN_PASSWORD=` + "nskNcDq" + "TBHkcM8",
			`process.env.REACT_APP_DB_PASS || '` + "OVOq2K" + "B6ONNg" + `'`,
		},
		Misses: []string{
			`REACT_APP_ADMIN_PASSWORD=${ADMIN_PASSWORD}`,
			`REACT_APP_PASSPORT_URL=https://login.acme.io`,
		},
	},
}

// checkPlainPassword refuses what stands for a value and demotes what nobody keeps secret.
func checkPlainPassword(m Match) Verdict {
	if why := reference(m.Secret); why != "" {
		return refused("password is " + why)
	}
	if dummy(m.Secret) || bytes.HasPrefix(m.Secret, []byte("process.env")) {
		return demoted("password is a common dummy")
	}
	return unproven("a password behind a name that says so")
}
