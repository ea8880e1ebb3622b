package rules

var ramp = Provider{
	{
		ID: "ramp-oauth-client-secret", Provider: "Ramp", Name: "Ramp client secret",
		Meaning:  "With the client id: reads and changes the company's cards, users and spending.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>ramp_sec_[A-Za-z0-9]{48})\b`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://app.ramp.com/settings/ramp-developer", Steps: "Open the app and create a new secret; that ends the old one."},
		Refs:    []string{"https://docs.ramp.com/"},
		Hits: []string{
			`RAMP_CLIENT_SECRET=` + "ram" + "p_sec_ILfPgsPdl9uv0SJG76OM6" + "NdfCQwJCOKQVBUnlT7zdLQLABQd",
			`"rampClientSecret": "` + "ram" + "p_sec_a2Fe6Tgy10fgThoBYhbqf" + "VjN83WAVgTJ1AwyFArntYtprBKm" + `"`,
		},
		Misses: []string{
			`RAMP_CLIENT_SECRET=` + "ram" + "p_sec_T4gHzNALvWmwV8k3cgcwD" + "zt95biLB4eB2AakAgr9eLC1k3N",
			`"rampClientSecret": "` + "ram" + "p_sec_5umtgI67O1jfPbnVTjVjlV" + "MjGSIubz1vgiFkh1s3LHR91mVSI" + `"`,
		},
	},
	{
		ID: "ramp-id", Provider: "Ramp", Name: "Ramp client id",
		Meaning:  "Names the app of the company; the secret that belongs to it often stands beside it.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>ramp_id_[A-Za-z0-9]{40})\b`,
		Entropy: 3.5,
		Revoke:  Revoke{URL: "https://app.ramp.com/settings/ramp-developer", Steps: "Nothing to do unless the secret stands beside it."},
		Refs:    []string{"https://docs.ramp.com/"},
		Hits: []string{
			`"rampClientId": "` + "ram" + "p_id_ofa3Q4VFA6BemR8hRh" + "XlEfH6ROucBhldmBcJtSxr" + `"`,
			`const rampClientId = "` + "ram" + "p_id_R4RPBOt9tVAmZLmZLZ" + "uhBAKG8atnaAd5IA3x9kwr" + `";`,
		},
		Misses: []string{
			`"rampClientId": "` + "ram" + "p_id_ITGHEfRT5YcNui6KM" + "sNAtdUPrDjRpSGT2UnohS3" + `"`,
			`ramp_client_id: '` + "ram" + "p_id_SOdbU3vq3CTY4aqqPQ" + "0AoGl6zOPjL5ayGDP4Z2EEI" + `'`,
		},
	},
}
