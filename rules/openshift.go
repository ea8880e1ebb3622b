package rules

var openshift = Provider{
	{
		ID: "openshift-user-token", Provider: "Red Hat OpenShift", Name: "OpenShift user token",
		Meaning:  "Acts as the user on the cluster until the token ends, usually for a day.",
		Severity: Critical, Tags: []string{"kubernetes"},
		Pattern: `(?:^|[^A-Za-z0-9])(?P<secret>sha256~[A-Za-z0-9_-]{43})` + endOfToken,
		Entropy: 3.7,
		Revoke:  Revoke{Steps: "Run oc logout with the token, or oc delete oauthaccesstoken with its hashed name."},
		Refs:    []string{"https://docs.redhat.com/en/documentation/openshift_container_platform/"},
		Hits: []string{
			`oc login --token=` + "sha2" + "56~MFyzcsSVO6ChwGyUPC2u" + "CKDJEd21tE8tiPyKdnfwHR3" + ` --server=https://api.prod.acme.io:6443`,
			`Authorization: Bearer ` + "sha2" + "56~IrkZifKm1yTBBD0dV6kc" + "5C2LkdCVGm-tXLkSia5mod9",
		},
		Misses: []string{
			`oc login --token=` + "sha2" + "56~Wo1ni5UYWlc9tgFQtOqj" + "qevS2OTCqcSWuk4IhHY8cY",
			`digest: ` + "sha2" + "56:9b0f1278a5a5fe78422ee038da92587" + "8453a73c07ab8d5d60d70505ea01dc37f",
		},
	},
}
