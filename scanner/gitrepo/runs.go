package gitrepo

import (
	"cmp"
	"slices"
)

// This file is the part of Locate that knows nothing of git's storage: a graph of
// commits, what changes at a path from a commit's first parent to it, and from that
// the unbroken runs of commits in which something stands there.

// graph is the commit graph. Commits are numbered so that parents come before
// children; order gives ties the same outcome in every run.
type graph struct {
	parents   [][]int32
	when      []int64 // committer dates
	order     []int32 // rank by id
	reachable []bool
	tips      map[int32][]int32 // commit -> refs that stand on it; HEAD is a ref too
}

// change says that at commit the value at a path differs from that at the commit's
// first parent; for a commit without parents, from nothing. 0 stands for nothing.
type change struct{ commit, value int32 }

// run is a connected set of commits that hold one of the wanted values at a path.
type run struct {
	first     int32 // commits; gone is -1 if nothing removed it
	last      int32
	gone      int32
	newest    int32 // the value that stands in last
	values    int   // distinct wanted values
	reachable bool
	tips      []int32 // refs that stand on one of the commits, sorted
}

// segments is a graph in which commits that no path of interest tells apart are one
// node: a commit that changes nothing joins its parent. Each has one commit through
// which history enters it, its head; all others descend from the head inside it.
type segments struct {
	*graph
	of      []int32 // by commit
	head    []int32
	newest  []int32 // the newest commit, reachable ones before others
	parents [][]int32
	tips    [][]int32
}

// segmented makes segments; changed tells which commits any path changes at.
func (g *graph) segmented(changed []bool) *segments {
	s := &segments{graph: g, of: make([]int32, len(g.parents))}
	for c := range g.parents {
		s.place(int32(c), changed[c])
	}
	return s
}

func (s *segments) place(c int32, changed bool) {
	parents := s.parentSegments(c)
	n := int32(len(s.head))
	if !changed && len(parents) == 1 {
		n = parents[0]
		if s.newer(c, s.newest[n]) {
			s.newest[n] = c
		}
	} else {
		s.head, s.newest = append(s.head, c), append(s.newest, c)
		s.parents, s.tips = append(s.parents, parents), append(s.tips, nil)
	}
	s.of[c] = n
	s.tips[n] = append(s.tips[n], s.graph.tips[c]...)
}

// parentSegments lists the segments of a commit's parents, each once, that of the
// first parent first.
func (s *segments) parentSegments(c int32) []int32 {
	var list []int32
	for _, p := range s.graph.parents[c] {
		if n := s.of[p]; !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

// newer tells whether commit a is to be named as the newest rather than b: what a
// ref leads to before what none does, then the date, then the position in history.
func (g *graph) newer(a, b int32) bool {
	if g.reachable[a] != g.reachable[b] {
		return g.reachable[a]
	}
	return cmp.Or(cmp.Compare(g.when[a], g.when[b]), cmp.Compare(a, b)) > 0
}

// older tells whether commit a is to be named as the first rather than b: reachable
// before unreachable, then the date, then the id.
func (g *graph) older(a, b int32) bool {
	if g.reachable[a] != g.reachable[b] {
		return g.reachable[a]
	}
	return cmp.Or(cmp.Compare(g.when[a], g.when[b]), cmp.Compare(g.order[a], g.order[b])) < 0
}

// runFinder finds the runs of one path after the other, with the same buffers.
type runFinder struct {
	*segments
	value []int32 // by segment: what stands there
	set   []int32 // by segment: the segment that stands for its run, -1 if not held
}

func newRunFinder(s *segments) *runFinder {
	return &runFinder{s, make([]int32, len(s.head)), make([]int32, len(s.head))}
}

// runs returns the runs of commits whose value at the path is wanted, ordered by
// their first commit's number. changes are those of one path, ordered by commit.
func (f *runFinder) runs(changes []change, wanted func(value int32) bool) []run {
	f.fill(changes)
	f.connect(wanted)
	var found []run
	at := map[int32]int{} // by representative
	distinct := map[[2]int32]bool{}
	for n := range f.set {
		top := f.find(int32(n))
		if top < 0 {
			continue
		}
		i, ok := at[top]
		if !ok {
			i, at[top] = len(found), len(found)
			found = append(found, run{first: -1, last: -1, gone: -1})
		}
		f.extend(&found[i], int32(n))
		if key := [2]int32{top, f.value[n]}; !distinct[key] {
			distinct[key] = true
			found[i].values++
		}
	}
	f.removals(found, at)
	for i := range found {
		slices.Sort(found[i].tips)
	}
	return found
}

// fill works out what stands at the path in every segment.
func (f *runFinder) fill(changes []change) {
	for n := range f.value {
		f.value[n] = 0
		if p := f.parents[n]; len(p) > 0 {
			f.value[n] = f.value[p[0]]
		}
		if len(changes) > 0 && f.of[changes[0].commit] == int32(n) {
			f.value[n] = changes[0].value
			changes = changes[1:]
		}
	}
}

// connect joins segments that hold a wanted value with their parents that do.
func (f *runFinder) connect(wanted func(value int32) bool) {
	for n := range f.set {
		f.set[n] = -1
		if f.value[n] == 0 || !wanted(f.value[n]) {
			continue
		}
		f.set[n] = int32(n)
		for _, p := range f.parents[n] {
			if top := f.find(p); top >= 0 {
				f.set[f.find(int32(n))] = top
			}
		}
	}
}

// find returns the representative of a segment's run, -1 if it is not held.
func (f *runFinder) find(n int32) int32 {
	for f.set[n] >= 0 && f.set[n] != n {
		if up := f.set[f.set[n]]; up >= 0 {
			f.set[n] = up // halve the way for the next call
		}
		n = f.set[n]
	}
	return f.set[n]
}

// extend adds a segment to its run.
func (f *runFinder) extend(r *run, n int32) {
	if !f.parentHolds(n) && (r.first < 0 || f.older(f.head[n], r.first)) {
		r.first = f.head[n]
	}
	if r.last < 0 || f.newer(f.newest[n], r.last) {
		r.last, r.newest = f.newest[n], f.value[n]
	}
	r.reachable = r.reachable || f.reachable[f.head[n]]
	r.tips = append(r.tips, f.tips[n]...)
}

func (f *runFinder) parentHolds(n int32) bool {
	return slices.ContainsFunc(f.parents[n], func(p int32) bool { return f.set[p] >= 0 })
}

// removals names for each run that no ref holds any more the commit that removed
// it: the newest whose parents all held it. Only where there is none, as when a
// merge dropped it in favour of a side that never had it, one parent is enough.
func (f *runFinder) removals(found []run, at map[int32]int) {
	full := make([]bool, len(found))
	for n := range f.set {
		if f.set[n] >= 0 {
			continue
		}
		held := 0
		for _, p := range f.parents[n] {
			if f.set[p] >= 0 {
				held++
			}
		}
		all := held == len(f.parents[n])
		for _, p := range f.parents[n] {
			if f.set[p] >= 0 {
				i := at[f.find(p)]
				f.remove(&found[i], &full[i], f.head[n], all)
			}
		}
	}
}

// remove offers a commit as the one that removed r.
func (f *runFinder) remove(r *run, full *bool, commit int32, all bool) {
	if len(r.tips) > 0 || (r.reachable && !f.reachable[commit]) {
		return
	}
	if r.gone < 0 || (all && !*full) || (all == *full && f.newer(commit, r.gone)) {
		r.gone, *full = commit, all
	}
}
