package rules

import "bytes"

var airtable = Provider{
	{
		ID: "airtable-pat", Provider: "Airtable", Name: "Airtable personal access token",
		Meaning:  "Reads, and may change, the bases that it was given.",
		Severity: High, Tags: []string{"saas"},
		Pattern: `\b(?P<secret>pat[A-Za-z0-9]{14}\.[0-9a-f]{64})\b`,
		Parts:   partsAirtable,
		Entropy: 3.7,
		Revoke:  Revoke{URL: "https://airtable.com/create/tokens", Steps: "Delete the token and create a new one."},
		Refs:    []string{"https://airtable.com/developers/web/guides/personal-access-tokens"},
		Hits: []string{
			`AIRTABLE_TOKEN=` + "pa" + "tiLOSm1neG7ZuIK.63fe5bf9bb399ff9c6292f1e15e1213e" + "e941852105e5fed80be39d2dd691f601",
			`Airtable.configure({ apiKey: '` + "pa" + "tYaE6UX1m0jn5LZ.548e031a2d4abe5b060e0dabd1a86424" + "808943f739a966aaed0455778e047844" + `' })`,
		},
		Misses: []string{
			`AIRTABLE_TOKEN=` + "pa" + "tGSvLFarBJMIq3l.5fd35b70ed5a84fa4824037089ede13" + "36e0b552a144e14fe3c41f5442632e4a",
			`AIRTABLE_TOKEN=` + "pa" + "tG53owgsC34y5C.25256d1207c45797e8a6165f1dd880f7" + "bfadb37fabb6882152f62b5edbc6d98b",
		},
	},
	{
		ID: "airtable-oauth-token", Provider: "Airtable", Name: "Airtable OAuth access or refresh token",
		Meaning:  "Acts as the user within the integration's scopes.",
		Severity: High, Tags: []string{"saas", "oauth"},
		Pattern: `\b(?P<secret>oa[ar][A-Za-z0-9]{14}\.v1\.eyJ[A-Za-z0-9_-]{50,500}\.[0-9a-f]{64})\b`,
		Parts:   partsAirtable,
		Entropy: 4,
		Revoke:  Revoke{URL: "https://airtable.com/account", Steps: "Revoke the integration's access."},
		Refs:    []string{"https://airtable.com/developers/web/api/oauth-reference"},
		Hits: []string{
			`AIRTABLE_ACCESS_TOKEN=` + "oa" + "aZJkqnzDa7oHbiJ.v1.eyJz7WDWD9WTH-DOINhCRfnq_kRvW9eBV0XNmflmhGBl4nB857nMisuvL5DJMpVuUXfecqFFL0wlBA" + "762DneuUCBYmFy-b_nPW4oXgVpcNkjOStLbkWFvqadWi7Alj6f96C9DuP_5_qgkJCdTqglnjzVW.373581e804bede166a91593370d87693" + "8895ca54132ed1ca2d5e9cead4d9ec61",
			`"refresh_token": "` + "oa" + "r2X8izXVyEm5iYu.v1.eyJgSNcpIUnZZxumz93uchQcy_gIi8gKIxY6pi_7IVNa8fSsUTfUIjF89CbDV-ebn-MI7nMOxQbpB0" + "nhm2Uw5kv0z4Azu-lwyGCNK1AqJ0XnpURoZs6fCmtNulZkXfvPSJjms7B5F1VtzL9Xgq_i8_KDC.f9644afd0075379c24cebd4fa1961da6" + "39aba32c6e3eb0fcf4cff682fc9ae445" + `"`,
		},
		Misses: []string{
			`AIRTABLE_ACCESS_TOKEN=` + "oa" + "a3aikGvMKrFrnDU.v1.eyJ1M-0E2gKR--RrDcZs6lcY8wlo0G9QOUIovWNooI3zP7S73B6MOGFcYzvKYGO4bHWWqneUNOMmNL" + "KrYkdfzi-5d0NBO2Ze8ZrYAfZghzkrk49RIpwVZPQ51SqphmOraM-PVvyvXltmivZgaynbHR1wU.e276b5d5df4e74f4fa9ff9c7227b151" + "3b514850efdacb3b7513dfa0c36d2a5",
			`AIRTABLE_ACCESS_TOKEN=` + "oa" + "a0wzGWk7mCfZeUE.eyJjRi0s6L2gQkLxzpVDz7MZVoMlN0Wc77TdOBjDxhIqK7RfFcDcvtUwF2HvY0dLoD-7ivQQ9s97W3" + "YVDuxfz6mabMeQFGr3LWlmsLVwBaaX7UQB4oy5NRDIQQOwcMuh7BoyhFp-w_o3hw3mwqv0tmX8M.c0d8c9d7bd93889c26a5b9e8af29b8e5" + "262fb24cc13afaf3e63fa69980354c8d",
		},
	},
	{
		ID: "airtable-api-key-legacy", Provider: "Airtable", Name: "Airtable API key (retired)",
		Meaning:  "Opened every base of the user until Airtable switched these keys off in February 2024.",
		Severity: Low, Tags: []string{"saas", "database"},
		Pattern: `(?i:airtable)[A-Za-z0-9_.(-]{0,24}` + assigned + `(?P<secret>key[A-Za-z0-9]{14})\b`,
		Check:   checkDigit,
		Revoke:  Revoke{URL: "https://airtable.com/create/tokens", Steps: "Nothing to revoke; take it out and use a personal access token."},
		Refs:    []string{"https://support.airtable.com/docs/airtable-api-key-deprecation-notice"},
		Hits: []string{
			`AIRTABLE_API_KEY=` + "k" + "ey1EryOW" + "Ta2ZGlbE",
			`Airtable.configure({ "airtableKey": "` + "k" + "eyZWtJqE" + "WxZQ7To9" + `" })`,
		},
		Misses: []string{
			`AIRTABLE_API_KEY=` + "k" + "ey3S9wog" + "eXrNtTQ",
			`AIRTABLE_BASE=` + "a" + "ppkB3m33" + "dBV9NZOO",
		},
	},
}

// partsAirtable names the token by what stands before the first dot.
func partsAirtable(m Match) []Part {
	return []Part{{Name: "token id", Value: m.Secret[:bytes.IndexByte(m.Secret, '.')], Public: true}}
}
