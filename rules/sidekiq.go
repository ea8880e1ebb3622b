package rules

var sidekiq = Provider{
	{
		ID: "sidekiq-enterprise-credential", Provider: "Sidekiq", Name: "Sidekiq Pro or Enterprise registry credential",
		Meaning:  "Downloads the paid gems in the customer's name.",
		Severity: Medium, Tags: []string{"registry"},
		Pattern: `BUNDLE_(?:ENTERPRISE|GEMS)__CONTRIBSYS__COM[A-Z_]{0,12}` + assigned + `(?P<secret>[a-f0-9]{8}:[a-f0-9]{8})\b`,
		Revoke:  Revoke{URL: "https://billing.contribsys.com/", Steps: "Ask support@contribsys.com for new credentials."},
		Refs:    []string{"https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ"},
		Hits: []string{
			`BUNDLE_ENTERPRISE__CONTRIBSYS__COM=` + "ae1f64" + "c7:ba1e1c42",
			`ENV BUNDLE_GEMS__CONTRIBSYS__COM "` + "150354" + "8a:459959f3" + `"`,
		},
		Misses: []string{
			`BUNDLE_ENTERPRISE__CONTRIBSYS__COM=` + "aada8f" + "50:6144e3d",
			`BUNDLE_GEMS__ACME__COM=` + "b28ec8" + "3c:2dfb2d3c",
		},
	},
}
