package gitrepo

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// needle stands for a secret.
const needle = "needle-" + "in-a-haystack"

// located reads the history and returns the runs of everything that holds needle.
func located(t testing.TB, dir string) []scanner.Run {
	t.Helper()
	h := opened(t, dir).History(HistoryOptions{})
	g := gather(t, h, 2)
	var query scanner.Query
	for id, it := range g.items {
		kind, data, _ := strings.Cut(it, " ")
		if n := strings.Count(data, needle); n > 0 && kind != "tree" {
			query = append(query, scanner.Holding{ID: id, N: n})
		}
	}
	slices.SortFunc(query, func(a, b scanner.Holding) int { return a.ID.Compare(b.ID) })
	out, err := h.Locate(t.Context(), []scanner.Query{{}, query, {{ID: blobID([]byte("not there"), 20), N: 1}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) != 3 || len(out[0])+len(out[2]) > 0 {
		t.Fatalf("queries without items have runs: %+v", out)
	}
	return out[1]
}

// tell writes a run with subjects in the place of commits.
func tell(r scanner.Run) string {
	text := fmt.Sprintf("%s %s %s", r.Kind, r.Path, r.State)
	for _, c := range []struct {
		word   string
		commit *scanner.Commit
	}{{"from", r.First}, {"to", r.Last}, {"gone", r.Gone}} {
		if c.commit != nil {
			text += fmt.Sprintf(" %s %q", c.word, c.commit.Subject)
		}
	}
	if r.Items != 1 {
		text += fmt.Sprintf(" %d items", r.Items)
	}
	text = strings.Join(append([]string{text}, r.Refs...), " ")
	return anyID.ReplaceAllString(strings.ReplaceAll(text, needle, "NEEDLE"), "ID")
}

// anyID is an object id, or the path of a loose object.
var anyID = regexp.MustCompile("[0-9a-f]{2}/?[0-9a-f]{38}")

func TestLocate(t *testing.T) {
	tests := []struct {
		name  string
		build func(r *gittest.Repo)
		want  []string
	}{
		{"in HEAD", func(r *gittest.Repo) {
			r.Write("a.txt", needle)
			r.Commit("add")
			r.Write("b.txt", "other")
			r.Commit("next")
		}, []string{`blob a.txt head from "add" to "next" refs/heads/main`}},
		{"removed", func(r *gittest.Repo) {
			r.Write("d/a.txt", needle)
			r.Commit("add")
			r.Remove("d/a.txt")
			r.Commit("remove")
		}, []string{`blob d/a.txt refs from "add" to "add" gone "remove"`}},
		{"edited around", func(r *gittest.Repo) {
			r.Write("a.txt", needle)
			r.Commit("add")
			r.Write("a.txt", "more\n"+needle)
			r.Commit("edit")
			r.Write("a.txt", "clean")
			r.Commit("clean")
		}, []string{`blob a.txt refs from "add" to "edit" gone "clean" 2 items`}},
		{"added again", func(r *gittest.Repo) {
			r.Write("a.txt", needle)
			r.Commit("add")
			r.Write("a.txt", "clean")
			r.Commit("clean")
			r.Write("a.txt", needle)
			r.Commit("again")
		}, []string{
			`blob a.txt refs from "add" to "add" gone "clean"`,
			`blob a.txt head from "again" to "again" refs/heads/main`,
		}},
		{"renamed", func(r *gittest.Repo) {
			r.Write("old.txt", needle)
			r.Commit("add")
			r.Git("mv", "old.txt", "new.txt")
			r.Commit("rename")
		}, []string{
			`blob new.txt head from "rename" to "rename" refs/heads/main`,
			`blob old.txt refs from "add" to "add" gone "rename"`,
		}},
		{"file becomes folder", func(r *gittest.Repo) {
			r.Write("a", needle)
			r.Commit("file")
			r.Remove("a")
			r.Write("a/b", needle)
			r.Commit("folder")
		}, []string{
			`blob a refs from "file" to "file" gone "folder"`,
			`blob a/b head from "folder" to "folder" refs/heads/main`,
		}},
		{"born in a merge", func(r *gittest.Repo) {
			r.Commit("base")
			r.Git("switch", "-q", "-c", "side")
			r.Commit("side")
			r.Git("switch", "-q", "main")
			r.Git("merge", "-q", "--no-ff", "--no-commit", "side")
			r.Write("evil.txt", needle)
			r.Commit("merge")
		}, []string{`blob evil.txt head from "merge" to "merge" refs/heads/main`}},
		{"octopus", func(r *gittest.Repo) {
			r.Commit("base")
			for _, b := range []string{"one", "two", "three"} {
				r.Git("switch", "-q", "-c", b, "main")
				r.Write(b+".txt", b+" "+needle)
				r.Commit(b)
			}
			r.Git("switch", "-q", "main")
			r.Git("merge", "-q", "-m", "octopus", "one", "two", "three")
		}, []string{
			`blob one.txt head from "one" to "octopus" refs/heads/main refs/heads/one`,
			`blob three.txt head from "three" to "octopus" refs/heads/main refs/heads/three`,
			`blob two.txt head from "two" to "octopus" refs/heads/main refs/heads/two`,
		}},
		{"on a deleted branch", func(r *gittest.Repo) {
			r.Commit("base")
			r.Git("switch", "-q", "-c", "gone")
			r.Write("a.txt", needle)
			r.Commit("lost")
			r.Git("switch", "-q", "main")
			r.Git("branch", "-q", "-D", "gone")
		}, []string{`blob a.txt unreachable from "lost" to "lost"`}},
		{"amended away", func(r *gittest.Repo) {
			r.Commit("base")
			r.Write("a.txt", needle)
			r.Commit("before")
			r.Write("a.txt", "clean")
			r.Commit("after", "--amend")
		}, []string{`blob a.txt unreachable from "before" to "before"`}},
		{"on another branch and a tag", func(r *gittest.Repo) {
			r.Commit("base")
			r.Git("switch", "-q", "-c", "side")
			r.Write("a.txt", needle)
			r.Commit("side")
			r.Git("tag", "light")
			r.Git("tag", "-a", "-m", "annotated", "heavy")
			r.Git("switch", "-q", "main")
		}, []string{`blob a.txt refs from "side" to "side" refs/heads/side refs/tags/heavy refs/tags/light`}},
		{"detached HEAD", func(r *gittest.Repo) {
			r.Commit("base")
			r.Git("switch", "-q", "--detach")
			r.Write("a.txt", needle)
			r.Commit("detached")
		}, []string{`blob a.txt head from "detached" to "detached" HEAD`}},
		{"staged", func(r *gittest.Repo) {
			r.Commit("base")
			r.Write("a.txt", needle)
			r.Git("add", "a.txt")
		}, []string{`blob a.txt staged`}},
		{"staged before the first commit", func(r *gittest.Repo) {
			r.Write("a.txt", needle)
			r.Git("add", "a.txt")
		}, []string{`blob a.txt staged`}},
		{"removed and staged again", func(r *gittest.Repo) {
			r.Write("a.txt", needle)
			r.Commit("add")
			r.Write("a.txt", "clean")
			r.Commit("clean")
			r.Write("a.txt", needle)
			r.Git("add", "a.txt")
		}, []string{`blob a.txt refs from "add" to "add" gone "clean"`, `blob a.txt staged`}},
		{"staged and forgotten", func(r *gittest.Repo) {
			r.Commit("base")
			r.Write("a.txt", needle)
			r.Git("add", "a.txt")
			r.Git("reset", "-q")
		}, []string{"blob .git/objects/ID unreachable"}},
		{"in a tree without a commit", func(r *gittest.Repo) {
			r.Commit("base")
			r.Write("d/a.txt", needle)
			r.Git("add", "-A")
			r.Git("write-tree")
			r.Git("reset", "-q")
		}, []string{`blob d/a.txt unreachable`}},
		{"in a tree without a commit, staged there as well", func(r *gittest.Repo) {
			r.Commit("base")
			r.Write("d/a.txt", needle)
			r.Git("add", "-A")
			r.Git("write-tree")
		}, []string{`blob d/a.txt staged`}},
		{"a ref to a tree", func(r *gittest.Repo) {
			r.Commit("base")
			r.Write("d/a.txt", needle)
			r.Git("add", "-A")
			r.Git("tag", "tree", r.Git("write-tree"))
			r.Git("reset", "-q")
		}, []string{`blob d/a.txt refs refs/tags/tree`}},
		{"a ref to a blob", func(r *gittest.Repo) {
			r.Commit("base")
			r.Git("tag", "-a", "-m", "key", "blob", r.GitInput(needle, "hash-object", "-w", "--stdin"))
		}, []string{"blob .git/objects/ID refs refs/tags/blob"}},
		{"stash", func(r *gittest.Repo) {
			r.Write("a.txt", "clean")
			r.Commit("base")
			for _, extra := range []string{"1", "2"} {
				r.Write("a.txt", extra+needle)
				r.Git("stash", "push", "-q", "-m", "stash "+extra)
			}
		}, []string{
			`blob a.txt refs from "On main: stash 1" to "On main: stash 1" stash@{1}`,
			`blob a.txt refs from "On main: stash 2" to "On main: stash 2" refs/stash`,
		}},
		{"note", func(r *gittest.Repo) {
			r.Commit("base")
			r.Git("notes", "add", "-m", needle)
		}, []string{`blob ID refs from "Notes added by 'git notes add'" to "Notes added by 'git notes add'" refs/notes/commits`}},
		{"messages", func(r *gittest.Repo) {
			r.Commit("subject " + needle)
			r.Git("tag", "-a", "-m", "tagged "+needle, "v1")
			r.Commit("next")
		}, []string{
			`commit .git/commit/ID refs from "subject NEEDLE" to "subject NEEDLE" refs/tags/v1`,
			`config .git/logs/HEAD head`,
			`config .git/logs/refs/heads/main head`,
			`tag .git/tag/ID refs from "tagged NEEDLE" to "tagged NEEDLE" refs/tags/v1`,
		}},
		{"names", func(r *gittest.Repo) {
			r.Write("d/"+needle+"/x", "x")
			r.Commit("folder")
			r.Git("rm", "-q", "-r", "d")
			r.Write(needle, "y")
			r.Commit("file")
			r.Git("branch", "b/"+needle)
		}, []string{
			`ref-name .git/refs/heads/b/NEEDLE refs`,
			`path-name d/NEEDLE refs from "folder" to "folder" gone "file"`,
			`path-name NEEDLE head from "file" to "file" refs/heads/b/NEEDLE refs/heads/main`,
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := gittest.New(t)
			tt.build(r)
			var got []string
			for _, run := range located(t, r.Dir) {
				got = append(got, tell(run))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("runs differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLocateReadsCommitsWell(t *testing.T) {
	r := gittest.New(t)
	r.Env = []string{"GIT_AUTHOR_DATE=2020-02-03T04:05:06+0530", "GIT_AUTHOR_NAME=Zoë <Z> Q", "GIT_COMMITTER_DATE=2021-02-03T04:05:06Z"}
	r.Write("a.txt", needle)
	id := r.Commit("subject\n\nbody")
	run := located(t, r.Dir)[0]
	want := &scanner.Commit{ID: mustID(t, id), Author: r.Git("log", "-1", "--format=%an"), Email: "ada@example.com",
		Authored:  time.Date(2020, 2, 3, 4, 5, 6, 0, time.FixedZone("", 5*3600+1800)),
		Committed: time.Date(2021, 2, 3, 4, 5, 6, 0, time.UTC), Subject: "subject"}
	if diff := cmp.Diff(want, run.First, cmp.Comparer(func(a, b scanner.ID) bool { return a == b })); diff != "" {
		t.Error(diff)
	}
	if run.Newest != mustID(t, r.ID("HEAD:a.txt")) {
		t.Errorf("newest is %s", run.Newest)
	}
}

// Random histories, written with git fast-import: what every commit holds is asked
// of git ls-tree, and the runs are worked out from that by the plain definition.
func TestLocateAgreesWithGit(t *testing.T) {
	for seed := range uint64(8) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			rnd := rand.New(rand.NewPCG(seed, 7))
			r := gittest.New(t)
			r.GitInput(randomImport(rnd, 60), "fast-import", "--quiet", "--force")
			for _, ref := range strings.Fields(r.Git("for-each-ref", "--format=%(refname)")) {
				if rnd.IntN(3) == 0 {
					r.Git("update-ref", "-d", ref)
				}
			}
			want := gitRuns(t, r)
			var got []string
			for _, run := range located(t, r.Dir) {
				if run.Kind == scanner.KindBlob && run.First != nil {
					got = append(got, tellIDs(run))
				}
			}
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("runs differ (-git +stanch):\n%s", diff)
			}
			if len(want) < 5 {
				t.Errorf("only %d runs", len(want))
			}
		})
	}
}

// randomImport is a fast-import stream of n commits on some branches, with merges,
// whose files hold the needle now and then.
func randomImport(rnd *rand.Rand, n int) string {
	var b strings.Builder
	paths := []string{"a", "d/a", "d/b", "d/e/f/a", "z"}
	for i := 1; i <= n; i++ {
		fmt.Fprintf(&b, "commit refs/heads/b%d\nmark :%d\ncommitter C <c@example.com> %d +0000\ndata 0\n",
			rnd.IntN(12), i, 1700000000+rnd.IntN(30)*60)
		for p := range min(i-1, []int{0, 1, 1, 1, 1, 1, 2, 2, 3}[rnd.IntN(9)]) {
			word := "merge"
			if p == 0 {
				word = "from"
			}
			fmt.Fprintf(&b, "%s :%d\n", word, max(1, i-1-p-rnd.IntN(4)*p))
		}
		for range rnd.IntN(3) {
			path := paths[rnd.IntN(len(paths))]
			switch rnd.IntN(4) {
			case 0:
				fmt.Fprintf(&b, "D %s\n", path)
			case 1:
				fmt.Fprintf(&b, "M 100644 inline %s\ndata 5\nclean\n", path)
			default:
				text := fmt.Sprint(needle, rnd.IntN(3))
				fmt.Fprintf(&b, "M 100644 inline %s\ndata %d\n%s\n", path, len(text), text)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// gitRuns works out all runs of blobs that hold the needle from what git says.
func gitRuns(t *testing.T, r *gittest.Repo) []string {
	t.Helper()
	g, ids, refs := gitGraph(r)
	blobs := map[string]int32{} // wanted ones get odd numbers
	names := []string{""}
	values := map[string][]int32{}
	for n, id := range ids {
		for line := range strings.SplitSeq(r.Git("ls-tree", "-r", id), "\n") {
			head, path, ok := strings.Cut(line, "\t")
			if !ok {
				continue
			}
			blob := strings.Fields(head)[2]
			if blobs[blob] == 0 {
				v := int32(len(names)/2*2 + 2)
				if strings.Contains(r.Git("cat-file", "blob", blob), needle) {
					v--
				}
				blobs[blob] = v
				names = append(names, make([]string, int(v)+1-len(names))...)
				names[v] = blob
			}
			if values[path] == nil {
				values[path] = make([]int32, len(ids))
			}
			values[path][n] = blobs[blob]
		}
	}
	var out []string
	for path, at := range values {
		for _, run := range plainRuns(g, at, isOdd) {
			text := fmt.Sprintf("%s %s..%s newest %s items %d", path, ids[run.first], ids[run.last], names[run.newest], run.values)
			if run.gone >= 0 {
				text += " gone " + ids[run.gone]
			}
			for _, ref := range run.tips {
				text += " " + refs[ref]
			}
			out = append(out, text)
		}
	}
	return out
}

// gitGraph asks git for all commits, parents first, and the refs on them.
func gitGraph(r *gittest.Repo) (g *graph, ids, refs []string) {
	g = &graph{tips: map[int32][]int32{}}
	at := map[string]int32{}
	var all []string
	for _, line := range r.Objects() {
		if id, ok := strings.CutPrefix(line, "commit "); ok {
			all = append(all, id)
		}
	}
	rank := slices.Sorted(slices.Values(all))
	for line := range strings.SplitSeq(r.GitInput(strings.Join(all, "\n"), "rev-list", "--topo-order", "--reverse", "--timestamp", "--parents", "--stdin"), "\n") {
		f := strings.Fields(line)
		n := int32(len(ids))
		at[f[1]] = n
		ids = append(ids, f[1])
		var parents []int32
		for _, p := range f[2:] {
			parents = append(parents, at[p])
		}
		var when int64
		fmt.Sscan(f[0], &when)
		g.parents, g.when = append(g.parents, parents), append(g.when, when)
		g.order = append(g.order, int32(slices.Index(rank, f[1])))
		g.reachable = append(g.reachable, false)
	}
	for line := range strings.SplitSeq(r.Git("for-each-ref", "--format=%(objectname) %(refname)"), "\n") {
		id, ref, ok := strings.Cut(line, " ")
		if ok {
			g.tips[at[id]] = append(g.tips[at[id]], int32(len(refs)))
			refs = append(refs, ref)
			g.mark(at[id])
		}
	}
	return g, ids, refs
}

// tellIDs writes a run as gitRuns does.
func tellIDs(r scanner.Run) string {
	text := fmt.Sprintf("%s %s..%s newest %s items %d", r.Path, r.First.ID, r.Last.ID, r.Newest, r.Items)
	if r.Gone != nil {
		text += " gone " + r.Gone.ID.String()
	}
	return strings.Join(append([]string{text}, r.Refs...), " ")
}
