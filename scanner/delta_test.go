package scanner

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"crypto/sha1"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html"
	"math/rand/v2"
	"mime/quotedprintable"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner/match"
)

// tree yields contents made from each other, in pre-order.
type tree struct{ items []Item }

func (t *tree) Items(_ context.Context, _ int, yield func(int, Item) error, _ func(Skip)) error {
	for _, it := range t.items {
		data := bytes.Clone(it.Data) // valid until yield returns
		one := it
		one.Data = data
		if err := yield(0, one); err != nil {
			return err
		}
		for i := range data {
			data[i] = 0xAA
		}
	}
	return nil
}

// grow makes a random delta tree below the content of parent (-1: a root), depth
// first, and returns it behind the items given.
func grow(rng *rand.Rand, items []Item, parent int, text func() string, depth int) []Item {
	var it Item
	if parent < 0 {
		it.Data = []byte(text())
	} else {
		it.Base = items[parent].ID
		it.Data, it.Copies = edited(rng, items[parent].Data, text)
	}
	sum := sha1.Sum(it.Data)
	it.ID = MakeID(sum[:])
	n := len(items)
	items = append(items, it)
	for range rng.IntN(4) {
		if depth > 0 {
			items = grow(rng, items, n, text, depth-1-rng.IntN(2))
		}
	}
	return items
}

// edited joins pieces of base, mostly in order, and new text.
func edited(rng *rand.Rand, base []byte, text func() string) (data []byte, copies []Copy) {
	for at := 0; at < len(base); {
		n := min(1+rng.IntN(1500), len(base)-at)
		copies = append(copies, Copy{Dst: len(data), Src: at, Len: n})
		data = append(data, base[at:at+n]...)
		switch at += n; rng.IntN(4) {
		case 0:
			data = append(data, text()...)
		case 1:
			at += rng.IntN(10)
		}
	}
	return data[:min(len(data), 64<<10)], clip(copies, 64<<10)
}

func clip(copies []Copy, size int) []Copy {
	var out []Copy
	for _, c := range copies {
		if c.Len = min(c.Len, size-c.Dst); c.Len > 0 {
			out = append(out, c)
		}
	}
	return out
}

