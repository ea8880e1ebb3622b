package cmd

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stanchdev/stanch/report"
	"github.com/stanchdev/stanch/rules"
)

// leakTree writes the examples of many rules into a repository: two secrets on a line,
// one in a file's name, one in a branch's, one in a message, a broken config that
// quotes one. It returns the secrets.
func leakTree(t *testing.T, dir string) (secrets []string) {
	t.Helper()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for i, r := range rules.All() {
		if i%9 != 0 || len(r.Hits) < 2 || r.Family == rules.FamilyHygiene || r.Context != "" {
			continue
		}
		line := strings.ReplaceAll(r.Hits[0]+" "+r.Hits[1], "\r", "")
		write(fmt.Sprintf("%03d.txt", i), line+"\n")
		for _, text := range r.Hits[:2] {
			for _, f := range rules.Find(r, []byte(text)) {
				if s := text[f.SecretStart:f.SecretEnd]; len(s) >= 16 && !strings.ContainsAny(s, "\n<>") {
					secrets = append(secrets, s)
				}
			}
		}
	}
	token := secretOf(t, "github-pat")
	write("backup-"+token+".txt", "x\n")
	git := func(args ...string) {
		cmd := exec.Command("git", append([]string{"-C", dir, "-c", "user.name=A", "-c", "user.email=a@example.com"}, args...)...)
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v: %s", args[0], err, out)
		}
	}
	git("init", "-q")
	git("add", ".")
	git("commit", "-q", "-m", "add "+token)
	git("branch", "try-"+token)
	return append(secrets, token)
}

func secretOf(t *testing.T, id string) string {
	t.Helper()
	text := hit(t, id)
	f := rules.Find(rules.ByID(id), []byte(text))[0]
	return text[f.SecretStart:f.SecretEnd]
}

// No command and no format shows a secret, nor does an error.
func TestNothingShowsASecret(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir := t.TempDir()
	secrets := leakTree(t, dir)
	t.Chdir(dir)
	token := secrets[len(secrets)-1]
	var runs [][]string
	for _, f := range reportFormats() {
		runs = append(runs, []string{"scan", "-v", "--confidence", "possible", "-f", f})
	}
	runs = append(runs,
		[]string{"scan", "--hygiene", "--tree"}, []string{"scan", "--staged"}, []string{"scan", "--history", "-f", "json=scan.json"},
		[]string{"report", "convert", "scan.json"}, []string{"report", "diff", "-v", "scan.json", "scan.json"}, []string{"report", "merge", "scan.json", "scan.json"},
		[]string{"baseline", "create", "--reason", "x"}, []string{"baseline", "check"}, []string{"baseline", "update", "--prune"},
		[]string{"explain", "000.txt"}, []string{"rules", "test", "backup-" + "x"}, []string{"hook", "status"},
	)
	for _, name := range []string{"000.txt", "009.txt", "018.txt", "027.txt"} {
		runs = append(runs, []string{"explain", name}, []string{"rules", "test", name})
	}
	for _, args := range runs {
		var out, errs bytes.Buffer
		Main(t.Context(), args, strings.NewReader(""), &out, &errs)
		for _, s := range secrets {
			for _, shown := range []*bytes.Buffer{&out, &errs} {
				if bytes.Contains(shown.Bytes(), []byte(s)) {
					t.Errorf("stanch %s shows a secret of %d bytes", strings.Join(args, " "), len(s))
				}
			}
		}
		if slices.Contains(args, "jsonl") && !bytes.Contains(out.Bytes(), []byte(`"finding"`)) {
			t.Errorf("the scan found nothing: %s", &errs)
		}
	}
	if len(report.Formats()) < 12 || len(secrets) < 50 || token == "" {
		t.Errorf("only %d formats and %d secrets were tried", len(report.Formats()), len(secrets))
	}
}
