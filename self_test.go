package stanch_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stanchdev/stanch/cmd"
)

// TestRepositoryScansClean scans this repository with itself: its files, and the
// history that HEAD reaches. A scanner whose own rules set it off is no good to
// anybody.
func TestRepositoryScansClean(t *testing.T) {
	modes := [][]string{{"scan", "--tree", "."}}
	if _, err := os.Stat(".git"); err != nil {
		t.Log("NOT RUN: the history, since this copy has no .git")
		modes = [][]string{{"scan", "--no-git", "."}}
	} else if _, err := os.Stat(".git/shallow"); err == nil {
		t.Log("NOT RUN: the history, since this clone is shallow")
	} else {
		modes = append(modes, []string{"scan", "--ref", "HEAD", "."})
	}
	for _, args := range modes {
		t.Run(strings.Join(args[:2], " "), func(t *testing.T) {
			var out, errs bytes.Buffer
			if code := cmd.Main(t.Context(), args, strings.NewReader(""), &out, &errs); code != 0 {
				t.Errorf("exit %d\n%s%s", code, errs.String(), out.String())
			}
			if strings.Contains(out.String(), "NOTHING SCANNED") {
				t.Errorf("nothing was scanned:\n%s", out.String())
			}
		})
	}
}
