package gittest

import (
	"slices"
	"testing"
)

// Git itself must be able to read what is written by hand.
func TestHandMadeObjects(t *testing.T) {
	r := New(t)
	base, target := []byte("base\n"), []byte("target, longer than the base\n")
	WriteLoose(t, r.GitDir(), "blob", []byte("loose\n"))
	WritePack(t, r.GitDir(), []Entry{
		{ID: HashObject("blob", base), Type: PackBlob, Size: -1, Data: base},
		{ID: HashObject("blob", target), Type: PackOfsDelta, Size: -1, Back: 1, Data: Delta(base, target)},
	})
	r.Git("fsck", "--full", "--strict")
	want := []string{"blob " + HashObject("blob", []byte("loose\n")), "blob " + HashObject("blob", base), "blob " + HashObject("blob", target)}
	got := r.Objects()
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("git sees %q, want %q", got, want)
	}
}

func TestCommitIsTheSameEveryTime(t *testing.T) {
	make := func() string {
		r := New(t)
		r.Write("a/b.txt", "one\n")
		return r.Commit("first")
	}
	if a, b := make(), make(); a != b {
		t.Errorf("the same commit has ids %s and %s", a, b)
	}
}
