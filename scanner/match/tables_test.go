package match

import (
	"os/exec"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stanchdev/stanch/rules"
)

func TestTablesAreUpToDate(t *testing.T) {
	out, err := exec.Command("go", "run", "gen.go", "-check").CombinedOutput()
	if err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// The generated shapes are used, and are what Derive says.
func TestTablesDescribeTheRules(t *testing.T) {
	for i, r := range rules.All() {
		if i >= len(builtin) || !builtin[i].describes(r) {
			t.Fatalf("rule %s has no table: run go generate ./scanner/match", r.ID)
		}
		if r.Pattern == "" {
			continue
		}
		want, err := rules.Derive(r.Pattern)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, builtin[i].shape); diff != "" {
			t.Errorf("%s: %s", r.ID, diff)
		}
	}
}
