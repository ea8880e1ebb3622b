package rules

var upcloud = Provider{
	{
		ID: "upcloud-api-token", Provider: "UpCloud", Name: "UpCloud API token",
		Meaning:  "Acts as the account: creates, reads and deletes its servers and storage.",
		Severity: Critical, Tags: []string{"cloud"},
		Pattern: `\b(?P<secret>ucat_[A-Za-z0-9]{24,32})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://hub.upcloud.com/account/api-tokens", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://developers.upcloud.com/1.3/"},
		Hits: []string{
			`UPCLOUD_TOKEN=` + "uca" + "t_01J47CH3858P" + "LEVN6I11MTU43A",
			`"upcloudToken": "` + "uca" + "t_01JC4HGTDBTL" + "7M94TRPN0RII7M" + `"`,
		},
		Misses: []string{
			`UPCLOUD_TOKEN=` + "uca" + "t_6KICXX2IYSA" + "85WC02IPY8SW",
			`UPCLOUD_TOKEN=` + "uca" + "t_Z8VIPFOUIUJ6NQF2" + "KO16GRZ44GXJHTHD8",
		},
	},
}
