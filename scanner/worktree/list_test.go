package worktree

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
)

// look lists a folder and returns the paths of its files.
func look(t *testing.T, dir string, o ListOptions) ([]string, *Tree) {
	t.Helper()
	tree := list(t, dir, o)
	var paths []string
	for _, f := range tree.Files {
		paths = append(paths, f.Path)
	}
	return paths, tree
}

var repoFiles = map[string]string{".git/HEAD": "ref: refs/heads/main\n", ".git/objects/x": "", ".git/refs/x": "", ".git/config": ""}

// with adds the files of a repository below a folder to others.
func with(files map[string]string, folder string) map[string]string {
	for name, text := range repoFiles {
		files[folder+name] = text
	}
	return files
}

func TestLayouts(t *testing.T) {
	files := with(with(map[string]string{".gitignore": "*.log\nout/\n", "a.log": "", "a.go": "", "out/x": "", "sub/b.go": ""}, ""), "sub/")
	dir := plant(t, files)
	git := []string{".git/HEAD", ".git/config", ".git/objects/x", ".git/refs/x"}
	sub := []string{"sub/.git/HEAD", "sub/.git/config", "sub/.git/objects/x", "sub/.git/refs/x", "sub/b.go"}
	tests := []struct {
		name    string
		o       ListOptions
		files   []string
		nested  []string
		ignored int64
	}{
		{"repository", ListOptions{Layout: Repository}, []string{".gitignore", "a.go"}, []string{"sub"}, 2},
		{"repository, ignored too", ListOptions{Layout: Repository, IncludeIgnored: true}, []string{".gitignore", "a.go", "a.log", "out/x"}, []string{"sub"}, 0},
		{"repository, one tracked", ListOptions{Layout: Repository, Tracked: []string{"out/x", "missing"}}, []string{".gitignore", "a.go", "out/x"}, []string{"sub"}, 1},
		{"plain", ListOptions{Layout: Plain}, append(append(git, ".gitignore", "a.go", "a.log", "out/x"), sub...), nil, 0},
	}
	for _, test := range tests {
		paths, tree := look(t, dir, test.o)
		if diff := cmp.Diff(test.files, paths); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if diff := cmp.Diff(test.nested, tree.Nested); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if tree.Ignored.Count != test.ignored || tree.Skips != nil || tree.Warnings != nil {
			t.Errorf("%s: %d ignored, skips %v, warnings %q", test.name, tree.Ignored.Count, tree.Skips, tree.Warnings)
		}
	}
}

func TestFolderHasNoIgnores(t *testing.T) {
	paths, tree := look(t, plant(t, with(map[string]string{".gitignore": "*\n", "a": "", "sub/b": ""}, "sub/")), ListOptions{})
	if diff := cmp.Diff([]string{".gitignore", "a"}, paths); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"sub"}, tree.Nested); diff != "" {
		t.Error(diff)
	}
}

// What only looks like a repository must not hide a folder.
func TestFalseRepositoriesAreListed(t *testing.T) {
	files := map[string]string{
		"empty/.git/note": "", "empty/x": "",
		"text/.git": "no gitdir here", "text/x": "",
		"dangling/.git": "gitdir: ../nowhere", "dangling/x": "",
		"real/.git": "gitdir: ../store\n", "real/x": "",
		"store/HEAD": "ref: x", "store/commondir": "../..",
	}
	paths, tree := look(t, plant(t, files), ListOptions{Layout: Repository})
	want := []string{"dangling/.git", "dangling/x", "empty/.git/note", "empty/x", "store/HEAD", "store/commondir", "text/.git", "text/x"}
	if diff := cmp.Diff(want, paths); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"real"}, tree.Nested); diff != "" {
		t.Error(diff)
	}
}

