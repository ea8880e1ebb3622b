package gitrepo

import (
	"cmp"
	"slices"
)

// deltaSearch finds the trees that lead to an item, and of each the entries that do,
// without looking at any other. An entry stands in the tree where it is new, and in
// those made from it that took it over. Where something is new is looked up by what
// is named; everything else follows from that, upward to the trees of commits.
//
// Each part is searched by its own goroutine, round by round: the trees that were found to
// be hot in one are what the next looks for.
type deltaSearch struct {
	*locator
	graph  *deltaGraph
	named  map[int32]int32 // by number of a name: the item that it is
	wanted []bool          // by object: an item that is no tree
	parts  []*partSearch
	count  int // hot trees
}

// partSearch is the search in one part.
type partSearch struct {
	*deltaSearch
	part   *deltaPart
	number int32
	hot    []bool  // by tree
	fresh  []int32 // objects of the trees found in this round
	found  foundEntries
	follow []treeEntry
	opened openTree
}

// foundEntry is an entry of a hot tree; new is its position in child and label.
type foundEntry struct {
	treeEntry
	new uint32
}

// foundEntries grows without being copied.
type foundEntries struct {
	count  int
	chunks [][]foundEntry
}

func (f *foundEntries) add(e foundEntry) {
	const chunk = 1 << 12
	if f.count%chunk == 0 {
		f.chunks = append(f.chunks, make([]foundEntry, 0, chunk))
	}
	last := &f.chunks[len(f.chunks)-1]
	*last = append(*last, e)
	f.count++
}

// findHot implements treeGraph.
func (d *fastDatabase) findHot(l *locator) error {
	d.prepare(l.survey)
	s := newDeltaSearch(&d.deltaGraph, l)
	s.each((*partSearch).findItems)
	for fresh := s.round(); len(fresh) > 0 && l.ctx.Err() == nil; fresh = s.round() {
		s.each(func(p *partSearch) { p.findTrees(fresh) })
	}
	s.makeHot()
	s.each((*partSearch).list)
	return l.ctx.Err()
}

func newDeltaSearch(g *deltaGraph, l *locator) *deltaSearch {
	s := &deltaSearch{locator: l, graph: g, named: map[int32]int32{}, wanted: make([]bool, l.ids.len())}
	for name, item := range l.byName {
		s.named[l.names[name]] = item
	}
	for object := range s.objects {
		s.wanted[object] = !g.isTree(object)
	}
	for i, p := range g.parts {
		s.parts = append(s.parts, &partSearch{deltaSearch: s, part: p, number: int32(i), hot: make([]bool, len(p.trees))})
	}
	return s
}

func (s *deltaSearch) each(do func(p *partSearch)) {
	s.graph.eachPart(func(i int32, _ *deltaPart) { do(s.parts[i]) })
}

// round returns what became hot since it was called last.
func (s *deltaSearch) round() (fresh []int32) {
	for _, p := range s.parts {
		fresh = append(fresh, p.fresh...)
		p.fresh = p.fresh[:0]
	}
	s.count += len(fresh)
	return fresh
}

// findItems notes where items are new.
func (p *partSearch) findItems() {
	p.part.eachNew(func(here treeEntry, k uint32) {
		if e := p.item(here, k); e.blob > 0 || e.named > 0 {
			p.see(here, k)
		}
	})
}

// item tells which items an entry is, by what it names and by its name. The name's number is not
// looked for.
func (p *partSearch) item(here treeEntry, k uint32) (e hotEntry) {
	object, label := p.part.child[k], p.part.label[k]
	if object >= 0 && int(object) < len(p.wanted) && p.wanted[object] && label&isFolder == 0 {
		e.blob = p.objects[object]
	}
	if len(p.named) > 0 {
		e.named = p.named[p.nameOf(here, label)]
	}
	return e
}

