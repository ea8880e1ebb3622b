package rules

var convex = Provider{
	{
		ID: "convex-deploy-key", Provider: "Convex", Name: "Convex deploy key",
		Meaning:  "Deploys code to, and reads and changes all data of, a Convex deployment.",
		Severity: Critical, Tags: []string{"backend", "database"},
		Pattern: `\b(?:prod|dev|preview|project):[a-z0-9:_-]{3,80}\|(?P<secret>eyJ2MiI6I[A-Za-z0-9+/_-]{30,300}={0,2})`,
		Check:   checkConvex,
		Revoke:  Revoke{URL: "https://dashboard.convex.dev/", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://docs.convex.dev/cli/deploy-key-types"},
		Hits: []string{
			`CONVEX_DEPLOY_KEY=prod:quick-otter-743|` + "eyJ2" + "MiI6IjFhZDM5OGI0MGEwYzQ5YjVi" + "NjA1MGVmOGFiNjJmMTdmYjQ0YTg1" + "M2FjMzY2NDA4MjJlNGE4N2YzIn0",
			`npx convex deploy --admin-key "dev:calm-heron-706|` + "eyJ2" + "MiI6IjUzODI3M2Q1N2E4MmRmZDY1" + "ZDZkMWVmMzQ2ODllNDIwZWVkZjMy" + "YWVhZmNjODA0MmY3ODM0Y2E2In0" + `"`,
		},
		Misses: []string{
			`CONVEX_DEPLOY_KEY=prod:quick-otter-41|` + "eyJ2" + "MiI6IBI2N" + "HNzebiMO",
			`CONVEX_DEPLOYMENT=prod:quick-otter-41`,
		},
	},
}

// checkConvex asks for JSON with the member v2.
func checkConvex(m Match) Verdict { return checkBody(m.Secret, 0, "v2") }
