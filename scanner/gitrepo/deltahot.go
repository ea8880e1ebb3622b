package gitrepo

import (
	"cmp"
	"slices"
)

// deltaSearch finds the trees that lead to an item, and of each the entries that do,
// without looking at any other. An entry stands in the tree where it is new, and in
// those made from it that took it over. Where something is new is looked up by what
// is named; everything else follows from that, upward to the trees of commits.
type deltaSearch struct {
	*locator
	g      *deltaGraph
	named  map[int32]int32 // by number of a name: the item that it is
	marks  []uint8         // by object
	heirs  []heirs         // by part
	seen   []sighting      // new entries that name a tree, by object
	first  []int32         // by object: where its sightings start, and the end
	found  []found
	queue  []int32 // hot trees whose sightings are to be followed
	follow []treeEntry
	opened openTree
}

const (
	markTree = 1 << iota
	markItem
)

// heirs lists the trees made from each tree of a part.
type heirs struct {
	first []int32 // by tree: where they start in list, and the end
	list  []int32
}

func (h *heirs) of(tree int32) []int32 { return h.list[h.first[tree]:h.first[tree+1]] }

// treeEntry is an entry of a tree.
type treeEntry struct {
	tree int32 // position in the part
	at   uint32
}

// sighting is an entry that is new in its tree and names an object.
type sighting struct {
	object int32
	part   int32
	treeEntry
}

// found is an entry of a hot tree.
type found struct {
	slot int32
	at   uint32
	hotEntry
}

// findHot implements treeGraph.
func (d *fastDatabase) findHot(l *locator) error {
	s := &deltaSearch{locator: l, g: &d.deltaGraph, named: map[int32]int32{}}
	for name, item := range l.byName {
		s.named[l.names[name]] = item
	}
	s.mark()
	s.inherit()
	items := s.sightings()
	for _, e := range items {
		s.see(e.sighting, e.hotEntry)
	}
	for len(s.queue) > 0 && l.ctx.Err() == nil {
		n := s.queue[len(s.queue)-1]
		s.queue = s.queue[:len(s.queue)-1]
		for _, at := range s.seen[s.first[n]:s.first[n+1]] {
			s.see(at, hotEntry{tree: n + 1})
		}
	}
	s.list()
	return l.ctx.Err()
}

func (s *deltaSearch) mark() {
	s.marks = make([]uint8, s.ids.len())
	for n := range s.marks {
		if s.g.isTree(int32(n)) {
			s.marks[n] = markTree
		}
	}
	for object := range s.objects {
		s.marks[object] |= markItem
	}
}

// inherit lists the heirs of all trees.
func (s *deltaSearch) inherit() {
	for _, p := range s.g.parts {
		h := heirs{first: make([]int32, len(p.trees)+1)}
		for _, t := range p.trees {
			if t.base >= 0 {
				h.first[t.base+1]++
			}
		}
		next := sums(h.first)
		h.list = make([]int32, h.first[len(p.trees)])
		for i, t := range p.trees {
			if t.base >= 0 {
				h.list[next[t.base]] = int32(i)
				next[t.base]++
			}
		}
		s.heirs = append(s.heirs, h)
	}
}

// sums turns counts, each one place behind its own, into starts, and returns a copy.
func sums(counts []int32) []int32 {
	for i := range len(counts) - 1 {
		counts[i+1] += counts[i]
	}
	return slices.Clone(counts)
}

// itemSighting is an entry that is an item, by what it names or by its name.
type itemSighting struct {
	sighting
	hotEntry
}

// sightings lists where trees and items are new.
func (s *deltaSearch) sightings() (items []itemSighting) {
	var trees []sighting
	for i, p := range s.g.parts {
		for tree := range int32(len(p.trees) - 1) {
			p.eachNew(tree, func(at, k uint32) {
				here := sighting{p.child[k], int32(i), treeEntry{tree, at}}
				mark := uint8(0)
				if here.object >= 0 && int(here.object) < len(s.marks) {
					mark = s.marks[here.object]
				}
				switch {
				case mark&markTree != 0:
					trees = append(trees, here)
				case mark&markItem != 0 && p.label[k]&isFolder == 0:
					items = append(items, itemSighting{here, hotEntry{blob: s.objects[here.object]}})
				}
				if len(s.named) > 0 {
					if item := s.named[s.nameOf(here, p.label[k])]; item > 0 {
						items = append(items, itemSighting{here, hotEntry{named: item}})
					}
				}
			})
		}
	}
	s.index(trees)
	return items
}

