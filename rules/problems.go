package rules

import (
	"fmt"
	"regexp"
	"strings"
)

// MaxMatch is the longest match that a rule may ask for, in bytes: what the engine
// has to look at around one anchor.
const MaxMatch = 64 << 10

// Problems is the linter of one rule, built-in or a user's: it returns what is wrong
// with it, one sentence each, most basic first; nothing for a sound rule.
func Problems(r *Rule) []string {
	out := idProblems(r)
	out = append(out, textProblems(r)...)
	if r.Family == FamilyGeneric && r.Pattern == "" {
		return out
	}
	if r.Context != "" {
		return append(out, contextProblems(r)...)
	}
	shape := patternProblems(r)
	out = append(out, shape...)
	if len(shape) > 0 { // hits cannot be judged by a pattern that is none
		return out
	}
	return append(out, proofProblems(r)...)
}

const idShape = `^[a-z0-9]{3,}$|^[a-z0-9]+(-[a-z0-9]+)+$`

func idProblems(r *Rule) []string {
	var out []string
	if ok, _ := regexp.MatchString(idShape, r.ID); !ok || len(r.ID) > 60 {
		out = append(out, fmt.Sprintf("id %q is not kebab-case words such as acme-token, at most 60 characters", r.ID))
	}
	for _, other := range All() {
		if other != r && other.ID == r.ID {
			out = append(out, fmt.Sprintf("id %s is taken by a built-in rule", r.ID))
		}
	}
	for _, old := range r.Formerly {
		if other := byID(All(), old); other != nil {
			out = append(out, fmt.Sprintf("former id %s belongs to a rule of today", old))
		}
	}
	for _, over := range r.Over {
		if ByID(over) == nil || over == r.ID {
			out = append(out, fmt.Sprintf("beats %s, which is no other rule", over))
		}
	}
	return out
}

func textProblems(r *Rule) []string {
	var out []string
	for _, t := range []struct{ name, text string }{
		{"name", r.Name}, {"meaning", r.Meaning}, {"way to revoke", r.Revoke.Steps},
	} {
		if strings.TrimSpace(t.text) == "" {
			out = append(out, "has no "+t.name)
		}
	}
	if strings.HasSuffix(r.Name, ".") {
		out = append(out, "name is a sentence, not a noun phrase")
	}
	if r.Severity == SeverityNone || r.Severity > Critical {
		out = append(out, "has no severity")
	}
	if r.Revoke.URL != "" && !strings.HasPrefix(r.Revoke.URL, "https://") {
		out = append(out, "address to revoke is not https")
	}
	for _, ref := range r.Refs {
		if !strings.HasPrefix(ref, "https://") {
			out = append(out, "reference is not https: "+ref)
		}
	}
	return out
}

func patternProblems(r *Rule) []string {
	if r.Pattern == "" {
		return []string{"has no pattern"}
	}
	shape, err := Derive(r.Pattern)
	if err != nil {
		return []string{fmt.Sprintf("pattern is not RE2: %v", err)}
	}
	out := groupProblems(r.Pattern)
	if shape.Min == 0 {
		out = append(out, "pattern matches the empty text")
	}
	if len(r.Keywords) == 0 && len(shape.Literals) == 0 {
		out = append(out, fmt.Sprintf("pattern requires no literal of %d characters or more; give keywords", MinLiteral))
	}
	switch {
	case shape.Max == Unbounded && r.MaxLen <= 0:
		out = append(out, "pattern has no longest match: write {0,200} instead of *")
	case shape.Max > MaxMatch, r.MaxLen > MaxMatch:
		out = append(out, fmt.Sprintf("longest match is over %d bytes", MaxMatch))
	}
	return out
}

// groupProblems allows one named group, called secret.
func groupProblems(pattern string) []string {
	re, err := regexp.Compile(pattern)
	if err != nil {
		return []string{fmt.Sprintf("pattern is not RE2: %v", err)}
	}
	var out []string
	secrets := 0
	for _, name := range re.SubexpNames() {
		switch name {
		case "":
		case "secret":
			secrets++
		default:
			out = append(out, fmt.Sprintf("group %s has no meaning; the one that has is secret", name))
		}
	}
	if secrets == 0 {
		out = append(out, "has no group (?P<secret>...)")
	}
	return out
}

// proofProblems runs hits and misses. Built-in rules need two of each.
func proofProblems(r *Rule) []string {
	f, err := NewFinder(r)
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	if ByID(r.ID) == r && (len(r.Hits) < 2 || len(r.Misses) < 2) {
		out = append(out, "needs at least two hits and two misses")
	}
	for i, text := range r.Hits {
		if p := hitProblem(f.Find([]byte(text))); p != "" {
			out = append(out, fmt.Sprintf("hit %d %s", i+1, p))
		}
	}
	for i, text := range r.Misses {
		if accepted(f.Find([]byte(text))) > 0 {
			out = append(out, fmt.Sprintf("miss %d matches", i+1))
		}
	}
	return out
}

// hitProblem says what is wrong with the matches of a hit, "" if nothing is. The
// text of the hit is not quoted: it may hold a secret.
func hitProblem(found []Found) string {
	switch n := accepted(found); {
	case n == 1 && len(found) == 1:
		return ""
	case n == 1 || n > 1:
		return fmt.Sprintf("matches %d times, not once", len(found))
	case len(found) > 0:
		return "is refused: " + found[0].Verdict.Reason
	}
	return "does not match"
}

func accepted(found []Found) int {
	n := 0
	for _, f := range found {
		if f.Verdict.Opinion != Refused {
			n++
		}
	}
	return n
}
