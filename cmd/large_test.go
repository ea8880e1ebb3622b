package cmd

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
)

// A file of 120 MB holds a secret at both ends and across every edge of 16 MiB, at which
// files are read and stores change their ways: each is found, on disk and when it is
// in history only.
func TestLargeFile(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 120 MB twice, and git once")
	}
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	const size, step, line = 120 << 20, 16 << 20, 64
	hit := rules.ByID("github-pat").Hits[0]
	data := bytes.Repeat([]byte("a line of text that says nothing and is sixty-four bytes long.\n\n")[:line], size/line)
	var want []int
	for at := 0; at < size; at += step {
		start := max(0, at-len(hit)+5) // the end of the token lies behind the edge
		copy(data[start:], "\n"+hit+"\n")
		want = append(want, bytes.Count(data[:start+1], []byte("\n"))+1)
	}
	copy(data[size-len(hit):], hit)
	want = append(want, bytes.Count(data[:size-len(hit)], []byte("\n"))+1)

	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "big.dat"), data, 0o600); err != nil {
		t.Fatal(err)
	}
	git(t, dir, "init", "-q")
	if diff := cmp.Diff(want, linesFound(t, dir, "--tree")); diff != "" {
		t.Errorf("on disk: %s", diff)
	}
	git(t, dir, "add", ".")
	git(t, dir, "commit", "-q", "-m", "one")
	git(t, dir, "rm", "-q", "big.dat")
	git(t, dir, "commit", "-q", "-m", "two")
	if diff := cmp.Diff(want, linesFound(t, dir, "--history")); diff != "" {
		t.Errorf("in history: %s", diff)
	}
}

// git runs git without the settings of this machine; objects are not compressed.
func git(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd := exec.Command("git", append([]string{"-c", "core.looseCompression=0", "-c", "user.name=Ada", "-c", "user.email=ada@example.com"}, args...)...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

// linesFound scans dir and returns the lines of all places.
func linesFound(t *testing.T, dir, mode string) (lines []int) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "out.json")
	var stdout, stderr bytes.Buffer
	if code := Main(t.Context(), []string{"scan", mode, "-f", "json=" + file, dir}, nil, &stdout, &stderr); code != 1 {
		t.Fatalf("exit code %d, %s", code, stderr.Bytes())
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out struct {
		Findings []struct{ Places []struct{ Line int } }
	}
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	for _, f := range out.Findings {
		for _, p := range f.Places {
			lines = append(lines, p.Line)
		}
	}
	slices.Sort(lines)
	return lines
}
