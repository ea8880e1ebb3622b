package packfile

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
)

// indexer makes the index of a pack by reading it: first from entry to entry, then
// along the deltas, hashing every object. It holds 24 bytes and an id an entry.
type indexer struct {
	s      *Store
	p      *pack
	old    *Index // that is replaced, nil if there is none
	f      *forest
	ids    []byte
	known  bitset // which ids are computed
	refs   map[[32]byte]uint32
	damage []Damage
	named  map[string]bool // ids that damage names
}

// scan finds where the entries start. Behind a damaged one it goes on at the next
// place that the old index, if there is one, names.
func (x *indexer) scan() {
	hints, r := x.hints(), x.s.NewReader()
	x.f = &forest{}
	claimed, _ := x.p.count() // was read before
	at := int64(packHeaderSize)
	for len(x.f.nodes) < min(int(claimed), maxNodes) && at < x.p.data.size {
		length, err := x.entryLength(r, at)
		if err == nil {
			x.f.nodes = append(x.f.nodes, node{offset: uint64(at), pos: uint32(len(x.f.nodes)), link: none})
			at += length
			continue
		}
		for len(hints) > 0 && hints[0].offset <= uint64(at) {
			hints = hints[1:]
		}
		if len(hints) == 0 {
			x.lost(damaged(fmt.Errorf("the rest of the pack cannot be read: %w", err), x.p.name, at, nil))
			break
		}
		x.lost(damaged(err, x.p.name, at, nil))
		at = int64(hints[0].offset)
	}
	if n := len(x.f.nodes); uint32(n) != claimed && len(x.damage) == 0 {
		x.lost(damaged(fmt.Errorf("pack of %d objects says it has %d: %w", n, claimed, ErrCorrupt), x.p.name, 0, nil))
	}
	x.p.sized = max(x.p.sized, min(at, x.p.data.size))
}

func (x *indexer) lost(d Damage) {
	x.damage = append(x.damage, d)
	if d.ID != nil {
		x.named[string(d.ID)] = true
	}
}

// hint is what an index says of an entry.
type hint struct {
	offset uint64
	pos    uint32
}

func (x *indexer) hints() (hints []hint) {
	if x.old == nil {
		return nil
	}
	err := guarded(func() error {
		return eachByOffset(x.old, func(_ int, offset uint64, pos uint32) { hints = append(hints, hint{offset, pos}) })
	})
	if err != nil {
		return nil
	}
	return hints
}

// entryLength inflates the entry at offset to learn where it ends.
func (x *indexer) entryLength(r *Reader, offset int64) (n int64, err error) {
	err = guarded(func() error {
		h, data, raw, err := r.inflateEntry(x.p, offset, x.p.data.size)
		r.free.put(data)
		n = int64(len(raw))
		if errors.Is(err, ErrTooLarge) {
			var src []byte
			if src, err = x.p.data.view(offset+int64(h.len), x.p.data.size, &r.raw); err == nil {
				n, err = streamLength(src, int64(h.size))
				n += int64(h.len)
			}
		}
		return err
	})
	return n, err
}

// streamLength returns the length of the zlib stream at the start of src, which
// makes size bytes, without holding them.
func streamLength(src []byte, size int64) (int64, error) {
	in := bytes.NewReader(src)
	z, err := zlib.NewReader(in)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	n, err := io.Copy(io.Discard, z)
	if err != nil || n != size {
		return 0, fmt.Errorf("stream of %d bytes, not %d: %w", n, size, ErrCorrupt)
	}
	return int64(len(src) - in.Len()), nil
}

// identify walks the pack's forest and hashes. An object that others name as their base by id
// takes them as children when its id is known.
func (x *indexer) identify() {
	x.ids = make([]byte, len(x.f.nodes)*x.s.o.IDSize)
	x.known = make(bitset, len(x.f.nodes)/64+1)
	x.refs = map[[32]byte]uint32{}
	self := &pack{name: x.p.name, data: x.p.data, sized: x.p.sized, hashed: true}
	self.index.Store(&Index{n: len(x.f.nodes), idSize: x.s.o.IDSize, stride: x.s.o.IDSize, names: x.ids})
	x.f.parts = []part{{self, 0, uint32(len(x.f.nodes))}}
	x.link()
	x.f.weigh()
	x.f.hang(1)
	x.f.roots = slices.DeleteFunc(x.f.roots, x.wait)
	x.f.big = 0
	w := newWalker(&walk{s: x.s, f: x.f, hold: heldBytes, visit: x.visit, damage: x.lost}, 0)
	w.run()
	x.outside(w)
}

