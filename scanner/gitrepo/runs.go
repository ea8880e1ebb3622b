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
	flat      []int32           // what parents are taken from
}

// newGraph makes room for so many commits.
func newGraph(commits int) *graph {
	return &graph{parents: make([][]int32, 0, commits), when: make([]int64, 0, commits), order: make([]int32, 0, commits),
		reachable: make([]bool, 0, commits), flat: make([]int32, 0, 2*commits), tips: map[int32][]int32{}}
}

// add adds a commit, whose parents were added before.
func (g *graph) add(parents []int32, when int64, order int32) {
	from := len(g.flat)
	g.flat = append(g.flat, parents...)
	g.parents = append(g.parents, g.flat[from:len(g.flat):len(g.flat)])
	g.when, g.order = append(g.when, when), append(g.order, order)
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
	tips    []tip // sorted by ref
	scratch []int32
}

// tip says in which segment a ref stands.
type tip struct{ ref, segment int32 }

// segmented makes segments; changed tells which commits any path changes at.
func (g *graph) segmented(changed []bool) *segments {
	s := &segments{graph: g, of: make([]int32, len(g.parents))}
	for c := range g.parents {
		s.place(int32(c), changed[c])
	}
	slices.SortFunc(s.tips, func(a, b tip) int { return cmp.Compare(a.ref, b.ref) })
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
		s.parents = append(s.parents, slices.Clone(parents))
	}
	s.of[c] = n
	for _, ref := range s.graph.tips[c] {
		s.tips = append(s.tips, tip{ref, n})
	}
}

// parentSegments lists the segments of a commit's parents, each once, that of the
// first parent first. The list is valid until the next call.
func (s *segments) parentSegments(c int32) []int32 {
	s.scratch = s.scratch[:0]
	for _, p := range s.graph.parents[c] {
		if n := s.of[p]; !slices.Contains(s.scratch, n) {
			s.scratch = append(s.scratch, n)
		}
	}
	return s.scratch
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
	from  int     // nothing stands at the path in the segments before
	value []int32 // by segment: what stands there
	set   []int32 // by segment: the segment that stands for its run, -1 if not held
	index []int32 // by segment that stands for its run: number of the run and 1
}

func newRunFinder(s *segments) *runFinder {
	n := len(s.head)
	f := &runFinder{segments: s, value: make([]int32, n), set: make([]int32, n), index: make([]int32, n)}
	f.reset()
	return f
}

// reset leaves nothing at any path.
func (f *runFinder) reset() {
	clear(f.value[f.from:])
	clear(f.index[f.from:])
	for n := f.from; n < len(f.set); n++ {
		f.set[n] = -1
	}
}

// runs returns the runs of commits whose value at the path is wanted, ordered by
// their first commit's number. changes are those of one path, ordered by commit.
func (f *runFinder) runs(changes []change, wanted func(value int32) bool) []run {
	if len(changes) == 0 {
		return nil
	}
	f.from = int(f.of[changes[0].commit])
	defer f.reset()
	f.connect(changes, wanted)
	found := f.collect()
	f.standOn(found)
	f.removals(found)
	return found
}

// collect makes the runs of the segments that are held.
func (f *runFinder) collect() (found []run) {
	distinct := map[[2]int32]bool{} // a run and a value
	var last [2]int32
	for n := f.from; n < len(f.set); n++ {
		if f.set[n] < 0 {
			continue
		}
		top := f.find(int32(n))
		if f.index[top] == 0 {
			found = append(found, run{first: -1, last: -1, gone: -1})
			f.index[top] = int32(len(found))
		}
		r := &found[f.index[top]-1]
		f.extend(r, int32(n))
		if key := [2]int32{top, f.value[n]}; key != last {
			last = key
			if !distinct[key] {
				distinct[key] = true
				r.values++
			}
		}
	}
	return found
}

// standOn notes which refs stand on the runs.
func (f *runFinder) standOn(found []run) {
	counts := make([]int, len(found))
	for _, t := range f.tips {
		if top := f.find(t.segment); top >= 0 {
			counts[f.index[top]-1]++
		}
	}
	for i, n := range counts { // a repository has thousands of refs
		found[i].tips = slices.Grow(found[i].tips, n)
	}
	for _, t := range f.tips {
		if top := f.find(t.segment); top >= 0 {
			r := &found[f.index[top]-1]
			r.tips = append(r.tips, t.ref)
		}
	}
}

// connect works out what stands at the path in every segment, and joins those that hold a
// wanted value with their parents that do.
func (f *runFinder) connect(changes []change, wanted func(value int32) bool) {
	asked, isWanted := int32(0), false // the last value that was asked for: most segments hold that of their parent
	next := f.segmentOf(changes)
	for n := f.from; n < len(f.value); n++ {
		parents := f.parents[n]
		v := int32(0)
		if len(parents) > 0 {
			v = f.value[parents[0]]
		}
		if n == next {
			v, changes = changes[0].value, changes[1:]
			next = f.segmentOf(changes)
		}
		if v == 0 {
			continue // as reset left it
		}
		f.value[n] = v
		if v != asked {
			asked, isWanted = v, wanted(v)
		}
		if !isWanted {
			continue
		}
		f.set[n] = int32(n)
		for _, p := range parents {
			if top := f.find(p); top >= 0 {
				f.set[f.find(int32(n))] = top
			}
		}
	}
}

// segmentOf returns the segment of the first of changes, -1 if there is none.
func (f *runFinder) segmentOf(changes []change) int {
	if len(changes) == 0 {
		return -1
	}
	return int(f.of[changes[0].commit])
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
}

func (f *runFinder) parentHolds(n int32) bool {
	return slices.ContainsFunc(f.parents[n], func(p int32) bool { return f.set[p] >= 0 })
}

// removals names for each run that no ref holds any more the commit that removed
// it: the newest whose parents all held it. Only where there is none, as when a
// merge dropped it in favour of a side that never had it, one parent is enough.
func (f *runFinder) removals(found []run) {
	full := make([]bool, len(found))
	for n := f.from; n < len(f.set); n++ {
		if f.set[n] >= 0 {
			continue
		}
		held := 0
		for _, p := range f.parents[n] {
			if f.set[p] >= 0 {
				held++
			}
		}
		if held == 0 {
			continue
		}
		all := held == len(f.parents[n])
		for _, p := range f.parents[n] {
			if f.set[p] >= 0 {
				i := f.index[f.find(p)] - 1
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
