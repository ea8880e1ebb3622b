package worktree

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// git runs the real one without the user's settings.
func git(t *testing.T, dir string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed: nothing to compare with")
	}
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C", "GIT_LITERAL_PATHSPECS=1")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return string(out)
}

func tracked(t *testing.T, dir string) []string {
	t.Helper()
	return strings.FieldsFunc(git(t, dir, "ls-files", "-z"), func(r rune) bool { return r == 0 })
}

var (
	someNames = []string{"a", "b", "src", "build", "x.o", "y.log", "keep.log", "é", "sp ace", "#h", "!n", "[x]", "a*b", "new\nline", "back\\slash",
		"\xff\xfe", ".hidden", "A", "node", ".gitignore.d", "-dash"}
	someLines = []string{"*.o", "*.log", "!keep.log", "build/", "/build", "build", "src/*", "!src/a", "**/b", "a/**", "a/**/b", "/*", "!/src", "!/a/", "é", "sp ace",
		`sp\ ace `, `\#h`, `\!n`, `\[x\]`, "[[]x]", "a[*]b", "?", "[a-c]", "[!a-c]", "*", "!*/", "!*.o", "src/a/", "/src/build/x.o", "back\\\\slash", "b/", "!b", "node/",
		"# a comment", "", "  ", ".*", "!.gitignore", "\xff*", "new*", "a/b", "*/a", "**", "**/", "/**", "!**/a", "a", "A", "***", "src/**/x.o"}
)

// grow fills a folder at random and returns nothing git would not know.
func grow(t *testing.T, rnd *rand.Rand, dir string, depth int) {
	t.Helper()
	for range 2 + rnd.IntN(5) {
		name := filepath.Join(dir, someNames[rnd.IntN(len(someNames))])
		switch k := rnd.IntN(12); {
		case k < 5 && depth > 0:
			if os.Mkdir(name, 0o777) == nil {
				grow(t, rnd, name, depth-1)
			}
		case k == 5:
			_ = os.Symlink(someNames[rnd.IntN(len(someNames))], name)
		case k == 6 && depth > 0 && os.Mkdir(name, 0o777) == nil:
			initByHand(t, name)
			write(t, filepath.Join(name, "inner"), "inner")
		default:
			if _, err := os.Lstat(name); err != nil {
				write(t, name, name)
			}
		}
	}
	if rnd.IntN(3) == 0 {
		write(t, filepath.Join(dir, ".gitignore"), lines(rnd))
	}
}

