package rules

var sendGrid = Provider{{
	ID: "sendgrid-api-key", Provider: "SendGrid", Name: "SendGrid API key",
	Meaning:  "Sends mail in the account's name and, with wide scopes, reads its contacts and makes other keys.",
	Severity: High, Tags: []string{"mail"},
	Pattern: `\b(?P<secret>SG\.(?:[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}|[A-Za-z0-9_=.-]{66}))` + endOfToken,
	Parts:   partsSendGrid,
	Over:    []string{"database-url", "url-basic-auth"},
	Entropy: 4,
	Revoke:  Revoke{URL: "https://app.sendgrid.com/settings/api_keys", Steps: "Delete the key, create a new one with fewer scopes and look at the mail activity."},
	Refs:    []string{"https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys"},
	Hits: []string{
		`SENDGRID_API_KEY=` + "S" + "G.Q9ElV6b0m42" + "blKnP-E73gB.RXOTKRo6YWz1lqSL7zopZ" + "rLxnD4BVr4lSsuRDYj9D6t",
		`sgMail.setApiKey("` + "S" + "G.eUlvCBT1xWM" + "HyR-aI1Z6-f.wlZH98HVcdjk0lKIU7-NK" + "v2nRfFHGGZl2o2TOa1Ezp2" + `");`,
		`MAIL_DSN=smtp://apikey:` + "S" + "G.y7bc9o7F7Lw" + "Bz_lRaRLzcl.GLH_-SiZBJEN2BrzCd-Un" + "xr2Y1VquAmnDsIiHLTIVi9" + `@smtp.sendgrid.net:587`,
	},
	Misses: []string{
		`SENDGRID_API_KEY=` + "S" + "G.TS4ROz9OFQK" + "PP0He2JWSUH.dZ1XmKXQj8Sxk6wySwA4S" + "Dm74n52hsZ_hYvV22l3Aq",
		`SENDGRID_API_KEY=` + "S" + "G.UBKdIsgpqcC" + "UVE0FCdiT4r..WJdsQvHGjoPwWY_hXoKCT" + "smJFIHb1qOIhfUZQxqCIol",
		`SENDGRID_API_KEY=` + "A" + "G.6_xh5ddo7nV" + "MYQRnxPG2NY.XKjVKg3oF04EpsVhUnv96" + "Z1TuU2_DuGsOLt1Iz6ngIq",
	},
}}

func partsSendGrid(m Match) []Part { return idPart("key id", m.Secret, len("SG."), '.') }
