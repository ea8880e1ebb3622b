package match

import (
	"math"
	"slices"
)

// segment is a stretch of data that stands in the base as well.
type segment struct {
	Copy
	// lo and hi bound the grams of the anchors to carry: the others may touch what is
	// outside the segment and are searched.
	lo, hi int
	// from and to bound, in the base, the bytes around an anchor that are the same
	// here. Where both contents begin or end with the segment, nothing bounds them.
	from, to int
}

// searchAtMost is the share of a content, in percent, beyond which scanning all of
// it is cheaper than carrying the rest.
const searchAtMost = 75

// ScanDelta appends the hits in data, as ScanKeep does, and gives the same ones; it
// looks only at what did not come over from the base whose State is given: novel
// bytes, places where two copies meet, and their surroundings. Copies are ordered
// by Dst and do not overlap there. What they promise is believed; those that
// cannot be are not used. A base that is nil or not filled makes it a full scan.
//
// A hit that was carried has the number of the base's hit in Base: the same rule,
// the same bytes, and the same surroundings as far as the rule looks.
func (s *Set) ScanDelta(sc *Scratch, dst []Hit, data []byte, base *State, copies []Copy, keep *State) []Hit {
	if base == nil || !base.filled || !s.plan(sc, len(data), base.size, copies) || !sc.worthwhile(len(data)) {
		return s.ScanKeep(sc, dst, data, keep)
	}
	return s.scanPlanned(sc, dst, data, base, keep)
}

// worthwhile tells whether what is to be searched leaves enough to carry.
func (sc *Scratch) worthwhile(size int) bool { return sc.searched*100 <= size*searchAtMost }

func (s *Set) scanPlanned(sc *Scratch, dst []Hit, data []byte, base, keep *State) []Hit {
	sc.begin(len(data), keep)
	sc.next = 0
	at := 0
	for i := range sc.segments {
		seg := &sc.segments[i]
		s.searchGap(sc, data, at, seg.lo)
		s.carry(sc, data, base, seg)
		at = seg.hi
	}
	s.searchGap(sc, data, at, len(data))
	n := len(dst)
	dst = s.finish(sc, dst, data)
	if sc.over > 0 || sc.work > sc.budget {
		return s.ScanKeep(sc, dst[:n], data, keep) // which anchors are left out depends on their order
	}
	return dst
}

// plan fills sc.segments with what can be carried, and counts what must be
// searched. ok is false if the copies make no sense.
func (s *Set) plan(sc *Scratch, size, baseSize int, copies []Copy) (ok bool) {
	sc.segments, sc.searched = slices.Grow(sc.segments[:0], len(copies)), size
	for i, end := 0, 0; i < len(copies); {
		c := copies[i]
		for i++; i < len(copies) && continues(&c, &copies[i]); i++ {
			c.Len += copies[i].Len
		}
		if c.Len < 0 || c.Dst < end || c.Src < 0 || c.Len > size-c.Dst || c.Len > baseSize-c.Src {
			return false
		}
		end = c.Dst + c.Len
		n := len(sc.segments)
		sc.segments = sc.segments[:n+1]
		seg := &sc.segments[n]
		s.bound(seg, c, size, baseSize)
		if seg.lo < seg.hi {
			sc.searched -= seg.hi - seg.lo
		} else {
			sc.segments = sc.segments[:n]
		}
	}
	return true
}

// continues tells whether d goes on where c ends, in both contents.
func continues(c, d *Copy) bool {
	return d.Len >= 0 && c.Len >= 0 && d.Dst == c.Dst+c.Len && d.Src == c.Src+c.Len
}

// bound works out what of a copy can be carried. A literal with the bytes on
// either side of it, which the filter looks at, must lie inside: its gram stands at
// most lead behind its start and at most tail before its end.
func (s *Set) bound(seg *segment, c Copy, size, baseSize int) {
	seg.Copy, seg.from, seg.to = c, c.Src, c.Src+c.Len
	seg.lo, seg.hi = c.Dst+s.filter.lead+1, c.Dst+c.Len-s.filter.tail
	if c.Src == 0 && c.Dst == 0 {
		seg.lo, seg.from = 0, math.MinInt
	}
	if c.Dst+c.Len == size && c.Src+c.Len == baseSize {
		seg.hi, seg.to = size, math.MaxInt
	}
}

