package rules

var flexport = Provider{
	{
		ID: "flexport-api-key", Provider: "Flexport", Name: "Flexport logistics API token",
		Meaning:  "Reads and changes orders, inventory and shipments of the seller.",
		Severity: Medium, Tags: []string{"logistics"},
		Pattern: `\b(?P<secret>shltm_[A-Za-z0-9_-]{40})` + endOfToken,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://portal.flexport.com/", Steps: "Open Settings, API access; revoke the token and create a new one."},
		Refs:    []string{"https://docs.logistics-api.flexport.com/"},
		Hits: []string{
			`FLEXPORT_API_TOKEN=` + "shl" + "tm_R9SJf6ki5DXjbaSPA-a" + "kFO1iXqR5XW9_tPaccPHB",
			`Authorization: Bearer ` + "shl" + "tm_HdITTOITp92woScnmc2" + "o-rV_qaZS9HIFOStfZIkL",
		},
		Misses: []string{
			`FLEXPORT_API_TOKEN=` + "shl" + "tm_bxyzZGjz2N_v8Ks4oX" + "lP70glKE5n4wgyMCxw86b",
			`FLEXPORT_API_TOKEN=` + "shl" + "tm_sKuJjeY42mMpsibGD7O" + "ENP_Z-qfgfHyPrv7RVp263",
		},
	},
}
