package gitrepo

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

func TestIndexOfEveryKind(t *testing.T) {
	tests := []struct {
		name  string
		init  []string
		build func(r *gittest.Repo)
	}{
		{"version 2", nil, func(r *gittest.Repo) { r.Git("update-index", "--index-version", "2") }},
		{"version 3", nil, func(r *gittest.Repo) {
			r.Git("update-index", "--index-version", "3")
			r.Git("update-index", "--skip-worktree", "a/b.txt")
		}},
		{"version 4", nil, func(r *gittest.Repo) { r.Git("update-index", "--index-version", "4") }},
		{"sha-256", []string{"--object-format=sha256"}, func(*gittest.Repo) {}},
		{"no cache-tree", nil, func(r *gittest.Repo) {
			r.Remove("a/b.txt")
			r.Git("read-tree", "--empty")
			r.Git("add", "-A")
		}},
		{"without a checksum", nil, func(r *gittest.Repo) {
			r.Git("config", "index.skipHash", "true")
			r.Write("more.txt", "x")
			r.Git("add", "-A")
		}},
		{"with extensions", nil, func(r *gittest.Repo) {
			r.Git("config", "core.untrackedCache", "true")
			r.Git("config", "core.fsmonitor", "false")
			r.Git("config", "index.threads", "2")
			r.Git("status")
		}},
		{"split", nil, func(r *gittest.Repo) { r.Git("update-index", "--split-index") }},
		{"split, then changed", nil, func(r *gittest.Repo) {
			r.Git("config", "splitIndex.maxPercentChange", "100")
			r.Git("update-index", "--split-index")
			r.Write("a/b.txt", "edited")
			r.Write("a/aa.txt", "added")
			r.Write("0.txt", "added")
			r.Remove("z.txt")
			r.Git("add", "-A")
		}},
		{"conflict", nil, func(r *gittest.Repo) {
			r.Git("commit", "-q", "-m", "all")
			diverge(r, map[string]string{"both.txt": "1"}, map[string]string{"both.txt": "2"})
			_, _ = r.Try("", "merge", "side")
		}},
		{"long path", nil, func(r *gittest.Repo) {
			id := r.GitInput("x", "hash-object", "-w", "--stdin")
			long := strings.Repeat(strings.Repeat("d", 200)+"/", 25) + "f"
			r.Git("update-index", "--add", "--cacheinfo", "100644,"+id+","+long)
			r.Git("update-index", "--add", "--cacheinfo", "100644,"+id+","+long+"g")
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := gittest.New(t, tt.init...)
			for _, p := range []string{"a.txt", "a/b.txt", "a/b/c.txt", "a0.txt", "ü.txt", "z.txt"} {
				if p != "a/b/c.txt" {
					r.Write(p, p)
				}
			}
			r.Git("add", "-A")
			tt.build(r)
			checkStages(t, r)
		})
	}
}

// checkStages compares with git ls-files, stages included.
func checkStages(t *testing.T, r *gittest.Repo) {
	t.Helper()
	ix, err := discover(t, r, nil).readIndex()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range ix.entries {
		got = append(got, fmt.Sprintf("%06o %s %d\t%s", e.mode, e.id, e.stage, e.path))
	}
	if diff := cmp.Diff(r.Git("-c", "core.quotePath=false", "ls-files", "-s"), strings.Join(got, "\n")); diff != "" {
		t.Errorf("entries (-git +stanch):\n%s", diff)
	}
}

func TestSparseIndexIsExpanded(t *testing.T) {
	r := gittest.New(t)
	for _, p := range []string{"in/a.txt", "out/b.txt", "out/deep/c.txt", "top.txt"} {
		r.Write(p, p)
	}
	r.Commit("base")
	if _, err := r.Try("", "sparse-checkout", "set", "--cone", "--sparse-index", "in"); err != nil {
		t.Skip("this git has no sparse index: ", err)
	}
	repo := discover(t, r, nil)
	ix, err := repo.readIndex()
	if err != nil {
		t.Fatal(err)
	}
	if !ix.sparse || len(ix.entries) != 3 {
		t.Fatalf("git wrote no sparse index: %d entries", len(ix.entries))
	}
	checkTracked(t, r, repo)
	r.Write("in/new.txt", token)
	r.Git("add", "in/new.txt")
	if diff := cmp.Diff(map[string]string{"in/new.txt": "new"}, stagedRuns(t, repo, token)); diff != "" {
		t.Error(diff)
	}
}

func TestIndexFlags(t *testing.T) {
	r := gittest.New(t)
	for _, p := range []string{"announced", "plain", "skipped", "valid"} {
		r.Write(p, p)
	}
	r.Git("add", "plain", "skipped", "valid")
	r.Git("add", "-N", "announced")
	r.Git("update-index", "--skip-worktree", "skipped")
	r.Git("update-index", "--assume-unchanged", "valid")
	ix, err := discover(t, r, nil).readIndex()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range ix.entries {
		if e.intentToAdd != (e.path == "announced") || e.skipWorktree != (e.path == "skipped") || e.valid != (e.path == "valid") {
			t.Errorf("%+v", e)
		}
	}
}

func TestNoIndexIsEmpty(t *testing.T) {
	tracked, err := discover(t, gittest.New(t), nil).Tracked()
	if err != nil || len(tracked) != 0 {
		t.Errorf("%v %v", tracked, err)
	}
}

