package rules

var helicone = Provider{
	{
		ID: "helicone-api-key", Provider: "Helicone", Name: "Helicone API key",
		Meaning:  "Sends requests through the organisation's proxy and reads its logs of prompts and answers.",
		Severity: High, Tags: []string{"ai", "observability"},
		Pattern: `\b(?P<secret>sk-helicone-[a-z0-9-]{28,64})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://us.helicone.ai/settings/api-keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.helicone.ai/"},
		Hits: []string{
			`HELICONE_API_KEY=` + "sk-hel" + "icone-oyryh2t-ompm9" + "ec-632pz0c-act6cp4",
			`"Helicone-Auth": "Bearer ` + "sk-heli" + "cone-eu-xw5bbuo-zwka" + "7xj-yku54o8-m2qm2l5" + `"`,
		},
		Misses: []string{
			`HELICONE_API_KEY=` + "sk-hel" + "icone-eqkp1mr-ck" + "zd4a4-nbjmymt-a",
			`HELICONE_PUBLIC_KEY=` + "pk-hel" + "icone-rnjp4jy-7ty1t" + "zw-ujai1co-fqijmat",
		},
	},
}
