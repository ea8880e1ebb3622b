package rules

import "bytes"

// A bot token begins with base64 of the bot's id in decimal. The first two digits
// make 90 beginnings of three characters, which are the anchors; they stand in two
// rules because one set of anchors holds 64.
const discordBody = `[A-Za-z0-9]{20,24}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,45})` + endOfToken

var discord = Provider{
	{
		ID: "discord-bot-token", Provider: "Discord", Name: "Discord bot token",
		Meaning:  "Acts as the bot in every server it is in: reads, writes, and moderates as far as its roles go.",
		Severity: Critical, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>(?:MT|Mj|Mz|ND|NT|Nj)[AEIMQUYcgk]` + discordBody,
		Check:   checkDiscordToken,
		Parts:   partsDiscordToken,
		Revoke:  Revoke{URL: "https://discord.com/developers/applications", Steps: "Open the application, Bot, and reset the token."},
		Refs:    []string{"https://discord.com/developers/docs/reference#authentication"},
		Hits: []string{
			`DISCORD_TOKEN=` + "MTE4MDE5ODY2MTM4NTI5NjYzNg.YU7GO2.D" + "uOwUEcRz0iEe_ctVw_xVOGDj4cUfoRjEpgxU",
			`client.login("` + "NjUxMTI1OTI1OTkyNTMyMTg1.Y7EO" + "50.O2EopUvWuEPPUFrglxaagOwmVa9" + `");`,
		},
		Misses: []string{
			`DISCORD_TOKEN=` + "MTAwj2xOITIKbZ" + "FJb6DIPL7XN.G9raJZ.mYvSeGOojYk7b" + "B091d2u755Vco", // the first part is no number
			`DISCORD_TOKEN=` + "MTA4NDU2" + "NzkwMjM0NTY3OA.GJP4Eq4fss1LaY0yevI" + "zdxBJRPuas30GF",
			`DISCORD_TOKEN=` + "MTA4NDU2" + "NzkwMjM0NTY3OA.GgtoLa.X4J8FXMr47" + "sZoxc2txzL",
		},
	},
	{
		ID: "discord-bot-token-2020", Provider: "Discord", Name: "Discord bot token (account of 2020 to 2022)",
		Meaning:  "Acts as the bot in every server it is in: reads, writes, and moderates as far as its roles go.",
		Severity: Critical, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>(?:Nz|OD|OT)[AEIMQUYcgk]` + discordBody,
		Check:   checkDiscordToken,
		Parts:   partsDiscordToken,
		Revoke:  Revoke{URL: "https://discord.com/developers/applications", Steps: "Open the application, Bot, and reset the token."},
		Refs:    []string{"https://discord.com/developers/docs/reference#authentication"},
		Hits: []string{
			`TOKEN = "` + "OTkzNTExOTEyMTgyOTEyNDYy.YYbj" + "aU.K5mj7ytYVfJdgHGpEQoHPrSzVrA" + `"`,
			`Authorization: Bot ` + "ODE0Mzk5MDMwNDY5NjM0NDgx.XUKX" + "Yi.uKxob3AQj1Lj3pBL1SUTUrFkGqt",
		},
		Misses: []string{
			`TOKEN = "` + "OTIw5Vb7UGvpeV" + "K9zxL3AllbE.XEtpcl.4PBm23NV5HLf1" + "Vn33McSSvSivn" + `"`,
			`TOKEN = "` + "ODQ1NDU2" + "NzkwMjM0NTY3OA.X5xTd.SHiNV5Y0voi5U" + "a1O4fRXDnd1t7G" + `"`,
		},
	},
	{
		ID: "discord-webhook-url", Provider: "Discord", Name: "Discord webhook URL",
		Meaning:  "Posts messages to one channel and deletes or edits what the webhook posted.",
		Severity: Medium, Tags: []string{"chat", "webhook"},
		Pattern: `\bdiscord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/(?P<secret>[0-9]{17,20}/[A-Za-z0-9_-]{60,70})` + endOfToken,
		Check:   checkWordless,
		Parts:   partsDiscordHook,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://support.discord.com/hc/en-us/articles/228383668", Steps: "Delete the webhook in the channel's settings under Integrations, or send DELETE to the URL."},
		Refs:    []string{"https://discord.com/developers/docs/resources/webhook"},
		Hits: []string{
			`DISCORD_WEBHOOK=https://discord.com/api/webhooks/` + "1476067714" + "626194062/0EVn0MrRXItA5j7zT56FcqRIew-A-9lnaT" + "vvc1VWAqdOehlZ3XcESGVDUep86XmDwsnj",
			`url: "https://ptb.discordapp.com/api/v10/webhooks/` + "764789937" + "055142054/eo1dVZmFrjjXgP6veHhM-_Qvzn5JNNQZPj" + "0xkCKVdvEnsq54qniWv8aa9bBQBZAp2Oyj" + `"`,
		},
		Misses: []string{
			`DISCORD_WEBHOOK=https://discord.com/api/webhooks/` + "1154133905" + "755263226/ONuhqe-Bw3sznTqAmuUZpkAe5" + "l2jrsGi3EKJ1W_wpXWkxK0y7U",
			`DISCORD_WEBHOOK=https://discord.com/api/webhooks/` + "18650483235/gG9edJ2zezYWkCn9AWPcQsAVQg82s2nI7y" + "ZN7G34oOB4i0EOGJR_hLxzc4fjrpU2r7tu",
		},
	},
	{
		ID: "discord-mfa-token", Provider: "Discord", Name: "Discord user token (two-factor account)",
		Meaning:  "Acts as the person: messages, servers, payment settings.",
		Severity: Critical, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>mfa\.[A-Za-z0-9_-]{84})` + endOfToken,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://discord.com/settings/account", Steps: "Change the password: that ends every session."},
		Hits: []string{
			`Authorization: ` + "mf" + "a.zj2xWa8u72qHpaY2jrK7mVmM8I4auZlq9kbXzvpAny" + "Jw4dUxPU_J1wSxEkhCjGwT1psFVEQ0_7btutxneZyE",
			`user_token = "` + "mf" + "a.I2U43po6Bto2UbP7mJ34HDgbmzC0xNvRdPD_ShvWjy" + "meGzml1ep_2mi1UjFNN9_cSWd5QnagIxmRMY_DoRye" + `"`,
		},
		Misses: []string{
			`Authorization: ` + "mf" + "a.XKjOv-7XxnUelrwwB6U5i43AGkSRvHYNc2NlD6RRE" + "HnSwv9Qp0bntWUh4tMq3ZRZ8NR9g35YhMKI6TcTF1B",
			`Authorization: ` + "mf" + "a.4Fb8gEVQIczFaCCu2wJqopX4ubgKVm3PVeBUbHEcRt3" + "5AykFig2y6Qk8LMXfXTPBgLsIvOvM-2-8wZUY4WGFQN",
		},
	},
	{
		ID: "discord-client-secret", Provider: "Discord", Name: "Discord OAuth client secret",
		Meaning:  "With the client id: fetches tokens as the application and for users who approved it.",
		Severity: High, Tags: []string{"chat", "oauth"},
		Pattern: `(?i:discord[A-Za-z0-9_.-]{0,16}secret)[A-Za-z0-9_]{0,8}` + assigned + `(?P<secret>[A-Za-z0-9_-]{32})` + endOfToken,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://discord.com/developers/applications", Steps: "Open the application, OAuth2, and reset the client secret."},
		Refs:    []string{"https://discord.com/developers/docs/topics/oauth2"},
		Hits: []string{
			`DISCORD_CLIENT_SECRET=` + "BLjPV-RRYHsRXYqy" + "SqJgowQwKVDq1O_Z",
			`discord: { clientSecret: "x" }, discordSecret: "` + "qzkwVE4iTLjxL51f" + "XW2lxPi_8t4nTU9v" + `"`,
		},
		Misses: []string{
			`DISCORD_CLIENT_SECRET=` + "StIOhMm7awqeOxc" + "Wr5cFvP7CIPDj6M3",
			`DISCORD_CLIENT_SECRET=` + "PO-5SqxwqBRfRJZY2" + "EpT0dfRekFtbk6n_B",
		},
	},
}

// checkDiscordToken proves tokens whose first part is base64 of the bot's id, a
// decimal number of 17 to 20 digits.
func checkDiscordToken(m Match) Verdict {
	if len(discordID(m.Secret)) == 0 {
		return unproven("its parts are as long as a token's; the first is not a user id, so some of it may be changed")
	}
	return proven("first part is the id of a user")
}

func partsDiscordToken(m Match) []Part {
	id := discordID(m.Secret)
	if len(id) == 0 {
		return nil
	}
	return []Part{{Name: "user id", Value: id, Public: true}}
}

// discordID returns the number in the first part of a token, nil if it is none.
func discordID(token []byte) []byte {
	first, _, _ := bytes.Cut(token, []byte("."))
	id, ok := decodeBase64(first)
	if !ok || len(id) < 17 || len(id) > 20 || !only(id, isDigit) {
		return nil
	}
	return id
}

// partsDiscordHook names the webhook: 123456789012345678/...
func partsDiscordHook(m Match) []Part { return idPart("webhook id", m.Secret, 0, '/') }
