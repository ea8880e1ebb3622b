package gitrepo

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// rawTree writes a tree object of entries "mode name id".
func rawTree(t *testing.T, r *gittest.Repo, entries ...string) string {
	t.Helper()
	var data strings.Builder
	for _, e := range entries {
		f := strings.Fields(e)
		id, err := hex.DecodeString(f[2])
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&data, "%s %s\x00%s", f[0], f[1], id)
	}
	return gittest.WriteLoose(t, r.GitDir(), "tree", []byte(data.String()))
}

func rawCommit(t *testing.T, r *gittest.Repo, tree string, parents ...string) string {
	t.Helper()
	text := "tree " + tree + "\n"
	for _, p := range parents {
		text += "parent " + p + "\n"
	}
	text += "author A <a@example.com> 1700000000 +0000\ncommitter A <a@example.com> 1700000000 +0000\n\nmade by hand\n"
	return gittest.WriteLoose(t, r.GitDir(), "commit", []byte(text))
}

// TestTreesThatUnfoldAreBounded compares 10^10 paths made of a few objects.
func TestTreesThatUnfoldAreBounded(t *testing.T) {
	r := gittest.New(t)
	tree := rawTree(t, r, "100644 f "+gittest.WriteLoose(t, r.GitDir(), "blob", []byte(token)))
	for range 10 {
		var entries []string
		for i := range 10 {
			entries = append(entries, fmt.Sprintf("40000 d%d %s", i, tree))
		}
		tree = rawTree(t, r, entries...)
	}
	for name, limits := range map[string]*budget{"changes": smallBudget(1_000_000, 2000), "listed": smallBudget(2000, 1_000_000)} {
		t.Run(name, func(t *testing.T) {
			repo := discover(t, r, nil)
			objects := &lookup{repo: repo, budget: limits}
			var skips []scanner.Skip
			s := compareWith(objects, node{mode: entryTree, id: parseID(tree)}, nil, func(s scanner.Skip) { skips = append(skips, s) })
			if len(s.changes) > 2000 || len(skips) != 1 || skips[0].Reason != scanner.OverBudget {
				t.Errorf("%d changes, skips %v", len(s.changes), skips)
			}
		})
	}
}

// TestManyParentsAreBounded has a commit of 500 parents whose trees all differ.
func TestManyParentsAreBounded(t *testing.T) {
	r := gittest.New(t)
	blob := gittest.WriteLoose(t, r.GitDir(), "blob", []byte(token))
	var parents []node
	for i := range 500 {
		parents = append(parents, node{mode: entryTree, id: parseID(rawTree(t, r, fmt.Sprintf("100644 p%d %s", i, blob)))})
	}
	now := node{mode: entryTree, id: parseID(rawTree(t, r, "100644 a "+blob, "100644 b "+blob))}
	objects := &lookup{repo: discover(t, r, nil), budget: smallBudget(20_000, 100_000)}
	var skips []scanner.Skip
	s := compareWith(objects, now, parents, func(s scanner.Skip) { skips = append(skips, s) })
	if len(s.changes) != 2 || len(skips) != 1 || skips[0].Reason != scanner.OverBudget {
		t.Errorf("%d changes, skips %v", len(s.changes), skips)
	}
}

func smallBudget(listed, changes int64) *budget {
	b := &budget{listed: listed}
	b.changes.Store(changes)
	return b
}

func TestTreesThatNestDeeplyAreBounded(t *testing.T) {
	r := gittest.New(t)
	tree := rawTree(t, r, "100644 f "+gittest.WriteLoose(t, r.GitDir(), "blob", []byte(token)))
	for range maxTreeDepth + 10 {
		tree = rawTree(t, r, "40000 d "+tree)
	}
	_, got := rangeOf(t, discover(t, r, nil), RangeOptions{Revisions: rawCommit(t, r, tree)})
	if len(got.skips) != 1 || got.skips[0].Reason != scanner.OverBudget {
		t.Errorf("skips %v", got.skips)
	}
}

