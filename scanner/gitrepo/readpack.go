package gitrepo

import (
	lru "container/list"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/format/packfile"

	"github.com/stanchdev/stanch/scanner"
)

// readPacked rebuilds the object at offset. go-git's scanner reads headers and
// inflates, go-git's PatchDelta applies deltas; the chain is followed here, because
// go-git follows it by recursion, and a cycle of deltas would then overflow the
// stack, which no recover can catch.
func (rd *reader) readPacked(ctx context.Context, p *storedPack, offset int64) (object, error) {
	f, err := rd.openPack(p)
	if err != nil {
		return object{}, err
	}
	chain, obj, err := rd.descend(f, p, offset)
	if err != nil {
		return object{}, err
	}
	for i := len(chain) - 1; i >= 0; i-- {
		if ctx.Err() != nil {
			return object{}, ctx.Err()
		}
		if obj, err = rd.applyAt(f, p, chain[i], obj); err != nil {
			return object{}, err
		}
		rd.worked += int64(len(obj.data))
	}
	rd.made += int64(len(obj.data))
	return obj, nil
}

// descend follows deltas from offset to an object that is whole or cached. The
// chain holds the offsets of the deltas, the outermost first.
func (rd *reader) descend(f *packFile, p *storedPack, offset int64) (chain []int64, base object, err error) {
	for len(chain) <= maxDeltaChain {
		if rd.worked += hopWork; rd.worked > maxWork+maxWorkRatio*rd.made {
			return nil, object{}, errTooMuchWork
		}
		if obj, ok := rd.cache.get(p, offset); ok {
			return chain, obj, nil
		}
		h, err := f.scan.SeekObjectHeader(offset)
		if err != nil {
			return nil, object{}, packError(err)
		}
		if isWhole(h.Type) {
			obj, err := rd.inflateEntry(f, h)
			if err == nil {
				rd.cache.put(p, offset, obj)
			}
			return chain, obj, err
		}
		chain = append(chain, offset)
		if offset, err = rd.baseOf(f, p, h); err != nil {
			return nil, object{}, err
		}
	}
	return nil, object{}, fmt.Errorf("delta chain is too long or a cycle: %w", errCorrupt)
}

// baseOf returns the offset of a delta's base, which stands in the same pack.
func (rd *reader) baseOf(f *packFile, p *storedPack, h *packfile.ObjectHeader) (int64, error) {
	switch h.Type {
	case plumbing.OFSDeltaObject:
		return h.OffsetReference, nil
	case plumbing.REFDeltaObject:
		id, _, err := rd.reference(f, h)
		if err != nil {
			return 0, err
		}
		offset, ok, err := p.idx.find(id)
		if err == nil && !ok {
			err = fmt.Errorf("delta without its base: %w", errCorrupt)
		}
		return offset, err
	}
	return 0, fmt.Errorf("pack entry of unknown type %d: %w", h.Type, errCorrupt)
}

// reference returns the id that a REF_DELTA entry names and where its data starts.
// go-git reads 20 bytes whatever the repository's format, so that the longer ids of
// SHA-256 repositories are read here.
func (rd *reader) reference(f *packFile, h *packfile.ObjectHeader) (scanner.ID, int64, error) {
	if rd.store.idSize == len(h.Reference) {
		return scanner.MakeID(h.Reference[:]), 0, nil
	}
	var head [48]byte // a size has at most 10 bytes
	n, err := f.f.ReadAt(head[:], h.Offset)
	if err != nil && !errors.Is(err, io.EOF) {
		return scanner.ID{}, 0, err
	}
	at := 1
	for at < n && head[at-1]&0x80 != 0 {
		at++
	}
	if at+rd.store.idSize > n {
		return scanner.ID{}, 0, fmt.Errorf("pack ends early: %w", errCorrupt)
	}
	end := at + rd.store.idSize
	return scanner.MakeID(head[at:end]), h.Offset + int64(end), nil
}

