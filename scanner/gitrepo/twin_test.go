package gitrepo

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// itemSums is what a source yielded: how often each item came, by id, kind and hash.
type itemSums struct {
	items map[itemSum]int
	skips []string
}

type itemSum struct {
	id   scanner.ID
	kind scanner.Kind
	path string
	hash [sha256.Size]byte
}

// sumUp reads a source to its end. Wording is left out of skips, but for the reason.
func sumUp(t testing.TB, src scanner.Source) itemSums {
	t.Helper()
	s := itemSums{items: map[itemSum]int{}}
	var mu sync.Mutex
	err := src.Items(t.Context(), 2, func(_ int, it scanner.Item) error {
		sum := itemSum{it.ID, it.Kind, it.Path, sha256.Sum256(it.Data)}
		mu.Lock()
		defer mu.Unlock()
		s.items[sum]++
		return nil
	}, func(k scanner.Skip) {
		mu.Lock()
		defer mu.Unlock()
		s.skips = append(s.skips, k.What+" "+k.Reason.String())
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(s.skips)
	return s
}

// checkTwins compares what both readers yield, skip and say of where things are.
// Of the items every step-th is asked for.
func checkTwins(t *testing.T, dir string, step int) {
	t.Helper()
	fast, slow := opened(t, dir).History(HistoryOptions{}), opened(t, dir).History(HistoryOptions{Slow: true})
	a, b := sumUp(t, fast), sumUp(t, slow)
	if !maps.Equal(a.items, b.items) {
		t.Errorf("fast yields %d items, slow %d", len(a.items), len(b.items))
		for it := range a.items {
			if a.items[it] != b.items[it] {
				t.Errorf("%s %s %d times from fast, %d from slow", it.kind, it.id, a.items[it], b.items[it])
			}
		}
	}
	for it, n := range a.items {
		if n != 1 && it.kind != scanner.KindConfig && it.kind != scanner.KindRefName {
			t.Errorf("%s %s came %d times", it.kind, it.id, n)
		}
	}
	if diff := cmp.Diff(b.skips, a.skips); diff != "" {
		t.Errorf("skips differ (-slow +fast):\n%s", diff)
	}
	checkTwinRuns(t, fast, slow, queriesOf(a, step))
}

// queriesOf asks for items one by one, and for some together.
func queriesOf(s itemSums, step int) []scanner.Query {
	var ids []scanner.ID
	for it := range s.items {
		if it.kind != scanner.KindTree {
			ids = append(ids, it.id)
		}
	}
	slices.SortFunc(ids, scanner.ID.Compare)
	rnd := rand.New(rand.NewPCG(uint64(len(ids)), 4))
	rnd.Shuffle(len(ids), func(i, k int) { ids[i], ids[k] = ids[k], ids[i] })
	var queries []scanner.Query
	for i := 0; i < len(ids); i += step {
		queries = append(queries, scanner.Query{{ID: ids[i], N: 1}})
		if i%(5*step) == 0 {
			var several scanner.Query
			for _, id := range ids[i:min(i+7, len(ids))] {
				several = append(several, scanner.Holding{ID: id, N: 1})
			}
			queries = append(queries, several)
		}
	}
	return queries
}

func checkTwinRuns(t *testing.T, fast, slow *History, queries []scanner.Query) {
	t.Helper()
	a, err := fast.Locate(t.Context(), queries)
	if err != nil {
		t.Fatal(err)
	}
	b, err := slow.Locate(t.Context(), queries)
	if err != nil {
		t.Fatal(err)
	}
	same := cmp.Comparer(func(a, b scanner.ID) bool { return a == b })
	wrong := 0
	for i := range queries {
		if diff := cmp.Diff(b[i], a[i], same); diff != "" {
			if wrong++; wrong <= 3 {
				t.Errorf("runs of %v differ (-slow +fast):\n%s", queries[i], diff)
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d of %d queries differ", wrong, len(queries))
	}
}

func TestTwinsAgree(t *testing.T) {
	for _, s := range shapes() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			checkTwins(t, s.build(t).Dir, 1)
		})
	}
}

// Histories with many versions of folders, so that trees are deltas of deltas; with
// merges, several packs, lost refs, and objects missing that something refers to.
func TestTwinsAgreeOnRandomHistories(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			rnd := rand.New(rand.NewPCG(seed, 8))
			r := gittest.New(t)
			r.GitInput(wideImport(rnd, 120), "fast-import", "--quiet", "--force")
			r.Git("repack", "-q", "-a", "-d", "-f", "-k", "--depth=200", "--window=20")
			if seed%2 == 1 {
				r.Git("update-ref", "-d", "refs/heads/b1")
				r.Write("more.txt", "more\n")
				r.Commit("more")
				r.Git("repack", "-q")
				r.Write("src/more.txt", "and more\n")
				r.Commit("and more")
			}
			if seed > 2 {
				lose(t, r, rnd)
			}
			checkTwins(t, r.Dir, 1)
		})
	}
}

// lose unpacks everything and removes some objects.
func lose(t testing.TB, r *gittest.Repo, rnd *rand.Rand) {
	t.Helper()
	packs, _ := filepath.Glob(filepath.Join(r.GitDir(), "objects", "pack", "*"))
	var streams [][]byte
	for _, path := range packs {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(path, ".pack") {
			streams = append(streams, data)
		}
		os.Remove(path)
	}
	for _, data := range streams {
		r.GitInput(string(data), "unpack-objects", "-q")
	}
	for i, line := range r.Objects() {
		if _, id, _ := strings.Cut(line, " "); i > 0 && rnd.IntN(40) == 0 {
			os.Remove(gittest.LoosePath(r.GitDir(), id))
		}
	}
}

