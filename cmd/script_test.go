package cmd

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/stanchdev/stanch/rules"
)

// updateScripts rewrites the golden parts of the stories: go test ./cmd -run TestScript -update
var updateScripts = flag.Bool("update", false, "rewrite the golden files of testdata/script")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"stanch": func() {
			os.Exit(Main(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
		},
	})
}

// TestScript runs the stories of testdata/script, one promise of the command line
// each, with real git where a story asks for it.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("..", "testdata", "script"),
		Setup:         hermetic,
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"plant": plant, "disguise": disguise},
		UpdateScripts: *updateScripts,
	})
}

// plant RULE FILE [N] appends the Nth hit of a rule (the first without N), so that
// no story holds a token. The variable PLANTED holds the line then.
func plant(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: plant RULE FILE [N]")
	}
	n := 1
	if len(args) > 2 {
		var err error
		if n, err = strconv.Atoi(args[2]); err != nil {
			ts.Fatalf("plant: %v", err)
		}
	}
	rule := rules.ByID(args[0])
	if rule == nil || n < 1 || n > len(rule.Hits) {
		ts.Fatalf("plant: no hit %d of rule %s", n, args[0])
	}
	path := ts.MkAbs(args[1])
	ts.Check(os.MkdirAll(filepath.Dir(path), 0o755))
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	ts.Check(err)
	_, err = fmt.Fprintln(f, rule.Hits[n-1])
	ts.Check(errors.Join(err, f.Close()))
	ts.Setenv("PLANTED", rule.Hits[n-1])
}

// hermetic keeps this machine's and its user's settings out of a story.
func hermetic(e *testscript.Env) error {
	e.Setenv("HOME", e.WorkDir)
	e.Setenv("GIT_CONFIG_GLOBAL", filepath.Join(e.WorkDir, ".gitconfig"))
	e.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	e.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(e.WorkDir))
	for _, who := range []string{"AUTHOR", "COMMITTER"} {
		e.Setenv("GIT_"+who+"_NAME", "Ada")
		e.Setenv("GIT_"+who+"_EMAIL", "ada@example.com")
		e.Setenv("GIT_"+who+"_DATE", "1700000000 +0000")
	}
	e.Setenv("NO_COLOR", "1")
	return os.WriteFile(filepath.Join(e.WorkDir, ".gitconfig"), []byte("[init]\n\tdefaultBranch = main\n"), 0o600)
}
