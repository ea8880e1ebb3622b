//go:build unix

package gitrepo

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// Opening a FIFO waits for a writer. None of these may be opened.
func TestFIFOsDoNotHang(t *testing.T) {
	r := lived(t)
	r.Git("repack", "-q", "-a")
	idx := oneFile(t, r, "objects/pack/*.idx")
	for _, path := range []string{
		gittest.LoosePath(r.GitDir(), r.ID("HEAD:amended.txt")),
		filepath.Join(r.GitDir(), "config"),
		filepath.Join(r.GitDir(), "config.worktree"),
		filepath.Join(r.GitDir(), "packed-refs"),
		filepath.Join(r.GitDir(), "shallow"),
		filepath.Join(r.GitDir(), "refs", "heads", "fifo"),
		filepath.Join(r.GitDir(), "logs", "fifo"),
		filepath.Join(r.GitDir(), "logs", "refs", "stash"),
		filepath.Join(r.GitDir(), "objects", "info", "alternates"),
		filepath.Join(r.GitDir(), "FETCH_HEAD"),
		filepath.Join(r.GitDir(), "worktrees", "w", "HEAD"),
		idx[:len(idx)-3] + "pack",
	} {
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(path, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	h := opened(t, r.Dir).History(HistoryOptions{})
	g := gather(t, h, 2)
	if len(g.skips) < 8 {
		t.Errorf("skips are %+v", g.skips)
	}
	locateAll(t, h, g)
}

// A scan leaves the repository as it was.
func TestNothingIsWritten(t *testing.T) {
	r := lived(t)
	r.Git("repack", "-q")
	before := readFolder(t, r.Dir)
	h := opened(t, r.Dir).History(HistoryOptions{})
	locateAll(t, h, gather(t, h, 2))
	if diff := cmp.Diff(before, readFolder(t, r.Dir)); diff != "" {
		t.Error(diff)
	}
}
