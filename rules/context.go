package rules

import (
	"fmt"
	"strings"
)

// Bounds of a value that only its context makes a secret, in bytes: what is shorter
// is too easily something else, what is longer does not fit what is read around it.
const (
	MinContextValue = 16
	MaxContextValue = 512
)

// ContextWord is one word of a Rule's Context.
type ContextWord struct {
	Text   string
	Common bool // counts only beside a word such as key or token
}

// ContextWords returns the words of r.Context, in their order; none for a rule that
// asks for no context.
func (r *Rule) ContextWords() []ContextWord {
	if r.Context == "" {
		return nil
	}
	var out []ContextWord
	for _, w := range strings.Split(r.Context, "|") {
		text, common := strings.CutSuffix(w, "+")
		out = append(out, ContextWord{text, common})
	}
	return out
}

// contextProblems is the part of the linter for rules with a Context.
func contextProblems(r *Rule) []string {
	out := groupProblems(r.Pattern)
	shape, err := Derive(r.Pattern)
	switch {
	case err != nil:
		return append(out, fmt.Sprintf("pattern is not RE2: %v", err))
	case len(shape.Variants) == 0:
		out = append(out, "pattern has no table-driven form: write characters and counts only")
	case shape.Min < MinContextValue || shape.Max > MaxContextValue || shape.Max == Unbounded:
		out = append(out, fmt.Sprintf("a value with a context has %d to %d characters", MinContextValue, MaxContextValue))
	}
	if !strings.HasPrefix(r.Pattern, "(?P<secret>") || !strings.HasSuffix(r.Pattern, ")") {
		out = append(out, "pattern of a rule with a context is (?P<secret>...) and nothing else")
	}
	for _, w := range r.ContextWords() {
		if len(w.Text) < 2 || len(w.Text) > 40 || strings.Trim(w.Text, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			out = append(out, fmt.Sprintf("context word %q is not 2 to 40 small letters and digits", w.Text))
		}
		if len(w.Text) < 4 && !w.Common {
			out = append(out, fmt.Sprintf("context word %q is short: mark it as common with +", w.Text))
		}
	}
	if len(r.Keywords) > 0 {
		out = append(out, "has both keywords and a context")
	}
	return out
}

// renewKey is how a key is taken back where the vendor has no page that says more.
const renewKey = "Open the account's API settings, make a new key, put it where the old one was used, and delete the old one."
