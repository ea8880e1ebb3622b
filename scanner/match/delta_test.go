package match

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
)

// deltaRules are users' rules of every kind that the built-in ones do not have:
// keywords before and behind, lines, both ends of the text, matches that overlap,
// patterns for regexp, matches longer than the limit, patterns over several lines.
func deltaRules() []*rules.Rule {
	return []*rules.Rule{
		{ID: "u-keyword", Pattern: `\b[0-9]{6}\b`, Keywords: []string{"acme", "zq-word-of-some-length"}, MaxLen: 40},
		{ID: "u-both", Pattern: `zqx[0-9]{3}`, Keywords: []string{"acme"}, MaxLen: 30},
		{ID: "u-line", Pattern: `(?m)^zqy[a-z]{2,9}$`},
		{ID: "u-start", Pattern: `\Azqz[a-z]{1,9}`},
		{ID: "u-end", Pattern: `zqz[a-z]{1,9}\z`},
		{ID: "u-overlap", Pattern: `abab[ab]{2}`},
		{ID: "u-before", Pattern: `[a-z]{1,40}@zqxv`},
		{ID: "u-regexp", Pattern: `\bzqw(?:ab|c)*d\b`, MaxLen: 20},
		{ID: "u-limit", Pattern: `zqv[a-z]+end`, MaxLen: 12},
		{ID: "u-lines", Pattern: `(?s)zq\{\{.{0,80}?\}\}zq`},
		{ID: "u-opens", Pattern: `(?:^|,)(?P<secret>zqu[0-9])(?:,|$)`},
		{ID: "u-notword", Pattern: `\Bzqt[0-9]{2}\B`},
	}
}

// scraps are what base texts are made of, besides the hits of built-in rules.
func scraps(rng *rand.Rand) []string {
	random := make([]byte, 600+rng.IntN(1200))
	for i := range random {
		random[i] = byte(rng.Uint32())
	}
	body := base64.StdEncoding.EncodeToString(random)
	return []string{
		"acme", "ACME 123456 ", "123456", "zq-word-of-some-length", "zqx123", "\nzqyabc\n", "zqzabc", "ababababab", "abab", "aaaaaaa@zqxv", "@zqxv",
		"zqwabcabd", " zqwccd ", "zqvabcend", "zqvabcdefghend", "zq{{ a\nb }}zq", "zq{{", "}}zq", ",zqu1,zqu2,zqu3,", "9zqt122",
		"-----BEGIN RSA " + "PRIVATE KEY-----\n" + body + "\n-----END RSA " + "PRIVATE KEY-----\n", "-----BEGIN RSA " + "PRIVATE KEY-----\n", "-----END RSA " + "PRIVATE KEY-----",
		"password = \"" + body[:20] + "\"\n", "api_" + "key: " + body[20:60] + "\n", "<secret>" + body[60:90] + "</secret>", "setPassword('" + body[90:110] + "')",
		"secret_token_password=", "\"", "'", "é", "\xff\xfe", "\x00", "ſ", "\r\n", "\n", " ", "_", "=",
		body[:rng.IntN(200)], "it was the season of rain when the river rose over the meadow\n",
	}
}

// baseText joins scraps and mutated hits.
func baseText(rng *rand.Rand, texts []string, pieces int) []byte {
	all := scraps(rng)
	var b bytes.Buffer
	for range pieces {
		if rng.IntN(3) > 0 {
			b.WriteString(all[rng.IntN(len(all))])
		} else {
			b.Write(mixed(rng, texts[:min(len(texts), 1+rng.IntN(len(texts)))]))
		}
	}
	return b.Bytes()
}

// edit makes a new text of base: copies in order or not, of any length, at odd
// places, that cut and join and duplicate, with novel spans of any length between.
func edit(rng *rand.Rand, base []byte, novel func() []byte) (data []byte, copies []Copy) {
	at := 0
	small := rng.IntN(3) == 0
	for range 1 + rng.IntN(9) {
		switch {
		case len(base) == 0:
		case rng.IntN(4) == 0:
			at = rng.IntN(len(base))
		case rng.IntN(2) == 0:
			at = min(at+rng.IntN(5), len(base))
		}
		most := len(base) - at
		if small {
			most = min(most, 120)
		}
		if n := rng.IntN(most + 1); n > 0 || rng.IntN(3) == 0 {
			if rng.IntN(5) == 0 {
				n = len(base) - at
			}
			copies = append(copies, Copy{Dst: len(data), Src: at, Len: n})
			data = append(data, base[at:at+n]...)
			at += n
		}
		if rng.IntN(3) > 0 {
			data = append(data, novel()...)
		}
	}
	return data, copies
}

