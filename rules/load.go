package rules

import (
	"fmt"
	"strings"
)

// UserRule is one [[rule]] table of .stanch.toml as it is decoded. Where tells the
// reader of an error which one is meant, "file:line"; the caller fills it in.
type UserRule struct {
	ID          string   `toml:"id"`
	Pattern     string   `toml:"pattern"`
	Keywords    []string `toml:"keywords"`
	Entropy     float64  `toml:"entropy"`
	Severity    string   `toml:"severity"`
	Description string   `toml:"description"`
	Revoke      string   `toml:"revoke"`
	Hits        []string `toml:"hits"`
	Misses      []string `toml:"misses"`

	Where string `toml:"-"`
}

// UserError is what is wrong with the user's rules: every problem of every rule.
type UserError struct{ Problems []UserProblem }

// UserProblem is one problem of one rule of the user's.
type UserProblem struct{ Where, ID, Text string }

func (p UserProblem) String() string {
	var b strings.Builder
	if p.Where != "" {
		b.WriteString(p.Where + ": ")
	}
	fmt.Fprintf(&b, "rule %q: %s", p.ID, p.Text)
	return b.String()
}

func (e *UserError) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// maxUserRules and maxUserPattern bound what a repository's own configuration can
// make the scanner do. A keyword may stand keywordReach bytes away from the match.
const (
	maxUserRules   = 1000
	maxUserPattern = 4 << 10
	keywordReach   = 200
)

// Load turns a user's rules into rules, in their order. Either all of them are sound
// or none is returned; the error is then a *UserError with everything that is wrong.
// Hits and misses are run.
func Load(user []UserRule) ([]*Rule, error) {
	if len(user) > maxUserRules {
		return nil, fmt.Errorf("%d rules are more than %d", len(user), maxUserRules)
	}
	var bad UserError
	out := make([]*Rule, 0, len(user))
	seen := make(map[string]bool, len(user))
	for _, u := range user {
		r, texts := u.rule()
		if seen[u.ID] {
			texts = append(texts, "id is given twice")
		}
		seen[u.ID] = true
		for _, t := range texts {
			bad.Problems = append(bad.Problems, UserProblem{Where: u.Where, ID: u.ID, Text: t})
		}
		out = append(out, r)
	}
	if len(bad.Problems) > 0 {
		return nil, &bad
	}
	return out, nil
}

// rule builds the rule and lints it.
func (u UserRule) rule() (*Rule, []string) {
	r := &Rule{
		ID: u.ID, Name: u.ID, Meaning: u.Description, Severity: High,
		Pattern: u.Pattern, Keywords: u.Keywords, Entropy: u.Entropy,
		Revoke: Revoke{Steps: u.Revoke}, Hits: u.Hits, Misses: u.Misses, Tags: []string{"user"},
	}
	var texts []string
	if u.Severity != "" {
		if err := r.Severity.UnmarshalText([]byte(u.Severity)); err != nil || r.Severity == SeverityNone {
			texts = append(texts, fmt.Sprintf("unknown severity %q: use low, medium, high or critical", u.Severity))
			r.Severity = High
		}
	}
	u.fillIn(r)
	if len(u.Pattern) > maxUserPattern {
		return r, append(texts, fmt.Sprintf("pattern is longer than %d bytes", maxUserPattern))
	}
	r.MaxLen = u.reach(r)
	texts = append(texts, u.keywordProblems()...)
	return r, append(texts, Problems(r)...)
}

// fillIn gives what a user may leave out.
func (u UserRule) fillIn(r *Rule) {
	if r.Meaning == "" {
		r.Meaning = "What .stanch.toml describes as " + u.ID + "."
	}
	if strings.HasPrefix(u.Revoke, "https://") && !strings.ContainsAny(u.Revoke, " \t") {
		r.Revoke.URL = u.Revoke
		r.Revoke.Steps = "Revoke it at the address given."
	}
	if r.Revoke.Steps == "" {
		r.Revoke.Steps = "Revoke it where it was issued, then remove it."
	}
	// A pattern without a group is wholly the secret.
	if u.Pattern != "" && !strings.Contains(u.Pattern, "<secret>") {
		r.Pattern = "(?P<secret>" + u.Pattern + ")"
	}
}

// reach is the MaxLen of a rule that has keywords: they may stand keywordReach bytes
// away from the longest match. 0, derive it, for all others.
func (u UserRule) reach(r *Rule) int {
	shape, err := Derive(r.Pattern)
	if err != nil || len(u.Keywords) == 0 || shape.Max == Unbounded {
		return 0
	}
	return shape.Max + keywordReach
}

func (u UserRule) keywordProblems() []string {
	var texts []string
	for _, k := range u.Keywords {
		if len(strings.TrimSpace(k)) < 3 || len(k) > 64 {
			texts = append(texts, "keywords have 3 to 64 characters")
		}
	}
	if u.Entropy < 0 || u.Entropy > 8 {
		texts = append(texts, "entropy is in bits a byte, 0 to 8")
	}
	return texts
}
