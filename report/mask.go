package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stanchdev/stanch/scanner"
)

// How many bytes a secret must have to be masked. A long one, or a shorter one that
// is no ordinary word or number, is masked in every string; any other ("postgres")
// only in its own finding, and there not in the paths of files: hiding the password
// in "docker/postgres/init.sql" would hide the place. Single letters stay.
const (
	maskLong  = 16
	maskMixed = 6
	maskLeast = 3
)

// mask hides secrets in strings that are not theirs: a branch named after a token,
// a subject that quotes it.
type mask struct {
	everywhere *strings.Replacer
	reveal     bool
}

func newMask(findings []scanner.Finding, reveal bool) mask {
	if reveal {
		return mask{reveal: true}
	}
	var pairs [][2]string
	for _, f := range findings {
		pairs = appendPairs(pairs, f, func(s []byte) bool { return len(s) >= maskLong || len(s) >= maskMixed && mixed(s) })
	}
	return mask{everywhere: replacer(pairs)}
}

// all masks what is masked in every string.
func (m mask) all(s string) string {
	if m.reveal {
		return s
	}
	return m.everywhere.Replace(s)
}

// own masks, besides what all masks, the secrets of f for which hide holds.
func (m mask) own(f scanner.Finding, hide func([]byte) bool) func(string) string {
	if m.reveal {
		return m.all
	}
	short := replacer(appendPairs(nil, f, func(s []byte) bool { return len(s) >= maskLeast && hide(s) }))
	return func(s string) string { return m.all(short.Replace(s)) }
}

// mixed tells whether s holds a letter and something else.
func mixed(s []byte) bool {
	letter := func(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }
	return bytes.ContainsFunc(s, letter) && bytes.ContainsFunc(s, func(r rune) bool { return !letter(r) })
}

// appendPairs adds the secrets of f for which hide holds, and what to show instead.
func appendPairs(pairs [][2]string, f scanner.Finding, hide func([]byte) bool) [][2]string {
	add := func(s scanner.Secret, shown string) {
		if raw := s.Reveal(); len(raw) > 0 && hide(raw) {
			pairs = append(pairs, [2]string{string(raw), shown})
		}
	}
	add(f.Secret, f.Preview)
	for _, p := range f.Parts {
		add(p.Secret, "["+p.Name+"]")
	}
	return pairs
}

// replacer prefers the longest of several secrets that begin at the same byte.
func replacer(pairs [][2]string) *strings.Replacer {
	slices.SortStableFunc(pairs, func(a, b [2]string) int { return len(b[0]) - len(a[0]) })
	flat := make([]string, 0, 2*len(pairs))
	for _, p := range pairs {
		flat = append(flat, p[0], p[1])
	}
	return strings.NewReplacer(flat...)
}

// clean replaces what is not UTF-8, so that JSON can hold it and give it back.
func clean(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// encodePath returns a valid UTF-8 path as it is. Any other comes back with each
// bad byte as %XX and each '%' as %25, so that nothing is lost, and encoded true.
func encodePath(s string) (path string, encoded bool) {
	if utf8.ValidString(s) {
		return s, false
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || r == '%' {
			fmt.Fprintf(&b, "%%%02X", s[i])
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String(), true
}
