package hooks

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// file is what a test sees of one file: mode, link target or text.
type file struct{ mode, link, text string }

// tree reads a folder, so that two of them can be compared byte for byte.
func tree(t *testing.T, dir string) map[string]file {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	out := map[string]file{}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		info, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		f := file{mode: info.Mode().String()}
		if info.Mode()&os.ModeSymlink != 0 {
			f.link, _ = os.Readlink(path)
		} else if info.Mode().IsRegular() {
			f.text = read(t, path)
		}
		out[e.Name()] = f
	}
	return out
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func write(t *testing.T, path, text string, mode os.FileMode) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

func install(t *testing.T, dir string, kind Kind, exe string) Change {
	t.Helper()
	c, err := Install(dir, kind, Options{Program: exe})
	if err != nil {
		t.Fatalf("Install: %v", err)
	}
	return c
}

// program is an absolute path on every system.
func program(t *testing.T) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "it's a folder", "stanch")
}

func TestInstallThenUninstallRestoresEveryByte(t *testing.T) {
	onlyUnix := runtime.GOOS == "windows"
	tests := []struct {
		name    string
		unix    bool
		prepare func(t *testing.T, dir string)
		change  Change
		undone  Change
	}{
		{name: "no hook", prepare: func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "other"), "x", 0o600)
		}, change: Written, undone: Removed},
		{name: "script", prepare: func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "pre-commit"), "#!/bin/sh\r\nexit 3", 0o711)
		}, change: Chained, undone: Restored},
		{name: "not executable", prepare: func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "pre-commit"), "#!/bin/sh\n", 0o640)
		}, change: Chained, undone: Restored},
		{name: "binary", prepare: func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "pre-commit"), "\x7fELF\x00\xff"+strings.Repeat("\x00", maxHook), 0o755)
		}, change: Chained, undone: Restored},
		{name: "empty file", prepare: func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "pre-commit"), "", 0o755)
		}, change: Chained, undone: Restored},
		{name: "relative link", unix: true, prepare: func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "..", "scripts", "check"), "#!/bin/sh\n", 0o755)
			link(t, "../scripts/check", filepath.Join(dir, "pre-commit"))
		}, change: Chained, undone: Restored},
		{name: "dangling link", unix: true, prepare: func(t *testing.T, dir string) {
			link(t, "nowhere", filepath.Join(dir, "pre-commit"))
		}, change: Chained, undone: Restored},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.unix && onlyUnix {
				t.Skip("links need a privilege on Windows")
			}
			dir := filepath.Join(t.TempDir(), "hooks")
			if err := os.MkdirAll(dir, 0o755); err != nil {
				t.Fatal(err)
			}
			tt.prepare(t, dir)
			before := tree(t, dir)
			exe := program(t)
			if got := install(t, dir, PreCommit, exe); got != tt.change {
				t.Errorf("Install did %d, want %d", got, tt.change)
			}
			s, err := Inspect(dir, PreCommit)
			if err != nil || s.State != Installed || s.Program != exe {
				t.Errorf("Inspect = %v, program %q, %v", s.State, s.Program, err)
			}
			after := tree(t, dir)
			if got := install(t, dir, PreCommit, exe); got != Unchanged {
				t.Errorf("the second Install did %d, want nothing", got)
			}
			if diff := cmp.Diff(after, tree(t, dir), cmp.AllowUnexported(file{})); diff != "" {
				t.Errorf("the second Install changed the folder (-first +second):\n%s", diff)
			}
			if got, err := Uninstall(dir, PreCommit); err != nil || got != tt.undone {
				t.Errorf("Uninstall did %d, %v, want %d", got, err, tt.undone)
			}
			if diff := cmp.Diff(before, tree(t, dir), cmp.AllowUnexported(file{})); diff != "" {
				t.Errorf("the folder differs from before (-before +after):\n%s", diff)
			}
			if got, err := Uninstall(dir, PreCommit); err != nil || got != Unchanged {
				t.Errorf("the second Uninstall did %d, %v", got, err)
			}
		})
	}
}

func link(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Fatal(err)
	}
}

func TestInstallMakesTheFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "not", "there")
	if got := install(t, dir, PreCommit, program(t)); got != Written {
		t.Errorf("Install did %d", got)
	}
}

func TestInstallBringsItsScriptUpToDate(t *testing.T) {
	dir := t.TempDir()
	former := "#!/bin/sh\n# mine\n"
	write(t, filepath.Join(dir, "pre-commit"), former, 0o755)
	install(t, dir, PreCommit, program(t))
	moved := program(t)
	if got := install(t, dir, PreCommit, moved); got != Rewritten {
		t.Errorf("Install with another program did %d, want %d", got, Rewritten)
	}
	if s, _ := Inspect(dir, PreCommit); s.Program != moved {
		t.Errorf("the hook starts %q, want %q", s.Program, moved)
	}
	if _, err := Uninstall(dir, PreCommit); err != nil {
		t.Fatal(err)
	}
	if got := read(t, filepath.Join(dir, "pre-commit")); got != former {
		t.Errorf("the former hook came back as %q", got)
	}
}