func TestPaths(t *testing.T) {
	files := with(map[string]string{".gitignore": "*.log\nout\n", "a/x": "", "a/b/y": "", "a/b/z.log": "", "ab": "", "out/o": "", "c.log": "", "n/sub/q": ""}, "n/sub/")
	dir := plant(t, files)
	tests := []struct {
		name                   string
		paths                  []string
		files, absent, ignored []string
		nested                 []string
	}{
		{"folder", []string{"a"}, []string{"a/b/y", "a/x"}, nil, nil, nil},
		{"no partial names", []string{"a/"}, []string{"a/b/y", "a/x"}, nil, nil, nil},
		{"file", []string{"a/b/y"}, []string{"a/b/y"}, nil, nil, nil},
		{"one inside the other", []string{"./a", "a/b"}, []string{"a/b/y", "a/x"}, nil, nil, nil},
		{"several", []string{"ab", "a/b"}, []string{"a/b/y", "ab"}, nil, nil, nil},
		{"all of it", []string{"a", "."}, []string{".gitignore", "a/b/y", "a/x", "ab"}, nil, nil, []string{"n/sub"}},
		{"absent", []string{"ab", "nope/x", "ab/c"}, []string{"ab"}, []string{"nope/x"}, nil, nil},
		{"ignored file", []string{"ab", "c.log"}, []string{"ab"}, nil, []string{"c.log"}, nil},
		{"below an ignored folder", []string{"out/o"}, nil, nil, []string{"out/o"}, nil},
		{"in a repository of its own", []string{"n/sub/q"}, nil, nil, nil, []string{"n/sub"}},
	}
	for _, test := range tests {
		paths, tree := look(t, dir, ListOptions{Layout: Repository, Paths: test.paths})
		if diff := cmp.Diff(test.files, paths); diff != "" {
			t.Errorf("%s: files: %s", test.name, diff)
		}
		if diff := cmp.Diff(test.absent, tree.Absent); diff != "" {
			t.Errorf("%s: absent: %s", test.name, diff)
		}
		if diff := cmp.Diff(test.ignored, tree.AllIgnored); diff != "" {
			t.Errorf("%s: ignored: %s", test.name, diff)
		}
		if diff := cmp.Diff(test.nested, tree.Nested); diff != "" {
			t.Errorf("%s: nested: %s", test.name, diff)
		}
	}
	for _, bad := range []string{"", "..", "../x", "/etc", "a/../../x"} {
		if _, err := List(t.Context(), dir, ListOptions{Paths: []string{bad}}); err == nil {
			t.Errorf("path %q: no error", bad)
		}
	}
}

func TestAllIgnoredTree(t *testing.T) {
	_, tree := look(t, plant(t, map[string]string{"a": "", ".gitignore": "*"}), ListOptions{Layout: Repository})
	if diff := cmp.Diff([]string{"."}, tree.AllIgnored); diff != "" {
		t.Error(diff)
	}
}

func TestExcluded(t *testing.T) {
	dir := plant(t, map[string]string{"a/x": "", "a/y": "", "b": ""})
	o := ListOptions{Layout: Repository, Tracked: []string{"a/x"}, Excluded: func(p string) bool { return strings.HasPrefix(p, "a/") }}
	paths, tree := look(t, dir, o)
	if diff := cmp.Diff([]string{"b"}, paths); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(Tally{2, []string{"a/x", "a/y"}}, tree.Excluded); diff != "" {
		t.Error(diff)
	}
	g := drain(t, New(tree, Options{}), 1)
	if diff := cmp.Diff([]string{"excluded a/x ", "excluded a/y "}, g.skips); diff != "" {
		t.Error(diff)
	}
}

// Every ignored file is counted, a bounded number is named.
func TestManyIgnoredFiles(t *testing.T) {
	files := map[string]string{".gitignore": "out\n"}
	for i := range 100 {
		files[fmt.Sprintf("out/%d/%02d", i%3, i)] = ""
	}
	_, tree := look(t, plant(t, files), ListOptions{Layout: Repository})
	g := drain(t, New(tree, Options{}), 2)
	if len(g.skips) != 100 || len(tree.Ignored.Examples) != scanner.MaxExamples || tree.Ignored.Examples[0] != "out/0/00" {
		t.Errorf("%d skips, examples %q", len(g.skips), tree.Ignored.Examples)
	}
}

func TestFoldCase(t *testing.T) {
	dir := plant(t, map[string]string{".gitignore": "*.LOG\n/Out\n", "Held.log": "", "free.Log": "", "out/x": "", "out/Kept": ""})
	o := ListOptions{Layout: Repository, FoldCase: true, Tracked: []string{"held.LOG", "OUT/kept"}}
	paths, tree := look(t, dir, o)
	if diff := cmp.Diff([]string{".gitignore", "Held.log", "out/Kept"}, paths); diff != "" {
		t.Error(diff)
	}
	if tree.Ignored.Count != 2 {
		t.Errorf("%d ignored", tree.Ignored.Count)
	}
}

