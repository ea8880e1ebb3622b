package packfile

import (
	"bytes"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// Index is a pack's index: which object starts where. It reads the bytes it was
// given in place; they may be mapped memory.
//
// Format: gitformat-pack(5), "pack-*.idx files".
type Index struct {
	n      int
	idSize int
	fanout []byte // 256 big-endian counts
	names  []byte
	stride int    // bytes from one name to the next: idSize, or idSize+4 in version 1
	crcs   []byte // nil in version 1
	v1     bool
	ofs    []byte // 4 bytes each, stride apart in version 1
	large  []byte // 8 bytes each
	data   []byte
}

var indexMagic = []byte{0xff, 't', 'O', 'c'}

const fanoutSize = 256 * 4

// ParseIndex reads an index of version 1 or 2 for ids of idSize bytes (20 or 32).
// All lengths and the order of the fan-out are checked, the trailing checksum is
// not (see Verify). The error wraps ErrCorrupt, or ErrUnsupported for another version.
func ParseIndex(data []byte, idSize int) (*Index, error) {
	x := &Index{data: data, idSize: idSize}
	rest := data
	v1 := true
	if bytes.HasPrefix(data, indexMagic) {
		if len(data) < 8 {
			return nil, fmt.Errorf("index of %d bytes: %w", len(data), ErrCorrupt)
		}
		if v := binary.BigEndian.Uint32(data[4:]); v != 2 {
			return nil, fmt.Errorf("index version %d: %w", v, ErrUnsupported)
		}
		rest, v1 = data[8:], false
	}
	if len(rest) < fanoutSize+2*idSize {
		return nil, fmt.Errorf("index of %d bytes: %w", len(data), ErrCorrupt)
	}
	x.fanout, rest = rest[:fanoutSize], rest[fanoutSize:]
	last := uint32(0)
	for i := range 256 {
		c := binary.BigEndian.Uint32(x.fanout[4*i:])
		if c < last {
			return nil, fmt.Errorf("index fan-out falls at %d: %w", i, ErrCorrupt)
		}
		last = c
	}
	body := rest[:len(rest)-2*idSize]
	if uint64(last)*uint64(idSize+4) > uint64(len(body)) {
		return nil, fmt.Errorf("index of %d objects in %d bytes: %w", last, len(data), ErrCorrupt)
	}
	x.n = int(last)
	if v1 {
		return x, x.version1(body)
	}
	return x, x.version2(body)
}

func (x *Index) version1(body []byte) error {
	if len(body) != x.n*(x.idSize+4) {
		return fmt.Errorf("index of %d objects has %d bytes of entries: %w", x.n, len(body), ErrCorrupt)
	}
	x.v1, x.stride, x.ofs = true, x.idSize+4, body
	if x.n > 0 {
		x.names = body[4:]
	}
	return nil
}

func (x *Index) version2(body []byte) error {
	if len(body) < x.n*(x.idSize+8) || (len(body)-x.n*(x.idSize+8))%8 != 0 {
		return fmt.Errorf("index of %d objects has %d bytes of tables: %w", x.n, len(body), ErrCorrupt)
	}
	x.stride = x.idSize
	x.names, body = body[:x.n*x.idSize], body[x.n*x.idSize:]
	x.crcs, body = body[:x.n*4], body[x.n*4:]
	x.ofs, x.large = body[:x.n*4], body[x.n*4:]
	return nil
}

// Len returns the number of objects.
func (x *Index) Len() int { return x.n }

// ID returns the id of object i in the order of ids. The bytes belong to the index.
func (x *Index) ID(i int) []byte { return x.names[i*x.stride : i*x.stride+x.idSize] }

// CRC returns the CRC-32 of the raw pack entry; ok is false if the index has
// none (version 1, or made from the pack).
func (x *Index) CRC(i int) (crc uint32, ok bool) {
	if x.crcs == nil {
		return 0, false
	}
	return binary.BigEndian.Uint32(x.crcs[4*i:]), true
}

// Offset returns where object i starts in the pack; ok is false if the index
// points outside of its own table of large offsets.
func (x *Index) Offset(i int) (offset uint64, ok bool) {
	if x.v1 {
		return uint64(binary.BigEndian.Uint32(x.ofs[i*x.stride:])), true
	}
	v := binary.BigEndian.Uint32(x.ofs[4*i:])
	if v&(1<<31) == 0 {
		return uint64(v), true
	}
	at := uint64(v&^(1<<31)) * 8
	if at+8 > uint64(len(x.large)) {
		return 0, false
	}
	return binary.BigEndian.Uint64(x.large[at:]), true
}

// Find returns the position of id, ok false if the pack does not hold it.
func (x *Index) Find(id []byte) (i int, ok bool) {
	if len(id) != x.idSize {
		return 0, false
	}
	lo, hi := 0, int(binary.BigEndian.Uint32(x.fanout[4*int(id[0]):]))
	if id[0] > 0 {
		lo = int(binary.BigEndian.Uint32(x.fanout[4*int(id[0])-4:]))
	}
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch c := bytes.Compare(x.ID(mid), id); {
		case c == 0:
			return mid, true
		case c < 0:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return 0, false
}

// PackSum returns the checksum of the pack that the index was made for.
func (x *Index) PackSum() []byte { return x.data[len(x.data)-2*x.idSize : len(x.data)-x.idSize] }

// Verify reads the whole index: its own checksum, and whether the ids stand in
// order and where the fan-out says.
func (x *Index) Verify() error {
	end := len(x.data) - x.idSize
	if !bytes.Equal(sum(x.idSize, x.data[:end]), x.data[end:]) {
		return fmt.Errorf("index checksum does not match: %w", ErrCorrupt)
	}
	i := 0
	for first := range 256 {
		for n := int(binary.BigEndian.Uint32(x.fanout[4*first:])); i < n; i++ {
			if int(x.ID(i)[0]) != first || i > 0 && bytes.Compare(x.ID(i-1), x.ID(i)) > 0 {
				return fmt.Errorf("index out of order at %d: %w", i, ErrCorrupt)
			}
		}
	}
	return nil
}

// newIndex makes an index in memory of entries with ids in order.
func newIndex(idSize int, ids []byte, offsets []uint64) *Index {
	n := len(offsets)
	x := &Index{n: n, idSize: idSize, stride: idSize, names: ids, fanout: make([]byte, fanoutSize)}
	for i := range offsets {
		first := ids[i*idSize]
		binary.BigEndian.PutUint32(x.fanout[4*int(first):], uint32(i+1))
	}
	for i := 1; i < 256; i++ {
		if binary.BigEndian.Uint32(x.fanout[4*i:]) == 0 {
			copy(x.fanout[4*i:4*i+4], x.fanout[4*i-4:4*i])
		}
	}
	x.ofs, x.large = make([]byte, 4*n), make([]byte, 8*n)
	for i, offset := range offsets {
		binary.BigEndian.PutUint32(x.ofs[4*i:], 1<<31|uint32(i))
		binary.BigEndian.PutUint64(x.large[8*i:], offset)
	}
	return x
}

// sum is the hash that the repository's object format uses.
func sum(idSize int, data []byte) []byte {
	if idSize == sha256.Size {
		s := sha256.Sum256(data)
		return s[:]
	}
	s := sha1.Sum(data)
	return s[:]
}
