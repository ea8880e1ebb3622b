package rules

import "bytes"

var netrc = Provider{{
	ID: "netrc-password", Name: "password in a .netrc file",
	Meaning:  "Logs in to the machine that the entry names as that user.",
	Severity: High, Tags: []string{"web"},
	Pattern: `\bmachine\s{1,8}[A-Za-z0-9.:_-]{3,200}\s{1,8}login\s{1,8}\S{1,200}\s{1,8}password\s{1,8}(?P<secret>[^\s"'<>` + "`" + `]{4,200})`,
	Check:   checkNetrc,
	Parts:   partsNetrc,
	Revoke:  Revoke{Steps: "Change the password, or revoke the token, at the machine that the entry names."},
	Refs:    []string{"https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html"},
	Hits: []string{
		"mach" + "ine git.acme.io login ci password " + "iiz371pD7D" + "pt3BOUl8II" + "\n",
		"default\nmach" + "ine pypi.acme.io\n  login robot\n  password " + "q9Vx2LmT" + "7cRd40Ke" + "\n",
	},
	Misses: []string{"machine git.acme.io login ci password ${CI_TOKEN}\n", "machine git.acme.io\n  login ci\n", "the machine you use to login asks for a password now"},
}}

// checkNetrc judges the password by the user and the host of its entry.
func checkNetrc(m Match) Verdict {
	host, user := netrcEntry(m.Text)
	return userinfo{User: user, Password: m.Secret, Host: host}.verdict()
}

func netrcEntry(text []byte) (host, user []byte) {
	words := bytes.Fields(text)
	if len(words) < 6 {
		return nil, nil
	}
	return words[1], words[3]
}

func partsNetrc(m Match) []Part {
	host, user := netrcEntry(m.Text)
	if host == nil {
		return nil
	}
	return []Part{{Name: "user", Value: user}, {Name: "host", Value: host, Public: true}}
}
