package rules

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
