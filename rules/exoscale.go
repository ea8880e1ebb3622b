package rules

var exoscale = Provider{
	{
		ID: "exoscale-api-key", Provider: "Exoscale", Name: "Exoscale API key",
		Meaning:  "Names a key; with its secret it manages the organisation's machines and storage as far as its role goes.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>EXO[A-Za-z0-9]{24,30})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://portal.exoscale.com/iam/keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://community.exoscale.com/product/iam/"},
		Hits: []string{
			`EXOSCALE_API_KEY=` + "E" + "XOdccfb21ed44" + "5465a6ec72045",
			`key = "` + "E" + "XO6dfd17c2fc5" + "b3e0ee2d035c0" + `"`,
		},
		Misses: []string{
			`EXOSCALE_API_KEY=` + "E" + "XO19d88769f73" + "d45e525f9c74",
			`EXOSCALE_API_KEY=` + "E" + "XP05aa7ea7cff" + "b632f4fe964c1",
		},
	},
}
