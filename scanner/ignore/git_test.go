package ignore

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// git runs the real one without the user's settings.
func git(t *testing.T, dir, stdin string, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir), "LC_ALL=C")
	cmd.Stdin = strings.NewReader(stdin)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	// check-ignore exits 1 if nothing is ignored.
	if exit, ok := err.(*exec.ExitError); err != nil && (!ok || exit.ExitCode() != 1) {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return string(out)
}

func newRepo(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed: nothing to compare with")
	}
	dir := t.TempDir()
	git(t, dir, "", "init", "-q")
	return dir
}

// The lines and paths are random, the answers git's: which line decides.
func TestMatcherAgreesWithGit(t *testing.T) {
	dir := newRepo(t)
	matched := 0
	for seed := range uint64(300) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		paths := make([]string, 150)
		for i := range paths {
			paths[i] = randomPath(rnd)
		}
		var file strings.Builder
		for range 1 + rnd.IntN(12) {
			file.WriteString(randomLine(rnd, paths) + "\n")
		}
		foldCase := seed%5 == 4
		got := matcherAnswers(file.String(), paths, foldCase)
		want := gitAnswers(t, dir, file.String(), paths, foldCase)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d, %q, - git + ours: %s", seed, file.String(), diff)
		}
		for _, a := range got {
			if a != "" {
				matched++
			}
		}
	}
	if matched < 1500 {
		t.Errorf("only %d paths were ignored: the generator is too tame", matched)
	}
}

func matcherAnswers(file string, paths []string, foldCase bool) map[string]string {
	m, _ := NewMatcher("x", []byte(file), Options{FoldCase: foldCase})
	out := map[string]string{}
	for _, p := range paths {
		out[p], _ = m.Match(p)
	}
	return out
}

func gitAnswers(t *testing.T, dir, file string, paths []string, foldCase bool) map[string]string {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, ".gitignore"), []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	// "./" in front: a ':' there would begin a magic pathspec.
	out := git(t, dir, "./"+strings.Join(paths, "\x00./")+"\x00", "-c", "core.ignorecase="+strconv.FormatBool(foldCase),
		"check-ignore", "--no-index", "-z", "-v", "-n", "--stdin")
	fields := strings.Split(out, "\x00")
	if len(fields) != 4*len(paths)+1 {
		t.Fatalf("git says %d fields for %d paths", len(fields), len(paths))
	}
	answers := map[string]string{}
	for i := 0; i+3 < len(fields); i += 4 {
		pattern, path := fields[i+2], strings.TrimPrefix(fields[i+3], "./")
		if strings.HasPrefix(pattern, "!") {
			pattern = ""
		}
		answers[path] = pattern
	}
	return answers
}

// Every byte against every class that has a name.
func TestClassesAgreeWithGit(t *testing.T) {
	dir := newRepo(t)
	var paths []string
	for c := 1; c < 256; c++ {
		if c != '/' {
			paths = append(paths, "x"+string([]byte{byte(c)})+"y")
		}
	}
	names := []string{"alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "xdigit"}
	for _, name := range names {
		for _, foldCase := range []bool{false, true} {
			file := "x[[:" + name + ":]]y\n"
			if diff := cmp.Diff(gitAnswers(t, dir, file, paths, foldCase), matcherAnswers(file, paths, foldCase)); diff != "" {
				t.Errorf("%s, fold %v, - git + ours: %s", name, foldCase, diff)
			}
		}
	}
}
