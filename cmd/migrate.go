package cmd

import (
	"bytes"
	"context"
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/stanchdev/stanch/cmd/migrate"
	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
)

func newMigrate(p process) *cobra.Command {
	var o scanOptions
	write := false
	c := &cobra.Command{
		Use:   "migrate [flags] [FILE...]",
		Short: "take over the settings of gitleaks, detect-secrets or trufflehog",
		Long: "Migrate reads the config, ignore file or baseline of another scanner and says for each entry\n" +
			"what it becomes in " + configName + ", " + ignoreName + " and " + scanner.BaselineFile + ". Without FILE it looks for\n" +
			strings.Join(foreignFiles(), ", ") + " in the current folder. Accepted secrets are\n" +
			"looked up by a scan of the repository. Nothing is written without --write.",
		Example: "  stanch migrate                          say what would become of what is here\n" +
			"  stanch migrate --write .gitleaks.toml   and write it",
		RunE: func(c *cobra.Command, args []string) error {
			return runMigrate(c.Context(), p, &o, args, write, c.Flags())
		},
	}
	o.addFlags(c)
	c.Flags().VisitAll(func(f *pflag.Flag) { f.Hidden = true }) // a scan of everything
	c.Flags().BoolVar(&write, "write", false, "write the files, and keep what stands in them")
	return c
}

func foreignFiles() []string {
	return []string{".gitleaks.toml", "gitleaks.toml", ".betterleaks.toml", ".gitleaksignore", ".betterleaksignore", ".secrets.baseline", "exclude-patterns.txt"}
}

// migration is what all the foreign files become.
type migration struct {
	root    string
	plans   []*migrate.Plan
	config  bytes.Buffer // what is added to .stanch.toml
	ignores []string
	entries []scanner.BaselineEntry
}

func runMigrate(ctx context.Context, p process, o *scanOptions, files []string, write bool, flags *pflag.FlagSet) error {
	if len(files) == 0 {
		if files = presentFiles(); len(files) == 0 {
			return hintf("name the file: stanch migrate FILE", "none of %s is here", strings.Join(foreignFiles(), ", "))
		}
	}
	m := &migration{root: "."}
	for _, f := range files {
		plan, err := readForeign(f)
		if err != nil {
			return err
		}
		m.plans = append(m.plans, plan)
	}
	if err := m.collect(ctx, p, o, flags); err != nil {
		return err
	}
	m.print(p)
	if !write {
		printLine(p.stderr, "hint", "stanch migrate --write writes it")
		return nil
	}
	return m.write(p)
}

func presentFiles() (out []string) {
	for _, f := range foreignFiles() {
		if info, err := os.Lstat(f); err == nil && info.Mode().IsRegular() {
			out = append(out, f)
		}
	}
	return out
}

func readForeign(name string) (*migrate.Plan, error) {
	info, err := os.Stat(name)
	if err == nil && info.Size() > migrate.MaxSize {
		return nil, fmt.Errorf("%s: larger than %d MiB", name, migrate.MaxSize>>20)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, openError(name, err)
	}
	plan, err := migrate.Read(name, data)
	if errors.Is(err, migrate.ErrUnknown) {
		err = hintError{err, "stanch migrate --help lists what can be read"}
	}
	return plan, err
}

// collect makes the lines of our files, and looks accepted secrets up in a scan.
func (m *migration) collect(ctx context.Context, p process, o *scanOptions, flags *pflag.FlagSet) error {
	var accepted []migrate.Accepted
	for _, plan := range m.plans {
		m.settings(plan)
		m.ignores = append(m.ignores, plan.Ignores...)
		accepted = append(accepted, plan.Secrets...)
	}
	if len(accepted) == 0 {
		return nil
	}
	o.confidence, o.noRepo = rules.Possible.String(), true
	for _, name := range []string{"confidence", "no-repo-config"} {
		flags.Lookup(name).Changed = true
	}
	r, err := newBaselineRun(ctx, p, o, flags)
	if err != nil {
		return err
	}
	for _, plan := range m.plans {
		m.accept(plan, r.out.Findings)
	}
	if !r.out.Summary.Complete {
		printLine(p.stderr, "warning", "not everything was scanned, so some entries may be said to be gone that are not")
	}
	return nil
}

// settings writes rules as TOML.
func (m *migration) settings(plan *migrate.Plan) {
	out := &m.config
	if len(plan.Disable) > 0 {
		fmt.Fprintf(out, "\n[rules]\ndisable = [%s]\n", strings.Join(quotedAll(plan.Disable), ", "))
	}
	for _, r := range plan.Rules {
		fmt.Fprintf(out, "\n[[rule]]\nid = %s\npattern = %s\n", strconv.Quote(r.ID), tomlText(r.Pattern))
		if len(r.Keywords) > 0 {
			fmt.Fprintf(out, "keywords = [%s]\n", strings.Join(quotedAll(r.Keywords), ", "))
		}
		if r.Entropy > 0 {
			fmt.Fprintf(out, "entropy = %s\n", strconv.FormatFloat(r.Entropy, 'f', -1, 64))
		}
		if r.Description != "" {
			fmt.Fprintf(out, "description = %s\n", tomlText(r.Description))
		}
	}
}

// tomlText writes a text as TOML does: as it is between apostrophes if that holds it.
func tomlText(s string) string {
	if !strings.ContainsAny(s, "'\n\r\t") && harmless(s) == s {
		return "'" + s + "'"
	}
	return strconv.Quote(s)
}

