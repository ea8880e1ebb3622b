package rules

import "bytes"

var midtrans = Provider{
	{
		ID: "midtrans-api-key", Provider: "Midtrans", Name: "Midtrans server key",
		Meaning:  "Charges, refunds and reads the payments of the merchant; one that starts with SB is for the sandbox.",
		Severity: Critical, Tags: []string{"payment"},
		Pattern: `\b(?P<secret>(?:SB-)?Mid-server-[A-Za-z0-9_-]{16,32})` + endOfToken,
		Check:   checkMidtrans,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://dashboard.midtrans.com/settings/config_info", Steps: "Ask Midtrans to replace the access keys of the merchant, then deploy the new server key."},
		Refs:    []string{"https://docs.midtrans.com/docs/access-keys"},
		Hits: []string{
			`MIDTRANS_SERVER_KEY=` + "Mid" + "-server-MeHZ1QMBQetJ4vFP",
			`serverKey: '` + "SB-M" + "id-server-2wRb1TH" + "IKBtdUM6l0wneUV89" + `',`,
		},
		Misses: []string{
			`MIDTRANS_SERVER_KEY=` + "Mid" + "-server-mHqWtJ0ayuHaUlV",
			`MIDTRANS_CLIENT_KEY=` + "Mid" + "-client-rD5rTvnG" + "oOWZ3nzyjXbmVGMW",
		},
	},
	{
		ID: "midtrans-client-key", Provider: "Midtrans", Name: "Midtrans client key",
		Meaning:  "Opens payment pages in the merchant's name; it is public by design.",
		Severity: Low, Tags: []string{"payment"},
		Pattern: `(?:^|[^A-Za-z0-9-])(?P<secret>Mid-client-[A-Za-z0-9_-]{16,32})` + endOfToken,
		Entropy: 2.8,
		Revoke:  Revoke{URL: "https://dashboard.midtrans.com/settings/config_info", Steps: "Nothing to do: pages that take payments show it. Keep the server key that belongs to it secret."},
		Refs:    []string{"https://docs.midtrans.com/docs/access-keys"},
		Hits: []string{
			`"midtransClientKey": "` + "Mid" + "-client-L6rTKVx4" + "97NdI4ONySTXhiHd" + `"`,
			`const midtransClientKey = "` + "Mid" + "-client-eY1cy7un" + "GkxtyplVuPR3CyEO" + `";`,
		},
		Misses: []string{
			`MIDTRANS_CLIENT_KEY=` + "Mid" + "-client-1ZzbQVkgOryvse6",
			`clientKey: '` + "SB-M" + "id-client-NKnHDiX" + "voT1kliFTUJT9bBER" + `',`,
		},
	},
}

// checkMidtrans lowers keys of the sandbox, where no money moves.
func checkMidtrans(m Match) Verdict {
	v := unproven("")
	if bytes.HasPrefix(m.Secret, []byte("SB-")) {
		v.Severity = Low
	}
	return v
}