// findTrees notes where these trees are new.
func (p *partSearch) findTrees(objects []int32) {
	for _, n := range objects {
		if p.ctx.Err() != nil {
			return
		}
		for _, at := range p.graph.index.of(n) {
			if at.part == p.number {
				p.see(at.treeEntry, at.new)
			}
		}
	}
}

// see notes an entry in the tree where it is new and in all that took it over.
func (p *partSearch) see(here treeEntry, k uint32) {
	p.follow = append(p.follow[:0], here)
	for len(p.follow) > 0 {
		at := p.follow[len(p.follow)-1]
		if !p.hot[at.tree] {
			p.hot[at.tree] = true
			p.fresh = append(p.fresh, p.part.trees[at.tree].object)
		}
		p.found.add(foundEntry{at, k})
		p.follow = p.graph.index.heirs(p.follow[:len(p.follow)-1], p.number, at)
	}
}

// nameOf returns the number of an entry's name. One that has none, since there were
// too many, is read again.
func (p *partSearch) nameOf(at treeEntry, label uint32) int32 {
	if n := int32(label &^ isFolder); n != noName {
		return n
	}
	object := p.part.trees[at.tree].object
	if p.opened.entries == nil || p.opened.object != object {
		p.opened = openTree{object, p.read(object)}
	}
	if int(at.at) >= len(p.opened.entries) {
		return p.internName(nil) // the pack vanished
	}
	return p.internName(p.opened.entries[at.at].Name)
}

// openTree is the tree read last.
type openTree struct {
	object  int32
	entries []TreeEntry
}

func (p *partSearch) read(tree int32) []TreeEntry {
	rd := p.history.db.reader()
	defer rd.close()
	data, err := rd.readNumber(p.ctx, p.survey, tree)
	if err != nil {
		return nil
	}
	entries, _ := parseEntries(nil, slices.Clone(data), p.ids.size)
	return entries
}

// makeHot numbers the hot trees of all parts. Of a tree that was read twice one counts.
func (s *deltaSearch) makeHot() {
	s.trees.grow(s.count)
	for _, p := range s.parts {
		for tree, hot := range p.hot {
			object := p.part.trees[tree].object
			p.hot[tree] = hot && s.graph.at[object] == treePlace{p.number, int32(tree + 1)}
			if p.hot[tree] {
				s.trees.add(object, nil)
			}
		}
	}
}

// list makes the lists of the part's hot trees, in the order of entries.
func (p *partSearch) list() {
	list := make([]hotEntry, 0, p.found.count)
	first, sorted := p.sortFound()
	for tree, hot := range p.hot {
		if !hot {
			continue
		}
		own := sorted[first[tree]:first[tree+1]]
		slices.SortFunc(own, func(a, b foundEntry) int { return cmp.Compare(a.at, b.at) })
		from := len(list)
		for i, e := range own {
			if i == 0 || own[i-1].at != e.at { // else an item by its name, which leads to one as well
				list = append(list, p.entry(e))
			}
		}
		slot := p.trees.slot[p.part.trees[tree].object]
		p.trees.lists[slot-1] = list[from:len(list):len(list)]
	}
}

// sortFound returns what was found in the order of trees, and where each tree's starts.
func (p *partSearch) sortFound() (first []int32, sorted []foundEntry) {
	first = make([]int32, len(p.hot)+1)
	for _, chunk := range p.found.chunks {
		for _, e := range chunk {
			first[e.tree+1]++
		}
	}
	next := sums(first)
	sorted = make([]foundEntry, p.found.count)
	for _, chunk := range p.found.chunks {
		for _, e := range chunk {
			sorted[next[e.tree]] = e
			next[e.tree]++
		}
	}
	p.found = foundEntries{}
	return first, sorted
}

func (p *partSearch) entry(f foundEntry) hotEntry {
	e := p.item(f.treeEntry, f.new)
	e.name = p.nameOf(f.treeEntry, p.part.label[f.new])
	if object := p.part.child[f.new]; p.trees.isHot(object) {
		e.tree = p.trees.slot[object]
	}
	return e
}
