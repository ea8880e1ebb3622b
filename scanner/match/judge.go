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

func (s *Set) judgePair(sc *Scratch, data []byte, a anchor) {
	t := &s.filter.targets[a.target]
	sc.work += pairWork
	pair, ok := generic.FindPair(data, Span{Start: a.pos, End: a.pos + len(t.Text)})
	if !ok {
		return
	}
	h := Hit{Rule: t.rule, Match: Span{Start: pair.Name.Start, End: pair.Value.End}, Secret: pair.Value, Name: pair.Name, Pair: pair}
	sc.found = append(sc.found, found{h, a})
}

// pairWork is what a search for a pair counts for.
const pairWork = 64

// window is where a match may begin and what it must hold.
type window struct {
	lo, hi int // a match starts at lo to hi
	holds  Span
}

// judgeLiteral looks for the leftmost match that holds the anchor at its distance.
func (p *program) judgeLiteral(sc *Scratch, data []byte, a anchor, t *target, from int) {
	reach := t.Max
	if reach == rules.Unbounded || reach > p.limit-len(t.Text) {
		reach = p.limit - len(t.Text)
	}
	w := window{lo: max(a.pos-reach, from, 0), hi: a.pos - t.Min, holds: Span{Start: a.pos, End: a.pos + len(t.Text)}}
	h, ok := p.find(sc, data, w)
	if ok && p.hasKeyword(data, h.Match) {
		h.Rule = t.rule
		sc.found = append(sc.found, found{h, a})
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
			sc.found = append(sc.found, found{h, a})
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
	if p.steps == nil {
		return p.searchRegexp(sc, data, lo, hi)
	}
	r := &sc.runner
	r.data, r.limit, r.looked = data, p.limit, 0
	defer sc.note(r)
	for start := lo; start <= hi; start++ {
		r.looked++
		end, ok := r.run(p.steps, start)
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
		begin, end := before(data, lo), min(len(data), hi+p.limit+utf8.UTFMax)
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

// before returns where the character before lo begins: a whole one, so that the
// window does not begin in the middle of it.
func before(data []byte, lo int) int {
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
