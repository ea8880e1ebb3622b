package gitrepo

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

func rangeOf(t testing.TB, repo *Repo, o RangeOptions) (*Range, collected) {
	t.Helper()
	src, err := repo.Range(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return src, collect(t, src)
}

// describe writes runs as "path state old? first>gone", commits by their subjects.
func describe(t testing.TB, src scanner.Locator, q scanner.Query) []string {
	t.Helper()
	runs, err := src.Locate(context.Background(), []scanner.Query{q})
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for _, run := range runs[0] {
		p := run.Path
		if run.Kind == scanner.KindCommit || run.Kind == scanner.KindTag {
			p = p[:strings.LastIndex(p, "/")]
		}
		text := p + " " + run.State.String()
		if run.Old {
			text += " old"
		}
		out = append(out, text+" "+nameOf(run.First)+">"+nameOf(run.Gone))
	}
	return out
}

func nameOf(c *scanner.Commit) string {
	if c == nil {
		return ""
	}
	return c.Subject
}

func TestRange(t *testing.T) {
	tests := []struct {
		name  string
		build func(r *gittest.Repo)
		spec  string
		want  []string
	}{
		{"added and removed inside", func(r *gittest.Repo) {
			r.Write("a.txt", "x")
			r.Commit("base")
			r.Git("tag", "start")
			r.Write("a.txt", token)
			r.Commit("add")
			r.Write("a.txt", "y")
			r.Commit("remove")
		}, "start..HEAD", []string{"a.txt refs add>remove"}},
		{"still there", func(r *gittest.Repo) {
			r.Write("a.txt", "x")
			r.Commit("base")
			r.Write("dir/b.txt", token)
			r.Commit("add")
			r.Write("dir/b.txt", "more "+token)
			r.Commit("edit")
		}, "HEAD~2..", []string{"dir/b.txt head add>"}},
		{"added, removed, added again", func(r *gittest.Repo) {
			r.Write("a.txt", "x")
			r.Commit("base")
			for i, step := range []string{token, "", token + "2"} {
				r.Write("a.txt", step)
				r.Commit(fmt.Sprint("step", i))
			}
		}, "HEAD~3..HEAD", []string{"a.txt refs step0>step1", "a.txt head step2>"}},
		{"before the range", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("old")
			r.Write("b.txt", "x")
			r.Commit("other")
		}, "HEAD~1..HEAD", []string{}},
		{"edited beside an old one", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("old")
			r.Write("a.txt", "x\n"+token)
			r.Commit("edit")
		}, "HEAD~1..HEAD", []string{"a.txt head old >"}},
		{"second occurrence", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("old")
			r.Write("a.txt", token+"\n"+token)
			r.Commit("twice")
		}, "HEAD~1..HEAD", []string{"a.txt head twice>"}},
		{"removed an old one", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("old")
			r.Write("a.txt", "x")
			r.Commit("remove")
		}, "HEAD~1..HEAD", []string{}},
		{"renamed an old one", func(r *gittest.Repo) {
			r.Write("a.txt", lines(30, token))
			r.Commit("old")
			r.Git("mv", "a.txt", "b.txt")
			r.Write("b.txt", lines(33, token))
			r.Commit("rename")
		}, "HEAD~1..HEAD", []string{"b.txt head old rename>"}},
		{"renamed one that the range added", func(r *gittest.Repo) {
			r.Write("x", "x")
			r.Commit("base")
			r.Write("a.txt", lines(30, token))
			r.Commit("add")
			r.Git("mv", "a.txt", "b.txt")
			r.Commit("rename")
		}, "HEAD~2..HEAD", []string{"a.txt refs add>rename", "b.txt head rename>"}},
		{"everything that a ref reaches", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("first")
		}, "main", []string{"a.txt head first>"}},
		{"in a merge only", func(r *gittest.Repo) {
			diverge(r, map[string]string{"ours.txt": "1"}, map[string]string{"theirs.txt": "2"})
			r.Git("merge", "-q", "--no-commit", "--no-ff", "side")
			r.Write("evil.txt", token)
			r.Commit("merge")
		}, "HEAD^1..HEAD", []string{"evil.txt head merge>"}},
		{"merged from a branch of the range", func(r *gittest.Repo) {
			diverge(r, map[string]string{"ours.txt": "1"}, map[string]string{"theirs.txt": token})
			r.Git("merge", "-q", "--no-ff", "-m", "merge", "side")
		}, "HEAD^1..HEAD", []string{"theirs.txt head theirs>"}},
		{"merged from a branch before the range", func(r *gittest.Repo) {
			diverge(r, map[string]string{"ours.txt": "1"}, map[string]string{"theirs.txt": token})
			r.Git("merge", "-q", "--no-ff", "-m", "merge", "side")
		}, "HEAD^!", []string{}},
		{"a merge drops it", func(r *gittest.Repo) {
			diverge(r, map[string]string{"ours.txt": "1"}, map[string]string{"theirs.txt": token})
			r.Git("merge", "-q", "-s", "ours", "-m", "merge", "side")
		}, "main^1..main", []string{"theirs.txt refs theirs>merge"}},
		{"in messages", func(r *gittest.Repo) {
			r.Write("a", "a")
			r.Commit("base")
			r.Write("a", "b")
			r.Commit("subject\n\n" + token)
			r.Git("tag", "-a", "-m", "release\n\n"+token, "v1")
			r.Git("tag", "-a", "-m", "older\n\n"+token, "v0", "HEAD~1")
			r.Git("tag", "-a", "-m", "nested\n\n"+token, "v2", "v1")
		}, "HEAD~1..v1", []string{".git/commit head subject>", ".git/tag refs release>", ".git/tag refs nested>"}},
		{"in path names", func(r *gittest.Repo) {
			r.Write("a", "a")
			r.Commit("base")
			r.Write("dir-"+token+"/a", "b")
			r.Commit("add")
			r.Write("dir-"+token+"/b", "b")
			r.Commit("more")
			r.Git("rm", "-rq", "dir-"+token)
			r.Commit("remove")
		}, "HEAD~3..HEAD", []string{"dir-" + token + " refs add>remove"}},
		{"symmetric difference", func(r *gittest.Repo) {
			diverge(r, map[string]string{"ours.txt": token}, map[string]string{"theirs.txt": token})
		}, "main...side", []string{"ours.txt head ours>", "theirs.txt refs theirs>"}},
		{"several words", func(r *gittest.Repo) {
			diverge(r, map[string]string{"ours.txt": token}, map[string]string{"theirs.txt": token})
		}, "side ^main", []string{"theirs.txt refs theirs>"}},
		{"empty", func(r *gittest.Repo) {
			r.Write("a.txt", token)
			r.Commit("one")
		}, "HEAD..HEAD", []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := gittest.New(t)
			tt.build(r)
			src, got := rangeOf(t, discover(t, r, nil), RangeOptions{Revisions: tt.spec})
			if len(got.skips) > 0 {
				t.Errorf("skips %v", got.skips)
			}
			sortedWant := slices.Sorted(slices.Values(tt.want))
			sortedGot := slices.Sorted(slices.Values(describe(t, src, got.holding(token))))
			if diff := cmp.Diff(append([]string{}, sortedWant...), append([]string{}, sortedGot...)); diff != "" {
				t.Errorf("runs (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRangeWholeHasNothingOld(t *testing.T) {
	r := gittest.New(t)
	r.Write("a.txt", lines(30, token))
	r.Commit("add")
	r.Git("mv", "a.txt", "b.txt")
	r.Commit("rename")
	src, got := rangeOf(t, discover(t, r, nil), RangeOptions{Revisions: "HEAD", Whole: true})
	want := []string{"a.txt refs add>rename", "b.txt head rename>"}
	if diff := cmp.Diff(want, describe(t, src, got.holding(token))); diff != "" {
		t.Error(diff)
	}
}

func TestRangeSince(t *testing.T) {
	r := gittest.New(t)
	for i := range 6 {
		r.Env = []string{fmt.Sprintf("GIT_COMMITTER_DATE=2024-05-0%dT12:00:00Z", i+1)}
		r.Write("a.txt", fmt.Sprint(token, i))
		r.Commit(fmt.Sprint("commit ", i))
	}
	r.Git("branch", "kept")
	r.Git("reset", "-q", "--hard", "HEAD~1")
	src, got := rangeOf(t, discover(t, r, nil), RangeOptions{Since: time.Date(2024, 5, 5, 0, 0, 0, 0, time.UTC)})
	if src.Commits() != 2 {
		t.Errorf("%d commits", src.Commits())
	}
	if diff := cmp.Diff([]string{"a.txt refs commit 5>"}, describe(t, src, got.holding(token+"5"))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"a.txt head commit 4>"}, describe(t, src, got.holding(token+"4"))); diff != "" {
		t.Error(diff)
	}
}

func TestRevisionsThatNameNothing(t *testing.T) {
	r := gittest.New(t)
	r.Write("a", "a")
	r.Commit("base")
	blob := r.ID("HEAD:a")
	repo := discover(t, r, nil)
	for _, spec := range []string{
		"nosuch", "nosuch..HEAD", "HEAD..nosuch", "HEAD~1..HEAD", "HEAD^2", "HEAD^{/x}", "HEAD@{1}", ":/x", "HEAD:a", "~1", "^HEAD",
		"HEAD^-3", "HEAD^{tree}", blob, blob[:8], "../../HEAD", "/HEAD", "refs//heads/main", "heads/../../HEAD", strings.Repeat("0", 40) + "..HEAD", "HEAD~99999999999999999999", " ",
	} {
		if _, err := repo.Range(t.Context(), RangeOptions{Revisions: spec}); err == nil {
			t.Errorf("%q: no error", spec)
		} else if !errors.Is(err, ErrRevision) && !errors.Is(err, ErrNotFound) {
			t.Errorf("%q: error of another kind: %v", spec, err)
		}
	}
}

func TestRevisionsResolveAsGitDoes(t *testing.T) {
	for _, packed := range []bool{false, true} {
		r := gittest.New(t)
		diverge(r, map[string]string{"ours.txt": "1"}, map[string]string{"theirs.txt": "2"})
		r.Git("merge", "-q", "--no-ff", "-m", "merge", "side")
		r.Git("tag", "-a", "-m", "m", "v1")
		r.Git("tag", "-a", "-m", "m", "v2", "v1")
		r.Git("tag", "side/x", "HEAD~1")
		r.Git("update-ref", "refs/remotes/origin/main", "HEAD~1")
		r.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
		r.Git("update-ref", "ORIG_HEAD", "HEAD^2")
		if packed {
			r.Git("gc", "-q")
			r.Git("pack-refs", "--all")
		}
		repo := discover(t, r, nil)
		head := r.ID("HEAD")
		for _, rev := range []string{"HEAD", "@", "main", "heads/main", "refs/heads/main", "side", "v1", "v2", "v1^{}", "v2^{commit}", "side/x",
			"origin", "origin/main", "HEAD^", "HEAD^2", "HEAD~1", "HEAD~2", "HEAD^2~1", "HEAD^^", "HEAD^0", "HEAD~0", "v2^2", "@~1",
			"ORIG_HEAD", head, head[:7], head[:4], strings.ToUpper(head[:10])} {
			got, err := repo.resolveCommit(t.Context(), rev)
			if err != nil {
				t.Errorf("%q: %v", rev, err)
			} else if want := r.ID(rev + "^{commit}"); got.String() != want {
				t.Errorf("%q is %s, git says %s", rev, got, want)
			}
		}
	}
}

func TestRangeAndShallowBoundary(t *testing.T) {
	r := gittest.New(t)
	for i := range 5 {
		r.Write("a.txt", fmt.Sprint(i))
		r.Commit(fmt.Sprint(i))
	}
	dir := t.TempDir()
	r.Git("clone", "-q", "--depth", "3", "file://"+r.Dir, dir)
	repo := discover(t, r.In(dir), nil)
	inside, got := rangeOf(t, repo, RangeOptions{Revisions: "HEAD~2..HEAD"})
	if len(got.skips) != 0 || inside.Commits() != 2 {
		t.Errorf("inside: %d commits, skips %v", inside.Commits(), got.skips)
	}
	across, got := rangeOf(t, repo, RangeOptions{Revisions: "HEAD"})
	if len(got.skips) != 1 || got.skips[0].Reason != scanner.Shallow || across.Commits() != 3 {
		t.Errorf("across: %d commits, skips %v", across.Commits(), got.skips)
	}
}

func TestRangeWithMissingObjects(t *testing.T) {
	build := func(t *testing.T) *gittest.Repo {
		r := gittest.New(t)
		for i := range 4 {
			r.Write("a.txt", fmt.Sprint(i))
			r.Write("dir/b.txt", fmt.Sprint("b", i))
			r.Commit(fmt.Sprint(i))
		}
		return r
	}
	for _, what := range []string{"HEAD~1", "HEAD~1^{tree}", "HEAD~1:dir", "HEAD~1:a.txt"} {
		t.Run(what, func(t *testing.T) {
			r := build(t)
			id := r.ID(what)
			start := r.ID("HEAD~3")
			if err := os.Remove(gittest.LoosePath(r.GitDir(), id)); err != nil {
				t.Fatal(err)
			}
			_, got := rangeOf(t, discover(t, r, nil), RangeOptions{Revisions: start + "..HEAD"})
			if len(got.skips) == 0 || got.skips[0].What != id || got.skips[0].Reason != scanner.Missing {
				t.Errorf("skips %v, want %s", got.skips, id)
			}
		})
	}
	t.Run("start", func(t *testing.T) {
		r := build(t)
		id := r.ID("HEAD~2")
		if err := os.Remove(gittest.LoosePath(r.GitDir(), id)); err != nil {
			t.Fatal(err)
		}
		if _, err := discover(t, r, nil).Range(t.Context(), RangeOptions{Revisions: id + "..HEAD"}); !errors.Is(err, ErrNotFound) {
			t.Errorf("error %v", err)
		}
	})
}

// history is a random graph of commits with random trees.
type history struct {
	*gittest.Repo
	commits []string
	trees   map[string]map[string]string // by commit: blob by path
	parents map[string][]string
	blobs   []string
}

// newHistory makes n commits. Trees follow their first parent, other parents or
// nothing, so that merges add, drop and invent.
func newHistory(t testing.TB, rnd *rand.Rand, n int) *history {
	h := &history{Repo: gittest.New(t), trees: map[string]map[string]string{}, parents: map[string][]string{}}
	for i := range 24 {
		text := fmt.Sprintf("%s%d\n", strings.Repeat(token, i%4), i)
		h.blobs = append(h.blobs, gittest.WriteLoose(t, h.GitDir(), "blob", []byte(text)))
	}
	for i := range n {
		h.add(rnd, i)
	}
	h.Git("update-ref", "refs/heads/main", h.commits[n-1])
	for i, c := range h.commits {
		h.Git("update-ref", fmt.Sprintf("refs/heads/b%d", i), c)
	}
	return h
}

func (h *history) add(rnd *rand.Rand, i int) {
	tree := map[string]string{}
	var parents []string
	for range min(i, 1+rnd.IntN(2)*rnd.IntN(3)) {
		p := h.commits[max(0, i-1-rnd.IntN(5))]
		if slices.Contains(parents, p) {
			continue
		}
		parents = append(parents, p)
		for path, blob := range h.trees[p] {
			if len(parents) == 1 || rnd.IntN(2) == 0 {
				tree[path] = blob
			}
		}
	}
	for range rnd.IntN(4) {
		path := []string{"a", "d/a", "d/e/a", "d/e/b", "z/a", "d.x"}[rnd.IntN(6)]
		if tree[path] = h.blobs[rnd.IntN(len(h.blobs))]; rnd.IntN(4) == 0 {
			delete(tree, path)
		}
	}
	var input strings.Builder
	for _, path := range slices.Sorted(maps.Keys(tree)) {
		fmt.Fprintf(&input, "100644 %s\t%s\n", tree[path], path)
	}
	h.Git("read-tree", "--empty")
	h.GitInput(input.String(), "update-index", "--index-info")
	args := []string{"commit-tree", h.Git("write-tree"), "-m", fmt.Sprint("c", i)}
	for _, p := range parents {
		args = append(args, "-p", p)
	}
	id := h.Git(args...)
	h.commits, h.trees[id], h.parents[id] = append(h.commits, id), tree, parents
}

// TestRangeEqualsGitLog compares commits and new blobs with git's own on random
// histories.
func TestRangeEqualsGitLog(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			rnd := rand.New(rand.NewPCG(seed, 2))
			h := newHistory(t, rnd, 24)
			if seed%2 == 1 {
				h.Git("gc", "-q")
			}
			repo := discover(t, h.Repo, nil)
			for range 4 {
				a, b := h.commits[rnd.IntN(24)], h.commits[rnd.IntN(24)]
				for _, spec := range []string{a + ".." + b, a + "..." + b, b, "^" + a + " " + b + " b3"} {
					_, got := rangeOf(t, repo, RangeOptions{Revisions: spec})
					commits := strings.Fields(h.Git(append([]string{"rev-list"}, strings.Fields(spec)...)...))
					slices.Sort(commits)
					if diff := cmp.Diff(append([]string{}, commits...), got.fresh(scanner.KindCommit)); diff != "" {
						t.Errorf("%s: commits (-git +stanch):\n%s", spec, diff)
					}
					if diff := cmp.Diff(h.newBlobs(spec), got.fresh(scanner.KindBlob)); diff != "" {
						t.Errorf("%s: blobs (-git +stanch):\n%s", spec, diff)
					}
				}
			}
		})
	}
}

