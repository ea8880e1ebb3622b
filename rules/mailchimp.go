package rules

import "bytes"

var mailchimp = Provider{{
	ID: "mailchimp-api-key", Provider: "Mailchimp", Name: "Mailchimp API key",
	Meaning:  "Reads and exports the audience, sends campaigns and changes the account.",
	Severity: High, Tags: []string{"mail"},
	Pattern: `\b(?P<secret>(?:[0-9a-f]{32}|[0-9A-Za-z]{32})-us[1-9][0-9]?)\b`,
	Check:   checkMailchimp,
	Parts:   partsMailchimp,
	Entropy: 3,
	Revoke:  Revoke{URL: "https://us1.admin.mailchimp.com/account/api/", Steps: "Revoke the key under Extras, API keys, and create a new one."},
	Refs:    []string{"https://mailchimp.com/developer/marketing/guides/quick-start/"},
	Hits: []string{
		`MAILCHIMP_API_KEY=` + "e32977beabfee893" + "4897f2c570b696d7-u" + "s14",
		`mailchimp.setConfig({ apiKey: "` + "bd0bcc71e549bac0" + "d99bd88336022640-u" + "s6" + `", server: "us6" });`,
	},
	Misses: []string{
		`MAILCHIMP_API_KEY=` + "eb20cd7c87f72fe" + "81b2839c2d47057f-u" + "s14",
		`MAILCHIMP_API_KEY=` + "2d9cddc168e317c2" + "573116f6b218ba75-e" + "u14",
	},
}}

// checkMailchimp accepts the data centres that there are: us1 to us22 today, with
// room for more.
func checkMailchimp(m Match) Verdict {
	centre := m.Secret[bytes.LastIndexByte(m.Secret, 's')+1:]
	if len(centre) == 2 && centre[0] > '4' {
		return demoted("no such data centre")
	}
	return unproven("suffix names a data centre")
}

// partsMailchimp names the data centre, the host to ask: us14.api.mailchimp.com.
func partsMailchimp(m Match) []Part {
	return []Part{{Name: "data centre", Value: m.Secret[33:], Public: true}}
}
