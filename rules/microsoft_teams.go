package rules

var microsoftTeams = Provider{
	{
		ID: "teams-webhook-url", Provider: "Microsoft Teams", Name: "Microsoft Teams incoming webhook URL",
		Meaning:  "Posts messages to one channel; it reads nothing.",
		Severity: Medium, Tags: []string{"chat", "webhook"},
		Pattern: `\b[A-Za-z0-9-]{1,63}\.webhook\.office\.com/webhookb2/(?P<secret>[A-Za-z0-9-]{36}@[A-Za-z0-9-]{36}/IncomingWebhook/[A-Za-z0-9]{32}/[A-Za-z0-9-]{36}(?:/V2[A-Za-z0-9_-]{40,48})?)` + endOfToken,
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
	},
	{
		ID: "microsoft-teams-webhook-url-legacy", Provider: "Microsoft Teams", Name: "Microsoft Teams incoming webhook URL (outlook.office.com)",
		Meaning:  "Posted messages to one channel; the vendor has turned these addresses off.",
		Severity: Low, Tags: []string{"chat", "webhook"},
		Pattern: `\boutlook\.office(?:365)?\.com/webhook/(?P<secret>[A-Za-z0-9-]{36}@[A-Za-z0-9-]{36}/IncomingWebhook/[A-Za-z0-9]{32}/[A-Za-z0-9-]{36})` + endOfToken,
		Parts:   partsTeams,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook", Steps: "Remove the webhook from the channel's connectors."},
		Refs:    []string{"https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook"},
		Hits: []string{
			`TEAMS_WEBHOOK=https://outlook.office.com/web` + "ho" + "ok/1edcaaea-04cf-45eb-b01d-b2b74031fb4a@1" + "e1b4a1f-1a73-44b3-af2c-07d7fef7e9af/Incom" + "ingWebhook/e5d3f9c29519587cf80a301878add6" + "04/959b9ca1-bdef-43cd-a47a-439974117eed",
			`url = 'https://outlook.office365.com/web` + "ho" + "ok/e1652f74-a598-4089-a2f9-b1f95ced565d@8" + "3ce8a57-9fe0-4512-89e1-f36df81cb5b2/Incom" + "ingWebhook/05b4d4a3c6686a7c059fa6f9ac6030" + "1a/531c89b3-050f-417a-95cd-a55c141639d0" + `'`,
		},
		Misses: []string{
			`TEAMS_WEBHOOK=https://outlook.office.com/web` + "ho" + "ok/bfc84a77-1da2-40e1-b640-524952145ce8@3" + "0f79969-e002-427c-bcc1-d7e784f7f7a2/Incom" + "ingWebhook/45f11c95be9da84f0cd1c2717b4201" + "4/433c1998-53c1-4ca5-9bf4-d5dd1ab874ee",
			`TEAMS_WEBHOOK=https://outlook.office.com/web` + "ho" + "ok/f566b124-f28f-48a3-a240-64c90a100b34/In" + "comingWebhook/dbbadfa80737a480bf864cd5e840" + "5aad/c8cff048-72b6-4242-93b8-1b7ef9b68e6a",
		},
	},
}

// partsTeams names the tenant: group@tenant/IncomingWebhook/...
func partsTeams(m Match) []Part { return idPart("tenant id", m.Secret, 37, '/') }
