package match

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
)

// deltaRules are users' rules of every kind that the built-in ones do not have:
// keywords before and behind, lines, both ends of the text, matches that overlap,
// patterns for regexp, matches longer than the limit, patterns over several lines.
func deltaRules() []*rules.Rule {
	return []*rules.Rule{
		{ID: "u-keyword", Pattern: `\b[0-9]{6,40}\b`, Keywords: []string{"acme", "zq-word-of-some-length"}, MaxLen: 40},
		{ID: "u-both", Pattern: `zqx[0-9]{3,87}`, Keywords: []string{"acme"}, MaxLen: 90},
		{ID: "u-line", Pattern: `(?m)^zqy[a-z]{2,9}$`},
		{ID: "u-start", Pattern: `\Azqz[a-z]{1,9}`},
		{ID: "u-end", Pattern: `zqz[a-z]{1,9}\z`},
		{ID: "u-overlap", Pattern: `abab[ab]{2}`},
		{ID: "u-before", Pattern: `[a-z]{1,40}@zqxv`},
		{ID: "u-regexp", Pattern: `\bzqw(?:ab|c)*d\b`, MaxLen: 20},
		{ID: "u-limit", Pattern: `zqv[a-z]+endendendendend`, MaxLen: 28},
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
		"acme", "ACME 123456 ", "123456", "zq-word-of-some-length", "zqx123", "\nzqyabc\n", "zqzabc", "ababababab", "abab", strings.Repeat("ab", 30), "aaaaaaa@zqxv", "@zqxv",
		"zqwabcabd", " zqwccd ", "zqvabendendendendend", "zqvabendendendendendaaaaaa", "endendendendend", "zq{{ a\nb }}zq", "zq{{", "}}zq", ",zqu1,zqu2,zqu3,", "9zqt122",
		"-----BEGIN RSA " + "PRIVATE KEY-----\n" + body + "\n-----END RSA " + "PRIVATE KEY-----\n", "-----BEGIN RSA " + "PRIVATE KEY-----\n", "-----END RSA " + "PRIVATE KEY-----",
		"password = \"" + body[:20] + "\"\n", "api_" + "key: " + body[20:60] + "\n", "<secret>" + body[60:90] + "</secret>", "setPassword('" + body[90:110] + "')",
		"password = \"" + body[:490] + "\"\n", "password = \"" + body[:500] + "'", strings.Repeat(" ", rng.IntN(45)), "secret_token_password=", "\"", "'", "é", "\xff\xfe", "\x00", "ſ", "\r\n", "\n", " ", "_", "=",
		body[:rng.IntN(200)], "it was the season of rain when the river rose over the meadow\n",
	}
}

// textMaker writes texts of scraps and mutated hits, of few kinds, so that the same
// ones meet again and again.
type textMaker struct {
	rng    *rand.Rand
	scraps []string
	hits   []string
}

func newTextMaker(rng *rand.Rand, hits []string) *textMaker {
	m := &textMaker{rng: rng}
	all := scraps(rng)
	for range 1 + rng.IntN(8) {
		m.scraps = append(m.scraps, all[rng.IntN(len(all))])
		m.hits = append(m.hits, hits[rng.IntN(len(hits))])
	}
	return m
}

func (m *textMaker) scrap() string { return m.scraps[m.rng.IntN(len(m.scraps))] }

func (m *textMaker) base() []byte {
	var b bytes.Buffer
	for range 1 + m.rng.IntN(24) {
		switch m.rng.IntN(8) {
		case 0:
			b.Write(mixed(m.rng, m.hits))
		case 1:
			b.WriteString(strings.Repeat(" ~\n", m.rng.IntN(400)))
		default:
			b.WriteString(m.scrap())
		}
	}
	return b.Bytes()
}

