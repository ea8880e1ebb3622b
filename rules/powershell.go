package rules

import "bytes"

var powershell = Provider{
	{
		ID: "powershell-plaintext-securestring", Provider: "PowerShell", Name: "password in a PowerShell script",
		Meaning:  "Signs in wherever the script does.",
		Severity: High, Tags: []string{"code"},
		Pattern: `(?i:ConvertTo-SecureString)(?:[ \t]{1,4}-[A-Za-z:$]{3,16}){0,3}[ \t]{1,4}["'](?P<secret>[^"'\r\n]{4,120})["'](?:[ \t]{1,4}-[A-Za-z:$]{3,16}){0,3}`,
		Check:   checkSecureString,
		Revoke:  Revoke{Steps: "Change the password, and read it from a vault (the SecretManagement module) or from Get-Credential."},
		Refs:    []string{"https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.security/convertto-securestring"},
		Hits: []string{
			`$pw = ConvertTo-Secure` + "String \"" + "hQ7!" + "mW2zLp" + `" -AsPlainText -Force`,
			`New-Object PSCredential 'svc', (ConvertTo-Secure` + `String -AsPlainText -Force -String '` + "Kd8#" + "tVb5rN" + `')`,
		},
		Misses: []string{
			`$pw = ConvertTo-Secure` + "String \"" + "$Pas" + "sword" + `" -AsPlainText -Force`,
			`$pw = ConvertTo-Secure` + "String \"" + "7649" + "2d1116743f041b01b81f6d5bf6" + "0c64ceb25db1ed8961ff556871" + `" -Key $key`,
			`$pw = ConvertTo-SecureString $env:PW -AsPlainText -Force`,
		},
	},
}

// checkSecureString refuses variables, and texts that are not said to be plain: those
// are encrypted for one user or with a key.
func checkSecureString(m Match) Verdict {
	switch {
	case !bytes.Contains(bytes.ToLower(m.Text), []byte("-asplaintext")):
		return refused("not plain text")
	case m.Secret[0] == '$' || reference(m.Secret) != "":
		return refused("a variable or a blank")
	case dummy(m.Secret):
		return demoted("a password of manuals")
	}
	return unproven("the command says that the text is plain")
}
