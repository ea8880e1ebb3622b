package gitrepo

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// disk hashes the files of a work tree, as the source of files on disk does.
func disk(r *gittest.Repo) func(string) (scanner.ID, bool) {
	return func(path string) (scanner.ID, bool) {
		data, err := os.ReadFile(r.Path(filepath.FromSlash(path)))
		return blobID(data, 20), err == nil
	}
}

// threeVersions has a file in every state against HEAD, index and disk.
func threeVersions(t *testing.T) *gittest.Repo {
	r := gittest.New(t)
	r.Write("same.txt", token)
	r.Write("edited.txt", token)
	r.Write("cleaned.txt", token)
	r.Write("dir/staged.txt", "x")
	r.Write("removed.txt", token)
	r.Write("grown.txt", token)
	r.Commit("base")
	r.Write("edited.txt", "more "+token)
	r.Write("cleaned.txt", "x")
	r.Write("grown.txt", token+token)
	r.Write("dir/staged.txt", token)
	r.Git("add", "dir/staged.txt")
	r.Write("new.txt", token)
	r.Git("add", "-N", "new.txt")
	r.Git("rm", "-q", "--cached", "removed.txt")
	r.Write("untracked.txt", token)
	return r
}

func TestCheckout(t *testing.T) {
	r := threeVersions(t)
	src := discover(t, r, nil).Checkout(disk(r))
	got := collect(t, src)
	for id, it := range got.items {
		if !it.Ancestor {
			t.Errorf("%s at %s is no ancestor", id, it.Path)
		}
	}
	want := []string{
		"cleaned.txt head >", "dir/staged.txt staged >", "edited.txt head >", "grown.txt head >", "removed.txt head >", "same.txt head >",
	}
	q := append(got.holding(token), scanner.Holding{ID: blobID([]byte(token), 20), N: 1}) // what the disk source holds of it
	if diff := cmp.Diff(want, describe(t, src, q)); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
}

func TestCheckoutReadsOnlyWhatDiffers(t *testing.T) {
	r := gittest.New(t)
	for i := range 50 {
		r.Write(fmt.Sprintf("d%d/f%d", i%5, i), fmt.Sprint(i))
	}
	r.Commit("base")
	r.Write("d1/f1", "other")
	got := collect(t, discover(t, r, nil).Checkout(disk(r)))
	if len(got.items) != 1 {
		t.Errorf("%d items", len(got.items))
	}
}

func TestChangesTellsOldFromNew(t *testing.T) {
	r := threeVersions(t)
	paths := []string{"cleaned.txt", "dir/staged.txt", "edited.txt", "grown.txt", "removed.txt", "new.txt", "untracked.txt"}
	src := discover(t, r, nil).Changes(disk(r), paths)
	got := collect(t, src)
	q := got.holding(token)
	for _, text := range []string{token, token + token, "more " + token} {
		id := blobID([]byte(text), 20)
		if !slices.ContainsFunc(q, func(h scanner.Holding) bool { return h.ID == id }) {
			q = append(q, scanner.Holding{ID: id, N: strings.Count(text, token)})
		}
	}
	want := []string{
		"cleaned.txt head old >", "dir/staged.txt staged >", "edited.txt head old >", "grown.txt head >", "removed.txt head old >",
	}
	if diff := cmp.Diff(want, describe(t, src, q)); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
}

func TestCheckoutNames(t *testing.T) {
	r := gittest.New(t)
	r.Write("d/"+token+"/old.txt", "x")
	r.Commit("base")
	r.Write("d/"+token+"/new.txt", "x")
	r.Write("e/"+token, "x")
	r.Git("add", "-A")
	src := discover(t, r, nil).Checkout(disk(r))
	collect(t, src)
	want := []string{"d/" + token + " head >", "e/" + token + " staged >"}
	if diff := cmp.Diff(want, describe(t, src, scanner.Query{{ID: blobID([]byte(token), 20), N: 1}})); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
}

func TestChanged(t *testing.T) {
	r := threeVersions(t)
	old := time.Now().Add(-time.Hour)
	for _, p := range []string{"same.txt", "cleaned.txt", "dir/staged.txt"} { // so that times tell them apart
		if err := os.Chtimes(r.Path(filepath.FromSlash(p)), old, old); err != nil {
			t.Fatal(err)
		}
	}
	_, _ = r.Try("", "update-index", "--refresh", "-q") // complains of the files that differ
	r.Write("lost.txt", "x")
	r.Git("add", "lost.txt")
	r.Remove("lost.txt")
	got, err := discover(t, r, nil).Changed(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := []ChangedPath{
		{Path: "cleaned.txt", Disk: true},
		{Path: "dir/staged.txt", Staged: true},
		{Path: "edited.txt", Disk: true},
		{Path: "grown.txt", Disk: true},
		{Path: "lost.txt", Staged: true, Disk: true, Gone: true},
		{Path: "new.txt", Disk: true},
		{Path: "removed.txt", Staged: true, Disk: true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("changed (-want +got):\n%s", diff)
	}
}

func TestChangedInOneMomentWithTheIndex(t *testing.T) {
	r := gittest.New(t)
	r.Write("a.txt", "one")
	r.Commit("base")
	index := filepath.Join(r.GitDir(), "index")
	info, err := os.Stat(r.Path("a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	// The same size and time: only the index's own time tells that git could not see it.
	r.Write("a.txt", "two")
	for _, f := range []string{r.Path("a.txt"), index} {
		if err := os.Chtimes(f, info.ModTime(), info.ModTime()); err != nil {
			t.Fatal(err)
		}
	}
	got, err := discover(t, r, nil).Changed(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]ChangedPath{{Path: "a.txt", Disk: true}}, got); diff != "" {
		t.Error(diff)
	}
}
