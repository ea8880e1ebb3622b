package rules

var column = Provider{
	{
		ID: "column-api-key", Provider: "Column", Name: "Column API key",
		Meaning:  "Moves money out of, and reads, the platform's bank accounts.",
		Severity: Critical, Tags: []string{"banking"},
		Pattern: `(?i:column)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>(?:live|test)_[A-Za-z0-9]{27})\b`,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://dashboard.column.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://column.com/docs/"},
		Hits: []string{
			`COLUMN_API_KEY=` + "li" + "ve_4iQvgOte6cz1" + "TKaKjzN887yVtXl",
			`column.api_key = "` + "te" + "st_Lmp8ORdjV4oI" + "Kuj4uAV83BcgqF4" + `"`,
		},
		Misses: []string{
			`COLUMN_API_KEY=` + "li" + "ve_vcqQpmjPTqwN" + "6xIws6RcSmya2N",
			`COLUMN_API_KEY=` + "pr" + "od_V75XbRHAC4sS" + "1nJnhtCgsKqTFRU",
		},
	},
}
