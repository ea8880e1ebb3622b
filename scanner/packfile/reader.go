package packfile

import (
	"bytes"
	"crypto/sha1"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"

	"io/fs"
	"math"
	"slices"
	"strconv"
	"sync"
)

// Reader reads single objects. It serves one goroutine and holds, besides the
// object in hand, at most cacheBytes of delta bases and what a freeList keeps.
type Reader struct {
	s      *Store
	inf    Inflater
	free   freeList
	raw    []byte // bytes of a file that is not mapped
	chain  []link
	cache  baseCache
	digest hash.Hash
	steps  int // deltas that may yet be followed; unlimited if negative
	gate   *gate
	inside bool
	sum    [32]byte
	head   [maxLooseHeader]byte
}

// link is a delta on the way from an object to its base.
type link struct {
	pack   *pack
	offset int64
}

// NewReader returns a Reader of the store.
func (s *Store) NewReader() *Reader {
	r := &Reader{s: s, digest: sha1.New(), steps: -1}
	if s.o.IDSize == sha256.Size {
		r.digest = sha256.New()
	}
	return r
}

// Get appends the contents of object id to dst and returns its type. The contents
// are hashed and compared with id. If one copy is damaged the next is read; the
// error then is the first copy's. It wraps ErrMissing, ErrCorrupt, ErrTooLarge or ErrUnsupported.
func (s *Store) Get(dst, id []byte) (Type, []byte, error) {
	r := s.readers.Get().(*Reader)
	defer s.readers.Put(r)
	return r.Get(dst, id)
}

// Get is Store.Get with this Reader's cache.
func (r *Reader) Get(dst, id []byte) (Type, []byte, error) {
	kind, data, err := r.fetch(id, place{})
	if errors.Is(err, ErrMissing) && r.s.refresh() {
		kind, data, err = r.fetch(id, place{})
	}
	if err != nil {
		return 0, dst, err
	}
	dst = append(dst, data...)
	r.free.put(data)
	return kind, dst, nil
}

// fetch returns the object from any place but not, in a buffer of r.free.
func (r *Reader) fetch(id []byte, not place) (kind Type, data []byte, err error) {
	err = fmt.Errorf("%x: %w", id, ErrMissing)
	first := true
	r.s.places(id, func(at place) bool {
		if at.pack != nil && at == not {
			return true
		}
		k, d, e := r.readPlace(at, id)
		if e == nil {
			kind, data, err = k, d, nil
			return false
		}
		if first {
			err, first = e, false
		}
		return true
	})
	return kind, data, err
}

func (r *Reader) readPlace(at place, id []byte) (Type, []byte, error) {
	if at.pack == nil {
		kind, data, err := r.readLoose(at.loose)
		if errors.Is(err, fs.ErrNotExist) {
			err = fmt.Errorf("%x: loose object was removed: %w", id, ErrMissing)
		}
		return kind, data, err
	}
	kind, data, err := r.readPacked(at.pack, at.offset)
	if err == nil && !r.hashes(id, kind, data) {
		r.free.put(data)
		err = errHash
	}
	return kind, data, err
}

var errHash = fmt.Errorf("contents do not hash to the id: %w", ErrCorrupt)

// hashes tells whether the object's hash is id.
func (r *Reader) hashes(id []byte, kind Type, data []byte) bool {
	return string(r.hash(kind, data)) == string(id)
}

// hash returns the object's id; the bytes are valid until the next call.
func (r *Reader) hash(kind Type, data []byte) []byte {
	head := append(r.head[:0], kind.String()...)
	head = append(head, ' ')
	head = strconv.AppendInt(head, int64(len(data)), 10)
	r.digest.Reset()
	r.digest.Write(append(head, 0))
	r.digest.Write(data)
	return r.digest.Sum(r.sum[:0])
}