// novel is what an edit puts between copies: nothing, a byte, a scrap.
func (m *textMaker) novel() []byte {
	switch m.rng.IntN(4) {
	case 0:
		return nil
	case 1:
		return []byte{byte(m.rng.Uint32())}
	case 2:
		return []byte(m.scrap())
	}
	return mixed(m.rng, m.hits)
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

// version is one content of a chain.
type version struct {
	data  []byte
	state State
	hits  []Hit
}

// checkDelta compares a delta scan with a full one: the hits, and what is kept for
// the contents to come. It returns the content with what the delta scan kept, and
// how many of its hits were carried.
func checkDelta(t testing.TB, s *Set, sc *Scratch, base *version, data []byte, copies []Copy) (v version, carried int) {
	t.Helper()
	var full State
	v = version{data: data, hits: s.ScanKeep(sc, nil, data, &full)}
	work, over := sc.work, sc.over
	if over > 0 {
		t.Fatal("over budget")
	}
	if !s.plan(sc, len(data), base.state.size, copies) {
		t.Fatalf("copies %v refused", copies)
	}
	got := s.scanPlanned(sc, nil, data, &base.state, &v.state)
	if sc.work != work {
		t.Errorf("work %d, in full %d", sc.work, work)
	}
	for i := range got {
		if n := got[i].Base; n > 0 {
			carried++
			checkCarried(t, base, &base.hits[n-1], data, &got[i])
		}
		got[i].Base = 0
	}
	if diff := gocmp.Diff(v.hits, got); diff != "" {
		t.Fatalf("%d bytes, copies %v\nfull - delta +\n%s", len(data), copies, diff)
	}
	if a, b := kept(&full), kept(&v.state); a != b {
		t.Fatalf("%d bytes, copies %v\nkept in full\n%s\nby delta\n%s", len(data), copies, a, b)
	}
	return v, carried
}

func checkCarried(t testing.TB, base *version, was *Hit, data []byte, is *Hit) {
	t.Helper()
	same := moved(*was, is.Match.Start-was.Match.Start)
	same.Base = is.Base
	if same != *is || !bytes.Equal(base.data[was.Match.Start:was.Match.End], data[is.Match.Start:is.Match.End]) {
		t.Errorf("hit %+v was carried from %+v", is, was)
	}
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
	texts = append(texts, contextTexts(s)...)
	var n struct{ items, hits, segments, carried int }
	sc := s.NewScratch()
	for seed := range uint64(100) {
		m := newTextMaker(rand.New(rand.NewPCG(seed, 20)), texts)
		v := version{data: m.base()}
		v.hits = s.ScanKeep(sc, nil, v.data, &v.state)
		for range 20 {
			data, copies := edit(m.rng, v.data, m.novel)
			if len(data) > 24<<10 {
				data, copies = data[:0], nil
			}
			next, carried := checkDelta(t, s, sc, &v, data, copies)
			n.items, n.hits, n.segments, n.carried = n.items+1, n.hits+len(next.hits), n.segments+len(sc.segments), n.carried+carried
			v = next
		}
	}
	if n.hits < n.items || n.segments < n.items || n.carried < n.items {
		t.Errorf("%+v: too few to show anything", n)
	}
	t.Logf("%+v", n)
}

// Each literal is found once wherever a delta cuts it, and whatever it is joined
// with: the bytes on either side decide about it too.
func TestDeltaCutsLiterals(t *testing.T) {
	s := newSet(t, Options{User: deltaRules()})
	sc := s.NewScratch()
	gap := strings.Repeat("\n", 100)
	for i := range s.filter.targets {
		text := s.filter.targets[i].Text
		v := version{data: []byte(gap + "A" + text + "A" + gap + "." + text + "." + gap)}
		v.hits = s.ScanKeep(sc, nil, v.data, &v.state)
		one, two := len(gap)+1, 2*len(gap)+len(text)+3
		for cut := -1; cut <= len(text)+1; cut++ {
			data := append(slices.Clone(v.data[:one+cut]), v.data[two+cut:]...)
			checkDelta(t, s, sc, &v, data, []Copy{{Len: one + cut}, {Dst: one + cut, Src: two + cut, Len: len(v.data) - two - cut}})
			data = append(slices.Clone(v.data[:two+cut]), v.data[one+cut:]...)
			checkDelta(t, s, sc, &v, data, []Copy{{Len: two + cut}, {Dst: two + cut, Src: one + cut, Len: len(v.data) - one - cut}})
		}
	}
}

// Every byte that a rule looks at makes it look again when it changes.
func TestDeltaSeesEveryByte(t *testing.T) {
	s := newSet(t, Options{User: deltaRules()})
	sc := s.NewScratch()
	texts, _ := hitTexts(s)
	for i, text := range contextTexts(s) {
		if i%40 == 0 {
			texts = append(texts, text)
		}
	}
	space := func(n int) string { return strings.Repeat(" ", n) }
	digits := strings.Repeat("7", 40)
	texts = append(texts, "acme"+space(36)+digits, digits+space(36)+"acme", "acme"+space(86)+"zqx123", "zqx"+digits+space(86)+"acme",
		"zqvabendendendendend"+"aaaaa"+"endendendendend", "password = \""+strings.Repeat("Kq7_", 127)+"\"", strings.Repeat("ab", 9), strings.Repeat("a", 40)+"@zqxv")
	for i, text := range texts {
		v := version{data: []byte(strings.Repeat("~", 90) + text + strings.Repeat("~", 90))}
		v.hits = s.ScanKeep(sc, nil, v.data, &v.state)
		step := 1 + len(v.data)/60
		for at := i % step; at < len(v.data); at += step {
			data := slices.Clone(v.data)
			data[at] = "~\n9z"[at%4]
			checkDelta(t, s, sc, &v, data, []Copy{{Len: at}, {Dst: at + 1, Src: at + 1, Len: len(data) - at - 1}})
		}
	}
}

// What holds more than a State does is not carried, nor is what goes over the
// budget of work; what goes over it only with its copies is scanned in full.
func TestDeltaBounds(t *testing.T) {
	s := newSet(t, only(&rules.Rule{ID: "u-slow", Pattern: `zqs[zqs]*!`, MaxLen: 800}))
	sc := s.NewScratch()
	tests := []struct {
		name         string
		base         []byte
		times        int
		filled, over bool
	}{
		{"more anchors than a State holds", bytes.Repeat([]byte("zqss-"), maxMarks+1), 1, false, false},
		{"more work than the budget", bytes.Repeat([]byte("zqs"), 60000), 1, false, true},
		{"more work by copies", bytes.Repeat([]byte("zqs"), 20000), 2, true, true},
		{"many anchors", bytes.Repeat([]byte("zqss-"), maxMarks/4), 4, true, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var base, keep State
			s.ScanKeep(sc, nil, tt.base, &base)
			if base.Filled() != tt.filled {
				t.Fatalf("filled: %v", base.Filled())
			}
			var data []byte
			var copies []Copy
			for range tt.times {
				copies = append(copies, Copy{Dst: len(data), Len: len(tt.base)})
				data = append(data, tt.base...)
			}
			want := s.Scan(sc, nil, data)
			over := sc.OverBudget()
			if over > 0 != tt.over {
				t.Fatalf("over budget: %d", over)
			}
			got := s.ScanDelta(sc, nil, data, &base, copies, &keep)
			if diff := gocmp.Diff(want, got); diff != "" || sc.OverBudget() != over || keep.Filled() && tt.over {
				t.Errorf("over budget %d, want %d; full - delta +\n%s", sc.OverBudget(), over, diff)
			}
		})
	}
}

