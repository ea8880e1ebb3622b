package rules

var mattermost = Provider{{
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
}}

// checkMattermost refuses words: of 26 random characters of base32, 1 in 1,700 has no digit.
func checkMattermost(m Match) Verdict {
	if !letterAndDigit(m.Secret) {
		return refused("a word, not random")
	}
	return unproven("26 letters and digits behind the vendor's name")
}
