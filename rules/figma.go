package rules

var figma = Provider{
	{
		ID: "figma-pat", Provider: "Figma", Name: "Figma personal or plan access token",
		Meaning:  "Reads, and may comment on or change, the user's or the plan's files as far as its scopes go.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>fig[dp]_[A-Za-z0-9_-]{40,54})` + endOfToken,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://www.figma.com/settings", Steps: "Open Security, Personal access tokens; revoke the token and generate a new one."},
		Refs:    []string{"https://www.figma.com/developers/api#access-tokens"},
		Hits: []string{
			`FIGMA_TOKEN=` + "fi" + "gd_Pep-XduZI3_OgEnkUc7t" + "ob9V_1toDNf9BHdekWVS",
			`'X-Figma-Token': '` + "fi" + "gd_z9LIsAb42Ke4UilVKjJD" + "LDNtjbFDuvurzQmMXTS5" + `'`,
		},
		Misses: []string{
			`FIGMA_TOKEN=` + "fi" + "gd_2iSKpUBI1DXbInfvlLm" + "27cjGhj3VwTzCpJYs9g",
			`FIGMA_TOKEN=` + "fi" + "ge_zeGWCODkl5WFp-oZ1GS5" + "FJldY5XKfWZK-asg_ERW",
		},
	},
	{
		ID: "figma-oauth-token", Provider: "Figma", Name: "Figma OAuth access or refresh token",
		Meaning:  "Acts as the user within the application's scopes.",
		Severity: High, Tags: []string{"saas", "oauth"},
		Pattern: `\b(?P<secret>fig(?:u|ur|o|oh|or)_[A-Za-z0-9_-]{40})` + endOfToken,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://www.figma.com/settings", Steps: "Open Connected apps and remove the application."},
		Refs:    []string{"https://www.figma.com/developers/api#oauth2"},
		Hits: []string{
			`FIGMA_ACCESS_TOKEN=` + "fi" + "gu_9_c2xUiJFNjouOrqj4E2" + "aZiCPr0TRB_BODgHNqMB",
			`"refresh_token": "` + "fi" + "gur_pCZ1AZ3h_7MP1D1a11P0" + "l-T8zcYJKfs6_j3zFKFq" + `"`,
		},
		Misses: []string{
			`FIGMA_ACCESS_TOKEN=` + "fi" + "gu_y4B6V1SJuL9n00oyMNj" + "3dCZ6xxURJXrjA7I87Kb",
			`FIGMA_ACCESS_TOKEN=` + "fi" + "gx_jvOlkq8n5KfyKfDLgzbB" + "I__uSRPh9DxnhipmomZc",
		},
	},
}
