package rules

import (
	"fmt"
	"regexp/syntax"
	"unicode/utf8"
)

// Shape is what the matcher must know of a pattern, derived from its syntax tree.
// Lengths and distances are in bytes. Letters without case are folded in ASCII
// only: the Kelvin sign and the long s, which RE2 folds into k and s, are not.
type Shape struct {
	Min, Max int // shortest and longest match; Max is Unbounded if there is none
	// Literals is a set of texts of which every match holds at least one, chosen to
	// be rare in source code. It is empty where the pattern requires none of at
	// least MinLiteral bytes.
	Literals []Literal
	// Variants is the pattern as alternatives to try in order, each a sequence of
	// steps: the table-driven form. It is empty where the pattern needs a regexp.
	Variants []Variant
	// Head is set where Variants is not: what every match begins with, in the same
	// form. It may be empty.
	Head []Variant
}

// Literal is a text that anchors a match.
type Literal struct {
	Text string // lower case where Fold is set; MinLiteral to MaxLiteral bytes
	Fold bool   // ASCII letters match in either case
	// Min and Max bound the distance from the start of the match to the start of
	// the literal. Max is Unbounded where nothing bounds it.
	Min, Max int
	Left     bool // the byte before the literal is no word byte
	// Next is what the byte behind the literal is one of, NextRunes whether it may be
	// any byte outside ASCII. Both are zero where nothing is known of it.
	Next      Set
	NextRunes bool
	// Gram is where the rarest four adjacent bytes of the text begin (0 in a text
	// of three), in source code.
	Gram int
}

// Limits of what Derive looks for.
const (
	Unbounded  = -1 // a length or distance without bound
	MinLiteral = 3
	MaxLiteral = 64

	maxWords = 96 // texts in one set of literals
)

// Derive analyses pattern, which is in RE2 syntax with Perl's flags. The error is
// that of the parser.
func Derive(pattern string) (Shape, error) {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return Shape{}, fmt.Errorf("parse pattern: %w", err)
	}
	p := analyse(re)
	shape := Shape{Min: p.min, Max: p.max, Variants: variants(re)}
	if shape.Variants == nil {
		shape.Head = head(re)
	}
	best := better(p.best, exactLiterals(p.exact))
	if usable(best) {
		shape.Literals = finish(best, startsAtBoundary(re))
	}
	return shape, nil
}

// NewLiteral returns the anchor of a text that stands by itself, such as a keyword.
func NewLiteral(text string, fold bool) Literal {
	l := word{text, fold}.literal(0, 0)
	l.Gram = rarestGram(l.Text)
	return l
}

func finish(lits []Literal, boundary bool) []Literal {
	var out []Literal
	for _, l := range prune(lits) {
		l.Gram = rarestGram(l.Text)
		l.Left = boundary && l.Min == 0 && l.Max == 0 && isWord(l.Text[0])
		out = append(out, l)
	}
	return out
}

func usable(lits []Literal) bool {
	for _, l := range lits {
		if len(l.Text) < MinLiteral {
			return false
		}
	}
	return len(lits) > 0
}

// word is one text that a node matches.
type word struct {
	text string
	fold bool
}

// literal cuts w to MaxLiteral bytes and places it.
func (w word) literal(least, most int) Literal {
	text := w.text
	if len(text) > MaxLiteral {
		text = text[:MaxLiteral]
	}
	if w.fold {
		text = lower(text)
	}
	return Literal{Text: text, Fold: w.fold && lower(text) != upper(text), Min: least, Max: most}
}

func (w word) join(v word) word { return word{w.text + v.text, w.fold || v.fold} }

// part is what is known of one node: the lengths of its match, all its texts if
// they are few (nil otherwise), and its best set of literals.
type part struct {
	min, max int
	exact    []word
	best     []Literal
}

var empty = []word{{}}

func analyse(re *syntax.Regexp) part {
	switch re.Op {
	case syntax.OpNoMatch:
		return part{}
	case syntax.OpLiteral:
		return analyseLiteral(re)
	case syntax.OpCharClass:
		return analyseClass(re)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return part{min: 1, max: utf8.UTFMax}
	case syntax.OpCapture:
		return analyse(re.Sub[0])
	case syntax.OpConcat:
		return analyseConcat(re)
	case syntax.OpAlternate:
		return analyseAlternate(re)
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat:
		return analyseRepeat(re)
	}
	return part{exact: empty} // assertions and the empty pattern
}

func analyseLiteral(re *syntax.Regexp) part {
	w := word{string(re.Rune), re.Flags&syntax.FoldCase != 0}
	return part{min: len(w.text), max: len(w.text), exact: []word{w}}
}

