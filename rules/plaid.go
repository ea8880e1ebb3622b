package rules

var plaid = Provider{
	{
		ID: "plaid-access-token", Provider: "Plaid", Name: "Plaid access token",
		Meaning:  "With the client id and secret: reads accounts and transactions at a person's bank.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>access-(?:production|development|sandbox)-` + uuidShape + `)\b`,
		Check:   checkPlaid,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://plaid.com/docs/api/items/#itemaccess_tokeninvalidate", Steps: "Call /item/access_token/invalidate, which returns a new token for the item."},
		Refs:    []string{"https://plaid.com/docs/api/tokens/"},
		Hits: []string{
			`PLAID_ACCESS_TOKEN=` + "access" + "-production-392e136d-2aa8-4982" + "-89fa-800ef3a82a9c",
			`{"access_token": "` + "access" + "-sandbox-806856e0-7e99-4f80" + "-9146-a4f8cf6a7c89" + `"}`,
		},
		Misses: []string{
			`PLAID_PUBLIC_TOKEN=` + "public" + "-production-bc00c3eb-c891-4a8f" + "-ade3-a055a35c8ec5",
			`PLAID_ACCESS_TOKEN=` + "access" + "-staging-9eb0cef5-5bdc-4652" + "-93fb-ba2e5efabc42",
		},
	},
	{
		ID: "plaid-secret", Provider: "Plaid", Name: "Plaid secret",
		Meaning:  "With the client id and an access token: reads accounts and transactions at people's banks.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `(?i:plaid[A-Za-z0-9_.-]{0,24}(?:secret|token|key))[A-Za-z0-9_]{0,12}` + assigned + `(?P<secret>[0-9a-z]{30})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://dashboard.plaid.com/developers/keys", Steps: "Rotate the secret of that environment, deploy the new one and delete the old one."},
		Refs:    []string{"https://plaid.com/docs/account/security/"},
		Hits: []string{
			`PLAID_SECRET=` + "cfc016c325e5d6f" + "da2e5542d36200f",
			`plaidSecret: '` + "f471979ca24b54f" + "f95b58e1f5e457c" + `',`,
		},
		Misses: []string{
			`PLAID_SECRET=` + "0cf167747e0dec" + "c236a2e6290a200",
			`PLAID_CLIENT_ID=` + "a2d3e56e1c81" + "f339a74439a8",
		},
	},
}

// checkPlaid gives the tokens of the sandbox, where all banks are made up, less weight.
func checkPlaid(m Match) Verdict {
	v := unproven("environment and UUID have the vendor's shape")
	if m.Secret[len("access-")] == 's' {
		v.Severity = Low
	}
	return v
}
