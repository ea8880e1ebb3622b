package rules

var ubidots = Provider{
	{
		ID: "ubidots-api-token", Provider: "Ubidots", Name: "Ubidots API key or token",
		Meaning:  "Reads and writes the account's devices; a key makes new tokens.",
		Severity: Medium, Tags: []string{"iot"},
		Pattern: `\b(?P<secret>BB(?:FF|US)-[A-Za-z0-9]{30,40})\b`,
		Check:   checkDigit,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://industrial.ubidots.com/", Steps: "Open API Credentials, delete the token or reset the key."},
		Refs:    []string{"https://docs.ubidots.com/"},
		Hits: []string{
			`ubidots_token: '` + "BBF" + "F-DnvEcyPmyvlzNG" + "vyS35Jz3Z6XUyaZO" + `'`,
			`const ubidotsToken = "` + "BBF" + "F-HMtRDTlhuR8q7F" + "SRBljo9TjtDTbJ0E" + `";`,
		},
		Misses: []string{
			`ubidots_token: '` + "BBF" + "F-TKidesFJLqcP4e" + "ZiiZ0xLnBOgjhie" + `'`,
			`const ubidotsToken = "` + "BBF" + "F-8fyVZMpZzFY4fn" + "8xTsevCBIeqyCO!i" + `";`,
		},
	},
}