// maxClass is the size up to which a class is spelled out: xox[bpas]-.
const maxClass = 16

func analyseClass(re *syntax.Regexp) part {
	p := part{min: utf8.UTFMax}
	ranges := foldASCII(re.Rune)
	size := 0
	for i := 0; i < len(ranges); i += 2 {
		lo, hi := ranges[i], ranges[i+1]
		p.min, p.max = min(p.min, utf8.RuneLen(lo)), max(p.max, utf8.RuneLen(min(hi, utf8.MaxRune)))
		if lo <= utf8.RuneError && utf8.RuneError <= hi {
			p.min = 1 // a byte that is no UTF-8 counts as U+FFFD
		}
		size += int(hi-lo) + 1
	}
	if size <= maxClass {
		p.exact = classWords(ranges)
	}
	return p
}

// classWords spells a class out; two cases of one letter become one word.
func classWords(ranges []rune) []word {
	var words []word
	all := runesOf(ranges)
	for _, r := range all {
		if 'A' <= r && r <= 'Z' && containsRune(ranges, r|0x20) {
			continue
		}
		folded := 'a' <= r && r <= 'z' && containsRune(ranges, r&^0x20)
		words = append(words, word{string(r), folded})
	}
	return words
}

func runesOf(ranges []rune) []rune {
	var all []rune
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			all = append(all, r)
		}
	}
	return all
}

func containsRune(ranges []rune, r rune) bool {
	for i := 0; i < len(ranges); i += 2 {
		if ranges[i] <= r && r <= ranges[i+1] {
			return true
		}
	}
	return false
}

const longS, kelvin = '\u017f', '\u212a'

// foldASCII drops the long s and the Kelvin sign from a class that holds both
// cases of s or k: there they come from case folding.
func foldASCII(ranges []rune) []rune {
	var out []rune
	for i := 0; i < len(ranges); i += 2 {
		lo, hi := ranges[i], ranges[i+1]
		if lo == hi && (lo == longS && containsRune(ranges, 's') || lo == kelvin && containsRune(ranges, 'k')) {
			continue
		}
		out = append(out, lo, hi)
	}
	return out
}

func analyseAlternate(re *syntax.Regexp) part {
	p := analyse(re.Sub[0])
	literals := p.required()
	for _, sub := range re.Sub[1:] {
		q := analyse(sub)
		p.min, p.max = min(p.min, q.min), longer(p.max, q.max)
		p.exact = union(p.exact, q.exact)
		if more := q.required(); more == nil || literals == nil {
			literals = nil
		} else {
			literals = append(literals, more...)
		}
	}
	p.best = nil
	if len(literals) <= maxWords {
		p.best = literals
	}
	return p
}

// required returns the best literals of a node taken by itself.
func (p part) required() []Literal { return better(p.best, exactLiterals(p.exact)) }

func analyseRepeat(re *syntax.Regexp) part {
	least, most := bounds(re)
	sub := analyse(re.Sub[0])
	p := part{min: sub.min * least, max: times(sub.max, most)}
	if least > 0 {
		p.best = sub.required()
	}
	if most != Unbounded && sub.exact != nil {
		p.exact = power(sub.exact, least, most)
	}
	return p
}

// bounds returns how often a repeated node may stand, whatever its operator.
func bounds(re *syntax.Regexp) (least, most int) {
	switch re.Op {
	case syntax.OpStar:
		return 0, Unbounded
	case syntax.OpPlus:
		return 1, Unbounded
	case syntax.OpQuest:
		return 0, 1
	}
	return re.Min, re.Max
}

// power returns the texts of least to most repetitions, nil if they are many.
func power(words []word, least, most int) []word {
	if most > MaxLiteral {
		return nil
	}
	var all []word
	row := empty
	for n := 0; n <= most && row != nil; n++ {
		if n >= least {
			all = append(all, row...)
		}
		row = cross(row, words)
	}
	if row == nil && most > 0 || len(all) > maxWords {
		return nil
	}
	return all
}

// analyseConcat walks the parts and joins neighbours of few texts into longer
// ones. Candidates for the required literals are every part's own, every joined
// run, and the run before each part that would multiply it.
func analyseConcat(re *syntax.Regexp) part {
	p := part{exact: empty}
	run, from := empty, part{} // from holds the offset of the run
	for i, s := range re.Sub {
		q := analyse(s)
		joined := cross(run, q.exact)
		if joined == nil || len(q.exact) > 1 {
			p.best = better(p.best, followed(shift(exactLiterals(run), from.min, from.max), re.Sub[i:]))
			p.best = better(p.best, followed(shift(exactLiterals(q.exact), p.min, p.max), re.Sub[i+1:]))
		}
		p.best = better(p.best, shift(q.best, p.min, p.max)) // of equals, those with what follows win
		p.exact = cross(p.exact, q.exact)
		before := part{min: p.min, max: p.max}
		p.min, p.max = p.min+q.min, plus(p.max, q.max)
		if run = joined; run == nil {
			run, from = q.exact, before
		}
		if run == nil {
			run, from = empty, part{min: p.min, max: p.max}
		}
	}
	p.best = better(p.best, shift(exactLiterals(run), from.min, from.max))
	return p
}

