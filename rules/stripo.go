package rules

var stripo = Provider{
	{
		ID: "stripo-api-token", Provider: "Stripo", Name: "Stripo API token",
		Meaning:  "Reads and exports the project's mail templates.",
		Severity: Medium, Tags: []string{"mail"},
		Pattern: `(?i:stripo)` + vendorGap + `\b(?P<secret>eyJ[A-Za-z0-9_-]{10,60}\.[A-Za-z0-9_-]{60,300}\.[A-Za-z0-9_-]{43})` + endOfToken,
		Check:   checkNamedJWT,
		Revoke:  Revoke{URL: "https://my.stripo.email/", Steps: "Open the project settings, REST API, delete the token and create a new one."},
		Refs:    []string{"https://support.stripo.email/en/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`STRIPO_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiJ9.eyJzZWN1cml0eUNvb" + "nRleHQiOiJ7XCJwcm9qZWN0SWRcIjo5NzU1O" + "DIsXCJ0b2tlbk5hbWVcIjpcImNubWNhaFwif" + "SIsImlhdCI6MTc0MTAwMDAwMH0.909mN_c6b" + "71e76Ubx4Qz-rP-sjI6Rwr8N6NxlqxmA-F",
			`"stripoToken": "` + "ey" + "JhbGciOiJIUzI1NiJ9.eyJzZWN1cml0eUNvb" + "nRleHQiOiJ7XCJwcm9qZWN0SWRcIjo2MTA1M" + "TAsXCJ0b2tlbk5hbWVcIjpcInh3eHR0cVwif" + "SIsImlhdCI6MTc0MTAwMDAwMH0.MkmNY8uXS" + "lEBDOivOlE-QrpfvvI3p5JT4Cl5ITesAsR" + `"`,
		},
		Misses: []string{
			`STRIPO_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiJ9.eyJzZWN1cml0eUNvb" + "nRleHQiOiJ7XCJwcm9qZWN0SWRcIjoyODE2N" + "jcsXCJ0b2tlbk5hbWVcIjpcImhoYWJtcVwif" + "SIsImlhdCI6MTc0MTAwMDAwMH0.NwuBpvgHX" + "js2B4xDeNWqYmrC6gvd-Rl4dzD0GlPFAi",
			`API_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiJ9.eyJzZWN1cml0eUNvb" + "nRleHQiOiJ7XCJwcm9qZWN0SWRcIjo2MjUzM" + "TAsXCJ0b2tlbk5hbWVcIjpcImF2dWZsclwif" + "SIsImlhdCI6MTc0MTAwMDAwMH0.k3pKS2wNN" + "1aA-WP8EQmo3Juq4uRb1F-VW60Ho_FY3ow",
		},
	},
}
