package packfile

import (
	"bytes"
	"compress/zlib"
	"crypto/sha1"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// builder writes packs of any shape, sound or not, into an objects folder.
type builder struct {
	t     testing.TB
	dir   string
	packs int
}

func newBuilder(t testing.TB) *builder {
	t.Helper()
	b := &builder{t: t, dir: filepath.Join(t.TempDir(), "objects")}
	if err := os.MkdirAll(filepath.Join(b.dir, "pack"), 0o755); err != nil {
		t.Fatal(err)
	}
	return b
}

// packed is one entry to be written.
type packed struct {
	kind  Type   // of the entry
	data  []byte // the contents, or the delta
	base  int    // ofsDelta: number of the entry
	ref   []byte // refDelta
	id    []byte // as the index names it
	claim uint64 // the size in the header, if not that of data
	level int    // of zlib
}

func idOf(kind Type, data []byte) []byte {
	s := sha1.Sum(append([]byte(fmt.Sprintf("%s %d\x00", kind, len(data))), data...))
	return s[:]
}

func whole1(kind Type, data string) packed {
	return packed{kind: kind, data: []byte(data), id: idOf(kind, []byte(data)), level: 6}
}

func uvarint(n int) []byte { return binary.AppendUvarint(nil, uint64(n)) }

// insertDelta makes result from a base: it copies the first keep bytes, then inserts.
func insertDelta(baseLen, keep int, insert string) []byte {
	d := slices.Concat(uvarint(baseLen), uvarint(keep+len(insert)))
	if keep > 0 {
		d = append(d, 0x80|0x10|0x20, byte(keep), byte(keep>>8))
	}
	for len(insert) > 0 {
		n := min(len(insert), 127)
		d = append(append(d, byte(n)), insert[:n]...)
		insert = insert[n:]
	}
	return d
}

// write writes a pack and its index, and returns the path without its ending and
// where the entries start.
func (b *builder) write(entries []packed) (name string, offsets []int) {
	b.t.Helper()
	pack := binary.BigEndian.AppendUint32([]byte("PACK\x00\x00\x00\x02"), uint32(len(entries)))
	var sums []uint32
	for i, e := range entries {
		offsets = append(offsets, len(pack))
		pack = append(pack, entryBytes(b.t, e, len(pack), offsets[:i])...)
		sums = append(sums, crc32.ChecksumIEEE(pack[offsets[i]:]))
	}
	sum := sha1.Sum(pack)
	pack = append(pack, sum[:]...)
	b.packs++
	name = filepath.Join(b.dir, "pack", fmt.Sprintf("pack-%040x", b.packs))
	b.save(name+".pack", pack)
	b.save(name+".idx", indexBytes(entries, offsets, sums, sum[:]))
	return name, offsets
}

func (b *builder) save(name string, data []byte) {
	b.t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		b.t.Fatal(err)
	}
}

func (b *builder) loose(kind Type, data string) []byte {
	b.t.Helper()
	id := idOf(kind, []byte(data))
	b.save(b.loosePath(id), deflated(b.t, fmt.Appendf(nil, "%s %d\x00%s", kind, len(data), data), 6))
	return id
}

func (b *builder) loosePath(id []byte) string {
	name := hex.EncodeToString(id)
	return filepath.Join(b.dir, name[:2], name[2:])
}

func entryBytes(t testing.TB, e packed, at int, offsets []int) []byte {
	t.Helper()
	size := uint64(len(e.data))
	if e.claim != 0 {
		size = e.claim
	}
	p := []byte{byte(e.kind)<<4 | byte(size&15)}
	for size >>= 4; size > 0; size >>= 7 {
		p[len(p)-1] |= 0x80
		p = append(p, byte(size&0x7f))
	}
	switch e.kind {
	case refDelta:
		p = append(p, e.ref...)
	case ofsDelta:
		p = append(p, backBytes(at-offsets[e.base])...)
	}
	var z bytes.Buffer
	w, err := zlib.NewWriterLevel(&z, e.level)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(e.data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return append(p, z.Bytes()...)
}

// backBytes is git's offset encoding, the inverse of offsetVarint.
func backBytes(n int) []byte {
	p := []byte{byte(n & 0x7f)}
	for n >>= 7; n > 0; n >>= 7 {
		n--
		p = append([]byte{0x80 | byte(n&0x7f)}, p...)
	}
	return p
}

// indexBytes is an index of version 2.
func indexBytes(entries []packed, offsets []int, sums []uint32, packSum []byte) []byte {
	order := make([]int, len(entries))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return bytes.Compare(entries[a].id, entries[b].id) })
	x := []byte("\xfftOc\x00\x00\x00\x02")
	x = appendFanout(x, entries, order)
	for _, i := range order {
		x = append(x, entries[i].id...)
	}
	for _, i := range order {
		x = binary.BigEndian.AppendUint32(x, sums[i])
	}
	for _, i := range order {
		x = binary.BigEndian.AppendUint32(x, uint32(offsets[i]))
	}
	return sealed(append(x, packSum...))
}

func appendFanout(x []byte, entries []packed, order []int) []byte {
	at := 0
	for first := range 256 {
		for at < len(order) && int(entries[order[at]].id[0]) <= first {
			at++
		}
		x = binary.BigEndian.AppendUint32(x, uint32(at))
	}
	return x
}

func sealed(x []byte) []byte {
	s := sha1.Sum(x)
	return append(x, s[:]...)
}

// indexV1 is the same index in version 1.
func indexV1(entries []packed, offsets []int, packSum []byte) []byte {
	order := make([]int, len(entries))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return bytes.Compare(entries[a].id, entries[b].id) })
	x := appendFanout(nil, entries, order)
	for _, i := range order {
		x = append(binary.BigEndian.AppendUint32(x, uint32(offsets[i])), entries[i].id...)
	}
	return sealed(append(x, packSum...))
}

// seen is what a walk gave: contents by id, and damage.
type seen struct {
	objects map[string]string // hex id: "type contents"
	bases   map[string]string
	damage  []Damage
}

func walkAll(t testing.TB, dirs []string, workers int, o Options) seen {
	t.Helper()
	s, damage := Open(dirs, o)
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	got := walkStore(t, s, workers)
	got.damage = append(damage, got.damage...)
	return got
}

func walkStore(t testing.TB, s *Store, workers int) seen {
	t.Helper()
	type one struct{ id, contents, base string }
	each := make([][]one, workers)
	var got seen
	got.objects, got.bases = map[string]string{}, map[string]string{}
	_, err := s.Walk(t.Context(), workers, func(w int, o *Object) error {
		each[w] = append(each[w], one{hex.EncodeToString(o.ID), o.Type.String() + " " + string(o.Data), hex.EncodeToString(o.Base)})
		return nil
	}, func(d Damage) { got.damage = append(got.damage, d) })
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range each {
		for _, o := range list {
			if _, twice := got.objects[o.id]; twice {
				t.Errorf("%s was visited twice", o.id)
			}
			got.objects[o.id], got.bases[o.id] = o.contents, o.base
		}
	}
	return got
}
