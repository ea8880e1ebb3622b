package match

import "github.com/stanchdev/stanch/scanner/memo"

// gaps remembers what the stretches between copies led to, which ScanDelta searches. The
// changes of a history come again and again: in the versions on either side of the one that
// made them, on branches, in the next delta tree. Of the stretches of git's own history two
// in three were seen before, and one in two is still known.
//
// It takes 0.4 MB, since memory that is new to a process costs more than what is forgotten for
// the lack of it: of two stretches for one slot the younger stays, and so do the youngest marks.
// It is for one goroutine.
type gaps struct {
	set   *memo.Set // whose keys these are
	slots []gap
	marks []mark // a ring: the mark number n is at n modulo its length
	next  uint64 // the number of the mark to come
}

// gap is a stretch that was searched: its marks, in their order.
type gap struct {
	key   uint64 // 0: none
	first uint64 // number of its first mark
	count uint32
}

const (
	gapSlots   = 1 << 12
	gapMarks   = 1 << 14
	maxGapKept = gapMarks / 16 // marks of one stretch
)

// gapReach is how many bytes on either side of a stretch are what it is known by. Anchors
// about which bytes farther off decide are judged again.
const gapReach = 128

func newGaps(set *memo.Set) *gaps {
	return &gaps{set: set, slots: make([]gap, gapSlots), marks: make([]mark, gapMarks)}
}

// key returns what data[lo:hi] is known by, with the bytes that bound what decides about its
// anchors: nothing does where the data begins or ends.
func (g *gaps) key(data []byte, lo, hi int) (key uint64, bounds segment) {
	from, to := max(lo-gapReach, 0), min(hi+gapReach, len(data))
	key = g.set.Key(data[from:to], isGap|uint64(lo-from)<<16|uint64(to-hi))
	bounds.from, bounds.to = from, to
	if lo-from < gapReach {
		bounds.from = everywhere
	}
	if to-hi < gapReach {
		bounds.to = nowhere
	}
	return key, bounds
}

// isGap tells the keys of gaps from those of places and values.
const isGap = 0xfffe << 48

// find returns the marks of a gap, ok if it is known.
func (g *gaps) find(key uint64) (marks []mark, ok bool) {
	s := &g.slots[key%gapSlots]
	if s.key != key || s.first+gapMarks < g.next {
		return nil, false
	}
	at := s.first % gapMarks
	return g.marks[at : at+uint64(s.count)], true
}

// add keeps the marks of a gap that begins at lo.
func (g *gaps) add(key uint64, lo int, marks []mark) {
	if len(marks) > maxGapKept {
		return
	}
	if at := g.next % gapMarks; at+uint64(len(marks)) > gapMarks {
		g.next += gapMarks - at
	}
	g.slots[key%gapSlots] = gap{key, g.next, uint32(len(marks))}
	to := g.marks[g.next%gapMarks:]
	for i, m := range marks {
		m.at -= uint32(lo)
		to[i] = m
	}
	g.next += uint64(len(marks))
}

// searchGap searches data[lo:hi] as search does, or brings over what the like of it led to.
func (s *Set) searchGap(sc *Scratch, data []byte, lo, hi int) {
	if lo >= hi {
		return
	}
	if sc.gaps == nil || sc.keep == nil || !sc.keep.filled {
		s.search(sc, data, lo, hi)
		return
	}
	key, bounds := sc.gaps.key(data, lo, hi)
	if marks, ok := sc.gaps.find(key); ok {
		s.repeat(sc, data, lo, marks, &bounds)
		return
	}
	n, over := len(sc.keep.marks), sc.over
	s.search(sc, data, lo, hi)
	if sc.keep.filled && sc.over == over {
		sc.gaps.add(key, lo, sc.keep.marks[n:])
	}
}

// repeat brings over the marks of a gap that begins at lo here. Those that led to a match are
// judged again, and so are those about which bytes out of bounds decide.
func (s *Set) repeat(sc *Scratch, data []byte, lo int, marks []mark, bounds *segment) {
	for _, m := range marks {
		at := lo + int(m.at)
		r := reach{int32(m.left), int32(m.right)}
		if m.left == far || !bounds.holds(at, &r) {
			s.look(sc, data, anchor{at - s.filter.targets[m.target].Gram, int(m.target)})
			continue
		}
		sc.work += int(m.work)
		m.at = uint32(at)
		sc.keep.note(m)
	}
}
