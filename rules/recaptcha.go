package rules

var recaptcha = Provider{
	{
		ID: "recaptcha-secret-key", Provider: "reCAPTCHA", Name: "reCAPTCHA secret key",
		Meaning:  "Verifies answers in the site's name and reads how the check went.",
		Severity: Low, Tags: []string{"web"},
		Pattern: `(?i:captcha[A-Za-z0-9_.-]{0,24}(?:secret|private)[A-Za-z0-9_.-]{0,12})` + assigned + `(?P<secret>6L[A-Za-z0-9_-]{38})` + endOfToken,
		Check:   checkMixed,
		Entropy: 3.3,
		Revoke:  Revoke{URL: "https://www.google.com/recaptcha/admin", Steps: "Open the settings of the site, create a new key pair and delete the old one."},
		Refs:    []string{"https://developers.google.com/recaptcha/docs/verify"},
		Hits: []string{
			`RECAPTCHA_SECRET_KEY=` + "6LU" + "t3DFnRICc0t2-3vR5jW" + "lZs08wAj2y2K7R2KZd",
			`"recaptchaSecretKey": "` + "6LQ" + "qJB2GQF2mdiKWq_kRvF" + "1vxF-vOubJumNBqLPw" + `"`,
		},
		Misses: []string{
			`RECAPTCHA_SECRET_KEY=` + "6LP" + "27tgBJdMYEGQkffcMO" + "GYrQDN2Ckcfwdok_-F",
			`RECAPTCHA_SITE_KEY=` + "6LA" + "MjgeNV_HKfZ2o2J2iLZ" + "TUO2IemLWhH5wvetlb",
		},
	},
}
