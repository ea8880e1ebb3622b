package rules

var clojars = Provider{{
	ID: "clojars-token", Provider: "Clojars", Name: "Clojars deploy token",
	Meaning:  "Deploys new versions of the user's artifacts.",
	Severity: Critical, Tags: []string{"registry"},
	Pattern: `(?P<secret>CLOJARS_[a-f0-9]{60})\b`,
	Revoke:  Revoke{URL: "https://clojars.org/tokens", Steps: "Disable the token and check the versions of your artifacts."},
	Refs:    []string{"https://github.com/clojars/clojars-web/wiki/Deploy-Tokens"},
	Hits:    []string{`:password "` + "CLOJ" + "ARS_0d2e3ffd4d440d059f790460052412" + "87d79fc9ffc87d2fc2f0f19d143699" + `"`, `CLOJARS_PASSWORD=` + "CLOJ" + "ARS_b84b171a6e6cbd2bc568a3a122eda1" + "a93fa3b976894dbef0a53d25a92c30"},
	Misses:  []string{`CLOJARS_PASSWORD=` + "CLOJ" + "ARS_7d3c40e365695907c96f89395a0fa" + "54104cab8af489185b203bebf8ffd1", `CLOJARS_PASSWORD=` + "CLOJ" + "ARS_E21D513DE80A285546459162C4DEA6" + "F621963285CDF2208DF0427583375E" + `Z`},
}}
