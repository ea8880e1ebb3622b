package rules

// bot stands right before the token in the API's URLs:
// https://core.telegram.org/bots/api#authorizing-your-bot
var telegram = Provider{
	{
		ID: "telegram-bot-token", Provider: "Telegram", Name: "Telegram bot token",
		Meaning:  "Acts as the bot: reads what it is sent, writes to its users and takes over its webhook.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `(?:\b|bot)(?P<secret>[0-9]{8,10}:AA[A-Za-z0-9_-]{32,33})` + endOfToken,
		Check:   checkTelegram,
		Parts:   partsTelegram,
		Entropy: 4,
		Over:    []string{"telegram-bot-token-named"},
		Revoke:  Revoke{URL: "https://t.me/BotFather", Steps: "Send /revoke to @BotFather and choose the bot."},
		Refs:    []string{"https://core.telegram.org/bots/features#botfather"},
		Hits: []string{
			`TELEGRAM_BOT_TOKEN=` + "5184872621:A" + "AEfaAlI-OM-23ggBe2" + "4Fcr5AHFrquSnrAV",
			`curl https://api.telegram.org/bot` + "739374807:A" + "AHOc2TOhTKbAbzJtF_" + "3eGC365kCaJurO1C" + `/getMe`,
		},
		Misses: []string{
			`TELEGRAM_BOT_TOKEN=` + "5429172379:A" + "BErtwQe_NQNdsA0i91" + "0CDNeubC7mWfph9u",
			`TELEGRAM_BOT_TOKEN=` + "5502966809:A" + "AEqX-HjCjSfYNLM7X" + "-MbAZpVIiEkRdVz",
			`TELEGRAM_BOT_TOKEN=` + "5682:A" + "AEQZZA0wMjaWg7t4Du" + "Qry0n-rJk-mvRKCP",
		},
	},
	{
		ID: "telegram-bot-token-named", Provider: "Telegram", Name: "Telegram bot token (by its name)",
		Meaning:  "Acts as the bot: reads what it is sent, writes to its users and takes over its webhook.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `(?i:telegr)` + vendorGap + `\b(?P<secret>[0-9]{5,16}:A[A-Za-z0-9_-]{34})` + endOfToken,
		Check:   checkDigit,
		Parts:   partsTelegram,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://t.me/BotFather", Steps: "Send /revoke to @BotFather and choose the bot."},
		Refs:    []string{"https://core.telegram.org/bots/features#botfather"},
		Hits: []string{
			`telegram_bot_token: '` + "471936" + "803:ABjsUcHVwBs3R-lq" + "zCMjY_FIN9c4iByxirg" + `'`,
			`const telegramBotToken = "` + "471972" + "836:ABSReKMBCapdoLRW" + "6I0OYP6stAhHRTckJMQ" + `";`,
		},
		Misses: []string{
			`telegram_bot_token: '` + "471934" + "302:ABiOuZRHtmPUwqH" + "k0UoAWESxQypzlPuDfO" + `'`,
			`const telegramBotToken = "` + "471908" + "073:ABAb52Vo08aDHKfC" + "57i4MA4VlwTjfnL1I26i" + `";`,
		},
	},
}

// checkTelegram refuses numbers that no account has: ids grow and have no leading
// zero, and bodies without a digit or letters of both cases.
func checkTelegram(m Match) Verdict {
	if m.Secret[0] == '0' {
		return refused("bot id starts with zero")
	}
	return checkMixed(m)
}

func partsTelegram(m Match) []Part { return idPart("bot id", m.Secret, 0, ':') }