// initByHand makes a repository of its own, much faster than git.
func initByHand(t *testing.T, dir string) {
	t.Helper()
	for _, d := range []string{"objects", "refs"} {
		if err := os.MkdirAll(filepath.Join(dir, ".git", d), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(dir, ".git", "HEAD"), "ref: refs/heads/main\n")
}

func lines(rnd *rand.Rand) string {
	var b strings.Builder
	for range 1 + rnd.IntN(5) {
		b.WriteString(someLines[rnd.IntN(len(someLines))] + "\n")
	}
	return b.String()
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// track puts some files into the index, and may take one off the disk again.
func track(t *testing.T, rnd *rand.Rand, dir string) {
	t.Helper()
	var some []string
	out := git(t, dir, "ls-files", "-z", "--others")
	for _, f := range strings.Split(strings.TrimSuffix(out, "\x00"), "\x00") {
		if f != "" && !strings.HasSuffix(f, "/") && rnd.IntN(4) == 0 {
			some = append(some, f)
		}
	}
	if len(some) == 0 {
		return
	}
	git(t, dir, append([]string{"add", "-f", "--"}, some...)...)
	if rnd.IntN(3) == 0 {
		if err := os.Remove(filepath.Join(dir, some[0])); err != nil {
			t.Fatal(err)
		}
	}
}

// status is what git says of the files on disk, nested repositories with a slash.
type status struct{ Untracked, Ignored, Tracked []string }

func gitStatus(t *testing.T, dir string) (s status) {
	t.Helper()
	for _, line := range strings.Split(git(t, dir, "status", "--ignored", "--porcelain", "-z", "--untracked-files=all", "--no-renames"), "\x00") {
		if p, ok := strings.CutPrefix(line, "?? "); ok {
			s.Untracked = append(s.Untracked, p)
		}
		if p, ok := strings.CutPrefix(line, "!! "); ok {
			s.Ignored = append(s.Ignored, p)
		}
	}
	for _, p := range tracked(t, dir) {
		if _, err := os.Lstat(filepath.Join(dir, p)); err == nil {
			s.Tracked = append(s.Tracked, p)
		}
	}
	slices.Sort(s.Untracked)
	slices.Sort(s.Ignored)
	return s
}

func ourStatus(t *testing.T, dir string, o ListOptions) (s status) {
	t.Helper()
	tree := list(t, dir, o)
	o.IncludeIgnored = true
	all := list(t, dir, o)
	shown := map[string]bool{}
	for _, f := range tree.Files {
		shown[f.Path] = true
		if f.Tracked {
			s.Tracked = append(s.Tracked, f.Path)
		} else {
			s.Untracked = append(s.Untracked, f.Path)
		}
	}
	for _, n := range tree.Nested {
		shown[n+"/"] = true
		s.Untracked = append(s.Untracked, n+"/")
	}
	rest := map[string]bool{}
	for _, f := range all.Files {
		rest[f.Path] = true
	}
	for _, n := range all.Nested {
		rest[n+"/"] = true
	}
	maps.DeleteFunc(rest, func(p string, _ bool) bool { return shown[p] })
	s.Ignored = slices.Sorted(maps.Keys(rest))
	slices.Sort(s.Untracked)
	if tree.Ignored.Count != int64(len(s.Ignored)) || all.Ignored.Count != 0 {
		t.Errorf("%d files counted as ignored, with them listed %d, but %d are", tree.Ignored.Count, all.Ignored.Count, len(s.Ignored))
	}
	for _, e := range tree.Ignored.Examples {
		if !rest[e] {
			t.Errorf("%q is named as ignored and is not", e)
		}
	}
	return s
}

func list(t *testing.T, dir string, o ListOptions) *Tree {
	t.Helper()
	tree, err := List(t.Context(), dir, o)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestListAgreesWithGitStatus(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("these names can't be made on Windows")
	}
	var total status
	for seed := range uint64(120) {
		rnd := rand.New(rand.NewPCG(seed, 11))
		dir := t.TempDir()
		git(t, dir, "init", "-q")
		grow(t, rnd, dir, 4)
		exclude := filepath.Join(dir, ".git", "info", "exclude")
		write(t, exclude, lines(rnd))
		track(t, rnd, dir)
		want := gitStatus(t, dir)
		got := ourStatus(t, dir, ListOptions{Layout: Repository, Tracked: tracked(t, dir), IgnoreFiles: []string{exclude}, Workers: 1 + int(seed%3)})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d, - git + ours: %s", seed, diff)
		}
		total.Untracked = append(total.Untracked, want.Untracked...)
		total.Ignored = append(total.Ignored, want.Ignored...)
		total.Tracked = append(total.Tracked, want.Tracked...)
	}
	if len(total.Untracked) < 500 || len(total.Ignored) < 500 || len(total.Tracked) < 300 {
		t.Errorf("%d untracked, %d ignored, %d tracked files: the generator is too tame", len(total.Untracked), len(total.Ignored), len(total.Tracked))
	}
}

// A file that the outer index holds stays to be scanned when its folder becomes a
// repository of its own; a submodule is one even in an ignored folder.
func TestTrackedFilesInNestedRepositories(t *testing.T) {
	dir := t.TempDir()
	git(t, dir, "init", "-q")
	for _, f := range []string{"sub/deep/held", "sub/free", "ign/mod/x"} {
		if err := os.MkdirAll(filepath.Join(dir, path.Dir(f)), 0o777); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, f), f)
	}
	git(t, dir, "add", "sub/deep/held")
	git(t, filepath.Join(dir, "sub"), "init", "-q")
	git(t, filepath.Join(dir, "ign/mod"), "init", "-q")
	write(t, filepath.Join(dir, ".gitignore"), "ign\n")
	o := ListOptions{Layout: Repository, Tracked: tracked(t, dir)}
	tree := list(t, dir, o)
	if diff := cmp.Diff([]File{{Path: ".gitignore"}, {Path: "sub/deep/held", Tracked: true}}, tree.Files); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"sub"}, tree.Nested); diff != "" {
		t.Error(diff)
	}
	o.Tracked = append(o.Tracked, "ign/mod")
	if diff := cmp.Diff([]string{"ign/mod", "sub"}, list(t, dir, o).Nested); diff != "" {
		t.Error(diff)
	}
}