func TestInstallMakesItsHookExecutableAgain(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no executable bit")
	}
	dir, exe := t.TempDir(), program(t)
	install(t, dir, PreCommit, exe)
	if err := os.Chmod(filepath.Join(dir, "pre-commit"), 0o644); err != nil {
		t.Fatal(err)
	}
	if s, _ := Inspect(dir, PreCommit); s.State != Disabled {
		t.Errorf("state %v, want %v", s.State, Disabled)
	}
	if got := install(t, dir, PreCommit, exe); got != Rewritten {
		t.Errorf("Install did %d, want %d", got, Rewritten)
	}
	if s, _ := Inspect(dir, PreCommit); s.State != Installed {
		t.Errorf("state %v, want %v", s.State, Installed)
	}
}

func TestRefusals(t *testing.T) {
	overcommit := "#!/usr/bin/env ruby\n# Entrypoint for Overcommit hook integration.\n"
	tests := []struct {
		name      string
		prepare   func(t *testing.T, dir string)
		in        string // folder below the root, "hooks" if empty
		install   error
		uninstall error
	}{
		{name: "edited", prepare: func(t *testing.T, dir string) {
			install(t, dir, PreCommit, program(t))
			path := filepath.Join(dir, "pre-commit")
			write(t, path, read(t, path)+"echo more\n", 0o755)
		}, install: ErrEdited, uninstall: ErrEdited},
		{name: "edited above the seal", prepare: func(t *testing.T, dir string) {
			install(t, dir, PreCommit, program(t))
			path := filepath.Join(dir, "pre-commit")
			write(t, path, strings.Replace(read(t, path), "exec ", "exec time ", 1), 0o755)
		}, install: ErrEdited, uninstall: ErrEdited},
		{name: "two formers", prepare: func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "pre-commit"), "#!/bin/sh\n", 0o755)
			write(t, filepath.Join(dir, "pre-commit.stanch-former"), "#!/bin/sh\n", 0o755)
		}, install: ErrTwoFormers, uninstall: ErrTwoFormers},
		{name: "a folder", prepare: func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "pre-commit", "x"), "", 0o644)
		}, install: ErrNoFile, uninstall: ErrNoFile},
		{name: "overcommit", prepare: func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "pre-commit"), overcommit, 0o755)
		}, install: ErrManaged},
		{name: "husky's folder", in: ".husky/_", prepare: func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "pre-commit"), "#!/usr/bin/env sh\n. \"${0%/*}/h\"\n", 0o755)
		}, install: ErrManaged},
		{name: "husky's folder without that hook", in: ".husky/_", prepare: func(*testing.T, string) {}, install: ErrManaged},
		{name: "husky's tracked folder", in: ".husky", prepare: func(*testing.T, string) {}, install: ErrManaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "hooks")
			if tt.in != "" {
				dir = filepath.Join(t.TempDir(), filepath.FromSlash(tt.in))
			}
			tt.prepare(t, dir)
			before := tree(t, dir)
			if _, err := Install(dir, PreCommit, Options{Program: program(t)}); !errors.Is(err, tt.install) {
				t.Errorf("Install: %v, want %v", err, tt.install)
			}
			if _, err := Uninstall(dir, PreCommit); !errors.Is(err, tt.uninstall) {
				t.Errorf("Uninstall: %v, want %v", err, tt.uninstall)
			}
			if diff := cmp.Diff(before, tree(t, dir), cmp.AllowUnexported(file{})); diff != "" {
				t.Errorf("a refusal changed the folder:\n%s", diff)
			}
		})
	}
}

func TestForceChainsAManagedHook(t *testing.T) {
	dir := filepath.Join(t.TempDir(), ".husky", "_")
	write(t, filepath.Join(dir, "pre-commit"), "#!/bin/sh\n", 0o755)
	got, err := Install(dir, PreCommit, Options{Program: program(t), Force: true})
	if err != nil || got != Chained {
		t.Errorf("Install = %d, %v", got, err)
	}
}

func TestDeletedHookLeavesTheFormerOneSafe(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "pre-commit")
	write(t, path, "#!/bin/sh\n# mine\n", 0o755)
	install(t, dir, PreCommit, program(t))
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if got := install(t, dir, PreCommit, program(t)); got != Chained {
		t.Errorf("Install did %d, want %d", got, Chained)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if got, err := Uninstall(dir, PreCommit); err != nil || got != Restored {
		t.Errorf("Uninstall = %d, %v, want %d", got, err, Restored)
	}
	if got := read(t, path); got != "#!/bin/sh\n# mine\n" {
		t.Errorf("the former hook came back as %q", got)
	}
}

