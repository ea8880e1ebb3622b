package generic

import "bytes"

// isSetting knows name=Word behind a name in prose.
func (v *value) isSetting(p *Pair) bool {
	if p.Form != FormNext && p.Form != FormIs && p.Form != FormFlag {
		return false
	}
	return v.mark > 0 && v.only("=_-") && v.marks['='] && v.digit == 0
}

// isPath knows texts whose parts between slashes read as names, and names of files.
func (v *value) isPath() bool {
	t := v.text
	if v.mark == 0 {
		return false
	}
	for _, head := range [...]string{"./", "../", "~/", "C:\\", "c:\\", "D:\\", "C:/", "/etc/", "/var/", "/tmp/", "/home/", "/usr/", "/opt/", "/run/", "file:"} {
		if bytes.HasPrefix(t, []byte(head)) {
			return true
		}
	}
	for _, kind := range [...]string{"id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"} {
		if bytes.HasPrefix(t, []byte(kind)) {
			return true // what OpenSSH calls the files of keys
		}
	}
	if v.isScrambled() {
		return false
	}
	for _, tail := range [...]string{".pem", ".key", ".json", ".yml", ".yaml", ".txt", ".crt", ".html", ".js", ".go", ".py", ".php", ".jsp", ".xml", ".java", ".md", ".sh", ".cfg", ".conf", ".css", ".png", ".jks", ".p12", ".pub", ".com", ".org", ".io", ".properties", ".log", ".rb", ".ts", ".tar", ".gz", ".zip", ".exe", ".dll", ".so", ".h", ".c", ".csv", ".sql", ".cer", ".der", ".pfx", ".ppk"} {
		if bytes.HasSuffix(t, []byte(tail)) {
			return true
		}
	}
	slashes := bytes.Count(t, []byte("/"))
	if slashes == 1 && v.only("/") && endsInNumber(t) && isUpper(t[0]) {
		return false // Word/1892
	}
	return slashes > 0 && (v.wordy > 0.8 || slashes*6 > len(t) && slashes > 2 || t[0] == '/' && v.wordy > 0)
}

// isCode knows expressions.
func (v *value) isCode(p *Pair) bool {
	t := v.text
	if v.mark == 0 {
		return false
	}
	if p.Quote == 0 && v.isExpression() || isColor(t) || t[0] == ')' && len(t) > 1 && in(",;.", t[1]) || isClassPath(t) || isPattern(t) || isDistinguished(t) || p.Quote == '`' && isTag(t) {
		return true
	}
	if v.isScrambled() && !v.marks['('] && !v.marks['['] && !v.marks['\\'] {
		return false
	}
	for _, mark := range [...]string{"\\s", "\\w", "\\d", "\\S", "\\b", "(?:", "[^", "[a-z", "[A-Z", "[0-9", ".*", ".+", "\\u00", "$)", "($", "||", ")}", "){"} {
		if v.has(mark) {
			return true // a pattern
		}
	}
	calls := bytes.IndexByte(t, '(')
	return calls > 0 && isAlnum(t[calls-1]) && v.wordy > 0 && bytes.IndexByte(t, ')') > calls || bytes.Contains(t, []byte("&&")) || bytes.Contains(t, []byte("== ")) ||
		bytes.IndexByte(t, '[') > 0 && bytes.IndexByte(t, ']') > 0 && v.wordy > 0.5 || len(t) > 1 && t[0] == '.' && isLetter(t[1]) && v.wordy > 0
}

// isExpression knows what only programs and grammars write without quotes: condition ? a : b, a != b, @field.member,
// 1*octet of RFC 5234, and the lists of ciphers of OpenSSL.
func (v *value) isExpression() bool {
	t := v.text
	switch {
	case v.marks['?'] && bytes.IndexByte(t[bytes.IndexByte(t, '?'):], ':') > 0, v.has("!="), v.has(":!"), v.has("==="):
		return true
	case t[0] == '!' && len(t) > 2 && v.digit == 0 && v.only("!."):
		return true // !aECDH, !this.name, and the tags of YAML
	case t[0] == '+' && len(t) > 2 && isLetter(t[1]):
		return v.has(":+") || v.has(":-") || v.lower == 0 && v.only("+-:.") // lists of ciphers of GnuTLS
	case in("+?", t[len(t)-1]) && v.marks['.'] && v.only("._+?") && isLetter(t[0]), v.isMemberChain():
		return true
	case t[0] == '@':
		dot := bytes.IndexByte(t, '.')
		return dot > 1 && v.only("@._") && v.digit == 0
	case isDigit(t[0]) && v.digit < len(t) && (v.has(".hour") || v.has(".day") || v.has(".minute") || v.has(".second") || v.has(".week") || v.has(".month") || v.has(".year")):
		return true // 7.days.ago
	case isDigit(t[0]):
		star := bytes.IndexByte(t, '*')
		return star > 0 && star+1 < len(t) && isLetter(t[star+1]) && v.letters == len(t)-star-1 && v.digit == star
	}
	return v.isCmdlet()
}

