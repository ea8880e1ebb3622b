//go:build unix

package gitrepo

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// madeHistory is a history to be made: commits that each change a few lines of some
// files.
type madeHistory struct {
	commits, files, lines int
}

const linesChanged, filesChanged = 4, 3

// printGrowth prints what histories of 1, 4 and 16 times the commits take, and histories
// of files of 1, 4 and 16 times the size with the same changes: the first grow in bytes that are
// new against what they are made from as in all others, the second in the others mostly.
func printGrowth(t *testing.T) {
	for _, times := range []int{1, 4, 16} {
		printGrown(t, fmt.Sprintf("%2d times the commits", times), madeHistory{500 * times, 100, 400})
	}
	for _, times := range []int{1, 4, 16} {
		printGrown(t, fmt.Sprintf("%2d times the size of files", times), madeHistory{2000, 100, 100 * times})
	}
}

func printGrown(t *testing.T, name string, m madeHistory) {
	dir := m.build(t)
	total, novel := readNovel(t, dir)
	best := measured(t, "grown", func() { scanAll(t, dir, 2) })
	for range 2 {
		best = better(best, measured(t, "grown", func() { scanAll(t, dir, 2) }))
	}
	t.Logf("%s: %7.1f MB, %5.1f MB of them novel; wall %.3f s, cpu %.3f s: %5.2f ns of cpu a novel byte, %5.2f a byte",
		name, float64(total)/1e6, float64(novel)/1e6, best.wall, best.cpu, 1e9*best.cpu/float64(novel), 1e9*best.cpu/float64(total))
}

// readNovel returns how many bytes all contents have, and how many of them did not
// come over from a delta's base.
func readNovel(t testing.TB, dir string) (total, novel int64) {
	t.Helper()
	err := opened(t, dir).History(HistoryOptions{}).Items(t.Context(), 1, func(_ int, it scanner.Item) error {
		total += int64(len(it.Data))
		novel += int64(len(it.Data))
		for _, c := range it.Copies {
			novel -= int64(c.Len)
		}
		return nil
	}, func(scanner.Skip) {})
	if err != nil {
		t.Fatal(err)
	}
	return total, novel
}

// build writes the history with git fast-import and packs it.
func (m madeHistory) build(t testing.TB) (dir string) {
	t.Helper()
	r := gittest.New(t)
	rnd := rand.New(rand.NewPCG(uint64(m.commits), uint64(m.lines)))
	files := make([][][]byte, m.files)
	for i := range files {
		for range m.lines {
			files[i] = append(files[i], sourceLine(rnd))
		}
	}
	var b bytes.Buffer
	for n := range m.commits {
		fmt.Fprintf(&b, "commit refs/heads/main\nmark :%d\ncommitter C <c@example.com> %d +0000\ndata 0\n", n+1, 1700000000+60*n)
		if n > 0 {
			fmt.Fprintf(&b, "from :%d\n", n)
		}
		for k := range filesChanged {
			i := (n*filesChanged + k) % m.files
			for range linesChanged {
				files[i][rnd.IntN(m.lines)] = sourceLine(rnd)
			}
			text := bytes.Join(files[i], nil)
			fmt.Fprintf(&b, "M 100644 inline d%d/%d.go\ndata %d\n%s\n", i%7, i, len(text), text)
		}
	}
	r.GitInput(b.String(), "fast-import", "--quiet", "--force", "--depth=50")
	r.Git("repack", "-adfq", "--depth=50", "--window=10")
	return r.GitDir()
}

// sourceLine makes a line that looks like code.
func sourceLine(rnd *rand.Rand) []byte {
	line := []byte("\t")
	for range 2 + rnd.IntN(8) {
		for range 2 + rnd.IntN(9) {
			line = append(line, "etaoinshrdlucmfwypvbgkjqxz"[min(rnd.IntN(26), rnd.IntN(26))])
		}
		line = append(line, " .(),=:"[rnd.IntN(7)])
	}
	return append(line, '\n')
}
