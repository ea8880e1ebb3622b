package rules

var digitalocean = Provider{
	{
		ID: "digitalocean-pat", Provider: "DigitalOcean", Name: "DigitalOcean personal access token",
		Meaning:  "Manages the account's machines, clusters, databases and DNS within the token's scopes.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?P<secret>dop_v1_[a-f0-9]{64})\b`,
		Revoke:  Revoke{URL: "https://cloud.digitalocean.com/account/api/tokens", Steps: "Delete the token."},
		Refs:    []string{"https://docs.digitalocean.com/reference/api/create-personal-access-token/"},
		Hits:    []string{`DIGITALOCEAN_TOKEN=` + "dop" + "_v1_7352b528769005058de11c9d858b5da2" + "c86336f4c1789c7c668a841f66aadfdf", `token = "` + "dop" + "_v1_dccd2c0ab6104ffd00c5bef66df2b492" + "5ff360da03c3d1cb195870062f4baf17" + `"`},
		Misses:  []string{`DIGITALOCEAN_TOKEN=` + "dop" + "_v1_63bf36a91dd03312e9b52c31987bae2" + "324a7caf6475838559f31d3bce78f22d", `DIGITALOCEAN_TOKEN=` + "dop" + "_v2_5a6c22f5eb8db6de04c60bb7c5770413" + "8f977917dbefdb47bd50fd7205fb73ab"},
	},
	{
		ID: "digitalocean-oauth-token", Provider: "DigitalOcean", Name: "DigitalOcean OAuth access token",
		Meaning:  "Manages the user's resources within the granted scopes for 30 days.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?P<secret>doo_v1_[a-f0-9]{64})\b`,
		Revoke:  Revoke{URL: "https://cloud.digitalocean.com/account/api/access", Steps: "Revoke the application's access."},
		Refs:    []string{"https://docs.digitalocean.com/reference/api/oauth/"},
		Hits:    []string{`{"access_token":"` + "doo" + "_v1_01522eea939b94aed5f363cb665ffa81" + "e355bd13a107fa398730fb13128625a1" + `","expires_in":2592000}`, `Authorization: Bearer ` + "doo" + "_v1_1569890e57848348c7d0fad0593f7f0c" + "99c338abd9b31bcc3f598fb6d106bfc7"},
		Misses:  []string{`Authorization: Bearer ` + "doo" + "_v1_e5707409939baeffc7ac4e95f949f6e" + "16780bd3e04c7b53fe3093a4ada32f7", `Authorization: Bearer ` + "doo" + "_v1_4BD49EB948262E010A8037691A232F81" + "1F7F834F204677842DC7D342A23A6263"},
	},
	{
		ID: "digitalocean-refresh-token", Provider: "DigitalOcean", Name: "DigitalOcean OAuth refresh token",
		Meaning:  "Gets new access tokens for the user.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `(?P<secret>dor_v1_[a-f0-9]{64})\b`,
		Revoke:  Revoke{URL: "https://cloud.digitalocean.com/account/api/access", Steps: "Revoke the application's access."},
		Refs:    []string{"https://docs.digitalocean.com/reference/api/oauth/"},
		Hits:    []string{`"refresh_token": "` + "dor" + "_v1_fb84ac76b649c2b35d156dc0609035b1" + "e1e05702578ade6d562dd9b90718d8b0" + `"`, `DO_REFRESH=` + "dor" + "_v1_8bd48e06ed987a3dd8ae97a5b99d4055" + "25fa991f48830b9e8c3775f90cc16a8b"},
		Misses:  []string{`DO_REFRESH=` + "dor" + "_v1_b13d2993922c6b8e6f27bdafca40a4d" + "658926367eae2e7a175c32fda3231502", `DO_REFRESH=` + "dor" + "_v1_463f95e77e32c57d6d3897a782f81e21" + "8e3616fe438d6d8681a2b71af989efd36"},
	},
}

