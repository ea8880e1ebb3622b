package scanner

import (
	"context"
	"crypto/sha1"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/match"
)

// memory is a source of given items, each with its runs.
type memory struct {
	items []memoryItem
	skips []Skip
	err   error
}

type memoryItem struct {
	text string
	kind Kind
	anc  bool
	runs []Run
}

func (m *memory) id(i int) ID {
	s := sha1.Sum([]byte(m.items[i].text))
	return MakeID(s[:])
}

func (m *memory) Items(ctx context.Context, workers int, yield func(int, Item) error, skip func(Skip)) error {
	var wg sync.WaitGroup
	errs := make([]error, workers)
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(m.items) && errs[w] == nil; i += workers {
				errs[w] = yield(w, Item{ID: m.id(i), Kind: m.items[i].kind, Data: []byte(m.items[i].text), Ancestor: m.items[i].anc})
			}
		})
	}
	wg.Wait()
	for _, s := range m.skips {
		skip(s)
	}
	return errors.Join(append(errs, m.err)...)
}

func (m *memory) Locate(ctx context.Context, queries []Query) ([][]Run, error) {
	out := make([][]Run, len(queries))
	for q, query := range queries {
		for i := range m.items {
			for _, h := range query {
				if h.ID == m.id(i) {
					for _, r := range m.items[i].runs {
						r.Newest = h.ID
						out[q] = append(out[q], r)
					}
				}
			}
		}
	}
	return out, nil
}

// token is the generic test secret: a GitHub token with a valid checksum, taken
// from the rule's own examples so that no secret stands in this file.
func token(t *testing.T, rule string, n int) string {
	t.Helper()
	r := rules.ByID(rule)
	if r == nil {
		t.Fatalf("no rule %s", rule)
	}
	found := rules.Find(r, []byte(r.Hits[n]))
	if len(found) != 1 {
		t.Fatalf("hit %d of %s is found %d times", n, rule, len(found))
	}
	return r.Hits[n][found[0].SecretStart:found[0].SecretEnd]
}