// readPacked rebuilds the object whose entry is at offset: it follows the bases to
// one that is whole or cached and applies the deltas on the way back. The way has
// no fixed limit (16 bytes of memory a step); a circle is found by Brent's method.
func (r *Reader) readPacked(p *pack, offset int64) (kind Type, data []byte, err error) {
	r.chain = r.chain[:0]
	at, mark, power := link{p, offset}, link{}, 1
	for {
		if kind, data = r.cache.get(at); data != nil {
			return r.climb(kind, data, link{})
		}
		if at.pack == nil {
			kind, data, err = r.readLoose(int(at.offset))
			break
		}
		var h entryHeader
		if h, err = r.header(at); err != nil {
			return 0, nil, err
		}
		if !h.kind.delta() {
			kind = h.kind
			_, data, err = r.entry(at.pack, at.offset, at.pack.sized)
			break
		}
		if r.steps == 0 {
			return 0, nil, errTooMuchWork
		}
		r.steps--
		if r.chain = append(r.chain, at); len(r.chain) == power {
			mark, power = at, 2*power
		}
		if at, err = r.base(at, h); err != nil {
			return 0, nil, err
		}
		if at == mark {
			return 0, nil, errCycle
		}
	}
	if err != nil {
		return 0, nil, err
	}
	return r.climb(kind, data, at)
}

var errTooMuchWork = fmt.Errorf("too much work to read damaged objects another way: %w", ErrTooLarge)

var errCycle = fmt.Errorf("deltas in a circle: %w", ErrCorrupt)

func (r *Reader) header(at link) (h entryHeader, err error) {
	err = guarded(func() error {
		p, err := at.pack.data.view(at.offset, min(at.offset+maxEntryHeader, at.pack.sized), &r.raw)
		if err == nil {
			h, err = parseEntry(p, r.s.o.IDSize)
		}
		return err
	})
	return h, err
}

// climb applies the deltas of r.chain, last first, to data, which stands at from
// (the zero link: data belongs to the cache). Bases go to the cache, the result
// belongs to the caller.
func (r *Reader) climb(kind Type, data []byte, from link) (Type, []byte, error) {
	for _, at := range slices.Backward(r.chain) {
		result, err := r.step(data, at)
		if from != (link{}) {
			r.cache.put(from, kind, data, &r.free)
		}
		if err != nil {
			return 0, nil, err
		}
		data, from = result, at
	}
	if from == (link{}) { // cached itself
		data = append(r.free.get(len(data))[:0], data...)
	}
	return kind, data, nil
}

// step applies the delta at to base.
func (r *Reader) step(base []byte, at link) ([]byte, error) {
	_, delta, err := r.entry(at.pack, at.offset, at.pack.sized)
	if err != nil {
		return nil, err
	}
	result, _, err := r.apply(base, delta, nil)
	r.free.put(delta)
	return result, err
}

// base returns where the base of the delta at stands.
func (r *Reader) base(at link, h entryHeader) (link, error) {
	if h.kind == ofsDelta {
		if h.back > uint64(at.offset) {
			return link{}, fmt.Errorf("delta base before the pack: %w", ErrCorrupt)
		}
		return link{at.pack, at.offset - int64(h.back)}, nil
	}
	found, ok := link{}, false
	ref := bytes.Clone(h.ref[:r.s.o.IDSize])
	r.s.places(ref, func(p place) bool {
		if ok && p.pack != at.pack {
			return true
		}
		found, ok = link{p.pack, p.offset}, true
		if p.pack == nil {
			found.offset = int64(p.loose)
		}
		return p.pack != at.pack // its own pack before all others
	})
	if !ok {
		return link{}, fmt.Errorf("delta base %x: %w", ref, ErrMissing)
	}
	return found, nil
}

// entry reads the entry at offset of p, which ends before end, into a buffer of r.free.
func (r *Reader) entry(p *pack, offset, end int64) (h entryHeader, data []byte, err error) {
	err = guarded(func() error {
		h, data, _, err = r.inflateEntry(p, offset, end)
		return err
	})
	return h, data, err
}

// inflateEntry is entry for callers inside guarded; raw are the bytes of the entry, valid
// as long as those of view.
func (r *Reader) inflateEntry(p *pack, offset, end int64) (h entryHeader, data []byte, raw []byte, err error) {
	near, err := r.nearEnd(p, offset, end)
	if err != nil {
		return h, nil, nil, err
	}
	h, data, raw, err = r.inflateWithin(p, offset, near, end)
	if err != nil && near < end {
		return r.inflateWithin(p, offset, end, end)
	}
	return h, data, raw, err
}