var alibaba = Provider{
	{
		ID: "alibaba-access-key-id", Provider: "Alibaba Cloud", Name: "Alibaba Cloud access key id",
		Meaning:  "Names a long-lived key; with the secret of 30 characters beside it, whoever holds it acts as the user.",
		Severity: Medium, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>LTAI[A-Za-z0-9]{20}|LTAI[A-Za-z0-9]{12})\b`,
		Check:   checkMixedKeyID,
		Revoke:  Revoke{URL: "https://ram.console.aliyun.com/manage/ak", Steps: "Disable the key pair, then delete it."},
		Refs:    []string{"https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"},
		Hits:    []string{`ALIBABA_CLOUD_ACCESS_KEY_ID=` + "LTA" + "I5tNOrnO9PDN" + "0wOpEicWx", `accessKeyId: ` + "LT" + "AIsoryQa" + "f30LTI"},
		Misses:  []string{`accessKeyId: ` + "LTA" + "I5tsSTo4kZ" + "VRi9zFTE", `accessKeyId: ` + "LTA" + "I5tbKOPFCr4i" + "qXRmqfDdcA"},
	},
	{
		ID: "alibaba-access-key-secret", Provider: "Alibaba Cloud", Name: "Alibaba Cloud access key secret",
		Meaning:  "Acts as the user whose key id belongs to it, in every service that its policies allow.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?:(?i:access_?key_?secret)["'\]]{0,2}[ \t]{0,20}(?:=>|:=|[:=,>])[ \t]{0,20}\\?["']?|\bLTAI[A-Za-z0-9]{12,20}[^A-Za-z0-9](?s:.){0,119}?[^A-Za-z0-9])(?P<secret>[A-Za-z0-9]{30})\b`,
		Check:   checkMixedBody,
		Revoke:  Revoke{URL: "https://ram.console.aliyun.com/manage/ak", Steps: "Disable the key pair, then delete it."},
		Refs:    []string{"https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"},
		Hits:    []string{`ALIBABA_CLOUD_ACCESS_KEY_SECRET=` + "HuFfxFMY5Miz92U" + "fi2iJmwbBA9QHIT", `"accessKeySecret": "` + "RynhYPAefuCQqY9" + "Y2N7rTccrGoCeCi" + `",`, `client = AcsClient("` + "LTA" + "I5tx3HVZpEKs" + "Ic4WA06y9" + `", "` + "czg6orUeXCk1skB" + "pPLafihOa7WgLmz" + `", "cn-hangzhou")`},
		Misses:  []string{`"accessKeySecret": "` + "eDIRN7eBCCD1o2" + "uTtBsWp7TGeh1WV" + `",`, `"accessKeySecret": "` + "71af6e1133a1ddc" + "23a04d5a14dec3b" + `",`},
	},
}

// checkMixedKeyID refuses words in capitals.
func checkMixedKeyID(m Match) Verdict {
	if !mixedCase(m.Secret) {
		return refused("body does not look random")
	}
	return unproven("")
}

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

var heroku = Provider{{
	ID: "heroku-api-key", Provider: "Heroku", Name: "Heroku API key",
	Meaning:  "Manages the user's apps: reads their configuration, deploys, deletes.",
	Severity: Critical, Tags: []string{"cloud"},
	Pattern: `(?P<secret>HRKU-AA[A-Za-z0-9_-]{58})(?:[^A-Za-z0-9_-]|$)`,
	Revoke:  Revoke{URL: "https://dashboard.heroku.com/account/applications", Steps: "Revoke the authorisation, or regenerate the account's API key."},
	Refs:    []string{"https://devcenter.heroku.com/articles/authentication"},
	Over:    []string{"url-basic-auth", "git-url-token"},
	Hits:    []string{`HEROKU_API_KEY=` + "HRK" + "U-AAHpwF_yMSZ1Tu1R2MyELbBWDtJI013" + "MGJaHuyNejyurh4bP6J_xPU8KAoFo", "machine api.heroku.com\n  login ci@acme.io\n  password " + "HRK" + "U-AAjWG4csO9fWDb-mND0ki5brShPUvKp" + "3M4hLKRGyLJHFUo4iY0hYUZ5dCB96" + "\n"},
	Misses:  []string{`HEROKU_API_KEY=` + "HRK" + "U-AAyXcDA0BRD5Uf_6p5V7Tw0dTs1mwu" + "v3Z71YePAIxlkzlBzl_mVDwd3_DwK", `HEROKU_API_KEY=` + "HRK" + "U-AA1IeZCTRJH5d0Ug9yJRXlyjQEWnf4_z" + "ybewizl1cpGujzOCCgvXV1uMKRjN33"},
}}