// newBlobs asks git log -m, which compares a merge with each parent in turn, for
// the blobs that differ from all.
func (h *history) newBlobs(spec string) []string {
	args := append([]string{"log", "-m", "--raw", "--root", "--no-renames", "--no-abbrev", "--format=commit %H"}, strings.Fields(spec)...)
	seen := map[string]int{} // commit, path and blob: in how many comparisons
	commit := ""
	for line := range strings.SplitSeq(h.Git(args...), "\n") {
		if id, ok := strings.CutPrefix(line, "commit "); ok {
			commit, _, _ = strings.Cut(id, " ")
		} else if f := strings.Fields(line); len(f) >= 6 && f[1] != "000000" {
			seen[commit+" "+f[5]+" "+f[3]]++
		}
	}
	blobs := map[string]bool{}
	for key, n := range seen {
		f := strings.Fields(key)
		if n >= max(1, len(h.parents[f[0]])) {
			blobs[f[2]] = true
		}
	}
	return append([]string{}, slices.Sorted(maps.Keys(blobs))...)
}

// TestRangeLocatesAsDefined compares with a slow reading of the definition: a
// commit adds a secret at a path if no parent holds it there, or at the equal blob
// of a path that is gone, as often.
func TestRangeLocatesAsDefined(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			rnd := rand.New(rand.NewPCG(seed, 3))
			h := newHistory(t, rnd, 24)
			repo := discover(t, h.Repo, nil)
			for range 6 {
				a, b := h.commits[rnd.IntN(24)], h.commits[rnd.IntN(24)]
				src, got := rangeOf(t, repo, RangeOptions{Revisions: a + ".." + b})
				q := got.holding(token)
				runs, err := src.Locate(t.Context(), []scanner.Query{q})
				if err != nil {
					t.Fatal(err)
				}
				h.check(t, src, q, runs[0], b)
			}
		})
	}
}

