package gitrepo

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// opened opens a repository without an environment.
func opened(t testing.TB, dir string) *Repo {
	t.Helper()
	r, err := Discover(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func mustID(t testing.TB, hex string) scanner.ID {
	t.Helper()
	id := parseID(hex)
	if id.IsZero() {
		t.Fatalf("%q is no object id", hex)
	}
	return id
}

// lived makes a repository with a past: edits that delta well, a merge, tags, notes,
// a stash with an untracked file, a deleted branch, an amended commit, and a blob
// that was staged and forgotten.
//
// Git needs half a second to make one, so that each kind is made once and copied.
func lived(t testing.TB, initArgs ...string) *gittest.Repo {
	t.Helper()
	models.Lock()
	defer models.Unlock()
	kind := strings.Join(initArgs, " ")
	if models.files[kind] == nil {
		models.files[kind] = readFolder(t, makeLived(t, initArgs...).Dir)
	}
	r := gittest.New(t, initArgs...)
	if err := os.RemoveAll(r.Dir); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(r.Dir, models.files[kind]); err != nil {
		t.Fatal(err)
	}
	for range livedCommands {
		r.Tick()
	}
	return r
}

var models = struct {
	sync.Mutex
	files map[string]fstest.MapFS
}{files: map[string]fstest.MapFS{}}

// livedCommands is more than the git commands that makeLived runs: the clock of a
// copy goes on from there.
const livedCommands = 200

func readFolder(t testing.TB, dir string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		file := &fstest.MapFile{Mode: fs.ModeDir | 0o755}
		if !d.IsDir() {
			if file.Data, err = os.ReadFile(path); err != nil {
				return err
			}
			file.Mode = 0o644
		}
		files[filepath.ToSlash(name)] = file
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func makeLived(t testing.TB, initArgs ...string) *gittest.Repo {
	r := gittest.New(t, initArgs...)
	long := ""
	for i := range 37 {
		long += fmt.Sprintf("line %d of a file that is long enough for deltas\n", i)
		r.Write("src/long.txt", long)
		if i%4 == 0 {
			r.Write(fmt.Sprintf("src/deep/er/%d.txt", i), strings.Repeat(fmt.Sprint(i), 50))
			r.Commit(fmt.Sprintf("step %d", i))
		}
	}
	r.Git("switch", "-q", "-c", "side", "HEAD~3")
	r.Write("side.txt", "side\n")
	r.Commit("on the side")
	r.Git("switch", "-q", "main")
	r.Git("merge", "-q", "--no-ff", "-m", "merge side", "side")
	r.Git("tag", "-a", "-m", "a tag's message", "v1")
	r.Git("tag", "-a", "-m", "a tag of a tag", "v1-signed", "v1")
	r.Git("notes", "add", "-m", "a note")
	r.Git("branch", "deleted")
	r.Git("switch", "-q", "deleted")
	r.Write("deleted.txt", "on a deleted branch\n")
	r.Commit("soon gone")
	r.Git("switch", "-q", "main")
	r.Git("branch", "-q", "-D", "deleted")
	r.Write("amended.txt", "before\n")
	r.Commit("to be amended")
	r.Write("amended.txt", "after\n")
	r.Commit("amended", "--amend")
	for _, text := range []string{"older stash\n", "newer stash\n"} {
		r.Write("src/long.txt", text)
		r.Write("untracked.txt", "untracked "+text)
		r.Git("stash", "push", "-q", "--include-untracked")
	}
	r.Write("staged.txt", "staged and reset\n")
	r.Git("add", "staged.txt")
	r.Git("reset", "-q")
	r.Remove("staged.txt")
	return r
}

// shape is one way to store a repository.
type shape struct {
	name  string
	build func(t testing.TB) *gittest.Repo
}

// repacked makes the lived repository and runs git repack on it with settings.
func repacked(config ...string) func(t testing.TB) *gittest.Repo {
	return func(t testing.TB) *gittest.Repo {
		r := lived(t)
		var args []string
		for _, c := range config {
			args = append(args, "-c", c)
		}
		r.Git(append(args, "repack", "-q", "-a", "-d", "-f", "--depth=50", "--window=50", "-k")...)
		return r
	}
}

func shapes() []shape {
	return []shape{
		{"loose", func(t testing.TB) *gittest.Repo { return lived(t) }},
		{"bare", func(t testing.TB) *gittest.Repo {
			r := lived(t)
			dir := filepath.Join(t.TempDir(), "bare.git")
			r.Git("clone", "-q", "--mirror", "--no-local", r.Dir, dir)
			return r.In(dir)
		}},
		{"packed", repacked()},
		{"packed with REF_DELTA", repacked("repack.useDeltaBaseOffset=false")},
		{"index version 1", repacked("pack.indexVersion=1")},
		{"several packs", func(t testing.TB) *gittest.Repo {
			r := lived(t)
			r.Git("repack", "-q")
			r.Write("more.txt", "more\n")
			r.Commit("more")
			r.Git("repack", "-q")
			r.Write("src/long.txt", "loose\n")
			r.Commit("loose")
			return r
		}},
		{"packed and loose", func(t testing.TB) *gittest.Repo {
			r := lived(t)
			r.Git("repack", "-q", "-a") // without -d loose copies stay
			return r
		}},
		{"multi-pack index", func(t testing.TB) *gittest.Repo {
			r := lived(t)
			r.Git("repack", "-q")
			r.Write("more.txt", "more\n")
			r.Commit("more")
			r.Git("repack", "-q")
			r.Git("multi-pack-index", "write")
			return r
		}},
		{"64-bit offsets", func(t testing.TB) *gittest.Repo {
			r := repacked()(t)
			packs, _ := filepath.Glob(filepath.Join(r.GitDir(), "objects", "pack", "*.pack"))
			idx := strings.TrimSuffix(packs[0], "pack") + "idx"
			if err := os.Remove(idx); err != nil {
				t.Fatal(err)
			}
			r.Git("index-pack", "--index-version=2,0x40", "-o", idx, packs[0])
			return r
		}},
		{"alternates", func(t testing.TB) *gittest.Repo {
			r := lived(t)
			dir := filepath.Join(t.TempDir(), "shared")
			r.Git("clone", "-q", "--shared", r.Dir, dir)
			clone := r.In(dir)
			clone.Write("own.txt", "own\n")
			clone.Commit("own")
			return clone
		}},
		{"linked work tree", func(t testing.TB) *gittest.Repo {
			r := lived(t)
			dir := filepath.Join(t.TempDir(), "linked")
			r.Git("worktree", "add", "-q", "-b", "linked", dir)
			linked := r.In(dir)
			linked.Write("linked.txt", "linked\n")
			linked.Commit("linked")
			return linked
		}},
		{"separate git directory", func(t testing.TB) *gittest.Repo {
			r := gittest.New(t, "--separate-git-dir="+filepath.Join(t.TempDir(), "elsewhere"))
			r.Write("a.txt", "a\n")
			r.Commit("a")
			return r
		}},
		{"work tree configuration", func(t testing.TB) *gittest.Repo {
			r := lived(t)
			r.Git("config", "core.repositoryFormatVersion", "1")
			r.Git("config", "extensions.worktreeConfig", "true")
			r.Git("config", "--worktree", "some.key", "value")
			return r
		}},
		{"empty", func(t testing.TB) *gittest.Repo { return gittest.New(t) }},
		{"empty bare", func(t testing.TB) *gittest.Repo { return gittest.New(t, "--bare") }},
		{"sha256", func(t testing.TB) *gittest.Repo { return lived(t, "--object-format=sha256") }},
		{"sha256 packed", func(t testing.TB) *gittest.Repo {
			r := lived(t, "--object-format=sha256")
			r.Git("repack", "-q", "-a", "-d", "-f", "-k")
			return r
		}},
		{"sha256 packed with REF_DELTA", func(t testing.TB) *gittest.Repo {
			r := lived(t, "--object-format=sha256")
			r.Git("-c", "repack.useDeltaBaseOffset=false", "repack", "-q", "-a", "-d", "-f", "-k")
			return r
		}},
	}
}