var flyio = Provider{{
	ID: "flyio-token", Provider: "Fly.io", Name: "Fly.io access token",
	Meaning:  "Manages an organisation's apps, or one app: deploys, reads secrets' names, opens consoles.",
	Severity: Critical, Tags: []string{"cloud"}, MaxLen: 4 << 10,
	Pattern: `(?P<secret>fm(?:2|1r|1a)_[A-Za-z0-9+/]{90,}={0,3}(?:,fm(?:2|1r|1a)_[A-Za-z0-9+/]{90,}={0,3})*)`,
	Check:   checkMixedBody,
	Revoke:  Revoke{URL: "https://fly.io/dashboard/personal/tokens", Steps: "Revoke the token there or with fly tokens revoke."},
	Refs:    []string{"https://fly.io/docs/security/tokens/"},
	Hits:    []string{`FLY_API_TOKEN="FlyV1 ` + "fm" + "2_4DbBGm0VgVMpEnmGhUyDjZT8tvAk9e441IyY1CEAU01lzvZi+7gopkkQl4OiGwqFp6D5jboUYXOVUXpJjKYUDzwV0n" + "DXCWE7jTv3XqSozGkjMYlzMksm/w2uKuhmv8BIDha5QR5xxHah1uIdo5CXuQNGXq1tJ+UCrT+ENhP88lLf599N3Zjd" + `,` + "fm" + "2_PSqc2f9zRngrrWG9MtfsMuyJ6k6hqDi2NdrDe/wOSMGhc1c+UxOE98je9JTWCfXNHQ4wMYtVBZZPCToehDy265xJk046on2RfEHuFr6fkN4nai" + "TSbuu1IOEc5IjDIVSIR8grAkNO2MbKcOBjTrLkYs84EkRpr80ouesurAtp+Bs7xGkhBDjhmQzzdoVzBO9+L3lL6YxxjsTCCWnsJ6ilr8nwx3GF" + `=="`, `fly_token: ` + "fm" + "1r_0GsB/K3f++n0RoQEDDelRuRTk+g3bALixhdhsUI695+TTSsTHFk6+hg6ungny9omIpxB1i0RKEt" + "vUqoI420M48jyw8lLjCjU5JfTVWMtB8Byi2dqFPIapo+zVU5+LliyPlRmrYYZK0I0lCuAlcVW/9"},
	Misses:  []string{`fly_token: ` + "fm" + "1r_LpXu1B9byWt0Mn9oPdmWe39fliums3" + "Gz5Kd7V5NjnLKAp3tbbYO/9Hk0vlBZ", `fly_token: ` + "fm" + "3_cUdX+kiyIeXvaf5oHCcpWBTvMKGcSFr7pHUokV8Wtupa8bnKKGezF6bXFKowWmDVbqN4POy+IHW" + "5f/NOMlh+9lLr2WDjtfaAD8AjIA56rA3XCXrVhVATr49fV+CVaQ9Gp6WY2AQyq+Aan3+kSdiYwZ"},
}}

