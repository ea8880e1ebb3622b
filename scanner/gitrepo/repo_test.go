package gitrepo

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/internal/gittest"
)

// realPath makes paths comparable where the temporary folder is a link.
func realPath(t testing.TB, path string) string {
	t.Helper()
	real, err := filepath.EvalSymlinks(path)
	if err != nil || path == "" {
		return path
	}
	return real
}

// envOf looks variables up in "NAME=value" words.
func envOf(vars ...string) func(string) string {
	return func(name string) string {
		for _, v := range vars {
			if value, ok := strings.CutPrefix(v, name+"="); ok {
				return value
			}
		}
		return ""
	}
}

// Git says itself what it discovers.
func TestDiscoverFindsWhatGitFinds(t *testing.T) {
	for _, s := range shapes() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			r := s.build(t)
			compareWithGit(t, r)
			if r.Git("rev-parse", "--is-bare-repository") == "false" {
				sub := r.Path("some", "folder")
				if err := os.MkdirAll(sub, 0o755); err != nil {
					t.Fatal(err)
				}
				compareWithGit(t, r.In(sub))
			}
		})
	}
}

func TestDiscoverHonoursTheEnvironment(t *testing.T) {
	r := lived(t)
	other := gittest.New(t)
	other.Commit("other")
	linked := filepath.Join(t.TempDir(), "linked")
	r.Git("worktree", "add", "-q", linked)
	for _, vars := range [][]string{
		{"GIT_DIR=" + r.GitDir()},
		{"GIT_DIR=" + r.GitDir(), "GIT_WORK_TREE=" + t.TempDir()},
		{"GIT_DIR=" + filepath.Join(linked, ".git")},
		{"GIT_WORK_TREE=" + t.TempDir()},
		{"GIT_INDEX_FILE=" + filepath.Join(t.TempDir(), "index.lock")},
		{"GIT_DIR=.git"},
		{"GIT_DIR=" + filepath.Join(r.GitDir(), "worktrees", "linked"), "GIT_COMMON_DIR=" + r.GitDir()},
		{"GIT_OBJECT_DIRECTORY=" + filepath.Join(r.GitDir(), "objects")},
	} {
		t.Run(strings.Join(vars, " "), func(t *testing.T) {
			at := other.In(other.Dir)
			at.Env = vars
			compareWithGit(t, at, vars...)
		})
	}
}

// compareWithGit runs git and Discover in r.Dir.
func compareWithGit(t *testing.T, r *gittest.Repo, vars ...string) {
	t.Helper()
	got, err := Discover(r.Dir, envOf(vars...))
	if err != nil {
		t.Fatal(err)
	}
	ask := func(what ...string) string {
		path := r.Git(append([]string{"rev-parse"}, what...)...)
		if !filepath.IsAbs(path) {
			path = filepath.Join(r.Dir, path)
		}
		return realPath(t, filepath.FromSlash(path))
	}
	want := map[string]string{"git": ask("--absolute-git-dir"), "common": ask("--git-common-dir"),
		"index": ask("--git-path", "index"), "objects": ask("--git-path", "objects"), "root": "",
		"format": r.Git("rev-parse", "--show-object-format")}
	if r.Git("rev-parse", "--is-bare-repository") == "false" {
		want["root"] = ask("--show-toplevel")
	}
	format := map[int]string{20: "sha1", 32: "sha256"}[got.IDSize]
	have := map[string]string{"git": realPath(t, got.GitDir), "common": realPath(t, got.CommonDir),
		"index": realPath(t, got.IndexFile), "objects": realPath(t, got.ObjectDirs[0]), "root": realPath(t, got.Root), "format": format}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Errorf("discovery differs (-git +stanch):\n%s", diff)
	}
}

