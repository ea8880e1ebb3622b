package rules

import (
	"bytes"
	"strings"
)

// reference tells whether a value stands for another one, which is no secret
// itself: a variable of a shell, template or format string, or the blank of a
// manual. The reason is "" if it does not.
func reference(value []byte) (reason string) {
	v := bytes.Trim(value, "\"'` \t\r\n")
	switch {
	case len(v) == 0:
		return "empty"
	case v[0] == '$' && len(v) > 1 && (v[1] == '{' || v[1] == '(' || isName(v[1:]) || isVariable(v[1:])):
		return "a variable"
	case bytes.Contains(v, []byte("${")), bytes.Contains(v, []byte("$(")), bytes.Contains(v, []byte("{{")), bytes.Contains(v, []byte("#{")), bytes.Contains(v, []byte("<%")):
		return "a template"
	case wrapped(v, '<', '>'), wrapped(v, '[', ']'), wrapped(v, '{', '}'), wrapped(v, '%', '%'):
		return "a blank to fill in"
	case v[0] == '%' && len(v) <= 4 && bytes.ContainsAny(v[len(v)-1:], "sdvqr"):
		return "a format verb"
	case only(v, func(c byte) bool {
		return c == '*' || c == '.' || c == 'x' || c == 'X' || c == '?' || c == '_' || c == '-' || c == ':'
	}):
		return "masked"
	case expression(v):
		return "a regular expression"
	}
	return ""
}

// expression tells whether a value is part of a regular expression: a class in
// brackets and a sign that only such expressions have.
func expression(v []byte) bool {
	if bytes.IndexByte(v, '[') < 0 || bytes.IndexByte(v, ']') < 0 {
		return false
	}
	for _, sign := range [...]string{"[^", "]{", "]+", "]*", `\S`, `\w`, `\d`} {
		if bytes.Contains(v, []byte(sign)) {
			return true
		}
	}
	return false
}

func wrapped(v []byte, open, end byte) bool { return v[0] == open && v[len(v)-1] == end }

// isName tells whether p is an identifier of upper-case letters, as environment
// variables are written.
func isName(p []byte) bool {
	return only(p, func(c byte) bool { return c == '_' || isDigit(c) || 'A' <= c && c <= 'Z' })
}

// isVariable tells whether p is letters that spell a word for a secret, as variables of PowerShell and PHP do.
func isVariable(p []byte) bool {
	word := strings.ToLower(string(p))
	return only(p, func(c byte) bool { return c == '_' || isLetter(c) }) &&
		(strings.Contains(word, "password") || strings.Contains(word, "passwd") || strings.HasSuffix(word, "pwd") || strings.HasSuffix(word, "pass"))
}

// dummies are passwords that manuals and containers come with, sorted. They grant
// access to whatever was left as it came, so they demote and do not refuse.
var dummies = [...]string{
	"123", "1234", "12345", "123456", "admin", "anonymous", "anonymous@", "changeit", "changeme", "docker", "dummy", "example", "foo", "foobar",
	"guest", "hunter2", "letmein", "mypass", "mypassword", "mysecretpassword", "pass", "passw0rd", "passwd", "password", "placeholder", "postgres",
	"pw", "pwd", "qwerty", "redacted", "root", "secret", "somepassword", "test", "testing", "token",
	"user", "yourpassword",
}

// Dummy tells whether a password is what manuals write in place of one, or what a program
// comes with.
func Dummy(password []byte) bool { return dummy(password) }

// dummy tells whether a password is one of the dummies, or a spelling of the words
// "your password here".
func dummy(p []byte) bool {
	w := strings.ToLower(string(p))
	for _, d := range dummies {
		if w == d {
			return true
		}
	}
	return strings.HasPrefix(w, "your") || strings.Contains(w, "password_here") || strings.HasPrefix(w, "example") ||
		strings.HasPrefix(w, "my-") || strings.HasPrefix(w, "my_") || selfNamed(p)
}

// selfNames are the words by which a made-up credential says what it is;
// fillers are the words that go with them.
var (
	selfNames = [...]string{"password", "passwd", "passphrase", "pass", "pwd", "secret", "token", "test", "dummy", "fake", "invalid", "sample", "example", "placeholder"}
	fillers   = [...]string{"access", "admin", "api", "app", "auth", "bad", "custom", "database", "db", "good", "hyphens", "key", "login", "my", "new", "old",
		"plaintext", "plain", "prod", "random", "root", "some", "sql", "string", "super", "temp", "the", "underscores", "user", "username", "value", "with", "wrong"}
)

// selfNamed tells whether a value is made of words that name it, of marks and of at
// most four digits: test_password_123, SQL_password123, token-with-hyphens.
func selfNamed(p []byte) bool {
	digits, letters := 0, make([]byte, 0, 64)
	for _, c := range bytes.ToLower(p) {
		switch {
		case isDigit(c):
			digits++
		case isAlnum(c):
			letters = append(letters, c)
		case c != '_' && c != '-' && c != '.':
			return false
		}
	}
	named, rest := false, string(letters)
	for len(rest) > 0 {
		w := wordAt(rest, selfNames[:])
		named = named || w != ""
		if w == "" {
			w = wordAt(rest, fillers[:])
			named = named || w == "key" && rest == w // auth_key
		}
		if w == "" {
			return false
		}
		rest = rest[len(w):]
	}
	return named && digits <= 4
}

// checkUnnamed demotes a token that holds one of selfNames, as fixtures do. Of 20
// random characters of base64url 1 in 10,000 holds one.
func checkUnnamed(m Match) Verdict {
	text := strings.ToLower(string(m.Secret))
	for _, w := range selfNames {
		if strings.Contains(text, w) {
			return demoted("a word stands in it, as in tokens that are made up")
		}
	}
	return unproven("its characters look random")
}

// wordAt returns the first of words that text starts with, "" if none does.
func wordAt(text string, words []string) string {
	for _, w := range words {
		if strings.HasPrefix(text, w) {
			return w
		}
	}
	return ""
}

// checkWordless refuses tokens that spell a sentence: four words of three lower-case
// letters or more in a row, joined by - or _. At random that comes once in 10^12.
func checkWordless(m Match) Verdict {
	run := 0
	for _, part := range bytes.FieldsFunc(m.Secret, func(r rune) bool { return r == '-' || r == '_' }) {
		if len(part) < 3 || !only(part, func(c byte) bool { return 'a' <= c && c <= 'z' }) {
			run = 0
			continue
		}
		if run++; run >= 4 {
			return refused("it spells words")
		}
	}
	return unproven("")
}