// applyAt makes the object of the delta at offset from its base.
func (rd *reader) applyAt(f *packFile, p *storedPack, offset int64, base object) (object, error) {
	h, err := f.scan.SeekObjectHeader(offset)
	if err != nil {
		return object{}, packError(err)
	}
	if h.Type == plumbing.REFDeltaObject {
		_, start, err := rd.reference(f, h)
		if err != nil {
			return object{}, err
		}
		if start > 0 {
			if _, err := f.scan.SeekFromStart(start); err != nil {
				return object{}, packError(err)
			}
		}
	}
	delta, err := rd.inflateEntry(f, h)
	if err != nil {
		return object{}, err
	}
	data, err := rd.applyDelta(base.data, delta.data)
	if err != nil {
		return object{}, err
	}
	obj := object{base.typ, data}
	rd.cache.put(p, offset, obj)
	return obj, nil
}

// applyDelta checks the sizes that a delta announces before go-git applies it: a
// delta of one byte a copy makes 64 KiB of every byte.
func (rd *reader) applyDelta(base, delta []byte) ([]byte, error) {
	_, n := binary.Uvarint(delta)
	if n <= 0 {
		return nil, fmt.Errorf("delta ends early: %w", errCorrupt)
	}
	size, m := binary.Uvarint(delta[n:])
	if m <= 0 {
		return nil, fmt.Errorf("delta ends early: %w", errCorrupt)
	}
	if size > maxObject || uint64(len(base))+size > maxObject {
		return nil, fmt.Errorf("delta of %d bytes on %d: %w", size, len(base), errTooLarge)
	}
	if err := rd.reserve(int64(size)); err != nil {
		return nil, err
	}
	if len(base) == 0 { // valid for git, refused by PatchDelta
		return applyToNothing(delta)
	}
	data, err := packfile.PatchDelta(base, delta)
	if err != nil {
		return nil, packError(err)
	}
	return data, nil
}

// applyToNothing applies a delta to an empty base: it can only insert.
func applyToNothing(delta []byte) ([]byte, error) {
	target := &plumbing.MemoryObject{}
	if err := packfile.ApplyDelta(target, &plumbing.MemoryObject{}, delta); err != nil {
		return nil, packError(err)
	}
	r, err := target.Reader()
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// inflateEntry inflates the entry whose header was just read.
func (rd *reader) inflateEntry(f *packFile, h *packfile.ObjectHeader) (object, error) {
	if err := rd.reserve(h.Length); err != nil {
		return object{}, err
	}
	w := sizedWriter{size: h.Length}
	if _, _, err := f.scan.NextObject(&w); err != nil {
		return object{}, packError(err)
	}
	data, err := w.whole()
	return object{h.Type, data}, err
}

// openPack returns the pack opened by this reader.
func (rd *reader) openPack(p *storedPack) (*packFile, error) {
	if f, ok := rd.open[p]; ok {
		return f, nil
	}
	if len(rd.open) >= maxOpenPacks {
		rd.closePacks()
	}
	f, err := openFile(p.path)
	if err != nil {
		return nil, err
	}
	rd.open[p] = &packFile{f, packfile.NewScanner(f)}
	return rd.open[p], nil
}

// packError marks what go-git says of a damaged pack; errors of the system stay.
func packError(err error) error { return inflateError(err) }

// deltaCache keeps objects of packs that may be bases of deltas, the least recently
// used go first. It never holds more than max bytes.
type deltaCache struct {
	max, size int64
	order     *lru.List // of *cached, the most recent first
	at        map[deltaKey]*lru.Element
}

type deltaKey struct {
	pack   *storedPack
	offset int64
}

type cached struct {
	key deltaKey
	obj object
}

// cacheOverhead is what an entry costs besides its data.
const cacheOverhead = 200

func newDeltaCache(max int64) *deltaCache {
	return &deltaCache{max: max, order: lru.New(), at: map[deltaKey]*lru.Element{}}
}

func (c *deltaCache) get(p *storedPack, offset int64) (object, bool) {
	e, ok := c.at[deltaKey{p, offset}]
	if !ok {
		return object{}, false
	}
	c.order.MoveToFront(e)
	return e.Value.(*cached).obj, true
}

func (c *deltaCache) put(p *storedPack, offset int64, obj object) {
	key := deltaKey{p, offset}
	cost := int64(cap(obj.data)) + cacheOverhead
	if _, ok := c.at[key]; ok || cost > c.max/2 {
		return
	}
	c.at[key] = c.order.PushFront(&cached{key, obj})
	for c.size += cost; c.size > c.max; {
		last := c.order.Back()
		old := c.order.Remove(last).(*cached)
		delete(c.at, old.key)
		c.size -= int64(cap(old.obj.data)) + cacheOverhead
	}
}
