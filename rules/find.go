package rules

import (
	"bytes"
	"fmt"
	"regexp"
)

// Found is one place where a rule's pattern matches, as byte offsets into the text,
// and what the rule says of it. Refused ones are among them, so that callers can
// tell why a text gives no finding.
type Found struct {
	Start, End             int // the whole match
	SecretStart, SecretEnd int
	Verdict                Verdict
}

// Finder matches one rule with the standard library's regexp over a whole text. It
// is slow and plain: `stanch rules test` and the linter use it, and the fast matcher
// is compared with it.
type Finder struct {
	rule   *Rule
	first  *regexp.Regexp // the pattern
	next   *regexp.Regexp // the pattern behind at least one byte of left context
	secret int            // number of the secret's group in first
}

// NewFinder compiles a rule. The error names what is wrong with the pattern.
func NewFinder(r *Rule) (*Finder, error) {
	if r.Pattern == "" {
		return nil, fmt.Errorf("rule %s has no pattern", r.ID)
	}
	first, err := regexp.Compile(r.Pattern)
	if err != nil {
		return nil, fmt.Errorf("pattern of %s: %w", r.ID, err)
	}
	next, err := regexp.Compile(`\A(?s:.)(?s:.*?)(` + r.Pattern + `)`)
	if err != nil {
		return nil, fmt.Errorf("pattern of %s: %w", r.ID, err)
	}
	return &Finder{rule: r, first: first, next: next, secret: max(first.SubexpIndex("secret"), 0)}, nil
}

// Find returns the matches of r in text by place, none beginning inside another's
// secret and none longer than MaxLen, where it is set. A rule without a usable
// pattern finds nothing.
func Find(r *Rule, text []byte) []Found {
	f, err := NewFinder(r)
	if err != nil {
		return nil
	}
	return f.Find(text)
}

// Find is as the function Find.
func (f *Finder) Find(text []byte) []Found {
	var all []Found
	for at := 0; at <= len(text); {
		found, ok := f.from(text, at)
		if !ok {
			break
		}
		if limit := f.rule.MaxLen; limit > 0 && found.End-found.Start > limit {
			at = found.Start + 1
			continue
		}
		at = max(found.SecretEnd, found.Start+1, at+1)
		if f.keyword(text, found) {
			m := Match{Text: text[found.Start:found.End], Secret: text[found.SecretStart:found.SecretEnd]}
			found.Verdict = f.rule.Judge(m)
			all = append(all, found)
		}
	}
	return all
}

// from returns the leftmost match that starts at or behind at. What stands before
// at is still seen by boundaries: a match may end with the byte that opens the next.
func (f *Finder) from(text []byte, at int) (Found, bool) {
	if at == 0 {
		return f.found(f.first.FindSubmatchIndex(text), 0, 0)
	}
	return f.found(f.next.FindSubmatchIndex(text[at-1:]), at-1, 1)
}

// found reads the groups of one match; extra is how many groups stand before the
// pattern's own.
func (f *Finder) found(loc []int, offset, extra int) (Found, bool) {
	if loc == nil {
		return Found{}, false
	}
	whole, secret := 2*extra, 2*(f.secret+extra)
	out := Found{Start: loc[whole] + offset, End: loc[whole+1] + offset, SecretStart: loc[secret] + offset, SecretEnd: loc[secret+1] + offset}
	if loc[secret] < 0 {
		out.SecretStart, out.SecretEnd = out.Start, out.End
	}
	return out, true
}

// keyword tells whether one of the rule's keywords stands near the match, in any case.
func (f *Finder) keyword(text []byte, found Found) bool {
	if len(f.rule.Keywords) == 0 {
		return true
	}
	reach := f.rule.MaxLen
	near := bytes.ToLower(text[max(0, found.Start-reach):min(len(text), found.End+reach)])
	for _, k := range f.rule.Keywords {
		if bytes.Contains(near, bytes.ToLower([]byte(k))) {
			return true
		}
	}
	return false
}