func TestDamagedIndex(t *testing.T) {
	r := gittest.New(t)
	r.Write("a.txt", "x")
	r.Write("b.txt", "x")
	r.Git("add", "-A")
	whole, err := os.ReadFile(filepath.Join(r.GitDir(), "index"))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		damage func(p []byte) []byte
		kind   error
	}{
		{"empty", func([]byte) []byte { return nil }, ErrIndex},
		{"cut off", func(p []byte) []byte { return p[:len(p)/2] }, ErrIndex},
		{"one bit", func(p []byte) []byte { p[60] ^= 1; return p }, ErrIndex},
		{"other signature", func(p []byte) []byte { p[0] = 'X'; return p }, ErrIndex},
		{"version 9", func(p []byte) []byte { p[7] = 9; return p }, ErrUnsupported},
		{"many entries", func(p []byte) []byte { p[8] = 0xff; return unsummed(p) }, ErrIndex},
		{"unknown mandatory extension", func(p []byte) []byte {
			return unsummed(append(p[:len(p)-20], append([]byte("zzzz\x00\x00\x00\x00"), make([]byte, 20)...)...))
		}, ErrUnsupported},
		{"extension longer than the file", func(p []byte) []byte {
			return unsummed(append(p[:len(p)-20], append([]byte("ZZZZ\xff\xff\xff\xff"), make([]byte, 20)...)...))
		}, ErrIndex},
		{"shared index that is not there", func(p []byte) []byte {
			link := append([]byte("link\x00\x00\x00\x14"), strings.Repeat("\x01", 20)...)
			return unsummed(append(p[:len(p)-20], append(link, make([]byte, 20)...)...))
		}, os.ErrNotExist},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "index")
			if err := os.WriteFile(file, tt.damage(append([]byte{}, whole...)), 0o644); err != nil {
				t.Fatal(err)
			}
			repo := discover(t, r, map[string]string{"GIT_INDEX_FILE": file})
			if _, err := repo.Tracked(); !errors.Is(err, tt.kind) {
				t.Errorf("Tracked: %v, want %v", err, tt.kind)
			}
			err := repo.Staged().Items(t.Context(), 1, func(int, scanner.Item) error { return nil }, func(scanner.Skip) {})
			if !errors.Is(err, tt.kind) {
				t.Errorf("Items: %v, want %v", err, tt.kind)
			}
		})
	}
}

// unsummed blanks the checksum, which then is not checked.
func unsummed(p []byte) []byte {
	clear(p[len(p)-20:])
	return p
}

func TestBitmap(t *testing.T) {
	// 3 words: a run of one word of ones and one literal, then a run without literals.
	p := []byte{0, 0, 0, 130, 0, 0, 0, 3}
	p = append(p, 0, 0, 0, 2, 0, 0, 0, 3) // literals 1, run 1, bit 1
	p = append(p, 0, 0, 0, 0, 0, 0, 0, 5) // bits 64 and 66
	p = append(p, 0, 0, 0, 0, 0, 0, 0, 3) // run 1, bit 1
	p = append(p, 0, 0, 0, 2, 'r')
	bits, rest, err := parseEWAH(p)
	if err != nil || string(rest) != "r" || len(bits) != 130 {
		t.Fatalf("%d bits, rest %q, %v", len(bits), rest, err)
	}
	for i, bit := range bits {
		if want := i < 64 || i == 64 || i == 66 || i >= 128; bit != want {
			t.Errorf("bit %d is %v", i, bit)
		}
	}
}

// FuzzIndex checks that any bytes give an index in order or one of the two kinds
// of error, in memory that the input's size bounds.
func FuzzIndex(f *testing.F) {
	for _, version := range []string{"2", "3", "4"} {
		r := gittest.New(f)
		r.Write("a.txt", "x")
		r.Write("a/b.txt", "x")
		r.Git("add", "-A")
		r.Git("add", "-N", ".")
		r.Git("update-index", "--index-version", version)
		r.Git("write-tree")
		data, err := os.ReadFile(filepath.Join(r.GitDir(), "index"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(unsummed(data))
	}
	r := gittest.New(f)
	r.Write("a.txt", "x")
	r.Git("add", "-A")
	r.Git("update-index", "--split-index")
	data, err := os.ReadFile(filepath.Join(r.GitDir(), "index"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(unsummed(data))
	f.Fuzz(func(t *testing.T, data []byte) {
		ix, err := parseIndex(data, 20, func(scanner.ID) ([]byte, error) { return data, nil })
		if err != nil {
			if !errors.Is(err, ErrIndex) && !errors.Is(err, ErrUnsupported) {
				t.Fatalf("error of another kind: %v", err)
			}
			return
		}
		if n := len(walkIndex(indexRoot(ix), 0)); n > len(ix.entries) {
			t.Fatalf("%d paths of %d entries", n, len(ix.entries))
		}
	})
}

// walkIndex lists the paths below a directory of the index.
func walkIndex(dir node, prefixLen int) []string {
	var paths []string
	for _, n := range listIndex(dir, prefixLen) {
		if n.entries != nil {
			paths = append(paths, walkIndex(n, prefixLen+len(n.name)+1)...)
			continue
		}
		paths = append(paths, n.name)
	}
	return paths
}