// Copies that cannot be are not used.
func TestDeltaRefusesCopies(t *testing.T) {
	s := newSet(t, Options{})
	sc := s.NewScratch()
	var st State
	data := bytes.Repeat([]byte("0123456789"), 100)
	s.ScanKeep(sc, nil, data, &st)
	tests := []struct {
		name   string
		copies []Copy
	}{
		{"behind the base", []Copy{{0, 1, 1000}}},
		{"behind the data", []Copy{{1, 0, 1000}}},
		{"far behind", []Copy{{math.MaxInt, 0, 10}}},
		{"a length that overflows", []Copy{{0, 0, 500}, {500, 500, math.MaxInt}}},
		{"negative", []Copy{{0, 0, -1}}},
		{"before the base", []Copy{{0, -1, 10}}},
		{"overlapping", []Copy{{0, 0, 500}, {400, 0, 500}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if s.plan(sc, len(data), len(data), tt.copies) {
				t.Errorf("%v were used", tt.copies)
			}
			s.ScanDelta(sc, nil, data, &st, tt.copies, nil)
			if sc.Searched() != len(data) {
				t.Errorf("searched %d of %d bytes", sc.Searched(), len(data))
			}
		})
	}
}

func FuzzDelta(f *testing.F) {
	s := newSet(f, Options{User: deltaRules()})
	texts, _ := hitTexts(s)
	sc := s.NewScratch()
	for seed := range uint64(8) {
		m := newTextMaker(rand.New(rand.NewPCG(seed, 21)), texts)
		f.Add(m.base(), m.novel(), seed)
	}
	f.Fuzz(func(t *testing.T, base, novel []byte, seed uint64) {
		rng := rand.New(rand.NewPCG(seed, 22))
		v := version{data: base[:min(len(base), 16<<10)]}
		v.hits = s.ScanKeep(sc, nil, v.data, &v.state)
		for range 4 {
			data, copies := edit(rng, v.data, func() []byte { return novel })
			if len(data) > 64<<10 || !v.state.filled {
				return
			}
			v, _ = checkDelta(t, s, sc, &v, data, copies)
		}
	})
}
