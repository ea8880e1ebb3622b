package rules

import "bytes"

var twilio = Provider{
	{
		ID: "twilio-api-key-sid", Provider: "Twilio", Name: "Twilio API key SID",
		Meaning:  "Names an API key; with its secret, which often stands beside it, it calls and texts on the account.",
		Severity: Medium, Tags: []string{"sms"},
		Pattern: `\b(?P<secret>SK[0-9a-f][0-9a-f]{31})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://console.twilio.com/us1/account/keys-credentials/api-keys", Steps: "Delete the API key and create a new one."},
		Refs:    []string{"https://www.twilio.com/docs/iam/api-keys"},
		Hits: []string{
			`TWILIO_API_KEY=` + "S" + "K23100aff130f51c3" + "4e5225350185e824",
			`const client = require('twilio')("` + "S" + "Kf3d1d441f4dd8275" + "12b6517bc2bc4793" + `", secret);`,
		},
		Misses: []string{
			`TWILIO_API_KEY=` + "S" + "K7604a028dbf325d" + "b003bfcdafeb8783",
			`TWILIO_ACCOUNT_SID=` + "A" + "Cbb2ca969050c8c62" + "96a2965d0b02495b",
		},
	},
	{
		ID: "twilio-api-secret", Provider: "Twilio", Name: "Twilio API key secret",
		Meaning:  "With the key's SID: calls, texts and reads messages and recordings on the account.",
		Severity: High, Tags: []string{"sms"},
		Pattern: `(?:\bSK[0-9a-f]{32}\b(?s:.){1,80}?)?(?i:twilio[A-Za-z0-9_.-]{0,16}secret)[A-Za-z0-9_]{0,8}` + assigned + `(?P<secret>[A-Za-z0-9]{32})\b(?:[^\[\]{}]{0,80}?\bSK[0-9a-f]{32}\b)?`,
		Check:   checkMixed,
		Parts:   partsTwilio,
		Over:    []string{"twilio-api-key-sid"},
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://console.twilio.com/us1/account/keys-credentials/api-keys", Steps: "Delete the API key and create a new one."},
		Refs:    []string{"https://www.twilio.com/docs/iam/api-keys"},
		Hits: []string{
			`TWILIO_API_SECRET=` + "a770UV3HDLTLkPzK" + "OwV4QU67nBuyTkYO",
			`twilio_api_key_secret: "` + "3P3pIQvp0rnVRtAt" + "jv9PjKifQU6pLEvk" + `"`,
		},
		Misses: []string{
			`TWILIO_API_SECRET=` + "03v74gGmR1QjEGZ" + "jKJfrXQKttNmZOR4",
			`TWILIO_API_SECRET=` + "nixwezrzbhzawhdl" + "iyvxherwqoymmhaw",
		},
	},
	{
		ID: "twilio-auth-token", Provider: "Twilio", Name: "Twilio auth token",
		Meaning:  "With the account SID: controls the whole account, its numbers, messages, recordings and money.",
		Severity: Critical, Tags: []string{"sms"},
		// Either its name says what it is, or the account SID under its name stands
		// at most 80 bytes before it.
		Pattern: `(?:(?i:account_?sid)[A-Za-z0-9_]{0,8}` + assigned + `AC[0-9a-f]{32}\b(?s:.){1,80}?[^A-Za-z0-9]|(?i:twilio[A-Za-z0-9_.-]{0,16}token)[A-Za-z0-9_]{0,8}` + assigned + `)(?P<secret>[0-9a-f]{32})\b(?:[^\[\]{}]{0,80}?\bAC[0-9a-f]{32}\b)?`,
		Parts:   partsTwilio,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://console.twilio.com/", Steps: "Create a secondary auth token, deploy it and promote it; that ends the old one."},
		Refs:    []string{"https://www.twilio.com/docs/iam/access-tokens"},
		Hits: []string{
			`TWILIO_AUTH_TOKEN=` + "434169190056e847" + "a7e755df01693025",
			"TWILIO_ACCOUNT_SID=AC" + "ca75c98c070e44a5" + "8131d962bf403345" + "\nAUTH_TOKEN=" + "18a705d19c432d0f" + "c70242ecd800ea54" + "\n",
			`"twilioAuthToken": "` + "4e9108f0eb91fb69" + "1ea698d495929002" + `"`,
		},
		Misses: []string{
			`TWILIO_AUTH_TOKEN=` + "bf1dbc9a2472708" + "3f35a0e4e5b77b75",
			`TWILIO_AUTH_TOKEN=` + "fb5a4f1b13c53c7d" + "88e46e7aa05d5f493",
		},
	},
}

// partsTwilio names the SID that the secret belongs to, that before it if there are
// two. SIDs are identifiers, which Twilio prints in its logs.
func partsTwilio(m Match) []Part {
	at := bytes.Index(m.Text, m.Secret)
	for _, side := range [...][]byte{m.Text[:at], m.Text[at+len(m.Secret):]} {
		for from := len(side) - 34; from >= 0; from-- {
			sid := side[from : from+34]
			if (sid[0] == 'A' && sid[1] == 'C' || sid[0] == 'S' && sid[1] == 'K') && isHex(sid[2:]) {
				return []Part{{Name: "SID", Value: sid, Public: true}}
			}
		}
	}
	return nil
}
