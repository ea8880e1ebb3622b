package rules

var rentman = Provider{
	{
		ID: "rentman-api-key", Provider: "Rentman", Name: "Rentman API token",
		Meaning:  "Reads and changes the company's projects, equipment and contacts.",
		Severity: High, Tags: []string{"crm"},
		Pattern: `(?i:rentman)` + vendorGap + `\b(?P<secret>ey[A-Za-z0-9_-]{20,120}\.ey[A-Za-z0-9._-]{200,500})` + endOfToken,
		Check:   checkNamedJWT,
		Revoke:  Revoke{URL: "https://support.rentman.io/", Steps: "Open Configuration, Account, Integrations, API, and create a new token."},
		Refs:    []string{"https://api.rentman.net/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`RENTMAN_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJtZWRld" + "2Vya2VyIjo2MDE0LCJhY2NvdW50IjoiYWNtZXlvaHpzb" + "yIsImNsaWVudF90eXBlIjoib3BlbmFwaSIsImNsaWVud" + "C5uYW1lIjoib3BlbmFwaSIsImV4cCI6MjA1NjAwMDAwM" + "CwiaXNzIjoie1wiaXZcIjpcIktlbDBRSTRlR0FSN1JLZ" + "Tk4Q002TjdcIn0iLCJpYXQiOjE3NDEwMDAwMDB9.zSSX" + "9TxrhYzUoXc-NVqhPXkjZoVDIW8lgHZkKyUziLg",
			`"rentmanToken": "` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJtZWRld" + "2Vya2VyIjo3MjYwLCJhY2NvdW50IjoiYWNtZWdydHR6d" + "yIsImNsaWVudF90eXBlIjoib3BlbmFwaSIsImNsaWVud" + "C5uYW1lIjoib3BlbmFwaSIsImV4cCI6MjA1NjAwMDAwM" + "CwiaXNzIjoie1wiaXZcIjpcIlpGTno1QXBXNGZRQ0dxQ" + "lBKNWUyR3pcIn0iLCJpYXQiOjE3NDEwMDAwMDB9.377-" + "1ITdlA6kcasEIka4N0KpCXKKoscl145BL-4aGho" + `"`,
		},
		Misses: []string{
			`RENTMAN_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e" + "yJtZWRld2Vya2VyIjo1Nzc3LCJhY2NvdW50I" + "joiYWNtZXRhcmt4YiIsImNsaWVudF90eXBlI" + "joib3BlbmFwaSIsImNsaWVudC5uYW1lIjoib" + "3BlbmFwaSIsImV4cCI6MjA1NjAwMDAwMCw",
			`API_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJtZWRld" + "2Vya2VyIjo4NzEyLCJhY2NvdW50IjoiYWNtZWRnaWdiZ" + "yIsImNsaWVudF90eXBlIjoib3BlbmFwaSIsImNsaWVud" + "C5uYW1lIjoib3BlbmFwaSIsImV4cCI6MjA1NjAwMDAwM" + "CwiaXNzIjoie1wiaXZcIjpcIk1CYVZFUEYxQVdFWmtLc" + "TZmalR6SmNcIn0iLCJpYXQiOjE3NDEwMDAwMDB9.Sq42" + "VjLRIlJut0AkPEXKxfonOBgd6fvyMzKrjKlJrWR",
		},
	},
}
