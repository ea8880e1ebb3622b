package generic

import "bytes"

// shapeRefusal says what else the value plainly is; "" if nothing.
func (v *value) shapeRefusal(p Pair) string {
	t := v.text
	switch {
	case p.Quote == 0 && p.Form == FormCompare:
		return "compared with something that is no literal"
	case v.odd > 0:
		return "spaces or bytes outside ASCII: prose"
	case isIntegrity(t):
		return "a checksum that names its algorithm"
	case isTemplate(t):
		return "a template or a reference to a variable"
	case bytes.Contains(t, []byte("://")):
		return "a URL"
	case v.isReference(p):
		return "an identifier or member of a program"
	case isUUID(t):
		return "a UUID"
	case isDotted(t):
		return "a version, date or address"
	case isPath(t):
		return "a path"
	case isSequence(t):
		return "a sequence or a repetition"
	case isPlaceholder(t):
		return "a placeholder"
	case isPublished(t):
		return "an example of a published standard"
	}
	return ""
}

// isTemplate knows the marks of substitution in the common languages.
func isTemplate(t []byte) bool {
	if in("$<%{[(@#*&!", t[0]) && len(t) < 2*minKey && t[0] != '!' && t[0] != '@' && t[0] != '#' {
		return true
	}
	for _, mark := range [...]string{"${", "$(", "{{", "}}", "#{", "<%", "%>", "%(", "%s", "%d", "%v", "%{", "%@", "[[", "@@", "\\(", "{0}", "<?", "=>", "->", "::", "()"} {
		if bytes.Contains(t, []byte(mark)) {
			return true
		}
	}
	open := bytes.IndexByte(t, '{')
	return open >= 0 && bytes.IndexByte(t[open:], '}') > 0 || t[0] == '<' && t[len(t)-1] == '>'
}

// isIntegrity knows sha512-..., sha256:..., md5:... and hashes of passwords.
func isIntegrity(t []byte) bool {
	for _, name := range [...]string{"sha1", "sha256", "sha384", "sha512", "md5", "SHA256", "$2a$", "$2b$", "$2y$", "$1$", "$5$", "$6$", "$argon2", "pbkdf2", "h1:",
		"{SSHA", "{SHA", "{MD5", "{CRYPT", "{crypt", "{bcrypt", "{pbkdf2"} {
		if bytes.HasPrefix(t, []byte(name)) {
			return true
		}
	}
	return false
}

// isUUID knows 8-4-4-4-12.
func isUUID(t []byte) bool {
	if len(t) != 36 {
		return false
	}
	for i, b := range t {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		if dash != (b == '-') || !dash && !isDigit(b) && !('a' <= b|0x20 && b|0x20 <= 'f') {
			return false
		}
	}
	return true
}

// isDotted knows digits with the separators of versions, dates and addresses.
func isDotted(t []byte) bool {
	for _, b := range t {
		if !isDigit(b) && !in(".:-/+ TZvxX_", b) {
			return false
		}
	}
	return true
}

// isPath knows texts whose parts between slashes read as names.
func isPath(t []byte) bool {
	if bytes.HasPrefix(t, []byte("./")) || bytes.HasPrefix(t, []byte("../")) || bytes.HasPrefix(t, []byte("~/")) ||
		len(t) > 2 && t[1] == ':' && (t[2] == '\\' || t[2] == '/') {
		return true
	}
	slashes := bytes.Count(t, []byte("/"))
	mean, _ := wordiness(t)
	return slashes > 0 && (mean > -0.3 || slashes*6 > len(t) && slashes > 2)
}

// isSequence tells whether many neighbours are equal or follow each other, or the
// text repeats itself.
func isSequence(t []byte) bool {
	steps := 0
	for i := 1; i < len(t); i++ {
		if d := int(t[i]) - int(t[i-1]); d == 0 || d == 1 || d == -1 {
			steps++
		}
	}
	if steps*3 > len(t) {
		return true
	}
	for _, run := range [...]string{"123456", "abcdef", "987654", "qwerty", "asdfgh"} {
		if containsFold(t, run) {
			return true
		}
	}
	return repeats(t)
}

// repeats tells whether t is one text several times over.
func repeats(t []byte) bool {
	for n := 1; n <= len(t)/2 && n <= 16; n++ {
		if bytes.Equal(t[n:], t[:len(t)-n]) {
			return true
		}
	}
	return false
}

// isPlaceholder tells whether the text says that something else belongs here.
func isPlaceholder(t []byte) bool {
	for _, w := range [...]string{"example", "changeme", "change_me", "change-me", "placeholder", "your", "xxx", "dummy",
		"sample", "redacted", "secret", "password", "passwd", "token", "replace", "insert", "default", "undefined",
		"foobar", "todo", "none", "null", "enter", "fake", "mock", "****", "....", "testtest", "test_", "test-", "-test",
		"_test", "apikey", "api_key", "api-key", "credential", "some", "deadbeef", "cafebabe", "localhost", "invalid", "lorem"} {
		if containsFold(t, w) {
			return true
		}
	}
	return false
}

// isPublished knows the tokens of the examples in RFC 6749, 6750, 7009, 7662 and 9449.
func isPublished(t []byte) bool {
	for _, w := range [...]string{"2YotnFZFEjr1" + "zCsicMWpAA", "tGzv3JOkF0XG" + "5Qx2TlKWIA", "SplxlOBeZQQY" + "bYS6WxSbIA", "mF_9.B5f-4" + ".1JqM",
		"45ghiukldjah" + "dnhzdauz", "Kz~8mXK1Eal" + "YznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU", "7Fjfp0ZBr1Kt" + "DRbnfVdmIw"} {
		if string(t) == w {
			return true
		}
	}
	return false
}

// containsFold tells whether t holds the lower case text w in any case.
func containsFold(t []byte, w string) bool {
	for i := 0; i+len(w) <= len(t); i++ {
		n := 0
		for n < len(w) && lower(t[i+n]) == w[n] {
			n++
		}
		if n == len(w) {
			return true
		}
	}
	return false
}

// isReference tells whether a bare value is an expression of a program: a member
// access, an identifier, a constant.
func (v *value) isReference(p Pair) bool {
	if p.Quote != 0 || p.Form == FormElement {
		return false
	}
	t := v.text
	for i := 1; i+1 < len(t); i++ {
		if t[i] == '.' && isLetter(t[i-1]) && isLetter(t[i+1]) {
			return true
		}
	}
	return v.digit < 2 || v.isWordy()
}

// weak tells whether a password is one of the words that stand for one, with
// digits and marks around it and letters swapped for digits that look alike.
func weak(t []byte) bool {
	var plain [maxPassword]byte
	n := 0
	for _, b := range t {
		if b = unleet(b); isLower(b) && n < len(plain) {
			plain[n] = b
			n++
		}
	}
	for _, w := range [...]string{"passw", "passwort", "secret", "admin", "welcome", "letmein", "root", "user", "test", "demo",
		"hello", "guest", "master", "dragon", "login", "temp", "pass", "pwd", "foo", "bar"} {
		if bytes.Contains(plain[:n], []byte(w)) && n < len(w)+6 {
			return true
		}
	}
	return false
}

func unleet(b byte) byte {
	switch b {
	case '0':
		return 'o'
	case '1', '!':
		return 'i'
	case '3':
		return 'e'
	case '4', '@':
		return 'a'
	case '5', '$':
		return 's'
	}
	return lower(b)
}
