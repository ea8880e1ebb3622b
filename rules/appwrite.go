package rules

var appwrite = Provider{
	{
		ID: "appwrite-api-key", Provider: "Appwrite", Name: "Appwrite API key",
		Meaning:  "Reads and changes the project's users, databases, files and functions, within the key's scopes.",
		Severity: Critical, Tags: []string{"backend"},
		Pattern: `\b(?P<secret>standard_[0-9a-f]{256})\b`,
		Revoke:  Revoke{URL: "https://cloud.appwrite.io/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://appwrite.io/docs/advanced/platform/api-keys"},
		Hits: []string{
			`APPWRITE_API_KEY=` + "stan" + "dard_3241786e57b572b6f97f7b79c6d539821df215bd66a217809c982547012809ecbf88ef492d01e19963c" + "60150d865cf8e10b49faa72f195ca31ae11a0a277fdfe3c24191b52c5b8b7a006a70cb1a8a695f33bc607847" + "f44d5d40d80922582ece08cb6595b288941818956f764fa887eca7a40c823cddee25db1c576fdae13e438",
			`client.setKey('` + "stan" + "dard_44c696a94c8040fda0321d8288271149cbb69193ef49d635ab918ee4a6ea17010cd62ce058a1e614ab1" + "26d2ff4781a9ab3d8a96b2821b1905588db589edd5179e31ff771447901638c4b00aff5f5952fbe89f9efd2d" + "1a59854e06a1bb859a1466dd04c46ab1ecb901864efce452dc0d96101cc8f91b65cb2df02799bb67957d6" + `')`,
		},
		Misses: []string{
			`APPWRITE_API_KEY=` + "stan" + "dard_e0e906d4373caa35b25238432e94be266fc633824b945e8bb8b1645cee3308d69c50bd514f54663bc3" + "2618d41364eba93ebcd0932cc9984e21fda327e040bc02c76d0463eb1b357e580af0384c4a9802d10d13951" + "67c0f3233e2663f4ca38e15f25bb1a2b17fb07a712b65c1a3fd9f29e7d0fa1cc2199c5aa823cf2e5050931",
			`APPWRITE_API_KEY=` + "stam" + "dard_50fbdc88a4cceb18acbc9fc5e7174b668ff35067b34a8d01dc0970aa21fb6d3aa60f6de73f2a901a622" + "ad06da3611572376266441ccaf500ed5d56d84c1205429bda590cd7e04caeca131cc9f5fdb88bf7092afe671" + "ef854b15aca03ef88112a34c3a10805b0923239615fa26b08a2c0034b24267dba57f7e4422d3518af1f3a",
		},
	},
}