func builtin(t testing.TB) *match.Set {
	t.Helper()
	set, err := match.New(match.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func commit(n int, day int) *Commit {
	return &Commit{ID: MakeID([]byte(fmt.Sprintf("%020d", n))), Committed: time.Date(2026, 1, day, 0, 0, 0, 0, time.UTC)}
}

func mustScan(t *testing.T, o Options, sources ...Source) *Result {
	t.Helper()
	res, err := Scan(t.Context(), sources, builtin(t), o)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func TestScanMakesOneFindingASecret(t *testing.T) {
	a, b := token(t, "github-pat", 0), token(t, "github-pat", 1)
	src := &memory{items: []memoryItem{
		{text: "x = " + a, runs: []Run{{Path: "old.go", State: StateRefs, First: commit(1, 1), Last: commit(2, 5), Gone: commit(3, 9)}}},
		{text: "\ny = " + a + "\nz = " + b, runs: []Run{{Path: "new.go", State: StateHead, First: commit(3, 9), Last: commit(3, 9)}}},
		{text: "nothing here", runs: []Run{{Path: "c.go"}}},
	}}
	res := mustScan(t, Options{Workers: 2}, src)
	type place struct {
		Path      string
		Line, Col int
	}
	var got [][]place
	for _, f := range res.Findings {
		var ps []place
		for _, p := range f.Places {
			ps = append(ps, place{p.Path, p.Pos.Line, p.Pos.Col})
		}
		got = append(got, ps)
	}
	want := [][]place{{{"new.go", 2, 5}, {"old.go", 1, 5}}, {{"new.go", 3, 5}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal(diff)
	}
	f := res.Findings[0]
	if f.State != StateHead || !f.Exposed.From.Equal(commit(1, 1).Committed) || !f.Exposed.To.IsZero() {
		t.Errorf("state %v, exposed %v", f.State, f.Exposed)
	}
	if f.Confidence != rules.Certain || string(f.Secret.Reveal()) != a || strings.Contains(f.Preview, a[8:]) {
		t.Errorf("confidence %v, preview %s", f.Confidence, f.Preview)
	}
	if res.Summary.Objects != 3 || !res.Summary.Complete {
		t.Errorf("summary %+v", res.Summary)
	}
}

// TestScanDoesNotDependOnOrder runs one scan with items and workers in different
// orders: the result must be the same to the letter.
func TestScanDoesNotDependOnOrder(t *testing.T) {
	var items []memoryItem
	for i, r := range rules.All() {
		for j, h := range r.Hits {
			items = append(items, memoryItem{text: h, runs: []Run{{Path: fmt.Sprintf("%03d/%d", i, j), State: StateHead}}})
		}
	}
	summary := func(res *Result) (out []string) {
		for _, f := range res.Findings {
			line := f.Rule.ID + " " + f.Fingerprint + " " + f.Preview
			for _, p := range f.Places {
				line += fmt.Sprintf(" %s:%v", p.Path, p.Pos)
			}
			out = append(out, line)
		}
		return out
	}
	want := summary(mustScan(t, Options{Workers: 1}, &memory{items: items}))
	for _, workers := range []int{2, 7} {
		for i := range items {
			j := (i*7919 + workers) % len(items)
			items[i], items[j] = items[j], items[i]
		}
		if diff := cmp.Diff(want, summary(mustScan(t, Options{Workers: workers}, &memory{items: items}))); diff != "" {
			t.Fatalf("with %d workers: %s", workers, diff)
		}
	}
}

func TestScanMergesDiskIntoHead(t *testing.T) {
	a := token(t, "github-pat", 0)
	history := &memory{items: []memoryItem{{text: "x=" + a, runs: []Run{{Path: "f", State: StateHead, First: commit(1, 1)}}}}}
	disk := &memory{items: []memoryItem{
		{text: "edited\nx=" + a, kind: KindFile, runs: []Run{{Path: "f", State: StateWorktree}, {Path: "copy", State: StateWorktree}}},
	}}
	res := mustScan(t, Options{}, history, disk)
	if n := len(res.Findings[0].Places); n != 2 {
		t.Fatalf("%d places, want f in HEAD and the copy on disk", n)
	}
	res = mustScan(t, Options{OnlyNew: true}, history, disk)
	if n := len(res.Findings[0].Places); n != 1 || res.Findings[0].Places[0].Path != "copy" {
		t.Errorf("only new: %+v", res.Findings[0].Places)
	}
}

func TestMarkOnDiskAcceptsOlderPlacesOfThatPath(t *testing.T) {
	a := token(t, "github-pat", 0)
	plain, marked := "x="+a, "x="+a+" # stanch:ignore github-pat"
	run := func(path string, s State) []Run { return []Run{{Path: path, State: s, First: commit(1, 1)}} }
	for _, tc := range []struct {
		name  string
		items []memoryItem
		want  []string
	}{
		{"on disk", []memoryItem{{text: plain, runs: run("f", StateHead)}, {text: marked, kind: KindFile, runs: run("f", StateWorktree)}}, nil},
		{"in HEAD", []memoryItem{{text: plain, runs: run("f", StateRefs)}, {text: marked, runs: run("f", StateHead)}}, nil},
		{"other path stays", []memoryItem{{text: plain, runs: run("g", StateHead)}, {text: marked, runs: run("f", StateHead)}}, []string{"g"}},
		{"in history only", []memoryItem{{text: plain, runs: run("f", StateHead)}, {text: marked, runs: run("f", StateRefs)}}, []string{"f"}},
		{"one of two unmarked", []memoryItem{{text: plain + "\n" + marked, runs: run("f", StateHead)}}, []string{"f"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			res := mustScan(t, Options{Marks: true}, &memory{items: tc.items})
			var got []string
			for _, f := range res.Findings {
				for _, p := range f.Places {
					got = append(got, p.Path)
				}
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
			if len(mustScan(t, Options{}, &memory{items: tc.items}).Findings) != 1 {
				t.Error("without marks nothing may be accepted")
			}
		})
	}
}

func TestScanCountsWhatItDidNotSee(t *testing.T) {
	src := &memory{
		items: []memoryItem{{text: "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", kind: KindFile}},
		skips: []Skip{{What: "b", Reason: Unreadable, Detail: "permission denied"}, {What: "a", Reason: Unreadable}, {What: "c", Reason: Ignored}},
	}
	res := mustScan(t, Options{}, src)
	want := []Skipped{
		{Reason: Unreadable, Count: 2, Examples: []string{"a", "b: permission denied"}},
		{Reason: Ignored, Count: 1, Examples: []string{"c"}},
	}
	if diff := cmp.Diff(want, res.Summary.Skipped[:2]); diff != "" || res.Summary.Complete {
		t.Errorf("complete %v, %s", res.Summary.Complete, diff)
	}
	if res.Summary.Skipped[2].Reason != LFSPointer {
		t.Errorf("the LFS pointer is not named: %+v", res.Summary.Skipped)
	}
	if res = mustScan(t, Options{AllowGaps: []Reason{Unreadable}}, src); !res.Summary.Complete {
		t.Error("an allowed gap makes the scan incomplete")
	}
}

func TestScanReturnsTheSourcesError(t *testing.T) {
	broken := errors.New("disk on fire")
	if _, err := Scan(t.Context(), []Source{&memory{err: broken}}, builtin(t), Options{}); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Scan(ctx, []Source{&memory{items: []memoryItem{{text: "x"}}}}, builtin(t), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestEveryRuleIsFoundByTheEngine sends the hits and near misses of all rules
// through matcher and judge.
func TestEveryRuleIsFoundByTheEngine(t *testing.T) {
	for n, r := range rules.All() {
		if testing.Short() && n%20 != 0 {
			continue
		}
		for i, h := range r.Hits {
			res := mustScan(t, Options{}, &memory{items: []memoryItem{{text: h, runs: []Run{{Path: "f"}}}}})
			found := false
			for _, f := range res.Findings {
				found = found || f.Rule == r || slices.Contains(f.Rule.Over, r.ID)
			}
			if !found {
				t.Errorf("%s: hit %d is not found", r.ID, i)
			}
		}
		for i, m := range r.Misses {
			res := mustScan(t, Options{}, &memory{items: []memoryItem{{text: m, runs: []Run{{Path: "f"}}}}})
			for _, f := range res.Findings {
				if f.Rule == r && f.Confidence > rules.Possible {
					t.Errorf("%s: near miss %d is found", r.ID, i)
				}
			}
		}
	}
}
