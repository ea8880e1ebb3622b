package rules

import "bytes"

var circleCI = Provider{
	{
		ID: "circleci-pat", Provider: "CircleCI", Name: "CircleCI personal API token",
		Meaning:  "Acts as the user: starts pipelines, reads logs and changes environment variables of every project.",
		Severity: Critical, Tags: []string{"infra", "ci"},
		Pattern: `\b(?P<secret>CCIPAT_[A-Za-z0-9]{21,24}_[0-9a-f]{40})\b`,
		Parts:   partsCircleCI,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://app.circleci.com/settings/user/tokens", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://circleci.com/docs/managing-api-tokens/"},
		Hits: []string{
			`CIRCLE_TOKEN=` + "CCI" + "PAT_nummWg93hBm" + "B47YnEc913C_d563f0fc9ac61c68d3e8" + "11d9f2e166ceeb26b048",
			`-H "Circle-Token: ` + "CCI" + "PAT_LpUxw0RlwDP" + "kWWDhmTysvV_a72457f59861551ab12c" + "d9fe9ade2b471937c5d0" + `"`,
		},
		Misses: []string{
			`CIRCLE_TOKEN=` + "CCI" + "PAT_s38ReZlNXnR" + "Kzqn0NLQOwk_607b1e50e983ef0e261" + "aca92b0cea7317d9ba1e",
			`CIRCLE_TOKEN=` + "CCI" + "PAT_LWMZm209Y" + "xBqatKSY0_84b5ba57aa26e39b4b6d" + "d59e3a223fcfa83f4cbf",
		},
	},
	{
		ID: "circleci-project-token", Provider: "CircleCI", Name: "CircleCI project API token",
		Meaning:  "Reads, and may change, one project; often a token that only shows a badge.",
		Severity: Medium, Tags: []string{"infra", "ci"},
		Pattern: `\b(?P<secret>CCIPRJ_[A-Za-z0-9]{21,24}_[0-9a-f]{40})\b`,
		Parts:   partsCircleCI,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://circleci.com/docs/managing-api-tokens/", Steps: "Open the project's settings, API permissions; delete the token and create a new one."},
		Refs:    []string{"https://circleci.com/docs/managing-api-tokens/"},
		Hits: []string{
			`https://circleci.com/gh/acme/api.svg?style=svg&circle-token=` + "CCI" + "PRJ_Tps1SAjDavq" + "hLUnkrVNv6I_d274d806842b55117c89" + "1b74637fd7441b39d159",
			`CIRCLECI_PROJECT_TOKEN: ` + "CCI" + "PRJ_LZL2r9iR69M" + "dqJfe9EzYxU_bfcd208bec821fa4efe5" + "358d89151b5f155f8d23",
		},
		Misses: []string{
			`circle-token=` + "CCI" + "PRJ_QPx1SsYW4pZ" + "uNRmOQ8ZgfU_9dafbc3df547004f3804" + "6604afe1192f081826f2d",
			`circle-token=` + "CCI" + "PRX_p0lIX4pPeBq" + "PmYpLKNrub9_f2c0714486dc493ba025" + "3cbca613f614f823375a",
		},
	},
}

// partsCircleCI names the user or project, which stands between the underscores.
func partsCircleCI(m Match) []Part {
	return idPart("owner id", m.Secret, bytes.IndexByte(m.Secret, '_')+1, '_')
}
