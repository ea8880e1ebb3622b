package rules

var definedNetworking = Provider{
	{
		ID: "definednetworking-api-token", Provider: "Defined Networking", Name: "Defined Networking API key",
		Meaning:  "Manages hosts, roles and firewall rules of the Nebula network.",
		Severity: Critical, Tags: []string{"network"},
		Pattern: `\b(?P<secret>dnkey-[A-Za-z0-9=_-]{26}-[A-Za-z0-9=_-]{52})(?:[^A-Za-z0-9=_-]|$)`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://admin.defined.net/settings/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.defined.net/guides/automating-host-creation/"},
		Hits: []string{
			`DEFINED_API_KEY=` + "dnk" + "ey-GY11RIR1W4O38T5SW7PZ22AE6" + "G-F6401622X7IRXVJAVFBXDIDWN5" + "TU0AXWESSKUNZI1PS0JHSGBY1D",
			`Authorization: Bearer ` + "dnk" + "ey-46NPHXLFDUXGD8PU2RI8ZJV6O" + "Q-IAMASEYNURQHBHFM72MZVYP0DF" + "ZHNDXY8AYSK0UMQV3M9WNJ9QSF",
		},
		Misses: []string{
			`DEFINED_API_KEY=` + "dnk" + "ey-YOPX2I781N6WJ5GHRY3ZBMNLI" + "K-Z68TPWVDIY5U5C2GXLORU479GO" + "O189O0U74A3P6I3D1R9I3VW60",
			`DEFINED_API_KEY=` + "dnk" + "ex-55SU7LDP7QQX1TK1H7MR73DFZ" + "3-Z02X52RQ9AIED27C76PXQVQ15U" + "19QMT24P1S9IYD0QEFXCHX9A05",
		},
	},
}
