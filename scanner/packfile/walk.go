package packfile

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"slices"
	"sync"
	"sync/atomic"
)

// Object is one object on a walk. It and all it refers to are valid until visit returns.
type Object struct {
	ID   []byte
	Type Type
	Data []byte

	// Base is the id of the object that Data was made from by a delta, nil if there is none
	// or it was not visited by this worker just before; Copies are what came over, in order of Dst.
	Base   []byte
	Copies []Copy

	// Level and BaseLevel number what a visitor keeps of objects that others are
	// made from: the base's stands at BaseLevel; this object's, unless Leaf, goes to
	// Level, which is BaseLevel+1, or BaseLevel itself if this is the last object
	// made from its base, whose keep is then free. All above Level is free too. Of a walk
	// over n objects no level reaches log2(n)+1.
	Level, BaseLevel int
	Leaf             bool // no object is made from this one

	// Number is the object's place in what AppendIDs appended to nothing before the walk, -1 if that
	// would have to be looked up: it is known where all objects stand in one sound pack.
	Number int

	node   uint32
	walker *walker
}

// Counts says how many objects a walk visited.
type Counts struct{ Commits, Trees, Blobs, Tags int }

// Walk visits every object once, from up to workers goroutines, each with its own
// worker number. Objects that stand in several packs, or loose as well, are
// visited once; of one with a damaged copy the next copy is read.
//
// Each delta tree is walked by one worker, depth first, an object before those
// that are made from it: so what a visitor knew of the base can be kept on a
// stack (see Object.Level). Trees come in any order.
//
// Damage is reported one at a time, each object that could not be visited by its id.
// An error of visit stops the walk and is returned, as is the context's.
//
// Memory, besides the forest's 28 bytes an object: a worker holds the objects on
// the way down the tree that have more than the heaviest child left to make (at most
// log2(n)+1), the object and the delta in hand, and 32 MiB of free buffers. What is
// above 512 MiB for all workers, or 32 MiB for each, is dropped and made again when it
// is needed. Objects above 64 MiB are in the hands of one worker at a time, up to
// the end of their tree; with the base they are no larger than MaxObject. So w workers take at most
// max(512, 32*w) + 1.5*MaxObject + w*(32 + 3*64) MiB (git/git with 16: 200 MB).
func (s *Store) Walk(ctx context.Context, workers int, visit func(worker int, o *Object) error, damage func(Damage)) (Counts, error) {
	workers = max(workers, 1)
	if err := s.prepare(workers); err != nil {
		return Counts{}, err
	}
	for _, d := range s.found {
		damage(d)
	}
	w := walk{s: s, f: s.forest, verify: s.o.VerifyAll, numbered: s.numbered(), hold: max(heldBytes/workers, heldLeast), gate: &gate{above: largeObject}, visit: visit, damage: damage}
	stop := context.AfterFunc(ctx, func() { w.fail(ctx.Err()) })
	defer stop()
	if ctx.Err() != nil {
		return Counts{}, ctx.Err()
	}
	var counts Counts
	var wg sync.WaitGroup
	for i := range workers {
		wg.Go(func() {
			v := newWalker(&w, i)
			v.run()
			w.finish(&counts, v)
		})
	}
	wg.Wait()
	w.mu.Lock() // the context may end only now
	defer w.mu.Unlock()
	if w.err == nil {
		w.err = ctx.Err()
	}
	return counts, w.err
}

// walk is what the workers share.
type walk struct {
	s        *Store
	f        *forest
	verify   bool
	numbered bool
	hold     int // most bytes of data on a worker's stack
	gate     *gate
	visit    func(worker int, o *Object) error
	next     atomic.Int64 // number of the next root
	stop     atomic.Bool
	mu       sync.Mutex // for the rest
	damage   func(Damage)
	err      error
}

func (w *walk) fail(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err == nil {
		w.err = err
	}
	w.stop.Store(true)
}

func (w *walk) report(d Damage) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.damage(d)
}

func (w *walk) finish(sum *Counts, v *walker) {
	w.mu.Lock()
	defer w.mu.Unlock()
	sum.Commits += v.counts[Commit]
	sum.Trees += v.counts[Tree]
	sum.Blobs += v.counts[Blob]
	sum.Tags += v.counts[Tag]
}

// take returns the next roots: one big one, or a batch.
func (w *walk) take() []uint32 {
	const batch = 32
	roots, big := w.f.roots, int64(w.f.big)
	for {
		from := w.next.Load()
		to := from + 1
		if from >= big {
			to = min(from+batch, int64(len(roots)))
		}
		if from >= int64(len(roots)) {
			return nil
		}
		if w.next.CompareAndSwap(from, to) {
			return roots[from:to]
		}
	}
}

