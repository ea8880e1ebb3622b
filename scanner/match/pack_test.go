package match_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner/match"
	"github.com/stanchdev/stanch/scanner/packfile"
)

// walkBlobs calls visit with every blob of the bare repository or .git folder that
// STANCH_BENCH_REPO names; base is nil where there is none.
func walkBlobs(tb testing.TB, visit func(o *packfile.Object, base, keep *match.State, copies []match.Copy)) {
	tb.Helper()
	dir := os.Getenv("STANCH_BENCH_REPO")
	if dir == "" {
		tb.Skip("STANCH_BENCH_REPO names no repository")
	}
	if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
		dir = filepath.Join(dir, ".git")
	}
	store, _ := packfile.Open([]string{filepath.Join(dir, "objects")}, packfile.Options{IDSize: 20})
	defer store.Close()
	var states []*match.State // by level
	var copies []match.Copy
	_, err := store.Walk(context.Background(), 1, func(_ int, o *packfile.Object) error {
		if o.Type != packfile.Blob {
			return nil
		}
		for len(states) <= o.Level+1 {
			states = append(states, &match.State{})
		}
		var base *match.State
		if copies = copies[:0]; o.Base != nil {
			base = states[o.BaseLevel]
			for _, c := range o.Copies {
				copies = append(copies, match.Copy(c))
			}
		}
		keep := states[len(states)-1]
		visit(o, base, keep, copies)
		states[o.Level], states[len(states)-1] = keep, states[o.Level]
		return nil
	}, func(packfile.Damage) {})
	if err != nil {
		tb.Fatal(err)
	}
}

func newSet(tb testing.TB) *match.Set {
	tb.Helper()
	set, err := match.New(match.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return set
}

// TestDeltaEqualsFullOnPacks compares both scans on every blob of a real repository:
//
//	STANCH_BENCH_REPO=~/src/some-repo go test ./scanner/match -run OnPacks -v
func TestDeltaEqualsFullOnPacks(t *testing.T) {
	set := newSet(t)
	sc := set.NewScratch()
	var full, delta []match.Hit
	var n struct{ blobs, carried, bytes, searched, hits int }
	walkBlobs(t, func(o *packfile.Object, base, keep *match.State, copies []match.Copy) {
		full = set.Scan(sc, full[:0], o.Data)
		over := sc.OverBudget()
		delta = set.ScanDelta(sc, delta[:0], o.Data, base, copies, keep)
		if sc.OverBudget() != over {
			t.Errorf("%x: over budget %d, want %d", o.ID, sc.OverBudget(), over)
		}
		n.blobs, n.bytes, n.searched, n.hits = n.blobs+1, n.bytes+len(o.Data), n.searched+sc.Searched(), n.hits+len(delta)
		for i := range delta {
			if delta[i].Base > 0 {
				n.carried++
			}
			delta[i].Base = 0
		}
		if len(full) != len(delta) || len(full) > 0 && !cmp.Equal(full, delta) {
			t.Errorf("%x: %d hits in full, %d by delta, or others", o.ID, len(full), len(delta))
		}
	})
	t.Logf("%+v: %.1f%% searched", n, float64(n.searched)*100/float64(max(n.bytes, 1)))
}

// BenchmarkPacks scans every blob of a real repository in full and by delta, the
// time to read them apart:
//
//	STANCH_BENCH_REPO=~/src/some-repo go test ./scanner/match -run xxx -bench Packs -benchtime 1x
func BenchmarkPacks(b *testing.B) {
	set := newSet(b)
	sc := set.NewScratch()
	for _, how := range []string{"full", "delta"} {
		b.Run(how, func(b *testing.B) {
			var hits []match.Hit
			var spent time.Duration
			var size, searched int
			for b.Loop() {
				size, searched = 0, 0
				walkBlobs(b, func(o *packfile.Object, base, keep *match.State, copies []match.Copy) {
					if how == "full" {
						base, keep = nil, nil
					}
					start := time.Now()
					hits = set.ScanDelta(sc, hits[:0], o.Data, base, copies, keep)
					spent += time.Since(start)
					size, searched = size+len(o.Data), searched+sc.Searched()
				})
			}
			b.ReportMetric(float64(size)*float64(b.N)/1e6/spent.Seconds(), "MB/s")
			b.ReportMetric(spent.Seconds()*1000/float64(b.N), "ms")
			b.ReportMetric(float64(searched)*100/float64(size), "%searched")
			b.ReportMetric(0, "ns/op")
		})
	}
}
