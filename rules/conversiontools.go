package rules

var conversionTools = Provider{
	{
		ID: "conversiontools-api-key", Provider: "Conversion Tools", Name: "Conversion Tools API token",
		Meaning:  "Converts files on the account's credit.",
		Severity: Low, Tags: []string{"saas"},
		Pattern: `(?i:conversion_?tools)` + nearby + vendorJWT,
		Check:   checkVendorJWT,
		Revoke:  Revoke{URL: "https://conversiontools.io/profile", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://conversiontools.io/api-documentation"},
		Over:    []string{"jwt"},
		Hits: []string{
			`CONVERSIONTOOLS_API_TOKEN=` + "e" + "yJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJlYzkzMjg3YTBlMjM3NWJh" + "ZDQ5ZWJjODEiLCJqdGkiOiI1ZjNkZDQ2Y2EyYzY0MGIzYmNlZjM1YTViOGNlYzY2MCIs" + "ImlhdCI6MTc2NzIyNTYwMH0.v7peu4F93pajGijum2XgY4C_vPYbHqBJ61F7HttXHQc",
			`conversion_tools: { apiKey: "` + "e" + "yJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI2YjczMjFjNzgxNTA3M2Fm" + "NWM4YzY4Y2EiLCJqdGkiOiIyZGI4NGM1MmE4OTNjNTQ1YWNhYmVmNmUxZmRlYjUzZiIs" + "ImlhdCI6MTc2NzIyNTYwMH0.zkf1FGMFwDs0mf09Cwk31K45mCcOsqf0Z-5yzulh_0k" + `" }`,
		},
		Misses: []string{
			`CONVERSIONTOOLS_API_TOKEN=` + "e" + "yJhbGciOiJ" + "IUzI1NiIs",
			`CONVERSIONTOOLS_API_TOKEN_ID=` + "e" + "yKgw3py5UAqX8vuYmWt914B0X2hI6ibx" + ".qpeGlxmiRcRtg8uuzjDw6puK6RslfqE" + "BlAJtXUBXHM5YujQfFXdx8h1hx0dh",
		},
	},
}
