package rules

var launchDarkly = Provider{
	{
		ID: "launchdarkly-access-token", Provider: "LaunchDarkly", Name: "LaunchDarkly API access token",
		Meaning:  "Reads and changes flags, environments and members, as far as its role goes.",
		Severity: High, Tags: []string{"infra"},
		Pattern: `(?:^|[^A-Za-z0-9_-])(?P<secret>api-[0-9a-z]{8}-[0-9a-z]{4}-4[0-9a-z]{3}-[0-9a-z]{4}-[0-9a-z]{12})\b`,
		Check:   checkDigit,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://app.launchdarkly.com/settings/authorization", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://launchdarkly.com/docs/home/account/api"},
		Hits: []string{
			`LAUNCHDARKLY_ACCESS_TOKEN=` + "ap" + "i-f4f18e1d-a386-4b5b" + "-89fc-cecf7279faba",
			`access_token = "` + "ap" + "i-a67f3389-f64a-4ccb" + "-b870-8bb0ffd21cf3" + `"`,
		},
		Misses: []string{
			`LAUNCHDARKLY_ACCESS_TOKEN=` + "ap" + "i-94e36900-d908-bb0f-60188dfdd6ec",
			`PIXIE_API_KEY=` + "px-ap" + "i-f4f18e1d-a386-4b5b" + "-89fc-cecf7279faba",
			`LAUNCHDARKLY_MOBILE_KEY=` + "mo" + "b-2e562119-79e5-44de" + "-b55c-d4b690305a38",
		},
	},
	{
		ID: "launchdarkly-sdk-key", Provider: "LaunchDarkly", Name: "LaunchDarkly server-side SDK key",
		Meaning:  "Reads all flag rules of one environment, which may name customers.",
		Severity: Medium, Tags: []string{"infra"},
		Pattern: `(?:^|[^A-Za-z0-9_-])(?P<secret>sdk-[0-9a-z]{8}-[0-9a-z]{4}-4[0-9a-z]{3}-[0-9a-z]{4}-[0-9a-z]{12})\b`,
		Check:   checkDigit,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://app.launchdarkly.com/settings/projects", Steps: "Open the environment and reset its SDK key, with a time of grace for what runs."},
		Refs:    []string{"https://launchdarkly.com/docs/home/account/environment/keys"},
		Hits: []string{
			`LAUNCHDARKLY_SDK_KEY=` + "sd" + "k-9757ca7f-a136-4b10" + "-9fe4-f7544833b074",
			`LaunchDarkly.init('` + "sd" + "k-9026061e-7fec-4e0b" + "-9496-4deb18123173" + `')`,
		},
		Misses: []string{
			`LAUNCHDARKLY_SDK_KEY=` + "sd" + "k-1a1ff5a5-c7c2-2b6d-d56d-66c4d255736",
			`LAUNCHDARKLY_CLIENT_ID=` + "1941d42973b1" + "e9306e82adaf",
		},
	},
	{
		ID: "launchdarkly-mobile-key", Provider: "LaunchDarkly", Name: "LaunchDarkly mobile key",
		Meaning:  "Evaluates the flags of one environment; public by design.",
		Severity: Low, Tags: []string{"feature-flags"},
		Pattern: `\b(?P<secret>mob-` + uuidShape + `)\b`,
		Revoke:  Revoke{URL: "https://app.launchdarkly.com/settings/projects", Steps: "Reset the key of the environment if flags must stay unseen."},
		Refs:    []string{"https://launchdarkly.com/docs/sdk/concepts/client-side-server-side"},
		Hits: []string{
			`LAUNCHDARKLY_MOBILE_KEY=` + "mo" + "b-d2e19324-b4bc-41f" + "a-bca5-65eb1db75940",
			`LDConfig.Builder().mobileKey("` + "mo" + "b-7e3e03ef-9df9-4ae" + "9-b258-b2f33c135d8e" + `")`,
		},
		Misses: []string{
			`LAUNCHDARKLY_MOBILE_KEY=` + "mo" + "b-7b211db9-4258-43c" + "5-aa9b-113381eb271",
			`LAUNCHDARKLY_MOBILE_KEY=` + "mo" + "b_4ed849cf-fbc8-48f" + "1-9f7c-9cb465626b08",
		},
	},
	{
		ID: "launchdarkly-relay-key", Provider: "LaunchDarkly", Name: "LaunchDarkly relay proxy key",
		Meaning:  "Reads the flag rules of every environment that the relay serves.",
		Severity: Medium, Tags: []string{"feature-flags"},
		Pattern: `(?:^|[^A-Za-z0-9_-])(?P<secret>rel-` + uuidShape + `)\b`,
		Revoke:  Revoke{URL: "https://app.launchdarkly.com/settings/relay", Steps: "Reset the key of the configuration."},
		Refs:    []string{"https://launchdarkly.com/docs/sdk/relay-proxy/automatic-configuration"},
		Hits: []string{
			`AUTO_CONFIG_KEY=` + "re" + "l-ecc0fa84-2fc2-481" + "e-8069-28c57361fb19",
			`autoConfigKey: "` + "re" + "l-53bd19c3-14bd-441" + "9-91f1-42b87c497941" + `"`,
		},
		Misses: []string{
			`AUTO_CONFIG_KEY=` + "re" + "l-d357d3dd-4cf6-48b" + "8-ac3b-4c41d903b75",
			`AUTO_CONFIG_KEY=` + "re" + "l_b490cc41-c3be-47a" + "0-9ef3-05ea19083948",
		},
	},
}