// followed notes what stands behind the literals: the first byte of next, if next
// cannot be empty.
func followed(lits []Literal, next []*syntax.Regexp) []Literal {
	f := firstOfAll(next)
	for i := range lits {
		if f.known && !f.empty && len(lits[i].Text) < MaxLiteral {
			lits[i].Next, lits[i].NextRunes = f.set, f.runes
		}
	}
	return lits
}

// first is what a match can begin with.
type first struct {
	set   Set
	runes bool // or any byte outside ASCII
	empty bool // the match may hold no byte
	known bool
}

// or returns what begins a match of either.
func (f first) or(g first) first {
	f.set[0], f.set[1] = f.set[0]|g.set[0], f.set[1]|g.set[1]
	return first{f.set, f.runes || g.runes, f.empty || g.empty, f.known && g.known}
}

// firstOfAll returns what begins a match of all nodes one after another: a part
// that may be empty lets the next one begin, too.
func firstOfAll(all []*syntax.Regexp) first {
	f := first{empty: true, known: true}
	for i := 0; i < len(all) && f.empty; i++ {
		g := firstOf(all[i])
		empty := g.empty
		f = f.or(g)
		f.empty = empty
	}
	return f
}

func firstOf(re *syntax.Regexp) (f first) {
	if _, ok := assertion(re.Op); ok || re.Op == syntax.OpEmptyMatch {
		return first{empty: true, known: true}
	}
	switch re.Op {
	case syntax.OpLiteral, syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return firstOfChars(re)
	case syntax.OpCapture, syntax.OpConcat:
		return firstOfAll(re.Sub)
	case syntax.OpAlternate:
		f = firstOf(re.Sub[0])
		for _, s := range re.Sub[1:] {
			f = f.or(firstOf(s))
		}
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat:
		f = firstOf(re.Sub[0])
		least, _ := bounds(re)
		f.empty = f.empty || least == 0
	}
	return f
}

// firstOfChars is firstOf for literals and classes.
func firstOfChars(re *syntax.Regexp) first {
	vs, ok := expand(re)
	if !ok {
		return first{}
	}
	s := vs[0][0]
	if s.Op == OpText {
		s, ok = oneSet([]Variant{{{Op: OpText, Text: s.Text[:1], Fold: s.Fold && isLetter(s.Text[0])}}})
	}
	return first{set: s.Set, runes: s.Runes, known: ok}
}

// cross joins every text of a with every one of b; nil if either is nil or the
// result would be large.
func cross(a, b []word) []word {
	if a == nil || b == nil || len(a)*len(b) > maxWords {
		return nil
	}
	out := make([]word, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			if len(x.text)+len(y.text) > MaxLiteral {
				return nil
			}
			out = append(out, x.join(y))
		}
	}
	return out
}

func union(a, b []word) []word {
	if a == nil || b == nil || len(a)+len(b) > maxWords {
		return nil
	}
	return append(append([]word(nil), a...), b...)
}

func exactLiterals(words []word) []Literal {
	var out []Literal
	for _, w := range words {
		out = append(out, w.literal(0, 0))
	}
	return out
}

func shift(lits []Literal, least, most int) []Literal {
	out := make([]Literal, len(lits))
	for i, l := range lits {
		l.Min, l.Max = l.Min+least, plus(l.Max, most)
		out[i] = l
	}
	return out
}

func plus(a, b int) int {
	if a == Unbounded || b == Unbounded {
		return Unbounded
	}
	return a + b
}

func longer(a, b int) int {
	if a == Unbounded || b == Unbounded {
		return Unbounded
	}
	return max(a, b)
}

func times(a, n int) int {
	if a == 0 || n == 0 {
		return 0
	}
	if a == Unbounded || n == Unbounded {
		return Unbounded
	}
	return a * n
}

// startsAtBoundary tells whether every match begins at a word boundary.
func startsAtBoundary(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpWordBoundary:
		return true
	case syntax.OpCapture, syntax.OpConcat:
		return len(re.Sub) > 0 && startsAtBoundary(re.Sub[0])
	case syntax.OpAlternate:
		for _, s := range re.Sub {
			if !startsAtBoundary(s) {
				return false
			}
		}
		return true
	}
	return false
}
