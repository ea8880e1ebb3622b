package match

import (
	"unicode/utf8"

	"github.com/stanchdev/stanch/rules"
)

// runner matches a table-driven pattern at one place.
type runner struct {
	data   []byte
	limit  int      // longest match
	failed []uint64 // one bit for each depth and place from which the rest was tried in vain

	start  int
	secret Span // of the last match; Start is -1 if its pattern has no such group
	looked int  // bytes looked at

	// What judging one anchor came to: where the bytes end that were looked at, whether
	// they are there or not, and whether any place matched.
	edge    int
	matched bool
}

// touch notes that the bytes before end decided something.
func (r *runner) touch(end int) { r.edge = max(r.edge, end) }

// table is what is computed once of a pattern's variants.
type table struct {
	variants []rules.Variant
	first    [256]uint64 // which variants may begin with a byte
	depth    int         // most steps of a variant that may give characters back
}

func newTable(variants []rules.Variant) *table {
	t := &table{variants: variants}
	for i, v := range variants {
		for b := range 256 {
			if mayBegin(v, byte(b)) {
				t.first[b] |= 1 << i
			}
		}
		depth := 0
		for _, s := range v {
			if s.Op == rules.OpSet && !s.Exact {
				depth++
			}
		}
		t.depth = max(t.depth, depth)
	}
	return t
}

// mayBegin tells whether a match of v can begin with b, or be empty.
func mayBegin(v rules.Variant, b byte) bool {
	for i := range v {
		s := &v[i]
		switch s.Op {
		case rules.OpText:
			return b == s.Text[0] || s.Fold && toLower(b) == s.Text[0]
		case rules.OpSet:
			if s.Set.Has(b) || s.Runes && b >= 0x80 {
				return true
			}
			if s.Min > 0 {
				return false
			}
		}
	}
	return true
}

// run returns the end of the match that begins at start, of the first variant that
// has one.
func (r *runner) run(t *table, start int) (end int, ok bool) {
	r.touch(start + 1)
	mask := ^uint64(0)
	if start < len(r.data) {
		if mask = t.first[r.data[start]]; mask == 0 {
			return 0, false
		}
	}
	r.start = start
	for i := range t.variants {
		if mask>>i&1 == 0 {
			continue
		}
		r.secret = Span{Start: -1}
		r.forget(t.depth)
		if end, ok = r.steps(t.variants[i], start, 0); ok {
			return end, true
		}
	}
	return 0, false
}

// spans tells whether a variant matches the whole of value, at whose end the data ends.
func (r *runner) spans(t *table, value Span) bool {
	r.start = value.Start
	for i := range t.variants {
		r.forget(t.depth)
		if end, ok := r.steps(t.variants[i], value.Start, 0); ok && end == value.End {
			return true
		}
	}
	return false
}

// forget clears the memory of places tried in vain. With one step that may give
// back, no place is tried twice.
func (r *runner) forget(depth int) {
	words := 0
	if depth > 1 {
		words = (depth*(r.limit+2) + 63) / 64
	}
	if cap(r.failed) < words {
		r.failed = make([]uint64, words)
	}
	r.failed = r.failed[:words]
	clear(r.failed)
}

// seen tells whether the rest was tried before at this depth and place, and
// remembers that it is now.
func (r *runner) seen(depth, pos int) bool {
	if len(r.failed) == 0 {
		return false
	}
	i := depth*(r.limit+2) + pos - r.start
	old := r.failed[i/64] >> (i % 64) & 1
	r.failed[i/64] |= 1 << (i % 64)
	return old != 0
}

// secretOr returns the secret of the last match, or the whole match.
func (r *runner) secretOr(start, end int) Span {
	if r.secret.Start < 0 {
		return Span{Start: start, End: end}
	}
	return r.secret
}

// steps returns where the match of v that begins at pos ends.
func (r *runner) steps(v []rules.Step, pos, depth int) (end int, ok bool) {
	for i := range v {
		s := &v[i]
		switch s.Op {
		case rules.OpText:
			r.touch(pos + len(s.Text))
			if !hasText(r.data[pos:], s.Text, s.Fold) {
				return 0, false
			}
			pos += len(s.Text)
		case rules.OpSet:
			if !s.Exact {
				return r.tryEach(v[i:], pos, depth)
			}
			most := s.Max
			if s.Lazy {
				most = s.Min
			}
			n, at := r.take(s, pos, most)
			if n < s.Min {
				return 0, false
			}
			pos = at
		case rules.OpSecretStart:
			r.secret.Start = pos
		case rules.OpSecretEnd:
			r.secret.End = pos
		default:
			r.touch(pos + 1)
			if !holdsAt(s.Op, r.data, pos) {
				return 0, false
			}
		}
	}
	return pos, true
}

// tryEach lets the first step of v take every length in its order of preference,
// until the rest matches.
func (r *runner) tryEach(v []rules.Step, pos, depth int) (end int, ok bool) {
	s := &v[0]
	if s.Lazy {
		return r.tryShortest(v, pos, depth)
	}
	n, at := r.take(s, pos, s.Max)
	for ; n >= s.Min; n-- {
		if end, ok = r.rest(v[1:], at, depth); ok {
			return end, true
		}
		if n > 0 {
			_, size := utf8.DecodeLastRune(r.data[pos:at])
			at -= size
		}
	}
	return 0, false
}

func (r *runner) tryShortest(v []rules.Step, pos, depth int) (end int, ok bool) {
	s := &v[0]
	n, at := r.take(s, pos, s.Min)
	for n >= s.Min {
		if end, ok = r.rest(v[1:], at, depth); ok {
			return end, true
		}
		if n == s.Max {
			return 0, false
		}
		one, next := r.take(s, at, 1)
		if one == 0 {
			return 0, false
		}
		n, at = n+1, next
	}
	return 0, false
}

func (r *runner) rest(v []rules.Step, pos, depth int) (end int, ok bool) {
	if r.seen(depth, pos) {
		return 0, false
	}
	return r.steps(v, pos, depth+1)
}

// take returns how many characters at pos are in the set of s, at most that many,
// and where they end. It stops one byte behind the longest match.
func (r *runner) take(s *rules.Step, pos, most int) (n, end int) {
	if most == rules.Unbounded {
		most = r.limit + 1
	}
	stop := min(len(r.data), r.start+r.limit+1)
	at := pos
	for n < most && at < stop {
		b := r.data[at]
		if b < 0x80 {
			if !s.Set.Has(b) {
				break
			}
			at++
		} else {
			if !s.Runes {
				break
			}
			_, size := utf8.DecodeRune(r.data[at:])
			if at += size; at > stop {
				at = stop
			}
		}
		n++
	}
	if r.looked += at - pos; s.Runes {
		r.touch(at + utf8.UTFMax)
	} else {
		r.touch(at + 1)
	}
	return n, at
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
