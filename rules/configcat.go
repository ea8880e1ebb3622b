package rules

var configcat = Provider{
	{
		ID: "configcat-sdk-key", Provider: "ConfigCat", Name: "ConfigCat SDK key",
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
	{
		ID: "configcat-sdk-key-legacy", Provider: "ConfigCat", Name: "ConfigCat SDK key (without prefix)",
		Meaning:  "Reads the feature flags of one environment; keys in web and mobile apps are public by design.",
		Severity: Low, Tags: []string{"feature-flags"},
		Pattern: `(?i:configcat)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://app.configcat.com/", Steps: "Add a new SDK key to the environment, deploy it and revoke the old one."},
		Refs:    []string{"https://configcat.com/docs/"},
		Hits: []string{
			`CONFIGCAT_SDK_KEY=` + "NB5CsgDL4TBE3_lUUf-00k/" + "8HF6g1FXO16p3NsRsVQpvo",
			`configcatSdkKey: "` + "uJ6Sx7Pjbmzz4FVajG5KGG/" + "I4yQuoh9Ox_1OxDYs-09nG" + `"`,
		},
		Misses: []string{
			`CONFIGCAT_SDK_KEY=` + "z0wEU-dTQO4LUpobRfGXzK" + "/m449LnEbvNnq9tgJAHNll",
			`CONFIGCAT_SDK_KEY=` + "rz8OpAEunzDZkp1tshVR/L" + "OnXqddUFzQJvrx5BHl56z",
		},
	},
}
