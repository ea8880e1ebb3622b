package rules

var buildkite = Provider{
	{
		ID: "buildkite-api-token", Provider: "Buildkite", Name: "Buildkite API access token",
		Meaning:  "Acts as the user: starts builds, reads their logs and artifacts, and changes pipelines as far as its scopes go.",
		Severity: Critical, Tags: []string{"infra", "ci"},
		Pattern: `\b(?P<secret>bkua_[0-9a-z]{40})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://buildkite.com/user/api-access-tokens", Steps: "Revoke the token and create a new one."},
		Refs:    []string{"https://buildkite.com/docs/apis/managing-api-tokens"},
		Hits: []string{
			`BUILDKITE_API_TOKEN=` + "bk" + "ua_c3c3779a74fb910b9e2b" + "fbb1ffc0334c13b97eb4",
			`-H "Authorization: Bearer ` + "bk" + "ua_e0496f16cc54abb4fc6f" + "fa3083671ea5048ec3e3" + `"`,
		},
		Misses: []string{
			`BUILDKITE_API_TOKEN=` + "bk" + "ua_adf16f3986d1b77a11a" + "eef624831a6ec6c1ab14",
			`BUILDKITE_API_TOKEN=` + "bk" + "ub_06a7f1ad99240e1be255" + "ce15fc5c2b76bc1aa4d5",
		},
	},
	{
		ID: "buildkite-agent-token", Provider: "Buildkite", Name: "Buildkite agent, job, cluster or package token",
		Meaning:  "Registers agents, which receive jobs with their secrets, or reads and writes packages.",
		Severity: High, Tags: []string{"infra", "ci"},
		Pattern: `\b(?P<secret>bk(?:aa|aj|ar|ct|pt|pat|ps)_[A-Za-z0-9_-]{40,400})` + endOfToken,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://buildkite.com/organizations/~/clusters", Steps: "Open the cluster's (or registry's) tokens; revoke the token and create a new one."},
		Refs:    []string{"https://buildkite.com/docs/platform/security/tokens"},
		Hits: []string{
			`BUILDKITE_AGENT_TOKEN=` + "bk" + "ct_NxLZxyHfP_D7z3_VizRfz_pyX6rSVE0IMo21" + "zLN4COdGkxoZs6W_wsChsoJbFQjqEyNR3UoMU",
			`token="` + "bk" + "ar_Phf1PBo516ISv_nOWjVkCcHn0wAaniy5C46P" + "TMCe1jDZ5MhA2al702ApZmXAJcCndzbwpY7qj" + `"`,
		},
		Misses: []string{
			`BUILDKITE_AGENT_TOKEN=` + "bk" + "ct_HMcNJgw8rixPew2" + "nmnYVtYDhserpyU",
			`BUILDKITE_AGENT_TOKEN=` + "bk" + "cx_MzSHxhztVIerQ3jBR4ZJ7g9PLcT9_N26NIRl" + "rYr7ypTieAozuSZ-h-Ophh6vljM8RHc68xfEb",
		},
	},
}
