package rules

var packagist = Provider{{
	ID: "private-packagist-token", Provider: "Private Packagist", Name: "Private Packagist token",
	Meaning:  "Reads, or reads and updates, the organisation's Composer packages.",
	Severity: High, Tags: []string{"registry"},
	Pattern: `(?P<secret>packagist_[ocu][ru]t_[a-f0-9]{68})\b`,
	Revoke:  Revoke{URL: "https://packagist.com", Steps: "Regenerate the token on the organisation's or your profile page."},
	Refs:    []string{"https://packagist.com/docs/composer-authentication"},
	Over:    []string{"url-basic-auth"},
	Hits:    []string{`{"http-basic": {"repo.packagist.com": {"username": "token", "password": "` + "packagi" + "st_out_8f156b1cd9ce316b1f8476dcb65a85a1e6" + "84d48ba82b584b2761e4b9a4900c123087" + `"}}}`, `composer config http-basic.repo.packagist.com token ` + "packagi" + "st_ort_1e3f03101143c12b234eba8761ada798a3" + "295a2a83b35387906d13a14e2f00977b5e"},
	Misses:  []string{`"password": "` + "packagi" + "st_out_66bc88ac5ec00b83fd99f9d2b10e1c784" + "a41d75e0fc775596f8c5154e4cd64fd70b" + `"`, `"password": "` + "packagi" + "st_xyt_df43e28cc60b889ee3910d4368daed7c87" + "37d851918ab77c45008a59f75b4742237b" + `"`},
}}
