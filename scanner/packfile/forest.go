package packfile

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"sort"
	"sync"
	"sync/atomic"
)

// forest says how the objects of all packs are made from each other. It holds 24
// bytes an object (git/git, 849,000 objects: 20 MB) and 4 a tree; while it is made,
// another 16 bytes an object for sorting, which are given back.
type forest struct {
	nodes []node // pack after pack, in order of offset; loose objects last
	parts []part
	roots []uint32 // big trees first, the costliest of them first; then in order of place
	big   int      // how many roots are big
}

// part is the range of nodes that one pack has, or the loose objects.
type part struct {
	pack  *pack // nil: loose objects; a node's pos is the number in the looseSet
	first uint32
	end   uint32
}

// node is one copy of an object. Two fields serve twice, as the forest is built.
type node struct {
	offset uint64
	pos    uint32 // number in the index; the top bit says that another copy is visited
	link   uint32 // the base; later the next object made from the same base
	child  uint32 // how many children are to be weighed; later the heaviest child
	weight uint32 // objects to visit in the tree from here
}

const (
	none      = math.MaxUint32
	duplicate = 1 << 31
	maxNodes  = 1<<31 - 2
)

// newForest reads all indexes and entry headers. Nodes without a usable base are
// roots, whatever their header says: walking them finds what is wrong. An index
// whose offsets make no sense is noted in its pack's broken.
func (s *Store) newForest(workers int) (*forest, error) {
	f := &forest{}
	total := 0
	for _, p := range s.packs {
		n := p.index.Load().Len()
		f.parts = append(f.parts, part{p, uint32(total), uint32(total + n)})
		if total += n; total > maxNodes {
			return nil, fmt.Errorf("more than %d objects: %w", maxNodes, ErrUnsupported)
		}
	}
	end := total + len(s.loose.entries)
	if end > maxNodes {
		return nil, fmt.Errorf("more than %d objects: %w", maxNodes, ErrUnsupported)
	}
	f.parts = append(f.parts, part{nil, uint32(total), uint32(end)})
	f.nodes = make([]node, end)
	twice := s.duplicates(f)
	for i := range f.parts {
		p := &f.parts[i]
		if err := f.fill(p, twice); err != nil {
			p.pack.broken = err
		}
	}
	f.linkAll(s, workers)
	f.weigh()
	f.hang(workers)
	return f, nil
}

// bitset has one bit for each object, by part and number in the index.
type bitset []uint64

func (b bitset) set(i uint32) { b[i/64] |= 1 << (i % 64) }

func (b bitset) has(i uint32) bool { return len(b) > 0 && b[i/64]>>(i%64)&1 != 0 }

// fill sets the nodes of a part in order of offset.
func (f *forest) fill(p *part, twice bitset) error {
	nodes := f.nodes[p.first:p.end]
	if p.pack == nil {
		for i := range nodes {
			nodes[i] = node{offset: uint64(i), pos: uint32(i) | mark(twice, p, uint32(i)), link: none}
		}
		return nil
	}
	last := uint64(packHeaderSize - 1)
	err := guarded(func() error {
		return eachByOffset(p.pack.index.Load(), func(i int, offset uint64, pos uint32) {
			nodes[i] = node{offset: offset, pos: pos | mark(twice, p, pos), link: none}
			if offset <= last {
				last = math.MaxUint64
			}
			last = max(last, offset)
		})
	})
	if err == nil && len(nodes) > 0 && last >= uint64(p.pack.sized) {
		err = fmt.Errorf("index with an offset out of range, or twice the same: %w", ErrCorrupt)
	}
	if err != nil {
		for i := range nodes {
			nodes[i] = node{link: none}
		}
	}
	return err
}

func mark(twice bitset, p *part, pos uint32) uint32 {
	if twice.has(p.first + pos) {
		return duplicate
	}
	return 0
}

// eachByOffset calls f with the objects of an index in order of offset.
func eachByOffset(x *Index, f func(i int, offset uint64, pos uint32)) error {
	low := bits.Len(uint(x.Len()))
	keys := make([]uint64, x.Len())
	var all uint64
	for i := range keys {
		offset, ok := x.Offset(i)
		if !ok || bits.Len64(offset)+low > 64 {
			return fmt.Errorf("index with an offset out of range: %w", ErrCorrupt)
		}
		keys[i] = offset<<low | uint64(i)
		all |= offset
	}
	keys = radixSort(keys, low, bits.Len64(all))
	for i, k := range keys {
		f(i, k>>low, uint32(k&(1<<low-1)))
	}
	return nil
}

// radixSort sorts by the given number of bits above low, least significant digit
// first. It may return another slice than keys.
func radixSort(keys []uint64, low, width int) []uint64 {
	const digit = 11
	spare := make([]uint64, len(keys))
	for done := 0; done < width; done += digit {
		var at [1 << digit]int
		for _, k := range keys {
			at[k>>(low+done)&(1<<digit-1)]++
		}
		sum := 0
		for i, n := range at {
			at[i], sum = sum, sum+n
		}
		for _, k := range keys {
			d := k >> (low + done) & (1<<digit - 1)
			spare[at[d]] = k
			at[d]++
		}
		keys, spare = spare, keys
	}
	return keys
}

