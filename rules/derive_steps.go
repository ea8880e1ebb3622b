package rules

import "regexp/syntax"

// Variant is one way a pattern can match: its steps in order.
type Variant []Step

// Step is one step of a variant.
type Step struct {
	Op       Op
	Text     string // OpText: the bytes to stand here
	Set      Set    // OpSet: what each byte is one of
	Min, Max int    // OpSet: how many bytes; Max may be Unbounded
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

// Set is a set of bytes.
type Set [4]uint64

// Has tells whether b is in the set.
func (s *Set) Has(b byte) bool { return s[b>>6]>>(b&63)&1 != 0 }

func (s *Set) add(b byte) { s[b>>6] |= 1 << (b & 63) }

// single returns the only byte of the set.
func (s *Set) single() (b byte, ok bool) {
	n := 0
	for c := range 256 {
		if s.Has(byte(c)) {
			b = byte(c)
			n++
		}
	}
	return b, n == 1
}

func (s *Set) overlaps(t *Set) bool {
	return s[0]&t[0] != 0 || s[1]&t[1] != 0 || s[2]&t[2] != 0 || s[3]&t[3] != 0
}

func (s *Set) within(t *Set) bool {
	return s[0]&^t[0] == 0 && s[1]&^t[1] == 0 && s[2]&^t[2] == 0 && s[3]&^t[3] == 0
}

// Limits of the table-driven form; beyond them a regexp is the better tool.
const (
	maxVariants  = 64
	maxSteps     = 64 // in one variant
	maxAmbiguous = 1  // steps that may have to give bytes back
)

// variants returns re in table-driven form, nil where it has none: classes with
// bytes outside ASCII, more alternatives or repetitions than are worth it.
func variants(re *syntax.Regexp) []Variant {
	vs, ok := expand(re)
	if !ok {
		return nil
	}
	for i := range vs {
		vs[i] = fuse(vs[i])
		if len(vs[i]) > maxSteps || settle(vs[i]) > maxAmbiguous {
			return nil
		}
	}
	return vs
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
		set, ok := classSet(re)
		return []Variant{{{Op: OpSet, Set: set, Min: 1, Max: 1}}}, ok
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
	var v Variant
	text := string(re.Rune)
	for i := range len(text) {
		var s Set
		s.add(text[i])
		if re.Flags&syntax.FoldCase != 0 && 'a' <= text[i]|0x20 && text[i]|0x20 <= 'z' {
			s.add(text[i] ^ 0x20)
		}
		v = append(v, Step{Op: OpSet, Set: s, Min: 1, Max: 1})
	}
	return []Variant{v}
}

// classSet returns the bytes of a class; ok is false if it reaches beyond ASCII.
func classSet(re *syntax.Regexp) (s Set, ok bool) {
	for _, r := range runesWithin(foldASCII(re.Rune), 0x80) {
		if r >= 0x80 {
			return s, false
		}
		s.add(byte(r))
	}
	return s, true
}

// runesWithin spells ranges out up to the first rune that is limit or above.
func runesWithin(ranges []rune, limit rune) []rune {
	var all []rune
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			all = append(all, r)
			if r >= limit {
				return all
			}
		}
	}
	return all
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

func oneSet(vs []Variant) (Step, bool) {
	if len(vs) == 1 && len(vs[0]) == 1 {
		s := vs[0][0]
		return s, s.Op == OpSet && s.Min == 1 && s.Max == 1
	}
	return Step{}, false
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

// fuse joins neighbouring single bytes into one text and drops empty sets.
func fuse(v Variant) Variant {
	var out Variant
	for _, s := range v {
		b, single := s.Set.single()
		if s.Op != OpSet || s.Min != 1 || s.Max != 1 || !single {
			out = append(out, s)
			continue
		}
		if n := len(out); n > 0 && out[n-1].Op == OpText {
			out[n-1].Text += string([]byte{b})
			continue
		}
		out = append(out, Step{Op: OpText, Text: string([]byte{b})})
	}
	return out
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
			return !s.Set.Has(next.Text[0])
		case OpSet:
			return next.Min > 0 && !s.Set.overlaps(&next.Set)
		case OpWordBoundary:
			return s.Min > 0 && s.Set.within(&wordSet) // inside a word no place is a boundary
		default:
			return false
		}
	}
	return false
}

// wordSet is [0-9A-Za-z_].
var wordSet = Set{0x03ff000000000000, 0x07fffffe87fffffe}
