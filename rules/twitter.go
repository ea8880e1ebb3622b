package rules

import "bytes"

var twitter = Provider{
	{
		ID: "twitter-bearer-token", Provider: "X (Twitter)", Name: "X (Twitter) app-only bearer token",
		Meaning:  "Reads public data through the API on the app's quota.",
		Severity: High, Tags: []string{"social"},
		Pattern: `\b(?P<secret>AAAAAAAAAAAAAAAAAAAAA[A-Za-z0-9%]{78,104})(?:[^A-Za-z0-9%+/=]|$)`,
		Check:   checkTwitterBearer,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://developer.x.com/en/portal/projects-and-apps", Steps: "Open the app's keys and tokens; regenerate the bearer token."},
		Refs:    []string{"https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/bearer-tokens"},
		Hits: []string{
			`TWITTER_BEARER_TOKEN=` + "AAAAAAAAAA" + "AAAAAAAAAAAAF8JXfG3IhAADNG60k%2Bm1b8xTfGEi3LYwmU%3DmpqUp" + "vt7F6hcP2q4MIf4l8ZwKwN1SellhA5m7oBNqW9dI0rK1i",
			`client = tweepy.Client(bearer_token="` + "AAAAAAAAAA" + "AAAAAAAAAAAA5QEdkMWNNAAkUkH4z%2BoJaLfKJUOBSR8Rk0%3DMoITa" + "THaPI0cmDVgBzQhJrnleRgLoCovT2NeYXiM4tqdRwG6F3" + `")`,
		},
		Misses: []string{
			`TWITTER_BEARER_TOKEN=` + "AAAAAAAAAA" + "AAAAAAAAAAAAqnqZOiDp0ZF6RCq01bbQrZmtbPjBmd" + "vs6Qmshyh8TQzDOgNZVLhGHmR9e1Bn",
			`data:image/x-icon;base64,` + "AAAAAAAAAA" + "AAAAAAAAAAAAzMOWpyM0BUKr90DsgQtMRMQf9U6DJwwCN7EN2GEzcWa95" + "0B2PeF3pIrZZCXzj90MJey638u3W34d9FLykipWKAaHl0",
		},
	},
	{
		ID: "twitter-consumer-secret", Provider: "X (Twitter)", Name: "X (Twitter) API key secret",
		Meaning:  "With the API key: acts as the app and signs requests for users who approved it.",
		Severity: High, Tags: []string{"social", "oauth"},
		Pattern: `(?i:twitter[A-Za-z0-9_.-]{0,8}(?:consumer|api|app|client)[A-Za-z0-9_.-]{0,8}secret)[A-Za-z0-9_]{0,8}` + assigned + `(?P<secret>[A-Za-z0-9]{50})\b`,
		Check:   checkMixed,
		Entropy: 4.2,
		Revoke:  Revoke{URL: "https://developer.x.com/en/portal/projects-and-apps", Steps: "Open the app's keys and tokens; regenerate the API key and secret."},
		Refs:    []string{"https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/api-key-and-secret"},
		Hits: []string{
			`TWITTER_CONSUMER_SECRET=` + "rbt2nu80jEF125gaHOuV1IhLs" + "JneDxnwGjrPX42XVQA1cqrmRJ",
			`twitter_api_key_secret = "` + "vo7xj4c6ZgGE1mpeEdp5yuaWX" + "1GQaTm3u6O3eeiVTmXFAjxPvz" + `"`,
		},
		Misses: []string{
			`TWITTER_CONSUMER_SECRET=` + "aowc3GhIc2S75MGABQn65DFd" + "4meTnapP43oCz0ZQVKd01dhy9",
			`TWITTER_CONSUMER_KEY=` + "qgf8FkuYOWWD" + "ZhcXQGYWsEaaY",
		},
	},
	{
		ID: "twitter-access-token-secret", Provider: "X (Twitter)", Name: "X (Twitter) access token secret",
		Meaning:  "With the access token and the API key: acts as the user.",
		Severity: High, Tags: []string{"social", "oauth"},
		Pattern: `(?i:twitter[A-Za-z0-9_.-]{0,8}(?:access|token|oauth)[A-Za-z0-9_.-]{0,16}secret)[A-Za-z0-9_]{0,8}` + assigned + `(?P<secret>[A-Za-z0-9]{45})\b`,
		Check:   checkMixed,
		Entropy: 4.2,
		Revoke:  Revoke{URL: "https://developer.x.com/en/portal/projects-and-apps", Steps: "Open the app's keys and tokens; regenerate the access token and secret."},
		Refs:    []string{"https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/obtaining-user-access-tokens"},
		Hits: []string{
			`TWITTER_ACCESS_TOKEN_SECRET=` + "od6pizBj4e2dNDT3ykc9xl" + "2ttdTweBGyt1oj1IljYLsel",
			`twitterAccessSecret: '` + "12eQl5sMvhBklv66nn4LYR" + "PVX5u66iDKe1EEfgSL8MdmZ" + `'`,
		},
		Misses: []string{
			`TWITTER_ACCESS_TOKEN_SECRET=` + "KkYUfxzD6dzCFnHOnIxEnr" + "7eFoUoJc7YxJDK2QXW7ocl",
			`TWITTER_ACCESS_TOKEN_SECRET=` + "V5ZGKF4tUH6m5iHk3LOKlIe" + "iiGDNEwMaV6zYb8lgCN6Nmd",
		},
	},
}

// checkTwitterBearer refuses runs of base64 that begin with zeros: the token is
// percent-encoded base64, whose padding is %3D.
func checkTwitterBearer(m Match) Verdict {
	switch {
	case bytes.Contains(m.Secret, []byte("%3D")):
		return proven("percent-encoded padding as in the vendor's tokens")
	case bytes.IndexByte(m.Secret, '%') < 0:
		return refused("no percent sign")
	}
	return demoted("percent signs, but no encoded padding")
}
