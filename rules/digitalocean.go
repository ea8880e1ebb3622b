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
	{
		ID: "digitalocean-spaces-key", Provider: "DigitalOcean", Name: "DigitalOcean Spaces access key id",
		Meaning:  "With its secret: reads and writes the buckets of the account.",
		Severity: Medium, Tags: []string{"cloud", "storage"},
		Pattern: `\b(?P<secret>DO[08]0[A-Z0-9]{16})\b`,
		Revoke:  Revoke{URL: "https://cloud.digitalocean.com/spaces/access_keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.digitalocean.com/products/spaces/how-to/manage-access/"},
		Hits: []string{
			`SPACES_ACCESS_KEY_ID=` + "DO" + "00SUVS9MD" + "O7103YM01",
			`spaces_access_id = "` + "DO" + "00SE0VH91" + "D7VB6E4DH" + `"`,
		},
		Misses: []string{
			`SPACES_ACCESS_KEY_ID=` + "DO" + "008FC0K0H" + "UTNRKVMI",
			`SPACES_ACCESS_KEY_ID=` + "DP" + "00G4RK1XL" + "9EJX8LBJU",
		},
	},
}
