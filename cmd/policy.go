package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/ignore"
	"github.com/stanchdev/stanch/scanner/match"
)

const ignoreName = ".stanchignore"

// maxIgnoreFile bounds a file that comes with what is scanned.
const maxIgnoreFile = 4 << 20

// policy is what the tree and the user say about findings: rules, ignores,
// baseline. It knows for the report which files took effect.
type policy struct {
	config   *config
	set      *match.Set
	enabled  func(*rules.Rule) bool
	ignores  []scanner.PathIgnore
	flagged  *ignore.Matcher   // of --exclude
	matchers []*ignore.Matcher // all of them
	baseline *scanner.Baseline
	files    []string // that took effect
	warnings []string
}

// loadPolicy reads what stands in the tree at root; "" is a tree without any.
func loadPolicy(o *scanOptions, c *config, root string, now time.Time) (*policy, error) {
	p := &policy{config: c}
	if c.name != "" {
		p.files = append(p.files, shortName(root, c.name))
	}
	if err := p.chooseRules(o); err != nil {
		return nil, err
	}
	if err := p.addExcludes(o.exclude); err != nil {
		return nil, err
	}
	if err := p.addConfigIgnores(); err != nil {
		return nil, err
	}
	if root == "" || o.noRepo {
		return p, nil
	}
	if err := p.readIgnoreFile(root); err != nil {
		return nil, err
	}
	if o.noBaseline {
		return p, nil
	}
	return p, p.readBaseline(root, now)
}

func (p *policy) chooseRules(o *scanOptions) error {
	known := append(append([]*rules.Rule{}, rules.All()...), p.config.user...)
	only, skip := o.only, append(append([]string{}, o.skip...), p.config.disable...)
	if len(only) == 0 {
		only = p.config.only
	}
	selected, err := selectRules(known, only, skip)
	if err != nil {
		return err
	}
	// Habits are looked for where that is asked, or where one is named. The other rules
	// take part even if they do not report; see scanner.Options.Enabled.
	takesPart := func(r *rules.Rule) bool {
		return r.Family != rules.FamilyHygiene || o.hygiene || len(only) > 0 && selected(r)
	}
	enabled := func(r *rules.Rule) bool { return selected(r) && takesPart(r) }
	for _, r := range known {
		if enabled(r) {
			p.enabled = enabled
			p.set, err = match.New(match.Options{User: p.config.user, Enabled: takesPart})
			return err
		}
	}
	return exitError{exitPartial, hintf("name fewer rules to skip", "no rule is left: nothing would be found")}
}

func (p *policy) addExcludes(globs []string) error {
	if len(globs) == 0 {
		return nil
	}
	m, err := ignore.NewGlobs(globs, ignore.Options{})
	if err != nil {
		return hintError{fmt.Errorf("--exclude: %w", err), "write it as a line of a .gitignore file"}
	}
	p.flagged = m
	p.matchers = append(p.matchers, m)
	p.ignores = append(p.ignores, scanner.PathIgnore{By: "exclude", Match: matches(m)})
	return nil
}

// excluded tells which files on disk need not be read; nil if none was excluded.
// What the tree's own ignore file covers is read all the same, so that the report
// can say how much it hides.
func (p *policy) excluded() func(string) bool {
	if p.flagged == nil {
		return nil
	}
	return matches(p.flagged)
}

// hidden tells whether the tree's own ignore file or config drops every finding in path.
func (p *policy) hidden(path string) bool {
	return slices.ContainsFunc(p.ignores, func(ig scanner.PathIgnore) bool {
		return ig.Rule == "" && ig.Source != "" && ig.Match(path)
	})
}

