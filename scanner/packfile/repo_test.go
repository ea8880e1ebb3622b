package packfile

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// realRepo returns the git folder that STANCH_BENCH_REPO names, such as a bare clone:
//
//	git clone --bare https://github.com/git/git && STANCH_BENCH_REPO=$PWD/git.git go test -run Real -bench Real -v ./scanner/packfile
func realRepo(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("STANCH_BENCH_REPO")
	if dir == "" {
		t.Skip("STANCH_BENCH_REPO names no repository")
	}
	return dir
}

func gitCommand(dir string, args ...string) *exec.Cmd {
	cmd := exec.Command("git", append([]string{"--git-dir", dir}, args...)...)
	cmd.Env = append(gitEnv(), "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1")
	return cmd
}

// census sums up a set of objects, whatever their order.
type census struct {
	objects, bytes [Tag + 1]int64
	sum            [4]uint64
}

func (c *census) add(id []byte, kind Type, data []byte) {
	c.objects[kind]++
	c.bytes[kind] += int64(len(data))
	h := sha256.New()
	h.Write(id)
	h.Write([]byte{byte(kind)})
	h.Write(data)
	digest := h.Sum(nil)
	for i := range c.sum {
		c.sum[i] += binary.LittleEndian.Uint64(digest[8*i:])
	}
}

func (c *census) merge(d census) {
	for i := range c.objects {
		c.objects[i] += d.objects[i]
		c.bytes[i] += d.bytes[i]
	}
	for i := range c.sum {
		c.sum[i] += d.sum[i]
	}
}

// gitCensus takes the census of all objects as git prints them.
func gitCensus(t testing.TB, dir string) (c census) {
	t.Helper()
	cmd := gitCommand(dir, "cat-file", "--batch", "--batch-all-objects", "--unordered", "--buffer")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Skipf("no git: %v", err)
	}
	r := bufio.NewReaderSize(out, 1<<20)
	var data []byte
	for {
		line, err := r.ReadString('\n')
		if err == io.EOF {
			break
		}
		words := strings.Fields(line)
		if err != nil || len(words) != 3 {
			t.Fatalf("git printed %q: %v", line, err)
		}
		id, _ := hex.DecodeString(words[0])
		n, _ := strconv.Atoi(words[2])
		if cap(data) < n+1 {
			data = make([]byte, 2*n+1)
		}
		if _, err := io.ReadFull(r, data[:n+1]); err != nil {
			t.Fatal(err)
		}
		c.add(id, typeOf(words[1]), data[:n])
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	return c
}

func ourCensus(t testing.TB, dirs []string, workers int, o Options) (c census, damage []Damage) {
	t.Helper()
	s, damage := Open(dirs, o)
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	each := make([]census, workers)
	counts, err := s.Walk(t.Context(), workers, func(w int, o *Object) error {
		each[w].add(o.ID, o.Type, o.Data)
		return nil
	}, func(d Damage) { damage = append(damage, d) })
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range each {
		c.merge(e)
	}
	if got := (Counts{int(c.objects[Commit]), int(c.objects[Tree]), int(c.objects[Blob]), int(c.objects[Tag])}); got != counts {
		t.Errorf("Walk counted %+v, visit saw %+v", counts, got)
	}
	return c, damage
}

func TestRealRepositoryEqualsGit(t *testing.T) {
	dir := realRepo(t)
	want := gitCensus(t, dir)
	got, damage := ourCensus(t, []string{filepath.Join(dir, "objects")}, 2, Options{VerifyAll: true})
	if got != want || len(damage) > 0 {
		t.Errorf("got %+v, git %+v, damage %v", got, want, damage)
	}
	t.Logf("commits, trees, blobs, tags: %v, bytes %v", got.objects[1:5], got.bytes[1:5])
}

// TestRealRatio prints how long a walk takes, opening included, as a fraction of git's
// time for printing the same objects, measured side by side.
func TestRealRatio(t *testing.T) {
	dir := realRepo(t)
	for range 3 {
		gitWall, gitCPU := gitTime(t, dir)
		for _, workers := range []int{1, 2} {
			wall, cpu := walkTime(t, dir, workers)
			t.Logf("git %.2fs (cpu %.2fs); %d workers %.3fs (cpu %.3fs): ratio %.3f, of cpu %.3f; %s",
				gitWall, gitCPU, workers, wall, cpu, wall/gitWall, cpu/gitCPU, anonymous())
		}
	}
}

func gitTime(t testing.TB, dir string) (wall, cpu float64) {
	t.Helper()
	cmd := gitCommand(dir, "cat-file", "--batch", "--batch-all-objects", "--unordered", "--buffer")
	start := time.Now()
	if err := cmd.Run(); err != nil {
		t.Skipf("no git: %v", err)
	}
	return time.Since(start).Seconds(), (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
}

func walkTime(t testing.TB, dir string, workers int) (wall, cpu float64) {
	t.Helper()
	runtime.GC()
	before, start := processTime(), time.Now()
	s, damage := Open([]string{filepath.Join(dir, "objects")}, Options{})
	_, err := s.Walk(context.Background(), workers, func(int, *Object) error { return nil }, func(d Damage) { damage = append(damage, d) })
	if err != nil || len(damage) > 0 {
		t.Fatal(err, damage)
	}
	wall, cpu = time.Since(start).Seconds(), processTime()-before
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return wall, cpu
}

// anonymous is the memory that is not mapped files, as Linux tells it.
func anonymous() string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return ""
	}
	for line := range bytes.Lines(status) {
		if bytes.HasPrefix(line, []byte("RssAnon")) {
			return string(bytes.Join(bytes.Fields(line), []byte(" ")))
		}
	}
	return ""
}

func BenchmarkReal(b *testing.B) {
	dir := realRepo(b)
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			best := math.Inf(1)
			for b.Loop() {
				_, cpu := walkTime(b, dir, workers)
				best = min(best, cpu)
			}
			b.ReportMetric(1000*best, "cpu-ms")
		})
	}
}

// BenchmarkRealInflate inflates every entry of the repository's packs.
func BenchmarkRealInflate(b *testing.B) {
	s, _ := Open([]string{filepath.Join(realRepo(b), "objects")}, Options{})
	if err := s.prepare(1); err != nil {
		b.Fatal(err)
	}
	r := s.NewReader()
	best := math.Inf(1) // the machine may be shared: the least CPU time says most
	for b.Loop() {
		total, start := int64(0), processTime()
		for _, p := range s.forest.parts {
			for i := p.first; i < p.end && p.pack != nil; i++ {
				h, data, err := r.entry(p.pack, int64(s.forest.nodes[i].offset), s.forest.entryEnd(i, &p))
				if err != nil {
					b.Fatal(err)
				}
				total += int64(h.size)
				r.free.put(data)
			}
		}
		b.SetBytes(total)
		best = min(best, processTime()-start)
	}
	b.ReportMetric(1000*best, "cpu-ms")
}
