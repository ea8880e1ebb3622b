package rules

var adobe = Provider{{
	ID: "adobe-client-secret", Provider: "Adobe", Name: "Adobe OAuth client secret",
	Meaning:  "With the client id: calls Adobe's APIs as the project.",
	Severity: High, Tags: []string{"saas", "oauth"},
	Pattern: `\b(?P<secret>p8e-[A-Za-z0-9_-]{32})` + endOfToken,
	Check:   checkAdobe,
	Entropy: 3,
	Revoke:  Revoke{URL: "https://developer.adobe.com/console", Steps: "Open the project's credential, add a second secret, deploy it and delete the old one."},
	Refs:    []string{"https://developer.adobe.com/developer-console/docs/guides/authentication/"},
	Hits: []string{
		`ADOBE_CLIENT_SECRET=` + "p8" + "e-BBOwC0WzqJv5m9Pb" + "SFB3O9grKCDMQBtW",
		`"client_secret": "` + "p8" + "e-5IiUZzOxH3H2S98_" + "bLfhrx1jz4SaOfIw" + `"`,
	},
	Misses: []string{
		`ADOBE_CLIENT_SECRET=` + "p8" + "e-9tjrBX2l6tNNouo" + "wkKZ05tcZOwYZLsx",
		`ADOBE_CLIENT_SECRET=` + "p8" + "f-vkqvTumYEX0Kqd4x" + "TSUTDGOarJOp-bfO",
	},
}}

// checkAdobe refuses words: 32 random characters have a digit.
func checkAdobe(m Match) Verdict {
	if !letterAndDigit(m.Secret[len("p8e-"):]) {
		return refused("a word, not random")
	}
	return unproven("32 characters behind the vendor's prefix")
}