func (p *policy) addConfigIgnores() error {
	for i, e := range p.config.ignore {
		everywhere := func(string) bool { return true }
		ig := scanner.PathIgnore{By: "config", Source: configName, Rule: e.Rule, Match: everywhere}
		if e.Path != "" {
			m, err := ignore.NewGlobs([]string{e.Path}, ignore.Options{})
			if err != nil {
				return hintError{fmt.Errorf("%s: %s: %w", p.config.name, element("ignore", i), err), "write path as a line of a .gitignore file"}
			}
			ig.Match = matches(m)
			p.matchers = append(p.matchers, m)
		}
		p.ignores = append(p.ignores, ig)
	}
	for _, r := range p.config.user { // the examples of a rule stand in the config itself
		p.ignores = append(p.ignores, scanner.PathIgnore{By: "config", Source: configName, Rule: r.ID,
			Match: func(path string) bool { return path == configName }})
	}
	return nil
}

func (p *policy) readIgnoreFile(root string) error {
	data, err := readTreeFile(root, ignoreName)
	if err != nil || data == nil {
		return err
	}
	m, problems := ignore.NewMatcher(ignoreName, data, ignore.Options{})
	for _, pr := range problems {
		p.warnings = append(p.warnings, pr.Error())
	}
	p.ignores = append(p.ignores, scanner.PathIgnore{By: "ignore-file", Source: ignoreName, Match: matches(m)})
	p.files = append(p.files, ignoreName)
	p.matchers = append(p.matchers, m)
	return nil
}

// exhausted warns, once a scan is over, of patterns whose work ran out: from then
// on those with a star suppressed nothing.
func (p *policy) exhausted() (warnings []string) {
	for _, m := range p.matchers {
		if m.Exceeded() {
			return []string{"the ignore patterns cost too much work: those with a star were dropped on the way, so more is reported"}
		}
	}
	return nil
}

func (p *policy) readBaseline(root string, now time.Time) error {
	b, err := loadBaseline(root)
	if err != nil || b == nil {
		return err
	}
	var expired []scanner.BaselineEntry
	if p.baseline, expired = b.At(now); len(expired) > 0 {
		p.warnings = append(p.warnings, fmt.Sprintf("%s of %s expired: nothing is accepted by them: stanch baseline check", counted(int64(len(expired)), "line"), scanner.BaselineFile))
	}
	p.files = append(p.files, scanner.BaselineFile)
	return nil
}

// stale warns of entries that a scan of everything did not meet.
func (p *policy) stale(o *scanOptions, res *scanner.Result) (warnings []string) {
	if p.baseline == nil || o.narrowed() || !res.Summary.Complete {
		return nil
	}
	if n := len(p.baseline.Entries()) - len(res.Baselined); n > 0 {
		return []string{fmt.Sprintf("%s of %s hold no secret any more: stanch baseline check", counted(int64(n), "line"), scanner.BaselineFile)}
	}
	return nil
}

// loadBaseline reads the baseline of the tree at root; nil if there is none.
func loadBaseline(root string) (*scanner.Baseline, error) {
	path := filepath.Join(root, scanner.BaselineFile)
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return nil, hintf("replace it by a file, or use --no-baseline", "%s is not a regular file", scanner.BaselineFile)
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := scanner.ReadBaseline(scanner.BaselineFile, f)
	if err != nil {
		return nil, hintError{err, "mend or remove the line; stanch baseline create writes the file anew; --no-baseline scans without it"}
	}
	return b, nil
}

// readTreeFile reads a small file of the scanned tree, nil if there is none.
func readTreeFile(root, name string) ([]byte, error) {
	path := filepath.Join(root, name)
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxIgnoreFile {
		return nil, hintf("--no-repo-config scans without it", "%s is not a regular file of at most %d MiB", name, maxIgnoreFile>>20)
	}
	return os.ReadFile(path)
}

func matches(m *ignore.Matcher) func(string) bool {
	return func(path string) bool {
		_, ok := m.Match(path)
		return ok
	}
}

// shortName is how a report names a config: relative to the root if it lies there.
func shortName(root, path string) string {
	if rel, err := filepath.Rel(root, path); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return filepath.Base(path)
}