func (h *history) check(t *testing.T, src *Range, q scanner.Query, runs []scanner.Run, tip string) {
	t.Helper()
	n := map[string]int{"": 0}
	for _, holding := range q {
		n[holding.ID.String()] = holding.N
	}
	want, got := map[string]bool{}, map[string]bool{}
	for _, c := range src.commits {
		id := c.ID.String()
		for path, blob := range h.trees[id] {
			if n[blob] > 0 && h.adds(id, path, n) {
				want[path] = true
			}
		}
	}
	for _, run := range runs {
		got[run.Path] = got[run.Path] || !run.Old
		h.checkRun(t, run, n, tip)
	}
	for path := range want {
		if !got[path] {
			t.Errorf("%s adds at %q, not reported", src.options.Revisions, path)
		}
	}
	for path, added := range got {
		if added && len(want) == 0 {
			t.Errorf("%s adds nothing, %q is reported", src.options.Revisions, path)
		}
	}
}

func (h *history) adds(id, path string, n map[string]int) bool {
	now := h.trees[id]
	for _, p := range h.parents[id] {
		before := h.trees[p]
		if n[before[path]] >= n[now[path]] {
			return false
		}
		if before[path] != "" {
			continue
		}
		for old, blob := range before {
			if _, stays := now[old]; !stays && blob == now[path] {
				return false
			}
		}
	}
	return true
}