// dump writes all that a worker holds, in a fixed order.
func dump(w *worker) string {
	var lines []string
	for _, h := range w.held {
		for _, p := range h.in {
			lines = append(lines, fmt.Sprintf("%x in %s: %+v %+v %v %v %v", h.key[:6], p.id, p.pos, p.comeBy(), p.unpacked, p.dummy, p.comment))
		}
		for rule, v := range h.views {
			lines = append(lines, fmt.Sprintf("%x as %s: %v %v %v %x %x %s", h.key[:6], rule.ID, v.confidence, v.severity, v.reasons, v.secret, v.text, v.preview))
		}
		lines = append(lines, fmt.Sprintf("%x is %x", h.key[:6], h.canonical))
	}
	for text, n := range w.warnings {
		lines = append(lines, fmt.Sprint(text, n))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// scanTree reads items with one worker.
func scanTree(tb testing.TB, set *match.Set, items []Item, full bool) *worker {
	tb.Helper()
	s := newScan(set, Options{Workers: 1, Marks: true, FullScan: full, Progress: &Progress{}})
	if err := s.read(context.Background(), []Source{&tree{items}}); err != nil {
		tb.Fatal(err)
	}
	return s.workers[0]
}

func newSet(tb testing.TB) *match.Set {
	tb.Helper()
	set, err := match.New(match.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return set
}

// hitTexts returns lines of source code, some with a hit of a rule, some with a mark.
func hitTexts(set *match.Set, rng *rand.Rand) func() string {
	var hits []string
	for _, r := range set.Rules() {
		hits = append(hits, r.Hits...)
	}
	few := make([]string, 12) // the same ones meet again
	for i := range few {
		few[i] = hits[rng.IntN(len(hits))]
	}
	tails := []string{"", "\r", " // stanch:" + "ignore *", " # " + "gitleaks:allow", " stanch:" + "ignore no-such-rule", "\n// stanch:" + "ignore *"}
	return func() string {
		var b strings.Builder
		for range 1 + rng.IntN(30) {
			if rng.IntN(4) == 0 {
				b.WriteString(disguiseText(rng, few[rng.IntN(len(few))]))
				b.WriteString(tails[rng.IntN(len(tails))])
			} else {
				fmt.Fprintf(&b, "\tif err := token.run(%d, password); err != nil {", rng.IntN(1000))
			}
			b.WriteByte('\n')
		}
		return b.String()
	}
}

// disguiseText writes some texts in another way, sometimes in two.
func disguiseText(rng *rand.Rand, text string) string {
	for rng.IntN(3) == 0 {
		switch rng.IntN(9) {
		case 0:
			text = base64.StdEncoding.EncodeToString([]byte("some text: " + text + " and more"))
		case 1:
			text = "key: " + base64.RawURLEncoding.EncodeToString([]byte(text)) + ";"
		case 2:
			text = strings.ReplaceAll(base64.StdEncoding.EncodeToString([]byte(strings.Repeat("a line of text\n", 20)+text)), "aW", "\naW")
		case 3:
			text = hex.EncodeToString([]byte(text))
		case 4:
			text = url.QueryEscape(text)
		case 5:
			text = html.EscapeString("<a href=\"" + text + "\">")
		case 6:
			text = strconv.QuoteToASCII("a\n" + text + "\n")
		case 7:
			var b bytes.Buffer
			w := gzip.NewWriter(&b)
			w.Write([]byte(text + "\n" + text))
			w.Close()
			text = base64.StdEncoding.EncodeToString(b.Bytes())
		default:
			var b bytes.Buffer
			w := quotedprintable.NewWriter(&b)
			w.Write([]byte("a=b " + strings.Repeat("word ", rng.IntN(20)) + text))
			w.Close()
			text = b.String()
		}
	}
	return text
}

// What contents made from each other hold is the same whether each is searched in
// full or only what is new in it.
func TestDeltaScanEqualsFullScan(t *testing.T) {
	set := newSet(t)
	var size, searched, held int64
	for seed := range uint64(3) {
		rng := rand.New(rand.NewPCG(seed, 4))
		text := hitTexts(set, rng)
		var items []Item
		for range 3 {
			items = grow(rng, items, -1, text, 9)
		}
		items = append(items, items[:len(items)/3]...) // seen before
		full, delta := scanTree(t, set, items, true), scanTree(t, set, items, false)
		if diff := gocmp.Diff(strings.Split(dump(full), "\n"), strings.Split(dump(delta), "\n")); diff != "" {
			t.Fatalf("seed %d: full - delta +\n%s", seed, diff)
		}
		size, searched, held = size+full.searched, searched+delta.searched, held+int64(len(delta.held))
	}
	if held < 100 || searched*10 > size*8 {
		t.Errorf("%d secrets; %d of %d bytes searched", held, searched, size)
	}
	t.Logf("%d secrets; %d of %d bytes searched", held, searched, size)
}

// What a name tells of a secret whose form fits badly is the same where the secret was carried
// from a content in which it had another name.
func TestDeltaScanHeedsOtherNames(t *testing.T) {
	set := newSet(t)
	key := "lin_api_" + "qWzKvTbNcXyRpLmHgJdFqWzKvTbNcXyRpLmHgJdF"
	names := []string{"latitude", "password"}
	for _, order := range [][]int{{0, 1}, {1, 0}, {0, 1, 0}, {1, 0, 1}} {
		items := renamed(key, names, order)
		hidden := "data = '" + base64.StdEncoding.EncodeToString([]byte("\npassword = \""+key+"\"\n")) + "'"
		inDisguise := renamed(hidden, names, order)
		if full, delta := dump(scanTree(t, set, inDisguise, true)), dump(scanTree(t, set, inDisguise, false)); full != delta || !strings.Contains(full, "likely") {
			t.Errorf("names %v, in base64: %s", order, gocmp.Diff(strings.Split(full, "\n"), strings.Split(delta, "\n")))
		}
		full, delta := dump(scanTree(t, set, items, true)), dump(scanTree(t, set, items, false))
		if diff := gocmp.Diff(strings.Split(full, "\n"), strings.Split(delta, "\n")); diff != "" {
			t.Errorf("names %v: full - delta +\n%s", order, diff)
		}
		if order[0] == 0 && dump(scanTree(t, set, items[:1], true)) == full {
			t.Errorf("the name makes no difference:\n%s", full)
		}
	}
}

// renamed returns contents in which value has one of the names, each made from the one before.
func renamed(value string, names []string, order []int) (items []Item) {
	rest := strings.Repeat(" ", 40) + "= \"" + value + "\"\n" + strings.Repeat("// what all of them have\n", 100)
	for n, name := range order {
		it := Item{Data: []byte(strings.Repeat("\n", n) + names[name] + rest)}
		if n > 0 {
			last := &items[n-1]
			it.Base, it.Copies = last.ID, []Copy{{Dst: len(it.Data) - len(rest), Src: len(last.Data) - len(rest), Len: len(rest)}}
		}
		sum := sha1.Sum(it.Data)
		it.ID = MakeID(sum[:])
		items = append(items, it)
	}
	return items
}

// Which sight of a secret is shown does not depend on which comes first: one password
// at two hosts, whose names are parts of the match.
func TestViewsDoNotDependOnOrder(t *testing.T) {
	set := newSet(t)
	var items []Item
	for _, host := range []string{"db1.internal.net", "db0.internal.net", "db2.internal.net"} {
		data := []byte("url: postgres://svc" + ":hT7x-Qm2pLw9" + "@" + host + ":5432/app\n")
		sum := sha1.Sum(data)
		items = append(items, Item{ID: MakeID(sum[:]), Data: data})
	}
	views := func() string {
		w := scanTree(t, set, items, false)
		var out []string
		for _, h := range w.held {
			for _, v := range h.views {
				for _, p := range v.parts {
					out = append(out, v.rule.ID+" "+p.Name+" "+p.Public)
				}
			}
		}
		slices.Sort(out)
		return strings.Join(out, "\n")
	}
	want := views()
	if !strings.Contains(want, "internal.net") {
		t.Fatalf("no host among the parts:\n%s", want)
	}
	slices.Reverse(items)
	if diff := gocmp.Diff(want, views()); diff != "" {
		t.Error(diff)
	}
}

// A source that breaks its promise of order, and chains deeper than a lineage, only
// cost time.
func TestLineage(t *testing.T) {
	set := newSet(t)
	rng := rand.New(rand.NewPCG(7, 7))
	text := hitTexts(set, rng)
	chain := []Item{{Data: []byte(text()), ID: MakeID(make([]byte, 20))}}
	chain[0].ID.b[0] = 1
	for n := range maxLineage + 50 {
		last := chain[n]
		it := Item{Base: last.ID, Data: append(bytes.Clone(last.Data[:min(len(last.Data), 2000)]), fmt.Sprintln(n)...)}
		it.Copies = []Copy{{Len: min(len(last.Data), 2000)}}
		sum := sha1.Sum(it.Data)
		it.ID = MakeID(sum[:])
		chain = append(chain, it)
	}
	shuffled := slices.Clone(chain)
	rng.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	for _, items := range [][]Item{chain, shuffled} {
		full, delta := scanTree(t, set, items, true), scanTree(t, set, items, false)
		if dump(full) != dump(delta) {
			t.Error("a delta scan differs from a full one")
		}
		if n := len(delta.lineage.stack); n > maxLineage {
			t.Errorf("%d parents are kept", n)
		}
	}
}

// What a lineage holds is bounded, and what it lost is scanned in full.
func TestLineageMemory(t *testing.T) {
	set := newSet(t)
	unit := []byte("password=\n") // an anchor a line
	base := bytes.Repeat(unit, 60000)
	items := []Item{{Data: base}}
	for n := range 60 {
		items = append(items, Item{Data: append(bytes.Clone(base), byte('a'+n%26), byte('a'+n/26)), Copies: []Copy{{Len: len(base)}}})
	}
	for i := range items {
		sum := sha1.Sum(items[i].Data)
		items[i].ID = MakeID(sum[:])
		if i > 0 {
			items[i].Base = items[i-1].ID
		}
	}
	w := scanTree(t, set, items, false)
	held := 0
	for _, p := range w.lineage.stack {
		held += p.state.Footprint()
	}
	if held > maxKept || w.lineage.bytes > maxKept || cmp.Compare(len(w.lineage.stack), len(items)) != 0 {
		t.Errorf("%d bytes held by %d parents, %d counted", held, len(w.lineage.stack), w.lineage.bytes)
	}
	if w.searched > int64(2*len(base)) {
		t.Errorf("%d bytes searched", w.searched)
	}
}

// history is a synthetic one: files of source code that change a little, version by version.
func history(set *match.Set, files, versions int) []Item {
	rng := rand.New(rand.NewPCG(1, 1))
	text := hitTexts(set, rng)
	line := func() string { return strings.SplitAfterN(text(), "\n", 2)[0] }
	var items []Item
	for range files {
		var b strings.Builder
		for b.Len() < 30<<10 {
			fmt.Fprintf(&b, "\tfor i := range %d { total += weight(i) * %d } // the sum of all that were counted\n", rng.IntN(1e6), rng.IntN(1e6))
			if rng.IntN(60) == 0 {
				b.WriteString(line())
			}
		}
		it := Item{Data: []byte(b.String())}
		for range versions {
			sum := sha1.Sum(it.Data)
			it.ID = MakeID(sum[:])
			items = append(items, it)
			next := Item{Base: it.ID}
			from := 0
			for range 1 + rng.IntN(4) {
				to := from + rng.IntN(len(it.Data)-from+1)
				next.Copies = append(next.Copies, Copy{Dst: len(next.Data), Src: from, Len: to - from})
				next.Data = append(append(next.Data, it.Data[from:to]...), line()...)
				from = to + rng.IntN(min(60, len(it.Data)-to+1))
			}
			next.Copies = append(next.Copies, Copy{Dst: len(next.Data), Src: from, Len: len(it.Data) - from})
			next.Data = append(next.Data, it.Data[from:]...)
			it = next
		}
	}
	return items
}

func BenchmarkHistory(b *testing.B) {
	set := newSet(b)
	items := history(set, 20, 50)
	size := 0
	for _, it := range items {
		size += len(it.Data)
	}
	for _, full := range []bool{true, false} {
		b.Run(map[bool]string{true: "full", false: "delta"}[full], func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			var w *worker
			for b.Loop() {
				w = scanTree(b, set, items, full)
			}
			b.ReportMetric(float64(w.searched)*100/float64(size), "%searched")
		})
	}
}
