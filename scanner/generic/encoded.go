package generic

import "bytes"

// Programs make the header of basic authentication (RFC 7617) of a user and a password in one text, which they encode:
// btoa("user:VALUE").

// encoders are calls that encode a text. Those that do not say so by their name are taken for it only near a word for such a header.
var encoders = [...]struct {
	name string
	sure bool
}{
	{"btoa", true}, {"b64encode", true}, {"urlsafe_b64encode", true}, {"base64_encode", true}, {"encode64", true}, {"strict_encode64", true},
	{"encodetostring", false}, {"getbytes", false}, {"from", false},
}

// encoded reads the password of a login that a call encodes, from the end of the name on.
func (s *scanner) encoded(p *Pair) bool {
	callee, open := s.callee(p.Name)
	if open == 0 {
		return false
	}
	for _, e := range encoders {
		if !equalFold(s.data[callee.Start:callee.End], e.name) {
			continue
		}
		a := s.arguments(open)
		return a.n > 0 && s.given(p, a.at[0]) && s.cutUser(p) && (e.sure || s.nearBasic(p.Whole()))
	}
	return false
}

// encodedBefore reads the password of a login before the method that makes bytes of it: "user:VALUE".data(using: .utf8).
func (s *scanner) encodedBefore(anchor Span) (p Pair, ok bool) {
	if !s.textBefore(&p, anchor.Start) {
		return p, false
	}
	p.Name = Span{anchor.Start + 1, s.wordAt(anchor.Start + 1)}
	return p, s.cutUser(&p) && s.nearBasic(p.Whole())
}

// cutUser cuts the user off a login, which then is one of its own.
func (s *scanner) cutUser(p *Pair) bool {
	n := userLength(s.data[p.Value.Start:p.Value.End])
	if n == 0 || p.Joined || p.Computed {
		return false
	}
	p.Value.Start += n
	p.Form, p.Placed = FormLogin, true
	return true
}

// userLength returns the length of the user and the colon in user:password, 0 if t is no such text: the user is one word, and the
// password has no spaces, is no number and no path as of a URL.
func userLength(t []byte) int {
	colon := bytes.IndexByte(t, ':')
	if colon < 2 || !isLetter(t[0]) {
		return 0
	}
	for _, b := range t[:colon] {
		if !isAlnum(b) && !in(`._-@+\`, b) {
			return 0
		}
	}
	word := t[colon+1:]
	if len(word) < leastWord || word[0] == '/' || word[0] == ':' {
		return 0
	}
	digits := true
	for _, b := range word {
		if b <= ' ' || b == ':' {
			return 0
		}
		digits = digits && isDigit(b)
	}
	if digits && len(word) <= len("65535") {
		return 0 // host:port
	}
	return colon + 1
}

const leastWord = 4 // of a password behind its user

// nearBasic tells whether the lines around span speak of basic authentication.
func (s *scanner) nearBasic(span Span) bool {
	around := s.around(span, maxLine)
	return containsFold(around, "basic") || containsFold(around, "authorization")
}