// walker is one worker.
type walker struct {
	*walk
	number int
	r      *Reader
	part   part    // of the node made last
	stack  []frame // bases with children to make
	held   int     // bytes of the stack's data
	obj    Object
	id     [32]byte // of the object in hand
	baseID [32]byte
	copies []Copy
	counts [Tag + 1]int
}

// frame is an object that others are to be made from.
type frame struct {
	node  uint32
	next  uint32 // the child to make next; none: the heaviest, which comes last
	kind  Type
	data  []byte
	state frameState
	shown bool // was visited
	id    [32]byte
}

type frameState uint8

const (
	whole   frameState = iota
	dropped            // data is to be made again
	lost               // could not be read
)

// rescueSteps limits, for each object of the forest, the deltas that are followed
// to read damaged or dropped objects another way, so that a database made for it cannot take
// time in proportion to the square of its size.
const rescueSteps = 64

// heldBytes limits the data on the workers' stacks together, but for heldLeast that each may have.
const (
	heldBytes = 512 << 20
	heldLeast = 32 << 20
)

func newWalker(w *walk, number int) *walker {
	v := &walker{walk: w, number: number, r: w.s.NewReader()}
	v.r.gate = w.gate
	v.r.steps = rescueSteps * (len(w.f.nodes) + 1000)
	return v
}

func (w *walker) run() {
	for roots := w.take(); roots != nil; roots = w.take() {
		for _, root := range roots {
			w.tree(root)
			if w.stop.Load() {
				return
			}
		}
	}
}

// tree walks one tree. The stack is the walker's own: chains have any depth.
func (w *walker) tree(root uint32) {
	w.grown(root, nil)
}

// grown walks the tree from n, whose base is given if there is one.
func (w *walker) grown(n uint32, base *frame) {
	kind, data, err := w.make(n, base)
	w.enter(n, nil, kind, data, err)
	for len(w.stack) > 0 && !w.stop.Load() {
		w.descend()
	}
	w.r.leave()
}

// descend makes the next child of the topmost frame.
func (w *walker) descend() {
	top := &w.stack[len(w.stack)-1]
	child, last := top.next, top.next == none
	if last {
		child = w.f.nodes[top.node].child
	} else {
		top.next = w.f.nodes[child].link
	}
	base := *top
	if base.state == dropped {
		base.data = w.again(&base)
		if base.data == nil {
			base.state = lost
		}
		top.data, top.state = base.data, base.state
		w.held += cap(base.data)
	}
	kind, data, err := w.make(child, &base)
	if last {
		w.stack[len(w.stack)-1].data = nil
		w.stack = w.stack[:len(w.stack)-1]
		w.held -= cap(base.data)
		w.r.free.put(base.data)
	}
	w.enter(child, &base, kind, data, err)
}

// enter visits an object that was made, or reports that it was not, and makes it the topmost frame if
// it has children.
func (w *walker) enter(n uint32, base *frame, kind Type, data []byte, err error) {
	node := &w.f.nodes[n]
	shown := node.pos&duplicate == 0
	if err != nil {
		if k, d, e := w.elsewhere(n); e == nil {
			kind, data, err, base = k, d, nil, nil
		} else if shown {
			w.lose(n, err)
		}
	}
	fr := frame{node: n, kind: kind, data: data, id: w.id, shown: shown && err == nil}
	if err != nil {
		fr.state = lost
	}
	if fr.shown {
		w.show(&fr, base, node.child == none)
	}
	if node.child == none || w.stop.Load() {
		w.r.free.put(data)
		return
	}
	fr.next = w.f.nodes[node.child].link
	w.push(fr)
}

// show calls visit.
func (w *walker) show(fr *frame, base *frame, leaf bool) {
	w.counts[fr.kind]++
	level := len(w.stack)
	w.obj = Object{ID: w.id[:w.s.o.IDSize], Type: fr.kind, Data: fr.data[:len(fr.data):len(fr.data)], Level: level, Leaf: leaf, Number: -1, node: fr.node, walker: w}
	if w.numbered && w.part.pack != nil {
		w.obj.Number = int(w.f.nodes[fr.node].pos &^ duplicate)
	}
	if base != nil && base.shown {
		w.baseID = base.id
		w.obj.Base, w.obj.Copies = w.baseID[:w.s.o.IDSize], w.copies
		w.obj.BaseLevel = level
		if k := len(w.stack) - 1; k >= 0 && w.stack[k].node == base.node {
			w.obj.BaseLevel = level - 1
		}
	}
	if err := w.visit(w.number, &w.obj); err != nil {
		w.fail(err)
	}
}

// push adds a frame, and drops the data of the lowest ones, which are needed
// last, if too much is held.
func (w *walker) push(fr frame) {
	w.stack = append(w.stack, fr)
	w.held += cap(fr.data)
	for i := 0; w.held > w.hold && i < len(w.stack)-1; i++ {
		if f := &w.stack[i]; f.state == whole {
			w.held -= cap(f.data)
			w.r.free.put(f.data)
			f.data, f.state = nil, dropped
		}
	}
}

