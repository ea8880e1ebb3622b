package rules

var notion = Provider{
	{
		ID: "notion-token", Provider: "Notion", Name: "Notion integration token",
		Meaning:  "Reads, and may change, the pages and databases that the integration was connected to.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>ntn_[0-9]{11}[A-Za-z0-9]{35})\b`,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://www.notion.so/profile/integrations", Steps: "Open the integration and refresh its secret."},
		Refs:    []string{"https://developers.notion.com/docs/authorization"},
		Hits: []string{
			`NOTION_TOKEN=` + "nt" + "n_97119906169kpYtCq5Kpk0YUj8Gn" + "I9GqUGUTAJxIUxARQV",
			`new Client({ auth: "` + "nt" + "n_87702043202ndwjusOdPn5FCxHS4" + "N4hCNUMlATkw0FEiFB" + `" })`,
		},
		Misses: []string{
			`NOTION_TOKEN=` + "nt" + "n_60073928250dBPMMOyg0nldCQjg0" + "XkItCOObJRHL2G6KS",
			`NOTION_TOKEN=` + "nt" + "n_432560934Qzli2sQuftEh0gv6IXr" + "04MZbGxevovhG5gt47",
		},
	},
	{
		ID: "notion-token-legacy", Provider: "Notion", Name: "Notion integration token (before September 2024)",
		Meaning:  "Reads, and may change, the pages and databases that the integration was connected to.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>secret_[A-Za-z0-9]{43})\b`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://www.notion.so/profile/integrations", Steps: "Open the integration and refresh its secret."},
		Refs:    []string{"https://developers.notion.com/docs/authorization"},
		Hits: []string{
			`NOTION_API_KEY=` + "sec" + "ret_NmsUxGowjn13wtPkkp7s8" + "j6x4RPEurTixdAIVjcMpB1",
			`"Authorization": "Bearer ` + "sec" + "ret_rgkPKwfle3nXeD06q883b" + "xgML6vz5dYUsD6YvpO9hyd" + `"`,
		},
		Misses: []string{
			`NOTION_API_KEY=` + "sec" + "ret_HxRg9bnE6pFCVtLT95cdr" + "0cAzEw8nFbOyyebZb1Oyx",
			`NOTION_API_KEY=` + "sec" + "ret_zkvqsnkveagwdwffjvriu" + "tflxseivigklvqlrjuaufo",
		},
	},
	{
		ID: "notion-oauth-refresh-token", Provider: "Notion", Name: "Notion OAuth refresh token",
		Meaning:  "Gets new access tokens of the workspace, together with the integration's id and secret.",
		Severity: High, Tags: []string{"saas", "oauth"},
		Pattern: `\b(?P<secret>nrt_[A-Za-z0-9_]{40,60})\b`,
		Check:   checkMixed,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://www.notion.so/profile/integrations", Steps: "Remove the connection of the workspace and connect it again."},
		Refs:    []string{"https://developers.notion.com/docs/authorization"},
		Hits: []string{
			`NOTION_REFRESH_TOKEN=` + "nrt" + "_eYEadQrLz7vmf3dI4aWPxb6" + "JvdZHjpCMPxJgnbyx1LqlrF",
			`"notionRefreshToken": "` + "nrt" + "_EzlZXBwb1feravQaD8HqrCV" + "fEuv3ODcLm7mqrV6wfGeGak" + `"`,
		},
		Misses: []string{
			`NOTION_REFRESH_TOKEN=` + "nrt" + "_eFUef6XfSvcJaLlS3wr" + "KyBNV49IY1ZxPee7mLfm",
			`"notionRefreshToken": "` + "nrt" + "_pU7IFUkDZxDzzGGVccomR7i" + "YbgDF88G6Y9rIG6!XUVaTLx" + `"`,
		},
	},
}
