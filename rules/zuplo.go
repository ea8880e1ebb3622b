package rules

import "bytes"

var zuplo = Provider{
	{
		ID: "zuplo-consumer-key", Provider: "Zuplo", Name: "Zuplo API key",
		Meaning:  "Calls the API behind the gateway as one of its consumers.",
		Severity: Medium, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>zpka_[a-z0-9]{32}_[a-f0-9]{8})\b`,
		Check:   checkZuplo,
		Revoke:  Revoke{URL: "https://portal.zuplo.com/", Steps: "Open the consumers of the project, and roll or delete the key."},
		Refs:    []string{"https://zuplo.com/docs/articles/api-key-api"},
		Hits: []string{
			`ZUPLO_API_KEY=` + "zpk" + "a_c559f59cc1c2eb621958" + "6705998a28c1_ada16850",
			`curl -H "Authorization: Bearer ` + "zpk" + "a_7109ef935b68e60dec84" + "fc2569442f15_55e4ad91" + `" https://api.acme.io/v1/orders`,
		},
		Misses: []string{
			`ZUPLO_API_KEY=` + "zpk" + "a_a781a52d97225d819bef" + "00d4421bfdfd_79c0344e",
			`ZUPLO_API_KEY=` + "zpk" + "a_cd40959edbc0f461e63" + "3a1d1f89f9d32_e75475a",
		},
	},
}

// checkZuplo verifies the CRC-32 in hex behind the second bar, over the 32 before it:
// https://zuplo.com/docs/articles/api-key-leak-detection
func checkZuplo(m Match) Verdict {
	body, sum, _ := bytes.Cut(m.Secret[len("zpka_"):], []byte("_"))
	return crcVerdict(bytes.Equal(sum, crcDigits(body, hexDigits, 8)))
}

const hexDigits = "0123456789abcdef"