func (h *history) checkRun(t *testing.T, run scanner.Run, n map[string]int, tip string) {
	t.Helper()
	holds := func(id string) bool { return n[h.trees[id][run.Path]] > 0 }
	if run.First != nil && !holds(run.First.ID.String()) || !holds(run.Last.ID.String()) {
		t.Errorf("run at %q: first or last does not hold it", run.Path)
	}
	if run.Gone == nil {
		if !holds(tip) {
			t.Errorf("run at %q is gone at %s", run.Path, tip)
		}
		return
	}
	gone := run.Gone.ID.String()
	if holds(gone) || !slices.ContainsFunc(h.parents[gone], holds) {
		t.Errorf("run at %q: %s did not remove it", run.Path, gone)
	}
}

// TestRangeOfEverythingAgreesWithHistory compares with the other reader of this
// room, which goes through all objects: paths, and where the secret still stands.
func TestRangeOfEverythingAgreesWithHistory(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			h := newHistory(t, rand.New(rand.NewPCG(seed, 4)), 24)
			repo := discover(t, h.Repo, nil)
			src, got := rangeOf(t, repo, RangeOptions{Whole: true})
			twin := repo.History(HistoryOptions{})
			all := collect(t, twin)
			for _, text := range []string{token, token + "1\n", token + token} {
				slow := blobRuns(t, twin, all.holding(text))
				fast := blobRuns(t, src, got.holding(text))
				if diff := cmp.Diff(slow, fast); diff != "" {
					t.Errorf("%q (-history +range):\n%s", text, diff)
				}
			}
		})
	}
}

