package match

import (
	"unicode/utf8"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/generic"
)

// judge appends what one anchor leads to: at most one match that begins at from
// or later and holds the anchor, or every match near a keyword.
func (s *Set) judge(sc *Scratch, data []byte, a anchor, from int) {
	if sc.work > sc.budget {
		sc.over++
		return
	}
	t := &s.filter.targets[a.target]
	if t.rule == noRule {
		s.judgeContext(sc, data, a)
		return
	}
	p := &s.programs[t.rule]
	switch {
	case p.rule.Pattern == "":
		s.judgePair(sc, data, a)
	case p.words:
		p.judgeKeyword(sc, data, a, t)
	default:
		p.judgeLiteral(sc, data, a, t, from)
	}
}

// reach returns how many bytes before the start of the literal, and from it on, decide
// what judge makes of its anchor: with the same bytes there, and the same ends of
// the data if those are nearer, it does the same.
func (p *program) reach(l *rules.Literal) (left, right int) {
	switch {
	case p.rule.Pattern == "":
		return pairReach, len(l.Text) + pairReach
	case p.words:
		return 2*p.limit + margin, 2*p.limit + p.overshoot() + margin
	}
	left, right = p.before(l), p.limit-l.Min+p.overshoot()
	if len(p.keywords) > 0 {
		left, right = left+p.limit, right+p.limit
	}
	return left + margin, right + margin
}

// margin is for the character on either side of a match, and the one that would
// make it too long.
const margin = 2*utf8.UTFMax + 2

// pairReach is what the pair finder and the judgement of a pair see: Reach on either
// side of a name, and the name, of which a word is part.
const pairReach = generic.Reach + 128

// before returns how far before the literal a match may begin.
func (p *program) before(l *rules.Literal) int {
	most := p.limit - len(l.Text)
	if l.Max == rules.Unbounded || l.Max > most {
		return most
	}
	return l.Max
}

// overshoot returns how many bytes behind the longest match a table may look at:
// fixed texts are compared in full, and only then is the match found too long.
func (p *program) overshoot() int {
	if p.shape.Max != rules.Unbounded && p.shape.Max <= p.limit {
		return 0
	}
	most := 0
	for _, vs := range [...][]rules.Variant{p.shape.Variants, p.shape.Head} {
		for _, v := range vs {
			n := 0
			for i := range v {
				n += len(v[i].Text)
			}
			most = max(most, n)
		}
	}
	return most
}

func (s *Set) judgePair(sc *Scratch, data []byte, a anchor) {
	t := &s.filter.targets[a.target]
	sc.work += pairWork
	name, gram := Span{Start: a.pos, End: a.pos + len(t.Text)}, a.pos+t.Gram
	pair, ok, sure := sc.findNear(data, name, sc.place(data, gram, a.target, reach{int32(nearPair + t.Gram), int32(name.End - gram + nearPair)}))
	if sure && !ok {
		sc.from, sc.seen = name.Start-nearPair, name.End+nearPair
		return
	}
	far := sc.place(data, gram, a.target, s.filter.reach[a.target])
	if sc.barren.Holds(far) {
		return
	}
	if !sure {
		pair, ok = generic.FindPair(data, name)
		ok = ok && !sc.isPlain(data, &pair)
	}
	if !ok {
		sc.barren.Add(far)
		return
	}
	s.addRows(sc, data, found{Hit: Hit{Rule: t.rule, Like: far}, anchor: a}, name, pair)
}

// nearPair is how many bytes on either side of a name are looked at first: of ten that lead to
// nothing they decide that nine times.
const nearPair = 128

// findNear is generic.FindPairWithin of the bytes next to a name, unless place, which they are known by,
// is known to lead to nothing.
func (sc *Scratch) findNear(data []byte, name Span, place uint64) (pair generic.Pair, ok, sure bool) {
	if sc.barren.Holds(place) {
		return pair, false, true
	}
	pair, ok, sure = generic.FindPairWithin(data, name, nearPair)
	if ok = ok && !(sure && sc.isPlain(data, &pair)); sure && !ok {
		sc.barren.Add(place)
	}
	return pair, ok, sure
}

// isPlain tells whether the value of a pair is plainly no secret. Who remembers nothing is shown
// it all the same.
func (sc *Scratch) isPlain(data []byte, pair *generic.Pair) bool {
	return sc.barren != nil && pair.Rows == generic.NoRows && generic.Plain(data, pair)
}

// addRows adds a pair, and those of the rows below it if its name heads a column.
func (s *Set) addRows(sc *Scratch, data []byte, f found, name Span, pair generic.Pair) {
	if pair.Rows != generic.NoRows {
		f.Like = 0 // one of several
	}
	for ok, rows := true, 0; ok && rows < maxRows; rows++ {
		f.Match, f.Secret, f.Name, f.Pair = pair.Whole(), pair.Value, pair.Name, pair
		sc.found = append(sc.found, f)
		if pair.Rows == generic.NoRows {
			return
		}
		sc.work += pairWork
		pair, ok = generic.NextRow(data, name, pair)
	}
}

// maxRows bounds the values of one column that are read: Reach holds no more of ordinary ones.
const maxRows = 16

// pairWork is what a search for a pair counts for.
const pairWork = 64

// window is where a match may begin and what it must hold.
type window struct {
	lo, hi int // a match starts at lo to hi
	holds  Span
}

