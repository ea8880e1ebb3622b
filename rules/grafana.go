package rules

import "strings"

var grafana = Provider{
	{
		ID: "grafana-service-account-token", Provider: "Grafana", Name: "Grafana service account token",
		Meaning:  "Acts as the service account: an admin's reads every data source and changes users and dashboards.",
		Severity: High, Tags: []string{"monitoring"},
		Pattern: `(?P<secret>glsa_[A-Za-z0-9]{32}_[0-9a-f]{8})\b`,
		Check:   checkGrafana,
		Revoke:  Revoke{URL: "https://grafana.com/docs/grafana/latest/administration/service-accounts/", Steps: "On your Grafana open Administration, Service accounts; delete the token and add a new one."},
		Refs:    []string{"https://grafana.com/docs/grafana/latest/administration/service-accounts/"},
		Hits: []string{
			`GRAFANA_TOKEN=` + "gl" + "sa_FxS1Ybho01Ut7PeebOt" + "qqnpUvMQelWTG_18789541",
			`Authorization: "Bearer ` + "gl" + "sa_Av7qW7XQLUfTRVo6tpM" + "bYTeBiWANrgjF_72702f2c" + `"`,
		},
		Misses: []string{
			`GRAFANA_TOKEN=` + "gl" + "sa_eIOBZjCkbWFdaD01tmt" + "1fC1cnl0TR3Ge_353639fg",
			`GRAFANA_TOKEN=` + "gl" + "sa_rKBqVyGnElyw1pR" + "sJCqQCtZ57nZuBXv_8bd67d34",
		},
	},
	{
		ID: "grafana-cloud-token", Provider: "Grafana", Name: "Grafana Cloud access policy token",
		Meaning:  "Reads or writes the stack's metrics, logs and traces, or manages the stacks, as its policy says.",
		Severity: High, Tags: []string{"monitoring", "cloud"},
		Pattern: `(?P<secret>glc_[A-Za-z0-9+/]{32,400}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkGrafanaCloud,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/", Steps: "In the Cloud portal open Access policies; delete the token and add a new one."},
		Refs:    []string{"https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/"},
		Hits: []string{
			`GRAFANA_CLOUD_API_KEY=` + "gl" + "c_eyJvIjoiMjc0MDQyIiwibiI6ImNpLXdyaXRlciIsImsiOiJLVjhHRDdjVHJ" + "xTXBud2pJbnFIb3liQlkiLCJtIjp7InIiOiJwcm9kLWV1LXdlc3QtMCJ9fQ==",
			`password: "` + "gl" + "c_eyJvIjoiNzE2OTEzIiwibiI6ImNpLXdyaXRlciIsImsiOiI0YUwzYTVOUmZ" + "yc0l1MGlQRXV1aDN6dWoiLCJtIjp7InIiOiJwcm9kLWV1LXdlc3QtMCJ9fQ==" + `"`,
		},
		Misses: []string{
			`GRAFANA_CLOUD_API_KEY=` + "gl" + "c_85MojGhXORh50nU" + "MUREIb3ebhoj4yB",
			`GRAFANA_CLOUD_API_KEY=` + "gl" + "x_ziDsZVDiviKXDAZ781OVFxrYeT97zo9UmCZRdX8Z" + "U3Bg2WVXfZoaxx2B73JmGvr6DJfEbSuiSYJp2riw",
		},
	},
	{
		ID: "grafana-api-key", Provider: "Grafana", Name: "Grafana API key (legacy)",
		Meaning:  "Reads or changes one organisation of a Grafana with the role that was chosen.",
		Severity: High, Tags: []string{"monitoring"},
		Pattern: `\b(?P<secret>eyJrIjoi[A-Za-z0-9+/]{60,400}={0,2})(?:[^A-Za-z0-9+/=_.-]|$)`,
		Check:   checkGrafanaKey,
		Revoke:  Revoke{URL: "https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/", Steps: "Delete the API key and use a service account's token instead."},
		Refs:    []string{"https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/"},
		Hits: []string{
			`GRAFANA_API_KEY=` + "eyJr" + "IjoiNXJ3SnZWTjFnNzlNclZCWXlMUUpUczNjTm" + "ZpdUpNRjUiLCJuIjoiZGVwbG95IiwiaWQiOjF9",
			`auth = "` + "eyJr" + "IjoicHB0cEZkS2dqbnlubzgwM2NrcG1WVWRhcW" + "k0emgwUVQiLCJuIjoiZGVwbG95IiwiaWQiOjF9" + `"`,
		},
		Misses: []string{
			`GRAFANA_API_KEY=` + "eyJr" + "IjoiRsX6TwoCwJUnXxTC5c9n" + "vRINBmRZB93r5C1t2YCw",
			`GRAFANA_API_KEY=` + "eyJs" + "IjoiaWJONnNDS3RLU3NyOEJDWWY2M0FTQnplVE" + "5NdnZBTW4iLCJuIjoiZGVwbG95IiwiaWQiOjF9",
		},
	},
}

// checkGrafana proves the CRC-32 (little-endian hex) of what stands before the
// second underscore: https://github.com/grafana/grafana/tree/main/pkg/components/satokengen
func checkGrafana(m Match) Verdict {
	at := len(m.Secret) - len("_12345678")
	joined := append(append([]byte(nil), m.Secret[:at]...), m.Secret[at+1:]...)
	return altered(crc32HexTailLE(joined, 0))
}

func checkGrafanaCloud(m Match) Verdict { return checkBody(m.Secret, len("glc_"), "o", "n", "k") }

// checkGrafanaKey refuses other base64 of JSON: k, n and id are the key's only members.
func checkGrafanaKey(m Match) Verdict {
	var key struct{ K string }
	if decodeJSON(m.Secret, &key) && strings.Contains(strings.ToLower(key.K), "example") {
		return refused("placeholder: the key holds the word example")
	}
	v := base64JSON(m.Secret, 0, "k", "n", "id")
	if v.Opinion == Demoted {
		v.Opinion = Refused
	}
	return v
}