// wideImport is a fast-import stream of n commits that change a few files each of
// folders with many.
func wideImport(rnd *rand.Rand, n int) string {
	var b strings.Builder
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, "commit refs/heads/b%d\nmark :%d\ncommitter C <c@example.com> %d +0000\ndata 0\n",
			rnd.IntN(4), i, 1700000000+i*60-rnd.IntN(300))
		if i > 1 {
			fmt.Fprintf(&b, "from :%d\n", max(1, i-1-rnd.IntN(3)))
		}
		if i > 4 && rnd.IntN(5) == 0 {
			fmt.Fprintf(&b, "merge :%d\n", i-4)
		}
		changes := 1 + rnd.IntN(3)
		if i == 1 {
			changes = 300
		}
		for range changes {
			path := fmt.Sprintf("d%d/%d", rnd.IntN(3), rnd.IntN(100))
			if rnd.IntN(3) == 0 {
				path = fmt.Sprintf("%d/e/%d", rnd.IntN(20), rnd.IntN(9))
			}
			if rnd.IntN(6) == 0 {
				fmt.Fprintf(&b, "D %s\n", path)
				continue
			}
			text := fmt.Sprint("text ", rnd.IntN(50))
			fmt.Fprintf(&b, "M 100644 inline %s\ndata %d\n%s\n", path, len(text), text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// What stands nowhere else: bases come first, from the same worker, and copies are
// what they say.
func TestCopiesAreExact(t *testing.T) {
	for _, limit := range []int64{0, 2000} {
		t.Run(fmt.Sprint("limit ", limit), func(t *testing.T) {
			t.Parallel()
			r := repacked()(t)
			made, whole := checkCopies(t, opened(t, r.Dir).History(HistoryOptions{MaxSize: limit}))
			if made < 10 || whole < 10 {
				t.Errorf("%d items were made from others, %d not: too few to mean anything", made, whole)
			}
		})
	}
}

func checkCopies(t *testing.T, src scanner.Source) (made, whole int) {
	t.Helper()
	seen := [3]map[scanner.ID][]byte{{}, {}, {}} // by worker
	var mu sync.Mutex
	err := src.Items(t.Context(), 3, func(w int, it scanner.Item) error {
		mu.Lock()
		defer mu.Unlock()
		if it.Base.IsZero() != (it.Copies == nil) {
			t.Errorf("%s has base %q and copies %v", it.ID, it.Base, it.Copies)
		}
		if it.Base.IsZero() {
			whole++
		} else {
			made++
			checkCopy(t, it, seen[w])
		}
		seen[w][it.ID] = bytes.Clone(it.Data)
		return nil
	}, func(scanner.Skip) {})
	if err != nil {
		t.Fatal(err)
	}
	return made, whole
}

// checkCopy compares an item with its base among what its worker saw before.
func checkCopy(t *testing.T, it scanner.Item, seen map[scanner.ID][]byte) {
	t.Helper()
	base, ok := seen[it.Base]
	if !ok {
		t.Errorf("%s came before its base %s, or from another worker", it.ID, it.Base)
		return
	}
	end := 0
	for _, c := range it.Copies {
		if c.Dst < end || !bytes.Equal(it.Data[c.Dst:c.Dst+c.Len], base[c.Src:c.Src+c.Len]) {
			t.Errorf("copy %v of %s is not in order or not what the base holds", c, it.ID)
		}
		end = c.Dst + c.Len
	}
}

func TestIDTable(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 300, 5000} {
		for _, size := range []int{20, 32} {
			var raw []byte
			want := map[string]bool{}
			for range n {
				id := make([]byte, size)
				for i := range id {
					id[i] = byte(rnd.Uint32())
				}
				id[0] &= 3 // crowded buckets
				raw, want[string(id)] = append(append(raw, id...), id...), true
			}
			table := newIDTable(size, raw)
			sorted := slices.Sorted(maps.Keys(want))
			if table.len() != len(sorted) {
				t.Fatalf("%d ids, want %d", table.len(), len(sorted))
			}
			for i, id := range sorted {
				if k, ok := table.find([]byte(id)); !ok || int(k) != i {
					t.Fatalf("%x has number %d, %v, want %d", id, k, ok, i)
				}
			}
			if _, ok := table.find(make([]byte, size)); ok && !want[string(make([]byte, size))] {
				t.Error("found what is not there")
			}
		}
	}
}

// Both readers on real repositories: STANCH_BENCH_REPO lists git folders, separated
// like PATH.
//
//	STANCH_BENCH_REPO=$PWD/git.git go test -run TestRealTwinsAgree -v ./scanner/gitrepo
func TestRealTwinsAgree(t *testing.T) {
	for _, dir := range benchRepos(t) {
		t.Run(filepath.Base(filepath.Dir(dir)), func(t *testing.T) { checkTwins(t, dir, 200) })
	}
}

// benchRepos lists the repositories that STANCH_BENCH_REPO names.
func benchRepos(t testing.TB) []string {
	t.Helper()
	list := filepath.SplitList(os.Getenv("STANCH_BENCH_REPO"))
	if len(list) == 0 {
		t.Skip("STANCH_BENCH_REPO names no repository")
	}
	return list
}
