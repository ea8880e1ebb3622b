package rules

var trello = Provider{
	{
		ID: "trello-api-token", Provider: "Trello", Name: "Trello API token",
		Meaning:  "With the app's key: acts as the user on every board that they may see.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>ATTA[a-f0-9]{64}[A-F0-9]{8})\b`,
		Check:   checkTrello,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://trello.com/my/account", Steps: "Revoke the app under Settings, Applications, or DELETE /1/tokens/{token}."},
		Refs:    []string{"https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/"},
		Hits: []string{
			`TRELLO_TOKEN=` + "AT" + "TAfb038c0e5628b8d7d1fdc781cbf9e4963c3" + "87cdf73684ea6b8378240a2a2355d6DFD7861",
			`"trelloToken": "` + "AT" + "TA584bea7843ac2a9a17bef502a3ed49f9eb3" + "056265bdaae2127127e80477de846D70B689D" + `"`,
		},
		Misses: []string{
			`TRELLO_TOKEN=` + "AT" + "TAfb5e5fabd1c66cd869e3b943d8cff2a564f" + "e3dedf627beef769a9f3346d79129614C3E2",
			`TRELLO_TOKEN=` + "AT" + "TA93dd56657551e27700547b4fe49afb91ce7" + "5006405f46133941ea65a983730be95bb4e4a",
		},
	},
}

// checkTrello knows Atlassian's checksum but refuses nothing: that Trello writes it
// is not documented.
func checkTrello(m Match) Verdict {
	if v := crc32HexTail(m.Secret, 0); v.Opinion == Proven {
		return v
	}
	return unproven(reasonNoCRC)
}
