package match

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
)

// Any pattern with a literal at a fixed place matches as rules.Find does.
func FuzzPattern(f *testing.F) {
	f.Add(`\bzqx(?P<secret>[a-z]{1,3}?b?)c`, "zqxabc zqxbbbc azqxac")
	f.Add(`(?i)zqx[^ ]{0,4}(?:k|\b)`, "zqxék ZQX zqxkkkkkk")
	f.Add(`zqx[a-c]{1,5}[b-d]{1,4}[a-z]?d$`, "zqxabcd zqxbbbbbbbd")
	f.Add(`(?:a|ab)(?:c|bcd)zqx(?:d*?)e`, "abcdzqxe")
	f.Add(`(?m)^zqx.{1,4}$`, "zqxabc\nzqx\xff\xfe")
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if len(pattern) > 100 || len(text) > 1000 || !utf8.ValidString(text) {
			return
		}
		r := &rules.Rule{ID: "user", Pattern: pattern}
		shape, err := rules.Derive(pattern)
		if err != nil || shape.Min == 0 {
			return
		}
		for _, l := range shape.Literals {
			if l.Min != l.Max {
				return
			}
		}
		s, err := New(only(r))
		if err != nil {
			return
		}
		finder, err := rules.NewFinder(r)
		if err != nil {
			return
		}
		var want, got [][2]Span
		for _, x := range finder.Find([]byte(text)) {
			want = append(want, [2]Span{{Start: x.Start, End: x.End}, {Start: x.SecretStart, End: x.SecretEnd}})
		}
		for _, h := range s.Scan(s.NewScratch(), nil, []byte(text)) {
			got = append(got, [2]Span{h.Match, h.Secret})
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%q in %q: slow - fast +\n%s", pattern, text, diff)
		}
	})
}
