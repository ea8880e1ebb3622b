package gitrepo

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"

	"github.com/stanchdev/stanch/scanner"
)

// idTable numbers objects by the rank of their ids. It holds an id's own bytes and 4
// to 8 more an object: git/git, 849,000 objects, 21 MB. A look-up touches the fan-out
// and one id or two.
type idTable struct {
	size   int     // bytes of an id
	ids    []byte  // sorted, each once
	fanout []int32 // by the first bits of an id: where ids from these on start, and the end
	shift  uint    // the first 32 bits of an id less these are its place in fanout
}

// newIDTable makes a table of ids that stand one behind the other in raw, in any
// order and with repetitions. It takes raw over.
func newIDTable(size int, raw []byte) *idTable {
	width := min(max(bits.Len(uint(len(raw)/size)), 1), 24)
	t := &idTable{size: size, ids: raw, shift: uint(32 - width)}
	if !t.inOrder() {
		t.sort()
	}
	t.countAll()
	return t
}

func (t *idTable) at(n int) []byte { return t.ids[n*t.size : (n+1)*t.size : (n+1)*t.size] }

func (t *idTable) bucket(id []byte) uint32 { return binary.BigEndian.Uint32(id) >> t.shift }

func (t *idTable) inOrder() bool {
	for n := 1; n < t.len(); n++ {
		if bytes.Compare(t.at(n-1), t.at(n)) >= 0 {
			return false
		}
	}
	return true
}

// countAll sets fanout, for ids in any order.
func (t *idTable) countAll() {
	t.fanout = make([]int32, 1<<(32-t.shift)+1)
	for n := range t.len() {
		t.fanout[t.bucket(t.at(n))+1]++
	}
	for i := range len(t.fanout) - 1 {
		t.fanout[i+1] += t.fanout[i]
	}
}

// sort puts every id into its bucket and sorts the buckets, most of which hold one
// or two.
func (t *idTable) sort() {
	t.countAll()
	next := slices.Clone(t.fanout)
	sorted := make([]byte, len(t.ids))
	for n := range t.len() {
		b := t.bucket(t.at(n))
		copy(sorted[int(next[b])*t.size:], t.at(n))
		next[b]++
	}
	kept := sorted[:0]
	var scratch [][32]byte
	for i := range len(t.fanout) - 1 {
		scratch = sortIDs(scratch[:0], sorted[int(t.fanout[i])*t.size:int(t.fanout[i+1])*t.size], t.size)
		for _, id := range scratch {
			kept = append(kept, id[:t.size]...)
		}
	}
	t.ids = kept
}

// sortIDs appends the ids of a bucket to list, which is empty, in order, each once.
func sortIDs(list [][32]byte, raw []byte, size int) [][32]byte {
	for ; len(raw) > 0; raw = raw[size:] {
		var id [32]byte
		copy(id[:], raw[:size])
		list = append(list, id)
	}
	slices.SortFunc(list, func(a, b [32]byte) int { return bytes.Compare(a[:], b[:]) })
	return slices.Compact(list)
}

func (t *idTable) len() int { return len(t.ids) / t.size }

// id returns the id of object n.
func (t *idTable) id(n int32) scanner.ID { return scanner.MakeID(t.at(int(n))) }

// find returns an object's number; ok is false if the table does not hold it.
func (t *idTable) find(id []byte) (n int32, ok bool) {
	if len(id) != t.size {
		return 0, false
	}
	b := t.bucket(id)
	low, high := t.fanout[b], t.fanout[b+1]
	for low < high {
		mid := low + (high-low)/2
		switch order := bytes.Compare(t.at(int(mid)), id); {
		case order == 0:
			return mid, true
		case order < 0:
			low = mid + 1
		default:
			high = mid
		}
	}
	return 0, false
}

// finder looks many ids up at once. Each look-up waits for memory twice, for the
// fan-out and for the id; in turn for all of them the waits overlap, which is 3 times
// as fast in a table that no cache holds.
type finder struct {
	first []int32  // by id: the first number it may have
	keys  []uint64 // by id: the first bytes of the id with that number
}

// findAll calls use with the number of each id, which stand one behind the other in raw, or
// with -1.
func (f *finder) findAll(t *idTable, raw []byte, use func(i int, n int32)) {
	f.first, f.keys = f.first[:0], f.keys[:0]
	for at := 0; at < len(raw); at += t.size {
		f.first = append(f.first, t.fanout[t.bucket(raw[at:])])
	}
	for _, n := range f.first {
		key := uint64(0)
		if int(n) < t.len() {
			key = binary.BigEndian.Uint64(t.ids[int(n)*t.size:])
		}
		f.keys = append(f.keys, key)
	}
	for i, n := range f.first {
		id := raw[i*t.size : (i+1)*t.size]
		if binary.BigEndian.Uint64(id) != f.keys[i] || int(n) >= t.len() || !bytes.Equal(t.at(int(n)), id) {
			var ok bool
			if n, ok = t.find(id); !ok {
				n = -1
			}
		}
		use(i, n)
	}
}