func TestIgnoreFileProblems(t *testing.T) {
	long := strings.Repeat("*a", 600)
	dir := plant(t, map[string]string{"sub/.gitignore": "x[\n" + long + "\n", "sub/x": "", ".git/info/exclude": "sub/x\n"})
	_, tree := look(t, dir, ListOptions{Layout: Repository, IgnoreFiles: []string{filepath.Join(dir, "none"), filepath.Join(dir, ".git/info/exclude")}})
	want := []string{"sub/.gitignore:2: pattern with more than 1024 bytes from its first wildcard on"}
	if diff := cmp.Diff(want, tree.Warnings); diff != "" || tree.Ignored.Count != 1 {
		t.Errorf("%d ignored, %s", tree.Ignored.Count, diff)
	}
	if _, err := List(t.Context(), dir, ListOptions{Layout: Repository, IgnoreFiles: []string{dir}}); err == nil {
		t.Error("an ignore file that is a folder: no error")
	}
}

// A tree may be made so that its patterns nearly match all its names.
func TestHostileIgnoreFile(t *testing.T) {
	files := map[string]string{".gitignore": "*.log\n" + strings.Repeat(strings.Repeat("*[ab]", 100)+"[c]\n", 100), "x.log": ""}
	for i := range 40 {
		files[strings.Repeat("ab", 100)+fmt.Sprintf("/%s%d", strings.Repeat("ba", 100), i)] = ""
	}
	dir := plant(t, files)
	for workers := 1; workers < 4; workers++ {
		paths, tree := look(t, dir, ListOptions{Layout: Repository, Workers: workers})
		if len(paths) != len(files) || len(tree.Warnings) != 1 || !strings.Contains(tree.Warnings[0], "take too long") {
			t.Errorf("%d of %d files, warnings %q", len(paths), len(files), tree.Warnings)
		}
	}
}

// git does not follow a .gitignore that is a link, nor wait for one that is a pipe.
func TestGitignoreThatIsNoFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs rights on Windows")
	}
	dir := plant(t, map[string]string{"patterns": "*\n", "pipe/x": "", "folder/.gitignore/x": ""})
	if err := os.Symlink("patterns", filepath.Join(dir, ".gitignore")); err != nil {
		t.Fatal(err)
	}
	makePipe(t, filepath.Join(dir, "pipe", ".gitignore"))
	paths, _ := look(t, dir, ListOptions{Layout: Repository})
	if diff := cmp.Diff([]string{".gitignore", "folder/.gitignore/x", "patterns", "pipe/x"}, paths); diff != "" {
		t.Error(diff)
	}
}

func TestRootProblems(t *testing.T) {
	dir := plant(t, map[string]string{"file": ""})
	for _, root := range []string{filepath.Join(dir, "missing"), filepath.Join(dir, "file")} {
		if _, err := List(t.Context(), root, ListOptions{}); err == nil {
			t.Errorf("%s: no error", root)
		}
	}
}

// The recipe for a real tree: STANCH_BENCH_TREE=$(go env GOROOT) go test -bench Tree
func benchTree(b *testing.B) string {
	b.Helper()
	if dir := os.Getenv("STANCH_BENCH_TREE"); dir != "" {
		return dir
	}
	dir := b.TempDir()
	for i := range 2000 {
		folder := filepath.Join(dir, fmt.Sprint(i%50))
		_ = os.MkdirAll(folder, 0o777)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprint(i)), []byte(strings.Repeat("line of text\n", 700)), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

func BenchmarkListTree(b *testing.B) {
	dir := benchTree(b)
	for b.Loop() {
		tree, err := List(context.Background(), dir, ListOptions{Layout: Repository})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(tree.Files)), "files")
	}
}

func BenchmarkReadTree(b *testing.B) {
	tree, err := List(context.Background(), benchTree(b), ListOptions{Layout: Repository})
	if err != nil {
		b.Fatal(err)
	}
	var size [64]int64 // one a worker
	for b.Loop() {
		clear(size[:])
		err := New(tree, Options{}).Items(context.Background(), 2, func(w int, it scanner.Item) error {
			size[w] += int64(len(it.Data))
			return nil
		}, func(scanner.Skip) {})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(size[0] + size[1])
}
