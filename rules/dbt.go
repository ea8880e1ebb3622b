package rules

var dbt = Provider{
	{
		ID: "dbt-cloud-token", Provider: "dbt", Name: "dbt platform token",
		Meaning:  "Runs jobs and reads models and their data's metadata, as far as its permissions go.",
		Severity: High, Tags: []string{"data"},
		Pattern: `\b(?P<secret>dbt[cu]_[A-Za-z0-9_-]{30,80})` + endOfToken,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://docs.getdbt.com/docs/dbt-cloud-apis/authentication"},
		Hits: []string{
			`DBT_CLOUD_API_TOKEN=` + "db" + "tc_tzoT8LD2EgjdkUnmhpa7b" + "8cTU9OT9a9DJni20Yc9IFl5",
			`Authorization: Token ` + "db" + "tu_k5i38GVp8Jh5yNVt334Ay" + "MHb1uExl3kcj836jjgABalZ",
		},
		Misses: []string{
			`DBT_CLOUD_API_TOKEN=` + "db" + "tc_1QR2Na9yS6rby" + "mvz1q22boXwRuX9d",
			`dbtc_helper_functions_of_the_whole_project_all`,
		},
	},
}
