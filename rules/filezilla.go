package rules

// FileZilla keeps the password of each server in base64 (sitemanager.xml, recentservers.xml).
var fileZilla = Provider{{
	ID: "filezilla-password", Provider: "FileZilla", Name: "password of a server in FileZilla's settings",
	Meaning:  "Logs in to the server that stands beside it, as FileZilla does.",
	Severity: High, Tags: []string{"file-transfer"},
	Pattern: `<Pass encoding="base64">(?P<secret>[A-Za-z0-9+/]{4,200}={0,2})</Pass>`,
	Check:   checkFileZilla,
	Revoke:  Revoke{Steps: "Change the password on the server, and let FileZilla protect its own with a master password."},
	Refs:    []string{"https://wiki.filezilla-project.org/Client_Compile"},
	Hits: []string{
		`<Host>ftp.acme.io</Host><User>shop</User><Pass encoding="base64">` + "bTVYcTl6" + "VGtQdzI=" + `</Pass>`,
		`      <Pass encoding="base64">` + "UjhuZExrMHZ" + "aeDRKcQ==" + `</Pass>`,
	},
	Misses: []string{
		`<Pass encoding="crypt" pubkey="x">` + "bTVYcTl6" + "VGtQdzI=" + `</Pass>`,
		`<Pass encoding="base64"></Pass>`,
	},
}}

// checkFileZilla asks for a text in base64. Of a password that people chose there is nothing more to
// ask, however much it looks like a word.
func checkFileZilla(m Match) Verdict {
	text, ok := decodeBase64(m.Secret)
	if !ok || len(text) < 2 || !only(text, func(c byte) bool { return c >= ' ' && c != 0x7f }) {
		return refused("not the base64 of a text")
	}
	v := unproven("stands where FileZilla keeps a password")
	v.Canonical = text
	return v
}
