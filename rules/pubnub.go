package rules

var pubnub = Provider{
	{
		ID: "pubnub-secret-key", Provider: "PubNub", Name: "PubNub secret key",
		Meaning:  "Signs requests and grants access to every channel of the keyset.",
		Severity: High, Tags: []string{"messaging"},
		Pattern: `\b(?P<secret>sec-c-[A-Za-z0-9+/]{48})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkPubNub,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://admin.pubnub.com/", Steps: "Open the keyset and regenerate its secret key."},
		Refs:    []string{"https://www.pubnub.com/docs/general/security/access-control"},
		Hits: []string{
			`PUBNUB_SECRET_KEY=` + "sec" + "-c-M2EyMDI4ZGQtNjM0MS00ZTd" + "kLTgzMWEtOGMwMDJlZjNmMzNl",
			`secretKey: '` + "sec" + "-c-Y2YzZjBiYTAtODdhYS00NTQ" + "4LWE2N2ItYzU3MTNmZmViOGFl" + `',`,
		},
		Misses: []string{
			`PUBNUB_SECRET_KEY=` + "sec" + "-c-ZjlkMGQyM2ItMDVlMC00N2" + "VmLWI2OWQtNDIyZjgxYzZkNTR",
			`PUBNUB_SECRET_KEY=` + "sec" + "-c-PMYWapP3XhVe3LRKzuqgEku" + "n89F9iveHmF5ANpoFZEQFebi2",
		},
	},
	{
		ID: "pubnub-publishable-key", Provider: "PubNub", Name: "PubNub publish key",
		Meaning:  "Sends messages into the channels of the keyset; pages and apps show it unless access control is on.",
		Severity: Low, Tags: []string{"messaging"},
		Pattern: `\b(?P<secret>pub-c-` + uuidShape + `)\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://admin.pubnub.com/", Steps: "Turn access control on for the keyset; the key itself is meant to be seen."},
		Refs:    []string{"https://www.pubnub.com/docs/"},
		Hits: []string{
			`export PUBNUB_PUBLISH_KEY="` + "pub" + "-c-302eb09a-b6a8-40a" + "8-8930-0aa800d8f55e" + `"`,
			`PUBNUB_PUBLISH_KEY=` + "pub" + "-c-bde6feda-c0cd-483" + "6-b576-c42b463df313",
		},
		Misses: []string{
			`export PUBNUB_PUBLISH_KEY="` + "pub" + "-c-bbc75d0a-5e94-4b" + "69-ba74-fe87eb48b5d" + `"`,
			`PUBNUB_PUBLISH_KEY=` + "pub" + "-c-4f5662a4-1c3b-4a2" + "0-8q97-3c44ce9e48b7",
		},
	},
	{
		ID: "pubnub-subscribe-key", Provider: "PubNub", Name: "PubNub subscribe key",
		Meaning:  "Reads the channels of the keyset; pages and apps show it unless access control is on.",
		Severity: Low, Tags: []string{"messaging"},
		Pattern: `\b(?P<secret>sub-c-` + uuidShape + `)\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://admin.pubnub.com/", Steps: "Turn access control on for the keyset; the key itself is meant to be seen."},
		Refs:    []string{"https://www.pubnub.com/docs/"},
		Hits: []string{
			`export PUBNUB_SUBSCRIBE_KEY="` + "sub" + "-c-6753a2fb-79f5-417" + "3-abc9-1ed3618b2df2" + `"`,
			`PUBNUB_SUBSCRIBE_KEY=` + "sub" + "-c-01e5886c-9184-404" + "5-bc3f-d840ec8cfdb8",
		},
		Misses: []string{
			`export PUBNUB_SUBSCRIBE_KEY="` + "sub" + "-c-1779207a-408c-4b" + "cb-a33d-df19d26532b" + `"`,
			`PUBNUB_SUBSCRIBE_KEY=` + "sub" + "-c-33ce7069-5290-468" + "e-9qa1-cf564349d85c",
		},
	},
}

// checkPubNub refuses what is not base64 of a UUID in its 36 characters.
func checkPubNub(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret[len("sec-c-"):])
	if !ok || len(raw) != 36 || !only(raw, isUUIDByte) {
		return refused("body is not base64 of a UUID")
	}
	return proven("body is base64 of a UUID")
}

func isUUIDByte(c byte) bool { return c == '-' || isHexDigit(c) }
