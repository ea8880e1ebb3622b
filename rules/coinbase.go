package rules

var coinbase = Provider{
	{
		ID: "coinbase-cdp-private-key", Provider: "Coinbase", Name: "Coinbase Developer Platform private key",
		Meaning:  "Trades and, where allowed, transfers from the portfolio of the key.",
		Severity: Critical, Tags: []string{"crypto", "payment"}, MaxLen: 4 << 10,
		Pattern: `organizations/` + uuidShape + `/apiKeys/` + uuidShape + `(?s:.){1,160}?(?P<secret>-----BEGIN EC PRIVATE KEY-----(?:[^-]|-[^-])+-----END EC PRIVATE KEY-----)`,
		Check:   checkPEM,
		Revoke:  Revoke{URL: "https://portal.cdp.coinbase.com/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.cdp.coinbase.com/get-started/authentication/overview"},
		Over:    []string{"private-key-ec"},
		Hits: []string{
			`{"name": "organizations/07f7ac57-e512-4072-ab10-8a7c31f5d2a7/apiKeys/e65ec910-2aee-46db-beda-86331e4aa83e", "privateKey": "` + "-----B" + "EGIN EC PRIVATE KEY-----\\nMHcCAQEEIORAUYJs/EOt7wbKhPpC3ojL3t00vbXnCvpyFt234" + "nnboAoGCCqGSM49\\nAwEHoUQDQgAE2Y8v3C4VtsX0FNVrcEOBdbXeSPR20jLvRkbyWTE0PeGzOZ" + "ouRzJq\\nhp/nSvGMlFXQaV+yHbXR5Czd3x336A3g0g==\\n-----END EC PRIVATE KEY-----" + `\n"}`,
			"CDP_KEY_NAME=organizations/0e9ef7ff-1f10-4944-8ac1-2bd7e4b05ac7/apiKeys/8c7d0c1f-cf57-4dbe-8d81-cdb4069482e0\nCDP_PRIVATE_KEY=\"" + "-----B" + "EGIN EC PRIVATE KEY-----\\nMHcCAQEEILbzytke2vOi5oGus1YOkoUTMX3gI78jDnu1IXj1c" + "wvDoAoGCCqGSM49\\nAwEHoUQDQgAEV+bmphc1GzlgSfCGk050wC/ACQ6Dxlx449aKXEY5uTfvlY" + "txVMY2\\n6eJUq5n6dAkQ5SgtF4tSMby+Ra7kBvvkUQ==\\n-----END EC PRIVATE KEY-----" + `"`,
		},
		Misses: []string{
			`{"name": "organizations/440f36bf-921d-45cb-bca4-44607508b25f/apiKeys/997b0ae2-1869-4fa3-b021-2ae1cf6698ca", "privateKey": "..."}`,
			`{"name": "organizations/396606b9-67f6-4c8f-a283-6f3c18f6e404/apiKeys/5e62c9a9-144f-4a50-b1d0-c0cb33bc5fb3", "privateKey": "-----BEGIN EC PRIVATE KEY-----\nyour key\n-----END EC PRIVATE KEY-----"}`,
		},
	},
}
