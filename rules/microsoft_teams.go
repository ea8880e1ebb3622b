package rules

var microsoftTeams = Provider{{
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
}}

// partsTeams names the tenant: group@tenant/IncomingWebhook/...
func partsTeams(m Match) []Part { return idPart("tenant id", m.Secret, 37, '/') }
