package rules

var twitch = Provider{
	{
		ID: "twitch-stream-key", Provider: "Twitch", Name: "Twitch stream key",
		Meaning:  "Broadcasts on the channel.",
		Severity: High, Tags: []string{"social"},
		Pattern: `\b(?P<secret>live_[0-9]{6,12}_[A-Za-z0-9]{30,36})\b`,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://dashboard.twitch.tv/settings/stream", Steps: "Reset the stream key."},
		Refs:    []string{"https://help.twitch.tv/s/article/twitch-stream-key-faq"},
		Hits: []string{
			`"twitchStreamKey": "` + "liv" + "e_471989343_Yo53GGOAp" + "hvp4JQXmk03knCFdhmDo8" + `"`,
			`const twitchStreamKey = "` + "liv" + "e_471911253_vY0l9UOAW" + "2DrmuFEHZUbpXy3nzF5B0" + `";`,
		},
		Misses: []string{
			`"twitchStreamKey": "` + "liv" + "e_471902436_uMUAnyYff" + "942wNkuJ0Q3gMKf0vRmR" + `"`,
			`twitch_stream_key: '` + "liv" + "e_471980335_MnrcYjT4V" + "8NKTsViXcVCIEC8Ha5B!k" + `'`,
		},
	},
}
