package rules

var caflou = Provider{
	{
		ID: "caflou-api-key", Provider: "Caflou", Name: "Caflou API key",
		Meaning:  "Reads and changes projects, invoices and customers of the account.",
		Severity: Medium, Tags: []string{"saas"},
		Pattern: `(?i:caflou)` + nearby + vendorJWT,
		Check:   checkVendorJWT,
		Revoke:  Revoke{URL: "https://app.caflou.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://caflou.docs.apiary.io/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`CAFLOU_API_KEY=` + "e" + "yJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI1M2UxMDUzNTg4ZWRiZTVkMTY4MjUxMzk" + "iLCJqdGkiOiIwZjRjMWFlM2U0YjkxYzZlODRhZTY3NDA4ZjlmNGJjNyIsImlhdC" + "I6MTc2NzIyNTYwMH0.u_lvy82j_nxzgephyXCpOIfuYvkCo2AgSlPNsfGE37E",
			`caflou: { apiKey: "` + "e" + "yJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJkNzA5ZjFkNWFiOWY3MzkwM2JhYmVjNjI" + "iLCJqdGkiOiIxZjdiMjg4ZGMxMWM4ZDc3ZGUzMDE0NzllZTNlN2ZiYyIsImlhdC" + "I6MTc2NzIyNTYwMH0.y1pakVXbm_Ajl38G6CETn2p0w1-y29Ei4bZJRSweqQI" + `" }`,
		},
		Misses: []string{
			`CAFLOU_API_KEY=` + "e" + "yJhbGciOiJ" + "IUzI1NiJ9",
			`CAFLOU_API_KEY_ID=` + "e" + "yKvjWHlEbWkaH26SFrPiAsYaPRj9VZ9g" + ".qbP1MGatqP4lHImyPjniHnEzsVQdOI6" + "ZDjz9Pal2GROreYKLB10C4ba6Pi9K",
		},
	},
}
