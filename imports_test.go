package stanch

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/stanchdev/stanch"

// ours says which rooms a room may import, beside rooms of its own below it. A
// room that is not named here fails the test: give it a line.
func ours() map[string][]string {
	everything := []string{"*"}
	return map[string][]string{
		"cmd/stanch":               {"cmd"},
		"cmd":                      everything,
		"cmd/triage":               {"report", "scanner", "rules"},
		"report":                   {"scanner", "rules"},
		"hooks":                    nil,
		"rules":                    nil,
		"scanner":                  {"scanner/match", "scanner/generic", "scanner/decode", "scanner/memo", "scanner/scrypt", "rules"},
		"scanner/match":            {"rules", "scanner/generic", "scanner/lanes", "scanner/memo"},
		"scanner/lanes":            nil,
		"scanner/memo":             nil,
		"scanner/generic":          nil,
		"scanner/decode":           {"scanner/lanes"},
		"scanner/packfile":         nil,
		"scanner/ignore":           nil,
		"scanner/redact":           nil,
		"scanner/scrypt":           nil,
		"cmd/migrate":              {"rules", "scanner"},
		"scanner/gitrepo":          {"scanner", "scanner/packfile"},
		"scanner/worktree":         {"scanner", "scanner/ignore"},
		"scanner/internal/gittest": {"scanner"},
	}
}

// theirs says which rooms may import a third-party module in product code.
func theirs() map[string][]string {
	return map[string][]string{
		"github.com/go-git/go-git/v5":              {"scanner/gitrepo", "scanner/internal/gittest"},
		"github.com/go-git/go-billy/v5":            {"scanner/gitrepo", "scanner/internal/gittest"},
		"github.com/sabhiram/go-gitignore":         {"scanner/ignore"},
		"github.com/charmbracelet/lipgloss":        {"report"},
		"charm.land/bubbletea/v2":                  {"cmd/triage"},
		"github.com/charmbracelet/x":               {"cmd/triage"},
		"github.com/spf13/cobra":                   {"cmd"},
		"github.com/spf13/pflag":                   {"cmd"},
		"github.com/pelletier/go-toml/v2":          {"cmd", "cmd/migrate", "rules"},
		"github.com/klauspost/compress":            {"scanner/decode"},
		"github.com/ulikunitz/xz":                  {"scanner/decode"},
		"golang.org/x/crypto":                      {"scanner/scrypt"},
		"golang.org/x/sync":                        {"cmd", "scanner", "scanner/gitrepo", "scanner/packfile", "scanner/worktree"},
		"golang.org/x/term":                        {"cmd"},
		"golang.org/x/sys":                         {"cmd", "hooks", "scanner/gitrepo", "scanner/lanes", "scanner/packfile", "scanner/scrypt", "scanner/worktree"},
		"github.com/muesli/termenv":                {"report"},
		"github.com/rogpeppe/go-internal":          {},
		"github.com/google/go-cmp":                 {},
		"github.com/santhosh-tekuri/jsonschema/v6": {},
	}
}

// testsToo are modules that any room's tests may import.
func testsToo() []string {
	return []string{"github.com/rogpeppe/go-internal", "github.com/google/go-cmp", "github.com/santhosh-tekuri/jsonschema/v6"}
}

// never are packages of the standard library that product code does without, and
// why. generators (a file that is built only by go run) are free.
func never() map[string]string {
	return map[string]string{
		"os/exec":      "no process is started, git's least of all",
		"net":          "nothing is sent anywhere",
		"net/http":     "nothing is sent anywhere",
		"unsafe":       "hostile input is read with bounds checks",
		"C":            "go install must give a static binary",
		"log":          "packages never print",
		"plugin":       "there are no plugins",
		"math/rand":    "output never depends on chance",
		"math/rand/v2": "output never depends on chance",
	}
}

// source is one Go file: the room it is in and what it imports.
type source struct {
	path, room string
	imports    []string
	test       bool
}

// sources reads the imports of every Go file below the root.
func sources(t *testing.T) []source {
	t.Helper()
	var out []source
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && path != ".") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || d.Name() == "gen.go" {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		s := source{path: filepath.ToSlash(path), room: filepath.ToSlash(filepath.Dir(path)), test: strings.HasSuffix(path, "_test.go")}
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			s.imports = append(s.imports, name)
		}
		out = append(out, s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 10 {
		t.Fatalf("found only %d Go files: this test looks at the wrong folder", len(out))
	}
	return out
}

// TestDirectionOfImports keeps the rooms in the order that ARCHITECTURE.md draws.
// Tests may import upward, as long as the compiler lets them.
func TestDirectionOfImports(t *testing.T) {
	for _, s := range sources(t) {
		allowed, known := ours()[s.room]
		if !known && s.room != "." {
			t.Errorf("%s: room %s has no line in ours", s.path, s.room)
			continue
		}
		for _, name := range s.imports {
			room, is := strings.CutPrefix(name, module+"/")
			switch {
			case !is || s.test || slices.Contains(allowed, "*"):
			case slices.Contains(allowed, room), strings.HasPrefix(room, s.room+"/internal/"):
			case room == s.room: // a generator of the room, a program of its own
			default:
				t.Errorf("%s: %s must not import %s", s.path, s.room, room)
			}
		}
	}
}

// TestThirdPartyModules keeps each module in its room.
func TestThirdPartyModules(t *testing.T) {
	for _, s := range sources(t) {
		for _, name := range s.imports {
			first, _, _ := strings.Cut(name, "/")
			if !strings.Contains(first, ".") || strings.HasPrefix(name, module) {
				continue
			}
			mod, rooms := moduleOf(name)
			switch {
			case mod == "":
				t.Errorf("%s: %s is of no module that the project has agreed to", s.path, name)
			case slices.Contains(rooms, s.room), s.test && slices.Contains(testsToo(), mod):
			default:
				t.Errorf("%s: %s must not import %s", s.path, s.room, mod)
			}
		}
	}
}

func moduleOf(name string) (mod string, rooms []string) {
	for mod, rooms := range theirs() {
		if name == mod || strings.HasPrefix(name, mod+"/") {
			return mod, rooms
		}
	}
	return "", nil
}

// TestStandardLibrary keeps processes, the network and chance out of the product.
func TestStandardLibrary(t *testing.T) {
	for _, s := range sources(t) {
		for _, name := range s.imports {
			if why, bad := never()[name]; bad && !s.test && s.room != "scanner/internal/gittest" {
				t.Errorf("%s: no %s: %s", s.path, name, why)
			}
		}
	}
}
