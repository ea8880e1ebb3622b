package rules

import "bytes"

// The numbers and ids in Slack's tokens and URLs name workspace, user, bot and app:
// https://api.slack.com/concepts/token-types
var slack = Provider{
	{
		ID: "slack-bot-token", Provider: "Slack", Name: "Slack bot token",
		Meaning:  "Acts as the bot: reads and writes in every channel it is in, as far as its scopes go.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>xoxb-(?:[0-9]{8,14}-[0-9]{9,14}-[A-Za-z0-9]{11,26}|[0-9]{8,14}-(?:[0-9]{9,14})?[A-Za-z0-9]{18,26}|[A-Za-z0-9]{8,14}-[A-Za-z0-9]{8,14}-[A-Za-z0-9]{32}))\b`,
		Check:   checkSlackNumbers,
		Parts:   partsSlack,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://api.slack.com/apps", Steps: "Open the app, OAuth & Permissions, and reinstall or revoke its tokens; auth.revoke with the token itself does the same."},
		Refs:    []string{"https://api.slack.com/concepts/token-types#bot"},
		Hits: []string{
			`SLACK_BOT_TOKEN=` + "xo" + "xb-242502464769-3219096705246-jfGdDjtc3W1H" + "sp318N50nX64",
			`const app = new App({ token: '` + "xo" + "xb-92113041187-13952743195-t2hDdZ6dl4VZ" + "67XTwsgRaq1T" + `' });`,
			"slack:\n  token: " + "xo" + "xb-40346638700-aeeUCPKLWlxR" + "GtDCB1UHX17g" + "\n",
		},
		Misses: []string{
			`SLACK_BOT_TOKEN=` + "xo" + "xb-386694221935-5460681366162-vwSQ1KRk3l",
			`SLACK_BOT_TOKEN=` + "xo" + "xb-247514-9FNqDgufwhQi" + "QCSMGGnptwhl",
			`SLACK_BOT_TOKEN=` + "xo" + "xb-552151363140-2381978622483-FKX76bnf7OBUFkF" + "tzmmZue2mOG8c6j",
		},
	},
	{
		ID: "slack-user-token", Provider: "Slack", Name: "Slack user token",
		Meaning:  "Acts as the person: reads private channels and direct messages, as far as its scopes go.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>xoxp-(?:[0-9]{9,14}-){2,3}[0-9a-f]{24,34})\b`,
		Check:   checkSlackNumbers,
		Parts:   partsSlack,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://api.slack.com/apps", Steps: "Open the app, OAuth & Permissions, and revoke its tokens; auth.revoke with the token itself does the same."},
		Refs:    []string{"https://api.slack.com/concepts/token-types#user"},
		Hits: []string{
			`SLACK_TOKEN=` + "xo" + "xp-70100324907-46252886209-418214722035-a43d37b6ec74b11c" + "a80732e68f1489eb",
			`client = WebClient(token="` + "xo" + "xp-752376144684-1691487152045-5692905865149-6029a6b7ff0f5523" + "13c06fd3aedbb6eb" + `")`,
		},
		Misses: []string{
			`SLACK_TOKEN=` + "xo" + "xp-3742-4703-3863-ca7080a7973b90b0" + "40e2f12ae4a75748",
			`SLACK_TOKEN=` + "xo" + "xp-92812665304-74436822725-251925797104-dcc2e19175" + "fa9c5016b7",
		},
	},
	{
		ID: "slack-app-token", Provider: "Slack", Name: "Slack app-level token",
		Meaning:  "Opens socket connections for the app in every workspace it is installed in and receives their events.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>xapp-(?:[0-9]-[A-Z0-9]{8,13}-[0-9]{9,14}-[0-9a-z]{60,70}|[0-9]{12}-[A-Za-z0-9/]{24}))\b`,
		Parts:   partsSlackApp,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://api.slack.com/apps", Steps: "Open the app, Basic Information, App-Level Tokens; revoke the token and generate a new one."},
		Refs:    []string{"https://api.slack.com/concepts/token-types#app-level"},
		Hits: []string{
			`SLACK_APP_TOKEN=` + "xa" + "pp-1-A07DEMR0ZNK-6678974229746-7de97386ca9a698d3ef47599ede941a5" + "338d90101e377e2e86ba0479ed7de010",
			`SocketModeHandler(app, "` + "xa" + "pp-1-A002SWM398R-4991598035461-a906e66bc8319df54a8320d41be5d776" + "1b4fc3be25c72e5c7ea54cea1f623def" + `").start()`,
		},
		Misses: []string{
			`SLACK_APP_TOKEN=` + "xa" + "pp-1-A0G74Q88UJK-1272668548170-d8868322e2e21e86da3f" + "bba4a1226bd016513ff3",
			`SLACK_APP_TOKEN=` + "xa" + "pp-A0AAGXEL2AK-2830590158192-99b91f9cae0a1ff959298470897db5ef" + "27a58651e9b6f68b9836c0022f3e2d1a",
		},
	},
	{
		ID: "slack-rotating-token", Provider: "Slack", Name: "Slack configuration or rotating access token",
		Meaning:  "Acts as the user, the bot or the creator of apps for twelve hours.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>xoxe\.xox[bp]-[0-9]-[A-Za-z0-9]{140,180})\b`,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://api.slack.com/apps", Steps: "Revoke the app's tokens (or, for a configuration token, the token itself at the foot of the list of apps)."},
		Refs:    []string{"https://api.slack.com/authentication/rotation", "https://api.slack.com/authentication/config-tokens"},
		Hits: []string{
			`SLACK_CONFIG_TOKEN=` + "xo" + "xe.xoxp-1-Kuv2ThddYIoAElcc5nGJ4nLAMPZc6YdWjU2hIAndVLSKbhQ9keP90cyYvWz2P6S0pdPwFn2PVXQeBpnOVJg" + "bw9fo7gCp7r2vNDTSOBEPBY6vJ39DBq8L39Vzs8cgf74mXGgJS0w3RAKYmJazvo4KYTrnH70ysO73bPCFML",
			`"access_token": "` + "xo" + "xe.xoxb-1-mOIAEn2jd6RDAIjyOdoqUmPxPoEP6BXE6mOxvpxig9XIuplDf1mBmTG5IHYul2wkOv9V3cxN9niSIQ8lZ" + "r17bHxP85t2t811EtCSeE9F0ujqCHHZoBsKDrh81lcce4IfiaJEK5zedz0glRDNZwwzSjm622Dosst3SJD" + `"`,
		},
		Misses: []string{
			`SLACK_CONFIG_TOKEN=` + "xo" + "xe.xoxp-1-jErDqvwTARN3v9xc5IlhdG0FG2L3BrFVD42rjDkshC8DooPwL7" + "liPtNHyoENa7MXRMHzKSOHEF6eWkvRiLfMt6vcM0s83lo2mduM",
			`SLACK_CONFIG_TOKEN=` + "xo" + "xe.xoxs-1-xFO4JW88ZoNcG44tUwD0Ct9Gz8QFhvo9wXMF1cwyzAaCFj0toros6koiwqnb4ETXjCNpk1xtnnQOb6PzKSk" + "w87j3SwcqSU1ALPYl3fmFFyp72Rv9e8InuSoLlOstWLAMs7oxUZRocooRIaHUxYzQylNbuc2NxLYAEAlaCQ",
		},
	},
	{
		ID: "slack-refresh-token", Provider: "Slack", Name: "Slack refresh token",
		Meaning:  "Fetches new access tokens, with the app's client secret or, for configuration tokens, without.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>xoxe-[0-9]-[A-Za-z0-9]{130,160})\b`,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://api.slack.com/apps", Steps: "Revoke the app's tokens (or, for a configuration token, the token itself at the foot of the list of apps)."},
		Refs:    []string{"https://api.slack.com/authentication/rotation"},
		Hits: []string{
			`SLACK_REFRESH_TOKEN=` + "xo" + "xe-1-jsJ4SZp6BfeUJblBgMXmW8mRFqqKxfl3Yu8cAZHs5LfLXjUtxXotJinWYqScHXZTarzMLNq67" + "G2OIZUez58nsoPfSSuWTax2tJy7fgW5kbWrIyQfsAtyIvh4uTm35uqpVsfUHuMUiHdQjfWal7",
			`"refresh_token": "` + "xo" + "xe-1-q6oqQihl0yyobjciTkBoDkTBqFK1d0hG4nPxyMkmkFmK2DY5jDPV2ib9jlWqampS7z1YKT3B2" + "ETugTJO1aEdnXz53s8CXGP0Vf5c3Qj12wXcjshlFHH8UCz2moSUf6CnlpMtkjuW2k06GS9xf0" + `"`,
		},
		Misses: []string{
			`SLACK_REFRESH_TOKEN=` + "xo" + "xe-1-CMlVwMh9JmGNeFP24zRZdGDHiIWzkMPBpU9g50WYES8nNC4drv" + "aaQ3KfL8JNrmUyIsTtBIGlthesSXt1D5l8c3vxGdlWN4QpwNMv",
			`SLACK_REFRESH_TOKEN=` + "xo" + "xe-kBWGz5xNZe0jPR94WmWVMzcKRL0aMu1ZmsPG3bHArRuulgaERBgQQt6P2JOvNsozCbzXQ10Im" + "yAKFD5MXGAz6ze8fMmkxOBdt4KQwtq9rrJUCxTzcqc6sdyT9u2nd1WaBAJ846Tin7Ej6sES4t",
		},
	},
	{
		ID: "slack-legacy-token", Provider: "Slack", Name: "Slack workspace or tester token (legacy)",
		Meaning:  "Acts as the workspace or the person with broad rights; no longer issued.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>xox[aros]-(?:[0-9]-)?(?:(?:[0-9]{8,14}-){1,3}[A-Za-z0-9]{10,48}|[A-Za-z0-9]{12,48}))\b`,
		Check:   checkSlackNumbers,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://api.slack.com/legacy/custom-integrations/legacy-tokens", Steps: "Revoke the token (auth.revoke with the token itself) and move to an app."},
		Refs:    []string{"https://api.slack.com/legacy/custom-integrations/legacy-tokens"},
		Hits: []string{
			`SLACK_API_TOKEN=` + "xo" + "xs-27048278566-66900603853-56420034529-25be59a182",
			`token => "` + "xo" + "xa-2-557675926005-291140321302-627768526675-5970823296ec293e" + "b42ed0e0387b2bc2" + `"`,
		},
		Misses: []string{
			`SLACK_API_TOKEN=` + "xo" + "xs-6479-9136-7120-df0d63b22b",
			`SLACK_API_TOKEN=` + "xo" + "xz-67510128964-79130802634-10651936569-3d01ae0bbd",
		},
	},
	{
		ID: "slack-session-token", Provider: "Slack", Name: "Slack browser session token",
		Meaning:  "With the session cookie: acts as the person in everything the web client can do.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>xoxc-(?:[0-9]{9,15}-){2,3}[0-9a-f]{64})\b`,
		Parts:   partsSlack,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://slack.com/account/settings", Steps: "Sign out of all other sessions."},
		Hits: []string{
			`SLACK_TOKEN=` + "xo" + "xc-668859285594-4177071691462-8419764198485-a32b58c4e041461eb883aa34b8f477fc" + "42b206eb55a6cd9ff934be7f4b29fbcb",
			`{"token": "` + "xo" + "xc-60064401668-97428694275-862400450305-acb448f19f4aae41e19a74cc387b431f" + "1ba7b1e854e72c56895ee098e1a5ff40" + `"}`,
		},
		Misses: []string{
			`SLACK_TOKEN=` + "xo" + "xc-652438412951-3210600257545-6464304482438-844ac14b6773ae93477dd418574029" + "530203bc4ecd16694fe401e5b86a4a",
			`SLACK_TOKEN=` + "xo" + "xc-829128773850-01650876843bbd526e8c964f81486f56" + "08bc10611980f3d850854d17fa314ce2",
		},
	},
	{
		ID: "slack-session-cookie", Provider: "Slack", Name: "Slack browser session cookie",
		Meaning:  "Acts as the person in everything the web client can do.",
		Severity: High, Tags: []string{"chat"},
		Pattern: `\b(?P<secret>xoxd-[A-Za-z0-9%+/_-]{100,400}(?:=|%3D){0,2})(?:[^A-Za-z0-9%+/_=-]|$)`,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://slack.com/account/settings", Steps: "Sign out of all other sessions."},
		Hits: []string{
			`Cookie: d=` + "xo" + "xd-29g071J078y6J65Q8YNGD2HKwlPBbR" + "ZNyfk2uSFlsZGyoSbj0PiTgBRVHvgk%2FAlcPR1FEV5VjNg380hhAAFJ90nyl1Z" + "o9b86yieHjsT9TvtKbzVl7CIdYDqRG%2BDdIisbVT7SbzyMuLoDFj" + "Y1k1xJ0P5YYqeBNfpIRZ" + `;`,
			`SLACK_COOKIE="` + "xo" + "xd-PGFmwV62tzu943Of0eCwR1xWPPMiXDt4M2Xygwg2Luo/vyHLSFqoOQFqsO8j" + "wGbN2JwL9Q3R08GnkQABUvaT9NlTjMwo+ZPnVBkubIbpbF2L2TzAPKASrEzq" + `"`,
		},
		Misses: []string{
			`Cookie: d=` + "xo" + "xd-k9hnGfLsTvE7bXl7Fvt0dtBrXn8XLx" + "wFyTcu7HAKGDowdLzelMPQEwZQmrNh" + `;`,
			`Cookie: d=` + "xo" + "xD-E3zgtbWSkKY7J4eo3njf9LnVXUL3esP8EOqcjsdEBbw0oVR3ts6edO5I6tLi" + "pgw5E49TlxtJTMB90auNXQiCt9nG8CSknyy115Y08YRTmqg5JLIWjyZtjbte" + `;`,
		},
	},
	{
		ID: "slack-webhook-url", Provider: "Slack", Name: "Slack incoming webhook URL",
		Meaning:  "Posts messages to one channel; it reads nothing.",
		Severity: Medium, Tags: []string{"chat", "webhook"},
		Pattern: `\bhooks\.slack(?:-gov)?\.com/services/(?P<secret>T[A-Za-z0-9]{8,12}/B[A-Za-z0-9]{8,12}/[A-Za-z0-9]{23,25}|[A-Za-z0-9]{43,56})\b`,
		Check:   checkSlackHook,
		Parts:   partsSlackHook,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://api.slack.com/apps", Steps: "Open the app, Incoming Webhooks; delete the webhook and add a new one."},
		Refs:    []string{"https://api.slack.com/messaging/webhooks"},
		Hits: []string{
			`SLACK_WEBHOOK_URL=https://hooks.slack.com/services/` + "T0QXKO1NS6/B0RH7PEHZBK/fxB0LsccWWvi" + "P1Rmxwrp3aKb",
			`curl -X POST -d '{"text":"hi"}' https://hooks.slack.com/services/` + "TA1G7XLRQ/BJ51VDZ6N/jg4jY2pu5UGw" + "1XlpMrBWpbUd",
		},
		Misses: []string{
			`SLACK_WEBHOOK_URL=https://hooks.slack.com/services/` + "T07494CDAP/B0GAK7TY4MK/HJymRdrx1L" + "ksA41ZRytW",
			`SLACK_WEBHOOK_URL=https://hooks.slack.com/services/` + "X0EJ6C9NVY/B01I4LTNXMK/mUxS6ztseLom" + "8OqBOuHZo1LO",
			`SLACK_WEBHOOK_URL=https://hooks.slack.com/services/T0` + `0000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX`,
		},
	},
	{
		ID: "slack-workflow-webhook-url", Provider: "Slack", Name: "Slack workflow trigger URL",
		Meaning:  "Starts one workflow with values of the caller's choice.",
		Severity: Medium, Tags: []string{"chat", "webhook"},
		Pattern: `\bhooks\.slack(?:-gov)?\.com/(?:workflows|triggers)/(?P<secret>[TE][A-Z0-9]{8,12}/(?:A[A-Z0-9]{8,12}/[0-9]{17,19}/[A-Za-z0-9]{16,25}|[0-9]{12,14}/[0-9a-f]{32})|[A-Za-z0-9]{43,56})\b`,
		Parts:   partsSlackHook,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://slack.com/help/articles/360041352714", Steps: "Open the workflow in Workflow Builder, delete the trigger and add a new one."},
		Refs:    []string{"https://slack.com/help/articles/360041352714"},
		Hits: []string{
			`url: https://hooks.slack.com/workflows/` + "T0HLZ2RZE8/A0RD45ETR2K/694207276" + "760862420/aUGZ7BsUb81E" + "nXJ5ZHUTNa07",
			`TRIGGER="https://hooks.slack.com/triggers/` + "T01LWTVI39/2778172432773/fa7c1f702eac80c1" + "cb7d2e22bea035db" + `"`,
		},
		Misses: []string{
			`url: https://hooks.slack.com/workflows/` + "T0IVG6LMWD/A07WCDS27CK/907798366" + "908037203/oFyyd4QPYwTA",
			`TRIGGER="https://hooks.slack.com/triggers/` + "T0NTL8BZKR/7406117690736/a68d13ee6f48785" + "c86da0ec05d3a8b" + `"`,
		},
	},
	{
		ID: "slack-signing-secret", Provider: "Slack", Name: "Slack signing secret",
		Meaning:  "Forges requests that an app takes for Slack's.",
		Severity: Medium, Tags: []string{"chat", "webhook"},
		Pattern: `(?i:slack[_.-]?(?:signing|client)[_.-]?secret)[A-Za-z0-9_]{0,12}` + assigned + `(?P<secret>[0-9a-f]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://api.slack.com/apps", Steps: "Open the app, Basic Information; regenerate the signing secret or the client secret."},
		Refs:    []string{"https://api.slack.com/authentication/verifying-requests-from-slack"},
		Hits: []string{
			`SLACK_SIGNING_SECRET=` + "94b7de81e1efc5f2" + "698fa4a8b6968f2f",
			`slackClientSecret: '` + "94293f8c87ceec19" + "9609b1ba66a16ad4" + `',`,
		},
		Misses: []string{
			`SLACK_SIGNING_SECRET=` + "a8aa05ddc33b4e5" + "2cff5968565a2bbc",
			`SLACK_SIGNING_SECRET=` + "fd5ce5e733acb3a6" + "648bd9ae067e32ab0",
		},
	},
}

// checkSlackNumbers refuses tokens of one repeated digit: the workspace's and the
// user's numbers are assigned.
func checkSlackNumbers(m Match) Verdict {
	if bytes.Count(m.Secret, []byte("-")) == 1 && !letterAndDigit(m.Secret[len("xoxa-"):]) {
		return refused("a word, not random")
	}
	for _, part := range bytes.Split(m.Secret, []byte("-"))[1:] {
		if len(part) >= 8 && bytes.Count(part, part[:1]) == len(part) {
			return refused("one repeated character")
		}
	}
	return unproven("parts have the vendor's lengths")
}

// partsSlack names the workspace by the first number of a token.
func partsSlack(m Match) []Part { return idPart("workspace number", m.Secret, len("xoxb-"), '-') }

// partsSlackApp names the app: xapp-1-A0123456789-...
func partsSlackApp(m Match) []Part { return idPart("app id", m.Secret, len("xapp-1-"), '-') }

// partsSlackHook names the workspace of a webhook: T0123456789/...
func partsSlackHook(m Match) []Part { return idPart("workspace id", m.Secret, 0, '/') }

// checkSlackHook refuses the blanks of Slack's own manual.
func checkSlackHook(m Match) Verdict {
	token := m.Secret[bytes.LastIndexByte(m.Secret, '/')+1:]
	if Entropy(token) < 2.5 {
		return refused("token is a blank of the manual")
	}
	return unproven("workspace and webhook ids have the vendor's shape")
}
