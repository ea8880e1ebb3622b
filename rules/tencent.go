package rules

var tencent = Provider{
	{
		ID: "tencent-secret-id", Provider: "Tencent Cloud", Name: "Tencent Cloud secret id",
		Meaning:  "Names an API key; with the secret key beside it, whoever holds it acts as the user.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>AKID[A-Za-z0-9]{32})\b`,
		Check:   checkMixedKeyID,
		Revoke:  Revoke{URL: "https://console.cloud.tencent.com/cam/capi", Steps: "Disable the key, then delete it."},
		Refs:    []string{"https://www.tencentcloud.com/document/product/598/34228"},
		Hits:    []string{`TENCENTCLOUD_SECRET_ID=` + "AK" + "IDBgttUYvzI6DIZsld" + "aLYTjl2aJYBf1gOC", `secretId: "` + "AK" + "IDvTcIZA8S7wnAgCUf" + "KDSDMf21iulln8Gb" + `",`},
		Misses:  []string{`secretId: "` + "AK" + "IDnGQoNqgh6nR3nDY" + "5qdPcR52BRNNr6i" + `",`, `secretId: "` + "AK" + "ID28LBATBDOAQXG4BS" + "9F4XVTGQ0WNKTMU5" + `",`},
	},
	{
		ID: "tencent-secret-key", Provider: "Tencent Cloud", Name: "Tencent Cloud secret key",
		Meaning:  "Acts as the user whose secret id belongs to it, in every service that its policies allow.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?:(?i:tencent(?:cloud)?[_.-]?secret[_.-]?key)["'\]]{0,2}[ \t]{0,20}(?:=>|:=|[:=,])[ \t]{0,20}["']?|\bAKID[A-Za-z0-9]{32}[^A-Za-z0-9](?s:.){0,119}?[^A-Za-z0-9])(?P<secret>[A-Za-z0-9]{32})\b`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://console.cloud.tencent.com/cam/capi", Steps: "Disable the key, then delete it."},
		Refs:    []string{"https://www.tencentcloud.com/document/product/598/34228"},
		Hits:    []string{`TENCENTCLOUD_SECRET_KEY=` + "pLukpCzRLpmoewaN" + "pD6K0Ehf4Yq9rO0m", "secretId: " + "AK" + "IDcpMPRaVJjy37ij43" + "GPXqkuwvF8VluP37" + "\nsecretKey: " + "u2wtzs5DJHDDjftM" + "CdyQXrhBPotCchrB" + "\n"},
		Misses:  []string{`TENCENTCLOUD_SECRET_KEY=` + "F2KXhsGa06fFdcR" + "8s1pVNbI7ba18Yak", `TENCENTCLOUD_SECRET_KEY=` + "af188dc3e95422bf" + "074af35db481b74d"},
	},
}
