package rules

var devcycle = Provider{
	{
		ID: "devcycle-api-key", Provider: "DevCycle", Name: "DevCycle server SDK key",
		Meaning:  "Reads the whole configuration of an environment, targeting rules included.",
		Severity: Medium, Tags: []string{"feature-flags"},
		Pattern: `\b(?P<secret>dvc_server_(?:token_)?[A-Za-z0-9_]{8,64})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.devcycle.com/", Steps: "Open the environment's keys, add a new key, deploy it and delete the old one."},
		Refs:    []string{"https://docs.devcycle.com/"},
		Hits: []string{
			`DEVCYCLE_SERVER_SDK_KEY=` + "dvc_s" + "erver_pPy0AAXFxsqYf" + "yCienqmThsCemmaYZi8",
			`initializeDevCycle("` + "dvc_s" + "erver_wih7zvs2i" + "rodwhwr_3a5bdff" + `")`,
		},
		Misses: []string{
			`DEVCYCLE_SERVER_SDK_KEY=` + "dvc_s" + "erver_w" + "JEIEQm",
			`DEVCYCLE_SERVER_SDK_KEY="dvc_server_key_placeholder"`,
		},
	},
	{
		ID: "devcycle-publishable-key", Provider: "DevCycle", Name: "DevCycle client or mobile SDK key",
		Meaning:  "Evaluates the flags of one environment; public by design.",
		Severity: Low, Tags: []string{"feature-flags"},
		Pattern: `\b(?P<secret>dvc_(?:client|mobile)_(?:token_)?[A-Za-z0-9_]{8,64})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.devcycle.com/", Steps: "Nothing to do unless flags must stay unseen; then add a new key and delete the old one."},
		Refs:    []string{"https://docs.devcycle.com/"},
		Hits: []string{
			`VITE_DEVCYCLE_KEY=` + "dvc_c" + "lient_k8B0RmpPhQ1IL" + "pJ8ypUHbKJtv4nQgKqT",
			`.withSDKKey("` + "dvc_m" + "obile_1lWM97KPPZa" + "78zA6riQJFto9FulH" + `")`,
		},
		Misses: []string{
			`VITE_DEVCYCLE_KEY=` + "dvc_c" + "lient_N" + "m7tWqW",
			`const dvc_client_instance_of_the_page = new Client()`,
		},
	},
}
