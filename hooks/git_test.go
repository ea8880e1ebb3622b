package hooks

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// repo is a repository that real git works on, with a stand-in for stanch that
// writes down how it was called and ends as the file "verdict" says.
type repo struct {
	root, exe, log string
}

func newRepo(t *testing.T) repo {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no POSIX shell")
	}
	base := t.TempDir()
	r := repo{root: filepath.Join(base, "a repo"), exe: filepath.Join(base, "bin it's", "stanch"), log: filepath.Join(base, "log")}
	write(t, r.exe, "#!/bin/sh\n"+
		"echo \"stanch $* [$(cat)]\" >> '"+r.log+"'\n"+
		"[ ! -f '"+base+"/verdict' ] || exit \"$(cat '"+base+"/verdict')\"\n", 0o755)
	git(t, base, "init", "-q", "-b", "main", r.root)
	return r
}

func (r repo) hooks() string { return filepath.Join(r.root, ".git", "hooks") }

func (r repo) verdict(t *testing.T, code string) {
	t.Helper()
	write(t, filepath.Join(filepath.Dir(r.log), "verdict"), code, 0o644)
}

// former writes a hook that notes its call and ends with code.
func (r repo) former(t *testing.T, kind Kind, code string) {
	t.Helper()
	write(t, filepath.Join(r.hooks(), string(kind)), "#!/bin/sh\n"+
		"echo \"former $* [$(cat)]\" >> '"+r.log+"'\nexit "+code+"\n", 0o755)
}

func (r repo) calls(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(r.log)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	_ = os.Remove(r.log)
	return string(text)
}

// commit makes a commit of a new file and returns git's output and whether it went through.
func (r repo) commit(t *testing.T, name string) (string, bool) {
	t.Helper()
	write(t, filepath.Join(r.root, name), name, 0o644)
	git(t, r.root, "add", name)
	return tryGit(t, r.root, "commit", "-q", "-m", name)
}

func git(t *testing.T, dir string, args ...string) string {
	t.Helper()
	out, ok := tryGit(t, dir, args...)
	if !ok {
		t.Fatalf("git %v: %s", args, out)
	}
	return out
}

func tryGit(t *testing.T, dir string, args ...string) (string, bool) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "git", args...)
	cmd.Dir = dir
	cmd.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(),
		"GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_AUTHOR_DATE=1700000000 +0000",
		"GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com", "GIT_COMMITTER_DATE=1700000000 +0000",
	}
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	return out.String(), err == nil
}

func TestGitRunsFormerFirstAndRespectsBoth(t *testing.T) {
	tests := []struct {
		name, former, verdict string // exit codes; "" for no former hook
		passes                bool
		calls                 string
	}{
		{name: "alone", verdict: "0", passes: true, calls: "stanch hook run pre-commit []\n"},
		{name: "alone, secrets found", verdict: "1", calls: "stanch hook run pre-commit []\n"},
		{name: "alone, not all scanned", verdict: "3", calls: "stanch hook run pre-commit []\n"},
		{name: "both pass", former: "0", verdict: "0", passes: true, calls: "former  []\nstanch hook run pre-commit []\n"},
		{name: "former refuses", former: "7", verdict: "0", calls: "former  []\n"},
		{name: "stanch refuses", former: "0", verdict: "1", calls: "former  []\nstanch hook run pre-commit []\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newRepo(t)
			if tt.former != "" {
				r.former(t, PreCommit, tt.former)
			}
			r.verdict(t, tt.verdict)
			install(t, r.hooks(), PreCommit, r.exe)
			if out, ok := r.commit(t, "f"); ok != tt.passes {
				t.Errorf("commit went through: %v, want %v\n%s", ok, tt.passes, out)
			}
			if got := r.calls(t); got != tt.calls {
				t.Errorf("calls %q, want %q", got, tt.calls)
			}
		})
	}
}

func TestGitPassesOverAFormerHookThatItIgnored(t *testing.T) {
	r := newRepo(t)
	r.former(t, PreCommit, "7")
	if err := os.Chmod(filepath.Join(r.hooks(), "pre-commit"), 0o644); err != nil {
		t.Fatal(err)
	}
	install(t, r.hooks(), PreCommit, r.exe)
	if out, ok := r.commit(t, "f"); !ok {
		t.Errorf("the commit was blocked:\n%s", out)
	}
	if got, want := r.calls(t), "stanch hook run pre-commit []\n"; got != want {
		t.Errorf("calls %q, want %q", got, want)
	}
}

