package rules

var netlify = Provider{{
	ID: "netlify-pat", Provider: "Netlify", Name: "Netlify personal access token",
	Meaning:  "Deploys, and reads the environment variables of, the user's sites.",
	Severity: Critical, Tags: []string{"cloud"},
	Pattern: `\b(?P<secret>nfp_[A-Za-z0-9]{36})\b`,
	Check:   checkMixedBody,
	Revoke:  Revoke{URL: "https://app.netlify.com/user/applications", Steps: "Revoke the token."},
	Refs:    []string{"https://docs.netlify.com/api/get-started/#authentication"},
	Hits:    []string{`NETLIFY_AUTH_TOKEN=` + "nf" + "p_NS5p9gdJfmIRlFJN6f" + "2j9EXAETFb2N9B9DmW", `netlify deploy --auth ` + "nf" + "p_DCK28u9xPBMwzspGk8" + "RP7nS8PxtKGfN8zU2C" + ` --prod`},
	Misses:  []string{`NETLIFY_AUTH_TOKEN=` + "nf" + "p_pDikWevY3KxktDaz9" + "6C1AUfQpni2FEV1aZH", `NETLIFY_AUTH_TOKEN=` + "nf" + "p_xWRIv7OutOYiBwph50" + "a8T9aDr0ZhxhJWdTWpb"},
}}