// endsInNumber tells whether digits alone stand behind the last mark of t, as in Word.1987: no member is called so.
func endsInNumber(t []byte) bool {
	digits := len(bytes.TrimRight(t, "0123456789"))
	return digits < len(t) && digits > 1 && in("./", t[digits-1]) && isLetter(t[digits-2])
}

// isMemberChain tells whether short names follow each other with dots between: l.C0.ESC.
func (v *value) isMemberChain() bool {
	if len(v.text) > 32 || v.digit < 1 || v.digit > 2 || !v.only(".+") {
		return false
	}
	parts := 0
	for i, b := range v.text {
		if i == 0 || v.text[i-1] == '.' {
			if !isLetter(b) {
				return false
			}
			parts++
		}
	}
	return parts > 2
}

// isColor knows the colours of style sheets and the characters of fonts: #4e94ce, \f21b.
func isColor(t []byte) bool {
	if !in(`#\`, t[0]) || len(t) != 4 && len(t) != 7 && len(t) != 9 && (t[0] == '#' || len(t) != 5) {
		return false
	}
	for _, b := range t[1:] {
		if !isHex(b) {
			return false
		}
	}
	return true
}

// isCmdlet knows the names of PowerShell's commands: Verb-Noun.
func (v *value) isCmdlet() bool {
	t := v.text
	dash := bytes.IndexByte(t, '-')
	return dash > 1 && v.mark == 1 && v.digit == 0 && dash+2 < len(t) && isUpper(t[dash+1]) && isLower(t[dash+2]) && isCmdletVerb(t[:dash])
}

// isCmdletVerb knows the verbs that commands which give a value begin with
// (https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands).
func isCmdletVerb(t []byte) bool {
	switch string(t) {
	case "Get", "New", "Read", "Convert", "ConvertTo", "ConvertFrom", "Import", "Export", "Invoke", "Select", "Set", "Add", "Find", "Format", "Group", "Join", "Split", "Measure", "Out", "Resolve", "Search", "Sort", "Start", "Test",
		"Unprotect", "Protect", "Where", "Write", "Request", "Receive", "Open", "Connect", "Copy", "Compare", "Expand", "Compress", "Register", "Restore", "Save", "Show", "Use", "Wait", "Update", "Remove", "Reset", "Push", "Pop":
		return true
	}
	return false
}

// isClassPath knows names of classes in their namespaces, Name\Name, and what Windows calls accounts, S-1-5-18.
func isClassPath(t []byte) bool {
	if bytes.HasPrefix(t, []byte("S-1-")) {
		return true
	}
	parts := 0
	for i, b := range t {
		switch {
		case b == '\\':
			if i+2 >= len(t) || !isUpper(t[i+1]) || !isLower(t[i+2]) {
				return false
			}
			parts++
		case !isAlnum(b) && b != '_':
			return false
		}
	}
	return parts > 0 && (parts > 1 || t[0] == '\\' || isUpper(t[0]) && isLower(t[1]))
}

// isDistinguished knows the names of entries of a directory: cn=bob,ou=people,dc=acme.
func isDistinguished(t []byte) bool {
	equals := bytes.IndexByte(t, '=')
	if equals < 1 || equals > 3 || len(t) < 8 {
		return false
	}
	switch string(bytes.ToLower(t[:equals])) {
	case "cn", "ou", "dc", "uid", "o":
		return bytes.Contains(t[equals:], []byte(",")) && bytes.IndexByte(t[equals+1:], '=') > 0
	}
	return false
}

// isPattern knows regular expressions between slashes and between anchors.
func isPattern(t []byte) bool {
	return bytes.HasPrefix(t, []byte("/^")) || t[0] == '[' && (bytes.HasSuffix(t, []byte("]+")) || bytes.HasSuffix(t, []byte("]*"))) || t[0] == '^' && t[len(t)-1] == '$' && len(t) > 8 && bytes.IndexAny(t, "[{") > 0 || bytes.HasPrefix(t, []byte("required|")) || bytes.Contains(t, []byte("|min:"))
}

// isTag knows the tags of fields in Go: json:"name".
func isTag(t []byte) bool {
	colon := bytes.Index(t, []byte(`:"`))
	if colon < 2 || t[len(t)-1] != '"' {
		return false
	}
	for _, b := range t[:colon] {
		if !isLower(b) {
			return false
		}
	}
	return true
}

// isMigration knows how frameworks number the changes of a database: 0001_initial.
func isMigration(t []byte) bool {
	if len(t) < 8 || t[4] != '_' {
		return false
	}
	for i, b := range t {
		if i < 4 && !isDigit(b) || i > 4 && !isLower(b) && b != '_' && !isDigit(b) {
			return false
		}
	}
	return true
}