// linkAll reads every entry header and sets each delta's base.
func (f *forest) linkAll(s *Store, workers int) {
	for i := range f.parts {
		p := &f.parts[i]
		if p.pack == nil {
			continue
		}
		parallel(workers, int(p.end-p.first), 4096, func(from, to int) {
			l := linker{s: s, f: f, part: p}
			for at := from; at < to; { // a fault costs one node
				_ = guarded(func() error {
					for at < to {
						i := p.first + uint32(at)
						at++
						f.nodes[i].link = l.base(i)
					}
					return nil
				})
			}
		})
	}
}

// parallel runs f over [0, n) in chunks, on up to workers goroutines.
func parallel(workers, n, chunk int, f func(from, to int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(workers, (n+chunk-1)/chunk) {
		wg.Go(func() {
			for {
				to := int(next.Add(int64(chunk)))
				if to-chunk >= n {
					return
				}
				f(to-chunk, min(to, n))
			}
		})
	}
	wg.Wait()
}

type linker struct {
	s    *Store
	f    *forest
	part *part
	raw  []byte
}

// header parses the header of node i. It reads mapped memory.
func (l *linker) header(i uint32) (entryHeader, error) {
	offset := int64(l.f.nodes[i].offset)
	p, err := l.part.pack.data.view(offset, min(offset+maxEntryHeader, l.part.pack.sized), &l.raw)
	if err != nil {
		return entryHeader{}, err
	}
	return parseEntry(p, l.s.o.IDSize)
}

// base returns the node that i is made from, none if it is no delta or has no
// base here. It reads mapped memory.
func (l *linker) base(i uint32) uint32 {
	h, err := l.header(i)
	offset := l.f.nodes[i].offset
	switch {
	case err == nil && h.kind == ofsDelta && h.back <= offset:
		return l.f.before(l.part, i, offset-h.back)
	case err == nil && h.kind == refDelta:
		return l.f.find(l.s, h.ref[:l.s.o.IDSize], l.part)
	}
	return none
}

// before finds the node at offset among those of p before i. Bases are near, so
// that it looks back in doubling steps.
func (f *forest) before(p *part, i uint32, offset uint64) uint32 {
	if i > p.first && f.nodes[i-1].offset == offset {
		return i - 1 // git writes a base just before its deltas
	}
	step := uint32(1)
	hi := i
	lo := hi
	for lo > p.first && f.nodes[lo].offset > offset {
		hi = lo
		lo -= min(step, lo-p.first)
		step *= 2
	}
	return f.at(lo, hi, offset)
}

// at finds the node at offset in [lo, hi), none if no entry starts there.
func (f *forest) at(lo, hi uint32, offset uint64) uint32 {
	// Only offsets are read: other goroutines write the other fields meanwhile.
	n := sort.Search(int(hi-lo), func(i int) bool { return f.nodes[int(lo)+i].offset >= offset })
	if n == int(hi-lo) || f.nodes[int(lo)+n].offset != offset {
		return none
	}
	return lo + uint32(n)
}

// find returns a node of id: of its own part, else of the first that has it.
func (f *forest) find(s *Store, id []byte, own *part) uint32 {
	if n := f.findIn(own, id); n != none {
		return n
	}
	for i := range f.parts {
		if p := &f.parts[i]; p.pack != nil && p != own {
			if n := f.findIn(p, id); n != none {
				return n
			}
		}
	}
	if i := s.loose.find(id); i < len(s.loose.entries) && bytes.Equal(s.loose.id(i), id) {
		return f.parts[len(f.parts)-1].first + uint32(i)
	}
	return none
}

func (f *forest) findIn(p *part, id []byte) uint32 {
	x := p.pack.index.Load()
	i, ok := x.Find(id)
	if !ok {
		return none
	}
	offset, ok := x.Offset(i)
	if !ok {
		return none
	}
	return f.at(p.first, p.end, offset)
}

// weigh counts the objects to visit in every tree, from the leaves up: a node
// passes its weight on once all its children have. Nodes of a circle never do;
// they become roots.
func (f *forest) weigh() {
	for i := range f.nodes {
		n := &f.nodes[i]
		if n.pos&duplicate == 0 {
			n.weight = 1
		}
		if n.link != none {
			f.nodes[n.link].child++
		}
	}
	for i := len(f.nodes) - 1; i >= 0; i-- {
		for j := uint32(i); f.nodes[j].child == 0; {
			n := &f.nodes[j]
			n.child = none
			if n.link == none {
				break
			}
			j = n.link
			base := &f.nodes[j]
			base.weight += n.weight // at most maxNodes
			base.child--
		}
	}
	for i := range f.nodes {
		if n := &f.nodes[i]; n.child != none {
			n.child, n.link = none, none
		}
	}
}

// hang makes the lists of children, each headed by its heaviest and in which trees without
// an object to visit are left out, and the list of roots.
func (f *forest) hang(workers int) {
	for i := range f.nodes {
		n := &f.nodes[i]
		if n.weight == 0 {
			continue
		}
		if n.link == none {
			f.roots = append(f.roots, uint32(i))
			continue
		}
		f.adopt(n.link, uint32(i))
	}
	f.order(workers)
}

// adopt adds a child to the list of base: as its head, if it is the heaviest so
// far, else behind the head.
func (f *forest) adopt(base, child uint32) {
	b, n := &f.nodes[base], &f.nodes[child]
	switch head := b.child; {
	case head == none:
		b.child, n.link = child, none
	case n.weight > f.nodes[head].weight:
		b.child, n.link = child, head
	default:
		n.link, f.nodes[head].link = f.nodes[head].link, child
	}
}

// order puts the big trees first, so that none of them is begun when all others
// are done. What a tree costs is guessed from its root's packed size and its
// weight: big are those that could be more than 1/64 of a worker's share.
func (f *forest) order(workers int) {
	sum := 0.0
	cost := make([]float64, 0, len(f.roots))
	p := f.parts[0]
	for _, i := range f.roots {
		p = f.partOf(i, p)
		cost = append(cost, f.cost(i, &p))
		sum += cost[len(cost)-1]
	}
	limit := sum / float64(64*max(workers, 1))
	type tree struct {
		root uint32
		cost float64
	}
	var big []tree
	rest := make([]uint32, 0, len(f.roots))
	for i, root := range f.roots {
		if cost[i] > limit {
			big = append(big, tree{root, cost[i]})
		} else {
			rest = append(rest, root)
		}
	}
	slices.SortStableFunc(big, func(a, b tree) int { return cmp.Compare(b.cost, a.cost) })
	f.roots = f.roots[:0]
	for _, t := range big {
		f.roots = append(f.roots, t.root)
	}
	f.big = len(big)
	f.roots = append(f.roots, rest...)
}

func (f *forest) cost(i uint32, p *part) float64 {
	if p.pack == nil {
		return float64(f.nodes[i].weight) * 1000
	}
	return float64(f.nodes[i].weight) * float64(50+f.entryEnd(i, p)-int64(f.nodes[i].offset))
}

// partOf returns the part that node i is in; guess is tried first.
func (f *forest) partOf(i uint32, guess part) part {
	if guess.first <= i && i < guess.end {
		return guess
	}
	n, ok := slices.BinarySearchFunc(f.parts, i, func(p part, i uint32) int {
		switch {
		case i < p.first:
			return 1
		case i >= p.end:
			return -1
		}
		return 0
	})
	if !ok {
		return guess
	}
	return f.parts[n]
}

// entryEnd returns where the entry of node i ends: where the next one starts.
func (f *forest) entryEnd(i uint32, p *part) int64 {
	if i+1 < p.end {
		return int64(min(f.nodes[i+1].offset, math.MaxInt64))
	}
	return p.pack.sized
}

// duplicates finds the copies of objects that another copy stands for: the one in
// the biggest pack. All lists of ids are sorted, so that one pass over all of them
// at once, smallest id first, sees copies one after another.
func (s *Store) duplicates(f *forest) bitset {
	twice := make(bitset, (len(f.nodes)+63)/64)
	_ = guarded(func() error { // a fault ends the search: objects are then visited twice rather than not at all
		var heap cursors
		for i := range f.parts {
			c := &cursor{part: &f.parts[i], order: i, loose: &s.loose}
			if c.load() {
				heap = append(heap, c)
			}
		}
		for i := len(heap)/2 - 1; i >= 0; i-- {
			heap.down(i)
		}
		var last [32]byte
		seen := false
		for len(heap) > 0 {
			c := heap[0]
			if id := c.id(); seen && bytes.Equal(id, last[:len(id)]) {
				twice.set(c.part.first + c.at)
			} else {
				copy(last[:], id)
				seen = true
			}
			if c.at++; !c.load() {
				heap[0] = heap[len(heap)-1]
				heap = heap[:len(heap)-1]
			}
			heap.down(0)
		}
		return nil
	})
	return twice
}

// cursor goes through the ids of one part.
type cursor struct {
	part  *part
	order int // of parts with the same id the first is visited
	loose *looseSet
	at    uint32
	key   uint64 // the first 8 bytes of the id
}

func (c *cursor) id() []byte {
	if c.part.pack == nil {
		return c.loose.id(int(c.at))
	}
	return c.part.pack.index.Load().ID(int(c.at))
}

// load reads the key; false is the end.
func (c *cursor) load() bool {
	if c.at >= c.part.end-c.part.first {
		return false
	}
	c.key = binary.BigEndian.Uint64(c.id())
	return true
}

func (c *cursor) less(d *cursor) bool {
	if c.key != d.key {
		return c.key < d.key
	}
	if n := bytes.Compare(c.id(), d.id()); n != 0 {
		return n < 0
	}
	return c.order < d.order
}

// cursors is a heap, the smallest id on top.
type cursors []*cursor

func (h cursors) down(i int) {
	for {
		least := i
		for c := 2*i + 1; c <= 2*i+2 && c < len(h); c++ {
			if h[c].less(h[least]) {
				least = c
			}
		}
		if least == i {
			return
		}
		h[i], h[least] = h[least], h[i]
		i = least
	}
}