func TestOddTreesHideNothing(t *testing.T) {
	r := gittest.New(t)
	blob := func(text string) string { return gittest.WriteLoose(t, r.GitDir(), "blob", []byte(text)) }
	secret, plain := blob(token), blob("x")
	empty := rawTree(t, r)
	tests := []struct {
		name   string
		before []string
		now    []string
	}{
		{"twice the same name", []string{"100644 a " + plain}, []string{"100644 a " + plain, "100644 a " + secret}},
		{"out of order", []string{"100644 a " + plain, "100644 b " + plain}, []string{"100644 z " + plain, "100644 b " + secret, "100644 a " + plain}},
		{"file beside folder", []string{"100644 a " + plain}, []string{"100644 a " + secret, "40000 a " + empty}},
		{"submodule becomes file", []string{"160000 a " + plain}, []string{"100644 a " + secret}},
		{"blob with a submodule's id", []string{"160000 a " + secret}, []string{"100644 a " + secret}},
		{"odd mode", nil, []string{"100600 a " + secret}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			base := rawCommit(t, r, rawTree(t, r, tt.before...))
			head := rawCommit(t, r, rawTree(t, r, tt.now...), base)
			src, got := rangeOf(t, discover(t, r, nil), RangeOptions{Revisions: head + " ^" + base})
			runs, err := src.Locate(t.Context(), []scanner.Query{got.holding(token)})
			if err != nil || len(runs[0]) != 1 || runs[0][0].Old {
				t.Errorf("runs %v, skips %v, %v", runs, got.skips, err)
			}
		})
	}
}

func TestRenameSourcesAreCutLikeliestFirst(t *testing.T) {
	id := func(n int) scanner.ID { return blobID([]byte(fmt.Sprint(n)), 20) }
	s := snapshot{changes: []pathChange{{path: "new/name.txt", id: id(1), old: make([]scanner.ID, 1)}}}
	var all []renameSource
	for i := range maxRenameSources + 100 {
		all = append(all, renameSource{path: fmt.Sprintf("old/%05d", i), id: id(100 + i)})
	}
	all[maxRenameSources+50].id = id(1)
	all[maxRenameSources+60].path = "old/name.txt"
	got := s.likeliest(all, 0)
	if len(got) != maxRenameSources || got[0].id != id(1) || got[1].path != "old/name.txt" || got[2].path != "old/00000" {
		t.Errorf("%d sources, %s %s %s", len(got), got[0].path, got[1].path, got[2].path)
	}
}

// TestAlikeAsGit compares with the similarity that git computes.
func TestAlikeAsGit(t *testing.T) {
	texts := map[string]string{
		"same":       lines(40),
		"most":       lines(30, "other", "and more"),
		"some":       lines(12) + strings.Repeat("something else\n", 60),
		"crlf":       strings.ReplaceAll(lines(40), "\n", "\r\n"),
		"none":       strings.Repeat("nothing in common\n", 40),
		"long lines": strings.Repeat(lines(40)[:900]+"\n", 2),
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			r := gittest.New(t)
			r.Write("a", lines(40))
			r.Commit("base")
			r.Git("mv", "a", "b")
			r.Write("b", text)
			r.Git("add", "-A")
			want := strings.Contains(r.Git("diff", "--cached", "--raw", "-M50%"), "\tb") && strings.Contains(r.Git("diff", "--cached", "--raw", "-M50%"), " R")
			j := newJudge(discover(t, r, nil).lookup())
			if got := j.alike(parseID(r.ID("HEAD:a")), parseID(r.ID(":b"))); got != want {
				t.Errorf("alike %v, git says %v", got, want)
			}
		})
	}
}

func TestSkipsSayMissingOrPromised(t *testing.T) {
	id := blobID(nil, 20)
	for _, promisor := range []bool{false, true} {
		want := scanner.Skip{What: id.String(), Reason: scanner.Missing, Detail: "a.txt: object not found"}
		if promisor {
			want.Reason = scanner.Promised
		}
		r := Repo{Promisor: promisor}
		if diff := cmp.Diff(want, r.skipObject(id, "a.txt", ErrNotFound)); diff != "" {
			t.Error(diff)
		}
	}
}

// FuzzRevisions checks that any text gives commits or a known kind of error.
func FuzzRevisions(f *testing.F) {
	r := gittest.New(f)
	r.Write("a", "a")
	r.Commit("base")
	r.Commit("more")
	r.Git("tag", "-a", "-m", "m", "v1")
	repo := discover(f, r, nil)
	for _, seed := range []string{"HEAD", "a..b", "...", "v1^{}~1^!", "@^-1", "^HEAD~1 main", "HEAD^{commit}^@", "~", "^", "refs/../x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, spec string) {
		set, err := repo.parseRevisions(t.Context(), spec)
		if err != nil {
			if !errors.Is(err, ErrRevision) && !errors.Is(err, ErrNotFound) && !errors.Is(err, ErrUnsupported) {
				t.Fatalf("%q: error of another kind: %v", spec, err)
			}
			return
		}
		for _, id := range append(set.include, set.exclude...) {
			if _, err := repo.Commit(t.Context(), id); err != nil {
				t.Fatalf("%q: %v", spec, err)
			}
		}
	})
}
