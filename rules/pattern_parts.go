package rules

import "bytes"

// Parts of patterns that several providers share.
const (
	uuidShape = `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`
	// assigned is what stands between a name and its value in code, configuration,
	// XML and on a command line: FOO="x", "foo": "x", foo => 'x', <foo>x, os.environ["FOO"] = "x".
	assigned = "[\"'`\\])>(:=|, \\t]{1,16}"
	// endOfToken is the right boundary of base64url, where \b would end at a hyphen.
	endOfToken = `(?:[^A-Za-z0-9_-]|$)`
)

// checkMixed refuses secrets that lack a digit or letters of one case: what looks
// like a prefix is then the start of an identifier.
func checkMixed(m Match) Verdict {
	if !mixedCase(m.Secret) {
		return refused("not a random mix of letters and digits")
	}
	return unproven("random-looking letters and digits")
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
