package match

import (
	"math"
	"sort"
)

// Copy says that data[Dst:Dst+Len] is the base's [Src:Src+Len].
type Copy struct{ Dst, Src, Len int }

// State is what a scan found in one content, kept for the contents made from it:
// every anchor and every match before overlaps were settled. The zero State is
// empty and carries nothing; its memory is reused from fill to fill.
//
// A State takes 16 bytes an anchor (a source file has 1 to 3 in a KB) and 160 a
// match, at most 3.4 MB in all: what holds more is not carried.
type State struct {
	size   int
	filled bool
	marks  []mark  // by at
	found  []found // by compareFound; Base is 1 + the number of the hit that came of it
}

const (
	maxMarks = 1 << 17
	maxFound = 1 << 13
)

// mark is an anchor as a State keeps it.
type mark struct {
	at     uint32 // where the literal's gram stands
	target uint32
	work   uint32 // what judging it counted for
	// left and right are how far from the gram the bytes are that decided about the
	// anchor; far means as far as they may be for its target.
	left, right uint16
}

const far = math.MaxUint16

// markOfAnchor returns the mark of an anchor that was judged by what r says.
func markOfAnchor(at, target, work int, r reach) mark {
	m := mark{uint32(at), uint32(target), math.MaxUint32, far, far}
	if work < math.MaxUint32 {
		m.work = uint32(work)
	}
	if r.left < far && r.right < far {
		m.left, m.right = uint16(r.left), uint16(r.right)
	}
	return m
}

func (m *mark) reach(f *filter) reach {
	if m.left == far {
		return f.reach[m.target]
	}
	return reach{int32(m.left), int32(m.right)}
}

// Filled tells whether contents can be made from the State: the last scan that
// filled it stayed within all bounds.
func (st *State) Filled() bool { return st.filled }

// Footprint returns the bytes of memory that the State holds on to.
func (st *State) Footprint() int { return 16*cap(st.marks) + 160*cap(st.found) }

// Reset empties the State and keeps its memory.
func (st *State) Reset() { st.begin(0); st.filled = false }

func (st *State) begin(size int) {
	st.size, st.filled = size, size <= math.MaxInt32
	st.marks, st.found = st.marks[:0], st.found[:0]
}

// note adds an anchor. Anchors come ordered by gram, but for neighbours.
func (st *State) note(m mark) {
	if !st.filled || len(st.marks) == maxMarks || m.work == math.MaxUint32 {
		st.filled = false
		return
	}
	st.marks = append(st.marks, m)
	for i := len(st.marks) - 1; i > 0 && st.marks[i].at < st.marks[i-1].at; i-- {
		st.marks[i], st.marks[i-1] = st.marks[i-1], st.marks[i]
	}
}

// noteAll adds anchors that stand by bytes farther on here than where they were noted.
func (st *State) noteAll(ms []mark, by int) {
	if !st.filled || len(st.marks)+len(ms) > maxMarks {
		st.filled = false
		return
	}
	first := ms[0]
	first.at += uint32(by)
	st.note(first) // which may belong before its neighbour
	n := len(st.marks)
	st.marks = append(st.marks, ms[1:]...)
	for i := range st.marks[n:] {
		st.marks[n+i].at += uint32(by)
	}
}

// take copies the sorted matches of a scan and numbers them there, so that resolve
// can say which became hits.
func (st *State) take(fs []found) {
	if len(fs) > maxFound {
		st.filled = false
	}
	if !st.filled {
		return
	}
	st.found = append(st.found, fs...)
	for i := range fs {
		fs[i].slot = i + 1
		st.found[i].Base = 0
	}
}

// seek returns the index of the first mark at or behind at. It looks near hint first:
// copies mostly follow each other in the base, too.
func (st *State) seek(hint, at int) int {
	before := func(i int) bool { return int(st.marks[i].at) < at }
	lo, hi := 0, hint
	if hint == 0 || before(hint-1) {
		lo, hi = hint, hint+4
		for hi < len(st.marks) && before(hi) {
			lo, hi = hi+1, hi+2*(hi-lo)
		}
	}
	hi = min(hi, len(st.marks))
	for lo < hi {
		if mid := (lo + hi) / 2; before(mid) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// foundFrom returns the matches that begin at or behind at.
func (st *State) foundFrom(at int) []found {
	if len(st.found) == 0 {
		return nil
	}
	return st.found[sort.Search(len(st.found), func(i int) bool { return st.found[i].Match.Start >= at }):]
}

// Size returns the bytes of the content that the State was filled from.
func (st *State) Size() int { return st.size }
