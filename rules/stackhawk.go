package rules

var stackhawk = Provider{
	{
		ID: "stackhawk-api-key", Provider: "StackHawk", Name: "StackHawk API key",
		Meaning:  "Runs scans for the organisation and reads the weaknesses that they found.",
		Severity: High, Tags: []string{"security"},
		Pattern: `\b(?P<secret>hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20})` + endOfToken,
		Check:   checkMixed,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://app.stackhawk.com/settings/apikeys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.stackhawk.com/apidocs.html"},
		Hits: []string{
			`const hawkApiKey = "` + "haw" + "k.tOD4l7Mh0iE6ZLkMc0PE" + ".BsHDhSVAYuD1cjj8FtOA" + `";`,
			`HAWK_API_KEY=` + "haw" + "k.Wi1CbHRj6grw9afO3u8h" + ".7Vo9gAzrG62Ri4wCIOmx",
		},
		Misses: []string{
			`const hawkApiKey = "` + "haw" + "k.Jg37aNYAuizNADmyZ0R" + "F.zo76cazOC5ke0zFTP2z" + `";`,
			`export HAWK_API_KEY="` + "haw" + "k.PDXb8UbB7VleOaXhhN8h" + ".DbGXvYVWkccqA2uDrcGBm" + `"`,
		},
	},
}
