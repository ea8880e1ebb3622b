package gitrepo_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stanchdev/stanch/scanner/gitrepo"
)

// TestHooksPathAsGit compares with `git config --type=path core.hooksPath`.
func TestHooksPathAsGit(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	tests := []struct {
		name  string
		files map[string]string // below the base folder: home/, repo/, other/
		env   []string          // BASE is replaced
	}{
		{name: "not set"},
		{name: "local", files: map[string]string{"repo/.git/config": "[core]\n\thooksPath = tools/hooks\n"}},
		{name: "global", files: map[string]string{"home/.gitconfig": "[core]\nhookspath=~/hooks\n"}},
		{name: "xdg default", files: map[string]string{"home/.config/git/config": "[core] hooksPath = /x ; why\n"}},
		{name: "xdg set", files: map[string]string{"xdg/git/config": "[CORE]\nHooksPath = \"/a b\"\n"}, env: []string{"XDG_CONFIG_HOME=BASE/xdg"}},
		{name: "home over xdg", files: map[string]string{"home/.config/git/config": "[core]\nhooksPath=/x\n", "home/.gitconfig": "[core]\nhooksPath=/y\n"}},
		{name: "local over global", files: map[string]string{"home/.gitconfig": "[core]\nhooksPath=/y\n", "repo/.git/config": "[core]\nhooksPath = z\n"}},
		{name: "GIT_CONFIG_GLOBAL", files: map[string]string{"home/.gitconfig": "[core]\nhooksPath=/y\n", "other/g": "[core]\nhooksPath=/g\n"}, env: []string{"GIT_CONFIG_GLOBAL=BASE/other/g"}},
		{name: "GIT_CONFIG_GLOBAL is /dev/null", files: map[string]string{"home/.gitconfig": "[core]\nhooksPath=/y\n"}, env: []string{"GIT_CONFIG_GLOBAL=/dev/null"}},
		{name: "GIT_CONFIG_SYSTEM", files: map[string]string{"other/s": "[core]\nhooksPath=/s\n"}, env: []string{"GIT_CONFIG_SYSTEM=BASE/other/s", "GIT_CONFIG_NOSYSTEM=0"}},
		{name: "GIT_CONFIG_NOSYSTEM", files: map[string]string{"other/s": "[core]\nhooksPath=/s\n"}, env: []string{"GIT_CONFIG_SYSTEM=BASE/other/s"}},
		{name: "included", files: map[string]string{"home/.gitconfig": "[include]\npath = inc\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "included, then set", files: map[string]string{"home/.gitconfig": "[include]\npath = ~/inc\n[core]\nhooksPath=/after\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "included file is not there", files: map[string]string{"home/.gitconfig": "[include]\npath = none\n"}},
		{name: "includeIf folder", files: map[string]string{"home/.gitconfig": "[includeIf \"gitdir:BASE/\"]\npath = inc\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "includeIf other folder", files: map[string]string{"home/.gitconfig": "[includeIf \"gitdir:~/elsewhere/\"]\npath = inc\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "includeIf name", files: map[string]string{"home/.gitconfig": "[includeIf \"gitdir:repo/\"]\npath = inc\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "includeIf exact", files: map[string]string{"home/.gitconfig": "[includeIf \"gitdir:BASE/repo/.git\"]\npath = inc\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "includeIf exact, not below", files: map[string]string{"home/.gitconfig": "[includeIf \"gitdir:BASE/repo\"]\npath = inc\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "includeIf wildcard", files: map[string]string{"home/.gitconfig": "[includeIf \"gitdir:BASE/r*/**\"]\npath = inc\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "includeIf case", files: map[string]string{"home/.gitconfig": "[includeIf \"gitdir:REPO/\"]\npath = inc\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "includeIf any case", files: map[string]string{"home/.gitconfig": "[includeIf \"gitdir/i:REPO/\"]\npath = inc\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "includeIf beside the file", files: map[string]string{"home/.gitconfig": "[include]\npath=../in\n", "in": "[includeIf \"gitdir:./repo/\"]\npath = home/inc\n", "home/inc": "[core]\nhooksPath=/i\n"}},
		{name: "work tree's own", files: map[string]string{"repo/.git/config": "[core]\nrepositoryformatversion=1\nhooksPath = z\n[extensions]\nworktreeConfig = true\n", "repo/.git/config.worktree": "[core]\nhooksPath = w\n"}},
		{name: "work tree's own, not asked for", files: map[string]string{"repo/.git/config.worktree": "[core]\nhooksPath = w\n"}},
		{name: "environment", files: map[string]string{"repo/.git/config": "[core]\nhooksPath = z\n"}, env: []string{"GIT_CONFIG_COUNT=2", "GIT_CONFIG_KEY_0=core.editor", "GIT_CONFIG_VALUE_0=vi", "GIT_CONFIG_KEY_1=core.hooksPath", "GIT_CONFIG_VALUE_1=e"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			base, err := filepath.EvalSymlinks(t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			repo := filepath.Join(base, "repo")
			env := []string{"PATH=" + os.Getenv("PATH"), "HOME=" + filepath.Join(base, "home"), "GIT_CONFIG_NOSYSTEM=1"}
			for _, v := range tt.env {
				env = append(env, strings.ReplaceAll(v, "BASE", base))
			}
			run := func(args ...string) (string, error) {
				cmd := exec.CommandContext(t.Context(), "git", args...)
				cmd.Dir, cmd.Env = repo, env
				out, err := cmd.Output()
				return strings.TrimSuffix(string(out), "\n"), err
			}
			if err := os.MkdirAll(repo, 0o755); err != nil {
				t.Fatal(err)
			}
			if _, err := run("init", "-q", "."); err != nil {
				t.Fatal(err)
			}
			for name, text := range tt.files {
				appendFile(t, filepath.Join(base, name), strings.ReplaceAll(text, "BASE", base))
			}
			want, err := run("config", "--type=path", "core.hooksPath")
			var exit *exec.ExitError
			if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
				t.Fatal(err)
			}
			lookup := lookupIn(env)
			r, err := gitrepo.Discover(repo, lookup)
			if err != nil {
				t.Fatal(err)
			}
			got, file, err := r.HooksPath(lookup)
			if err != nil || got != want {
				t.Errorf("HooksPath = %q from %s, %v; git says %q", got, file, err, want)
			}
		})
	}
}

// TestHooksPathRefuses: what git could not read either, or what this package does
// not, is an error: the wrong folder would leave a repository unguarded.
func TestHooksPathRefuses(t *testing.T) {
	tests := []struct{ name, global string }{
		{"another user", "[core]\nhooksPath = ~nobody/hooks\n"},
		{"prefix of git", "[core]\nhooksPath = %(prefix)/hooks\n"},
		{"includes itself", "[include]\npath = g\n"},
		{"includes a folder", "[include]\npath = .\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			base := t.TempDir()
			gitDir := filepath.Join(base, "repo", ".git")
			for _, dir := range []string{"objects", "refs"} {
				if err := os.MkdirAll(filepath.Join(gitDir, dir), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			appendFile(t, filepath.Join(gitDir, "HEAD"), "ref: refs/heads/main\n")
			global := filepath.Join(base, "g")
			appendFile(t, global, tt.global)
			env := lookupIn([]string{"GIT_CONFIG_GLOBAL=" + global, "GIT_CONFIG_NOSYSTEM=1", "HOME=" + base})
			r, err := gitrepo.Discover(filepath.Dir(gitDir), env)
			if err != nil {
				t.Fatal(err)
			}
			if got, _, err := r.HooksPath(env); err == nil {
				t.Errorf("HooksPath = %q without an error", got)
			}
		})
	}
}

func appendFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	_, err = fmt.Fprint(f, text)
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
}

// lookupIn makes an environment; the last value of a name counts, as for exec.
func lookupIn(env []string) func(string) string {
	values := map[string]string{}
	for _, v := range env {
		name, value, _ := strings.Cut(v, "=")
		values[name] = value
	}
	return func(name string) string { return values[name] }
}
