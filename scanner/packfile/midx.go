package packfile

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"sync"
)

// multiIndex is a multi-pack-index, or one file of a chain of them: of the objects of
// several packs of a folder it says which pack has each and where. Of an object that stands in
// several packs it names one. It reads the bytes it was given in place; they may be
// mapped memory.
//
// Format: gitformat-pack(5), "multi-pack-index (MIDX) files".
type multiIndex struct {
	n      int
	idSize int
	packs  []string // names as in the folder, without ".idx"
	fanout []byte
	ids    []byte
	places []byte // OOFF: number of the pack and offset, 4 bytes each
	large  []byte // LOFF: offsets of 8 bytes; nil if the 4 bytes above are whole offsets
	data   []byte

	sorting sync.Once
	sorted  []uint32 // objects, pack by pack
	ends    []uint32 // by pack: where it ends in sorted
	numbers map[string]int
}

const multiHeader = 12

// parseMultiIndex reads a multi-pack-index of version 1 or 2 for ids of idSize bytes. All
// lengths are checked, order and checksum are not (see verify). The error wraps
// ErrCorrupt, or ErrUnsupported for another version or object format.
func parseMultiIndex(data []byte, idSize int) (*multiIndex, error) {
	if len(data) < multiHeader+idSize || string(data[:4]) != "MIDX" {
		return nil, fmt.Errorf("no header of a multi-pack-index in %d bytes: %w", len(data), ErrCorrupt)
	}
	version, format := data[4], byte(1)
	if idSize == 32 {
		format = 2
	}
	if version != 1 && version != 2 || data[5] != format {
		return nil, fmt.Errorf("multi-pack-index version %d with object format %d: %w", version, data[5], ErrUnsupported)
	}
	chunks, err := parseChunks(data[:len(data)-idSize], multiHeader, int(data[6]))
	if err != nil {
		return nil, fmt.Errorf("multi-pack-index: %w", err)
	}
	m := &multiIndex{idSize: idSize, data: data, fanout: chunks["OIDF"], ids: chunks["OIDL"], places: chunks["OOFF"], large: chunks["LOFF"]}
	if len(m.fanout) != fanoutSize {
		return nil, fmt.Errorf("multi-pack-index with a fan-out of %d bytes: %w", len(m.fanout), ErrCorrupt)
	}
	n := uint64(binary.BigEndian.Uint32(m.fanout[fanoutSize-4:]))
	if uint64(len(m.ids)) != n*uint64(idSize) || uint64(len(m.places)) != n*8 || len(m.large)%8 != 0 {
		return nil, fmt.Errorf("multi-pack-index of %d objects with chunks of %d, %d and %d bytes: %w", n, len(m.ids), len(m.places), len(m.large), ErrCorrupt)
	}
	m.n = int(n)
	m.packs, err = packNames(chunks["PNAM"], binary.BigEndian.Uint32(data[8:]), version == 1)
	return m, err
}

// packNames reads n names, each ended by a NUL, that version 1 has in order. They are
// names of files in one folder: anything that could lead out of it is corrupt.
func packNames(chunk []byte, n uint32, ordered bool) ([]string, error) {
	const least = 6 // "x.idx" and the NUL
	if uint64(n)*least > uint64(len(chunk)) {
		return nil, fmt.Errorf("multi-pack-index of %d packs with %d bytes of names: %w", n, len(chunk), ErrCorrupt)
	}
	names := make([]string, 0, n)
	for range n {
		name, rest, ok := bytes.Cut(chunk, []byte{0})
		base, isIndex := strings.CutSuffix(string(name), ".idx")
		if !ok || !isIndex || base == "" || strings.ContainsAny(base, `/\:`) || ordered && len(names) > 0 && names[len(names)-1] >= base {
			return nil, fmt.Errorf("pack name %q of multi-pack-index: %w", name, ErrCorrupt)
		}
		names, chunk = append(names, base), rest
	}
	return names, nil
}

// id returns the id of object i in the order of ids. The bytes belong to the index.
func (m *multiIndex) id(i int) []byte { return m.ids[i*m.idSize : (i+1)*m.idSize] }

// place returns the number of the pack that has object i, and where; ok is false if the index
// points outside of its own tables.
func (m *multiIndex) place(i int) (pack int, offset uint64, ok bool) {
	number, v := binary.BigEndian.Uint32(m.places[8*i:]), binary.BigEndian.Uint32(m.places[8*i+4:])
	offset, ok = uint64(v), uint64(number) < uint64(len(m.packs))
	if m.large != nil && v>>31 == 1 {
		at := 8 * uint64(v&^(1<<31))
		if at+8 > uint64(len(m.large)) {
			return 0, 0, false
		}
		offset = binary.BigEndian.Uint64(m.large[at:])
	}
	return int(number), offset, ok
}

// verify reads the whole index: its checksum, the order of ids, and that every place exists.
func (m *multiIndex) verify() error {
	end := len(m.data) - m.idSize
	if !bytes.Equal(sum(m.idSize, m.data[:end]), m.data[end:]) {
		return fmt.Errorf("multi-pack-index checksum does not match: %w", ErrCorrupt)
	}
	if err := checkFanout(m.fanout, m.ids, m.idSize); err != nil {
		return fmt.Errorf("multi-pack-index: %w", err)
	}
	for i := range m.n {
		if _, _, ok := m.place(i); !ok {
			return fmt.Errorf("multi-pack-index with object %d out of range: %w", i, ErrCorrupt)
		}
	}
	return nil
}

// sort makes what is looked up by pack: 4 bytes an object, and the names once more.
func (m *multiIndex) sort() {
	m.numbers = make(map[string]int, len(m.packs))
	for number, name := range m.packs {
		m.numbers[name] = number
	}
	next := make([]uint32, len(m.packs)+1)
	for i := range m.n {
		if pack, _, ok := m.place(i); ok {
			next[pack+1]++
		}
	}
	for pack := range m.packs {
		next[pack+1] += next[pack]
	}
	m.sorted = make([]uint32, next[len(m.packs)])
	for i := range m.n {
		if pack, _, ok := m.place(i); ok {
			m.sorted[next[pack]] = uint32(i)
			next[pack]++
		}
	}
	m.ends = next[:len(m.packs)]
}

// number returns the number of a pack by its name without an ending.
func (m *multiIndex) number(base string) (number int, ok bool) {
	m.sorting.Do(m.sort)
	number, ok = m.numbers[base]
	return number, ok
}

// inPack lists the objects of one pack, in the order of ids.
func (m *multiIndex) inPack(number int) []uint32 {
	m.sorting.Do(m.sort)
	from := uint32(0)
	if number > 0 {
		from = m.ends[number-1]
	}
	return m.sorted[from:m.ends[number]]
}

// ofPack makes an index of what stands in one pack.
func (m *multiIndex) ofPack(number int) *Index {
	objects := m.inPack(number)
	ids, offsets := make([]byte, 0, len(objects)*m.idSize), make([]uint64, 0, len(objects))
	for _, i := range objects {
		_, offset, _ := m.place(int(i))
		ids, offsets = append(ids, m.id(int(i))...), append(offsets, offset)
	}
	return newIndex(m.idSize, ids, offsets)
}
