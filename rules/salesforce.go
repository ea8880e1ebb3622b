package rules

var salesforce = Provider{
	{
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
	},
	{
		ID: "salesforce-refresh-token", Provider: "Salesforce", Name: "Salesforce refresh token",
		Meaning:  "Gets new sessions of the user without an end, together with the consumer key.",
		Severity: Critical, Tags: []string{"saas", "oauth"},
		Pattern: `\b(?P<secret>5A(?:EP|ep)861[A-Za-z0-9._=]{70,160})(?:[^A-Za-z0-9._=]|$)`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://help.salesforce.com/s/articleView?id=sf.remoteaccess_request_manage.htm", Steps: "Open Setup, Connected Apps OAuth Usage, and revoke the token."},
		Refs:    []string{"https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_refresh_token_flow.htm"},
		Hits: []string{
			`"salesforceRefreshToken": "` + "5Ae" + "p8612i35i4oTPHuawi09uLHjiI9GxmTqLmFStmtu1U" + "UAH9TK3qTxkwkRQSdtjrCqaXz5dCnr3O5SvAO30MzL" + `"`,
			`const salesforceRefreshToken = "` + "5Ae" + "p861GfC4M8fYaXOD5hTaQObnDceEVvgQh1EzAaiL3e" + "jUljDcn2AxYkHkz9QW4ntZ9QECvoxg7nBQQbK6S0ND" + `";`,
		},
		Misses: []string{
			`SALESFORCE_REFRESH_TOKEN=` + "5Ae" + "p861Bgau5p7M45euyDKzdUXPCmXONpWdKilbD" + "XLu6hHhvus4mdf7LF5gZ2RmsKcSd10lelsOH",
			`SALESFORCE_REFRESH_TOKEN=` + "5Aa" + "p861BtXhQKgoJdEgeFzk7b5RdY3vpH3dp0r0h4xkTz" + "KKH4ctgCTWzTMgGhqEehPKrvV7T0N1LcfMDEUbnoUq",
		},
	},
	{
		ID: "salesforce-consumer-key", Provider: "Salesforce", Name: "Salesforce consumer key",
		Meaning:  "Names the connected app; the consumer secret that belongs to it often stands beside it.",
		Severity: Low, Tags: []string{"saas", "oauth"},
		Pattern: `\b(?P<secret>3MVG9[A-Za-z0-9._]{75,250})(?:[^A-Za-z0-9._=]|$)`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://help.salesforce.com/s/articleView?id=sf.connected_app_overview.htm", Steps: "Nothing to do unless the secret stands beside it."},
		Refs:    []string{"https://help.salesforce.com/s/articleView?id=sf.connected_app_overview.htm"},
		Hits: []string{
			`"salesforceConsumerKey": "` + "3MV" + "G9x3UuICiVxM6cHDOQxrmqb5WKfsEKRk9Pma87Nd2" + "EHiDYV1lZ6gd146z4WFyBSaLlS0r8Z8LATPhVpGAj" + `"`,
			`const salesforceConsumerKey = "` + "3MV" + "G9jy0ZW30jCjhMF4sGRX8oUAQf6b02A39bLFQ1QJi" + "gqpNuj6hLAv9wU4QXrvHyLjrni3wRE97KgceiHdrI" + `";`,
		},
		Misses: []string{
			`SALESFORCE_CONSUMER_KEY=` + "3MV" + "G91euRZ3P4MHQZj9jYb2maUsKiCjkE3LamBgMc" + "N6xMaplLg3rRSvJqwCzczQpeLoW3Gd8Sx85kXh",
			`SALESFORCE_CONSUMER_KEY=` + "3MV" + "H9JxTrW6JhJ1KYUJRHq46TcLOZTyuOoTEFs5VA39t" + "IvsqFuv9sT5kg7UaF5hhVHyQDIaUSL249iD9NCmHX",
		},
	},
}

// partsSalesforce names the organisation, which stands before the exclamation mark.
func partsSalesforce(m Match) []Part { return idPart("organisation id", m.Secret, 0, '!') }
