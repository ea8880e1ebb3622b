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
	index  *deltaIndex
	found  []found
	queue  []int32 // hot trees whose sightings are to be followed
	follow []treeEntry
	opened openTree
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
	s.index = s.g.indexed(l.survey)
	for _, e := range s.sightings() {
		s.see(e.sighting, e.hotEntry)
	}
	for len(s.queue) > 0 && l.ctx.Err() == nil {
		n := s.queue[len(s.queue)-1]
		s.queue = s.queue[:len(s.queue)-1]
		for _, at := range s.index.of(n) {
			s.see(at, hotEntry{tree: n + 1})
		}
	}
	s.list()
	return l.ctx.Err()
}

// itemSighting is an entry that is an item, by what it names or by its name.
type itemSighting struct {
	sighting
	hotEntry
}

// sightings lists where items are new.
func (s *deltaSearch) sightings() (items []itemSighting) {
	wanted := make([]bool, s.ids.len())
	for object := range s.objects {
		wanted[object] = !s.g.isTree(object)
	}
	s.g.eachNew(func(here sighting, k uint32) {
		label := s.g.parts[here.part].label[k]
		if here.object >= 0 && int(here.object) < len(wanted) && wanted[here.object] && label&isFolder == 0 {
			items = append(items, itemSighting{here, hotEntry{blob: s.objects[here.object]}})
		}
		if len(s.named) > 0 {
			if item := s.named[s.nameOf(here, label)]; item > 0 {
				items = append(items, itemSighting{here, hotEntry{named: item}})
			}
		}
	})
	return items
}

// see notes an entry in the tree where it is new and in all that took it over.
func (s *deltaSearch) see(new sighting, e hotEntry) {
	p := s.g.parts[new.part]
	e.name = s.nameOf(new, p.label[p.newAt(new.tree, new.at)])
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
		s.follow = s.index.heirs(s.follow, new.part, at)
	}
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
