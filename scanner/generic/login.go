package generic

import (
	"bytes"
	"encoding/base64"
	"unicode/utf8"
)

// basicScheme stands before a user and a password in base64 (RFC 7617).
const basicScheme = "basic "

// login notes whether the value of p, which stands behind basicScheme, is a login.
func (s *scanner) login(p *Pair) bool {
	if p.Value.Len() <= maxValue && len(password(s.data[p.Value.Start:p.Value.End])) > 0 {
		p.Login, p.Form = true, FormLogin
	}
	return p.Login
}

// password returns the secret of a login: its password; or the user, where a token stands
// in that place and the password says nothing. It is empty for what is no login.
func password(text []byte) []byte {
	out, err := base64.RawStdEncoding.AppendDecode(nil, bytes.TrimRight(text, "="))
	if err != nil || !isLine(out) {
		return nil
	}
	user, word, ok := bytes.Cut(out, []byte(":"))
	switch {
	case !ok:
		return nil
	case len(word) < 2 || string(word) == "x-oauth-basic":
		return user
	}
	return word
}

// isLine tells whether t is a line of text.
func isLine(t []byte) bool {
	for _, b := range t {
		if b < ' ' || b == 0x7f {
			return false
		}
	}
	return utf8.Valid(t)
}
