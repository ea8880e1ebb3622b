package rules

import "bytes"

var elastic = Provider{
	{
		ID: "elastic-cloud-api-key", Provider: "Elastic", Name: "Elastic Cloud API key",
		Meaning:  "Manages the deployments and projects of the organisation.",
		Severity: Critical, Tags: []string{"cloud", "search"},
		Pattern: `\b(?P<secret>essu_[A-Za-z0-9+/_-]{50,400}={0,2})(?:[^A-Za-z0-9+/=_-]|$)`,
		Check:   checkElasticCloud,
		Revoke:  Revoke{URL: "https://cloud.elastic.co/account/keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys"},
		Hits: []string{
			`EC_API_KEY=` + "es" + "su_cUI3ektKdktDcnNmdm9zb" + "Wh6djM6YlFYZ1ZnN1hsUFZMS" + "mdLRk9rRm5SUQ==",
			`apikey = "` + "es" + "su_Zk90aUJCamhhUEdncEU0N" + "jZiY3c6WllxbTZCVTZnTEJxV" + "3l1UVliYVlJbA==" + `"`,
		},
		Misses: []string{
			`EC_API_KEY=` + "es" + "su_cUI3ektKdktDcnNmdm9" + "zbWh6djM6YlFYZ1ZnN1hs",
			`EC_API_KEY=` + "es" + "sv_Zk90aUJCamhhUEdncEU0N" + "jZiY3c6WllxbTZCVTZnTEJxV" + "3l1UVliYVlJbA==",
		},
	},
}

// checkElasticCloud looks for base64 of id:key.
func checkElasticCloud(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret[len("essu_"):])
	id, key, colon := bytes.Cut(raw, []byte(":"))
	if !ok || !colon || !only(id, printable) || !only(key, printable) {
		return unproven("body is not base64 of id and key, as it mostly is")
	}
	return proven("body is base64 of id and key")
}
