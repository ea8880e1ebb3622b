package rules

import "bytes"

var npm = Provider{
	{
		ID: "npm-token", Provider: "npm", Name: "npm access token",
		Meaning:  "Publishes new versions of the user's packages, or reads private ones.",
		Severity: Critical, Tags: []string{"registry"},
		Pattern: `(?P<secret>npm_[A-Za-z0-9]{36})\b`,
		Check:   checkNPM,
		Revoke:  Revoke{URL: "https://www.npmjs.com/settings/~/tokens", Steps: "Delete the token and check the published versions of your packages."},
		Refs:    []string{"https://docs.npmjs.com/about-access-tokens", "https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/"},
		Over:    []string{"npmrc-auth-token"},
		Hits:    []string{`NPM_TOKEN=` + "np" + "m_c6rv0TTbiYNvJMOzS6" + "hmuzNGwDQduq1U3O0T", `//registry.npmjs.org/:_authToken=` + "np" + "m_BerGpUsRhvoq7HBHWB" + "BYb5VOzbWzTg1MnJ49"},
		Misses:  []string{`NPM_TOKEN=` + "np" + "m_ljCrHtrNvmzKb70o7M" + "QzzZB9aijou42Ce5kk", `NPM_TOKEN=` + "np" + "m_kC80iGbifr7Lq9MzJ" + "yI7qrCwwmKutKIEXNI", `npm_config_registry_and_its_cache_folder_x1`},
	},
	{
		ID: "npmrc-auth-token", Provider: "npm", Name: "registry token in .npmrc",
		Meaning:  "Reads or publishes packages at the registry that the line names.",
		Severity: High, Tags: []string{"registry"},
		Pattern: `//[A-Za-z0-9.-]{3,253}(?::[0-9]{1,5})?/[A-Za-z0-9._~/@%-]{0,200}:_authToken[ \t]{0,9}=[ \t]{0,9}["']?(?P<secret>[A-Za-z0-9_.=+/-]{16,1000})`,
		Check:   checkNpmrc,
		Parts:   partsNpmrc,
		Revoke:  Revoke{URL: "https://docs.npmjs.com/revoking-access-tokens", Steps: "Revoke the token at the registry that the line names."},
		Refs:    []string{"https://docs.npmjs.com/cli/configuring-npm/npmrc"},
		Hits:    []string{`//npm.pkg.acme.dev/:_authToken=` + "f5bb7de2-e553-46cf" + "-a23c-66d37aabf246", "@acme:registry=https://npm.acme.dev/\n//npm.acme.dev/:_authToken=\"" + "LIDMAzRwNI47yfdgDyeI" + "Hfw1RR4l3LxUquIGXKpS" + "\"\n"},
		Misses:  []string{`//registry.npmjs.org/:_authToken=${NPM_TOKEN}`, `//npm.acme.dev/:_authToken=xxxxxxxxxxxxxxxxxxxx`},
	},
	{
		ID: "npmrc-auth", Provider: "npm", Name: "registry password in .npmrc",
		Over:     []string{"npmrc-auth-unscoped"},
		Meaning:  "Logs in to a package registry as the user.",
		Severity: High, Tags: []string{"registry"},
		Pattern: `(?://[A-Za-z0-9.-]{3,253}(?::[0-9]{1,5})?/[A-Za-z0-9._~/@%-]{0,200}:username[ \t]{0,9}=[ \t]{0,9}["']?[^\s"']{1,100}["']?[ \t]{0,4}\r?\n)?//[A-Za-z0-9.-]{3,253}(?::[0-9]{1,5})?/[A-Za-z0-9._~/@%-]{0,200}:(?:_auth|_password)[ \t]{0,9}=[ \t]{0,9}["']?(?P<secret>[A-Za-z0-9+/]{12,500}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkNpmrcBase64,
		Parts:   partsNpmrc,
		Revoke:  Revoke{URL: "https://docs.npmjs.com/cli/configuring-npm/npmrc", Steps: "Change the password, or revoke the token, at the registry."},
		Refs:    []string{"https://docs.npmjs.com/cli/configuring-npm/npmrc"},
		Hits:    []string{`//npm.acme.dev/:_auth=` + "ZGVw" + "bG95Om9PQUtQY1Ra" + "aHBxYk8wSkI=", `//npm.acme.dev/:_password="` + "OWhX" + "c3hldFNDc3VH" + "eFp4NA==" + `"`},
		Misses:  []string{`//npm.acme.dev/:_auth=${NPM_AUTH}`, `//npm.acme.dev/:_auth=` + "pxkLPAuoeP7a5Hpc" + "w0P65DsbwS3NqQ+f"},
	},
	{
		ID: "npmrc-auth-unscoped", Provider: "npm", Name: "password for every registry in .npmrc",
		Meaning:  "Logs in to a package registry as the user.",
		Severity: High, Tags: []string{"registry"},
		Pattern: `\b_(?:auth|password)=["']?(?P<secret>[A-Za-z0-9+/]{12,500}={0,2})(?:[^A-Za-z0-9+/=]|$)`,
		Check:   checkNpmrcBase64,
		Parts:   partsNpmrc,
		Revoke:  Revoke{URL: "https://docs.npmjs.com/cli/configuring-npm/npmrc", Steps: "Change the password, or revoke the token, at the registry; npm no longer reads it without a registry before it."},
		Refs:    []string{"https://docs.npmjs.com/cli/configuring-npm/npmrc"},
		Hits:    []string{`_auth=` + "ZGVw" + "bG95Om9PQUtQY1Ra" + "aHBxYk8wSkI=", `_password="` + "OWhX" + "c3hldFNDc3VH" + "eFp4NA==" + `"`},
		Misses:  []string{`_auth=${NPM_AUTH}`, `db_auth=` + "ZGVw" + "bG95Om9PQUtQY1Ra" + "aHBxYk8wSkI="},
	},
}

