package rules

import (
	"regexp"
	"strings"
	"testing"
)

// Whatever a pattern matches is as long as its shape says, and holds one of its
// literals where the shape says.
func FuzzDerive(f *testing.F) {
	f.Add(`\b(?P<secret>zqx_[a-z]{3,5})\b`, "zqx_abcd zqx_abcdef")
	f.Add(`(?i)(?:ab|c)?zqx(?:yy|z){1,3}[0-9]`, "abzqXyyz1 CZQXz2")
	f.Add(`[a-c]*zqx|abcd+`, "aazqx abcdd")
	f.Add(`(?:x[ab]y|zqx)[^ ]{2,}?k`, "xaybbk zqx  k")
	f.Add(`(?:abc){2}d|(?:\.|-)abc$`, "abcabcd\n-abc")
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if len(pattern) > 200 || len(text) > 2000 || strings.ContainsFunc(text, func(r rune) bool { return r >= 0x80 }) {
			return
		}
		shape, err := Derive(pattern)
		if err != nil {
			return
		}
		re, err := regexp.Compile(pattern)
		if err != nil {
			return
		}
		for _, m := range re.FindAllStringIndex(text, -1) {
			n := m[1] - m[0]
			if n < shape.Min || shape.Max != Unbounded && n > shape.Max {
				t.Fatalf("%q: a match of %d bytes, the shape says %d to %d", pattern, n, shape.Min, shape.Max)
			}
			if len(shape.Literals) > 0 && !holdsLiteral(shape.Literals, text, m) {
				t.Fatalf("%q: %q holds none of %+v", pattern, text[m[0]:m[1]], shape.Literals)
			}
		}
	})
}

func holdsLiteral(lits []Literal, text string, m []int) bool {
	for _, l := range lits {
		for at := m[0]; at+len(l.Text) <= m[1]; at++ {
			got := text[at : at+len(l.Text)]
			if l.Fold {
				got = lower(got)
			}
			far := at - m[0]
			if got == l.Text && far >= l.Min && (l.Max == Unbounded || far <= l.Max) && fits(l, text, at) {
				return true
			}
		}
	}
	return false
}

// fits tells whether what stands around a literal is what it says.
func fits(l Literal, text string, at int) bool {
	if l.Left && at > 0 && isWord(text[at-1]) {
		return false
	}
	if l.Next == (Set{}) {
		return true
	}
	end := at + len(l.Text)
	return end < len(text) && l.Next.Has(text[end])
}
