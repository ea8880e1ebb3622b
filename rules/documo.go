package rules

var documo = Provider{
	{
		ID: "documo-api-key", Provider: "Documo", Name: "Documo API key",
		Meaning:  "Sends and reads faxes of the account.",
		Severity: High, Tags: []string{"fax"},
		Pattern: `(?i:documo)` + nearby + vendorJWT,
		Check:   checkVendorJWT,
		Revoke:  Revoke{URL: "https://app.documo.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.documo.com/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`DOCUMO_API_KEY=` + "e" + "yJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxYzA1NTZhMTY2MjcxODhk" + "ZDFhNmYxNDMiLCJqdGkiOiJhNjQ5ZGEzMmQyYjBlYjk3ZjU3NGE3ZDY5ZmNkZjMzZCIs" + "ImlhdCI6MTc2NzIyNTYwMH0.jRQYEr2mhwLE2e_jrrosFWcpDo1j4PNNXpMycyA4ZUU",
			`documo: { apiKey: "` + "e" + "yJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxN2ZhODdkODBlNmYxZDc5" + "MTNlYTg1NGIiLCJqdGkiOiJkOTdkNjYyOTIzNzMyMTc0NTgwMGU1YzgzOTNhMmY4ZSIs" + "ImlhdCI6MTc2NzIyNTYwMH0.aqqOj6OHNWp9yUS3qdJxCoLbRoEGiPHz6rw0NBF6uUY" + `" }`,
		},
		Misses: []string{
			`DOCUMO_API_KEY=` + "e" + "yJhbGciOiJ" + "IUzI1NiIs",
			`DOCUMO_API_KEY_ID=` + "e" + "yK33P9vit9HpDmiBvm8Y8kLE2Yu3ElsO" + ".nU9t4i8OO1nuuszmGX17G7ul188zqGG" + "S4TkBSMBIPLn8VY2xlrapbmKirOxk",
		},
	},
}
