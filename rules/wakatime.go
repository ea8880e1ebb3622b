package rules

var wakatime = Provider{
	{
		ID: "wakatime-api-key", Provider: "WakaTime", Name: "WakaTime API key",
		Meaning:  "Reads which files and projects the user worked on, and when.",
		Severity: Medium, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>waka_` + uuidShape + `)\b`,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://wakatime.com/settings/account", Steps: "Regenerate the secret API key."},
		Refs:    []string{"https://wakatime.com/developers"},
		Hits: []string{
			`export WAKATIME_API_KEY="` + "wak" + "a_f512a602-46d5-4e1" + "0-b2f5-8bc862120017" + `"`,
			`WAKATIME_API_KEY=` + "wak" + "a_5aefa459-6e78-44b" + "3-8a63-3a0e4edb60b9",
		},
		Misses: []string{
			`export WAKATIME_API_KEY="` + "wak" + "a_f50e6964-d43b-427" + "d-8c07-ee581b54754" + `"`,
			`WAKATIME_API_KEY=` + "wak" + "a_05c3462d-6c7f-4d1" + "9-bqba-a04ee5ae9144",
		},
	},
	{
		ID: "wakatime-oauth-token", Provider: "WakaTime", Name: "WakaTime OAuth token",
		Meaning:  "Reads the user's coding activity within its scopes; one that starts with waka_ref renews access.",
		Severity: Medium, Tags: []string{"saas", "oauth"},
		Pattern: `\b(?P<secret>waka_(?:tok_|sec_|ref_)?[A-Za-z0-9]{40,120})\b`,
		Check:   checkDigit,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://wakatime.com/apps", Steps: "Revoke the app or replace its secret."},
		Refs:    []string{"https://wakatime.com/developers"},
		Hits: []string{
			`export WAKATIME_TOKEN="` + "wak" + "a_tok_lLH2LjL7aOeqrDyT5nQIGjsLrBpP2cz0cSzSW" + "AkrIyi9ekm1LvrZbey5tXG89TikUAsHwiGyQlnHSPef" + `"`,
			`WAKATIME_TOKEN=` + "wak" + "a_tok_V07wEUbqpQBM6uJwN13JLKIT0VFVpaCr9Z745" + "WBtCBFK1px99TZsoYB6IIAqVMvxYe2caHqrLKTtphax",
		},
		Misses: []string{
			`export WAKATIME_TOKEN="` + "wak" + "a_tok_0oGywFYMfS37JtMnr" + "WNu8H9DMOFshU3QdIOZUJ9" + `"`,
			`WAKATIME_TOKEN=` + "wak" + "a_tok_irgt7mPrzY9ctlTgr8nbclrkRpXYmybSeKLg8" + "h!eNO69DderNRA0YhT2veNttHmT2sCih4RiM2Q7xlVh",
		},
	},
}
