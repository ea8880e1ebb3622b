package migrate

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
)

// leaksConfig is a config of gitleaks 8 or betterleaks
// (https://github.com/gitleaks/gitleaks#configuration).
type leaksConfig struct {
	Extend struct {
		UseDefault    bool
		Path          string
		URL           string
		DisabledRules []string
	}
	Rules      []leaksRule
	Allowlist  leaksAllow
	Allowlists []leaksAllow
}

type leaksRule struct {
	ID, Description, Regex, Path string
	Entropy                      float64
	SecretGroup                  int
	Keywords                     []string
	Allowlist                    leaksAllow
	Allowlists                   []leaksAllow
}

type leaksAllow struct {
	Description                        string
	Paths, Regexes, Stopwords, Commits []string
}

func (a leaksAllow) empty() bool {
	return len(a.Paths)+len(a.Regexes)+len(a.Stopwords)+len(a.Commits) == 0
}

func gitleaksConfig(name string, data []byte) (*Plan, error) {
	var c leaksConfig
	if err := toml.Unmarshal(data, &c); err != nil {
		var at *toml.DecodeError
		if errors.As(err, &at) {
			line, _ := at.Position()
			return nil, fmt.Errorf("%s:%d: not a config of gitleaks: bad TOML", name, line)
		}
		return nil, fmt.Errorf("%s: not a config of gitleaks", name)
	}
	p := &Plan{Kind: "gitleaks config"}
	p.extends(name, c)
	for _, r := range c.Rules {
		p.leaksRule(name, r)
	}
	for _, a := range append([]leaksAllow{c.Allowlist}, c.Allowlists...) {
		p.allow(name, "allowlist", a)
	}
	return p, nil
}

func (p *Plan) extends(name string, c leaksConfig) {
	for _, ref := range []string{c.Extend.Path, c.Extend.URL} {
		if ref != "" {
			p.lost(name, "extend "+ref, "migrate that file by itself")
		}
	}
	if !c.Extend.UseDefault && len(c.Rules) > 0 {
		p.became(name, "no useDefault", "stanch's own rules stay on; [rules] only = [...] would limit them")
	}
	for _, id := range c.Extend.DisabledRules {
		if rules.ByID(id) == nil {
			p.lost(name, "disabled rule "+id, "stanch has no rule of that id; stanch rules list shows them")
			continue
		}
		p.Disable = append(p.Disable, id)
		p.became(name, "disabled rule "+id, "[rules] disable in .stanch.toml")
	}
}

func (p *Plan) leaksRule(name string, r leaksRule) {
	entry := "rule " + r.ID
	for _, a := range append([]leaksAllow{r.Allowlist}, r.Allowlists...) {
		p.allow(name, entry+", allowlist", a)
	}
	switch {
	case r.Regex == "" && r.Path != "":
		p.lost(name, entry, "it looks for file names only, which stanch does not report")
		return
	case r.Regex == "":
		return // only changes a rule of the default config
	}
	own, why := userRule(r)
	if why != "" {
		p.lost(name, entry, why)
		return
	}
	p.Rules = append(p.Rules, own)
	became := "rule " + own.ID + " in .stanch.toml"
	if r.Path != "" {
		became += "; it looks in every path, not only where path says"
	}
	p.became(name, entry, "%s", became)
}

// userRule translates a rule; why says what keeps it from being one of ours.
func userRule(r leaksRule) (own rules.UserRule, why string) {
	pattern, err := translate(r.Regex, r.SecretGroup)
	if err != nil {
		return own, "its regex cannot be read: " + err.Error()
	}
	own = rules.UserRule{ID: ownID(r.ID), Pattern: pattern, Entropy: r.Entropy, Description: r.Description}
	if rules.ByID(own.ID) != nil {
		own.ID = "own-" + own.ID
	}
	if _, err := rules.Load([]rules.UserRule{own}); err != nil { // no literal: keywords anchor it
		for _, k := range r.Keywords {
			if len(k) >= rules.MinLiteral {
				own.Keywords = append(own.Keywords, k)
			}
		}
	}
	_, err = rules.Load([]rules.UserRule{own})
	var bad *rules.UserError
	if errors.As(err, &bad) {
		return own, "stanch refuses it: " + bad.Problems[0].Text
	}
	return own, ""
}

