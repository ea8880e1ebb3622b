package rules

import "bytes"

var hubSpot = Provider{{
	ID: "hubspot-private-app-token", Provider: "HubSpot", Name: "HubSpot private app access token",
	Meaning:  "Reads, and may change, contacts, deals and content of the account, as far as its scopes go.",
	Severity: High, Tags: []string{"saas"},
	Pattern: `\b(?P<secret>pat-(?:na|eu|ap)[0-9]-` + uuidShape + `)\b`,
	Parts:   partsHubSpot,
	Entropy: 2.8,
	Revoke:  Revoke{URL: "https://app.hubspot.com/private-apps/", Steps: "Open the app, Auth, and rotate the token with immediate expiry."},
	Refs:    []string{"https://developers.hubspot.com/docs/guides/apps/private-apps/overview"},
	Hits: []string{
		`HUBSPOT_ACCESS_TOKEN=` + "pa" + "t-na1-f058b470-95e8-4937" + "-91ff-75c3576635c6",
		`new hubspot.Client({ accessToken: '` + "pa" + "t-eu1-71812616-3e50-4a0a" + "-9473-a2a9acea8d5d" + `' })`,
	},
	Misses: []string{
		`HUBSPOT_ACCESS_TOKEN=` + "pa" + "t-na1-931355d4-38fa-153d-5935-f8e9f19a5d2",
		`HUBSPOT_ACCESS_TOKEN=` + "pa" + "t-xx1-6b1b8b29-1e99-4033" + "-b7fa-da9977192ea4",
	},
}}

// partsHubSpot names the region: pat-eu1-...
func partsHubSpot(m Match) []Part {
	return idPart("region", m.Secret, bytes.IndexByte(m.Secret, '-')+1, '-')
}
