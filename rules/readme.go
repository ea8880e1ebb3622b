package rules

var readMe = Provider{{
	ID: "readme-api-key", Provider: "ReadMe", Name: "ReadMe API key",
	Meaning:  "Changes the project's documentation.",
	Severity: Medium, Tags: []string{"saas"},
	Pattern: `\b(?P<secret>rdme_[0-9a-z]{70})\b`,
	Entropy: 3.7,
	Revoke:  Revoke{URL: "https://dash.readme.com/", Steps: "Open the project's configuration, API keys; delete the key and create a new one."},
	Refs:    []string{"https://docs.readme.com/main/reference/intro/authentication"},
	Hits: []string{
		`README_API_KEY=` + "rd" + "me_bacplhcu604u93tilj06watw933f71ic3yx" + "bzaerdwye5oosqa2mjivfnl4ntl2gqzhxpf",
		`npx rdme openapi --key=` + "rd" + "me_617xt8ie4jn2ga2wisrjhzbsw8k8woyhcih" + "gkhzsp4b143atqye9ji2xfppdpp3ap8eajq",
	},
	Misses: []string{
		`README_API_KEY=` + "rd" + "me_ktcbo8nin1r1l5jgklxe3yq0ef7exajgby" + "om3cqneo1kkc3uons7nwgpp0etpm24u5852",
		`README_API_KEY=` + "rd" + "me_agbcvwmezxf7ase" + "xs0g8aq5dxsz1muQwn4nkp5g635r3xbiqf3" + "9s7jndhh93gwiqo94zoo",
	},
}}
