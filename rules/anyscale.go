package rules

var anyscale = Provider{
	{
		ID: "anyscale-api-key", Provider: "Anyscale", Name: "Anyscale API key",
		Meaning:  "Runs models, jobs and clusters on the account.",
		Severity: High, Tags: []string{"ai", "cloud"},
		Pattern: `\b(?P<secret>esecret_[0-9a-z]{26})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://console.anyscale.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.anyscale.com/"},
		Hits: []string{
			`ANYSCALE_API_KEY=` + "esec" + "ret_3ul7nzew91u" + "4elun5wn8hd0j2n",
			`OpenAI(api_key="` + "esec" + "ret_a1lh7xul2p7" + "nfjxjg4mdx6asgc" + `")`,
		},
		Misses: []string{
			`ANYSCALE_API_KEY=` + "esec" + "ret_c3mhmh1mgjt" + "gly8wy6jzv9uxz",
			`ANYSCALE_API_KEY=` + "esec" + "rey_kw2hcva4ome" + "l5tqrbrja0udc3b",
		},
	},
}
