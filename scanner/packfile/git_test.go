package packfile

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// gitRepo is a repository made by git itself.
type gitRepo struct {
	t   testing.TB
	dir string // the work tree
}

func newGitRepo(t testing.TB, args ...string) gitRepo {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git")
	}
	g := gitRepo{t, t.TempDir()}
	g.run(append([]string{"init", "-q"}, args...)...)
	return g
}

func (g gitRepo) run(args ...string) string { return g.runInput(os.DevNull, args...) }

// runInput runs git with a file as its input.
func (g gitRepo) runInput(name string, args ...string) string {
	g.t.Helper()
	input, err := os.Open(name)
	if err != nil {
		g.t.Fatal(err)
	}
	defer input.Close()
	cmd := exec.Command("git", append([]string{"-C", g.dir}, args...)...)
	cmd.Stdin = input
	cmd.Env = append(gitEnv(),
		"GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_AUTHOR_DATE=1700000000 +0000",
		"GIT_COMMITTER_NAME=C", "GIT_COMMITTER_EMAIL=c@example.com", "GIT_COMMITTER_DATE=1700000100 +0200")
	out, err := cmd.CombinedOutput()
	if err != nil {
		g.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// gitEnv is the environment without what would lead git to another repository, as
// when the tests run inside a hook.
func gitEnv() []string {
	env := slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "GIT_") })
	return append(env, "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
}

// history commits n versions of a few files.
func (g gitRepo) history(n int) {
	g.t.Helper()
	var lines []string
	for i := range n {
		lines = append(lines, fmt.Sprintf("line %d of a file that grows and changes %d", i, i*i*7919))
		lines[i*7%len(lines)] = fmt.Sprintf("changed in version %d", i)
		for name, text := range map[string]string{"a.txt": strings.Join(lines, "\n"), fmt.Sprintf("dir%d/b.txt", i%5): fmt.Sprint(i)} {
			name = filepath.Join(g.dir, name)
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				g.t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
				g.t.Fatal(err)
			}
		}
		g.run("add", ".")
		g.run("commit", "-qm", fmt.Sprint("version ", i))
	}
	g.run("tag", "-fam", "a tag", "v1")
}

func TestWalkEqualsGit(t *testing.T) {
	tests := []struct {
		name    string
		init    []string
		options Options
		prepare func(g gitRepo)
	}{
		{name: "loose", prepare: func(g gitRepo) { g.history(20) }},
		{name: "packed", prepare: func(g gitRepo) { g.history(20); g.run("gc", "-q") }},
		{name: "packed by ids", prepare: func(g gitRepo) {
			g.history(20)
			g.run("-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq")
		}},
		{name: "index of version 1", prepare: func(g gitRepo) { g.history(20); g.run("-c", "pack.indexVersion=1", "repack", "-adfq") }},
		{name: "several packs and loose", prepare: func(g gitRepo) {
			g.history(10)
			g.run("repack", "-q")
			g.history(5)
			g.run("repack", "-dq")
			g.run("repack", "-aq")
			g.history(3)
		}},
		{name: "SHA-256", init: []string{"--object-format=sha256"}, options: Options{IDSize: 32}, prepare: func(g gitRepo) {
			g.history(15)
			g.run("gc", "-q")
			g.history(2)
		}},
		{name: "SHA-256 without index", init: []string{"--object-format=sha256"}, options: Options{IDSize: 32}, prepare: func(g gitRepo) {
			g.history(15)
			g.run("repack", "-adq")
			g.dropIndex()
		}},
		{name: "without index", prepare: func(g gitRepo) { g.history(30); g.run("gc", "-q"); g.dropIndex() }},
		{name: "by ids without index", prepare: func(g gitRepo) {
			g.history(30)
			g.run("-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq")
			g.dropIndex()
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := newGitRepo(t, tt.init...)
			tt.prepare(g)
			objects := filepath.Join(g.dir, ".git", "objects")
			for _, o := range []Options{tt.options, {IDSize: tt.options.IDSize, VerifyAll: true, testOnlyRead: true}} {
				got, damage := ourCensus(t, []string{objects}, 2, o)
				g.indexPacks(tt.name)
				if want := gitCensus(t, filepath.Join(g.dir, ".git")); got != want || len(damage) > 0 {
					t.Errorf("got %+v, git %+v, damage %+v", got, want, damage)
				}
			}
		})
	}
}

func (g gitRepo) packs(ending string) []string {
	g.t.Helper()
	names, err := filepath.Glob(filepath.Join(g.dir, ".git", "objects", "pack", "*"+ending))
	if err != nil {
		g.t.Fatal(err)
	}
	return names
}

func (g gitRepo) dropIndex() {
	g.t.Helper()
	for _, name := range g.packs(".idx") {
		if err := os.Remove(name); err != nil {
			g.t.Fatal(err)
		}
	}
}

// indexPacks lets git read packs whose index was dropped.
func (g gitRepo) indexPacks(name string) {
	g.t.Helper()
	if strings.Contains(name, "without index") {
		for _, name := range g.packs(".pack") {
			g.run("index-pack", name)
		}
	}
}

func TestWalkAlternates(t *testing.T) {
	g := newGitRepo(t)
	g.history(5)
	g.run("gc", "-q")
	dir := filepath.Join(t.TempDir(), "clone")
	g.run("clone", "-q", "--shared", g.dir, dir)
	clone := gitRepo{t, dir}
	clone.history(3)
	got, damage := ourCensus(t, []string{filepath.Join(dir, ".git", "objects"), filepath.Join(g.dir, ".git", "objects")}, 2, Options{})
	if want := gitCensus(t, filepath.Join(dir, ".git")); got != want || len(damage) > 0 {
		t.Errorf("got %+v, git %+v, damage %+v", got, want, damage)
	}
}
