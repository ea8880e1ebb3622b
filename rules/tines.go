package rules

var tines = Provider{
	{
		ID: "tines-webhook-url", Provider: "Tines", Name: "Tines webhook URL",
		Meaning:  "Starts the story behind it with data of one's choice.",
		Severity: Medium, Tags: []string{"webhook"},
		Pattern: `\.tines\.(?:com|io)/webhook/(?P<secret>[a-z0-9]{32}/[a-z0-9]{32})\b`,
		Check:   checkDigit,
		Entropy: 3,
		Revoke:  Revoke{URL: "https://www.tines.com/docs/actions/types/webhook/", Steps: "Change the secret of the webhook action and the callers of its URL."},
		Refs:    []string{"https://www.tines.com/docs/actions/types/webhook/"},
		Hits: []string{
			`TINES_URL=https://acme.tines.com/web` + "ho" + "ok/8bd2fafd830a09ccff4ff58f0b14fc6" + "e/d5ec9f0be13378161f116ae87377229e",
			`url: "https://quiet-dew-4417.tines.com/web` + "ho" + "ok/f1cde0b82077c177cac46ce0e347208" + "5/9e117c74925dc70c0644b529362b6e86" + `"`,
		},
		Misses: []string{
			`TINES_URL=https://acme.tines.com/web` + "ho" + "ok/1a46a611ee067e48d529f2a32b34f36" + "e/6bcb54100a7042c807b7fb92501c750",
			`TINES_URL=https://acme.tines.com/api/v1/` + "ac" + "tions/cbfd310031fbe158eeb39f6f930b19" + "8a/2f7a5f7a4eda1496d36a511440c6c0b1",
		},
	},
}
