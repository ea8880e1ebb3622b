package rules

var workato = Provider{
	{
		ID: "workato-api-token", Provider: "Workato", Name: "Workato developer API token",
		Meaning:  "Reads and changes the workspace's recipes and connections, as the client's role allows.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>wrka[a-z]{0,3}-eyJ[A-Za-z0-9_-]{8,200}\.[A-Za-z0-9_-]{16,800}\.[A-Za-z0-9_-]{43,1000})` + endOfToken,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://app.workato.com/members/api/clients", Steps: "Refresh the token of the API client."},
		Refs:    []string{"https://docs.workato.com/workato-api/api-clients.html"},
		Over:    []string{"jwt"},
		Hits: []string{
			`WORKATO_API_TOKEN=` + "wrk" + "aus-eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJzdWIiOiJjbGllbnQtdnNrbThzY3oiLCJqdGkiO" + "iI5MTBkZWJkZi0wYTQ3LTRlMTAtYjJhMC1hZGQyMT" + "dhNWI0NzciLCJleHAiOjE5MDAxOTkxMzZ9.bAHSiJ" + "AHzERk_vrKhoHDpq1uOD2-Wr63AEL2vP1Yt1VfnJ5" + "MTkq--uvuJQTjp6OL-oXg76Ti8v8HO8gcNLANoY",
			`curl -H "Authorization: Bearer ` + "wrk" + "aeu-eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJzdWIiOiJjbGllbnQtOXc0bXF0YnciLCJqdGkiO" + "iI1MThhMDM4My1kNmFlLTQ5Y2YtODQzMy01YTc0Mj" + "Y1ZGJiZGEiLCJleHAiOjE5MDA4MDQxMzV9.5DT6pv" + "bd4T_f2KjkaJ8qF3EhAt-wnEw7LSuUlPn2V4mCJsu" + "tOKxEmNDdQDyMLwuheDBhjMAkbQgzyxoQgX32vW" + `" https://app.eu.workato.com/api/recipes`,
		},
		Misses: []string{
			`WORKATO_API_TOKEN=` + "wrk" + "aus-eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9" + ".eyJzdWIiOiJjbGllbnQtN2x5Mm1nYnEiLCJqdGk" + "iOiJiYTNmM2U1Ny1mMzljLTQ3N2MtYmNmNy0zZDg" + "5N2Q1NjYxYTgiLCJleHAiOjE5MDAyMDI2MjF9.ZR" + "42nAEfXKMv9UJTLUooe9cw5gcSTYr4j0IXaVM3yB",
			`WORKATO_API_TOKEN=` + "wrk" + "e-eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.ey" + "JzdWIiOiJjbGllbnQtanpvaDljd2EiLCJqdGkiOiJ" + "lMDQwZGRjMS01NDI5LTRlNmEtYjY5NC03NDljYzM1" + "ZTAzNzEiLCJleHAiOjE5MDA1NDg2ODh9.IcR3sRY9" + "AEf8FKZERqQdOrYL0o5KVrcG5t7-YfxaCfIWc1o3_" + "E2z3vHrIiPOhRDxQ3l-vKD_xCT0HvvAwIurXB",
		},
	},
}
