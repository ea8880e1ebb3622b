package rules

var voicegain = Provider{
	{
		ID: "voicegain-api-key", Provider: "Voicegain", Name: "Voicegain API token",
		Meaning:  "Transcribes on the account and reads its recordings.",
		Severity: Medium, Tags: []string{"ai"},
		Pattern: `(?i:voicegain)` + vendorGap + `\b(?P<secret>ey[A-Za-z0-9_-]{20,120}\.ey[A-Za-z0-9_-]{60,600}\.[A-Za-z0-9_-]{43})` + endOfToken,
		Check:   checkNamedJWT,
		Revoke:  Revoke{URL: "https://console.voicegain.ai/", Steps: "Open the security settings of the context and create a new token."},
		Refs:    []string{"https://www.voicegain.ai/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`VOICEGAIN_JWT=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdW" + "QiOiJodHRwczovL2FwaS52b2ljZWdhaW4uYWkvdjE" + "iLCJjbGllbnRJZCI6Ijg1OTAxYzUxLTJhM2UtNDFl" + "Ni05MDRmLTdlYzk4MzE2MWMyYyIsImNvbnRleHRJZ" + "CI6ImIxNzE1ZDA2LWU3NzYtNDk5Zi1hNjc1LTVkMj" + "RmYWRmZTlhZCIsImlhdCI6MTc0MTAwMDAwMH0.oJr" + "iRLch8q1TnWuPx4seoeVK9MaBhwU6Eq0DvKshSLk",
			`"voicegainJwt": "` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdW" + "QiOiJodHRwczovL2FwaS52b2ljZWdhaW4uYWkvdjE" + "iLCJjbGllbnRJZCI6IjNiNzg4ZjgxLWM0YTUtNDk2" + "YS05YjAxLTM5NTk3Y2I0ZWU0NyIsImNvbnRleHRJZ" + "CI6ImI3M2Y5Yzc1LTdiNGMtNGE3ZC04NGY4LWU2ZT" + "cxMTllMWE4MSIsImlhdCI6MTc0MTAwMDAwMH0.zMX" + "FVLnwYPw6raEnCt5fBa-r4-1kYqS7RP0-dEGrXkx" + `"`,
		},
		Misses: []string{
			`VOICEGAIN_JWT=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdW" + "QiOiJodHRwczovL2FwaS52b2ljZWdhaW4uYWkvdjE" + "iLCJjbGllbnRJZCI6IjNlOTk4ZDdjLTJlOTQtNDg2" + "Ni05ZTIzLTExNmY2ODNjMjcwYyIsImNvbnRleHRJZ" + "CI6IjViM2IxNWZlLWFlMDktNDhkYS04ZDkwLTgzZG" + "RiNDRmNjRmMiIsImlhdCI6MTc0MTAwMDAwMH0.mje" + "E-vrO7Hm82aCK_tDmTOuGbIZp7wWwAaISju_say",
			`API_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdW" + "QiOiJodHRwczovL2FwaS52b2ljZWdhaW4uYWkvdjE" + "iLCJjbGllbnRJZCI6ImYwOTg4NzkxLTU3MjMtNDE2" + "MS05ZjAzLWU5OTA3OTYyZmFlNSIsImNvbnRleHRJZ" + "CI6ImQxZmVhMTFkLTFmZWItNGIzZS1iZTYwLTZjYz" + "dlNjQ0Mzk3OCIsImlhdCI6MTc0MTAwMDAwMH0.Ytf" + "Yzvb0KppL7LjM3R0x-D-pbT-S346U4clQR0ve8Yj",
		},
	},
}
