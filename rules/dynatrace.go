package rules

var dynatrace = Provider{
	{
		ID: "dynatrace-api-token", Provider: "Dynatrace", Name: "Dynatrace API token",
		Meaning:  "Reads or writes the environment's telemetry and configuration, as far as its scopes go.",
		Severity: High, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>dt0[ac]01\.[0-9A-Z]{24}\.[0-9A-Z]{64})\b`,
		Parts:   partsDynatrace,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens", Steps: "In your environment open Access tokens; delete the token with that id and generate a new one."},
		Refs:    []string{"https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication"},
		Hits: []string{
			`DT_API_TOKEN=` + "dt" + "0c01.Q4Z66QG2BI5W" + "62HZY6MQLTYK.2K422J2WM7FWYMEA3NCNRDRXHMEXVP5K" + "GDEN3VDA5ZSSVB5WETE5SDFVBVNNHVF3",
			`Authorization: Api-Token ` + "dt" + "0c01.NL35ATUAMEF7" + "PP62ZTKLX3FY.4BWGKRASXOTEVHN57F4SVWNGJZYTT2XA" + "PDE64XVDZTLWXVG26HHQGWKNN6YRPK4T",
		},
		Misses: []string{
			`DT_API_TOKEN=` + "dt" + "0c01.X25V4V2HSQ4X" + "76WZQWP7CWIN.OOGSLN3FHVGRVLF6GOOX2CB34K3JD7P" + "MOB7EOJU2IOA52T42JSCQCSD3AXQUVSB",
			`DT_API_TOKEN=` + "dt" + "0c01.FOMDOS3YVOTR" + "SRJZCVJUZ2SK",
		},
	},
	{
		ID: "dynatrace-platform-token", Provider: "Dynatrace", Name: "Dynatrace platform token or OAuth client secret",
		Meaning:  "Acts in the platform's APIs: account, apps and data, as far as its scopes go.",
		Severity: High, Tags: []string{"monitoring", "oauth"},
		Pattern: `\b(?P<secret>dt0(?:s0[1-68]|s16|e01)\.[0-9A-Z]{8,24}\.[0-9A-Z]{64})\b`,
		Parts:   partsDynatrace,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://myaccount.dynatrace.com/", Steps: "Open Identity & access management; delete the platform token or OAuth client with that id and create a new one."},
		Refs:    []string{"https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/platform-tokens"},
		Hits: []string{
			`DT_CLIENT_SECRET=` + "dt" + "0s02.A4VP5WBC.EDAU5H2MYP6T55X6MPKHGXHCJE326BJ3" + "PLVP2YDF6R6BKXJW552KQE5XCRI7O57F",
			`platformToken: "` + "dt" + "0s16.MHHOXU3CF7XA" + "WGIOZQIPKDED.Q5KCSNXFPV4SH3YVWC6VF3SHVZSDVGTH" + "BIVFT2PJQD6L6YA7C3RZBGH5KIOO7YER" + `"`,
		},
		Misses: []string{
			`DT_CLIENT_ID=` + "dt" + "0s02.Y72JFT7N",
			`DT_CLIENT_SECRET=` + "dt" + "0s02.E4CT553H.A3JG6FO37DGULGJ5BVQGA4V46SL4H4" + "6BQJWGQZ32G7YB7RL7GWGEU7GMC5A3",
		},
	},
}

// partsDynatrace names the token by its public half.
func partsDynatrace(m Match) []Part { return idPart("token id", m.Secret, len("dt0c01."), '.') }
