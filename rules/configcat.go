package rules

var configcat = Provider{
	{
		ID: "configcat-api-key-configcat-sdk-1", Provider: "ConfigCat", Name: "ConfigCat SDK key",
		Meaning:  "Reads the feature flags of one environment; keys in web and mobile apps are public by design.",
		Severity: Low, Tags: []string{"feature-flags"},
		Pattern: `\b(?P<secret>configcat-(?:sdk-1|proxy)/[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22})` + endOfToken,
		Revoke:  Revoke{URL: "https://app.configcat.com/", Steps: "Add a new SDK key to the environment, deploy it and revoke the old one."},
		Refs:    []string{"https://configcat.com/docs/"},
		Hits: []string{
			`CONFIGCAT_SDK_KEY=` + "configca" + "t-sdk-1/JCUyw3KcIRCJoRFU" + "BuOgwY/V7S3pnZt21jlv5Xfl" + "MNF_D",
			`ConfigCatClient.get("` + "configca" + "t-sdk-1/A_lrhO2hKIc88iCI" + "zOscCj/Ff2yu6KwuLVTU3Oz_" + "-ByTs" + `")`,
		},
		Misses: []string{
			`CONFIGCAT_SDK_KEY=` + "configca" + "t-sdk-1/oYWVBQ6JSpDADNyH" + "Q1ntkJ/XcnRQ1KKaLFRFcErz" + "_rFf",
			`CONFIGCAT_SDK_KEY=` + "configca" + "t-sdk-1/JisUxOKC1hb6AF_D" + "hez9/HR4B73VNomU8iTZ6ZPD" + "Ocd",
		},
	},
}
