package rules

// Datadog's keys are bare hex: the name in front of them, as the agent and the
// manuals write it, says what they are.
var datadog = Provider{
	{
		ID: "datadog-application-key", Provider: "Datadog", Name: "Datadog application key",
		Meaning:  "With an API key: acts as the user, reads logs and metrics and changes monitors, dashboards and users.",
		Severity: Critical, Tags: []string{"monitoring"},
		Pattern: `(?i:(?:datadog|\bdd)[_.-]?(?:app(?:lication)?|secret)?[_.-]?key)[A-Za-z0-9_]{0,8}` + assigned + `(?P<secret>[0-9a-f]{40})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.datadoghq.com/organization-settings/application-keys", Steps: "Revoke the key and create a new one."},
		Refs:    []string{"https://docs.datadoghq.com/account_management/api-app-keys/"},
		Hits: []string{
			`DD_APP_KEY=` + "96972447aa34ffd11850" + "27c2b246e8df45dfdf6b",
			`datadog_application_key = "` + "3c99f1dabc04374b343f" + "3741eedc9a5c42712835" + `"`,
			`-H "DD-APPLICATION-KEY: ` + "cf477696d5b329fb9ab1" + "f52f6e31e02e55cbb32c" + `"`,
		},
		Misses: []string{
			`DD_APP_KEY=` + "ef2009e9dc0177bf27f" + "eed4cbb8e2dc9c9321fd",
			`ADD_APP_KEY=` + "0b78dce921686a3f2a55" + "e29f9782e81acb01326c",
		},
	},
	{
		ID: "datadog-api-key", Provider: "Datadog", Name: "Datadog API key",
		Meaning:  "Writes metrics, logs and events into the organisation, at its cost; it reads nothing by itself.",
		Severity: Medium, Tags: []string{"monitoring"},
		Pattern: `(?i:(?:datadog|\bdd)[_.-]?(?:api|secret|access)?[_.-]?(?:key|token))[A-Za-z0-9_]{0,8}` + assigned + `(?P<secret>[0-9a-f]{32})\b`,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://app.datadoghq.com/organization-settings/api-keys", Steps: "Create a new key, deploy it to the agents and revoke the old one."},
		Refs:    []string{"https://docs.datadoghq.com/account_management/api-app-keys/"},
		Hits: []string{
			`DD_API_KEY=` + "0839709e92305dcf" + "e0e73442284802f9",
			`"datadogApiKey": "` + "2a8f17c7090e0489" + "3b11a71977242e7f" + `"`,
		},
		Misses: []string{
			`DD_API_KEY=` + "a05163c9c3b19d8" + "550b200fdd69b132",
			`DD_API_KEY=` + "9db734665f" + "dd9b4049d1g76b5c981846",
		},
	},
	{
		ID: "datadog-client-token", Provider: "Datadog", Name: "Datadog client token",
		Meaning:  "Sends logs and traces of browsers and phones to the account; public by design.",
		Severity: Low, Tags: []string{"observability"},
		Pattern: `\b(?P<secret>pub[0-9a-f]{32})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://app.datadoghq.com/organization-settings/client-tokens", Steps: "Revoke it only if somebody floods the account; then create a new one."},
		Refs:    []string{"https://docs.datadoghq.com/account_management/api-app-keys/"},
		Hits: []string{
			`datadogRum.init({ clientToken: '` + "p" + "ub4c6792e2ce58c12" + "d7dc298793281ceb0" + `' })`,
			`DD_CLIENT_TOKEN=` + "p" + "ubefbad173d3c37e5" + "b1688df8be4bb7548",
		},
		Misses: []string{
			`DD_CLIENT_TOKEN=` + "p" + "ubbc1639c5299a626" + "9e27b396170269b1",
			`DD_CLIENT_TOKEN=` + "p" + "ubb1c47f569e5f6b44" + "f1e7512b13812fa0f",
		},
	},
}
