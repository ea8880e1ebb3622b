package rules

var inngest = Provider{
	{
		ID: "inngest-signing-key", Provider: "Inngest", Name: "Inngest signing key",
		Meaning:  "Forges calls to the functions and syncs the app in one environment.",
		Severity: High, Tags: []string{"backend"},
		Pattern: `\b(?P<secret>signkey-(?:prod|test|branch)-[0-9a-f]{32,64})\b`,
		Revoke:  Revoke{URL: "https://app.inngest.com/", Steps: "Create a new signing key under Manage, Signing key, and rotate to it."},
		Refs:    []string{"https://www.inngest.com/docs/platform/signing-keys"},
		Hits: []string{
			`INNGEST_SIGNING_KEY=` + "signke" + "y-prod-6b89a252092688aa0" + "563fb5e4510a4715b00f2007" + "d25c6eca64e0429fee85d24",
			`signingKey: "` + "signke" + "y-test-004f09404d36f11a1" + "0a25f86d36b78ffb2f769a54" + "69d5b3f563a35c74599ac28" + `"`,
		},
		Misses: []string{
			`INNGEST_SIGNING_KEY=` + "signke" + "y-prod-237f40d0f1d0" + "44d00b5aec523075465",
			`INNGEST_SIGNING_KEY=` + "signke" + "y-live-f5c1b14e9883d6606" + "5f696a41a27d33f08dd6b8eb" + "5c1bb63e181e0aad2927d8e",
		},
	},
}