// nearEnd guesses where the entry at offset ends, so that of a file that is not
// mapped no more is read than needed. Mapped, what is not looked at costs nothing.
func (r *Reader) nearEnd(p *pack, offset, end int64) (int64, error) {
	if p.data.data != nil || end-offset <= 1<<16 {
		return end, nil
	}
	head, err := p.data.view(offset, offset+maxEntryHeader, &r.raw)
	if err != nil {
		return 0, err
	}
	h, err := parseEntry(head, r.s.o.IDSize)
	if err != nil || h.size > uint64(r.s.o.MaxObject) {
		return end, err
	}
	return min(end, offset+maxEntryHeader+int64(h.size+h.size/8)+64), nil
}

// inflateWithin reads the entry from [offset, to). The entry may be as long as
// end lets it be.
func (r *Reader) inflateWithin(p *pack, offset, to, end int64) (h entryHeader, data []byte, raw []byte, err error) {
	src, err := p.data.view(offset, to, &r.raw)
	if err != nil {
		return h, nil, nil, err
	}
	if h, err = parseEntry(src, r.s.o.IDSize); err != nil {
		return h, nil, nil, fmt.Errorf("entry header: %w", err)
	}
	if h.size > math.MaxInt64 {
		return h, nil, nil, fmt.Errorf("entry of %d bytes: %w", h.size, ErrCorrupt)
	}
	if err := r.believable(int64(h.size), end-offset); err != nil {
		return h, nil, nil, err
	}
	data = r.buffer(int(h.size))
	// What stands behind the entry is no harm to look at, and lets Inflate run fast
	// up to the end.
	n, err := r.inf.Inflate(data, src[h.len:cap(src)])
	if err == nil && h.len+n > len(src) {
		err = fmt.Errorf("entry of %d bytes in %d: %w", h.len+n, len(src), ErrCorrupt)
	}
	if err != nil {
		r.free.put(data)
		return h, nil, nil, fmt.Errorf("compressed data: %w", err)
	}
	return h, data, src[:h.len+n], nil
}

// gate lets one Reader at a time hold objects above a size.
type gate struct {
	above int
	mu    sync.Mutex
}

// largeObject is the size above which the workers of a walk wait for each other.
const largeObject = 64 << 20

// buffer lends a buffer, and for a large one enters the gate, in which the Reader stays until leave.
func (r *Reader) buffer(n int) []byte {
	if r.gate != nil && n > r.gate.above && !r.inside {
		r.gate.mu.Lock()
		r.inside = true
	}
	return r.free.get(n)
}

func (r *Reader) leave() {
	if r.inside {
		r.inside = false
		r.gate.mu.Unlock()
	}
}

// believable checks a size that a header claims: deflate makes at most 1,032 bytes
// of one (a match of 258 in 2 bits), and nothing above MaxObject is read.
func (r *Reader) believable(size, packed int64) error {
	if size/1032 > packed {
		return fmt.Errorf("%d bytes cannot come from %d: %w", size, packed, ErrCorrupt)
	}
	if size > r.s.o.MaxObject {
		return fmt.Errorf("object of %d bytes: %w", size, ErrTooLarge)
	}
	return nil
}

// apply makes an object from its base and delta, in a buffer of r.free.
func (r *Reader) apply(base, delta []byte, copies []Copy) ([]byte, []Copy, error) {
	from, size, ops, err := deltaSizes(delta)
	if err != nil {
		return nil, copies, err
	}
	if from != uint64(len(base)) {
		return nil, copies, fmt.Errorf("delta for a base of %d bytes on one of %d: %w", from, len(base), ErrCorrupt)
	}
	if size > uint64(r.s.o.MaxObject) || int64(from+size) > r.s.o.MaxObject {
		return nil, copies, fmt.Errorf("delta of %d bytes on %d: %w", size, from, ErrTooLarge)
	}
	if size > sureResult && !deltaMakes(size, ops) {
		return nil, copies, fmt.Errorf("delta that does not make %d bytes: %w", size, ErrCorrupt)
	}
	result := r.buffer(int(size))
	copies, err = applyDelta(result, base, ops, copies)
	if err != nil {
		r.free.put(result)
		return nil, copies, err
	}
	return result, copies, nil
}

// sureResult is the size of results above which a delta is added up before memory is taken.
const sureResult = 1 << 20