// judgeLiteral looks for the leftmost match that holds the anchor at its distance.
func (p *program) judgeLiteral(sc *Scratch, data []byte, a anchor, t *target, from int) {
	w := window{lo: max(a.pos-p.before(&t.Literal), from, 0), hi: a.pos - t.Min, holds: Span{Start: a.pos, End: a.pos + len(t.Text)}}
	sc.runner.edge, sc.runner.matched = 0, false
	h, ok := p.find(sc, data, w)
	if ok && p.hasKeyword(data, h.Match) {
		h.Rule = t.rule
		sc.found = append(sc.found, found{Hit: h, anchor: a})
	}
	if !sc.runner.matched {
		sc.seen = max(sc.runner.edge, a.pos+len(t.Text)+1)
	}
}

// near returns the bytes in which a keyword of match must stand.
func (p *program) near(data []byte, match Span) Span {
	return Span{Start: max(match.Start-p.limit, 0), End: min(match.End+p.limit, len(data))}
}

// hasKeyword tells whether a keyword stands near match, or the rule asks for none.
func (p *program) hasKeyword(data []byte, match Span) bool {
	near := p.near(data, match)
	for i := near.Start; i < near.End && len(p.keywords) > 0; i++ {
		for _, k := range p.keywords {
			if hasText(data[i:near.End], k.Text, k.Fold) {
				return true
			}
		}
	}
	return len(p.keywords) == 0
}

// judgeKeyword looks for every match within one longest match of the keyword.
func (p *program) judgeKeyword(sc *Scratch, data []byte, a anchor, t *target) {
	end := a.pos + len(t.Text)
	w := window{lo: max(end-2*p.limit, 0), hi: min(a.pos+p.limit, len(data))}
	for w.lo <= w.hi {
		h, ok := p.find(sc, data, w)
		if !ok {
			return
		}
		if near := p.near(data, h.Match); near.Start <= a.pos && end <= near.End {
			h.Rule = t.rule
			sc.found = append(sc.found, found{Hit: h, anchor: a})
		}
		w.lo = after(&h)
	}
}

// find returns the leftmost match that begins in w, holds what w asks for and is
// not longer than the rule's limit.
func (p *program) find(sc *Scratch, data []byte, w window) (Hit, bool) {
	for w.lo <= w.hi {
		h, ok := p.leftmost(sc, data, w.lo, w.hi)
		if !ok {
			return Hit{}, false
		}
		if p.words || h.Match.End >= w.holds.End {
			return h, true
		}
		w.lo = after(&h)
	}
	return Hit{}, false
}

// leftmost returns the first match that begins in lo to hi.
func (p *program) leftmost(sc *Scratch, data []byte, lo, hi int) (Hit, bool) {
	p.once.Do(p.compile)
	r := &sc.runner
	if p.steps == nil {
		r.matched = true // as far as one can tell
		return p.searchRegexp(sc, data, lo, hi)
	}
	r.data, r.limit, r.looked = data, p.limit, 0
	defer sc.note(r)
	for start := lo; start <= hi; start++ {
		r.looked++
		if start < len(data) && p.steps.first[data[start]] == 0 {
			r.touch(start + 1)
			continue // as run finds out, a call later
		}
		end, ok := r.run(p.steps, start)
		r.matched = r.matched || ok
		switch {
		case !ok || end-start > p.limit:
		case p.re.inside == nil:
			return Hit{Match: Span{Start: start, End: end}, Secret: r.secretOr(start, end)}, true
		default: // the head matches: the whole pattern may
			return p.searchRegexp(sc, data, start, hi)
		}
	}
	return Hit{}, false
}

// regexpWork is how many times slower a regexp is than a table.
const regexpWork = 8

// searchRegexp runs the pattern in a window that shows it its true neighbours: one
// character before lo, and enough bytes behind that no match within the limit
// ends at the end of the window unless the data does.
func (p *program) searchRegexp(sc *Scratch, data []byte, lo, hi int) (Hit, bool) {
	re := &p.re
	for lo <= hi {
		begin, end := charBefore(data, lo), min(len(data), hi+p.limit+utf8.UTFMax)
		x := re.inside
		if lo == 0 {
			x = re.atStart
		}
		m := x.FindSubmatchIndex(data[begin:end])
		if m == nil {
			sc.work += (end - begin) * regexpWork
			return Hit{}, false
		}
		sc.work += m[1] * regexpWork
		h := p.hit(m, begin, data, lo > 0)
		switch {
		case h.Match.Start > hi:
			return Hit{}, false
		case h.Match.End-h.Match.Start <= p.limit:
			return h, true
		case p.fixed:
			return Hit{}, false
		}
		lo = h.Match.Start + 1
	}
	return Hit{}, false
}

// charBefore returns where the character before lo begins: a whole one, so that the
// window does not begin in the middle of it.
func charBefore(data []byte, lo int) int {
	if lo == 0 {
		return 0
	}
	_, n := utf8.DecodeLastRune(data[max(0, lo-utf8.UTFMax):lo])
	return lo - n
}

// hit turns the indexes of a match in a window into offsets in data.
func (p *program) hit(m []int, begin int, data []byte, inside bool) Hit {
	match := Span{Start: begin + m[0], End: begin + m[1]}
	if inside {
		_, n := utf8.DecodeRune(data[match.Start:match.End])
		match.Start += n
	}
	h := Hit{Match: match, Secret: match}
	if g := p.re.secret; g > 0 && m[2*g] >= 0 {
		h.Secret = Span{Start: begin + m[2*g], End: begin + m[2*g+1]}
	}
	return h
}