func TestGitFollowsALinkedFormerHook(t *testing.T) {
	r := newRepo(t)
	r.former(t, PreCommit, "0")
	if err := os.MkdirAll(filepath.Join(r.root, "scripts"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(r.hooks(), "pre-commit"), filepath.Join(r.root, "scripts", "check")); err != nil {
		t.Fatal(err)
	}
	link(t, "../../scripts/check", filepath.Join(r.hooks(), "pre-commit"))
	install(t, r.hooks(), PreCommit, r.exe)
	if out, ok := r.commit(t, "f"); !ok {
		t.Errorf("the commit was blocked:\n%s", out)
	}
	if got := r.calls(t); !strings.HasPrefix(got, "former ") {
		t.Errorf("the linked hook did not run: %q", got)
	}
}

func TestGitMergeRunsItsOwnHook(t *testing.T) {
	r := newRepo(t)
	r.commit(t, "base")
	git(t, r.root, "checkout", "-q", "-b", "side")
	r.commit(t, "theirs")
	git(t, r.root, "checkout", "-q", "main")
	r.commit(t, "ours")
	link(t, "pre-commit", filepath.Join(r.hooks(), "pre-merge-commit")) // a common way to check merges too
	for _, kind := range []Kind{PreCommit, PreMergeCommit} {
		install(t, r.hooks(), kind, r.exe)
	}
	r.verdict(t, "1")
	if out, ok := tryGit(t, r.root, "merge", "-q", "-m", "merge", "side"); ok {
		t.Errorf("the merge went through:\n%s", out)
	}
	r.verdict(t, "0")
	r.calls(t)
	git(t, r.root, "merge", "--abort")
	git(t, r.root, "merge", "-q", "-m", "merge", "side")
	if got := r.calls(t); !strings.Contains(got, "stanch hook run pre-merge-commit []\n") {
		t.Errorf("calls %q", got)
	}
	for _, kind := range []Kind{PreCommit, PreMergeCommit} {
		if _, err := Uninstall(r.hooks(), kind); err != nil {
			t.Error(err)
		}
	}
	if target, _ := os.Readlink(filepath.Join(r.hooks(), "pre-merge-commit")); target != "pre-commit" {
		t.Errorf("the link came back as %q", target)
	}
}

func TestGitPushGivesBothHooksTheSameInput(t *testing.T) {
	r := newRepo(t)
	r.commit(t, "f")
	id := strings.TrimSpace(git(t, r.root, "rev-parse", "HEAD"))
	remote := filepath.Join(filepath.Dir(r.root), "remote.git")
	git(t, r.root, "init", "-q", "--bare", remote)
	r.former(t, PrePush, "0")
	install(t, r.hooks(), PrePush, r.exe)
	git(t, r.root, "push", "-q", remote, "main", "main:refs/heads/other")
	zero := strings.Repeat("0", 40)
	input := remote + " " + remote + " [refs/heads/main " + id + " refs/heads/main " + zero + "\n" +
		"refs/heads/main " + id + " refs/heads/other " + zero + "]\n"
	if got, want := r.calls(t), "former "+input+"stanch hook run pre-push "+input; got != want {
		t.Errorf("calls\n%s\nwant\n%s", got, want)
	}
	git(t, r.root, "push", "-q", remote, "main")
	nothing := remote + " " + remote + " []\n"
	if got, want := r.calls(t), "former "+nothing+"stanch hook run pre-push "+nothing; got != want {
		t.Errorf("with nothing to push: calls\n%s\nwant\n%s", got, want)
	}
	git(t, r.root, "commit", "-q", "--allow-empty", "-m", "more")
	r.verdict(t, "1")
	if out, ok := tryGit(t, r.root, "push", "-q", remote, "main"); ok {
		t.Errorf("stanch's refusal did not stop the push:\n%s", out)
	}
	r.verdict(t, "0")
	write(t, filepath.Join(r.hooks(), "pre-push.stanch-former"), "#!/bin/sh\nexit 4\n", 0o755)
	if out, ok := tryGit(t, r.root, "push", "-q", remote, "main"); ok {
		t.Errorf("the former hook's refusal did not stop the push:\n%s", out)
	}
}

func TestGitIsBlockedWhenTheProgramIsGone(t *testing.T) {
	r := newRepo(t)
	r.former(t, PreCommit, "0")
	install(t, r.hooks(), PreCommit, r.exe)
	away := filepath.Join(t.TempDir(), "stanch")
	if err := os.Rename(r.exe, away); err != nil {
		t.Fatal(err)
	}
	out, ok := r.commit(t, "f")
	if ok {
		t.Error("the commit went through unchecked")
	}
	for _, want := range []string{r.exe, "go install github.com/stanchdev/stanch", "--no-verify",
		"rm '.git/hooks/pre-commit'", "mv '.git/hooks/pre-commit.stanch-former' '.git/hooks/pre-commit'"} {
		if !strings.Contains(out, want) {
			t.Errorf("the message lacks %q:\n%s", want, out)
		}
	}
	t.Setenv("PATH", filepath.Dir(away)+string(os.PathListSeparator)+os.Getenv("PATH"))
	if out, ok := r.commit(t, "f"); !ok {
		t.Errorf("stanch on the PATH was not found:\n%s", out)
	}
	if got := r.calls(t); !strings.Contains(got, "stanch hook run pre-commit") {
		t.Errorf("calls %q", got)
	}
}

func TestScriptNeedsNoBash(t *testing.T) {
	for _, shell := range []string{"dash", "busybox"} {
		path, err := exec.LookPath(shell)
		if err != nil {
			continue
		}
		for _, kind := range Kinds() {
			args := []string{"-n", "/dev/stdin"}
			if shell == "busybox" {
				args = append([]string{"sh"}, args...)
			}
			cmd := exec.CommandContext(t.Context(), path, args...)
			cmd.Stdin = bytes.NewReader(script(kind, "/opt/it's/stanch"))
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s -n: %v\n%s", shell, err, out)
			}
		}
	}
}
