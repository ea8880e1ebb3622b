package rules

var shutterstock = Provider{
	{
		ID: "shutterstock-oauth-access-token", Provider: "Shutterstock", Name: "Shutterstock OAuth access token",
		Meaning:  "Acts as the user: searches, licenses and downloads images on their subscription.",
		Severity: Medium, Tags: []string{"oauth"},
		Pattern: `(?i:shutterstock)` + vendorGap + `(?P<secret>v2/[A-Za-z0-9]{380,400})\b`,
		Check:   checkMixed,
		Entropy: 4.5,
		Revoke:  Revoke{URL: "https://www.shutterstock.com/account/developers/apps", Steps: "Open the app and generate a new token."},
		Refs:    []string{"https://api-reference.shutterstock.com/"},
		Hits: []string{
			`const shutterstockApiToken = "` + "v2/" + "gqALvWB7ALDtDqEKzg4imSTUVlIKKkA0RGJPfQwz9x3R" + "oOOrp0YUXUqwIp6KjdD0Zw1KnOxIMvw1JcjvJSSt42qZ" + "kABIp94GnkSJdmG5xBOLDZMcKtQdVXrpfO2HtEkKU3mH" + "7J7ppRFzuACWEWP9MlryNVrAqvQBNfEx37VwekEkPDRe" + "USXhoidlDG2LdPoBLtcelbE63zZuzAkuuBrN2Q2fufiw" + "GBfCsa5Ht8xUfjTF2mVVqzpBJsjsJbL2coAA9NyiJZlV" + "ZDIx3KCnXIcPnLnBae1Tu43qKpW9IMHzThjXz5Lsecwu" + "YNXNssA1FHLEIghikBJH5UHzaHmBKZw3vO1JQP6enOUt" + "slSy3E3wDxg4AsARaobXAv2fA7WZfpmEcal2" + `";`,
			`SHUTTERSTOCK_API_TOKEN=` + "v2/" + "8K9ukvaq1T1IaGt83MbQRddHXqUoIR9h07ErfdUtrZpb" + "Tt2ew1KTAB0LcpKcGSnfaknhW0GDvNOyUYkNz83Uhuhi" + "Hu9H4B9ndt5nJiTRO0aWOs8qFhSsmvX57KjdQF6EVQyE" + "HVyrCFsEFgW4HS9Ni66SIx8Zza7R7IuOpoA526dAAWJr" + "1KmKVTktNhmxTguJzdgvvOHa4fZvkSWPhn0UdnKYf633" + "lfOmBogju3hb1tldnA0dzGXHR6lFpKVTTD9WtaZlSyTk" + "vsHf92Pv4FUFUt86QumYr4w03O47MwbpDoeAH4G9u0w5" + "DyYngKL8T3CVXqdWp7y3RamQjAON2RyS1cFk6BX7uFFs" + "waP6aUy3jINq6hZVch6rRSInFqSC8x7B0xPU",
		},
		Misses: []string{
			`SHUTTERSTOCK_API_TOKEN=` + "v2/" + "0jOr5HQiLyjPlxTRaL8UiWy6LYYaMcPSFY9i6oHMQmX" + "FWNOT1X6SSAamCKoNJUI1z3MnFcE3jJ83Ai4T3jzLdD" + "coxvuNDt3nXEHqixk4h80iAvcBF1OcbfstVg9CleK9y" + "jAuBU26J4wAt98OXI6mToNOomwgZkpR5Kti5hk3l4LS" + "LLmluLn6XkmOoipLmHHUWJwvWASxztznGi1ODDYfSpE" + "NwplEOgAnqvTl3Twi215kIkV6lWfWhDeNznRq4DhLgn" + "LII7P9Y8SvDUKOsOhNnngIFp3CAukmTFECvT6o56Pph" + "bhJPR86PRlcNCrZzZ8YElGHpxgMzUPiZFgytS8lK0cK" + "rqDfiCl8BDlGxQS251iEAnkr6qu9RY6WzBr",
			`SHUTTERSTOCK_API_TOKEN=` + "v3/" + "qq3F6cxP2Nj7O21NRiD9q6DPkiLkUjutuutBUradPVhI" + "tO6dwi3jVlzEbEOEugKLtnXbWQzVAOGe23NPubVlt7W8" + "kpFyJUWEyXslMUIWsEosW0zdPFmhQCCEVFyyXp7KRE2G" + "cNz39WZ38zEfdEwR6vavBiVtokahyFim0p173eYtbtAU" + "WJqvGxY3cDN5phtu61qzdDpm96AlYhRgpzSXMDb1rEwS" + "YwwZVQHAcjB1IFgrzEoc46DQcGSRgl53duzMBJvSiYvM" + "0rUwErZZnVKS5X2aRpkCej8LD4JJrxlTy7VF1v9qWTNK" + "ZT713cTZfYbt86LjVXDnTfAar64kGNyuTVTbgYcxL0lB" + "h4MbBeoPYe6SptbssGVtw754kfWFoF5vcE1t",
		},
	},
}
