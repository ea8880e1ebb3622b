package rules

var branch = Provider{
	{
		ID: "branch-api-key", Provider: "Branch", Name: "Branch key",
		Meaning:  "Makes and reads links of the app; it ships inside the app, so it is public.",
		Severity: Low, Tags: []string{"mobile"},
		Pattern: `\b(?P<secret>key_(?:live|test)_[A-Za-z0-9]{28,40})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://dashboard.branch.io/account-settings/profile", Steps: "Nothing to revoke; see that the Branch secret does not stand beside it."},
		Refs:    []string{"https://help.branch.io/"},
		Hits: []string{
			`BRANCH_KEY=` + "key_" + "live_OArvg3a7ecU7PI" + "AgkPBCm78ksn112U4S",
			`<meta-data android:name="io.branch.sdk.BranchKey" android:value="` + "key_" + "test_fiwikNC9EPNfg4" + "54ToakOq5pBt87PM8i" + `" />`,
		},
		Misses: []string{
			`BRANCH_KEY=` + "key_" + "live_7twwPO2ydAmeR" + "IYmijbXvoM5c",
			`BRANCH_KEY=` + "key_" + "prod_0d4mJ1BlZtJhHt" + "hMFPkJCD3e8weHxyoq",
		},
	},
	{
		ID: "branch-secret", Provider: "Branch", Name: "Branch secret",
		Meaning:  "With the Branch key: reads and changes every link and the app's settings.",
		Severity: High, Tags: []string{"mobile"},
		Pattern: `\b(?P<secret>secret_(?:live|test)_[A-Za-z0-9]{32,40})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://dashboard.branch.io/account-settings/profile", Steps: "Generate a new secret in the account settings."},
		Refs:    []string{"https://help.branch.io/"},
		Hits: []string{
			`BRANCH_SECRET=` + "secret" + "_live_XnYSH8RplEFL9" + "uXf24lunLbycPV4IHTD",
			`"branch_secret": "` + "secret" + "_live_EietkVdcOVjeeFz" + "u7OjoFgem2aSPcTWisKnd" + `"`,
		},
		Misses: []string{
			`BRANCH_SECRET=` + "secret" + "_live_PAPsgCcEzrNKc" + "zpF7UnCU5zjsKHygTq",
			`BRANCH_SECRET=` + "secret" + "_prod_mgrEAy8niko7N" + "kwpq6kNaDObsbl0jkI3",
		},
	},
}
