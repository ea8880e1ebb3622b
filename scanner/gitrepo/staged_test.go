package gitrepo

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// collected is what a source yielded.
type collected struct {
	items map[scanner.ID]scanner.Item // with a copy of the data
	skips []scanner.Skip
}

// collect runs a source with several workers and fails if it yields an object twice.
func collect(t testing.TB, src scanner.Source) collected {
	t.Helper()
	got := collected{items: map[scanner.ID]scanner.Item{}}
	var mu sync.Mutex
	err := src.Items(context.Background(), 4, func(_ int, it scanner.Item) error {
		mu.Lock()
		defer mu.Unlock()
		if _, twice := got.items[it.ID]; twice && it.Kind != scanner.KindConfig { // reflogs may be alike
			return fmt.Errorf("item %s (%s) came twice", it.ID, it.Path)
		}
		it.Data = slices.Clone(it.Data)
		got.items[it.ID] = it
		return nil
	}, func(s scanner.Skip) {
		mu.Lock()
		defer mu.Unlock()
		got.skips = append(got.skips, s)
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// fresh lists the items of a kind that are not ancestors: ids of blobs, texts of
// path names.
func (c collected) fresh(kind scanner.Kind) []string {
	out := []string{}
	for id, it := range c.items {
		switch {
		case it.Kind != kind || it.Ancestor:
		case kind == scanner.KindPathName:
			out = append(out, string(it.Data))
		default:
			out = append(out, id.String())
		}
	}
	slices.Sort(out)
	return out
}

// holding asks for a secret: every item that holds text, and how often.
func (c collected) holding(text string) scanner.Query {
	var q scanner.Query
	for id, it := range c.items {
		if n := strings.Count(string(it.Data), text); n > 0 {
			q = append(q, scanner.Holding{ID: id, N: n})
		}
	}
	slices.SortFunc(q, func(a, b scanner.Holding) int { return a.ID.Compare(b.ID) })
	return q
}

func discover(t testing.TB, r *gittest.Repo, env map[string]string) *Repo {
	t.Helper()
	repo, err := Discover(r.Dir, func(k string) string { return env[k] })
	if err != nil {
		t.Fatal(err)
	}
	return repo
}

// stagedRuns runs Staged and says for each path that holds text whether it is new.
func stagedRuns(t testing.TB, repo *Repo, text string) map[string]string {
	t.Helper()
	src := repo.Staged()
	got := collect(t, src)
	if len(got.skips) > 0 {
		t.Fatalf("skips: %v", got.skips)
	}
	runs, err := src.Locate(context.Background(), []scanner.Query{got.holding(text)})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, run := range runs[0] {
		out[run.Path] = "new"
		if run.Old {
			out[run.Path] = "old"
		}
		if run.State != scanner.StateStaged || run.Items < 1 || run.Newest.IsZero() {
			t.Errorf("run %+v", run)
		}
	}
	return out
}

const token = "needle-" + "4711"

// lines makes a text that is long enough for similarity to mean something.
func lines(n int, extra ...string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "line %d of an ordinary file\n", i)
	}
	return b.String() + strings.Join(extra, "\n") + "\n"
}

func TestStagedTellsNewFromOld(t *testing.T) {
	tests := []struct {
		name  string
		build func(r *gittest.Repo)
		want  map[string]string
	}{
		{"first commit", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Git("add", "-A")
		}, map[string]string{"a.txt": "new"}},
		{"new file", func(r *gittest.Repo) {
			r.Write("b.txt", "x")
			r.Commit("base")
			r.Write("dir/a.txt", token)
			r.Git("add", "-A")
		}, map[string]string{"dir/a.txt": "new"}},
		{"nothing staged", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("base")
			r.Write("a.txt", token+token)
		}, map[string]string{}},
		{"staged, then removed on disk only", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Git("add", "-A")
			r.Remove("a.txt")
		}, map[string]string{"a.txt": "new"}},
		{"edit beside an old secret", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("base")
			r.Write("a.txt", "x\n"+token)
			r.Git("add", "-A")
		}, map[string]string{"a.txt": "old"}},
		{"second occurrence", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("base")
			r.Write("a.txt", token+"\n"+token)
			r.Git("add", "-A")
		}, map[string]string{"a.txt": "new"}},
		{"rename", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("base")
			r.Git("mv", "a.txt", "b.txt")
		}, map[string]string{"b.txt": "old"}},
		{"rename and edit", func(r *gittest.Repo) {
			r.Write("a.txt", lines(40, token))
			r.Commit("base")
			r.Remove("a.txt")
			r.Write("dir/b.txt", lines(50, token))
			r.Git("add", "-A")
		}, map[string]string{"dir/b.txt": "old"}},
		{"rename and second occurrence", func(r *gittest.Repo) {
			r.Write("a.txt", lines(40, token))
			r.Commit("base")
			r.Remove("a.txt")
			r.Write("b.txt", lines(40, token, token))
			r.Git("add", "-A")
		}, map[string]string{"b.txt": "new"}},
		{"unlike file in place of a removed one", func(r *gittest.Repo) {
			r.Write("a.txt", lines(40, token))
			r.Commit("base")
			r.Remove("a.txt")
			r.Write("b.txt", token)
			r.Git("add", "-A")
		}, map[string]string{"b.txt": "new"}},
		{"copy", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("base")
			r.Write("b.txt", token)
			r.Git("add", "-A")
		}, map[string]string{"b.txt": "new"}},
		{"mode change", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("base")
			r.Git("update-index", "--chmod=+x", "a.txt")
		}, map[string]string{}},
		{"deleted", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Write("b.txt", "x")
			r.Commit("base")
			r.Git("rm", "-q", "a.txt")
		}, map[string]string{}},
		{"announced with add -N", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Git("add", "-N", "a.txt")
		}, map[string]string{}},
		{"path name", func(r *gittest.Repo) {
			r.Write("dir/"+token+"/a.txt", "x")
			r.Git("add", "-A")
		}, map[string]string{"dir/" + token: "new"}},
		{"path name of an old folder", func(r *gittest.Repo) {
			r.Write("dir/"+token+"/a.txt", "x")
			r.Commit("base")
			r.Write("dir/"+token+"/b.txt", "y")
			r.Git("add", "-A")
		}, map[string]string{}},
		{"path name moved", func(r *gittest.Repo) {
			r.Write(token+".txt", "x")
			r.Commit("base")
			r.Remove(token + ".txt")
			r.Write("dir/"+token+".txt", "x")
			r.Git("add", "-A")
		}, map[string]string{"dir/" + token + ".txt": "old"}},
		{"file in place of a folder", func(r *gittest.Repo) {
			r.Write("a/b.txt", "x")
			r.Commit("base")
			r.Remove("a/b.txt")
			_ = os.Remove(r.Path("a"))
			r.Write("a", token)
			r.Git("add", "-A")
		}, map[string]string{"a": "new"}},
		{"merge takes both sides", func(r *gittest.Repo) {
			diverge(r, map[string]string{"ours.txt": token}, map[string]string{"theirs.txt": token})
			r.Git("merge", "-q", "--no-commit", "--no-ff", "side")
		}, map[string]string{}},
		{"merge adds", func(r *gittest.Repo) {
			diverge(r, map[string]string{"ours.txt": "1"}, map[string]string{"theirs.txt": "2"})
			_, _ = r.Try("", "merge", "--no-commit", "--no-ff", "side")
			r.Write("theirs.txt", token)
			r.Git("add", "-A")
		}, map[string]string{"theirs.txt": "new"}},
		{"merge with an open conflict", func(r *gittest.Repo) {
			diverge(r, map[string]string{"both.txt": token + "1"}, map[string]string{"both.txt": token + "2"})
			_, _ = r.Try("", "merge", "side")
		}, map[string]string{}}, // each stage is one parent's blob
		{"merge with a resolved conflict", func(r *gittest.Repo) {
			diverge(r, map[string]string{"both.txt": token + "1"}, map[string]string{"both.txt": token + "2"})
			_, _ = r.Try("", "merge", "side")
			r.Write("both.txt", token+"1\n"+token+"2\n")
			r.Git("add", "-A")
		}, map[string]string{"both.txt": "new"}},
		{"merge of a file that one side renamed and the other edited", func(r *gittest.Repo) {
			r.Write("dir/old.txt", lines(40, token))
			r.Commit("base")
			r.Git("checkout", "-q", "-b", "side")
			r.Write("dir/old.txt", lines(44, token))
			r.Commit("edit")
			r.Git("checkout", "-q", "main")
			r.Git("mv", "dir/old.txt", "new.txt")
			r.Write("new.txt", "first\n"+lines(40, token))
			r.Commit("rename")
			r.Git("merge", "-q", "--no-commit", "--no-ff", "side")
		}, map[string]string{"new.txt": "old"}},
		{"octopus adds", func(r *gittest.Repo) {
			r.Write("base.txt", "x")
			r.Commit("base")
			for _, b := range []string{"one", "two"} {
				r.Git("checkout", "-q", "-b", b, "main")
				r.Write(b+".txt", token)
				r.Commit(b)
			}
			r.Git("checkout", "-q", "main")
			r.Write("main.txt", "m")
			r.Commit("main")
			r.Git("merge", "-q", "--no-commit", "one", "two")
			r.Write("evil.txt", token)
			r.Git("add", "-A")
		}, map[string]string{"evil.txt": "new"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := gittest.New(t)
			tt.build(r)
			if diff := cmp.Diff(tt.want, stagedRuns(t, discover(t, r, nil), token)); diff != "" {
				t.Errorf("runs (-want +got):\n%s", diff)
			}
		})
	}
}

