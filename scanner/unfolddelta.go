package scanner

import (
	"math"
	"slices"
	"sort"

	"github.com/stanchdev/stanch/scanner/decode"
	"github.com/stanchdev/stanch/scanner/match"
)

// unfoldPlan says where a content made from another is searched for regions. Its memory
// is used again.
type unfoldPlan struct {
	segments []copied
	dirty    []decode.Span // what did not come over, and where two copies meet
}

// copied is a stretch that stands in the base as well. from and to bound what may decide
// about a region that is the same in both; where both contents begin or end, nothing does.
type copied struct {
	match.Copy
	from, to int
}

// leastCopied is the fewest bytes of a copy that is worth a segment: regions in less than that are found
// again sooner than carried.
const leastCopied = 64

// unfoldAtMost is the share of a content, in percent, beyond which all of it is searched.
const unfoldAtMost = 50

// planUnfold carries from the base what lies whole in a copy, and plans the search for the rest.
// ok is false if all of the content is to be searched.
func (w *worker) planUnfold(s *sight) (p *unfoldPlan, ok bool) {
	if s.base == nil || !s.base.disguised.known || !s.base.state.Filled() {
		return nil, false
	}
	p = &w.unfold.plan
	if !p.cut(s.it.Copies, len(s.data), s.base.state.Size()) {
		return nil, false
	}
	old := s.base.disguised.list
	for i := range old {
		p.moved(old[i].span, func(by int) { w.unfold.list = append(w.unfold.list, old[i].moved(by)) })
	}
	return p, true
}

// cut fills segments and dirty. ok is false if the copies make no sense, or bring too little.
func (p *unfoldPlan) cut(copies []Copy, size, baseSize int) (ok bool) {
	p.segments, p.dirty = slices.Grow(p.segments[:0], len(copies)), p.dirty[:0]
	at, novel := 0, 0
	last := &copied{}
	for i := range copies {
		c := &copies[i]
		if c.Len < 0 || c.Dst < at || c.Src < 0 || c.Len > size-c.Dst || c.Len > baseSize-c.Src {
			return false
		}
		if c.Len < leastCopied {
			continue // part of what did not come over
		}
		if len(p.segments) > 0 && c.Dst == at && c.Src == last.Src+last.Len {
			last.Len += c.Len
		} else {
			p.segments = p.segments[:len(p.segments)+1]
			last = &p.segments[len(p.segments)-1]
			last.Copy = *c
		}
		novel += c.Dst - at
		at = c.Dst + c.Len
	}
	if novel += size - at; novel*100 > size*unfoldAtMost {
		return false
	}
	at = 0
	p.dirty = slices.Grow(p.dirty, len(p.segments)+1)
	for i := range p.segments {
		seg := &p.segments[i]
		seg.from, seg.to = seg.Dst, seg.Dst+seg.Len
		if seg.Dst == 0 && seg.Src == 0 {
			seg.from = math.MinInt
		} else {
			p.dirty = append(p.dirty, decode.Span{Start: at, End: seg.Dst})
		}
		at = seg.Dst + seg.Len
		if at == size && seg.Src+seg.Len == baseSize {
			seg.to = math.MaxInt
		}
	}
	if last := len(p.segments) - 1; last < 0 || p.segments[last].to != math.MaxInt {
		p.dirty = append(p.dirty, decode.Span{Start: at, End: size})
	}
	return true
}

// segment returns the segment that holds span and a byte on either side, nil if none does.
func (p *unfoldPlan) segment(span match.Span) *copied {
	i := sort.Search(len(p.segments), func(i int) bool { return p.segments[i].Dst > span.Start }) - 1
	if i < 0 || span.Start-1 < p.segments[i].from || span.End+1 > p.segments[i].to {
		return nil
	}
	return &p.segments[i]
}

// wanted tells whether the region that span decides about is to be decoded.
func (p *unfoldPlan) wanted(span decode.Span) bool {
	return p.segment(match.Span(span)) == nil
}

// moved calls yield for every place that the span of a region of the base was copied to whole:
// it stands by bytes farther on there.
func (p *unfoldPlan) moved(span match.Span, yield func(by int)) {
	for i := range p.segments {
		seg := &p.segments[i]
		by := seg.Dst - seg.Src
		to := match.Span{Start: span.Start + by, End: span.End + by}
		if span.Start >= seg.Src && span.End <= seg.Src+seg.Len && p.segment(to) == seg {
			yield(by)
		}
	}
}

// moved returns the disguise as it stands by bytes farther on.
func (d *disguise) moved(by int) disguise {
	m := disguise{span: match.Span{Start: d.span.Start + by, End: d.span.End + by}, cands: slices.Clone(d.cands)}
	for i := range m.cands {
		s := &m.cands[i].span
		s.Start, s.End = s.Start+by, s.End+by
	}
	return m
}
