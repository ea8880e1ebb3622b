package rules

var finage = Provider{
	{
		ID: "finage-api-key-api-key", Provider: "Finage", Name: "Finage API key",
		Meaning:  "Reads market data on the account's quota.",
		Severity: Low, Tags: []string{"finance"},
		Pattern: `\b(?P<secret>API_KEY[A-Z0-9]{32})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://moon.finage.co.uk/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://finage.co.uk/docs/api"},
		Hits: []string{
			`FINAGE_KEY=` + "API" + "_KEY0H1O1H0Y7W7R24" + "YCX02RFN3Y52W3PEM0",
			`https://api.finage.co.uk/last/stock/AAPL?apikey=` + "API" + "_KEYSY4WFZ12KBDRO9" + "JSMOUAD5UIT72T11KD",
		},
		Misses: []string{
			`FINAGE_KEY=` + "API" + "_KEYVUE7X305HMZ1H5" + "F0UV3GJ29M3C7A8DR",
			`FINAGE_KEY=` + "API" + "_KEZFZYGGL4MKU64P3" + "FIQGLJET14648OUY5V",
		},
	},
}