// again makes the data of a dropped frame anew, nil if that fails now.
func (w *walker) again(fr *frame) []byte {
	w.part = w.f.partOf(fr.node, w.part)
	id := bytes.Clone(fr.id[:w.s.o.IDSize])
	_, data, err := w.r.readPlace(w.place(fr.node), id)
	if err != nil {
		_, data, err = w.r.fetch(id, w.place(fr.node))
	}
	if err != nil {
		return nil
	}
	return data
}

// place tells where node n of w.part stands.
func (w *walker) place(n uint32) place {
	node := w.f.nodes[n]
	if w.part.pack == nil {
		return place{loose: int(node.pos &^ duplicate)}
	}
	return place{pack: w.part.pack, offset: int64(node.offset)}
}

var errLostBase = fmt.Errorf("the object it is a delta of could not be read: %w", ErrCorrupt)

// make builds the object of node n, whose delta is against base (nil for roots), and leaves its id in
// w.id and what came over in w.copies.
func (w *walker) make(n uint32, base *frame) (kind Type, data []byte, err error) {
	w.part = w.f.partOf(n, w.part)
	w.copies = w.copies[:0]
	node := &w.f.nodes[n]
	pos := int(node.pos &^ duplicate)
	if w.part.pack == nil {
		copy(w.id[:], w.s.loose.id(pos))
		kind, data, err = w.r.readLoose(pos)
		if errors.Is(err, fs.ErrNotExist) {
			w.s.refresh() // git packed it, and then removed it: elsewhere finds it
			err = fmt.Errorf("%w: %w", ErrMissing, err)
		}
		return kind, data, err
	}
	p := w.part.pack
	var h entryHeader
	var crc, want uint32
	var summed bool
	clear(w.id[:])
	err = guarded(func() error {
		x := p.index.Load()
		copy(w.id[:], x.ID(pos))
		want, summed = x.CRC(pos)
		if base != nil && base.state == lost {
			return errLostBase
		}
		var raw []byte
		h, data, raw, err = w.r.inflateEntry(p, int64(node.offset), w.f.entryEnd(n, &w.part))
		if summed && err == nil {
			crc = crc32.ChecksumIEEE(raw)
		}
		return err
	})
	if err == nil && summed && crc != want {
		err = fmt.Errorf("CRC-32 of the entry is %08x, not %08x: %w", crc, want, ErrCorrupt)
	}
	if err == nil {
		kind = h.kind
		if h.kind.delta() {
			kind, data, err = w.grow(h, base, data)
		}
	}
	if err == nil && (w.verify || !summed && !p.hashed) && !w.r.hashes(w.id[:w.s.o.IDSize], kind, data) {
		err = errHash
	}
	if err != nil {
		w.r.free.put(data)
		return 0, nil, err
	}
	return kind, data, nil
}

// grow applies the delta and gives its buffer back.
func (w *walker) grow(h entryHeader, base *frame, delta []byte) (kind Type, data []byte, err error) {
	if base == nil {
		kind, data, err = w.alone(h, delta)
	} else {
		kind = base.kind
		data, w.copies, err = w.r.apply(base.data, delta, w.copies)
	}
	w.r.free.put(delta)
	return kind, data, err
}

// alone makes the object of a delta that is the root of a tree, as its base is in
// a circle with it, from another copy of the base.
func (w *walker) alone(h entryHeader, delta []byte) (Type, []byte, error) {
	if h.kind != refDelta {
		return 0, nil, fmt.Errorf("no object starts where the delta's base should: %w", ErrCorrupt)
	}
	ref := bytes.Clone(h.ref[:w.s.o.IDSize])
	kind, base, err := w.r.fetch(ref, place{})
	switch {
	case err == nil:
		data, _, err := w.r.apply(base, delta, nil)
		w.r.free.put(base)
		return kind, data, err
	case !w.s.Has(ref):
		return 0, nil, fmt.Errorf("delta base %x: %w", ref, ErrMissing)
	}
	return 0, nil, errCycle
}

// elsewhere reads another copy of node n, whose id is in w.id.
func (w *walker) elsewhere(n uint32) (Type, []byte, error) {
	w.copies = w.copies[:0]
	return w.r.fetch(w.id[:w.s.o.IDSize], w.place(n))
}

// lose reports an object that cannot be visited.
func (w *walker) lose(n uint32, err error) {
	id := w.id[:w.s.o.IDSize]
	if w.part.pack == nil {
		w.report(damaged(err, w.s.loose.path(int(w.f.nodes[n].pos&^duplicate)), 0, id))
		return
	}
	if !slices.ContainsFunc(id, func(c byte) bool { return c != 0 }) {
		id = nil // the index could not be read
	}
	w.report(damaged(err, w.part.pack.name, int64(w.f.nodes[n].offset), id))
}
