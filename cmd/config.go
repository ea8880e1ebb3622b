package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/rules"
)

const (
	// configName is the config that a repository brings, in the root of its working tree.
	configName = ".stanch.toml"
	// configVersion is the only one there is.
	configVersion = 1
	// maxConfig bounds the bytes of a config, which is an attacker's file.
	maxConfig = 1 << 20
)

// config is what a .stanch.toml says, checked. The zero value says nothing.
type config struct {
	name     string                    // of the file, as errors show it; "" if there is none
	scan     map[string]any            // [scan]: values by flag name, as TOML has them
	lines    map[string]int            // where a key stands: "scan.jobs"
	disable  []string                  // [rules]: rule ids or tags
	only     []string                  // [rules]: rule ids or tags; empty for all
	severity map[string]rules.Severity // [rules.override.ID]: by rule id
	user     []*rules.Rule             // [[rule]]
	ignore   []ignoreEntry             // [[ignore]]
}

// ignoreEntry drops places: all under Path, all of Rule, or both together.
type ignoreEntry struct{ Path, Rule, Reason string }

// loadConfig reads the config of the tree at root, or the file explicit in its
// place. A tree without one has the zero config. The tree's own must be a regular
// file: a link would read what the tree's author chose on this machine, and a FIFO
// would wait for ever.
func loadConfig(root, explicit string) (*config, error) {
	path := explicit
	if path == "" {
		path = filepath.Join(root, configName)
		info, err := os.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return &config{}, nil
		}
		if err != nil {
			return nil, err
		}
		if !info.Mode().IsRegular() {
			return nil, hintf("--config FILE reads another file, --no-repo-config none", "%s is not a regular file", path)
		}
	}
	data, err := readConfig(path)
	if err != nil {
		return nil, err
	}
	return parseConfig(path, data)
}

func readConfig(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, maxConfig+1))
	if err != nil {
		return nil, fmt.Errorf("read config: %w", err)
	}
	return data, nil
}

// parseConfig reads a whole config. name stands before the line in errors; every
// error is one line and says where.
func parseConfig(name string, data []byte) (*config, error) {
	d, err := parseDocument(name, data)
	if err != nil {
		return nil, err
	}
	c := &config{name: name, lines: d.lines, severity: map[string]rules.Severity{}}
	d.version()
	d.knownKeys("", d.root, "version", "scan", "rules", "rule", "ignore")
	c.scan = d.table("", d.root, "scan")
	c.user = d.userRules()
	known := append(slices.Clone(c.user), rules.All()...)
	c.readRules(d, known)
	c.readIgnore(d, known)
	return c, d.err
}

func (c *config) readRules(d *document, known []*rules.Rule) {
	t := d.table("", d.root, "rules")
	d.knownKeys("rules", t, "disable", "only", "override")
	c.disable = d.texts("rules", t, "disable")
	c.only = d.texts("rules", t, "only")
	d.rulesOrTags("rules.disable", c.disable, known)
	d.rulesOrTags("rules.only", c.only, known)
	overrides := d.table("rules", t, "override")
	for _, id := range sortedKeys(overrides) {
		path := "rules.override." + id
		entry := d.table("rules.override", overrides, id)
		d.knownKeys(path, entry, "severity")
		rule := d.rule(path, id, known)
		if word := d.text(path, entry, "severity"); word != "" && rule != nil {
			level, err := parseSeverity(word)
			d.failWith(path+".severity", err)
			c.severity[rule.ID] = level
		}
	}
}

func (c *config) readIgnore(d *document, known []*rules.Rule) {
	for i, t := range d.tables("ignore") {
		path := element("ignore", i)
		d.knownKeys(path, t, "path", "rule", "reason")
		e := ignoreEntry{d.text(path, t, "path"), d.text(path, t, "rule"), d.text(path, t, "reason")}
		if e.Path == "" && e.Rule == "" {
			d.fail(path, "name what to ignore: path, rule, or both", "an ignore entry without path and rule ignores nothing")
		}
		if e.Rule != "" {
			if rule := d.rule(path+".rule", e.Rule, known); rule != nil {
				e.Rule = rule.ID
			}
		}
		c.ignore = append(c.ignore, e)
	}
}

