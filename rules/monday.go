package rules

var monday = Provider{
	{
		ID: "monday-api-key", Provider: "monday.com", Name: "monday.com API token",
		Meaning:  "Acts as the user: reads and changes every board that they see.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>eyJ[A-Za-z0-9_-]{10,80}\.eyJ0aWQiOj[A-Za-z0-9_-]{60,400}\.[A-Za-z0-9_-]{43})` + endOfToken,
		Check:   checkJWT,
		Revoke:  Revoke{URL: "https://auth.monday.com/", Steps: "Open the avatar menu, Developers, API token, and regenerate the token."},
		Refs:    []string{"https://developer.monday.com/api-reference/docs/authentication"},
		Over:    []string{"jwt"},
		Hits: []string{
			`MONDAY_API_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiJ9.eyJ0aWQiOjE2NTU3MzQ" + "1OSwiYWFpIjoxMSwidWlkIjo4NTM2NTAxMiwia" + "WFkIjoiMjAyNS0wMy0wN1QwOTo0MToyNy4wMDB" + "aIiwicGVyIjoibWU6d3JpdGUiLCJhY3RpZCI6M" + "TExMjQ1NDgsInJnbiI6ImV1YzEifQ.viVVPQKO" + "7s6QGXh80XSRiRhkO_dYy95oBlsXF-x-G6v",
			`fetch("https://api.monday.com/v2", { headers: { Authorization: "` + "ey" + "JhbGciOiJIUzI1NiJ9.eyJ0aWQiOjQwNTg0MzM" + "zNiwiYWFpIjoxMSwidWlkIjoyODY1NzI1NCwia" + "WFkIjoiMjAyNS0wMy0wN1QwOTo0MToyNy4wMDB" + "aIiwicGVyIjoibWU6d3JpdGUiLCJhY3RpZCI6M" + "TE0Mjg4NTYsInJnbiI6ImV1YzEifQ.P3nmqnNy" + "AwojXP4fl-5jVAzMkXsczhrvsptposumel5" + `" } })`,
		},
		Misses: []string{
			`MONDAY_API_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiJ9.eyJ0aWQiOjE2NDUzNzY" + "5NywiYWFpIjoxMSwidWlkIjo0NzQ5MTU0Mywia" + "WFkIjoiMjAyNS0wMy0wN1QwOTo0MToyNy4wMDB" + "aIiwicGVyIjoibWU6d3JpdGUiLCJhY3RpZCI6M" + "Tk1Mzk3OTUsInJnbiI6ImV1YzEifQ.53Mk7Ne3" + "Gho5-TOKLxuocvbOVAhWsFxLgeaYvdilVz",
			`MONDAY_API_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyNDg4MTMi" + "LCJuYW1lIjoiS2ltIExhcnNlbiIsImlhdCI6MTc" + "0MDAwMDAwMCwic2NvcGUiOiJib2FyZHM6cmVhZC" + "Bib2FyZHM6d3JpdGUgbWU6cmVhZCJ9.kS5tu1bK" + "_9s6SfNfzjhcrwnGJo4wEkxt0fMcHJLr5d0",
		},
	},
}
