package match

import (
	"bytes"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stanchdev/stanch/rules"
)

// readTree returns the regular files below dir, at most limit bytes of them.
func readTree(tb testing.TB, dir string, limit int) [][]byte {
	tb.Helper()
	var files [][]byte
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || limit <= 0 || d.Name() == ".git" {
			return err
		}
		if !d.Type().IsRegular() {
			return nil
		}
		data, err := os.ReadFile(path)
		files, limit = append(files, data), limit-len(data)
		return err
	})
	if err != nil {
		tb.Skip(err)
	}
	return files
}

func benchScan(b *testing.B, files [][]byte) {
	b.Helper()
	s := newSet(b, Options{})
	sc := s.NewScratch()
	var hits []Hit
	size := 0
	for _, f := range files {
		size += len(f)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	found := 0
	for b.Loop() {
		found = 0
		for _, f := range files {
			hits = s.Scan(sc, hits[:0], f)
			found += len(hits)
		}
	}
	b.ReportMetric(float64(found)/(float64(size)/1e6), "hits/MB")
}

// BenchmarkSource scans the sources of Go itself.
func BenchmarkSource(b *testing.B) {
	benchScan(b, readTree(b, filepath.Join(goRoot(b), "src"), 64<<20))
}

// BenchmarkRepo scans the tree that STANCH_BENCH_REPO names.
func BenchmarkRepo(b *testing.B) {
	dir := os.Getenv("STANCH_BENCH_REPO")
	if dir == "" {
		b.Skip("STANCH_BENCH_REPO names no folder")
	}
	benchScan(b, readTree(b, dir, 256<<20))
}

// BenchmarkText scans prose-like text that holds no literal of any rule.
func BenchmarkText(b *testing.B) {
	s := newSet(b, Options{})
	data := bytes.Repeat([]byte(plainText), 1<<20/len(plainText)+1)
	if n := len(s.filter.anchors(new(Scratch), nil, data, 0, len(data))); n > 0 {
		b.Fatalf("the text holds %d anchors", n)
	}
	benchScan(b, [][]byte{data})
}

const plainText = `It was the season of rain when the river rose over the meadow, and nobody in the
village could remember a higher one. Children counted the planks that floated by; the miller, who
had seen it coming, moved his flour to the loft and sat on the stairs with a lantern. By morning
42 houses stood in water and the bridge was gone. "We build it again", he said, "and higher".
`

// BenchmarkRandom scans bytes without structure, as in compressed files.
func BenchmarkRandom(b *testing.B) {
	rng := rand.New(rand.NewPCG(5, 6))
	data := make([]byte, 1<<20)
	for i := range data {
		data[i] = byte(rng.Uint32())
	}
	benchScan(b, [][]byte{data})
}

// BenchmarkDense scans the rules' own hits, one after another.
func BenchmarkDense(b *testing.B) {
	texts, _ := hitTexts(newSet(b, Options{}))
	var all bytes.Buffer
	for all.Len() < 1<<20 {
		for _, t := range texts {
			all.WriteString(t)
			all.WriteByte('\n')
		}
	}
	benchScan(b, [][]byte{all.Bytes()})
}

func BenchmarkAnchors(b *testing.B) {
	s := newSet(b, Options{})
	var all []byte
	for _, f := range readTree(b, filepath.Join(goRoot(b), "src"), 32<<20) {
		all = append(all, f...)
	}
	b.SetBytes(int64(len(all)))
	sc := s.NewScratch()
	var dst []anchor
	for b.Loop() {
		dst = dst[:0]
		for lo := 0; lo < len(all); lo += chunk {
			dst = s.filter.anchors(sc, dst, all, lo, min(lo+chunk, len(all)))
		}
	}
	b.ReportMetric(float64(len(dst))/(float64(len(all))/1e6), "anchors/MB")
}

func BenchmarkFindRuns(b *testing.B) {
	var all []byte
	for _, f := range readTree(b, filepath.Join(goRoot(b), "src"), 32<<20) {
		all = append(all, f...)
	}
	b.SetBytes(int64(len(all)))
	sc := new(Scratch)
	var dst []int
	for b.Loop() {
		dst = dst[:0]
		for lo := 0; lo < len(all); lo += chunk {
			dst = sc.findRuns(dst, all, lo, min(lo+chunk, len(all)))
		}
	}
	b.ReportMetric(float64(len(dst))/(float64(len(all))/1e6), "runs/MB")
}

// BenchmarkRatio prints how many times as long a scan takes with all rules that are on
// by default as with the first 80, best of interleaved rounds, on the tree that
// STANCH_BENCH_TREE names (the sources of Go's net without it):
//
//	STANCH_BENCH_TREE=DIR go test ./scanner/match -run '^$' -bench Ratio -benchtime 10x
func BenchmarkRatio(b *testing.B) {
	dir := os.Getenv("STANCH_BENCH_TREE")
	if dir == "" {
		dir = filepath.Join(goRoot(b), "src", "net")
	}
	files := readTree(b, dir, 24<<20)
	few := map[string]bool{}
	for _, r := range rules.All()[:80] {
		few[r.ID] = true
	}
	sets := [...]*Set{
		newSet(b, Options{Enabled: func(r *rules.Rule) bool { return few[r.ID] }}),
		newSet(b, Options{Enabled: func(r *rules.Rule) bool { return r.Family != rules.FamilyHygiene }}),
	}
	best := [...]time.Duration{math.MaxInt64, math.MaxInt64}
	for b.Loop() {
		for i, s := range sets {
			best[i] = min(best[i], timeScan(s, files))
		}
	}
	b.ReportMetric(float64(best[1])/float64(best[0]), "all/first80")
}

func timeScan(s *Set, files [][]byte) time.Duration {
	sc, hits, begin := s.NewScratch(), []Hit(nil), time.Now()
	for _, f := range files {
		hits = s.Scan(sc, hits[:0], f)
	}
	return time.Since(begin)
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newSet(b, Options{})
	}
}

// goRoot is where Go's own sources stand.
func goRoot(b *testing.B) string {
	b.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		b.Skip("go env GOROOT:", err)
	}
	return strings.TrimSpace(string(out))
}
