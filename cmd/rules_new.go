package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/rules"
)

func newRulesNew(p process) *cobra.Command {
	return &cobra.Command{
		Use:   "new NAME",
		Short: "begin a file with the rules of one more provider, in a clone of stanch",
		Long: "New writes rules/NAME.go with one rule whose blanks you fill in: it compiles, and the\n" +
			"tests of the package say what is still missing. NAME is the provider in lower case,\n" +
			"without spaces. For rules of your own repository, write [[rule]] into " + configName + ".",
		Example: "  stanch rules new acme",
		Args:    oneArgument("name"),
		RunE:    func(_ *cobra.Command, args []string) error { return runRulesNew(".", args[0], p.stdout) },
	}
}

// goWords cannot be the name of a variable.
const goWords = " break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var any error string byte int len new nil true false "

func runRulesNew(dir, name string, w io.Writer) error {
	if ok, _ := regexp.MatchString(`^[a-z][a-z0-9]{1,30}$`, name); !ok || strings.Contains(goWords, " "+name+" ") {
		return hintf("write the provider in lower case, such as acme", "%q cannot be the name of a file and a variable of Go", shorten(name))
	}
	root, err := cloneOf(dir)
	if err != nil {
		return err
	}
	path := filepath.Join(root, "rules", name+".go")
	taken, err := os.ReadFile(filepath.Join(root, "rules", "all.go"))
	if err != nil {
		return err
	}
	if rules.ByID(name+"-token") != nil || bytes.Contains(taken, []byte("\t&"+name+",\n")) {
		return hintf("add a rule to it: stanch rules list --provider "+name, "there are rules of %s already", name)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return hintf("add a rule to it", "%s is there already", path)
	}
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, scaffold(name))
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	fmt.Fprintf(w, "wrote %s\n\nFill in what is empty, then:\n  go generate ./rules ./scanner/match\n  go test ./rules\nThe tests say what is missing. rules/doc.go says what each field is for.\n", filepath.ToSlash(path))
	return nil
}

// cloneOf climbs from dir to the folder that holds stanch's own go.mod.
func cloneOf(dir string) (string, error) {
	start, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for at := start; ; {
		mod, err := os.ReadFile(filepath.Join(at, "go.mod"))
		if err == nil && bytes.HasPrefix(mod, []byte("module github.com/stanchdev/stanch\n")) {
			if rel, err := filepath.Rel(start, at); err == nil {
				return rel, nil
			}
			return at, nil
		}
		up := filepath.Dir(at)
		if up == at {
			return "", hintf("run it in a clone of https://github.com/stanchdev/stanch; rules of your own go into "+configName+" as [[rule]]", "no clone of stanch around this folder")
		}
		at = up
	}
}

// scaffold is the file that new writes. The texts of the hits and misses are left out:
// whoever makes them up should look at a real token.
func scaffold(name string) string {
	return strings.NewReplacer("acme", name, "Acme", strings.ToUpper(name[:1])+name[1:]).Replace(`package rules

var acme = Provider{{
	ID: "acme-token", Provider: "Acme", Name: "Acme API token",
	Meaning: "", // one sentence: what the holder gets
	// Severity: High, // Critical, High, Medium or Low
	Tags:    []string{"saas"},
	Pattern: ` + "`" + `(?P<secret>acme_[A-Za-z0-9]{32})\b` + "`" + `,
	Revoke:  Revoke{URL: "", Steps: ""}, // where and how to take it back
	Refs:    []string{},                 // where the format is documented
	Hits:    []string{},                 // two texts or more, made from parts: "KEY=" + "ac" + "me_..."
	Misses:  []string{},                 // two near misses or more
}}
`)
}
