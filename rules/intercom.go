package rules

var intercom = Provider{
	{
		ID: "intercom-access-token", Provider: "Intercom", Name: "Intercom access token",
		Meaning:  "Reads and changes the workspace's contacts, conversations and articles.",
		Severity: Critical, Tags: []string{"support", "crm"},
		Pattern: `\b(?P<secret>dG9rO[A-Za-z0-9+/]{50,60}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkIntercom,
		Revoke:  Revoke{URL: "https://app.intercom.com/a/apps/_/developer-hub", Steps: "Open the app's authentication page and regenerate the token."},
		Refs:    []string{"https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"},
		Hits: []string{
			`INTERCOM_ACCESS_TOKEN=` + "dG" + "9rOjE5NGYyNGYwX2I2NDlfND" + "I5Zl85NTk1X2Y3MjdlNzVkN2" + "NmMjoxOjA=",
			`new Client({ tokenAuth: { token: "` + "dG" + "9rOmFjMTQ5OGQ3XzY3YTBfNG" + "M4MF85MzczXzVlMDU0MzA1ZT" + "k2ODoxOjA=" + `" } })`,
		},
		Misses: []string{
			`INTERCOM_ACCESS_TOKEN=` + "dG" + "9rOjE5NGYyNGYwX2I2N" + "DlfNDI5Zl85NTk1X2Y3",
			`INTERCOM_ACCESS_TOKEN=` + "dG" + "9rPmFjMTQ5OGQ3XzY3YTBfNG" + "M4MF85MzczXzVlMDU0MzA1ZT" + "k2ODoxOjA=",
		},
	},
}

// checkIntercom asks for base64 of tok: and an id.
func checkIntercom(m Match) Verdict { return base64Starts(m.Secret, 0, "tok:") }
