package rules

// Clerk's keys look like Stripe's: the name in front of them tells them apart.
var clerk = Provider{{
	ID: "clerk-secret-key", Provider: "Clerk", Name: "Clerk secret key",
	Meaning:  "Reads and changes every user and session of the application and signs in as any of them.",
	Severity: Critical, Tags: []string{"identity"},
	Pattern: `(?i:clerk)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>sk_(?:live|test)_[A-Za-z0-9]{40,50})\b`,
	Check:   checkClerk,
	Entropy: 3.5,
	Over:    []string{"stripe-secret-key", "stripe-test-key", "paystack-secret-key", "paystack-test-key"},
	Revoke:  Revoke{URL: "https://dashboard.clerk.com/last-active?path=api-keys", Steps: "Add a new secret key, deploy it and delete the old one."},
	Refs:    []string{"https://clerk.com/docs/deployments/clerk-environment-variables"},
	Hits: []string{
		`CLERK_SECRET_KEY=` + "sk" + "_live_Cq4Vo5awPNbiZ4icExuLp" + "AkIVCa9UEw7GU0PJdrTZa",
		`clerkSecretKey: "` + "sk" + "_test_xMlIaI35KsAHGyNVkgYjE" + "3lKHSsIpEMIRyz6qcdR7W" + `"`,
	},
	Misses: []string{
		`CLERK_SECRET_KEY=` + "sk" + "_live_q5SZLlbEfO" + "ZpjLP3VDNR",
		`NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=` + "pk" + "_live_VlADQoFWKV6L3XuqD0HEN" + "MQAmoHNsxHpFHL391Xe6Z",
	},
}}

// checkClerk gives the keys of development instances less weight.
func checkClerk(m Match) Verdict {
	v := checkMixed(m)
	if m.Secret[len("sk_")] == 't' {
		v.Severity = Medium
	}
	return v
}