// diverge makes main and side from one base, each with its own files.
func diverge(r *gittest.Repo, ours, theirs map[string]string) {
	r.Write("base.txt", "base\n")
	r.Write("both.txt", "both\n")
	r.Commit("base")
	r.Git("checkout", "-q", "-b", "side")
	for _, p := range slices.Sorted(maps.Keys(theirs)) {
		r.Write(p, theirs[p])
	}
	r.Commit("theirs")
	r.Git("checkout", "-q", "main")
	for _, p := range slices.Sorted(maps.Keys(ours)) {
		r.Write(p, ours[p])
	}
	r.Commit("ours")
}

func TestStagedSymlinkAndSubmodule(t *testing.T) {
	r := gittest.New(t)
	r.Write("a.txt", "x")
	head := r.Commit("base")
	if runtime.GOOS != "windows" {
		if err := os.Symlink(token, r.Path("link")); err != nil {
			t.Fatal(err)
		}
		r.Git("add", "link")
	}
	r.Git("update-index", "--add", "--cacheinfo", "160000,"+head+",sub-"+token)
	want := map[string]string{"link": "new", "sub-" + token: "new"}
	if runtime.GOOS == "windows" {
		delete(want, "link")
	}
	repo := discover(t, r, nil)
	if diff := cmp.Diff(want, stagedRuns(t, repo, token)); diff != "" {
		t.Error(diff)
	}
	tracked, err := repo.Tracked()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range tracked {
		if f.Submodule != strings.HasPrefix(f.Path, "sub-") {
			t.Errorf("%+v", f)
		}
	}
}