// blobRuns lists for each path of the history whether it is in HEAD, and the ids of
// the commits that hold the secret first, each once.
func blobRuns(t *testing.T, src scanner.Locator, q scanner.Query) map[string][]string {
	t.Helper()
	runs, err := src.Locate(t.Context(), []scanner.Query{q})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, run := range runs[0] {
		if run.First == nil {
			continue // in no commit
		}
		key := run.Path
		if run.State == scanner.StateHead {
			key += " (head)"
		}
		out[key] = append(out[key], run.First.ID.String())
		slices.Sort(out[key])
	}
	return out
}

func TestRangeStops(t *testing.T) {
	r := gittest.New(t)
	for i := range 5 {
		r.Write("a.txt", fmt.Sprint(i))
		r.Commit(fmt.Sprint(i))
	}
	src, err := discover(t, r, nil).Range(t.Context(), RangeOptions{Revisions: "HEAD"})
	if err != nil {
		t.Fatal(err)
	}
	stop := errors.New("stop")
	if err := src.Items(t.Context(), 1, func(int, scanner.Item) error { return stop }, func(scanner.Skip) {}); err != stop {
		t.Errorf("yield's error became %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err = src.Items(ctx, 2, func(int, scanner.Item) error { return nil }, func(s scanner.Skip) { t.Errorf("skip %v", s) })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