var notID = regexp.MustCompile(`[^a-z0-9]+`)

func ownID(id string) string {
	return strings.Trim(notID.ReplaceAllString(strings.ToLower(id), "-"), "-")
}

// mostRepeats replaces "without end": stanch asks for a longest match.
const mostRepeats = 200

// translate names the group that is the secret, drops the others, and bounds what
// repeats without end. gitleaks takes the first group where none is named.
func translate(regex string, group int) (string, error) {
	re, err := syntax.Parse(regex, syntax.Perl)
	if err != nil {
		return "", errors.New("not RE2")
	}
	if group == 0 && re.MaxCap() > 0 {
		group = 1
	}
	return rewritten(re, group).String(), nil
}

func rewritten(re *syntax.Regexp, group int) *syntax.Regexp {
	for i, sub := range re.Sub {
		re.Sub[i] = rewritten(sub, group)
	}
	switch {
	case re.Op == syntax.OpCapture && re.Cap == group:
		re.Name = "secret"
	case re.Op == syntax.OpCapture:
		return re.Sub[0]
	case re.Op == syntax.OpStar:
		re.Op, re.Min, re.Max = syntax.OpRepeat, 0, mostRepeats
	case re.Op == syntax.OpPlus:
		re.Op, re.Min, re.Max = syntax.OpRepeat, 1, mostRepeats
	case re.Op == syntax.OpRepeat && re.Max < 0:
		re.Max = max(re.Min, mostRepeats)
	}
	return re
}

func (p *Plan) allow(name, entry string, a leaksAllow) {
	if a.empty() {
		return
	}
	for _, path := range a.Paths {
		p.path(name, entry+", path "+path, path)
	}
	for what, list := range map[string][]string{"regexes": a.Regexes, "stopwords": a.Stopwords, "commits": a.Commits} {
		if len(list) > 0 {
			p.lost(name, fmt.Sprintf("%s, %d %s", entry, len(list), what), "stanch accepts single secrets, not patterns of them: scan, then stanch baseline create")
		}
	}
}

// path turns a regex of paths into lines of .stanchignore.
func (p *Plan) path(where, entry, regex string) {
	globs, err := globsOf(regex)
	if err != nil {
		p.lost(where, entry, err.Error())
		return
	}
	p.Ignores = append(p.Ignores, globs...)
	p.became(where, entry, ".stanchignore: %s", strings.Join(globs, "  "))
}

func leaksIgnore(name string, data []byte) (*Plan, error) {
	p := &Plan{Kind: "gitleaks ignore file"}
	var err error
	eachLine(data, func(n int, line string) {
		m := leaksLine.FindStringSubmatch(line)
		if m == nil {
			if err == nil {
				err = fmt.Errorf("%s:%d: not [commit:]file:rule:line", name, n)
			}
			return
		}
		at, _ := strconv.Atoi(m[4])
		p.Secrets = append(p.Secrets, Accepted{Where: fmt.Sprintf("%s:%d", name, n), Commit: m[1], Path: m[2], Rule: m[3], Line: at, Reason: "from " + name})
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// leaksFinding is what a report of gitleaks holds of a finding.
type leaksFinding struct {
	RuleID, Secret, File, Commit string
	StartLine                    int
}

func gitleaksReport(name string, data []byte) (*Plan, error) {
	var found []leaksFinding
	if err := json.Unmarshal(data, &found); err != nil {
		return nil, jsonError(name, data, err)
	}
	p := &Plan{Kind: "gitleaks baseline"}
	for i, f := range found {
		if f.RuleID == "" || f.File == "" {
			return nil, fmt.Errorf("%s: entry %d has no RuleID or no File: not a report of gitleaks", name, i+1)
		}
		a := Accepted{Where: fmt.Sprintf("%s, entry %d", name, i+1), Rule: f.RuleID, Path: f.File, Line: f.StartLine, Commit: f.Commit, Reason: "from " + name}
		if f.Secret != "" && !strings.HasSuffix(f.Secret, "REDACTED") && !strings.HasSuffix(f.Secret, "...") {
			a.Value = scanner.NewSecret([]byte(f.Secret))
		}
		p.Secrets = append(p.Secrets, a)
	}
	return p, nil
}
