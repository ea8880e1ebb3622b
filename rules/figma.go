package rules

var figma = Provider{
	{
		ID: "figma-pat", Provider: "Figma", Name: "Figma personal or plan access token",
		Meaning:  "Reads, and may comment on or change, the user's or the plan's files as far as its scopes go.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>fig[dp]_[A-Za-z0-9_=-]{40,54})(?:[^A-Za-z0-9_=-]|$)`,
		Check:   checkDigit,
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
		ID: "figma-pat-legacy", Provider: "Figma", Name: "Figma personal access token (before 2022)",
		Meaning:  "Acts as the user: reads files and comments on them.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `(?i:figma)[A-Za-z0-9_.-]{0,24}` + assigned + `(?P<secret>[0-9a-fA-F]{4,6}-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://www.figma.com/settings", Steps: "Open Security, Personal access tokens; revoke the token and generate a new one."},
		Refs:    []string{"https://www.figma.com/developers/api#access-tokens"},
		Hits: []string{
			`FIGMA_TOKEN=` + "ff7dc-582138ab-3aa8-4e1d" + "-8668-03ad440f0308",
			`'X-Figma-Token': '` + "3a30a0-6d06d8fe-33d0-4d6d" + "-bd3d-9f4fc76227be" + `'`,
		},
		Misses: []string{
			`FIGMA_TOKEN=` + "8dc121ac-e0e5-4d42" + "-bb2f-9ddac338d706",
			`FIGMA_TOKEN=` + "cc5-425a80e2-fe26-48b3" + "-999a-f9e27c27028c",
		},
	},
	{
		ID: "figma-oauth-token", Provider: "Figma", Name: "Figma OAuth access or refresh token",
		Meaning:  "Acts as the user within the application's scopes.",
		Severity: High, Tags: []string{"saas", "oauth"},
		Pattern: `\b(?P<secret>fig(?:u|r|ur|o|oh|or)_[A-Za-z0-9_-]{40})` + endOfToken,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://www.figma.com/settings", Steps: "Open Connected apps and remove the application."},
		Refs:    []string{"https://www.figma.com/developers/api#oauth2"},
		Hits: []string{
			`FIGMA_ACCESS_TOKEN=` + "fi" + "gu_BI__uSRPh9DxnhipmomZ" + "cLxHnTuytgKIOl26Sd9w",
			`"refresh_token": "` + "fi" + "gur_qWtSsdbdJPx6ZrPvYbsh" + "jd5KN4wTvgetUG6L8L1T" + `"`,
		},
		Misses: []string{
			`FIGMA_ACCESS_TOKEN=` + "fi" + "gu_X4cIobB4cXoQrj1O2K2" + "vPfq7O79ur9j2hwV7SLi",
			`FIGMA_ACCESS_TOKEN=` + "fi" + "gx_Z7RBr6DaJHg0WriEy59m" + "CcFxO6aZk2PjP08KCwEb",
		},
	},
}
