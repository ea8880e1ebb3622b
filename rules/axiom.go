package rules

var axiom = Provider{
	{
		ID: "axiom-token", Provider: "Axiom", Name: "Axiom API or personal token",
		Meaning:  "Sends and queries events; a personal token does what the user may.",
		Severity: High, Tags: []string{"observability"},
		Pattern: `\b(?P<secret>xa[ap]t-` + uuidShape + `)\b`,
		Revoke:  Revoke{URL: "https://app.axiom.co/", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://axiom.co/docs/reference/tokens"},
		Hits: []string{
			`AXIOM_TOKEN=` + "xa" + "at-4d4838ea-67b2-478" + "8-a42b-d139a65ff564",
			`Axiom({ token: "` + "xa" + "pt-30a1f390-8da9-43f" + "f-8b42-dfa55610f0d5" + `" })`,
		},
		Misses: []string{
			`AXIOM_TOKEN=` + "xa" + "at-df50cff7-fb93-40" + "19-9365-b1a35395e0a",
			`AXIOM_TOKEN=` + "xa" + "ot-23a8be3d-2d83-487" + "e-b834-201478ecdb26",
		},
	},
}
