package rules

var salesforce = Provider{{
	ID: "salesforce-access-token", Provider: "Salesforce", Name: "Salesforce access token or session id",
	Meaning:  "Acts as the user in the organisation: reads and changes its records until the session ends.",
	Severity: Critical, Tags: []string{"saas", "oauth"},
	Pattern: `\b(?P<secret>00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._-]{80,260})(?:[^A-Za-z0-9._-]|$)`,
	Check:   checkMixed,
	Parts:   partsSalesforce,
	Entropy: 4,
	Revoke:  Revoke{URL: "https://help.salesforce.com/s/articleView?id=sf.security_sessions_manage.htm", Steps: "Remove the session under Session Management and revoke the connected app's tokens."},
	Refs:    []string{"https://help.salesforce.com/s/articleView?id=sf.remoteaccess_access_tokens.htm"},
	Hits: []string{
		`SF_ACCESS_TOKEN=` + "00" + "D5fmUSWq05LDD!AR8AQb2qDyXMdy4Y6gWUvI86ue7F9l9UDA9wtSItwyOOfRt744" + "jfK8oOE4XrGmPcbCrLNoyxjZj4V3yaynJtmXOXSV5V4xHC",
		`"sessionId": "` + "00" + "Dx03bTgsKxKgM!AQEAQRibrZoIUCqlPSI8fZiIlC7wkSYDgJkxF1LARVai5iwR6b" + "kp7t1mLWPH6Slpm2l054EDFvsQKkwMOsm08AT2wqsFEjho" + `"`,
	},
	Misses: []string{
		`SF_ACCESS_TOKEN=` + "00" + "D5f0Izx3Blkta!AR8AQ4DopLWcKvyvtRexNNrssXGt4fsMPsj" + "LcjDfBN8Os3ErhDoj8dDBdZj2OMXXa",
		`SF_ACCESS_TOKEN=` + "00" + "D5fu5vYolHaCK-AR8AQCT6Sh1ZakvDGGLqzmOMMvuGTNtDLBwPobY804PyrBQIed" + "v2iQFi6zATf0RhbGIAIQIDv46fLosJmj95ZP8iIyeeLdo7",
	},
}}

// partsSalesforce names the organisation, which stands before the exclamation mark.
func partsSalesforce(m Match) []Part { return idPart("organisation id", m.Secret, 0, '!') }
