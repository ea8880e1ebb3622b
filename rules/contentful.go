package rules

var contentful = Provider{
	{
		ID: "contentful-management-token", Provider: "Contentful", Name: "Contentful content management token",
		Meaning:  "Acts as the user: reads and changes the content and settings of every space.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>CFPAT-[A-Za-z0-9_-]{42,46})` + endOfToken,
		Check:   checkDigit,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://app.contentful.com/account/profile/cma_tokens", Steps: "Revoke the token and generate a new one."},
		Refs:    []string{"https://www.contentful.com/developers/docs/references/authentication/"},
		Hits: []string{
			`CONTENTFUL_MANAGEMENT_TOKEN=` + "CF" + "PAT-DCce8Gt1JRehiSmC5CBnl" + "KmmRl2T9k72uzybU2DGocI",
			`contentful.createClient({ accessToken: '` + "CF" + "PAT-8oCdgnGVvDDXBt3kgUUgv" + "QgQfF3Zv7EXT9kd_x7qksd" + `' })`,
		},
		Misses: []string{
			`CONTENTFUL_MANAGEMENT_TOKEN=` + "CF" + "PAT-sMJNL8UaA-uIDUODCpHdB" + "1waQrGb2d6MJ7D3a",
			`CONTENTFUL_ACCESS_TOKEN=` + "IjJCcohXrG9ecoic4PhUd" + "ELXc7Yu2mcEzhCai6gg6hY",
		},
	},
	{
		ID: "contentful-delivery-token", Provider: "Contentful", Name: "Contentful delivery or preview token",
		Meaning:  "Reads the published content of one space, a preview token its drafts too.",
		Severity: Low, Tags: []string{"saas"},
		Pattern: `(?i:contentful[A-Za-z0-9_.-]{0,24}(?:token|key))` + assigned + `(?P<secret>[A-Za-z0-9_-]{43})` + endOfToken,
		Check:   checkDigit,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://app.contentful.com/", Steps: "Open the space's settings, API keys; delete the key and add a new one."},
		Refs:    []string{"https://www.contentful.com/developers/docs/references/authentication/"},
		Hits: []string{
			`CONTENTFUL_ACCESS_TOKEN=` + "wClDEM8cnVlsVvrpLK767" + "trA3ty1lvSx0aj3Zkzju0y",
			`contentfulPreviewToken: '` + "pAdyaS4i4W4HRb2z7ks73" + "SLyguZuKrIbrnpHwbUuW-A" + `',`,
		},
		Misses: []string{
			`CONTENTFUL_ACCESS_TOKEN=` + "iBclc_Cn9_U2s0mZbLMeM" + "69-U61yiEIpsRcZQrJV6k",
			`CONTENTFUL_SPACE_ID=` + "F8_lHGKVME5V9cQYLDzMH" + "RR_Hof-4YHmlZB1iBmAy4F",
		},
	},
}
