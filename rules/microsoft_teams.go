package rules

var microsoftTeams = Provider{
	{
		ID: "teams-webhook-url", Provider: "Microsoft Teams", Name: "Microsoft Teams incoming webhook URL",
		Meaning:  "Posts messages to one channel; it reads nothing.",
		Severity: Medium, Tags: []string{"chat", "webhook"},
		Pattern: `\b[a-z0-9-]{1,63}\.webhook\.office\.com/webhookb2/(?P<secret>` + uuidShape + `@` + uuidShape + `/IncomingWebhook/[0-9a-z]{32}/` + uuidShape + `(?:/V2[A-Za-z0-9_-]{40,48})?)` + endOfToken,
		Parts:   partsTeams,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook", Steps: "Remove the webhook from the channel's connectors and create a workflow in its place."},
		Refs:    []string{"https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook"},
		Hits: []string{
			`TEAMS_WEBHOOK=https://acme.webhook.office.com/webhookb2/` + "660a36ce-4a48-4c7a" + "-98d7-f0266322f65e@6485bbe2-13a1-4873" + "-9837-e2623e015be0" + `/IncomingWebhook/` + "59de80679c84c1bb" + "02c35963315ad4ab/64aa6919-5a6c-4f43" + "-ae26-1f6450a10062",
			`"uri": "https://acme-inc.webhook.office.com/webhookb2/` + "da725896-ef6d-4119" + "-8ee1-aa9938677e1c@b9087ab2-efe5-4757" + "-8943-0abf708f97aa" + `/IncomingWebhook/` + "17fefe3312ee7844" + "0728d48acc6fe006/d262d31c-4ef2-4189" + "-a865-39e273917d3b/V2r9kFmQl_8PyDz6T7hjr7h" + "rDWTJrnBEsWfwtIouLPQVs" + `"`,
		},
		Misses: []string{
			`TEAMS_WEBHOOK=https://acme.webhook.office.com/webhookb2/` + "97fa4dff-3a9c-47c7" + "-bf4b-74bf56f15d5c@bffb578b-6d17-4d08" + "-9989-65d1d39b5eed" + `/IncomingWebhook/` + "10831c03f80599d" + "d6b486a7aa35050d/6e58849d-de70-4fd6" + "-a8e7-3ecc0b124d3d",
			`TEAMS_WEBHOOK=https://acme.webhook.office.com/webhookb2/` + "fbc71794-4cb8-4196" + "-8820-c4e2dbebc01e" + `/IncomingWebhook/` + "5bfbeff7efcd1660" + "0cc150a136283d92/d6974c27-e8ca-4b98" + "-b490-c3efd6f71d44",
		},
	},
	{
		ID: "power-automate-url", Provider: "Microsoft Power Automate", Name: "Power Automate or Logic Apps trigger URL with its signature",
		Meaning:  "Starts one flow with values of the caller's choice; flows took the place of Teams' connectors.",
		Severity: Medium, Tags: []string{"chat", "webhook"},
		Pattern: `\b(?:logic\.azure\.com|environment\.api\.powerplatform\.com)(?::[0-9]{1,5})?/[A-Za-z0-9/_-]{0,60}workflows/[0-9a-f]{32}/triggers/[A-Za-z0-9_]{1,60}/paths/invoke/?\?[A-Za-z0-9%&;=._-]{0,200}sig=(?P<secret>[A-Za-z0-9_-]{43})` + endOfToken,
		Check:   checkDigit,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app", Steps: "Regenerate the workflow's access keys, or delete the trigger and add a new one."},
		Refs:    []string{"https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app"},
		Hits: []string{
			`FLOW_URL=https://prod-42.westeurope.logic.azure.com:443/workflows/` + "8a212bf3c1fb1923" + "476bad7b38f69eab" + `/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=` + "BaiymPOdfhxKX_SSXGzdY" + "KNKsj4uHVxyUreGg27ThPT",
			`"url": "https://default4d7c.62.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/` + "1ec01d2652ea07d2" + "cdf249129ab6e2e8" + `/triggers/manual/paths/invoke?api-version=1&sv=1.0&sig=` + "N0Ir2m9Xmb4rgTQR1JFyw" + "GUtdRPgYMfV2p3Wvg9fBpX" + `"`,
		},
		Misses: []string{
			`FLOW_URL=https://prod-42.westeurope.logic.azure.com:443/workflows/` + "f692e4e43a67c831" + "23c8b70b2a4dfafd" + `/triggers/manual/paths/invoke?api-version=2016-06-01&sig=` + "u_DBNRlY6sUoJzpOF9fH" + "ZpHwHkwsEPrqsBxuxEfl",
			`FLOW_URL=https://prod-42.westeurope.logic.azure.com:443/workflows/` + "5a87644187bcb06" + "9430180bd9ac522b" + `/triggers/manual/paths/invoke?api-version=2016-06-01&sig=` + "Yg2fW1h3y5wv3S4klz-2f" + "Ok8WnziWutmMG0gBx_D7Aa",
		},
	}}

// partsTeams names the tenant: group@tenant/IncomingWebhook/...
func partsTeams(m Match) []Part { return idPart("tenant id", m.Secret, 37, '/') }
