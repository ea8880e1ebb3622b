package rules

import "bytes"

var mattermost = Provider{
	{
		ID: "mattermost-token", Provider: "Mattermost", Name: "Mattermost access token",
		Meaning:  "Acts as the user or bot on its server.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `(?i:mattermost)[A-Za-z0-9_.-]{0,24}` + assigned + `(?P<secret>[0-9a-z]{26})\b`,
		Check:   checkMattermost,
		Entropy: 3.3,
		Revoke:  Revoke{Steps: "On your Mattermost server open Profile, Security, Personal Access Tokens (or the bot's account) and delete the token."},
		Refs:    []string{"https://developers.mattermost.com/integrate/reference/personal-access-token/"},
		Hits: []string{
			`MATTERMOST_TOKEN=` + "k3wz7ybn8pf9t" + "mrqoe5hs4dxgu",
			`"mattermost_bot_token": "` + "9rj6xkq8hbgo3" + "nyit7dpemw5zc" + `"`,
		},
		Misses: []string{
			`MATTERMOST_TOKEN=` + "k3wz7ybn8pf9t" + "mrqoe5hs4dxg",
			`MATTERMOST_TOKEN=` + "k3wz7ybn8pf9t" + "mrqoe5hs4dxguw",
		},
	},
	{
		ID: "mattermost-webhook-url", Provider: "Mattermost", Name: "Mattermost incoming webhook URL",
		Meaning:  "Posts messages to the channels that the webhook may reach; it reads nothing.",
		Severity: Medium, Tags: []string{"chat", "webhook"},
		Pattern: `/hooks/(?P<secret>[a-z0-9]{26})\b`,
		Check:   checkMattermostHook,
		Entropy: 3.3,
		Revoke:  Revoke{Steps: "On your Mattermost server open Integrations, Incoming Webhooks, and delete the webhook."},
		Refs:    []string{"https://developers.mattermost.com/integrate/webhooks/incoming/"},
		Hits: []string{
			`MM_WEBHOOK=https://chat.acme.io/hoo` + "ks/" + "rkagxoq5bjm8p" + "k4ppgqa3gwmgz",
			`url: "http://mattermost:8065/hoo` + "ks/" + "yiom4n6ebe4zd" + "kinmowe3f3t4h" + `"`,
		},
		Misses: []string{
			`MM_WEBHOOK=https://chat.acme.io/hoo` + "ks/" + "99s56moiq3crq" + "6yxrdodgna9b",
			`MM_WEBHOOK=https://chat.acme.io/hoo` + "ks/" + "l0v2pbwk9p451" + "xrxwha1mad6so",
		},
	},
}

// checkMattermost refuses words: of 26 random characters of base32, 1 in 1,700 has no digit.
func checkMattermost(m Match) Verdict {
	if !letterAndDigit(m.Secret) {
		return refused("a word, not random")
	}
	return unproven("26 letters and digits behind the vendor's name")
}

// checkMattermostHook refuses characters that the server's base32 does not have
// (model.NewId of the server's source).
func checkMattermostHook(m Match) Verdict {
	if bytes.ContainsAny(m.Secret, "lv02") {
		return refused("not the alphabet of the vendor")
	}
	return checkMattermost(m)
}
