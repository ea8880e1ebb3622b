package rules

var workOS = Provider{{
	ID: "workos-api-key", Provider: "WorkOS", Name: "WorkOS API key",
	Meaning:  "Reads and changes every user, organisation and connection of the environment.",
	Severity: Critical, Tags: []string{"identity"},
	Pattern: `\b(?P<secret>sk_(?:live|test)_a2V5X[A-Za-z0-9+/]{60,90}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
	Check:   checkWorkOS,
	Over:    []string{"stripe-secret-key", "stripe-test-key"},
	Revoke:  Revoke{URL: "https://dashboard.workos.com/api-keys", Steps: "Create a new key, deploy it and delete the old one."},
	Refs:    []string{"https://workos.com/docs/reference/api-keys"},
	Hits: []string{
		`WORKOS_API_KEY=` + "sk" + "_live_a2V5XzhRMFY2MzdGTVZWQlM4QUpJM0pESjM3RFRGL" + "GF6Z2dMZnZFZlJ3bHo2RnNDZmw2TmdBaUk=",
		`new WorkOS("` + "sk" + "_test_a2V5XzRESjg5UVpIWldZWTBGRE02MDI4MkdDQjBUL" + "GpOMEJOM3lHbFVjTER4cEFZeEpySFF2Y3o=" + `")`,
	},
	Misses: []string{
		`WORKOS_API_KEY=` + "pk" + "_live_a2V5XzAwU0dSMVYxWEFXUDVNS1FBNkU4M1pDUkZCL" + "Gtaa0g1eDNOSFBPeFYyVks5ektkOXdvank=",
		`WORKOS_API_KEY=` + "sk" + "_live_a2V5Xz0bhcSuq13sUiftZ" + "LeneE8vqZFErPsw",
	},
}}

// checkWorkOS proves keys whose body is base64 of key_ and more.
func checkWorkOS(m Match) Verdict {
	v := base64Starts(m.Secret, len("sk_live_"), "key_")
	if m.Secret[len("sk_")] == 't' {
		v.Severity = Low
	}
	return v
}
