package rules

var iexCloud = Provider{
	{
		ID: "iexcloud-api-key", Provider: "IEX Cloud", Name: "IEX Cloud secret token",
		Meaning:  "Read market data on the account's bill; the service closed in August 2024.",
		Severity: Low, Tags: []string{"finance"},
		Pattern: `(?i:iexcloud|iexapis|iex_)` + nearby + `(?P<secret>[sS]k_[0-9a-z]{32})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{Steps: "Nothing to revoke; take it out."},
		Refs:    []string{"https://iexcloud.org/"},
		Hits: []string{
			`IEXCLOUD_TOKEN=` + "s" + "k_5fb65490ea834a0" + "e691069cd453f8b74",
			`https://cloud.iexapis.com/stable/stock/aapl/quote?token=` + "s" + "k_ip9wsoo4k3m3foy" + "fgr1j2urfb5078gvk",
		},
		Misses: []string{
			`IEXCLOUD_TOKEN=` + "s" + "k_20e9280889efde8" + "3cf6741e11ab4f79",
			`IEXCLOUD_TOKEN=` + "p" + "k_729ce40fc266e32" + "35068ba06d8b90671",
		},
	},
}
