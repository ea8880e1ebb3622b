package rules

var freemius = Provider{
	{
		ID: "freemius-secret-key", Provider: "Freemius", Name: "Freemius secret key",
		Meaning:  "Reads and changes the product's licences, users and payments.",
		Severity: High, Tags: []string{"commerce"},
		Pattern: `(?i:freemius|\bfs_)` + nearby + `(?P<secret>sk_[^\s"'` + "`" + `]{29})(?:[\s"'` + "`" + `]|$)`,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://dashboard.freemius.com/", Steps: "Open the product's settings and regenerate the secret key."},
		Refs:    []string{"https://freemius.com/help/documentation/"},
		Hits: []string{
			`'secret_key' => 'freemius', '` + "s" + "k_kFPa0XFMXQ0Q!N" + "NeTksjjS6twHDok" + `'`,
			`FREEMIUS_SECRET_KEY=` + "s" + "k_q2DYW6T7Rw9ra9" + "wJ6Zs7IGNDVOcTv",
		},
		Misses: []string{
			`FREEMIUS_SECRET_KEY=` + "s" + "k_aNmkCsLwS4e5B" + "NaWmYexKvE1oMso",
			`FREEMIUS_PUBLIC_KEY=` + "p" + "k_oRLDVeBIi7rHsW" + "xSMXbA4WbZzyqHO",
		},
	},
}
