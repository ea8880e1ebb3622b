package match

import (
	"errors"
	"fmt"
	"hash/crc32"
	"regexp"
	"regexp/syntax"
	"sync"
	"unicode/utf8"

	"github.com/stanchdev/stanch/rules"
)

// compiled is the generated knowledge of one built-in rule.
type compiled struct {
	id      string
	pattern uint32 // CRC-32 of the pattern that the shape was derived from
	shape   rules.Shape
}

func (c *compiled) describes(r *rules.Rule) bool {
	return c.id == r.ID && c.pattern == crc32.ChecksumIEEE([]byte(r.Pattern))
}

// program is how one rule is matched.
type program struct {
	rule     *rules.Rule
	shape    *rules.Shape
	limit    int  // longest match in bytes
	words    bool // anchored by keywords, not by a literal of the pattern
	fixed    bool // every literal stands at one distance from the start of the match
	keywords []rules.Literal
	once     sync.Once // guards what compile makes
	steps    *table
	re       regexes // nil pointers where steps is the whole pattern
}

// regexes is a pattern compiled for windows. A window that does not begin with
// the text begins one character early, so that \b and ^ see their true neighbour.
type regexes struct {
	inside  *regexp.Regexp // takes one character, then the pattern
	atStart *regexp.Regexp // the pattern, at the start of the text
	secret  int            // the index of the group, 0 if there is none
}

// settle works out how the rule is matched, and whether it can be.
func (p *program) settle() error {
	p.limit = p.shape.Max
	if own := p.rule.MaxLen; own > 0 && (p.limit == rules.Unbounded || own < p.limit) {
		p.limit = own
	}
	if p.limit == rules.Unbounded {
		return errors.New("the pattern has no longest match: write {0,200} instead of *")
	}
	if p.context() {
		return nil
	}
	p.words = len(p.keywords) > 0 && len(p.shape.Literals) == 0
	if !p.words && len(p.shape.Literals) == 0 {
		return errors.New("the pattern requires no text of at least 3 bytes: give keywords")
	}
	p.fixed = !p.words
	for _, l := range p.shape.Literals {
		p.fixed = p.fixed && l.Min == l.Max
	}
	return nil
}

// context tells whether the rule takes part in scans and asks for a context.
func (p *program) context() bool { return p.rule != nil && p.rule.Context != "" }

// derive fills in the shape of a user's rule and checks what the generator's own
// tests check for built-in ones.
func (p *program) derive() error {
	shape, err := rules.Derive(p.rule.Pattern)
	if err != nil {
		return err
	}
	if _, err := syntax.Parse(p.source(anyChar), syntax.Perl); err != nil {
		return err
	}
	for _, k := range p.rule.Keywords {
		if len(k) < rules.MinLiteral || len(k) > rules.MaxLiteral {
			return fmt.Errorf("a keyword has 3 to 64 bytes, not %d", len(k))
		}
		p.keywords = append(p.keywords, rules.NewLiteral(k, true))
	}
	p.shape = &shape
	return nil
}

// targets appends what anchors rule i.
func (p *program) targets(dst []target, i int) []target {
	if p.rule.Pattern == "" {
		for _, w := range words {
			dst = append(dst, target{Literal: w, rule: i})
		}
		return dst
	}
	if p.context() {
		return dst
	}
	for _, l := range p.shape.Literals {
		dst = append(dst, target{Literal: trim(l), rule: i})
	}
	if p.words {
		for _, k := range p.keywords {
			dst = append(dst, target{Literal: k, rule: i})
		}
	}
	return dst
}

// What is left of a literal around its gram. It is rare all the same, and the less
// there is to compare, the less must be searched where two copies meet.
const (
	mostBefore = 10
	mostBehind = 14 // the gram's four bytes included
)

// trim cuts a literal of a pattern to the bytes around its gram. It need not hold
// more: the pattern holds all of it.
func trim(l rules.Literal) rules.Literal {
	if end := l.Gram + mostBehind; end < len(l.Text) {
		next := l.Text[end]
		l.Text, l.Next, l.NextRunes = l.Text[:end], setOf(next, l.Fold), next >= utf8.RuneSelf
	}
	if n := l.Gram - mostBefore; n > 0 {
		l.Text, l.Gram, l.Left = l.Text[n:], mostBefore, false
		if l.Min += n; l.Max != rules.Unbounded {
			l.Max += n
		}
	}
	return l
}

// setOf returns the set of b, in both cases if fold is set. Sets hold ASCII only.
func setOf(b byte, fold bool) (s rules.Set) {
	if b >= utf8.RuneSelf {
		return s
	}
	s[b>>6] |= 1 << (b & 63)
	if fold && isLetter(b) {
		b ^= foldByte
		s[b>>6] |= 1 << (b & 63)
	}
	return s
}

// source returns the pattern as it is compiled for windows.
func (p *program) source(before string) string {
	at := ""
	if p.fixed {
		at = `\A`
	}
	return at + before + `(?:` + p.rule.Pattern + `)`
}

const anyChar = `(?s:.)`

// compile makes what the first text with an anchor needs. A pattern that has a
// table-driven form needs no regexp; of others, the table only says where one is
// worth running.
func (p *program) compile() {
	steps := p.shape.Variants
	if len(steps) == 0 {
		p.re.inside = regexp.MustCompile(p.source(anyChar))
		p.re.atStart = regexp.MustCompile(p.source(""))
		p.re.secret = max(p.re.inside.SubexpIndex("secret"), 0)
		steps = p.shape.Head
	}
	if len(steps) > 0 {
		p.steps = newTable(steps)
	}
}
