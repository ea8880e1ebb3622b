package generic

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"go/format"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The weights are fitted by
//
//	go test ./scanner/generic -run TestTrain -corpus FOLDER -write
//
// to a corpus of labelled files: FOLDER/labels.csv with the columns file, start, end
// (lines from 1), label (T, F, X for undecided), category, value_start, value_end
// (columns from 0, may be empty), and the files it names. Without -write it prints how well
// weights that are fitted to nine tenths of the files do on the last one, ten times
// over; files that are neighbours, and so often of one repository, fall together.
var (
	corpus = flag.String("corpus", "", "folder of a labelled corpus")
	write  = flag.Bool("write", false, "write weights.go")
	show   = flag.Bool("show", false, "list what is missed and what is a false alarm")
)

// Labels of these categories are identifiers, not secrets.
var identifiers = []string{"UUID", "Salt", "Nonce", "AWS S3 Bucket", "Firebase Domain", "Tencent WeChat API App ID", "IPv4", "IPv6", "Info"}

const (
	folds    = 10
	rounds   = 40
	ridge    = 0.25 // how strongly weights are drawn to 0: one over the variance that is expected of them
	perFile  = 0.75 // examples of a file count as their number to this power
	ownCount = 1    // how much an example of our own counts
)

func TestTrain(t *testing.T) {
	if *corpus == "" {
		t.Skip("no -corpus")
	}
	all := readExamples(t, *corpus)
	scores := make([]float64, len(all))
	for k := range folds {
		m := fit(all, func(e *example) bool { return e.fold != k })
		for i := range all {
			if all[i].fold == k {
				scores[i] = m.score(&all[i])
			}
		}
	}
	t.Log("fitted to other files:")
	for _, at := range []float64{-1, -0.5, 0, 0.25, 0.5, 0.75, 1, 1.5} {
		t.Log(figures(all, scores, at))
	}
	if *show {
		for i, e := range all {
			if e.fold >= 0 && e.secret != (scores[i]*unit >= likelyAt && !e.dummy) {
				t.Logf("%-5v %6.2f %s:%d %s", e.secret, scores[i], e.file, e.line, e.name)
			}
		}
	}
	if !*write {
		return
	}
	m := fit(all, func(*example) bool { return true })
	if err := os.WriteFile("weights.go", m.render(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// example is a pair and what the corpus says of it.
type example struct {
	ids    []id
	secret bool
	weight float64
	fold   int // -1: our own
	file   string
	label  int // the index of the label that it lies on, -1
	line   int
	dummy  bool // never shown by default
	name   string
}

// label is a row of labels.csv.
type label struct {
	start, end int
	kind       string
	value      string
}

func readExamples(t *testing.T, dir string) []example {
	t.Helper()
	labels := readLabels(t, dir)
	var names []string
	for name := range labels {
		names = append(names, name)
	}
	slices.Sort(names)
	var all []example
	for n, name := range names {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		at := len(all)
		for _, p := range allPairs(data) {
			e, ok := newExample(data, p, labels[name])
			e.file, e.fold = name, n*folds/len(names)
			if ok {
				all = append(all, e)
			}
		}
		evenOut(all[at:])
	}
	return append(all, ownExamples()...)
}

// evenOut gives the examples of one file less weight each the more there are.
func evenOut(es []example) {
	n := map[bool]float64{}
	for _, e := range es {
		n[e.secret]++
	}
	for i := range es {
		es[i].weight = math.Pow(n[es[i].secret], perFile-1)
	}
}

func readLabels(t *testing.T, dir string) map[string][]label {
	t.Helper()
	f, err := os.Open(filepath.Join(dir, "labels.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]label{}
	for _, r := range rows[1:] {
		l := label{kind: r[3]}
		l.start, _ = strconv.Atoi(r[1])
		l.end, _ = strconv.Atoi(r[2])
		if l.kind == "T" && !slices.ContainsFunc(strings.Split(r[4], ":"), func(c string) bool { return !slices.Contains(identifiers, c) }) {
			l.kind = "X"
		}
		l.value = valueAt(t, dir, r)
		out[r[0]] = append(out[r[0]], l)
	}
	return out
}

var textLines = map[string][]string{}

// valueAt returns the text of a label's value, "" where it is not given.
func valueAt(t *testing.T, dir string, r []string) string {
	t.Helper()
	from, err := strconv.Atoi(r[5])
	if err != nil || r[1] != r[2] {
		return ""
	}
	lines := textLines[r[0]]
	if lines == nil {
		data, err := os.ReadFile(filepath.Join(dir, r[0]))
		if err != nil {
			t.Fatal(err)
		}
		lines = strings.Split(string(data), "\n")
		textLines[r[0]] = lines
	}
	n, _ := strconv.Atoi(r[1])
	line := []rune(lines[n-1])
	to, err := strconv.Atoi(r[6])
	if err != nil {
		to = len(line)
	}
	return string(line[min(from, len(line)):min(to, len(line))])
}

// allPairs returns every pair in data once.
func allPairs(data []byte) (all []Pair) {
	low := bytes.Clone(data)
	for i, b := range low {
		low[i] = lower(b)
	}
	seen := map[Span]bool{}
	for _, w := range Words() {
		for at := 0; ; at++ {
			i := bytes.Index(low[at:], []byte(w))
			if i < 0 {
				break
			}
			at += i
			p, ok := FindPair(data, Span{at, at + len(w)})
			if !ok || seen[p.Value] {
				continue
			}
			seen[p.Value] = true
			all = append(all, p)
		}
	}
	return all
}

// newExample labels a pair; ok is false if it is undecided, another value on the line
// of a secret, or never scored.
func newExample(data []byte, p Pair, labels []label) (e example, ok bool) {
	first := 1 + bytes.Count(data[:p.Value.Start], []byte("\n"))
	last := first + bytes.Count(data[p.Value.Start:p.Value.End], []byte("\n"))
	value := string(data[p.Value.Start:p.Value.End])
	e.label, e.line, e.name = -1, first, string(data[p.Name.Start:p.Name.End])
	touched, undecided := false, false
	for i, l := range labels {
		if first > l.end || last < l.start {
			continue
		}
		touched = touched || l.kind == "T"
		undecided = undecided || l.kind == "X"
		if l.kind == "T" && (l.value == "" || strings.Contains(value, l.value) || strings.Contains(l.value, value) && 2*len(value) > len(l.value)) {
			e.secret, e.label = true, i
		}
	}
	if !e.secret && (touched || undecided) {
		return e, false
	}
	e.ids, e.dummy = idsOf(data, p)
	return e, e.ids != nil
}

// idsOf returns the features of a pair, nil if it is refused without a score, and
// whether its value is a dummy.
func idsOf(data []byte, p Pair) ([]id, bool) {
	v, why := read(data, &p)
	if why != "" {
		return nil, false
	}
	f := extract(data, &p, &v)
	if v.refusal(&f, &p) != "" {
		return nil, false
	}
	f.describe(data, &p, &v)
	f.surroundings(data, &p)
	return slices.Clone(f.ids[:f.n]), v.dummy || f.echo != 0 && len(v.text) < longEcho
}

// model is a logistic regression over features.
type model struct {
	bias    float64
	weights map[id]float64
}

func (m *model) score(e *example) float64 {
	sum := m.bias
	for _, x := range e.ids {
		sum += m.weights[x]
	}
	return sum
}

// fit minimises the logistic loss with a ridge, one weight after another, by Newton
// steps. The order is fixed, so that the result is.
func fit(all []example, use func(*example) bool) *model {
	m := &model{weights: map[id]float64{}}
	rows := map[id][]int{}
	var order []id
	for i := range all {
		if !use(&all[i]) {
			continue
		}
		for _, x := range all[i].ids {
			if rows[x] == nil {
				order = append(order, x)
			}
			rows[x] = append(rows[x], i)
		}
		rows[id{groups, 0}] = append(rows[id{groups, 0}], i)
	}
	slices.SortFunc(order, func(a, b id) int { return int(a.group)<<16 + int(a.bin) - int(b.group)<<16 - int(b.bin) })
	sums := make([]float64, len(all))
	step := func(members []int, old, ridge float64) float64 {
		slope, bend := ridge*old, ridge+1e-6
		for _, i := range members {
			e := &all[i]
			p := 1 / (1 + math.Exp(-sums[i]))
			if e.secret {
				slope += (p - 1) * e.weight
			} else {
				slope += p * e.weight
			}
			bend += p * (1 - p) * e.weight
		}
		by := max(-1, min(1, -slope/bend))
		for _, i := range members {
			sums[i] += by
		}
		return old + by
	}
	for range rounds {
		m.bias = step(rows[id{groups, 0}], m.bias, 0)
		for _, x := range order {
			m.weights[x] = step(rows[x], m.weights[x], ridge)
		}
	}
	return m
}

// figures says how well scores of at or more tell the pairs of the corpus apart.
func figures(all []example, scores []float64, at float64) string {
	type place struct {
		file  string
		label int
	}
	secrets, found := map[place]bool{}, map[place]bool{}
	alarms := 0
	for i, e := range all {
		switch {
		case e.fold < 0:
		case e.secret:
			secrets[place{e.file, e.label}] = true
			if scores[i] >= at && !e.dummy {
				found[place{e.file, e.label}] = true
			}
		case scores[i] >= at && !e.dummy:
			alarms++
		}
	}
	precision := float64(len(found)) / float64(len(found)+alarms)
	recall := float64(len(found)) / float64(len(secrets))
	return fmt.Sprintf("at %5.2f: %d of %d secrets that pairs reach, %d false alarms, precision %.3f, recall %.3f, F1 %.3f",
		at, len(found), len(secrets), alarms, precision, recall, 2*precision*recall/(precision+recall))
}

// render writes the model as a table.
func (m *model) render() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated by go test ./scanner/generic -run TestTrain -corpus FOLDER -write; DO NOT EDIT.\n\npackage generic\n\n")
	fmt.Fprintf(&b, "// bias is the score of every pair before its features count.\nconst bias = %d\n\n", int(math.Round(m.bias*unit)))
	around := 0
	fmt.Fprintf(&b, "// weights holds how much each feature counts, in steps of which unit make one unit of\n// log odds.\nvar weights = [groups][]int16{\n")
	for g := range groups {
		size := 0
		for x := range m.weights {
			if x.group == g {
				size = max(size, int(x.bin)+1)
			}
		}
		fmt.Fprintf(&b, "%d: { // %s\n", g, infos[g].name)
		for bin := range size {
			x := id{g, uint16(bin)}
			if w := int(math.Round(m.weights[x] * unit)); w != 0 {
				fmt.Fprintf(&b, "%d: %d, // %s\n", bin, w, x.name())
				if w > 0 && (g == groupLine || g == groupNear) {
					around += w
				}
			}
		}
		fmt.Fprintf(&b, "},\n")
	}
	fmt.Fprintf(&b, "}\n\n// mostAround is the most that the lines around a pair can count for it.\nconst mostAround = %d\n", around)
	src, err := format.Source(b.Bytes())
	if err != nil {
		return b.Bytes()
	}
	return src
}
