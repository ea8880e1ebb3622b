package rules

var onePassword = Provider{
	{
		ID: "onepassword-service-account-token", Provider: "1Password", Name: "1Password service account token",
		Meaning:  "Reads, and may change, the vaults that the service account was given.",
		Severity: Critical, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>ops_eyJ[A-Za-z0-9+/_-]{250,}={0,2})(?:[^A-Za-z0-9+/_=-]|$)`,
		MaxLen:  2 << 10,
		Check:   checkOnePassword,
		Revoke:  Revoke{URL: "https://my.1password.com/developer-tools", Steps: "Revoke the service account's token, create a new one and rotate the items that it could read."},
		Refs:    []string{"https://developer.1password.com/docs/service-accounts/"},
		Hits: []string{
			`OP_SERVICE_ACCOUNT_TOKEN=` + "ops" + "_eyJzaWduSW5BZGRyZXNzIjoiYWNtZS4xcGFzc3dvcmQuY29tIiwidXNlckF1dGgiOnsibWV0aG9kIjoiU1JQZy00MDk2IiwiYWxnIjoiUEJFUzJnLUhTMjU2IiwiaXRlcmF0aW9ucyI6NjUwMDAwLCJzYWx0IjoiMW0yY2g3V1UxR3J1T2oxWEQzSmNKeSJ9LCJlbWFpbCI6InA4aHVnc3lyeHIzaUAxcGFzc3dvcmRzZXJ2aWNlYWNjb3VudHMuY29tIiwic3JwWCI6ImI3Yjk4Zjk3NTdhYzdiNzQwNDFmYzg3ZTA5ZTYyOGFmOWU0NjllMWFjNWVmZjNkZTI2NWFkYmIyMDFiN2VlOTciLCJtdWsiOnsiYWxnIjoiQTI1NkdDTSIsImV4dCI6dHJ1ZSwiayI6Ik14RnhCd2lE" + "WVlRWFNrc3pMb0ZsTjNQUnptRlB4Nm5Jc0NMX1hpdjBRZVIiLCJrZXlfb3BzIjpbImVuY3J5cHQiLCJkZWNyeXB0Il0sImt0eSI6Im9jdCIsImtpZCI6Im1wIn0sInNlY3JldEtleSI6IkEzLUtCTDRKUC1EUkpQM04tSkNEV1" + "otQ1NaWk0tNzdRNkYtRk5KTE0iLCJ0aHJvdHRsZVNlY3JldCI6eyJzZWVkIjoiNTYwNjc1MzFjMTc4MjA5MTZmMjNmMjEzYzA0Y2U2YjVhOWNkMTM1N2MwZDI4ZWMwYzQ0YzVhMjM1OWQ5ZWNkNSIsInV1aWQiOiI4cWlhdTZldXYxd295MTU2OHU2MHMxenpkMiJ9LCJkZXZpY2VVdWlkIjoidmJhbmIyZG82angwb2k3N3h6YWxieXluM2EifQ",
			"with:\n  token: \"" + "ops" + "_eyJzaWduSW5BZGRyZXNzIjoiYWNtZS4xcGFzc3dvcmQuY29tIiwidXNlckF1dGgiOnsibWV0aG9kIjoiU1JQZy00MDk2IiwiYWxnIjoiUEJFUzJnLUhTMjU2IiwiaXRlcmF0aW9ucyI6NjUwMDAwLCJzYWx0IjoiZE9hZV9Rel8zUXVrWFJfYWRKQks2SCJ9LCJlbWFpbCI6ImgwdDc2amdnZnplMUAxcGFzc3dvcmRzZXJ2aWNlYWNjb3VudHMuY29tIiwic3JwWCI6IjkxMzBmZWJlNmM5NGU1OTkwYTJiMDkyNGI4OGY5NDk1ZmY1MDIwNjE0NmNiYjIxNGQ2NDljZjI3NDQxODNmZjkiLCJtdWsiOnsiYWxnIjoiQTI1NkdDTSIsImV4dCI6dHJ1ZSwiayI6ImsxOUNYMjhi" + "alV0akJfR0NLa1BhOW80V3VvTVNJNWN2V0lUTjhuLVVIbW8iLCJrZXlfb3BzIjpbImVuY3J5cHQiLCJkZWNyeXB0Il0sImt0eSI6Im9jdCIsImtpZCI6Im1wIn0sInNlY3JldEtleSI6IkEzLUdQVDNMRi1ZN1laUjgtQ1FSNE" + "MtOFZZQVQtTUNZTVItUE1ROFMiLCJ0aHJvdHRsZVNlY3JldCI6eyJzZWVkIjoiYTk4ZDQ3MmY4ZWIyOGJkNjM1NDBmOWZlZmFlMjRiOTg4MTBmNjY3ZmQ5MGRhOTkxNzEyNjVjZTUzZGY1NWQxYyIsInV1aWQiOiIwajdlN2lsMWd5am55Yms0bDlxb21hYWY4ZiJ9LCJkZXZpY2VVdWlkIjoiNHNoamxmNDAzMmFiMXhpdmRjdWJsNGM5MnMifQ" + "\"\n",
		},
		Misses: []string{
			`OP_SERVICE_ACCOUNT_TOKEN=` + "ops" + "_eyJkobK92AvPPqO8P4nbe0y2x-PXpPtxcerLB01398lJyGS1BGgdZQSz9vTLLFqsiPDs_t2AGMjj1PD-85yLynYI5ZtV7SQ-ibEExpx" + "yV5LpTVIL9eOSH97VZdD-ZqcUErMuonlukZa-X1Z-Gq6HmtK5d-0ACM1hgyEdP6I-4YZwQihS-9vYuBIG0GZFWTVsfOTpaUA90ZG",
			`OP_SERVICE_ACCOUNT_TOKEN=` + "ops" + "_CiEb0hpFznkJ14Cn2uteELnfcRrcyiGC90Tciq2HuHKLMAqg3l0XFCHBHpFuB81wosW_r5Vyyghb1Cf4xzEq34yqq0_WJ_dQd7hggjnz2WdlmYuY8WLDgnhsPe3XbhM8J2XcDOR4cR_x-b2bCb1k0C" + "XaDnp96OJkVN_PV_SZF922thEftIlMd67XMyqV4gXfoEHv4Wi39hzJoBr0Yqbff5j0YrXbCSsw9YmKXPG79Dns8dWwm7vk0OM409BbyJo8x0j_40KteLxVR2ySoltzRj6YQwW4lf8yNsrm4hEA1T2U",
		},
	},
	{
		ID: "onepassword-secret-key", Provider: "1Password", Name: "1Password account Secret Key",
		Meaning:  "With the account's address and password: opens every vault of the person.",
		Severity: High, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5})\b`,
		Check:   checkOnePasswordKey,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://support.1password.com/change-secret-key/", Steps: "Regenerate the Secret Key in the profile and change the account password."},
		Refs:    []string{"https://support.1password.com/secret-key-security/"},
		Hits: []string{
			`OP_SECRET_KEY=` + "A" + "3-D3FKT8-DCRQ27WYNGY-PX8TM-K9G7E-JXADP",
			`op signin my.1password.com me@acme.io ` + "A" + "3-HSLBZH-XDT8WD-YM557-CKTYM-CZLRB-2GRR5",
		},
		Misses: []string{
			`OP_SECRET_KEY=` + "A" + "3-Q335YN-PL9BFJED7ZQ-GNFE2-6X2RE-63EV",
			`OP_SECRET_KEY=` + "A" + "3-tbxknr-RH878G88FCE-HALDN-KWYGA-JXP74",
		},
	},
}

// checkOnePassword proves tokens whose body is base64 of the account's JSON.
func checkOnePassword(m Match) Verdict {
	return checkBody(m.Secret, len("ops_"), "signInAddress", "email", "secretKey")
}

// checkOnePasswordKey refuses keys of letters alone: 31 random characters have digits.
func checkOnePasswordKey(m Match) Verdict {
	if !hasAny(m.Secret[len("A3-"):], '0', '9') {
		return refused("no digit")
	}
	return unproven("groups and alphabet are the vendor's")
}
