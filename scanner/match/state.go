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
// A State takes 12 bytes an anchor (a source file has 1 to 3 in a KB) and 128 a
// match, at most 2.5 MB in all: what holds more is not carried.
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
}

// Filled tells whether contents can be made from the State: the last scan that
// filled it stayed within all bounds.
func (st *State) Filled() bool { return st.filled }

// Footprint returns the bytes of memory that the State holds on to.
func (st *State) Footprint() int { return 12*cap(st.marks) + 128*cap(st.found) }

// Reset empties the State and keeps its memory.
func (st *State) Reset() { st.begin(0); st.filled = false }

func (st *State) begin(size int) {
	st.size, st.filled = size, size <= math.MaxInt32
	st.marks, st.found = st.marks[:0], st.found[:0]
}

// note adds an anchor. Anchors come ordered by gram, but for neighbours.
func (st *State) note(at, target, work int) {
	if !st.filled || len(st.marks) == maxMarks || uint64(work) > math.MaxUint32 {
		st.filled = false
		return
	}
	st.marks = append(st.marks, mark{uint32(at), uint32(target), uint32(work)})
	for i := len(st.marks) - 1; i > 0 && st.marks[i].at < st.marks[i-1].at; i-- {
		st.marks[i], st.marks[i-1] = st.marks[i-1], st.marks[i]
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

// from returns the marks at or behind at.
func (st *State) from(at int) []mark {
	return st.marks[sort.Search(len(st.marks), func(i int) bool { return int(st.marks[i].at) >= at }):]
}

// foundFrom returns the matches that begin at or behind at.
func (st *State) foundFrom(at int) []found {
	return st.found[sort.Search(len(st.found), func(i int) bool { return st.found[i].Match.Start >= at }):]
}

// Size returns the bytes of the content that the State was filled from.
func (st *State) Size() int { return st.size }