// search finds and judges the anchors whose grams stand from lo to hi.
func (s *Set) search(sc *Scratch, data []byte, lo, hi int) {
	for ; lo < hi; lo += chunk {
		end := min(lo+chunk, hi)
		sc.anchors = s.filter.anchors(sc, sc.anchors[:0], data, lo, end)
		s.lookAll(sc, data, lo, end)
	}
}

// look judges an anchor that is new, or whose surroundings are.
func (s *Set) look(sc *Scratch, data []byte, a anchor) {
	before, n := sc.work, len(sc.found)
	sc.unbound()
	s.judge(sc, data, a, 0)
	if sc.keep == nil {
		return
	}
	at, r := a.pos+s.filter.targets[a.target].Gram, s.filter.reach[a.target]
	if len(sc.found) == n {
		r.left, r.right = min(r.left, distance(sc.from, at)), min(r.right, distance(at, sc.seen))
	} else {
		r.left = far // tells that it led to a match
	}
	sc.keep.note(markOfAnchor(at, a.target, sc.work-before, r))
}

// distance returns how far to is behind from.
func distance(from, to int) int32 {
	if from == everywhere || to == everywhere {
		return math.MaxInt32
	}
	return int32(to - from)
}

// carry brings over the anchors of the base in seg and the matches that came of
// them. Those whose rule looks beyond the segment are judged again.
func (s *Set) carry(sc *Scratch, data []byte, base *State, seg *segment) {
	shift := seg.Dst - seg.Src
	n := base.seek(sc.next, seg.lo-shift)
	for n < len(base.marks) && int(base.marks[n].at) < seg.hi-shift {
		if held := s.carryHeld(sc, base.marks[n:], shift, seg); held > 0 {
			n += held
			continue
		}
		m := base.marks[n]
		s.look(sc, data, anchor{int(m.at) + shift - s.filter.targets[m.target].Gram, int(m.target)})
		n++
	}
	sc.next = n
	for _, f := range base.foundFrom(seg.Src) {
		if f.Match.Start >= seg.Src+seg.Len {
			break
		}
		at := f.anchor.pos + s.filter.targets[f.anchor.target].Gram
		if seg.lo-shift <= at && at < seg.hi-shift && seg.holds(at, &s.filter.reach[f.anchor.target]) {
			sc.found = append(sc.found, f.moved(shift))
		}
	}
}

// carryHeld brings over the first of marks, up to one that the segment does not hold, and returns how
// many.
func (s *Set) carryHeld(sc *Scratch, marks []mark, shift int, seg *segment) (n int) {
	end := seg.hi - shift
	work := 0
	for ; n < len(marks) && int(marks[n].at) < end; n++ {
		m := &marks[n]
		r := m.reach(&s.filter)
		if !seg.holds(int(m.at), &r) {
			break
		}
		work += int(m.work)
	}
	sc.work += work
	if n > 0 && sc.keep != nil {
		sc.keep.noteAll(marks[:n], shift)
	}
	return n
}

// holds tells whether all that decides about the anchor whose gram stands at at
// lies inside the segment. A match lies there too, since it is part of that.
func (seg *segment) holds(at int, r *reach) bool {
	return at-int(r.left) >= seg.from && at+int(r.right) <= seg.to
}

// moved returns the match as it stands in a content where it is by bytes farther on.
func (f found) moved(by int) found {
	f.anchor.pos += by
	f.Match = moveSpan(f.Match, by)
	f.Secret = moveSpan(f.Secret, by)
	if f.Name != (Span{}) {
		f.Name = moveSpan(f.Name, by)
	}
	if f.Pair.Name != (Span{}) {
		f.Pair.Name, f.Pair.Value = moveSpan(f.Pair.Name, by), moveSpan(f.Pair.Value, by)
		if f.Pair.Callee != (Span{}) {
			f.Pair.Callee = moveSpan(f.Pair.Callee, by)
		}
	}
	return f
}

func moveSpan(s Span, by int) Span { return Span{Start: s.Start + by, End: s.End + by} }
