package gitrepo

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

var importDate = regexp.MustCompile(`(mark :(\d+)\ncommitter C <c@example.com>) \d+`)

// importInOrder is a random history in which no commit is older than its parents.
func importInOrder(rnd *rand.Rand, n int) string {
	return importDate.ReplaceAllStringFunc(randomImport(rnd, n), func(s string) string {
		m := importDate.FindStringSubmatch(s)
		var mark int
		fmt.Sscan(m[2], &mark)
		return fmt.Sprintf("%s %d", m[1], 1700000000+mark*60)
	})
}

// What people use to dig for a blob is git log --find-object. Each commit that begins or
// ends a run of a blob is one that it names, and its oldest one begins a run.
func TestLocateAgreesWithFindObject(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := gittest.New(t)
			r.GitInput(importInOrder(rand.New(rand.NewPCG(seed, 11)), 60), "fast-import", "--quiet", "--force")
			h := opened(t, r.Dir).History(HistoryOptions{})
			var queries []scanner.Query
			for id, it := range gather(t, h, 2).items {
				if strings.HasPrefix(it, "blob "+needle) {
					queries = append(queries, scanner.Query{{ID: id, N: 1}})
				}
			}
			out, err := h.Locate(t.Context(), queries)
			if err != nil || len(queries) < 3 {
				t.Fatal(len(queries), err)
			}
			var commits []string // those that no ref reaches, too
			for _, line := range r.Objects() {
				if id, ok := strings.CutPrefix(line, "commit "); ok {
					commits = append(commits, id)
				}
			}
			for q, runs := range out {
				named := strings.Fields(r.GitInput(strings.Join(commits, "\n"), "log", "--stdin", "--date-order", "--reverse", "-m", "--format=%H", "--find-object="+queries[q][0].ID.String()))
				checkNamed(t, runs, named)
			}
		})
	}
}

func checkNamed(t *testing.T, runs []scanner.Run, named []string) {
	t.Helper()
	var firsts []string
	for _, run := range runs {
		firsts = append(firsts, run.First.ID.String())
		if !slices.Contains(named, run.First.ID.String()) {
			t.Errorf("%s begins in %s, which git does not name", run.Path, run.First.ID)
		}
		if run.Gone != nil && !slices.Contains(named, run.Gone.ID.String()) {
			t.Errorf("%s ends in %s, which git does not name", run.Path, run.Gone.ID)
		}
	}
	if len(named) == 0 || !slices.Contains(firsts, named[0]) {
		t.Errorf("git names %q, the runs begin in %q", named, firsts)
	}
}

// Replaced objects and grafts make git show another history than the one that is
// there. Neither changes what is read, nor which commits are named.
func TestLocateIgnoresReplacementsAndGrafts(t *testing.T) {
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			rnd := rand.New(rand.NewPCG(seed, 13))
			r := gittest.New(t)
			r.GitInput(randomImport(rnd, 40), "fast-import", "--quiet", "--force")
			want := tellAll(t, r)
			tips := strings.Fields(r.Git("for-each-ref", "--format=%(objectname)"))
			clean := r.GitInput("clean", "hash-object", "-w", "--stdin")
			grafts := ""
			for _, line := range r.Objects() {
				kind, id, _ := strings.Cut(line, " ")
				switch {
				case kind == "commit" && rnd.IntN(3) == 0 && !slices.Contains(tips, id):
					r.Git("update-ref", "refs/replace/"+id, tips[rnd.IntN(len(tips))])
				case kind == "commit" && rnd.IntN(3) == 0:
					grafts += id + "\n"
				case kind == "blob" && id != clean:
					r.Git("update-ref", "refs/replace/"+id, clean)
				}
			}
			gittest.WriteFile(t, filepath.Join(r.GitDir(), "info", "grafts"), []byte(grafts))
			if text, err := os.ReadFile(filepath.Join(r.GitDir(), "info", "grafts")); err != nil || len(text) < 41 {
				t.Fatalf("no grafts: %q, %v", text, err)
			}
			if diff := cmp.Diff(want, tellAll(t, r)); diff != "" {
				t.Errorf("runs differ (-before +after):\n%s", diff)
			}
		})
	}
}

var replaceRef = regexp.MustCompile(` refs/replace/[0-9a-f]+`)

// tellAll writes all runs of the needle in commits, replacing refs left out.
func tellAll(t *testing.T, r *gittest.Repo) (out []string) {
	t.Helper()
	for _, run := range located(t, r.Dir) {
		if run.First != nil {
			out = append(out, replaceRef.ReplaceAllString(tellIDs(run), ""))
		}
	}
	if slices.Sort(out); len(out) < 3 {
		t.Errorf("only %d runs", len(out))
	}
	return out
}
