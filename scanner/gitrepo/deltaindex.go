package gitrepo

import (
	"slices"
	"sync"
)

// deltaIndex tells where things stand: in which trees an object is new, and which
// trees were made from one. It takes 16 bytes for each time that a tree is new, 4 an
// object and 8 a tree.
type deltaIndex struct {
	g     *deltaGraph
	made  []madeFrom // by part
	seen  []sighting // of trees and absent objects, by object
	first []int32    // by object: where its sightings start, and the end
}

// madeFrom lists the trees made from each tree of a part.
type madeFrom struct {
	first []int32 // by tree: where they start in list, and the end
	list  []int32
}

// treeEntry is an entry of a tree.
type treeEntry struct {
	tree int32 // position in the part
	at   uint32
}

// sighting is an entry that is new in its tree; new is its position in child and label.
type sighting struct {
	part int32
	treeEntry
	new uint32
}

// eachPart calls use with every part, with all at the same time.
func (g *deltaGraph) eachPart(use func(i int32, p *deltaPart)) {
	var group sync.WaitGroup
	for i, p := range g.parts {
		group.Go(func() { use(int32(i), p) })
	}
	group.Wait()
}

// prepare implements treeGraph: it makes the index, unless there is one.
func (g *deltaGraph) prepare(s *survey) {
	if g.index != nil {
		return
	}
	x := &deltaIndex{g: g, made: make([]madeFrom, len(g.parts))}
	isTree := make([]bool, s.ids.len()+len(s.gone))
	for n := range isTree {
		isTree[n] = n >= s.ids.len() || g.isTree(int32(n))
	}
	seen := make([][]sighting, len(g.parts))
	g.eachPart(func(i int32, p *deltaPart) {
		x.made[i] = p.heritage()
		seen[i] = p.sightings(i, isTree)
	})
	x.sort(seen, len(isTree))
	g.index = x
}

// heritage lists the trees made from each.
func (p *deltaPart) heritage() madeFrom {
	m := madeFrom{first: make([]int32, len(p.trees)+1)}
	for _, t := range p.trees {
		if t.base >= 0 {
			m.first[t.base+1]++
		}
	}
	next := sums(m.first)
	m.list = make([]int32, m.first[len(p.trees)])
	for i, t := range p.trees {
		if t.base >= 0 {
			m.list[next[t.base]] = int32(i)
			next[t.base]++
		}
	}
	return m
}

// sightings lists where those objects are new that are asked for.
func (p *deltaPart) sightings(part int32, asked []bool) (list []sighting) {
	p.eachNew(func(here treeEntry, k uint32) {
		if object := p.child[k]; object >= 0 && asked[object] {
			list = append(list, sighting{part, here, k})
		}
	})
	return list
}

// sums turns counts, each one place behind its own, into starts, and returns a copy.
func sums(counts []int32) []int32 {
	for i := range len(counts) - 1 {
		counts[i+1] += counts[i]
	}
	return slices.Clone(counts)
}

// sort sorts the sightings of all parts by object; there are so many objects.
func (x *deltaIndex) sort(seen [][]sighting, objects int) {
	x.first = make([]int32, objects+1)
	for i, list := range seen {
		for _, at := range list {
			x.first[x.g.parts[i].child[at.new]+1]++
		}
	}
	next := sums(x.first)
	x.seen = make([]sighting, x.first[objects])
	for i, list := range seen {
		for _, at := range list {
			object := x.g.parts[i].child[at.new]
			x.seen[next[object]] = at
			next[object]++
		}
	}
}

// eachNew calls use with every new entry of all trees, and its position in child and
// label.
func (p *deltaPart) eachNew(use func(here treeEntry, k uint32)) {
	for tree := range int32(len(p.trees) - 1) {
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
				use(treeEntry{tree, at}, sp.from&^isNew+at-sp.start)
			}
		}
	}
}

// of returns where a tree or an absent object is new.
func (x *deltaIndex) of(object int32) []sighting {
	if int(object) >= len(x.first)-1 {
		return nil
	}
	return x.seen[x.first[object]:x.first[object+1]]
}

// heirs appends where an entry stands in the trees that were made from its own.
func (x *deltaIndex) heirs(list []treeEntry, part int32, e treeEntry) []treeEntry {
	m, p := &x.made[part], x.g.parts[part]
	for _, heir := range m.list[m.first[e.tree]:m.first[e.tree+1]] {
		if to, ok := p.tookOver(heir, e.at); ok {
			list = append(list, treeEntry{heir, to})
		}
	}
	return list
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

// absentBelow implements treeGraph. It looks upward from the absent objects until a
// tree is met that is known to be reached, so that little is looked at where most
// is reached.
func (g *deltaGraph) absentBelow(s *survey, trees []int32, use func(absent int32)) {
	g.prepare(s)
	c := climber{x: g.index, known: make([]knowledge, s.ids.len()+len(s.gone))}
	for _, n := range trees {
		c.known[n] = isReached
	}
	for n := s.ids.len(); n < len(c.known); n++ {
		if c.reached(int32(n)) {
			use(int32(n))
		}
	}
}

// climber finds out which trees are reached.
type climber struct {
	x     *deltaIndex
	known []knowledge // by object
	steps []step
}

type knowledge uint8

const (
	notLooked knowledge = iota
	isReached
	notReached // or being looked at
)

// step is an object on the way up.
type step struct {
	object  int32
	rest    []sighting  // where it is new
	part    int32       // of pending
	pending []treeEntry // where it stands as well
}

// reached tells whether a reached tree leads to an object. It keeps its own stack.
func (c *climber) reached(object int32) bool {
	c.steps = c.steps[:0]
	c.push(object)
	for len(c.steps) > 0 {
		e, ok := c.next(&c.steps[len(c.steps)-1])
		if !ok {
			c.steps = c.steps[:len(c.steps)-1]
			continue
		}
		switch c.known[e] {
		case notLooked:
			c.push(e)
		case isReached:
			for _, s := range c.steps {
				c.known[s.object] = isReached
			}
			return true
		}
	}
	return false
}

func (c *climber) push(object int32) {
	c.known[object] = notReached
	c.steps = append(c.steps, step{object: object, rest: c.x.of(object)})
}

// next returns the next tree in which the object of s stands.
func (c *climber) next(s *step) (tree int32, ok bool) {
	if len(s.pending) == 0 {
		if len(s.rest) == 0 {
			return 0, false
		}
		s.part = s.rest[0].part
		s.pending = append(s.pending, s.rest[0].treeEntry)
		s.rest = s.rest[1:]
	}
	e := s.pending[len(s.pending)-1]
	s.pending = c.x.heirs(s.pending[:len(s.pending)-1], s.part, e)
	return c.x.g.parts[s.part].trees[e.tree].object, true
}
