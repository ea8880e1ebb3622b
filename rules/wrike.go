package rules

var wrike = Provider{
	{
		ID: "wrike-api-key", Provider: "Wrike", Name: "Wrike permanent access token",
		Meaning:  "Acts as the user: reads and changes every task and folder that they see.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `(?i:wrike)` + vendorGap + `\b(?P<secret>ey[A-Za-z0-9._-]{260,420})` + endOfToken,
		Check:   checkNamedJWT,
		Revoke:  Revoke{URL: "https://www.wrike.com/frontend/apps/index.html", Steps: "Open the app, and revoke its permanent token."},
		Refs:    []string{"https://developers.wrike.com/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`WRIKE_TOKEN=` + "ey" + "J0dCI6InAiLCJhbGciOiJIUzI1NiIsInR2IjoiMiJ9" + ".eyJkIjoie1wiYVwiOjc5MzM4MjMsXCJpXCI6Njg2N" + "TM2MyxcImNcIjozMjcyNzY5LFwidVwiOjQ3NjQzNzM" + "sXCJyXCI6XCJFVVwiLFwic1wiOltcIldcIixcIkZcI" + "ixcIklcIixcIlVcIixcIktcIixcIkNcIixcIkRcIix" + "cIk1cIixcIkFcIixcIkxcIixcIlBcIl0sXCJ6XCI6W" + "10sXCJ0XCI6MH0iLCJpYXQiOjE3NDEwMDAwMDB9.ql" + "wR3j0-dLW3IiWJBq2oKInQDsYJcOje42SXSIYQ8Or",
			`"wrikeToken": "` + "ey" + "J0dCI6InAiLCJhbGciOiJIUzI1NiIsInR2IjoiMiJ9" + ".eyJkIjoie1wiYVwiOjU2MzQ1MzksXCJpXCI6NjgwM" + "TQ5MyxcImNcIjo2MTI5NzM1LFwidVwiOjM5MzIyMjk" + "sXCJyXCI6XCJFVVwiLFwic1wiOltcIldcIixcIkZcI" + "ixcIklcIixcIlVcIixcIktcIixcIkNcIixcIkRcIix" + "cIk1cIixcIkFcIixcIkxcIixcIlBcIl0sXCJ6XCI6W" + "10sXCJ0XCI6MH0iLCJpYXQiOjE3NDEwMDAwMDB9.8p" + "az_sBp8tfEnXcbHdji_5nhK_hXV_73P-uFrwjOZD9" + `"`,
		},
		Misses: []string{
			`WRIKE_TOKEN=` + "ey" + "J0dCI6InAiLCJhbGciOiJIUzI1NiIsInR2IjoiMi" + "J9.eyJkIjoie1wiYVwiOjU3NzEyNjgsXCJpXCI6N" + "zY1OTQzNyxcImNcIjo5MzczODE5LFwidVwiOjQ1M" + "TE0NTQsXCJyXCI6XCJFVVwiLFwic1wiOltcIldcI" + "ixcIkZcIixcIklcIixcIlVcIixcIktcIixcIkNcI" + "ixcIkRcIixcIk1cIixcIkFcIixcIkxcIixcIlB",
			`API_TOKEN=` + "ey" + "J0dCI6InAiLCJhbGciOiJIUzI1NiIsInR2IjoiMiJ9" + ".eyJkIjoie1wiYVwiOjM2NTk3OTMsXCJpXCI6MjAwM" + "jI3OSxcImNcIjozNzgxNjAxLFwidVwiOjM5NTAyNzU" + "sXCJyXCI6XCJFVVwiLFwic1wiOltcIldcIixcIkZcI" + "ixcIklcIixcIlVcIixcIktcIixcIkNcIixcIkRcIix" + "cIk1cIixcIkFcIixcIkxcIixcIlBcIl0sXCJ6XCI6W" + "10sXCJ0XCI6MH0iLCJpYXQiOjE3NDEwMDAwMDB9.im" + "8YoRcCVtPROiSbXtkrKHhyszGqkVsLTjUP8n8nn-R",
		},
	},
}
