package rules

var heroku = Provider{{
	ID: "heroku-api-key", Provider: "Heroku", Name: "Heroku API key",
	Meaning:  "Manages the user's apps: reads their configuration, deploys, deletes.",
	Severity: Critical, Tags: []string{"cloud"},
	Pattern: `(?P<secret>HRKU-[A-Za-z0-9_-]{60}|HRKU-` + uuidShape + `)(?:[^A-Za-z0-9_-]|$)`,
	Revoke:  Revoke{URL: "https://dashboard.heroku.com/account/applications", Steps: "Revoke the authorisation, or regenerate the account's API key."},
	Refs:    []string{"https://devcenter.heroku.com/articles/authentication"},
	Over:    []string{"url-basic-auth", "git-url-token", "netrc-password"},
	Hits:    []string{`HEROKU_API_KEY=` + "HRK" + "U-AAHpwF_yMSZ1Tu1R2MyELbBWDtJI013" + "MGJaHuyNejyurh4bP6J_xPU8KAoFo", "machine api.heroku.com\n  login ci@acme.io\n  password " + "HRK" + "U-AAjWG4csO9fWDb-mND0ki5brShPUvKp" + "3M4hLKRGyLJHFUo4iY0hYUZ5dCB96" + "\n"},
	Misses:  []string{`HEROKU_API_KEY=` + "HRK" + "U-AAyXcDA0BRD5Uf_6p5V7Tw0dTs1mwu" + "v3Z71YePAIxlkzlBzl_mVDwd3_DwK", `HEROKU_API_KEY=` + "HRK" + "U-AA1IeZCTRJH5d0Ug9yJRXlyjQEWnf4_z" + "ybewizl1cpGujzOCCgvXV1uMKRjN33"},
}}
