package rules

var canva = Provider{
	{
		ID: "canva-oauth-client-secret", Provider: "Canva", Name: "Canva Connect client secret",
		Meaning:  "With the client id: poses as the integration and trades its users' codes for tokens.",
		Severity: High, Tags: []string{"design", "oauth"},
		Pattern: `\b(?P<secret>cnvca[A-Za-z0-9_-]{51})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://www.canva.com/developers/", Steps: "Open the integration, generate a new secret and delete the old one."},
		Refs:    []string{"https://www.canva.dev/docs/connect/authentication/"},
		Hits: []string{
			`CANVA_CLIENT_SECRET=` + "cn" + "vcapgqqWz2Y4rUSszrC3S24j" + "h978fNDt8GnrP03F8kSsrkyg" + "hTYO2Z",
			`"clientSecret": "` + "cn" + "vcaMUbwgkq52ZCSInWWPmtDS" + "Ehv4vawz5qUy655xiL7Hh8wV" + "tCMNlU" + `"`,
		},
		Misses: []string{
			`CANVA_CLIENT_SECRET=` + "cn" + "vcaT5Ate1ndlgBE9l9AUppJl" + "ikZHgFXdyp9R3VJFl9_7u2DW" + "JOEW3",
			`CANVA_CLIENT_SECRET=` + "cn" + "vcbMR-FuIzmkCdrjz4k-kOPi" + "S0Z9TGLLdbyCNAFNc2DTV_5S" + "4MlL8t",
		},
	},
}