// checkDelta compares a delta scan with a full one: the hits, and what is kept for
// the contents to come.
func checkDelta(t testing.TB, s *Set, sc *Scratch, data []byte, base *State, baseHits []Hit, baseData []byte, copies []Copy) (*State, []Hit) {
	t.Helper()
	want, wantState := []Hit(nil), &State{}
	want = s.ScanKeep(sc, want, data, wantState)
	wantWork := sc.work
	if !s.plan(sc, len(data), base.size, copies) {
		t.Fatalf("copies %v refused", copies)
	}
	state := &State{}
	got := s.scanPlanned(sc, nil, data, base, state)
	if sc.work != wantWork {
		t.Errorf("work %d, in full %d", sc.work, wantWork)
	}
	for i := range got {
		if n := got[i].Base; n > 0 {
			h := baseHits[n-1]
			if h.Rule != got[i].Rule || !bytes.Equal(baseData[h.Match.Start:h.Match.End], data[got[i].Match.Start:got[i].Match.End]) || h.Secret.Start-h.Match.Start != got[i].Secret.Start-got[i].Match.Start {
				t.Errorf("hit %+v was carried from another: %+v", got[i], h)
			}
		}
		got[i].Base = 0
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Fatalf("%d bytes, copies %v\nfull - delta +\n%s", len(data), copies, diff)
	}
	if a, b := kept(wantState), kept(state); a != b {
		t.Fatalf("%d bytes, copies %v\nkept in full\n%s\nby delta\n%s", len(data), copies, a, b)
	}
	return state, want
}

// kept writes a State so that two can be compared.
func kept(st *State) string {
	marks := slices.Clone(st.marks)
	slices.SortFunc(marks, func(a, b mark) int {
		if a.at != b.at {
			return int(a.at) - int(b.at)
		}
		return int(a.target) - int(b.target)
	})
	var b bytes.Buffer
	fmt.Fprintln(&b, st.size, st.filled, marks)
	for _, f := range st.found {
		f.slot = 0
		fmt.Fprintf(&b, "%+v\n", f)
	}
	return b.String()
}

// The delta scan of a content is its full scan, along chains of contents each made
// from the one before.
func TestDeltaEqualsFull(t *testing.T) {
	s := newSet(t, Options{User: deltaRules()})
	texts, _ := hitTexts(s)
	sc := s.NewScratch()
	items, hits, carried := 0, 0, 0
	for seed := range uint64(120) {
		rng := rand.New(rand.NewPCG(seed, 20))
		base := baseText(rng, texts, 1+rng.IntN(12))
		state := &State{}
		found := s.ScanKeep(sc, nil, base, state)
		for range 20 {
			data, copies := edit(rng, base, func() []byte { return novelText(rng, texts) })
			if len(data) > 32<<10 {
				data, copies = edit(rng, base[:0], func() []byte { return novelText(rng, texts) })
			}
			if !state.filled {
				t.Fatal("the State was not filled")
			}
			next, all := checkDelta(t, s, sc, data, state, found, base, copies)
			items, hits, carried = items+1, hits+len(all), carried+len(sc.segments)
			base, state, found = data, next, all
		}
	}
	if hits < 10*items/10 || carried < items/2 {
		t.Errorf("%d items, %d hits, %d segments carried: too few to show anything", items, hits, carried)
	}
	t.Logf("%d items, %d hits, %d segments carried", items, hits, carried)
}

// novelText is what an edit puts between copies: nothing, a byte, a scrap.
func novelText(rng *rand.Rand, texts []string) []byte {
	switch rng.IntN(4) {
	case 0:
		return nil
	case 1:
		return []byte{byte(rng.Uint32())}
	case 2:
		all := scraps(rng)
		return []byte(all[rng.IntN(len(all))])
	}
	return mixed(rng, texts)
}
