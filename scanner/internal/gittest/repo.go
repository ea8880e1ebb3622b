package gittest

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Repo is a repository in a temporary folder.
type Repo struct {
	t     testing.TB
	Dir   string   // where git runs: the work tree, or the bare repository
	Env   []string // added to the environment of every git command
	clock time.Time
}

// start is the date of the first commit. Every later command is a minute later.
var start = time.Date(2024, 3, 1, 12, 0, 0, 0, time.UTC)

// New makes an empty repository on branch main. Further arguments go to git init
// (--bare, --object-format=sha256). The test is skipped if there is no git.
func New(t testing.TB, initArgs ...string) *Repo {
	t.Helper()
	return NewAt(t, filepath.Join(t.TempDir(), "repo"), initArgs...)
}

// NewAt is New in a folder of the caller's choice, which is made.
func NewAt(t testing.TB, dir string, initArgs ...string) *Repo {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	r := &Repo{t: t, Dir: dir, clock: start}
	r.Git(append([]string{"init", "-q", "-b", "main"}, initArgs...)...)
	return r
}

// In returns the same repository seen from another folder, such as a linked work
// tree or a clone. Its clock goes on from r's.
func (r *Repo) In(dir string) *Repo {
	return &Repo{t: r.t, Dir: dir, Env: r.Env, clock: r.clock}
}

// Path returns the absolute path of a file in the work tree.
func (r *Repo) Path(elem ...string) string {
	return filepath.Join(append([]string{r.Dir}, elem...)...)
}

// Environ is the environment in which git runs: no configuration of the user or the
// system, a fixed author, the repository's own clock, no prompts, no network.
func (r *Repo) Environ() []string {
	date := r.clock.Format(time.RFC3339)
	env := []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + r.Dir, "TMPDIR=" + os.TempDir(), "SYSTEMROOT=" + os.Getenv("SYSTEMROOT"),
		"GIT_CONFIG_GLOBAL=" + os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C", "TZ=UTC",
		"GIT_AUTHOR_NAME=Ada Author", "GIT_AUTHOR_EMAIL=ada@example.com", "GIT_AUTHOR_DATE=" + date,
		"GIT_COMMITTER_NAME=Cora Committer", "GIT_COMMITTER_EMAIL=cora@example.com", "GIT_COMMITTER_DATE=" + date,
		// file:// and paths only; git refuses submodules from paths without it.
		"GIT_ALLOW_PROTOCOL=file", "GIT_EDITOR=true", "GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=gc.auto", "GIT_CONFIG_VALUE_0=0",
	}
	return append(env, r.Env...)
}

// Git runs git in Dir and returns its output without the last line end. The test
// ends if git fails.
func (r *Repo) Git(args ...string) string {
	r.t.Helper()
	return r.GitInput("", args...)
}

// GitInput is Git with standard input.
func (r *Repo) GitInput(input string, args ...string) string {
	r.t.Helper()
	out, err := r.Try(input, args...)
	if err != nil {
		r.t.Fatal(err)
	}
	return out
}

// Try is GitInput for commands that may fail: a conflicting merge, a hook that
// blocks. The error holds what git said.
func (r *Repo) Try(input string, args ...string) (string, error) {
	r.Tick()
	cmd := exec.Command("git", args...)
	cmd.Dir, cmd.Env, cmd.Stdin = r.Dir, r.Environ(), strings.NewReader(input)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("git %s: %w\n%s%s", strings.Join(args, " "), err, out, stderr.Bytes())
	}
	return strings.TrimSuffix(string(out), "\n"), err
}

// Tick moves the repository's clock by a minute, as every git command does.
func (r *Repo) Tick() { r.clock = r.clock.Add(time.Minute) }

// Write writes a file of the work tree, making its folders.
func (r *Repo) Write(path, content string) {
	r.t.Helper()
	full := r.Path(filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(content), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

// Remove removes a file of the work tree.
func (r *Repo) Remove(path string) {
	r.t.Helper()
	if err := os.Remove(r.Path(filepath.FromSlash(path))); err != nil {
		r.t.Fatal(err)
	}
}

// Commit commits everything in the work tree, even if nothing changed, and returns
// the commit's id. Further arguments go to git commit.
func (r *Repo) Commit(message string, args ...string) string {
	r.t.Helper()
	r.Git("add", "-A")
	r.Git(append([]string{"commit", "-q", "--allow-empty", "-m", message}, args...)...)
	return r.Git("rev-parse", "HEAD")
}

// ID returns the id that a revision names.
func (r *Repo) ID(revision string) string {
	r.t.Helper()
	return r.Git("rev-parse", "--verify", revision)
}

// GitDir returns the absolute path of the git directory.
func (r *Repo) GitDir() string {
	r.t.Helper()
	return filepath.FromSlash(r.Git("rev-parse", "--absolute-git-dir"))
}

// Objects returns type and id of every object git knows of, "blob <id>" a line,
// sorted by id.
func (r *Repo) Objects() []string {
	r.t.Helper()
	out := r.Git("cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)")
	if out == "" {
		return nil
	}
	return strings.Split(out, "\n")
}