// Vercel's tokens end in the CRC-32 of the 50 characters before, in base62. That was
// fitted to published examples and is not documented, so a mismatch only demotes.
var vercel = Provider{
	{
		ID: "vercel-token", Provider: "Vercel", Name: "Vercel access token",
		Meaning:  "Deploys, and reads the environment variables of, the projects of the user or the team.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `(?P<secret>vc[pica]_[A-Za-z0-9]{56})\b`,
		Check:   checkVercel,
		Revoke:  Revoke{URL: "https://vercel.com/account/settings/tokens", Steps: "Delete the token, or remove the integration that it belongs to."},
		Refs:    []string{"https://vercel.com/docs/rest-api#authentication"},
		Hits:    []string{`VERCEL_TOKEN=` + "vc" + "p_bbEhiGk8erRTjxizKQqQHspL1izp" + "XRiOvrO7u4DlLKorq4aUYJ0Io5Iv", `vercel deploy --token ` + "vc" + "i_mVymMh9DmpjD4Od0RZsShOyiMeEL" + "NJKhOeM6sHp3kwn0vaOdnA20TSJG" + ` --prod`},
		Misses:  []string{`VERCEL_TOKEN=` + "vc" + "p_THx7wKtp9Bm7wBsMXH4scHX4CDu" + "SjsTYJXVYbdhRGSW24hTNi7FVYx8", `VERCEL_TOKEN=` + "vc" + "p_OziLT1jDYWjWBvJ5umsihWUPkZCI" + "OaRmMrebnEInPuFBuOTyFY07zJJe" + `Z`},
	},
	{
		ID: "vercel-refresh-token", Provider: "Vercel", Name: "Vercel refresh token",
		Meaning:  "Gets new access tokens for the user of an app.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `(?P<secret>vcr_[A-Za-z0-9]{56})\b`,
		Check:   checkVercel,
		Revoke:  Revoke{URL: "https://vercel.com/account/settings/tokens", Steps: "Remove the app's access to the account."},
		Refs:    []string{"https://vercel.com/docs/sign-in-with-vercel/tokens"},
		Hits:    []string{`"refresh_token": "` + "vc" + "r_2qBh98qNeI4FXuAVK6kLUGhWT0nK" + "sCzcTO37WODPq2H4C1TyqG1zwlNu" + `"`, `VERCEL_REFRESH_TOKEN='` + "vc" + "r_hRaGuuXcUuL1YYcrafXpEi8W1QMM" + "R4miH8crOQKCJjoU1UOfGY2SRiOu" + `'`},
		Misses:  []string{`"refresh_token": "` + "vc" + "r_aZyqKsfB8uALL7FWlqXJtDkCNmO" + "2BEmNytBqziMnVeryTIMMvJQUbC" + `"`, `"refresh_token": "` + "vc" + "x_H3Erqj0vGU35Fkr42vD1SudByRTx" + "mAoU3ggAgGZzqAQYnNq1utsEze09" + `"`},
	},
	{
		ID: "vercel-ai-gateway-key", Provider: "Vercel", Name: "Vercel AI Gateway key",
		Meaning:  "Calls models through the team's gateway, on its bill.",
		Severity: Medium, Tags: []string{"cloud", "ai"},
		Pattern: `(?P<secret>vck_[A-Za-z0-9]{56})\b`,
		Check:   checkVercel,
		Revoke:  Revoke{URL: "https://vercel.com/dashboard/ai-gateway", Steps: "Delete the key under API keys."},
		Refs:    []string{"https://vercel.com/docs/ai-gateway/authentication-and-byok"},
		Hits:    []string{`AI_GATEWAY_API_KEY=` + "vc" + "k_4rTtjP47SBYx8WrKiYJ6LLXUBA4R" + "QWztLoCF2G7cYYT7Atsjx409ThYW", `apiKey: "` + "vc" + "k_rVd0Lr56xGUduHH8JNX47emMD97G" + "hKT5noFKuszgGZJ4Q9XjVn2bZ45n" + `",`},
		Misses:  []string{`AI_GATEWAY_API_KEY=` + "vc" + "k_OEXh2xe9nXWZY4PyyL3jW3cX6I" + "58LYLGhb35tlvJreoNMUaXvh9tT", `AI_GATEWAY_API_KEY=` + "vc" + "k_YoqoenlBzuFQN11rtmyYidgZPf8Y" + "FqmCueg0rZxYLN5COhyHiVo9xIisk"},
	},
	{
		ID: "vercel-blob-token", Provider: "Vercel", Name: "Vercel Blob read-write token",
		Meaning:  "Reads, writes and deletes the files of one store.",
		Severity: High, Tags: []string{"cloud"},
		Pattern: `(?P<secret>vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,64})\b`,
		Revoke:  Revoke{URL: "https://vercel.com/dashboard/stores", Steps: "Rotate the token in the settings of the store."},
		Refs:    []string{"https://vercel.com/docs/vercel-blob/using-blob-sdk"},
		Hits:    []string{`BLOB_READ_WRITE_TOKEN="` + "vercel_" + "blob_rw_VvqGPGRR" + "k9Wjrf38" + `_` + "IHMwVdXQhmmwaTr" + "GQY4XjAQLLY8Bvu" + `"`, `token: '` + "vercel_" + "blob_rw_hrl1eVCP" + "UC8gLNUT" + `_` + "mUr6vJJqxljTzRZf" + "bJDMJvMeY54dWZKm" + `'`},
		Misses:  []string{`BLOB_READ_WRITE_TOKEN="` + "vercel_" + "blob_rw_nLVVhFm" + "lXK7oUF6" + `_` + "ibvwrMOWR9lGLfN" + "YxTPHy70TxPu1tZ" + `"`, `BLOB_READ_WRITE_TOKEN="` + "vercel_" + "blob_ro_FJywjMfZ" + "HR03yBdz" + `_` + "KBE5DCbOLk7DKEf" + "ZVsak9W54ZFRj1h" + `"`},
	},
}

func checkVercel(m Match) Verdict {
	if v := crc32Base62Tail(m.Secret, len("vcp_")); v.Opinion == Proven {
		return v
	}
	if !mixedCase(m.Secret) {
		return refused("body does not look random")
	}
	return demoted(reasonNoCRC)
}

var netlify = Provider{{
	ID: "netlify-pat", Provider: "Netlify", Name: "Netlify personal access token",
	Meaning:  "Deploys, and reads the environment variables of, the user's sites.",
	Severity: Critical, Tags: []string{"cloud"},
	Pattern: `\b(?P<secret>nfp_[A-Za-z0-9]{36})\b`,
	Check:   checkMixedBody,
	Revoke:  Revoke{URL: "https://app.netlify.com/user/applications", Steps: "Revoke the token."},
	Refs:    []string{"https://docs.netlify.com/api/get-started/#authentication"},
	Hits:    []string{`NETLIFY_AUTH_TOKEN=` + "nf" + "p_NS5p9gdJfmIRlFJN6f" + "2j9EXAETFb2N9B9DmW", `netlify deploy --auth ` + "nf" + "p_DCK28u9xPBMwzspGk8" + "RP7nS8PxtKGfN8zU2C" + ` --prod`},
	Misses:  []string{`NETLIFY_AUTH_TOKEN=` + "nf" + "p_pDikWevY3KxktDaz9" + "6C1AUfQpni2FEV1aZH", `NETLIFY_AUTH_TOKEN=` + "nf" + "p_xWRIv7OutOYiBwph50" + "a8T9aDr0ZhxhJWdTWpb"},
}}
