package rules

// https://tailscale.com/kb/1277/key-prefixes
var tailscale = Provider{
	{
		ID: "tailscale-api-key", Provider: "Tailscale", Name: "Tailscale API access token",
		Meaning:  "Administers the tailnet: devices, keys, access rules and DNS.",
		Severity: Critical, Tags: []string{"infra", "network"},
		Pattern: `\b(?P<secret>tskey-api-[A-Za-z0-9]{8,20}-[A-Za-z0-9]{16,40})\b`,
		Parts:   partsTailscaleAPI,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://login.tailscale.com/admin/settings/keys", Steps: "Revoke the access token and read the configuration audit log."},
		Refs:    []string{"https://tailscale.com/kb/1277/key-prefixes"},
		Hits: []string{
			`TAILSCALE_API_KEY=` + "ts" + "key-api-kPyfb1kkCNTRL-B6T7i7JngOOF2MR5" + "ciaDVGFQRQuxERUw",
			`provider "tailscale" { api_key = "` + "ts" + "key-api-ktjnnkQKCNTRL-BnWfmR3HiAFhLDPB" + "i1ZqpPRORWruCCGa" + `" }`,
		},
		Misses: []string{
			`TAILSCALE_API_KEY=` + "ts" + "key-api-kUYsqy5QCNTRL-fPs09Gj8hw6N",
			`TAILSCALE_API_KEY=` + "ts" + "key-app-kYup9oBXCNTRL-9jTOCOQnZJsB9R74" + "wHOcWJPB2W0VyG9g",
		},
	},
	{
		ID: "tailscale-auth-key", Provider: "Tailscale", Name: "Tailscale auth key",
		Meaning:  "Joins devices to the tailnet, and so reaches what its access rules allow.",
		Severity: High, Tags: []string{"infra", "network"},
		Pattern: `\b(?P<secret>tskey-(?:auth-)?[A-Za-z0-9]{8,20}-[A-Za-z0-9]{16,40})\b`,
		Parts:   partsTailscaleAuth,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://login.tailscale.com/admin/settings/keys", Steps: "Revoke the key and look through the devices for ones that are not yours."},
		Refs:    []string{"https://tailscale.com/kb/1085/auth-keys"},
		Hits: []string{
			`TS_AUTHKEY=` + "ts" + "key-auth-kwcRKgVtCNTRL-nXZF7YUYTAOOXbS9" + "UvsnHTOUfFZF98qf",
			`tailscale up --authkey ` + "ts" + "key-auth-k9KprInaVCNTRL-kmOjR8aSG91mvbse" + "8LNPdp2FTuD1qE28B",
		},
		Misses: []string{
			`TS_AUTHKEY=` + "ts" + "key-auth-kvcigdjBCNTRL-2xluiiUdgWvVNR",
			`TS_AUTHKEY=` + "ts" + "key-auth-kLo-LSqP0MoBzINbRQRq" + "EL0tditt4nLbr7iQ",
		},
	},
	{
		ID: "tailscale-oauth-secret", Provider: "Tailscale", Name: "Tailscale OAuth client secret",
		Meaning:  "Fetches API tokens and makes auth keys, as far as the client's scopes go.",
		Severity: Critical, Tags: []string{"infra", "network", "oauth"},
		Pattern: `\b(?P<secret>tskey-client-[A-Za-z0-9]{8,20}-[A-Za-z0-9]{16,40})\b`,
		Parts:   partsTailscaleClient,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://login.tailscale.com/admin/settings/oauth", Steps: "Revoke the OAuth client and generate a new one."},
		Refs:    []string{"https://tailscale.com/kb/1215/oauth-clients"},
		Hits: []string{
			`TS_OAUTH_SECRET=` + "ts" + "key-client-kXtUnt1wCNTRL-sic0S3dqsR4Jxr6Q" + "OApDT6vcpREE9Bsf",
			"with:\n  oauth-secret: " + "ts" + "key-client-kIK1n1DnCNTRL-AsJHaZYx3PzibP4E" + "hh6qMKNlmbqyjNs2" + "\n",
		},
		Misses: []string{
			`TS_OAUTH_SECRET=` + "ts" + "key-client-kDVe8qLCCNTRL-iXexeQZ4QJ",
			`TS_OAUTH_CLIENT_ID=` + "kqrr3droCNTRL",
		},
	},
	{
		ID: "tailscale-webhook-key", Provider: "Tailscale", Name: "Tailscale SCIM or webhook key",
		Meaning:  "Provisions users, or forges events that a server takes for Tailscale's.",
		Severity: Medium, Tags: []string{"infra", "network", "webhook"},
		Pattern: `\b(?P<secret>tskey-(?:scim|webhook)-[A-Za-z0-9]{8,20}-[A-Za-z0-9]{16,40})\b`,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://login.tailscale.com/admin/settings/webhooks", Steps: "Rotate the webhook's secret, or disable and enable SCIM provisioning."},
		Refs:    []string{"https://tailscale.com/kb/1277/key-prefixes"},
		Hits: []string{
			`TS_WEBHOOK_SECRET=` + "ts" + "key-webhook-kqhyWjGCCNTRL-GDion4eCJZKprLGe" + "YNRLeLPU5dEttZsK",
			`scim_token: "` + "ts" + "key-scim-kArJk1iVCNTRL-XTbOfxiO1uZMTdhU" + "4gunjqBam5lwAsYK" + `"`,
		},
		Misses: []string{
			`TS_WEBHOOK_SECRET=` + "ts" + "key-webhook-kuNvrk5oCNTRL-QgubSf8yA1MI7PS",
			`TS_WEBHOOK_SECRET=` + "ts" + "key-webhooks-kj7UlTGUCNTRL-DKF9X5TDPbVBsXl7" + "jiBnuQZa7ih4P9CV",
		},
	},
}

func partsTailscaleAPI(m Match) []Part  { return idPart("key id", m.Secret, len("tskey-api-"), '-') }
func partsTailscaleAuth(m Match) []Part { return idPart("key id", m.Secret, len("tskey-auth-"), '-') }
func partsTailscaleClient(m Match) []Part {
	return idPart("key id", m.Secret, len("tskey-client-"), '-')
}