// userRules reads [[rule]] and has package rules check them.
func (d *document) userRules() []*rules.Rule {
	var user []rules.UserRule
	for i, t := range d.tables("rule") {
		path := element("rule", i)
		d.knownKeys(path, t, "id", "pattern", "keywords", "entropy", "severity", "description", "revoke", "hits", "misses")
		user = append(user, rules.UserRule{
			ID: d.text(path, t, "id"), Pattern: d.text(path, t, "pattern"),
			Keywords: d.texts(path, t, "keywords"), Entropy: d.number(path, t, "entropy"),
			Severity: d.text(path, t, "severity"), Description: d.text(path, t, "description"),
			Revoke: d.text(path, t, "revoke"), Hits: d.texts(path, t, "hits"), Misses: d.texts(path, t, "misses"),
			Where: d.where(path),
		})
	}
	if d.err != nil {
		return nil
	}
	loaded, err := rules.Load(user)
	var bad *rules.UserError
	if errors.As(err, &bad) && len(bad.Problems) > 0 {
		d.err = userRuleError(bad)
	} else {
		d.failWith("rule", err)
	}
	return loaded
}

// userRulesError is what is wrong with the rules of a config. As an error it is the
// first problem; stanch rules check prints them all.
type userRulesError struct{ *rules.UserError }

func (e userRulesError) Error() string { return e.Problems[0].String() }

func userRuleError(bad *rules.UserError) error {
	hint := "the hits of a rule must match its pattern, its misses must not"
	if more := len(bad.Problems) - 1; more > 0 {
		hint = fmt.Sprintf("stanch rules check shows this and %s", counted(int64(more), "more problem"))
	}
	return hintError{userRulesError{bad}, hint}
}

// rule returns the rule of that id, built in or the user's; an unknown one fails.
func (d *document) rule(path, id string, known []*rules.Rule) *rules.Rule {
	if r := findRule(id, known); r != nil {
		return r
	}
	d.failWith(path, unknownRule(id, wordsOf(known, idOf)))
	return nil
}

func (d *document) rulesOrTags(path string, words []string, known []*rules.Rule) {
	for i, word := range words {
		if !isRuleOrTag(word, known) {
			d.failWith(element(path, i), unknownRule(word, wordsOf(known, idAndTags)))
		}
	}
}

func findRule(id string, known []*rules.Rule) *rules.Rule {
	for _, r := range known {
		if r.ID == id || slices.Contains(r.Formerly, id) {
			return r
		}
	}
	return nil
}

func isRuleOrTag(word string, known []*rules.Rule) bool {
	return findRule(word, known) != nil ||
		slices.ContainsFunc(known, func(r *rules.Rule) bool { return slices.Contains(r.Tags, word) })
}

func idAndTags(r *rules.Rule) []string { return append([]string{r.ID}, r.Tags...) }

// selectRules tells which rules take part: those that only names by id, former id
// or tag (all if it is empty), less those that skip names. An unknown word is an
// error.
func selectRules(known []*rules.Rule, only, skip []string) (func(*rules.Rule) bool, error) {
	for _, word := range slices.Concat(only, skip) {
		if !isRuleOrTag(word, known) {
			return nil, unknownRule(word, wordsOf(known, idAndTags))
		}
	}
	named := func(r *rules.Rule, words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return w == r.ID || slices.Contains(r.Formerly, w) || slices.Contains(r.Tags, w)
		})
	}
	return func(r *rules.Rule) bool {
		return (len(only) == 0 || named(r, only)) && !named(r, skip)
	}, nil
}

func sortedKeys(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func element(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i) }

func join(path, key string) string { return strings.TrimPrefix(path+"."+key, ".") }
