package rules

var databento = Provider{
	{
		ID: "databento-api-key", Provider: "Databento", Name: "Databento API key",
		Meaning:  "Downloads market data on the account's bill.",
		Severity: High, Tags: []string{"finance"},
		Pattern: `\b(?P<secret>db-[A-Za-z0-9]{29})\b`,
		Check:   checkMixed,
		Revoke:  Revoke{URL: "https://databento.com/portal/keys", Steps: "Delete the key and create a new one."},
		Refs:    []string{"https://databento.com/docs/"},
		Hits: []string{
			`DATABENTO_API_KEY=` + "d" + "b-Mgk0IVlzb8R6hH" + "y2T1tCY9wTnHGHP",
			`db.Historical("` + "d" + "b-0geueqv9X7PdUp" + "V54Vb2kLdA0YgIz" + `")`,
		},
		Misses: []string{
			`DATABENTO_API_KEY=` + "d" + "b-uHqtwYJUJ6lBG" + "62D9r4eM5wtSc2p",
			`DATABENTO_API_KEY=` + "d" + "b-8G3CCpbo7l7LDU" + "sWSgSi5pqGAGjEYN",
		},
	},
}
