package rules

var databricks = Provider{
	{
		ID: "databricks-pat", Provider: "Databricks", Name: "Databricks personal access token",
		Meaning:  "Acts as the user or service principal in the workspace: data, notebooks, clusters and jobs.",
		Severity: Critical, Tags: []string{"infra", "data"},
		Pattern: `\b(?P<secret>dapi[0-9a-f]{32}(?:-[0-9])?)\b`,
		Over:    []string{"database-url", "url-basic-auth"},
		Entropy: 3,
		Revoke:  Revoke{URL: "https://docs.databricks.com/aws/en/dev-tools/auth/pat", Steps: "In your workspace open Settings, Developer, Access tokens; revoke the token and generate a new one."},
		Refs:    []string{"https://docs.databricks.com/aws/en/dev-tools/auth/pat"},
		Hits: []string{
			`DATABRICKS_TOKEN=` + "da" + "pi033d0583c923e64a" + "e06cda8e7f083eac",
			"[DEFAULT]\nhost = https://acme.cloud.databricks.com\ntoken = " + "da" + "piaaf1d4c2004cc62e" + "dc17592e8dd314f5-2" + "\n",
			`databricks://token:` + "da" + "pi9f5cb7912b34f32b" + "7ad3de46dbf4e829" + `@adb-52.azuredatabricks.net:443/default`,
		},
		Misses: []string{
			`DATABRICKS_TOKEN=` + "da" + "pi1e3515f912aac87" + "23f8bd75083dd516",
			`DATABRICKS_TOKEN=` + "da" + "pi99812ae92670914e1" + "64b8a4b571afd78e4",
		},
	},
	{
		ID: "databricks-oauth-secret", Provider: "Databricks", Name: "Databricks OAuth secret of a service principal",
		Meaning:  "With the client id: acts as the service principal in every workspace and account it belongs to.",
		Severity: Critical, Tags: []string{"infra", "data", "oauth"},
		Pattern: `\b(?P<secret>dose[0-9a-f]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://accounts.cloud.databricks.com/", Steps: "Open the service principal's secrets; delete the secret and generate a new one."},
		Refs:    []string{"https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m"},
		Hits: []string{
			`DATABRICKS_CLIENT_SECRET=` + "do" + "see177b8aa13c3fe73" + "c73b7a1ef5e921cc",
			`client_secret = "` + "do" + "se71c65ab4a6c033f9" + "8fd99f751fbf3413" + `"`,
		},
		Misses: []string{
			`DATABRICKS_CLIENT_SECRET=` + "do" + "se08c31098fb69751" + "90b540d377936a0",
			`DATABRICKS_CLIENT_SECRET=` + "do" + "seec8cf1374838ae9d" + "ac04bcc5a2d68eb2d",
		},
	},
}
