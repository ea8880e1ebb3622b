package rules

import (
	"math/bits"
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// Variant is one way a pattern can match: its steps in order.
type Variant []Step

// Step is one step of a variant.
type Step struct {
	Op       Op
	Text     string // OpText: the bytes to stand here, in lower case where Fold is set
	Fold     bool   // OpText: ASCII letters match in either case
	Set      Set    // OpSet: what each character is one of
	Runes    bool   // OpSet: every character outside ASCII matches too
	Min, Max int    // OpSet: how many characters; Max may be Unbounded
	Lazy     bool   // OpSet: as few as possible
	Exact    bool   // OpSet: the longest run (lazy: the shortest) is the only one that can match
}

// Op says what a step asks for.
type Op uint8

const (
	OpText Op = iota
	OpSet
	OpSecretStart // the group named secret begins here
	OpSecretEnd
	OpWordBoundary
	OpNoWordBoundary
	OpBeginLine
	OpEndLine
	OpBeginText
	OpEndText
)

// Set is a set of ASCII bytes.
type Set [2]uint64

// Has tells whether b is in the set.
func (s *Set) Has(b byte) bool { return b < 0x80 && s[b>>6]>>(b&63)&1 != 0 }

func (s *Set) add(b byte) { s[b>>6] |= 1 << (b & 63) }

// single returns the only byte of the set.
func (s *Set) single() (b byte, ok bool) {
	switch {
	case s[0] == 0 && bits.OnesCount64(s[1]) == 1:
		return byte(64 + bits.TrailingZeros64(s[1])), true
	case s[1] == 0 && bits.OnesCount64(s[0]) == 1:
		return byte(bits.TrailingZeros64(s[0])), true
	}
	return 0, false
}

// folded returns the lower case letter if the set is one letter in both cases.
func (s *Set) folded() (b byte, ok bool) {
	b = byte(64 + bits.TrailingZeros64(s[1]|1<<63))
	both := uint64(1)<<(b&63) | 1<<(b&63|0x20)
	return b | 0x20, s[0] == 0 && s[1] == both && 'A' <= b && b <= 'Z'
}

func (s *Set) overlaps(t *Set) bool { return s[0]&t[0] != 0 || s[1]&t[1] != 0 }

func (s *Set) within(t *Set) bool { return s[0]&^t[0] == 0 && s[1]&^t[1] == 0 }

// Limits of the table-driven form; beyond them a regexp is the better tool.
const (
	maxVariants  = 64
	maxSteps     = 128 // in one variant
	maxAllSteps  = 400
	maxHeads     = 16
	maxAmbiguous = 6 // steps of a variant that may have to give characters back
)

// variants returns re in table-driven form, nil where it has none: classes with a
// part of what is outside ASCII, repeated groups without bound, more alternatives
// than are worth it.
func variants(re *syntax.Regexp) []Variant {
	vs, ok := expand(re)
	if !ok {
		return nil
	}
	if vs = finished(vs); !ordered(vs) {
		return nil
	}
	return vs
}

// finished prepares expanded variants; nil if they are too large.
func finished(vs []Variant) []Variant {
	all := 0
	for i := range vs {
		vs[i] = fuse(vs[i])
		all += len(vs[i])
		if len(vs[i]) > maxSteps || settle(vs[i]) > maxAmbiguous {
			return nil
		}
	}
	if all > maxAllSteps {
		return nil
	}
	return vs
}

// ordered tells whether trying one variant after the other is what a leftmost-first
// matcher does. It is not where two variants part behind a step that may have to
// give characters back: there every length must be tried with both rests.
func ordered(vs []Variant) bool {
	for i := 1; i < len(vs); i++ {
		a, b := vs[i-1], vs[i]
		for n := 0; n < min(len(a), len(b)) && sameStep(a[n], b[n]); n++ {
			if a[n].Op == OpSet && !(a[n].Exact && b[n].Exact) {
				return false
			}
		}
	}
	return true
}

// sameStep compares what two steps match.
func sameStep(a, b Step) bool {
	a.Exact, a.Lazy = b.Exact, b.Lazy
	return a == b
}

// head returns the table-driven form of as much of the start of re as has one. It
// tells only whether there can be a match, so the order of its variants is free.
func head(re *syntax.Regexp) []Variant {
	best := []Variant(nil)
	out := []Variant{{}}
	for _, part := range flat(re, nil) {
		vs, ok := expand(part)
		if !ok || len(out)*len(vs) > maxHeads {
			break
		}
		if out, ok = crossVariants(out, vs); !ok {
			break
		}
		if done := finished(clone(out)); done != nil && !slices.ContainsFunc(done, func(v Variant) bool { return len(v) == 0 }) {
			best = done // behind an optional start, what follows it tells more than nothing
		}
	}
	return best
}

// flat lists the parts of nested concatenations and captures in order.
func flat(re *syntax.Regexp, parts []*syntax.Regexp) []*syntax.Regexp {
	if re.Op != syntax.OpConcat && re.Op != syntax.OpCapture {
		return append(parts, re)
	}
	for _, s := range re.Sub {
		parts = flat(s, parts)
	}
	return parts
}

func clone(vs []Variant) []Variant {
	out := make([]Variant, len(vs))
	for i := range vs {
		out[i] = append(Variant(nil), vs[i]...)
	}
	return out
}

// assertion returns the step for an empty-width operator.
func assertion(op syntax.Op) (Op, bool) {
	switch op {
	case syntax.OpWordBoundary:
		return OpWordBoundary, true
	case syntax.OpNoWordBoundary:
		return OpNoWordBoundary, true
	case syntax.OpBeginLine:
		return OpBeginLine, true
	case syntax.OpEndLine:
		return OpEndLine, true
	case syntax.OpBeginText:
		return OpBeginText, true
	case syntax.OpEndText:
		return OpEndText, true
	}
	return 0, false
}

// expand distributes alternatives and optional parts over what surrounds them.
// That keeps the order in which a leftmost-first matcher tries them.
func expand(re *syntax.Regexp) ([]Variant, bool) {
	if op, ok := assertion(re.Op); ok {
		return []Variant{{{Op: op}}}, true
	}
	switch re.Op {
	case syntax.OpEmptyMatch:
		return []Variant{{}}, true
	case syntax.OpLiteral:
		return expandLiteral(re), true
	case syntax.OpCharClass:
		return expandClass(foldASCII(re.Rune))
	case syntax.OpAnyChar:
		return expandClass([]rune{0, utf8.MaxRune})
	case syntax.OpAnyCharNotNL:
		return expandClass([]rune{0, '\n' - 1, '\n' + 1, utf8.MaxRune})
	case syntax.OpCapture:
		return expandCapture(re)
	case syntax.OpConcat:
		return expandConcat(re)
	case syntax.OpAlternate:
		return expandAlternate(re)
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat:
		return expandRepeat(re)
	}
	return nil, false
}

func expandLiteral(re *syntax.Regexp) []Variant {
	text := string(re.Rune)
	if re.Flags&syntax.FoldCase == 0 {
		return []Variant{{{Op: OpText, Text: text}}}
	}
	return []Variant{{{Op: OpText, Text: lower(text), Fold: lower(text) != upper(text)}}}
}

// expandClass knows classes that hold all that is outside ASCII, or nothing of it.
func expandClass(ranges []rune) ([]Variant, bool) {
	s := Step{Op: OpSet, Min: 1, Max: 1}
	for i := 0; i < len(ranges); i += 2 {
		lo, hi := ranges[i], ranges[i+1]
		for r := lo; r <= min(hi, 0x7f); r++ {
			s.Set.add(byte(r))
		}
		if hi >= 0x80 {
			s.Runes = lo <= 0x80 && hi == utf8.MaxRune
			return []Variant{{s}}, s.Runes
		}
	}
	return []Variant{{s}}, true
}

func expandCapture(re *syntax.Regexp) ([]Variant, bool) {
	vs, ok := expand(re.Sub[0])
	if !ok || re.Name != "secret" {
		return vs, ok
	}
	begin, end := []Variant{{{Op: OpSecretStart}}}, []Variant{{{Op: OpSecretEnd}}}
	vs, ok = crossVariants(begin, vs)
	if !ok {
		return nil, false
	}
	return crossVariants(vs, end)
}

func expandConcat(re *syntax.Regexp) ([]Variant, bool) {
	out, ok := []Variant{{}}, true
	for _, s := range re.Sub {
		var vs []Variant
		if vs, ok = expand(s); !ok {
			return nil, false
		}
		if out, ok = crossVariants(out, vs); !ok {
			return nil, false
		}
	}
	return out, true
}

func expandAlternate(re *syntax.Regexp) ([]Variant, bool) {
	var out []Variant
	for _, s := range re.Sub {
		vs, ok := expand(s)
		if !ok || len(out)+len(vs) > maxVariants {
			return nil, false
		}
		out = append(out, vs...)
	}
	return out, true
}

func expandRepeat(re *syntax.Regexp) ([]Variant, bool) {
	least, most := bounds(re)
	lazy := re.Flags&syntax.NonGreedy != 0
	vs, ok := expand(re.Sub[0])
	if !ok {
		return nil, false
	}
	if s, ok := oneSet(vs); ok {
		s.Min, s.Max, s.Lazy = least, most, lazy
		return []Variant{{s}}, true
	}
	if most == Unbounded || most > maxSteps {
		return nil, false
	}
	return repeatVariants(vs, least, most, lazy)
}

// oneSet returns the step that matches one character, if vs is no more than that.
func oneSet(vs []Variant) (Step, bool) {
	if len(vs) != 1 || len(vs[0]) != 1 {
		return Step{}, false
	}
	s := vs[0][0]
	if s.Op == OpText && len(s.Text) == 1 && s.Text[0] < 0x80 {
		t := Step{Op: OpSet, Min: 1, Max: 1}
		t.Set.add(s.Text[0])
		if s.Fold {
			t.Set.add(s.Text[0] &^ 0x20)
		}
		return t, true
	}
	return s, s.Op == OpSet && s.Min == 1 && s.Max == 1
}

func repeatVariants(vs []Variant, least, most int, lazy bool) ([]Variant, bool) {
	if most == 0 {
		return []Variant{{}}, true
	}
	rest, ok := repeatVariants(vs, max(least-1, 0), most-1, lazy)
	if !ok {
		return nil, false
	}
	out, ok := crossVariants(vs, rest)
	switch {
	case !ok || len(out) == maxVariants:
		return nil, false
	case least > 0:
		return out, true
	case lazy:
		return append([]Variant{{}}, out...), true
	}
	return append(out, Variant{}), true
}

func crossVariants(a, b []Variant) ([]Variant, bool) {
	if len(a)*len(b) > maxVariants {
		return nil, false
	}
	out := make([]Variant, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			if len(x)+len(y) > maxSteps*4 {
				return nil, false
			}
			out = append(out, append(append(Variant(nil), x...), y...))
		}
	}
	return out, true
}

