package gitrepo

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// objectKinds are the kinds of items that are objects.
var objectKinds = []string{"blob", "commit", "tag", "tree"}

// objectsOf lists the objects among what was gathered the way git does.
func objectsOf(g gathered) []string {
	var list []string
	for id, it := range g.items {
		if kind, _, _ := strings.Cut(it, " "); slices.Contains(objectKinds, kind) {
			list = append(list, id.String()+" "+kind)
		}
	}
	slices.Sort(list)
	return list
}

// gitObjects lists every object that git knows of.
func gitObjects(r *gittest.Repo) []string {
	var list []string
	for _, line := range r.Objects() {
		kind, id, _ := strings.Cut(line, " ")
		list = append(list, id+" "+kind)
	}
	slices.Sort(list)
	return list
}

func TestHistoryYieldsWhatGitHolds(t *testing.T) {
	for _, s := range shapes() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			r := s.build(t)
			g := gather(t, opened(t, r.Dir).History(HistoryOptions{}), 3)
			if diff := cmp.Diff(gitObjects(r), objectsOf(g)); diff != "" {
				t.Errorf("objects differ from git's (-git +stanch):\n%s", diff)
			}
			if len(g.skips) > 0 {
				t.Errorf("skipped %+v", g.skips)
			}
			checkContents(t, r, g)
			checkNames(t, r, g)
		})
	}
}

// checkContents compares raw contents with those git prints.
func checkContents(t *testing.T, r *gittest.Repo, g gathered) {
	t.Helper()
	for _, line := range gitObjects(r) {
		id, kind, _ := strings.Cut(line, " ")
		want, err := r.Try("", "cat-file", kind, id)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.TrimPrefix(g.items[mustID(t, id)], kind+" ")
		if strings.TrimSuffix(got, "\n") != want { // Try cuts one line end
			t.Errorf("%s %s differs from git's", kind, id)
		}
	}
}

// checkNames compares the path names with those in all trees, and ref names with
// git's.
func checkNames(t *testing.T, r *gittest.Repo, g gathered) {
	t.Helper()
	want := map[string]bool{}
	for _, line := range gitObjects(r) {
		if id, isTree := strings.CutSuffix(line, " tree"); isTree {
			for name := range strings.SplitSeq(r.Git("ls-tree", "--name-only", "-z", id), "\x00") {
				want["path-name "+name] = name != ""
			}
		}
	}
	delete(want, "path-name ")
	for name := range strings.FieldsSeq(r.Git("for-each-ref", "--format=%(refname)")) {
		want["ref-name "+name] = true
	}
	got := map[string]bool{}
	for _, it := range g.items {
		if strings.HasPrefix(it, "path-name ") || strings.HasPrefix(it, "ref-name ") {
			got[it] = true
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got))); diff != "" {
		t.Errorf("names differ (-git +stanch):\n%s", diff)
	}
}

func TestHistoryKeepsTheContract(t *testing.T) {
	r := lived(t)
	r.Git("repack", "-q")
	checkSource(t, func() scanner.Source { return opened(t, r.Dir).History(HistoryOptions{}) })
}

// Reachable objects are a part of it, so that a bug of both lists would show.
func TestHistoryHoldsWhatRevListReaches(t *testing.T) {
	r := lived(t)
	g := gather(t, opened(t, r.Dir).History(HistoryOptions{}), 2)
	lines := strings.Split(r.Git("rev-list", "--all", "--objects", "--reflog"), "\n")
	for _, line := range lines {
		id, _, _ := strings.Cut(line, " ")
		if _, ok := g.items[mustID(t, id)]; !ok {
			t.Errorf("%s is missing", line)
		}
	}
	if len(lines) < 50 {
		t.Errorf("only %d objects: the repository is too small to mean anything", len(lines))
	}
}

func TestHistoryYieldsConfigurationAndLogs(t *testing.T) {
	r := gittest.New(t)
	r.Git("config", "remote.origin.url", "https://user:pass@example.com/repo.git")
	r.Write("a", "a")
	r.Commit("first")
	gittest.WriteFile(t, r.Path(".git", "FETCH_HEAD"), []byte("fetched\n"))
	g := gather(t, opened(t, r.Dir).History(HistoryOptions{}), 1)
	var got []string
	for _, it := range g.items {
		if text, ok := strings.CutPrefix(it, "config "); ok {
			got = append(got, text)
		}
	}
	all := strings.Join(got, "\n")
	for _, want := range []string{"user:pass@", "fetched", "commit (initial): first"} {
		if !strings.Contains(all, want) {
			t.Errorf("nothing holds %q", want)
		}
	}
}

func TestHistoryMaxSize(t *testing.T) {
	r := gittest.New(t)
	r.Write("small", "small\n")
	r.Write("large", strings.Repeat("large\n", 1000))
	r.Commit("both")
	g := gather(t, opened(t, r.Dir).History(HistoryOptions{MaxSize: 1000}), 1)
	want := []scanner.Skip{{What: r.ID("HEAD:large"), Reason: scanner.TooLarge, Detail: "6000 bytes"}}
	if diff := cmp.Diff(want, g.skips); diff != "" {
		t.Error(diff)
	}
}

func TestShallowCloneHasOneBoundary(t *testing.T) {
	r := lived(t)
	dir := t.TempDir()
	r.Git("clone", "-q", "--depth=2", "file://"+r.Dir, dir)
	clone := r.In(dir)
	g := gather(t, opened(t, dir).History(HistoryOptions{}), 2)
	if diff := cmp.Diff(gitObjects(clone), objectsOf(g)); diff != "" {
		t.Error(diff)
	}
	if len(g.skips) != 1 || g.skips[0].Reason != scanner.Shallow {
		t.Errorf("skips are %+v, want one for the boundary", g.skips)
	}
}

func TestPartialCloneReportsWhatIsPromised(t *testing.T) {
	r := lived(t)
	r.Git("config", "uploadpack.allowFilter", "true")
	dir := t.TempDir()
	r.Git("clone", "-q", "--no-checkout", "--filter=blob:none", "file://"+r.Dir, dir)
	g := gather(t, opened(t, dir).History(HistoryOptions{}), 2)
	want := map[string]bool{}
	for line := range strings.SplitSeq(r.In(dir).Git("rev-list", "--all", "--objects", "--missing=print"), "\n") {
		if id, missing := strings.CutPrefix(line, "?"); missing {
			want[id] = true
		}
	}
	got := map[string]bool{}
	for _, s := range g.skips {
		if got[s.What] = true; s.Reason != scanner.Promised {
			t.Errorf("%s is %s, want promised", s.What, s.Reason)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" || len(want) < 10 {
		t.Errorf("promised objects differ (-git +stanch), git has %d:\n%s", len(want), diff)
	}
}