// TestStagedReadsTheIndexOfTheHook runs stanch's reader inside a real pre-commit
// hook: git hands commit -a and commit PATH another index.
func TestStagedReadsTheIndexOfTheHook(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("writes a shell script")
	}
	tests := []struct {
		name string
		args []string
		want map[string]string
	}{
		{"plain", []string{"commit", "-m", "m"}, map[string]string{"staged.txt": "new"}},
		{"-a", []string{"commit", "-a", "-m", "m"}, map[string]string{"staged.txt": "new", "edited.txt": "new"}},
		{"PATH", []string{"commit", "-m", "m", "edited.txt"}, map[string]string{"edited.txt": "new"}},
		{"--amend", []string{"commit", "--amend", "-m", "m"}, map[string]string{"staged.txt": "new"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := gittest.New(t)
			r.Write("edited.txt", "x")
			r.Commit("base")
			r.Write("edited.txt", token)
			r.Write("staged.txt", token)
			r.Git("add", "staged.txt")
			note := filepath.Join(t.TempDir(), "note")
			hook := "#!/bin/sh\necho \"$GIT_INDEX_FILE\" > " + note + "\ncp \"$GIT_INDEX_FILE\" " + note + ".index\nexit 1\n"
			if err := os.WriteFile(filepath.Join(r.GitDir(), "hooks", "pre-commit"), []byte(hook), 0o755); err != nil {
				t.Fatal(err)
			}
			if _, err := r.Try("", tt.args...); err == nil {
				t.Fatal("the hook did not run")
			}
			got := stagedRuns(t, discover(t, r, map[string]string{"GIT_INDEX_FILE": note + ".index"}), token)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestStagedNamesWhatItCannotRead(t *testing.T) {
	r := gittest.New(t)
	r.Write("gone.txt", "gone")
	r.Write("there.txt", token)
	r.Git("add", "-A")
	id := r.Git("rev-parse", ":gone.txt")
	if err := os.Remove(gittest.LoosePath(r.GitDir(), id)); err != nil {
		t.Fatal(err)
	}
	got := collect(t, discover(t, r, nil).Staged())
	if len(got.skips) != 1 || got.skips[0].What != id || got.skips[0].Reason != scanner.Missing {
		t.Errorf("skips %v", got.skips)
	}
	if len(got.holding(token)) != 1 {
		t.Error("the other file was not scanned")
	}
}

func TestStagedWithBrokenHeadScansTheWholeIndex(t *testing.T) {
	r := gittest.New(t)
	r.Write("a.txt", token)
	head := r.Commit("base")
	if err := os.Remove(gittest.LoosePath(r.GitDir(), head)); err != nil {
		t.Fatal(err)
	}
	got := collect(t, discover(t, r, nil).Staged())
	if len(got.skips) != 1 || got.skips[0].What != head {
		t.Errorf("skips %v", got.skips)
	}
	if len(got.holding(token)) != 1 {
		t.Error("the file was not scanned")
	}
}

func TestOtherRefStorageIsRefused(t *testing.T) {
	r := gittest.New(t)
	r.Write("a.txt", token)
	head := r.Commit("base")
	config := filepath.Join(r.GitDir(), "config")
	text := "[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefstorage = reftable\n"
	if err := os.WriteFile(config, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	repo := discover(t, r, nil)
	none := func(int, scanner.Item) error { return nil }
	if err := repo.Staged().Items(t.Context(), 1, none, func(scanner.Skip) {}); !errors.Is(err, ErrUnsupported) {
		t.Errorf("staged: %v", err)
	}
	if _, err := repo.Changed(t.Context()); !errors.Is(err, ErrUnsupported) {
		t.Errorf("changed: %v", err)
	}
	if _, err := repo.Range(t.Context(), RangeOptions{Revisions: "main"}); !errors.Is(err, ErrUnsupported) {
		t.Errorf("range: %v", err)
	}
	_, got := rangeOf(t, repo, RangeOptions{Revisions: head})
	if len(got.skips) != 1 || got.skips[0].Reason != scanner.Unsupported || len(got.holding(token)) == 0 {
		t.Errorf("range of an id: skips %v", got.skips)
	}
}

func TestStagedStops(t *testing.T) {
	r := gittest.New(t)
	for i := range 20 {
		r.Write(fmt.Sprintf("f%d", i), fmt.Sprint(i))
	}
	r.Git("add", "-A")
	repo := discover(t, r, nil)
	stop := errors.New("stop")
	err := repo.Staged().Items(context.Background(), 1, func(int, scanner.Item) error { return stop }, func(scanner.Skip) {})
	if err != stop {
		t.Errorf("yield's error became %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err = repo.Staged().Items(ctx, 2, func(int, scanner.Item) error { return nil }, func(s scanner.Skip) { t.Errorf("skip %v", s) })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestStagedEqualsGitDiff compares the new blobs with git's own on random indexes
// of every version, with a valid, a partly valid and no cache-tree.
func TestStagedEqualsGitDiff(t *testing.T) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			rnd := rand.New(rand.NewPCG(seed, 1))
			r := gittest.New(t)
			r.Git("config", "core.untrackedCache", "false")
			r.Git("update-index", "--index-version", fmt.Sprint(2+seed%3))
			scribble(r, rnd, 60)
			r.Commit("base")
			scribble(r, rnd, 8)
			r.Git("add", "-A")
			switch seed % 4 {
			case 1:
				r.Git("write-tree") // fills the cache-tree
			case 2:
				r.Git("write-tree")
				scribble(r, rnd, 2)
				r.Git("add", "-A")
			case 3:
				r.Git("gc", "-q")
			}
			repo := discover(t, r, nil)
			got := collect(t, repo.Staged())
			if diff := cmp.Diff(rawDiff(r.Git("diff", "--cached", "--raw", "--no-renames", "--no-abbrev")), got.fresh(scanner.KindBlob)); diff != "" {
				t.Errorf("new blobs (-git +stanch):\n%s", diff)
			}
			checkTracked(t, r, repo)
		})
	}
}

func checkTracked(t *testing.T, r *gittest.Repo, repo *Repo) {
	t.Helper()
	tracked, err := repo.Tracked()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range tracked {
		got = append(got, fmt.Sprintf("%06o %s 0\t%s", f.Mode, f.ID, f.Path))
	}
	if diff := cmp.Diff(r.Git("-c", "core.quotePath=false", "ls-files", "-s"), strings.Join(got, "\n")); diff != "" {
		t.Errorf("tracked (-git +stanch):\n%s", diff)
	}
}

// scribble writes, edits, moves and removes n files in a few folders.
func scribble(r *gittest.Repo, rnd *rand.Rand, n int) {
	folders := []string{"", "a/", "a/b/", "a/b/c/", "a.d/", "z/", "z/y/", "a-/"}
	for range n {
		p := folders[rnd.IntN(len(folders))] + fmt.Sprintf("f%d", rnd.IntN(12))
		switch rnd.IntN(5) {
		case 0:
			_ = os.Remove(r.Path(filepath.FromSlash(p)))
		default:
			r.Write(p, fmt.Sprintf("%s %d\n", p, rnd.IntN(30)))
		}
	}
}

// rawDiff returns the ids of new blobs in the lines of git's --raw, each once.
func rawDiff(raw string) []string {
	seen := map[string]bool{}
	for line := range strings.SplitSeq(raw, "\n") {
		f := strings.Fields(line)
		if len(f) < 5 || f[1] == "160000" || f[1] == "000000" || f[2] == f[3] {
			continue
		}
		seen[f[3]] = true
	}
	return append([]string{}, slices.Sorted(maps.Keys(seen))...)
}
