package rules

var vault = Provider{
	{
		ID: "vault-service-token", Provider: "HashiCorp Vault", Name: "Vault service token",
		Meaning:  "Reads and writes the secrets that its policies name; a root token all of them.",
		Severity: Critical, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>hvs\.(?:[A-Za-z0-9_-]{84,184}|[A-Za-z0-9]{24}))` + endOfToken,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://developer.hashicorp.com/vault/docs/commands/token/revoke", Steps: "Run vault token revoke with the token, then read the audit log and rotate what it could read."},
		Refs:    []string{"https://developer.hashicorp.com/vault/docs/concepts/tokens"},
		Hits: []string{
			`VAULT_TOKEN=` + "hv" + "s.CAESX5cGyQvhm68fVz-XBu0HA413BjMM-J1yVCDuA2Qs5IMsXArR" + "FxXrvMIpBD5lVQmI3_kveUdyfP7me7ZHvcGXzN3cbYMQHMJq",
			`curl -H "X-Vault-Token: ` + "hv" + "s.jEmR0VFIYlmb" + "kydkbhA70neW" + `" $VAULT_ADDR/v1/sys/health`,
		},
		Misses: []string{
			`VAULT_TOKEN=` + "hv" + "s.CAES7euQFwO5xa6LeVypI9W415iGZ4lpun" + "PE4xjja5ujZGbOC7uEcqajxKqlIk7k",
			`VAULT_TOKEN=` + "hv" + "s.tLImsHagdFH" + "H7vr0WEXp6i8",
		},
	},
	{
		ID: "vault-batch-token", Provider: "HashiCorp Vault", Name: "Vault batch token",
		Meaning:  "Reads and writes the secrets that its policies name until it expires; it cannot be revoked by itself.",
		Severity: High, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>hvb\.[A-Za-z0-9_-]{130,300})` + endOfToken,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://developer.hashicorp.com/vault/docs/concepts/tokens", Steps: "Revoke its parent token or the auth role's leases, and rotate what it could read."},
		Refs:    []string{"https://developer.hashicorp.com/vault/docs/concepts/tokens"},
		Hits: []string{
			`VAULT_TOKEN=` + "hv" + "b.AAAAAQbU2_-K6sjtDIXLMG590koo44-EUfRI2UtI7j4cyKD6T3v-_DmyDX1foyuZLWiKDW4i_XnF" + "PFTdvd5ygfxXIzVPMF5lRO9zSxX-d1cAkCMsdHafdZNirNHRtutVRqQb_XvuFUMQuOVfrG",
			`token = "` + "hv" + "b.AAAAAQCj150vL77pci6ONlmFGyk8mxmc-QBpQR_uIVCSHbuZu_hRtobJuK7qeTuPBXi9CGmCw4zOxWx2ZVb_1d" + "a9ZezHBYi9Bh4_Nu55UG_lWW9G-ja8EdqJKVrUOynrQSOiWvoWVKGdg1c16vsuto4M7wFYPRLad22p8x" + `"`,
		},
		Misses: []string{
			`VAULT_TOKEN=` + "hv" + "b.AAAAAQWzlH3bm5Eiy2_OpQKb54-KoAG2BED34ecvYLDSXSDN-wM" + "mR8ImWtJ1TKy7B9Au1SYsfYWeC4XogpCyCsc6LU6deYNR",
			`VAULT_TOKEN=` + "hv" + "c.AAAAAQUtCgMukhl5FGWk0GN7_6Yfoikg-SzD4A_rOFITvFKCL6BRJUP4eDsnnYxSqlVY3SXGhW6_" + "IDAtCU8bLi5E2njm0KmDJkvxUqanVWZo1SFjkNYjrnZU42o0VzvbFbqFkYsQOw6wK7vdwE",
		},
	},
	{
		ID: "vault-recovery-token", Provider: "HashiCorp Vault", Name: "Vault recovery token",
		Meaning:  "Reads and writes raw storage of a Vault in recovery mode.",
		Severity: Critical, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>hvr\.[A-Za-z0-9]{24,130})` + endOfToken,
		Check:   checkDigit,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://developer.hashicorp.com/vault/docs/concepts/recovery-mode", Steps: "Restart Vault in normal mode, which ends the token, and rekey the recovery keys."},
		Refs:    []string{"https://developer.hashicorp.com/vault/docs/concepts/recovery-mode"},
		Hits: []string{
			`VAULT_TOKEN=` + "hv" + "r.jKYtFirDCc4n" + "1JE5GdGcsVVe",
			`recovery_token: ` + "hv" + "r.2eMhROq23gi5HzbX3yZlbdSRfVBNLzgrV6DRGecXfX5XhVt" + "HpoS3zkDcTreOO37Uwb8RGeMtkyBMCJzwGJceiHDNJdQw03b",
		},
		Misses: []string{
			`VAULT_TOKEN=` + "hv" + "r.8CD03PpB9ei" + "y2XJQwceXut",
			`VAULT_TOKEN=` + "hv" + "t.KoVC6c2kcQzy" + "Eq89JrLPdmiq",
		},
	},
	{
		ID: "vault-token-legacy", Provider: "HashiCorp Vault", Name: "Vault service token (before 1.10)",
		Meaning:  "Reads and writes the secrets that its policies name; a root token all of them.",
		Severity: Critical, Tags: []string{"infra"},
		Pattern: `(?i:vault)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>[sbr]\.[A-Za-z0-9]{24})\b`,
		Check:   checkMixed,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://developer.hashicorp.com/vault/docs/commands/token/revoke", Steps: "Run vault token revoke with the token, then read the audit log and rotate what it could read."},
		Refs:    []string{"https://developer.hashicorp.com/vault/docs/concepts/tokens"},
		Hits: []string{
			`VAULT_TOKEN=` + "s.arOBfASJ3gGh" + "fTYmVwYK8uqJ",
			`-H "X-Vault-Token: ` + "s.I28NedgzMxvx" + "03LP38nrceoY" + `"`,
		},
		Misses: []string{
			`VAULT_TOKEN=` + "s.kXWQ0znWFXM" + "C5PRiAJVqazZ",
			`vault: ` + "s." + "setSecretsEngineMaxLeaseT",
		},
	},
}
