package rules

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestProblems(t *testing.T) {
	for _, r := range All() {
		t.Run(r.ID, func(t *testing.T) {
			for _, p := range Problems(r) {
				t.Error(p)
			}
		})
	}
}

// Where two rules match the same bytes, one of them must say that it beats the other.
func TestPairs(t *testing.T) {
	all := finders(t)
	needs := literals(t)
	for _, owner := range all {
		for i, hit := range owner.rule.Hits {
			own, folded := secrets(owner, hit), bytes.ToLower([]byte(hit))
			for _, other := range all {
				if other == owner || !mayHold([]byte(hit), folded, needs[other.rule]) || slices.Contains(owner.rule.Over, other.rule.ID) || slices.Contains(other.rule.Over, owner.rule.ID) {
					continue
				}
				if overlap(own, secrets(other, hit)) {
					t.Errorf("%s and %s both match hit %d of the first, and neither is over the other", owner.rule.ID, other.rule.ID, i+1)
				}
			}
		}
	}
}

// finders compiles every rule that has a pattern of its own, once.
func finders(t testing.TB) []*Finder {
	t.Helper()
	var all []*Finder
	for _, r := range All() {
		if r.Pattern == "" && r.Family == FamilyGeneric || r.Context != "" {
			continue // what needs a context is compared by scanner/match
		}
		f, err := NewFinder(r)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, f)
	}
	return all
}

// secrets returns what f finds and does not refuse.
func secrets(f *Finder, text string) []Found {
	return slices.DeleteFunc(f.Find([]byte(text)), func(f Found) bool { return f.Verdict.Opinion == Refused })
}

func overlap(a, b []Found) bool {
	for _, x := range a {
		for _, y := range b {
			if x.SecretStart < y.SecretEnd && y.SecretStart < x.SecretEnd {
				return true
			}
		}
	}
	return false
}

func TestGeneratedFilesAreCurrent(t *testing.T) {
	for _, generator := range []string{"gen.go", "gen_reference.go"} {
		out, err := exec.Command("go", "run", generator, "-check").CombinedOutput()
		if err != nil {
			t.Errorf("%v: %s", err, out)
		}
	}
}

func TestByID(t *testing.T) {
	for _, r := range All() {
		if ByID(r.ID) != r {
			t.Errorf("ByID(%s) is another rule", r.ID)
		}
		for _, old := range r.Formerly {
			if ByID(old) != r {
				t.Errorf("ByID(%s) is not %s", old, r.ID)
			}
		}
	}
	if ByID("no-such-rule") != nil {
		t.Error("ByID found a rule that does not exist")
	}
}

// The sources of this package must scan clean: a hit is written in parts.
func TestSourcesHoldNoToken(t *testing.T) {
	all := finders(t)
	needs := literals(t)
	for _, name := range sources(t) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		folded := bytes.ToLower(text)
		for _, f := range all {
			if f.rule.Family == FamilyHygiene { // code is no token
				continue
			}
			if !mayHold(text, folded, needs[f.rule]) {
				continue
			}
			for _, found := range secrets(f, string(text)) {
				line := 1 + strings.Count(string(text[:found.SecretStart]), "\n")
				t.Errorf("%s:%d holds a whole %s", name, line, f.rule.ID)
			}
		}
	}
}

// literals returns, for each rule, the texts of which every match holds one.
func literals(t *testing.T) map[*Rule][]Literal {
	t.Helper()
	needs := make(map[*Rule][]Literal)
	for _, r := range All() {
		shape, err := Derive(r.Pattern)
		if err != nil {
			t.Fatal(err)
		}
		needs[r] = shape.Literals
	}
	return needs
}

// mayHold tells whether one of the literals stands in text, or in folded where its
// case does not matter: 300 patterns over all sources take seconds without it.
func mayHold(text, folded []byte, needs []Literal) bool {
	return slices.ContainsFunc(needs, func(l Literal) bool {
		if l.Fold {
			return bytes.Contains(folded, []byte(l.Text))
		}
		return bytes.Contains(text, []byte(l.Text))
	})
}

// Nothing of this package runs at start-up: no init, no map and no call in a
// package-level variable.
func TestNothingRunsAtStartUp(t *testing.T) {
	for _, name := range sources(t) {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name.Name != "rules" {
			continue
		}
		for _, d := range f.Decls {
			checkDecl(t, name, d)
		}
	}
}

func checkDecl(t *testing.T, file string, d ast.Decl) {
	t.Helper()
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil && d.Name.Name == "init" {
			t.Errorf("%s has an init", file)
		}
	case *ast.GenDecl:
		if d.Tok == token.VAR {
			checkVars(t, file, d)
		}
	}
}

func checkVars(t *testing.T, file string, d *ast.GenDecl) {
	t.Helper()
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			t.Errorf("%s calls a function in a package-level variable", file)
		case *ast.CompositeLit:
			if _, ok := n.Type.(*ast.MapType); ok {
				t.Errorf("%s has a package-level map", file)
			}
		case *ast.FuncLit:
			t.Errorf("%s has a function literal in a package-level variable; name it", file)
			return false
		}
		return true
	})
}

func sources(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("no sources: %v", err)
	}
	return slices.DeleteFunc(names, func(n string) bool { return strings.HasSuffix(n, "_test.go") })
}
