package match

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/generic"
)

func newSet(t testing.TB, o Options) *Set {
	t.Helper()
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// hitTexts returns the texts of all rules' own hits, each with its rule's index.
func hitTexts(s *Set) (texts []string, of []int) {
	for i, r := range s.Rules() {
		for _, h := range r.Hits {
			texts, of = append(texts, h), append(of, i)
		}
	}
	return texts, of
}

// contextTexts returns texts of rules with a context, a few of each.
func contextTexts(s *Set) (texts []string) {
	for i, r := range s.Rules() {
		hits, misses := rules.Examples(r, uint32(i))
		for k := range 2 {
			if len(hits) > 0 {
				texts = append(texts, hits[(i+5*k)%len(hits)].Text)
			}
		}
		if len(misses) > 0 && i%4 == 0 {
			texts = append(texts, misses[i/4%len(misses)].Text)
		}
	}
	return texts
}

func TestScanFindsEveryRulesHits(t *testing.T) {
	s := newSet(t, Options{})
	sc := s.NewScratch()
	texts, of := hitTexts(s)
	if len(texts) < 50 {
		t.Fatalf("only %d hits to test with", len(texts))
	}
	for n, text := range texts {
		found := 0
		for _, h := range s.Scan(sc, nil, []byte(text)) {
			if h.Rule == of[n] {
				found++
			}
		}
		if found != 1 {
			t.Errorf("%s: %d matches in its hit %d, want 1", s.Rules()[of[n]].ID, found, n)
		}
	}
}

// slow is the slow twin of Scan for rules with a pattern: rules.Find.
func slow(t testing.TB, s *Set, data []byte) []Hit {
	t.Helper()
	var hits []Hit
	for i := range s.programs {
		p := &s.programs[i]
		if p.shape == nil || p.context() {
			continue
		}
		for _, f := range finder(t, p.rule).Find(data) {
			if f.End-f.Start <= p.limit {
				hits = append(hits, Hit{Rule: i, Match: Span{Start: f.Start, End: f.End}, Secret: Span{Start: f.SecretStart, End: f.SecretEnd}})
			}
		}
	}
	return hits
}

// finder compiles a rule once a test binary.
func finder(t testing.TB, r *rules.Rule) *rules.Finder {
	t.Helper()
	if f, ok := testOnlyFinders.Load(r); ok {
		return f.(*rules.Finder)
	}
	f, err := rules.NewFinder(r)
	if err != nil {
		t.Fatal(err)
	}
	testOnlyFinders.Store(r, f)
	return f
}

var testOnlyFinders sync.Map

func show(s *Set, hits []Hit) map[string]int {
	out := map[string]int{}
	for _, h := range hits {
		if p := &s.programs[h.Rule]; p.rule.Pattern != "" && !p.context() {
			out[fmt.Sprintf("%s %d-%d %d-%d", p.rule.ID, h.Match.Start, h.Match.End, h.Secret.Start, h.Secret.End)]++
		}
	}
	return out
}

// TestScanEqualsRegexp compares the fast matcher with its slow twin on texts made
// of rules' hits, pieces of them and noise.
func TestScanEqualsRegexp(t *testing.T) {
	s := newSet(t, Options{})
	sc := s.NewScratch()
	texts, _ := hitTexts(s)
	rng := rand.New(rand.NewPCG(1, 2))
	for n := range 100 {
		data := mixed(rng, texts)
		if diff := cmp.Diff(show(s, slow(t, s, data)), show(s, s.Scan(sc, nil, data))); diff != "" {
			t.Fatalf("text %d of %d bytes: slow - fast +\n%s", n, len(data), diff)
		}
		if sc.OverBudget() != 0 {
			t.Fatalf("text %d: over budget", n)
		}
	}
}

// mixed joins hits, mutated hits and noise.
func mixed(rng *rand.Rand, texts []string) []byte {
	glue := []string{"", "", " ", "\n", "_", "-", ".", "a", "9", "é", "\xff", "\"", "=", "\x00", "ſ"}
	var b bytes.Buffer
	for range 1 + rng.IntN(12) {
		text := []byte(texts[rng.IntN(len(texts))])
		switch rng.IntN(5) {
		case 0:
			text = text[rng.IntN(len(text)):]
		case 1:
			text = text[:rng.IntN(len(text))]
		case 2:
			text[rng.IntN(len(text))] = byte(rng.IntN(256))
		}
		b.WriteString(glue[rng.IntN(len(glue))])
		b.Write(text)
		b.WriteString(glue[rng.IntN(len(glue))])
	}
	return b.Bytes()
}

// The generated words are those of the pair finder.
func TestWords(t *testing.T) {
	var want []rules.Literal
	for _, w := range generic.Words() {
		want = append(want, rules.NewLiteral(w, true))
	}
	if diff := cmp.Diff(want, words[:]); diff != "" {
		t.Error(diff)
	}
}

func TestAnchorsFindsEveryLiteral(t *testing.T) {
	s := newSet(t, Options{})
	rng := rand.New(rand.NewPCG(3, 4))
	for i := range s.filter.targets {
		tg := &s.filter.targets[i]
		if tg.rule == noRule {
			continue // TestRuns
		}
		for range 20 {
			pad := bytes.Repeat([]byte(" "), rng.IntN(40))
			data := append(append([]byte(nil), pad...), tg.Text...)
			if tail := rng.IntN(20); tail > 0 || !tg.follows(0) {
				data = append(append(data, follower(tg)), bytes.Repeat([]byte{'~'}, tail)...)
			}
			n := 0
			for _, a := range s.filter.anchors(new(Scratch), nil, data, 0, len(data)) {
				if a.target == i && a.pos == len(pad) {
					n++
				}
			}
			if n != 1 {
				t.Fatalf("%q at %d of %d bytes: found %d times", tg.Text, len(pad), len(data), n)
			}
		}
	}
}

// follower returns a byte that may stand behind the literal.
func follower(tg *target) byte {
	for b := range 256 {
		if tg.follows(byte(255 - b)) {
			return byte(255 - b)
		}
	}
	return 0
}

func FuzzScan(f *testing.F) {
	s := newSet(f, Options{})
	texts, _ := hitTexts(s)
	for _, t := range texts[:min(len(texts), 40)] {
		f.Add([]byte(t))
	}
	f.Add([]byte("api_key: \"\\\"x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		sc := s.NewScratch()
		for _, h := range s.Scan(sc, nil, data) {
			for _, sp := range []Span{h.Match, h.Secret, h.Name} {
				if sp.Start < 0 || sp.End > len(data) || sp.Start > sp.End {
					t.Fatalf("span %v outside %d bytes", sp, len(data))
				}
			}
			if h.Secret.Start < h.Match.Start || h.Secret.End > h.Match.End {
				t.Fatalf("secret %v outside match %v", h.Secret, h.Match)
			}
		}
		if !utf8.Valid(data) {
			return
		}
		if diff := cmp.Diff(show(s, slow(t, s, data)), show(s, s.Scan(sc, nil, data))); diff != "" {
			t.Fatal(diff)
		}
	})
}
