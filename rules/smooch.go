package rules

var smooch = Provider{
	{
		ID: "smooch-api-key", Provider: "Sunshine Conversations", Name: "Sunshine Conversations (Smooch) API key id",
		Meaning:  "Names an API key; its secret, which often stands beside it, reads and writes the account's conversations.",
		Severity: Medium, Tags: []string{"chat"},
		Pattern: `(?i:smooch|sunshine)` + vendorGap + `\b(?P<secret>(?:act|app|int)_[a-z0-9]{24})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://developer.zendesk.com/documentation/conversations/", Steps: "Delete the API key in the settings of the account or app and create a new one."},
		Refs:    []string{"https://developer.zendesk.com/documentation/conversations/"},
		Hits: []string{
			`SMOOCH_KEY_ID=` + "act" + "_hkr6g826kp1e" + "pfhrmxgj2str",
			`"smoochKeyId": "` + "act" + "_y3b758r05kn0" + "n8d7tswrilyt" + `"`,
		},
		Misses: []string{
			`SMOOCH_KEY_ID=` + "act" + "_sv858vi5qn9ooenvkkstmmb",
			`"smoochKeyId": "` + "act" + "_czt7w60kdk40" + "een8ogg4n7158" + `"`,
		},
	},
}
