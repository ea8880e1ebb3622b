package rules

var coze = Provider{
	{
		ID: "coze-personal-access-token", Provider: "Coze", Name: "Coze personal access token",
		Meaning:  "Runs and changes the workspace's bots and workflows.",
		Severity: High, Tags: []string{"ai"},
		Pattern: `(?i:coze)` + nearby + `(?P<secret>pat_[A-Za-z0-9]{64})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://www.coze.com/open/oauth/pats", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://www.coze.com/docs/developer_guides/pat"},
		Hits: []string{
			`COZE_API_TOKEN=` + "pa" + "t_0gYjSVAGSjeLTrqGzo1z64" + "qGr9LnvWyQQEV50pqxOdhEit" + "5T4OVX1YU3pCsHYkSU",
			`Coze(auth=TokenAuth(token="` + "pa" + "t_xteEr4kRzg4DZTDbY7M9Rl" + "ZpMb6Fp1qy4tVMO0eILWxZjR" + "dnPIIwLRLOj8xxpAgm" + `"))`,
		},
		Misses: []string{
			`COZE_API_TOKEN=` + "pa" + "t_YZhhqLaM06VrkolnWmuQ9i" + "yzSS8SGG3NPyVubNBd2Mb7XE" + "TIbkMLvVS5nUO9Klw",
			`COZE_API_TOKEN=` + "pe" + "t_1p7bQcNmiw4NBgrXLWyKkZ" + "l4P6XA5AvDLb9KkPMiJfUs2o" + "HtuodcWigwq8wNNabr",
		},
	},
}