// eachNew calls use with the position of every new entry of a tree, in it and in
// child and label.
func (p *deltaPart) eachNew(tree int32, use func(at, k uint32)) {
	spans := p.spansOf(tree)
	for i, sp := range spans {
		if sp.from&isNew == 0 {
			continue
		}
		end := p.trees[tree].size
		if i+1 < len(spans) {
			end = spans[i+1].start
		}
		for at := sp.start; at < end; at++ {
			use(at, sp.from&^isNew+at-sp.start)
		}
	}
}

// index sorts sightings by object.
func (s *deltaSearch) index(trees []sighting) {
	s.first = make([]int32, s.ids.len()+1)
	for _, at := range trees {
		s.first[at.object+1]++
	}
	next := sums(s.first)
	s.seen = make([]sighting, len(trees))
	for _, at := range trees {
		s.seen[next[at.object]] = at
		next[at.object]++
	}
}

// see notes an entry in the tree where it is new and in all that took it over.
func (s *deltaSearch) see(new sighting, e hotEntry) {
	p := s.g.parts[new.part]
	e.name = s.nameOf(new, p.labelAt(new.treeEntry))
	s.follow = append(s.follow[:0], new.treeEntry)
	for len(s.follow) > 0 {
		at := s.follow[len(s.follow)-1]
		s.follow = s.follow[:len(s.follow)-1]
		object := p.trees[at.tree].object
		if !s.trees.isHot(object) {
			s.trees.add(object, nil)
			s.queue = append(s.queue, object)
		}
		s.found = append(s.found, found{s.trees.slot[object] - 1, at.at, e})
		for _, heir := range s.heirs[new.part].of(at.tree) {
			if to, ok := p.tookOver(heir, at.at); ok {
				s.follow = append(s.follow, treeEntry{heir, to})
			}
		}
	}
}

// tookOver tells where entry at of a tree's base stands in the tree. Spans that are
// not new are in the order of the base, and no two new ones are neighbours.
func (p *deltaPart) tookOver(tree int32, at uint32) (to uint32, ok bool) {
	spans := p.spansOf(tree)
	low, high := 0, len(spans)
	best := -1
	for low < high {
		mid := (low + high) / 2
		probe := mid
		if spans[probe].from&isNew != 0 {
			probe--
		}
		switch {
		case probe < low:
			low = mid + 1
		case spans[probe].from <= at:
			best, low = probe, mid+1
		default:
			high = probe
		}
	}
	if best < 0 {
		return 0, false
	}
	end := p.trees[tree].size
	if best+1 < len(spans) {
		end = spans[best+1].start
	}
	to = spans[best].start + at - spans[best].from
	return to, to < end
}

// labelAt returns the label of an entry that is new in its tree.
func (p *deltaPart) labelAt(e treeEntry) (label uint32) {
	p.entries(e.tree, e.at, e.at+1, func(k uint32) { label = p.label[k] })
	return label
}

// nameOf returns the number of an entry's name. One that has none, since there were
// too many, is read again.
func (s *deltaSearch) nameOf(at sighting, label uint32) int32 {
	if n := int32(label &^ isFolder); n != noName {
		return n
	}
	object := s.g.parts[at.part].trees[at.tree].object
	if s.opened.entries == nil || s.opened.object != object {
		data, err := s.rd.readNumber(s.ctx, s.survey, object)
		if err != nil {
			return s.internName(nil) // the pack vanished
		}
		entries, _ := parseEntries(nil, slices.Clone(data), s.ids.size)
		s.opened = openTree{object, entries}
	}
	if int(at.at) >= len(s.opened.entries) {
		return s.internName(nil)
	}
	return s.internName(s.opened.entries[at.at].Name)
}

// openTree is the tree read last.
type openTree struct {
	object  int32
	entries []TreeEntry
}

// list sorts what was found into the lists of the hot trees, in the order of entries.
func (s *deltaSearch) list() {
	t := &s.trees
	first := make([]int32, len(t.objects)+1)
	for _, f := range s.found {
		first[f.slot+1]++
	}
	next := sums(first)
	sorted := make([]found, len(s.found))
	for _, f := range s.found {
		sorted[next[f.slot]] = f
		next[f.slot]++
	}
	flat := make([]hotEntry, 0, len(sorted))
	for slot := range t.lists {
		from := len(flat)
		own := sorted[first[slot]:first[slot+1]]
		slices.SortFunc(own, func(a, b found) int { return cmp.Compare(a.at, b.at) })
		for i, f := range own {
			if i > 0 && own[i-1].at == f.at { // an item by its name, which leads to one as well
				flat[len(flat)-1] = flat[len(flat)-1].merge(f.hotEntry)
			} else {
				flat = append(flat, f.hotEntry)
			}
		}
		t.lists[slot] = flat[from:len(flat):len(flat)]
	}
}

func (e hotEntry) merge(o hotEntry) hotEntry {
	return hotEntry{e.name, max(e.blob, o.blob), max(e.named, o.named), max(e.tree, o.tree)}
}
