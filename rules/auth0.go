package rules

var auth0 = Provider{{
	ID: "auth0-client-secret", Provider: "Auth0", Name: "Auth0 client secret",
	Meaning:  "With the client id: signs people in as the application; a machine client's manages the tenant.",
	Severity: Critical, Tags: []string{"identity", "oauth"},
	Pattern: `(?i:auth0[A-Za-z0-9_.-]{0,24}secret)[A-Za-z0-9_]{0,8}` + assigned + `(?P<secret>[A-Za-z0-9_-]{64})` + endOfToken,
	Check:   checkMixed,
	Entropy: 4.3,
	Revoke:  Revoke{URL: "https://manage.auth0.com/", Steps: "Open the application's settings and rotate the client secret."},
	Refs:    []string{"https://auth0.com/docs/get-started/applications/rotate-client-secret"},
	Hits: []string{
		`AUTH0_CLIENT_SECRET=` + "CqL8HF_dAGJnlaTI_Q-WDJ0-EJoFqgIA" + "kfNEBQQ8aOn0O1kugJPtCrTtXBoFlNsh",
		`auth0ClientSecret: '` + "xRiTovHngbPViKWmtMAt8ihn9Y7UMBu1" + "TVkLqLYZdfI2GbEaSO7Byt5rfUZRHymq" + `',`,
	},
	Misses: []string{
		`AUTH0_CLIENT_SECRET=` + "KosbF_qkl3YOAyMRQ_wHeBKhQKBvqgL" + "XBk2lVm6Hd4hVVCG53ht4jNwovn-VN4f",
		`AUTH0_CLIENT_ID=` + "Pu2qqAACicf2CfGL" + "nhlNazvnEssMxGB7",
	},
}}
