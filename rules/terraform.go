package rules

import "bytes"

var terraform = Provider{{
	ID: "terraform-cloud-token", Provider: "HCP Terraform", Name: "HCP Terraform (Terraform Cloud) API token",
	Meaning:  "Acts as the user, team or organisation: reads state, which holds secrets, and applies runs with the workspace's cloud credentials.",
	Severity: Critical, Tags: []string{"infra", "ci"},
	Pattern: `\b(?P<secret>[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70})` + endOfToken,
	Parts:   partsTerraform,
	Entropy: 4,
	Revoke:  Revoke{URL: "https://app.terraform.io/app/settings/tokens", Steps: "Delete the token (user, team or organisation settings) and create a new one."},
	Refs:    []string{"https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens"},
	Hits: []string{
		"credentials \"app.terraform.io\" {\n  token = \"" + "FulGh5X0wOrA8l.at" + "lasv1.XWdsPvOASKVQbDAD3ExlYcGxeCaZBfSOD" + "du9vdlu8zbLWjt83OJSr1fbpZlGG38Ox0N" + "\"\n}\n",
		`TF_TOKEN_app_terraform_io=` + "qfISpOUCdRpiK6.at" + "lasv1.5agyssb8YM05KIGHZ4iASV3LzYkLq0ifx" + "Zn8Fy4Hrh95d5hgdaOEiRic1PcMpp28h0U",
	},
	Misses: []string{
		`TF_TOKEN_app_terraform_io=` + "e4N2zyyok1NhM.at" + "lasv1.mrDEMAPYtO16YWGqI0dSRkRDnr2E95pcz" + "5uPpbzy8z3Ze4SphDYQk7eeVgRcVyZblkj",
		`TF_TOKEN_app_terraform_io=` + "yqL9YKySu4IXlX.at" + "lasv2.pMdBTgtc2hCQFDljufKQILuCtOsaPVdz3" + "Y9O7vqiJCjHe5QsjPqT5AvGMh9ihXhrXJI",
	},
}}

// partsTerraform names the token by what stands before the first dot.
func partsTerraform(m Match) []Part {
	return []Part{{Name: "token id", Value: m.Secret[:bytes.IndexByte(m.Secret, '.')], Public: true}}
}
