package rules

var depot = Provider{
	{
		ID: "depot-token", Provider: "Depot", Name: "Depot token",
		Meaning:  "Builds images with the organisation's or project's machines and cache.",
		Severity: High, Tags: []string{"ci", "container"},
		Pattern: `\b(?P<secret>depot_(?:org|project|user)_[0-9a-f]{64})\b`,
		Revoke:  Revoke{URL: "https://depot.dev/", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://depot.dev/docs/cli/authentication"},
		Hits: []string{
			`DEPOT_TOKEN=` + "depot_p" + "roject_267be7700ece29d00" + "54e167b708c3929c424250b8" + "26a80208a5026cdcfe84674",
			`depot build --token ` + "depot" + "_org_bab9cc2f01c9c200e5b" + "5ea3f78741adc687bcf766b6" + "7b590e62a6ad474476f7a",
		},
		Misses: []string{
			`DEPOT_TOKEN=` + "depot_p" + "roject_ccee6efe8fbd5f174" + "5df61d8ada954cf17dcdaba9" + "a23bf06f91c1ecbb2656dd",
			`DEPOT_TOKEN=` + "depot" + "_team_a41cb2188e915b9f45" + "1ea569e075d2cf6ed1badf0a" + "8505cf0608080cbe1e2d7b",
		},
	},
}
