//go:build unix

package gitrepo

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"runtime/pprof"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/match"
)

// TestRealFigures prints how long reading, attribution and a whole scan take as
// fractions of git's time for printing all objects, each the best of three rounds
// in which all take turns; the memory that is not mapped files is the highest of the
// best round; then how the time grows with the history. STANCH_BENCH_REPO lists git
// folders, STANCH_BENCH_PROFILE names a folder for CPU profiles (go tool pprof FOLDER/scan-2).
//
//	git clone --bare https://github.com/git/git
//	STANCH_BENCH_REPO=$PWD/git.git go test -run TestRealFigures -v -timeout 1h ./scanner/gitrepo
func TestRealFigures(t *testing.T) {
	for _, dir := range benchRepos(t) {
		t.Run(filepath.Base(filepath.Dir(dir)), func(t *testing.T) { printFigures(t, dir) })
	}
	t.Run("growth", printGrowth)
}

// figure is what one run took.
type figure struct {
	name      string
	wall, cpu float64 // seconds
	anon      int64   // bytes
}

func printFigures(t *testing.T, dir string) {
	runs := []struct {
		name string
		run  func()
	}{
		{"read-1", func() { readAll(t, dir, 1) }},
		{"read-2", func() { readAll(t, dir, 2) }},
		{"scan-1", func() { scanAll(t, dir, 1) }},
		{"scan-2", func() { scanAll(t, dir, 2) }},
	}
	total, novel := readNovel(t, dir)
	best := []figure{gitFigure(t, dir)}
	for round := range 3 {
		if round > 0 {
			best[0] = better(best[0], gitFigure(t, dir))
		}
		for i, r := range runs {
			f := measured(t, r.name, r.run)
			if round == 0 {
				best = append(best, f)
			}
			best[i+1] = better(best[i+1], f)
		}
	}
	t.Logf("%.1f MB, %.1f MB of them novel", float64(total)/1e6, float64(novel)/1e6)
	for _, f := range best {
		t.Logf("%-8s wall %7.3f s (%.3f of git, %5.2f GB/s), cpu %7.3f s (%.3f), anonymous memory %4d MiB",
			f.name, f.wall, f.wall/best[0].wall, float64(total)/1e9/f.wall, f.cpu, f.cpu/best[0].cpu, f.anon>>20)
	}
	t.Logf("two workers are %.2f times as fast as one at reading, %.2f at scanning", best[1].wall/best[2].wall, best[3].wall/best[4].wall)
	for _, n := range []int{50, 300} {
		h := readAll(t, dir, 2)
		f := measured(t, fmt.Sprint("locate-", n), func() { locateSome(t, h, n) })
		t.Logf("attribution of %d blobs: wall %.3f s, cpu %.3f s, anonymous memory %d MiB", n, f.wall, f.cpu, f.anon>>20)
	}
}

func better(a, b figure) figure {
	if b.wall < a.wall {
		return b
	}
	return a
}

func gitFigure(t testing.TB, dir string) figure {
	t.Helper()
	cmd := exec.Command("git", "--git-dir", dir, "cat-file", "--batch", "--batch-all-objects", "--unordered", "--buffer")
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1")
	start := time.Now()
	if err := cmd.Run(); err != nil {
		t.Skipf("no git: %v", err)
	}
	s := cmd.ProcessState
	return figure{"git", time.Since(start).Seconds(), (s.UserTime() + s.SystemTime()).Seconds(), 0}
}

// measured runs f, with a profile if that is asked for.
func measured(t testing.TB, name string, run func()) figure {
	t.Helper()
	debug.FreeOSMemory()
	stop := profiled(t, name)
	peak := watchMemory()
	cpu, start := cpuTime(), time.Now()
	run()
	f := figure{name: name, wall: time.Since(start).Seconds(), cpu: cpuTime() - cpu}
	f.anon = peak()
	stop()
	return f
}

func profiled(t testing.TB, name string) (stop func()) {
	t.Helper()
	folder := os.Getenv("STANCH_BENCH_PROFILE")
	if folder == "" {
		return func() {}
	}
	f, err := os.Create(filepath.Join(folder, name))
	if err == nil {
		err = pprof.StartCPUProfile(f)
	}
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		pprof.StopCPUProfile()
		f.Close()
	}
}

func cpuTime() float64 {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
}

// watchMemory looks at RssAnon every 10 ms, where the system tells it, until it is
// asked for the highest.
func watchMemory() (peak func() int64) {
	done, result := make(chan struct{}), make(chan int64)
	go func() {
		high := int64(0)
		for tick := time.NewTicker(10 * time.Millisecond); ; {
			high = max(high, anonymous())
			select {
			case <-done:
				tick.Stop()
				result <- high
				return
			case <-tick.C:
			}
		}
	}()
	return func() int64 {
		close(done)
		return <-result
	}
}

func anonymous() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range bytes.Lines(status) {
		if rest, ok := bytes.CutPrefix(line, []byte("RssAnon:")); ok {
			kib, _ := strconv.ParseInt(string(bytes.TrimSpace(bytes.TrimSuffix(bytes.TrimSpace(rest), []byte("kB")))), 10, 64)
			return kib << 10
		}
	}
	return 0
}

// readAll reads everything and looks at nothing.
func readAll(t testing.TB, dir string, workers int) *History {
	t.Helper()
	h := opened(t, dir).History(HistoryOptions{})
	err := h.Items(t.Context(), workers, func(int, scanner.Item) error { return nil }, func(scanner.Skip) {})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// scanAll does all that stanch scan --history does before it prints.
func scanAll(t testing.TB, dir string, workers int) {
	t.Helper()
	set, err := match.New(match.Options{})
	if err != nil {
		t.Fatal(err)
	}
	h := opened(t, dir).History(HistoryOptions{})
	res, err := scanner.Scan(context.Background(), []scanner.Source{h}, set, scanner.Options{Workers: workers, Marks: true, MinConfidence: rules.Likely}) // as the command does
	if err != nil {
		t.Fatal(err)
	}
	if res.Summary.Objects == 0 {
		t.Fatal("nothing was scanned")
	}
}

// locateSome asks for n blobs, the same in every run.
func locateSome(t testing.TB, h *History, n int) {
	t.Helper()
	var queries []scanner.Query
	rnd := rand.New(rand.NewPCG(1, uint64(n)))
	for len(queries) < n {
		i := int32(rnd.IntN(h.seen.ids.len()))
		if h.seen.commit(i) == nil && !h.seen.trees.isTree(i) {
			queries = append(queries, scanner.Query{{ID: h.seen.id(i), N: 1}})
		}
	}
	out, err := h.Locate(t.Context(), queries)
	if err != nil {
		t.Fatal(err)
	}
	if slices.ContainsFunc(out, func(runs []scanner.Run) bool { return len(runs) == 0 }) {
		t.Error("a blob is nowhere")
	}
}

// BenchmarkRealRead reads the first repository that STANCH_BENCH_REPO names.
func BenchmarkRealRead(b *testing.B) {
	dir := benchRepos(b)[0]
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprint("workers=", workers), func(b *testing.B) {
			least := 1e9 // the machine may be shared: the least CPU time says most
			for b.Loop() {
				cpu := cpuTime()
				readAll(b, dir, workers)
				least = min(least, cpuTime()-cpu)
			}
			b.ReportMetric(1000*least, "cpu-ms")
		})
	}
}
