package rules

var scalr = Provider{
	{
		ID: "scalr-access-token", Provider: "Scalr", Name: "Scalr API token",
		Meaning:  "Acts as the user or agent: plans and applies Terraform with the credentials of its workspaces.",
		Severity: Critical, Tags: []string{"infra"},
		Pattern: `\b(?P<secret>eyJ[A-Za-z0-9_-]{10,80}\.eyJpc3MiOiJ1c2VyIiwianRpIjoiYXQt[A-Za-z0-9_-]{10,60}\.[A-Za-z0-9_-]{43})` + endOfToken,
		Check:   checkJWT,
		Revoke:  Revoke{URL: "https://docs.scalr.io/", Steps: "Open the account on your Scalr host, API tokens, delete the token and create a new one."},
		Refs:    []string{"https://docs.scalr.io/"},
		Over:    []string{"jwt"},
		Hits: []string{
			`SCALR_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" + ".eyJpc3MiOiJ1c2VyIiwianRpIjoiYXQtd" + "jBmaGtvMnp2bDc5Y2NmIn0.lGT1L7gDHw2" + "uNMGFvZDUj5gpmzzes7SRknOKrBh0iHe",
			`credentials "acme.scalr.io" { token = "` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" + ".eyJpc3MiOiJ1c2VyIiwianRpIjoiYXQtd" + "jA3bG0zc3lxazYzN2t0In0.pVt9LQLYXpV" + "LuoQOFeSpGmcPhp-X_Ln7n4n-emYKcnn" + `" }`,
		},
		Misses: []string{
			`SCALR_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" + ".eyJpc3MiOiJ1c2VyIiwianRpIjoiYXQtd" + "jBrbGM2a3lrMWdtcjBrIn0.AuQdn-dRTs4" + "L2_hyeyvi6MAoNMggVaH82I9Zjlsskg",
			`SCALR_TOKEN=` + "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" + ".eyJpc3MiOiJ1c2VyIiwianRpIjoiaWQtd" + "jA4cXd6ODY0Y3RybWRyIn0.E1jw-58cyeT" + "CfZP4IAC2FguNDBHszUEaW8mQfTAhpE8",
		},
	},
}