func quotedAll(list []string) (out []string) {
	for _, s := range list {
		out = append(out, tomlText(s))
	}
	return out
}

// accept looks the accepted secrets of a plan up among findings.
func (m *migration) accept(plan *migrate.Plan, found []scanner.Finding) {
	for _, a := range plan.Secrets {
		hits := lookUp(a, found)
		note := migrate.Note{Where: a.Where, Entry: a.Rule + " in " + a.Path}
		if len(hits) == 0 {
			note.Became, note.Lost = "stanch finds no such secret: nothing to accept", true
			plan.Notes = append(plan.Notes, note)
			continue
		}
		for _, f := range hits {
			m.entries = append(m.entries, scanner.BaselineEntry{Fingerprint: f.Fingerprint, Rule: f.Rule.ID, BaselineNote: scanner.BaselineNote{Reason: a.Reason}})
			note.Became = scanner.BaselineFile + ": " + f.Fingerprint + " " + f.Rule.ID
			plan.Notes = append(plan.Notes, note)
		}
	}
}

// lookUp returns the findings that an entry means: by value if it tells one, else by place.
func lookUp(a migrate.Accepted, found []scanner.Finding) (out []scanner.Finding) {
	value := a.Value.Reveal()
	for _, f := range found {
		secret := f.Secret.Reveal()
		switch {
		case len(value) > 0:
			if bytes.Contains(value, secret) || bytes.Contains(secret, value) {
				out = append(out, f)
			}
		case a.SHA1 != "":
			if sum := sha1.Sum(secret); hex.EncodeToString(sum[:]) == a.SHA1 {
				out = append(out, f)
			}
		}
	}
	if len(out) > 0 || len(value) > 0 {
		return out
	}
	return atPlace(a, found)
}

// atPlace returns the findings on the line, or the only one in the file: lines move.
func atPlace(a migrate.Accepted, found []scanner.Finding) (onLine []scanner.Finding) {
	var inFile []scanner.Finding
	for _, f := range found {
		in := func(p scanner.Place) bool { return p.Path == a.Path }
		on := func(p scanner.Place) bool { return in(p) && p.Pos.Line <= a.Line && a.Line <= p.Pos.EndLine }
		if slices.ContainsFunc(f.Places, on) {
			onLine = append(onLine, f)
		} else if slices.ContainsFunc(f.Places, in) {
			inFile = append(inFile, f)
		}
	}
	if len(onLine) == 0 && len(inFile) == 1 {
		return inFile
	}
	return onLine
}

// print says what became of each entry.
func (m *migration) print(p process) {
	kept, lost := 0, 0
	for _, plan := range m.plans {
		for _, n := range plan.Notes {
			mark := "→"
			if n.Lost {
				mark = "✗"
				lost++
			} else {
				kept++
			}
			fmt.Fprintf(p.stdout, "%s: %s\n  %s %s\n", harmless(n.Where), harmless(n.Entry), mark, harmless(n.Became))
		}
	}
	fmt.Fprintf(p.stdout, "%s taken over, %d not\n", counted2(kept, "entry", "entries"), lost)
}

func counted2(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// write adds what is new to our files. The config is checked as a whole before any
// file is touched.
func (m *migration) write(p process) error {
	settings, err := m.newConfig()
	if err != nil {
		return err
	}
	base, err := loadBaseline(m.root)
	if err != nil {
		return err
	}
	next := scanner.NewBaseline(base.Entries())
	for _, e := range m.entries {
		next.Keep(e)
	}
	files := []struct {
		name string
		data []byte
	}{{configName, settings}, {ignoreName, m.newIgnores()}, {scanner.BaselineFile, nil}}
	if len(m.entries) > 0 {
		files[2].data = next.Bytes()
	}
	for _, f := range files {
		if f.data == nil {
			continue
		}
		if err := writeFileWhole(filepath.Join(m.root, f.name), f.data); err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "wrote %s\n", f.name)
	}
	return nil
}

// newConfig is the config with what was migrated; nil if nothing was.
func (m *migration) newConfig() ([]byte, error) {
	if m.config.Len() == 0 {
		return nil, nil
	}
	old, err := readTreeFile(m.root, configName)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if len(old) == 0 {
		old = []byte("version = 1\n")
	}
	data := append(bytes.TrimRight(old, "\n"), '\n')
	data = append(data, m.config.Bytes()...)
	if _, err := parseConfig(configName, data); err != nil {
		return nil, hintError{fmt.Errorf("what was migrated does not fit %s: %w", configName, err), "copy what stanch migrate prints by hand, and leave out what is there"}
	}
	return data, nil
}

// newIgnores is the ignore file with the lines that it lacks; nil if there are none.
func (m *migration) newIgnores() []byte {
	old, _ := readTreeFile(m.root, ignoreName)
	lines := strings.Split(string(old), "\n")
	var add []string
	for _, g := range m.ignores {
		if !slices.Contains(lines, g) && !slices.Contains(add, g) {
			add = append(add, g)
		}
	}
	if len(add) == 0 {
		return nil
	}
	if len(old) > 0 && old[len(old)-1] != '\n' {
		old = append(old, '\n')
	}
	return append(old, strings.Join(add, "\n")+"\n"...)
}