// fuse joins neighbouring texts and single bytes into one text.
func fuse(v Variant) Variant {
	var out Variant
	for _, s := range v {
		s = asText(s)
		n := len(out)
		if s.Op != OpText || n == 0 || out[n-1].Op != OpText || !sameCase(out[n-1], s) {
			out = append(out, s)
			continue
		}
		out[n-1].Text += s.Text
		out[n-1].Fold = out[n-1].Fold || s.Fold
	}
	return out
}

// asText turns a set of one byte, or of one letter in both cases, into a text.
func asText(s Step) Step {
	if s.Op != OpSet || s.Min != 1 || s.Max != 1 || s.Runes {
		return s
	}
	if b, ok := s.Set.single(); ok {
		return Step{Op: OpText, Text: string([]byte{b})}
	}
	if b, ok := s.Set.folded(); ok {
		return Step{Op: OpText, Text: string([]byte{b}), Fold: true}
	}
	return s
}

// sameCase tells whether two texts can be joined: either folds, or the one that
// does not has no letters.
func sameCase(a, b Step) bool {
	plain := func(s Step) bool { return lower(s.Text) == upper(s.Text) }
	return a.Fold == b.Fold || plain(a) || plain(b)
}

// settle marks the steps that never have to give bytes back and returns how many
// others there are.
func settle(v Variant) int {
	ambiguous := 0
	for i := range v {
		s := &v[i]
		switch {
		case s.Op != OpSet:
			continue
		case s.Min == s.Max || last(v[i+1:]):
			s.Exact = true
		case wholeRun(*s, v[i+1:]):
			s.Exact, s.Lazy = true, false
		default:
			ambiguous++
		}
	}
	return ambiguous
}

// last tells whether rest asks for nothing, so that the first length tried matches.
func last(rest Variant) bool {
	for _, s := range rest {
		if s.Op != OpSecretStart && s.Op != OpSecretEnd {
			return false
		}
	}
	return true
}

// wholeRun tells whether s can be followed by rest only at the end of its run.
func wholeRun(s Step, rest Variant) bool {
	for _, next := range rest {
		switch next.Op {
		case OpSecretStart, OpSecretEnd:
		case OpText:
			return !s.Set.Has(next.Text[0]) && !(next.Fold && s.Set.Has(upper(next.Text)[0])) && !(s.Runes && next.Text[0] >= 0x80)
		case OpSet:
			return next.Min > 0 && !s.Set.overlaps(&next.Set) && !(s.Runes && next.Runes)
		case OpEndText:
			return true
		case OpEndLine:
			return !s.Set.Has('\n')
		case OpWordBoundary:
			return s.Min > 0 && !s.Runes && s.Set.within(&wordSet) // inside a word no place is a boundary
		default:
			return false
		}
	}
	return false
}

// wordSet is [0-9A-Za-z_].
var wordSet = Set{0x03ff000000000000, 0x07fffffe87fffffe}
