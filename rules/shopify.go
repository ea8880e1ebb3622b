package rules

var shopify = Provider{
	{
		ID: "shopify-access-token", Provider: "Shopify", Name: "Shopify admin access token",
		Meaning:  "Administers the shop: orders, customers, products and payments, as far as its scopes go.",
		Severity: Critical, Tags: []string{"payment", "shop"},
		Pattern: `\b(?P<secret>shp(?:at|ca|pa)_[0-9a-fA-F]{32})\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://admin.shopify.com/", Steps: "Open Settings, Apps, Develop apps; rotate the app's credentials or uninstall the app."},
		Refs:    []string{"https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens"},
		Hits: []string{
			`SHOPIFY_ACCESS_TOKEN=` + "shp" + "at_4762de5615a54dfc" + "4a2c0ff5baabd7fd",
			`'X-Shopify-Access-Token': '` + "shp" + "ca_ba0c79d250490718" + "8a8c35b8c8694cb7" + `'`,
			`SHOPIFY_PASSWORD="` + "shp" + "pa_068a2f2529741502" + "d28425ce05a52a0f" + `"`,
		},
		Misses: []string{
			`SHOPIFY_ACCESS_TOKEN=` + "shp" + "at_2bd56d393da06b2" + "2954ae8e6551fc3b",
			`SHOPIFY_ACCESS_TOKEN=` + "shp" + "xt_5b0b3240978ce694" + "2f22c8dcee202f86",
		},
	},
	{
		ID: "shopify-shared-secret", Provider: "Shopify", Name: "Shopify app shared secret",
		Meaning:  "Forges webhooks and, with the client id, fetches tokens for every shop that installed the app.",
		Severity: High, Tags: []string{"payment", "shop", "oauth"},
		Pattern: `\b(?P<secret>shpss_[0-9a-fA-F]{32})\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://partners.shopify.com/", Steps: "Open the app's client credentials, rotate the secret and revoke the old one."},
		Refs:    []string{"https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets"},
		Hits: []string{
			`SHOPIFY_API_SECRET=` + "shp" + "ss_11b1062c8ebb90fe" + "6fb049026d3d53d3",
			`apiSecretKey: "` + "shp" + "ss_26ff1719a8abcbd3" + "dda609c3ada1d018" + `"`,
		},
		Misses: []string{
			`SHOPIFY_API_SECRET=` + "shp" + "ss_8f3ee7b8b561cf3e" + "b1f229ea9d73545f3",
			`SHOPIFY_API_SECRET=` + "shp" + "s_0d15919396c44373" + "e95d5a977122db24",
		},
	},
	{
		ID: "shopify-theme-token", Provider: "Shopify", Name: "Shopify theme access password",
		Meaning:  "Changes the shop's theme, whose scripts run in every visitor's browser.",
		Severity: High, Tags: []string{"payment", "shop"},
		Pattern: `\b(?P<secret>shptka_[0-9a-f]{32})\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://admin.shopify.com/", Steps: "Open the Theme Access app and revoke the password."},
		Refs:    []string{"https://shopify.dev/docs/storefronts/themes/tools/theme-access"},
		Hits: []string{
			`SHOPIFY_CLI_THEME_TOKEN=` + "shp" + "tka_f3e741d7759f74c8" + "a93fd303a4b0d930",
			"password: " + "shp" + "tka_c4114583270eb1ae" + "76d9acda903b964f" + "\n",
		},
		Misses: []string{
			`SHOPIFY_CLI_THEME_TOKEN=` + "shp" + "tka_5efe1342ab85b59" + "96d3eb542292d35",
			`SHOPIFY_CLI_THEME_TOKEN=` + "shp" + "tkb_7634688e11f7eb93" + "ceae54a70fa2ab90",
		},
	},
	{
		ID: "shopify-partner-token", Provider: "Shopify", Name: "Shopify partner API token",
		Meaning:  "Reads the partner organisation's apps, transactions and payouts.",
		Severity: High, Tags: []string{"payment", "shop"},
		Pattern: `\b(?P<secret>prtapi_[0-9a-f]{32})\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://partners.shopify.com/", Steps: "Open Settings, Partner API clients; delete the client and create a new one."},
		Refs:    []string{"https://shopify.dev/docs/api/partner"},
		Hits: []string{
			`PARTNER_TOKEN=` + "prt" + "api_ddc1fc6396c226bf" + "a09c1ccf3242acc9",
			`"X-Shopify-Access-Token": "` + "prt" + "api_895de10158b87593" + "584521ef807035ee" + `"`,
		},
		Misses: []string{
			`PARTNER_TOKEN=` + "prt" + "api_e4bb4b167b3a0f5" + "b5cd4a7b4e7afeed",
			`PARTNER_TOKEN=` + "prt" + "app_42c47834cf4eacf5" + "8aace0f39ccf7782",
		},
	},
}
