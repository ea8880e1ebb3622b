package rules

import "bytes"

// Parts of patterns that several providers share.
const (
	uuidShape = `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`
	// assigned is what stands between a name and its value in code, configuration,
	// XML and on a command line: FOO="x", "foo": "x", foo => 'x', <foo>x,
	// os.environ["FOO"] = "x", foo: string = "x", $foo .= "x".
	assigned = "(?:[ \\t:&]{1,4}[Ss]tr(?:ing)?|[ \\t]{1,4}\\.)?[\"'`\\])>(:=|?, \\t\\r\\n-]{1,24}"
	// endOfToken is the right boundary of base64url, where \b would end at a hyphen.
	endOfToken = `(?:[^A-Za-z0-9_-]|$)`
	// nearby stands between a vendor's name and a token whose prefix it shares with other
	// vendors: at most 80 characters, line ends among them.
	nearby = `(?s:.){0,80}?\b`
	// vendorJWT is a JSON web token, also one whose claims cannot be read: a vendor's name
	// is at hand.
	vendorJWT = `(?P<secret>eyJ[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{20,1000}\.[A-Za-z0-9_-]{8,1000})` + endOfToken
	// vendorGap is what may stand between a vendor's name and a token whose form speaks
	// for itself but for a prefix that others use, too.
	vendorGap = `(?s:.{0,80}?)`
)

// checkMixed refuses secrets that lack a digit or letters of one case: what looks
// like a prefix is then the start of an identifier. Of 32 random letters and digits
// 1 in 280 has no digit; the changes of case keep those.
func checkMixed(m Match) Verdict {
	switch {
	case mixedCase(m.Secret):
		return unproven("random-looking letters and digits")
	case jumbled(m.Secret):
		return demoted("no digit, yet upper and lower case are mixed as at random")
	}
	return refused("not a random mix of letters and digits")
}

// checkDigit refuses secrets without a digit, which are identifiers: of 40 random
// letters and digits 1 in 1,100 has none.
func checkDigit(m Match) Verdict {
	switch {
	case hasAny(m.Secret, '0', '9'):
		return unproven("random-looking letters and digits")
	case jumbled(m.Secret):
		return demoted("no digit, yet upper and lower case are mixed as at random")
	}
	return refused("no digit, so not random")
}

// jumbled tells whether at least two of five neighbours among the letters differ in
// case: at random half of them do, in camelCase of words of five letters two of six.
func jumbled(p []byte) bool {
	pairs, changes := 0, 0
	for i := 1; i < len(p); i++ {
		a, b := p[i-1], p[i]
		if !isLetter(a) || !isLetter(b) {
			continue
		}
		pairs++
		if (a^b)&0x20 != 0 {
			changes++
		}
	}
	return pairs >= 12 && changes*5 >= pairs*2
}

// checkBody proves tokens whose body after skip bytes is base64 of a JSON object
// with the members; the vendor's prefix alone speaks for the others.
func checkBody(token []byte, skip int, members ...string) Verdict {
	if v := base64JSON(token, skip, members...); v.Opinion == Proven {
		return v
	}
	return unproven("body is not the JSON that the vendor writes")
}

// idPart names the public id that stands in a secret from an offset up to the
// first sep behind it; nil if there is no sep.
func idPart(name string, secret []byte, from int, sep byte) []Part {
	n := bytes.IndexByte(secret[from:], sep)
	if n <= 0 {
		return nil
	}
	return []Part{{Name: name, Value: secret[from : from+n], Public: true}}
}

// checkNamedJWT is for tokens that a vendor's name in front of them has marked: where
// header or claims are not readable, the name still speaks for the token.
func checkNamedJWT(m Match) Verdict {
	t, ok := readJWT(m.Secret)
	if !ok || t.Cut {
		return unproven("behind the vendor's name, though its claims are not readable")
	}
	return t.verdict()
}