func checkNPM(m Match) Verdict { return crc32Base62Tail(m.Secret, len("npm_")) }

func checkNpmrc(m Match) Verdict {
	switch {
	case reference(m.Secret) != "":
		return refused("value is " + reference(m.Secret))
	case Entropy(m.Secret) < 3:
		return demoted("entropy is low for a token")
	case dummy(m.Secret):
		return demoted("value is made of words for a token")
	case !hasAny(m.Secret, '0', '9') && !jumbled(m.Secret):
		return demoted("no digit: more likely a name than a token")
	}
	return unproven("npm's own place for a token")
}

// checkNpmrcBase64 asks for base64 of readable text: user:password or a password.
func checkNpmrcBase64(m Match) Verdict {
	raw, ok := decodeBase64(m.Secret)
	if !ok || !only(raw, func(c byte) bool { return c >= ' ' && c < 0x7f }) {
		return refused("not base64 of readable text")
	}
	if user, password, both := bytes.Cut(raw, []byte(":")); both {
		return userinfo{User: user, Password: password}.verdict()
	}
	switch {
	case bytes.Contains(m.Text, []byte("_auth")): // its value is user:password
		return demoted("base64 of text without a colon")
	case dummy(raw), bytes.Contains(raw, []byte("xxxx")):
		return demoted("password is a common dummy")
	}
	return unproven("base64 of readable text")
}

// partsNpmrc names the registry and the user: that of the line before, or that of
// user:password.
func partsNpmrc(m Match) []Part {
	var parts []Part
	if at := bytes.Index(m.Text, []byte("//")); at >= 0 && at < bytes.Index(m.Text, m.Secret) {
		host := m.Text[at+2:]
		parts = append(parts, Part{Name: "registry", Value: host[:max(0, bytes.IndexByte(host, '/'))], Public: true})
	}
	if _, user, ok := bytes.Cut(m.Text, []byte(":username")); ok {
		user, _, _ = bytes.Cut(bytes.TrimLeft(user, " \t=\"'"), []byte("\n"))
		return append(parts, Part{Name: "user", Value: bytes.TrimRight(user, " \t\r\"'")})
	}
	if raw, ok := decodeBase64(m.Secret); ok {
		if user, _, both := bytes.Cut(raw, []byte(":")); both && only(user, printable) {
			parts = append(parts, Part{Name: "user", Value: user})
		}
	}
	return parts
}