// link sets the bases that are given by offset.
func (x *indexer) link() {
	l := linker{s: x.s, f: x.f, part: &x.f.parts[0]}
	for i := range x.f.nodes {
		_ = guarded(func() error { // an entry that faults now is a root, and damage when it is walked
			if h, err := l.header(uint32(i)); err == nil && h.kind == ofsDelta {
				x.f.nodes[i].link = l.base(uint32(i))
			}
			return nil
		})
	}
}

// wait takes a root that waits for its base's id out of the roots and puts it into refs; the link
// leads to the next that waits for the same.
func (x *indexer) wait(i uint32) bool {
	l := linker{s: x.s, f: x.f, part: &x.f.parts[0]}
	waits := false
	_ = guarded(func() error { // as in link
		h, err := l.header(i)
		if err != nil || h.kind != refDelta {
			return err
		}
		next, ok := x.refs[h.ref]
		if !ok {
			next = none
		}
		x.f.nodes[i].link = next
		x.refs[h.ref] = i
		waits = true
		return nil
	})
	return waits
}

// visit notes the id of an object, and gives it the children that wait for it.
func (x *indexer) visit(_ int, o *Object) error {
	id := o.walker.r.hash(o.Type, o.Data)
	n := x.s.o.IDSize
	copy(x.ids[int(o.node)*n:], id)
	x.known.set(o.node)
	var key [32]byte
	copy(key[:], id)
	for i := x.take(key); i != none; {
		next := x.f.nodes[i].link
		x.f.adopt(o.node, i)
		i = next
	}
	return nil
}

// take returns the first of those that wait for a base.
func (x *indexer) take(key [32]byte) uint32 {
	i, ok := x.refs[key]
	if !ok {
		return none
	}
	delete(x.refs, key)
	return i
}

// outside makes what waits for bases that stand in other packs or loose, as in a
// thin pack.
func (x *indexer) outside(w *walker) {
	var waiting [][32]byte
	for key := range x.refs {
		waiting = append(waiting, key)
	}
	slices.SortFunc(waiting, func(a, b [32]byte) int { return bytes.Compare(a[:], b[:]) })
	for _, key := range waiting {
		base := frame{node: none, state: whole}
		var err error
		base.kind, base.data, err = w.r.fetch(key[:x.s.o.IDSize], place{})
		for i := x.take(key); i != none; {
			next := x.f.nodes[i].link
			if err != nil {
				x.lost(damaged(fmt.Errorf("delta base: %w", err), x.p.name, int64(x.f.nodes[i].offset), nil))
			} else {
				w.grown(i, &base)
			}
			i = next
		}
		w.r.free.put(base.data)
	}
}

// index is the index of what was identified.
func (x *indexer) index() *Index {
	size := x.s.o.IDSize
	var order []uint32
	for i := range x.f.nodes {
		if x.known.has(uint32(i)) {
			order = append(order, uint32(i))
		}
	}
	id := func(i uint32) []byte { return x.ids[int(i)*size : int(i+1)*size] }
	slices.SortStableFunc(order, func(a, b uint32) int { return bytes.Compare(id(a), id(b)) })
	ids := make([]byte, 0, len(order)*size)
	offsets := make([]uint64, 0, len(order))
	for _, i := range order {
		ids = append(ids, id(i)...)
		offsets = append(offsets, x.f.nodes[i].offset)
	}
	return newIndex(size, ids, offsets)
}

// compare reports what the old index names and the database no longer holds.
func (x *indexer) compare() {
	if x.old == nil {
		return
	}
	for i := range x.old.Len() {
		var id []byte
		var offset uint64
		err := guarded(func() error {
			id = bytes.Clone(x.old.ID(i))
			offset, _ = x.old.Offset(i)
			return nil
		})
		if err != nil {
			return
		}
		if !x.named[string(id)] && !x.s.Has(id) {
			x.lost(damaged(fmt.Errorf("named by the index, not in the pack: %w", ErrCorrupt), x.p.name, int64(min(offset, math.MaxInt64)), id))
		}
	}
}
