package rules

var onesignal = Provider{
	{
		ID: "onesignal-rich-api-key", Provider: "OneSignal", Name: "OneSignal app or organisation API key",
		Meaning:  "Sends push messages and mail to the users of the app, and reads their data; an organisation's key manages all apps.",
		Severity: High, Tags: []string{"push"},
		Pattern: `(?P<secret>os_v2_(?:app|org)_[a-z2-7]{103})\b`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://dashboard.onesignal.com/", Steps: "Open Settings, Keys & IDs, rotate or delete the key."},
		Refs:    []string{"https://documentation.onesignal.com/docs/en/keys-and-ids"},
		Hits: []string{
			`"onesignalApiKey": "` + "os_v" + "2_app_3rxqzqqnlkprwq4ae7thijqxt2prn2d" + "bey6rkyt75p6uix6ku6y2aeghljyy2bx2ilpk" + "wpu5bhsaqpihbvxnyljauw7op6ftjlfoe2h" + `"`,
			`const onesignalApiKey = "` + "os_v" + "2_app_r5fm5ifoufsijzxo2leenldccbtgvdb" + "zbdk4xkyib7gn2vxwmkilpviyed7wtjbe2keo" + "uapjlptxrq4qjvnhgpn3gk5qilpjojmosuz" + `";`,
		},
		Misses: []string{
			`"onesignalApiKey": "` + "os_v" + "2_app_hbbyn6zrpdq3mwbp5izre3g7cwcgfw" + "zgzi6xy2qcvlwm6zzbvsm66mexp5pgeb7ncs" + "nxnuyw6sxxawxzxcxf346vcxrljh7whxedu5" + `"`,
			`onesignal_api_key: '` + "os_v" + "2_app_q5dkiupwk57vji2b4qaddrnp3bpjvmo" + "eqiz7xbdylz6yuqi6sjhv5ljwcdqiogrr3ro2" + "o5jhwbyqjr67ibwwhejt74ali7zwzm7yxx7k" + `'`,
		},
	},
}
