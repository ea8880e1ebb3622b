package rules

var pagarme = Provider{
	{
		ID: "pagarme-api-key", Provider: "Pagar.me", Name: "Pagar.me API key",
		Meaning:  "Takes, refunds and transfers money of the merchant.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>ak_live_[A-Za-z0-9]{30})\b`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://dashboard.pagar.me/", Steps: "Open the API keys in the settings of the company and replace them."},
		Refs:    []string{"https://docs.pagar.me/"},
		Hits: []string{
			`"pagarmeApiKey": "` + "ak_" + "live_Rdr1ZA6kYtZax" + "FoxpbOgnZYWYKzZqk" + `"`,
			`const pagarmeApiKey = "` + "ak_" + "live_OT04RVADsyaqt" + "sqTJRI9u3dD3dfsth" + `";`,
		},
		Misses: []string{
			`"pagarmeApiKey": "` + "ak_" + "live_r2VBzS1cBBeS" + "jtVfTdZNa47tVsQF8" + `"`,
			`pagarme_api_key: '` + "ak_" + "live_YkNDDLI4Q8bTI" + "yuVJ76jFtcL5yhpxAN" + `'`,
		},
	},
	{
		ID: "pagarme-test-key", Provider: "Pagar.me", Name: "Pagar.me API key (test)",
		Meaning:  "Reads and changes test data; no real money moves.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>ak_test_[A-Za-z0-9]{30})\b`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://dashboard.pagar.me/", Steps: "Open the API keys in the settings of the company and replace them."},
		Refs:    []string{"https://docs.pagar.me/"},
		Hits: []string{
			`PAGARME_API_KEY=` + "ak_" + "test_y1zlfeQi0NIcW" + "78yulvTgREi4WUknZ",
			`"pagarmeApiKey": "` + "ak_" + "test_XaRJb4USaNRGw" + "3vatsFzgigfSeBXwP" + `"`,
		},
		Misses: []string{
			`PAGARME_API_KEY=` + "ak_" + "test_zr2LYZv3UAWo" + "wRSXdofxs134FJPpR",
			`"pagarmeApiKey": "` + "ak_" + "test_TEMqSXOOEpASZ" + "kurwaBifl4XlCoHIlv" + `"`,
		},
	},
}
