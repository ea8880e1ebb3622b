package match

import (
	"math"

	"github.com/stanchdev/stanch/rules"
)

// runner matches a table-driven pattern at one place.
type runner struct {
	data   []byte
	secret Span // of the last match; Start is -1 if its pattern has no such group
	looked int  // bytes looked at
}

// run returns the end of the match that begins at start, of the first variant that
// has one.
func (r *runner) run(variants []rules.Variant, start int) (end int, ok bool) {
	for _, v := range variants {
		r.secret = Span{Start: -1}
		if end, ok = r.steps(v, start); ok {
			return end, true
		}
	}
	return 0, false
}

// secretOr returns the secret of the last match, or the whole match.
func (r *runner) secretOr(start, end int) Span {
	if r.secret.Start < 0 {
		return Span{Start: start, End: end}
	}
	return r.secret
}

func (r *runner) steps(v []rules.Step, pos int) (end int, ok bool) {
	for i := range v {
		s := &v[i]
		switch s.Op {
		case rules.OpText:
			if !hasText(r.data[pos:], s.Text, false) {
				return 0, false
			}
			pos += len(s.Text)
		case rules.OpSet:
			n := r.count(s, pos)
			if n < s.Min {
				return 0, false
			}
			if !s.Exact {
				return r.tryEach(v[i:], pos, n)
			}
			if s.Lazy {
				n = s.Min
			}
			pos += n
		case rules.OpSecretStart:
			r.secret.Start = pos
		case rules.OpSecretEnd:
			r.secret.End = pos
		default:
			if !holdsAt(s.Op, r.data, pos) {
				return 0, false
			}
		}
	}
	return pos, true
}

// tryEach lets the first step take every length up to most, in its order of
// preference, until the rest matches.
func (r *runner) tryEach(v []rules.Step, pos, most int) (end int, ok bool) {
	s := &v[0]
	for k := range most - s.Min + 1 {
		n := most - k
		if s.Lazy {
			n = s.Min + k
		}
		if end, ok = r.steps(v[1:], pos+n); ok {
			return end, true
		}
	}
	return 0, false
}

// count returns how many bytes at pos are in the set of s, at most s.Max.
func (r *runner) count(s *rules.Step, pos int) int {
	most := s.Max
	if most == rules.Unbounded {
		most = math.MaxInt
	}
	most = min(most, len(r.data)-pos)
	set := &s.Set
	n := 0
	for _, b := range r.data[pos : pos+most] {
		if !set.Has(b) {
			break
		}
		n++
	}
	r.looked += n
	return n
}

// holdsAt tells whether an empty-width assertion holds at pos.
func holdsAt(op rules.Op, data []byte, pos int) bool {
	switch op {
	case rules.OpWordBoundary:
		return atBoundary(data, pos)
	case rules.OpNoWordBoundary:
		return !atBoundary(data, pos)
	case rules.OpBeginLine:
		return pos == 0 || data[pos-1] == '\n'
	case rules.OpEndLine:
		return pos == len(data) || data[pos] == '\n'
	case rules.OpBeginText:
		return pos == 0
	}
	return pos == len(data) // OpEndText
}

func atBoundary(data []byte, pos int) bool {
	left := pos > 0 && isWord(data[pos-1])
	right := pos < len(data) && isWord(data[pos])
	return left != right
}
