package rules

var telnyx = Provider{
	{
		ID: "telnyx-api-key", Provider: "Telnyx", Name: "Telnyx API key",
		Meaning:  "Calls and texts on the account, and reads its messages and numbers.",
		Severity: High, Tags: []string{"sms"},
		Pattern: `\b(?P<secret>KEY[A-F0-9]{32}_[A-Za-z0-9]{22})\b`,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://portal.telnyx.com/#/app/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://developers.telnyx.com/"},
		Over:    []string{"telnyx-api-key-named"},
		Hits: []string{
			`export TELNYX_API_KEY="` + "KE" + "Y76E19822950E7E8C6AF1E6B43EA" + "2E4ED_wEDhvwmj9jp4V4sDPELHxe" + `"`,
			`TELNYX_API_KEY=` + "KE" + "Y6439E49A0534E470694B3DBDAB3" + "BF7A0_UmmX8ZxBwIEAwEzCIuPZD7",
		},
		Misses: []string{
			`export TELNYX_API_KEY="` + "KE" + "Y8E2BDE1CC9CFCFBA8C5B41BC252" + "9FCE1_insL6kNsvKT7SegYErymN" + `"`,
			`TELNYX_API_KEY=` + "KE" + "Y34E7BE7EC09EEB3A0F2841955706" + "0E6B_SSV4Xzbftaz4q3puYM2IPQG",
		},
	},
	{
		ID: "telnyx-api-key-named", Provider: "Telnyx", Name: "Telnyx API key (by its name)",
		Meaning:  "Calls and texts on the account, and reads its messages and numbers.",
		Severity: High, Tags: []string{"sms"},
		Pattern: `(?i:telnyx)` + vendorGap + `\b(?P<secret>KEY[A-Za-z0-9_-]{55})` + endOfToken,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://portal.telnyx.com/#/app/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://developers.telnyx.com/"},
		Hits: []string{
			`"telnyxApiKey": "` + "KE" + "YN8wMiNw4AGSIWs3Kwtd5bjXhIAa" + "FaY4SDG_SvuuarU5gJTEGvIsXT1K" + `"`,
			`const telnyxApiKey = "` + "KE" + "Ypu0k-DfgBtny2LpTN8ZPaTDgDNu" + "BLRre0g-Or6q_XZ9WDGREc2IRPWC" + `";`,
		},
		Misses: []string{
			`"telnyxApiKey": "` + "KE" + "Yof6wfwcrFZr0CIXaKar1otrAk3U" + "qrfNtnns7uf6PMForozso6ZBcvt" + `"`,
			`telnyx_api_key: '` + "KE" + "YwI89EYu9NYtKviZGAqhSkc46SldN" + "oaZxTYYwKNsShlk5dGr5xKx5upbF" + `'`,
		},
	},
}
