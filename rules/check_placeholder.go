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
	case v[0] == '$' && len(v) > 1 && (v[1] == '{' || v[1] == '(' || isName(v[1:])):
		return "a variable"
	case bytes.Contains(v, []byte("${")), bytes.Contains(v, []byte("$(")), bytes.Contains(v, []byte("{{")), bytes.Contains(v, []byte("#{")), bytes.Contains(v, []byte("<%")):
		return "a template"
	case wrapped(v, '<', '>'), wrapped(v, '[', ']'), wrapped(v, '{', '}'), wrapped(v, '%', '%'):
		return "a blank to fill in"
	case v[0] == '%' && len(v) <= 4 && bytes.ContainsAny(v[len(v)-1:], "sdvqr"):
		return "a format verb"
	case only(v, func(c byte) bool {
		return c == '*' || c == '.' || c == 'x' || c == 'X' || c == '?' || c == '_' || c == '-'
	}):
		return "masked"
	}
	return ""
}

func wrapped(v []byte, open, end byte) bool { return v[0] == open && v[len(v)-1] == end }

// isName tells whether p is an identifier of upper-case letters, as environment
// variables are written.
func isName(p []byte) bool {
	return only(p, func(c byte) bool { return c == '_' || isDigit(c) || 'A' <= c && c <= 'Z' })
}

// dummies are passwords that manuals and containers come with, sorted. They grant
// access to whatever was left as it came, so they demote and do not refuse.
var dummies = [...]string{
	"123", "1234", "12345", "123456", "admin", "changeit", "changeme", "docker", "dummy", "example", "foo", "foobar",
	"guest", "hunter2", "letmein", "mypass", "mypassword", "mysecretpassword", "pass", "passw0rd", "passwd", "password", "placeholder", "postgres",
	"pw", "pwd", "qwerty", "redacted", "root", "secret", "somepassword", "test", "testing", "token",
	"user", "yourpassword",
}

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
		strings.HasPrefix(w, "my-") || strings.HasPrefix(w, "my_")
}