func TestDiscoverRefuses(t *testing.T) {
	empty := t.TempDir()
	in := func(build func(dir string)) string {
		dir := t.TempDir()
		build(dir)
		return dir
	}
	write := func(path, text string) { gittest.WriteFile(t, path, []byte(text)) }
	tests := []struct {
		name string
		dir  string
		env  []string
		want error
	}{
		{"no repository", empty, nil, ErrNoRepository},
		{"a folder that is not there", filepath.Join(empty, "none"), nil, ErrNoRepository},
		{"a .git file that leads nowhere", in(func(d string) { write(filepath.Join(d, ".git"), "gitdir: gone\n") }), nil, ErrNoRepository},
		{"a .git file of nonsense", in(func(d string) { write(filepath.Join(d, ".git"), "nonsense") }), nil, ErrNoRepository},
		{"an endless .git file", in(func(d string) { write(filepath.Join(d, ".git"), strings.Repeat("x", 1<<20)) }), nil, errTooLarge},
		{"an empty .git folder", in(func(d string) { os.Mkdir(filepath.Join(d, ".git"), 0o755) }), nil, ErrNoRepository},
		{"GIT_DIR that is none", empty, []string{"GIT_DIR=" + empty}, ErrNoRepository},
		{"an unknown object format", in(func(d string) {
			gittest.NewAt(t, d)
			write(filepath.Join(d, ".git", "config"), "[core]\nrepositoryformatversion=1\n[extensions]\nobjectFormat=sha3\n")
		}), nil, ErrUnsupported},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			env := append(tt.env, "GIT_CEILING_DIRECTORIES="+filepath.Dir(tt.dir))
			if _, err := Discover(tt.dir, envOf(env...)); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}

func TestDiscoverStopsAtCeilings(t *testing.T) {
	r := gittest.New(t)
	sub := r.Path("a", "b")
	if err := os.MkdirAll(sub, 0o755); err != nil {
		t.Fatal(err)
	}
	found := map[bool]int{}
	for _, ceiling := range []string{sub, r.Path("a"), r.Dir, filepath.Dir(r.Dir), "/nowhere", "relative", "", r.Path("a") + "/"} {
		at := r.In(sub)
		at.Env = []string{"GIT_CEILING_DIRECTORIES=/elsewhere" + string(os.PathListSeparator) + ceiling}
		_, gitErr := at.Try("", "rev-parse", "--git-dir")
		_, err := Discover(sub, envOf(at.Env...))
		if (gitErr == nil) != (err == nil) {
			t.Errorf("ceiling %q: git says %v, stanch %v", ceiling, gitErr, err)
		}
		found[err == nil]++
	}
	if found[true] == 0 || found[false] == 0 {
		t.Errorf("every ceiling gave the same: %v", found)
	}
}

func TestAlternates(t *testing.T) {
	a, b, c := gittest.New(t), gittest.New(t), gittest.New(t)
	objects := func(r *gittest.Repo) string { return filepath.Join(r.GitDir(), "objects") }
	alternates := func(r *gittest.Repo, lines ...string) {
		gittest.WriteFile(t, filepath.Join(objects(r), "info", "alternates"), []byte(strings.Join(lines, "\n")))
	}
	relative, err := filepath.Rel(objects(a), objects(b))
	if err != nil {
		t.Fatal(err)
	}
	missing := filepath.Join(t.TempDir(), "gone")
	alternates(a, "# a comment", filepath.ToSlash(relative), missing, "")
	alternates(b, fmt.Sprintf("%q", objects(c)))
	alternates(c, objects(a), objects(c)) // loops
	extra := gittest.New(t)
	r, err := Discover(a.Dir, envOf("GIT_ALTERNATE_OBJECT_DIRECTORIES="+objects(extra)))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{objects(a), objects(extra), objects(b), objects(c)}
	for i, dir := range want {
		want[i] = realPath(t, dir)
	}
	for i, dir := range r.ObjectDirs {
		r.ObjectDirs[i] = realPath(t, dir)
	}
	if diff := cmp.Diff(want, r.ObjectDirs); diff != "" {
		t.Error(diff)
	}
	gaps := []scanner.Skip{{What: filepath.ToSlash(missing), Reason: scanner.Missing, Detail: "no such file or directory"}}
	if diff := cmp.Diff(gaps, r.Gaps()); diff != "" {
		t.Error(diff)
	}
}

func TestRefsAreGits(t *testing.T) {
	for _, pack := range []bool{false, true} {
		t.Run(fmt.Sprint("packed ", pack), func(t *testing.T) {
			r := lived(t)
			r.Git("update-ref", "refs/odd/space/name", "HEAD~1")
			r.Git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
			dir := filepath.Join(t.TempDir(), "linked")
			r.Git("worktree", "add", "-q", "--detach", dir, "HEAD~2")
			if pack {
				r.Git("pack-refs", "--all")
				r.Git("update-ref", "refs/heads/side", "HEAD") // over the packed one
			}
			want := map[string]string{"HEAD": r.ID("HEAD"), "worktrees/linked/HEAD": r.ID("HEAD~2"), "stash@{1}": r.ID("stash@{1}")}
			for line := range strings.SplitSeq(r.Git("for-each-ref", "--format=%(objectname) %(refname)"), "\n") {
				id, name, _ := strings.Cut(line, " ")
				want[name] = id
			}
			checkRefs(t, r.Dir, want)
			delete(want, "worktrees/linked/HEAD")
			want["main-worktree/HEAD"], want["HEAD"] = r.ID("HEAD"), r.ID("HEAD~2")
			want["worktrees/linked/HEAD"] = r.ID("HEAD~2")
			checkRefs(t, dir, want)
		})
	}
}

func checkRefs(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	refs, skips := opened(t, dir).Refs()
	got := map[string]string{}
	for _, ref := range refs {
		got[ref.Name] = ref.ID.String()
	}
	if diff := cmp.Diff(want, got); diff != "" || len(skips) > 0 {
		t.Errorf("refs differ (-git +stanch), skips %v:\n%s", skips, diff)
	}
	if !slices.IsSortedFunc(refs, func(a, b Ref) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("refs are not sorted")
	}
}

func TestBadRefsAreSkipped(t *testing.T) {
	r := lived(t)
	write := func(name, text string) { gittest.WriteFile(t, filepath.Join(r.GitDir(), name), []byte(text)) }
	write("refs/heads/nonsense", "nonsense\n")
	write("refs/heads/loop", "ref: refs/heads/loop\n")
	write("refs/heads/escape", "ref: refs/../../../secret\n")
	write("refs/heads/endless", strings.Repeat("a", 1<<20))
	write("refs/heads/locked.lock", "")
	write("packed-refs", "# pack-refs with: peeled\nnonsense\n"+r.ID("HEAD")+" refs/heads/fromPacked\n")
	refs, skips := opened(t, r.Dir).Refs()
	want := map[string]scanner.Reason{".git/packed-refs": scanner.Corrupt, ".git/refs/heads/nonsense": scanner.Corrupt,
		".git/refs/heads/loop": scanner.Corrupt, ".git/refs/heads/escape": scanner.Corrupt, ".git/refs/heads/endless": scanner.TooLarge}
	got := map[string]scanner.Reason{}
	for _, s := range skips {
		got[s.What] = s.Reason
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !slices.ContainsFunc(refs, func(r Ref) bool { return r.Name == "refs/heads/fromPacked" }) {
		t.Error("a good line after a bad one of packed-refs was lost")
	}
}

func TestHead(t *testing.T) {
	r := gittest.New(t)
	head, err := opened(t, r.Dir).Head()
	if err != nil || !head.ID.IsZero() || head.Symbolic != "refs/heads/main" {
		t.Errorf("before the first commit: %+v, %v", head, err)
	}
	id := r.Commit("first")
	for range 2 {
		if head, err := opened(t, r.Dir).Head(); err != nil || head.ID.String() != id {
			t.Errorf("got %+v, %v, want %s", head, err, id)
		}
		r.Git("pack-refs", "--all")
	}
}

func TestReftableIsAGap(t *testing.T) {
	r := lived(t)
	r.Git("config", "core.repositoryFormatVersion", "1")
	r.Git("config", "extensions.refStorage", "reftable") // this git need not know it
	repo := opened(t, r.Dir)
	if repo.RefFormat != "reftable" {
		t.Fatalf("ref format is %q", repo.RefFormat)
	}
	g := gather(t, repo.History(HistoryOptions{}), 2)
	if len(g.skips) != 1 || g.skips[0].Reason != scanner.Unsupported {
		t.Errorf("skips are %+v", g.skips)
	}
	if g.kinds[scanner.KindCommit] < 10 {
		t.Error("objects were not read")
	}
}

// Git reads the same file with config --list.
func TestConfigIsReadAsGitReadsIt(t *testing.T) {
	texts := map[string]string{
		"plain":     "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = https://example.com/a.git\n",
		"quotes":    "[a]\nb = \"  two  \" \\\n  lines ; comment\nc = x\\ty\\\\z\\\"q\\n\n",
		"comments":  "# first\n[a] ; after\nb=1#x\n;[c]\nc = \"#;\" # y\n",
		"sections":  "[A.B]\nc=1\n[A \"B\\\"C\\\\D\"]\ne=2\n[a \"\"]\nf=3\n",
		"no value":  "[a]\nb\nc =\nd\n",
		"one line":  "[a]b=1\n[c] d = 2",
		"crlf":      "[a]\r\nb = 1 \\\r\n2\r\n",
		"blanks":    "  [a]\n\t b  =   x   y \t \n",
		"backslash": "[a]\nb = x\\\ny\n",
	}
	r := gittest.New(t)
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "config")
			gittest.WriteFile(t, path, []byte(text))
			var want, got []string
			for pair := range strings.SplitSeq(strings.TrimSuffix(r.Git("config", "-z", "--file", path, "--list"), "\x00"), "\x00") {
				key, value, ok := strings.Cut(pair, "\n")
				if !ok {
					value = "true" // a key without a value
				}
				want = append(want, key+"="+value)
			}
			var c config
			c.parse([]byte(text))
			for _, e := range c.entries {
				got = append(got, e.key+"="+e.value)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-git +stanch):\n%s", diff)
			}
		})
	}
}

func FuzzConfig(f *testing.F) {
	f.Add([]byte("[a \"b\"]\nc = \"d\\n\" # e\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		var c config
		c.parse(text)
		total := 0
		for _, e := range c.entries {
			total += len(e.value)
		}
		if total > len(text)+4*len(c.entries) { // "true" for a key alone
			t.Errorf("%d bytes of values from %d", total, len(text))
		}
	})
}
