package rules

var convertAPI = Provider{
	{
		ID: "convertapi-api-key-secret", Provider: "ConvertAPI", Name: "ConvertAPI secret",
		Meaning:  "Converts files on the account's credit.",
		Severity: Medium, Tags: []string{"saas"},
		Pattern: `(?i:convertapi)` + nearby + `(?P<secret>secret_[A-Za-z0-9]{16})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://www.convertapi.com/a/authentication", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.convertapi.com/"},
		Hits: []string{
			`CONVERTAPI_SECRET=` + "sec" + "ret_N3qlkl" + "dp7T028NhY",
			`convertapi.api_credentials = "` + "sec" + "ret_b37nZt" + "AxtnCd27Rt" + `"`,
		},
		Misses: []string{
			`CONVERTAPI_SECRET=` + "sec" + "ret_PgleGp" + "CnY4jPSDC",
			`CONVERTAPI_SECRET=` + "sec" + "rex_6l4rPa" + "KNAGiL92DU",
		},
	},
}
