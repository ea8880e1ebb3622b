package rules

var web3Storage = Provider{
	{
		ID: "web3storage-api-key", Provider: "web3.storage", Name: "web3.storage API token",
		Meaning:  "Uploads to the account and reads its list of uploads.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `(?i:web3[._-]?storage)` + vendorGap + `\b(?P<secret>eyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{60,400}\.[A-Za-z0-9_-]{25,100})` + endOfToken,
		Check:   checkNamedJWT,
		Revoke:  Revoke{URL: "https://web3.storage/", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://web3.storage/docs/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`WEB3STORAGE_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzd" + "WIiOiJkaWQ6ZXRocjoweDllM2MzZTYwMDM5OTA0N" + "2EzZDc3MzgzM2FkYTAxN2U3YTYzODU3ZDciLCJpc" + "3MiOiJ3ZWIzLXN0b3JhZ2UiLCJpYXQiOjE3NDEwM" + "DAwMDAwMDAsIm5hbWUiOiJlaXBnb3cifQ.Nao9OO" + "F1rqWeMibROMGHq6Id3hBrbEuOSyVJsfwzkP7",
			`"web3storageToken": "` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzd" + "WIiOiJkaWQ6ZXRocjoweDliNjljZDU1MjFlMDQ0Z" + "GM2ZGE5MGEwN2VkMzVjNmU3YTBlOTRmYTkiLCJpc" + "3MiOiJ3ZWIzLXN0b3JhZ2UiLCJpYXQiOjE3NDEwM" + "DAwMDAwMDAsIm5hbWUiOiJjeXZ2bGwifQ.A8EzsU" + "O-AdniiZ3P-ZdW-ZUlbKuicGovyP67KUbRPb1" + `"`,
		},
		Misses: []string{
			`WEB3STORAGE_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiO" + "iJkaWQ6ZXRocjoweDk0MTgwNTNiYzQzYjZmZDg1MTdmZ" + "mEwNTU2YjViMDFmMzE0NzlmZjQiLCJpc3MiOiJ3ZWIzL" + "XN0b3JhZ2UiLCJpYXQiOjE3NDEwMDAwMDAwMDAsIm5hb" + "WUiOiJ6b3FweHAifQ.BdzKmP4Eh08GtJS813Z__B",
			`API_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzd" + "WIiOiJkaWQ6ZXRocjoweDdmYTI4YjlmYjg2MzAxZ" + "WJiNzRlMDk2ZTBhMTNlOGNiZWFlNDA3YmEiLCJpc" + "3MiOiJ3ZWIzLXN0b3JhZ2UiLCJpYXQiOjE3NDEwM" + "DAwMDAwMDAsIm5hbWUiOiJlY3BpZ2sifQ.WJONFj" + "b5RcbKloiUePxgv8PQTir2lHpSYpha-BsLUgR",
		},
	},
}
