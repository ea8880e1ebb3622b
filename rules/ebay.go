package rules

var ebay = Provider{
	{
		ID: "ebay-oauth-client-secret", Provider: "eBay", Name: "eBay Cert ID (OAuth client secret)",
		Meaning:  "With the App ID: calls eBay's APIs as the application and refreshes its users' tokens.",
		Severity: High, Tags: []string{"commerce", "oauth"},
		Pattern: `\b(?P<secret>PRD-[0-9a-f]{8,12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4,12})\b`,
		Revoke:  Revoke{URL: "https://developer.ebay.com/my/keys", Steps: "Rotate the Cert ID of the keyset."},
		Refs:    []string{"https://developer.ebay.com/api-docs/static/oauth-client-credentials-grant.html"},
		Hits: []string{
			`EBAY_CERT_ID=` + "PR" + "D-40434edd71e1-b7" + "5d-30bd-81bb-4b63",
			`"client_secret": "` + "PR" + "D-71e48d8413e3-6a" + "01-3e2c-b9cd-6bc2" + `"`,
		},
		Misses: []string{
			`EBAY_CERT_ID=` + "PR" + "D-86ec081-7507-" + "37d1-ed58-ee7b",
			`EBAY_APP_ID=AcmeShop-orders-` + "PR" + "D-3750ab4b" + "3-bb087c47",
		},
	},
}
