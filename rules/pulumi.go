package rules

var pulumi = Provider{{
	ID: "pulumi-access-token", Provider: "Pulumi", Name: "Pulumi access token",
	Meaning:  "Acts as the user, team or organisation: reads and changes stacks, whose state and configuration hold secrets.",
	Severity: Critical, Tags: []string{"infra"},
	Pattern: `\b(?P<secret>pul-[0-9a-f]{40})\b`,
	Entropy: 3,
	Revoke:  Revoke{URL: "https://app.pulumi.com/account/tokens", Steps: "Delete the token and create a new one."},
	Refs:    []string{"https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/"},
	Hits: []string{
		`PULUMI_ACCESS_TOKEN=` + "pu" + "l-39db9f5912b510547ed5" + "29d1e9b92e1accd07eb0",
		"env:\n  PULUMI_ACCESS_TOKEN: " + "pu" + "l-802b7b005277f2ca5f46" + "0c3b2481ba74da787b06" + "\n",
	},
	Misses: []string{
		`PULUMI_ACCESS_TOKEN=` + "pu" + "l-05fab15ae3c01bc09d3" + "b6ac627ad6cd152372f1",
		`PULUMI_ACCESS_TOKEN=` + "pu" + "l-340a20fd8125d931bd7c" + "b1ec7d3c8eb5aec60cc4f",
	},
}}
