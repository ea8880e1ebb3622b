package rules

var sanity = Provider{
	{
		ID: "sanity-api-token", Provider: "Sanity", Name: "Sanity API token",
		Meaning:  "Reads and, as its role allows, changes the content of the project.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `(?i:sanity)` + vendorGap + `\b(?P<secret>sk[A-Za-z0-9]{78,180})\b`,
		Check:   checkMixed,
		Entropy: 4.5,
		Revoke:  Revoke{URL: "https://www.sanity.io/manage", Steps: "Open the project, API, Tokens, delete the token and create a new one."},
		Refs:    []string{"https://www.sanity.io/docs/content-lake/http-auth"},
		Hits: []string{
			`sanity_api_token: '` + "sk" + "vMUHoXTBzyTzbmncNnz5BhgJjH3LZ7wM6GKH" + "Vjk9tCSi5eIeeaAXZY7rzsj6HoV5D0bA2DAz" + "qx2T4Rc1hotdHNYgt0sgCWBn1Bue6bsBu4Rs" + "tbtSPrwfm74O5bFGEhS2v3y7X6Qd4VKW0y1t" + "pQP3JTkLoaz48FcB9Q88zxNWtfcbIU3oyG" + `'`,
			`const sanityApiToken = "` + "sk" + "3s6apzxDR91GvVzW1WHLbA6RR3KBBmaM31d8" + "gfXEsmvvroDJYlviXJxwM55dkAiByZzlcYLJ" + "g1WZ7GLUBiYWSnLJ2ki8zhPjGbSwmOXpybPd" + "72QNWSF3EH6FEhcKtkErbdgVK0lE89hxt9fT" + "y6aHNoiehEwLhqqA8FutShQVR3DC9Phj1c" + `";`,
		},
		Misses: []string{
			`SANITY_API_TOKEN=` + "sk" + "43ScQQYK8TUkl1JYnrw8tdVIIfHmxOCTQE8phIE" + "CUyUALDgxkhOFosZYG9uVqv8ExVuo5Zbcb99Jp",
			`CONTENT_API_TOKEN=` + "sk" + "X9M02bB3f8nUVRBoMFTXptvp7WhPvFMKFl8z" + "E8Ajlb0cdkbx9ZFqJDGf1rB853IgN95Dci7x" + "D93lgWk7J6rWs77hSx91HqaksrCoAqUvlPaJ" + "Q5WE2RlTZQcYTbYTTBPynZzih6tZg1v6tnOL" + "D5pIrRzgiQXbhGLbitAhCrNipR0HjXFZfT",
		},
	},
}