// TestPreCommitKeepsOurs: the pre-commit framework moves the hook that it finds to
// pre-commit.legacy and runs it from there.
func TestPreCommitKeepsOurs(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "pre-commit")
	framework := "#!/bin/sh\n# File generated by pre-commit: https://pre-commit.com\n"
	exe := program(t)
	install(t, dir, PreCommit, exe)
	if err := os.Rename(path, path+".legacy"); err != nil {
		t.Fatal(err)
	}
	write(t, path, framework, 0o755)
	s, err := Inspect(dir, PreCommit)
	if err != nil || s.State != Installed || s.Path != path+".legacy" {
		t.Errorf("Inspect = %v at %s, %v", s.State, s.Path, err)
	}
	if got := install(t, dir, PreCommit, exe); got != Unchanged {
		t.Errorf("Install did %d", got)
	}
	if got, err := Uninstall(dir, PreCommit); err != nil || got != Removed {
		t.Errorf("Uninstall = %d, %v", got, err)
	}
	if got := read(t, path); got != framework {
		t.Errorf("pre-commit's own hook became %q", got)
	}
	if got := install(t, dir, PreCommit, exe); got != Chained {
		t.Errorf("Install over pre-commit's hook did %d, want %d", got, Chained)
	}
	// Installed once more, the framework keeps ours, which holds its own older hook.
	if err := os.Rename(path, path+".legacy"); err != nil {
		t.Fatal(err)
	}
	write(t, path, framework, 0o755)
	if got, err := Uninstall(dir, PreCommit); err != nil || got != Removed {
		t.Errorf("Uninstall = %d, %v", got, err)
	}
	want := map[string]file{"pre-commit": {mode: "-rwxr-xr-x", text: framework}}
	if diff := cmp.Diff(want, tree(t, dir), cmp.AllowUnexported(file{})); diff != "" && runtime.GOOS != "windows" {
		t.Errorf("the folder (-want +got):\n%s", diff)
	}
}

func TestInstallWantsAnAbsoluteProgram(t *testing.T) {
	abs := program(t)
	for _, exe := range []string{"", "stanch", "./stanch", abs + "\nrm -rf", abs + "\x00"} {
		if _, err := Install(t.TempDir(), PreCommit, Options{Program: exe}); err == nil {
			t.Errorf("Install took the program %q", exe)
		}
	}
}

func TestFailedWriteLeavesNothingBehind(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("needs a user whom a folder's mode can stop")
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "pre-commit"), "#!/bin/sh\n", 0o755)
	before := tree(t, dir)
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Chmod(dir, 0o755) }()
	if _, err := Install(dir, PreCommit, Options{Program: program(t)}); err == nil {
		t.Error("Install wrote into a folder that is read-only")
	}
	if diff := cmp.Diff(before, tree(t, dir), cmp.AllowUnexported(file{})); diff != "" {
		t.Errorf("the folder changed:\n%s", diff)
	}
}

func TestDir(t *testing.T) {
	root := t.TempDir()
	common, gitDir := filepath.Join(root, ".git"), filepath.Join(root, ".git", "worktrees", "w")
	write(t, filepath.Join(root, "plain"), "", 0o644)
	elsewhere := t.TempDir()
	tests := []struct {
		name, root, hooksPath, want string
		fails                       bool
	}{
		{name: "default", root: root, want: filepath.Join(common, "hooks")},
		{name: "absolute", root: root, hooksPath: elsewhere, want: elsewhere},
		{name: "relative to the work tree", root: root, hooksPath: "tools/hooks", want: filepath.Join(root, "tools", "hooks")},
		{name: "relative in a bare repository", hooksPath: "h", want: filepath.Join(gitDir, "h")},
		{name: "nothing", root: root, hooksPath: "/dev/null", fails: true},
		{name: "a file", root: root, hooksPath: "plain", fails: true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Dir(gitDir, common, tt.root, tt.hooksPath)
			if got != tt.want || (err != nil) != tt.fails {
				t.Errorf("Dir = %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

func TestDetect(t *testing.T) {
	root := t.TempDir()
	if got := Detect(root); len(got) != 0 {
		t.Errorf("an empty folder has %v", got)
	}
	write(t, filepath.Join(root, "lefthook.yml"), "", 0o644)
	write(t, filepath.Join(root, ".pre-commit-config.yaml"), "", 0o644)
	if got, want := Detect(root), []string{"pre-commit", "lefthook"}; !slices.Equal(got, want) {
		t.Errorf("Detect = %v, want %v", got, want)
	}
}

// FuzzInspect: whatever stands at a hook, only a script with a true seal is ours.
func FuzzInspect(f *testing.F) {
	whole := script(PrePush, "/usr/local/bin/stanch")
	f.Add(whole)
	f.Add(whole[:len(whole)-1])
	f.Add([]byte("#!/bin/sh\n" + marker + "\n" + sealPrefix))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		ours, intact := written(data)
		if intact && !ours {
			t.Error("an intact hook of somebody else's")
		}
		if _, still := written(append(slices.Clone(data), '\n')); intact && still {
			t.Error("a line end was added and not noticed")
		}
		programOf(data)
	})
}

func TestQuote(t *testing.T) {
	for _, s := range []string{"", "a", "it's", "''", `a\'b`, "$(rm)", "a b"} {
		if got := unquote(quote(s)); got != s {
			t.Errorf("unquote(quote(%q)) = %q", s, got)
		}
	}
}
