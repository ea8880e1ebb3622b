package gittest

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

// Types of entries of a pack (gitformat-pack).
const (
	PackCommit   = 1
	PackTree     = 2
	PackBlob     = 3
	PackTag      = 4
	PackOfsDelta = 6
	PackRefDelta = 7
)

// HashObject returns the SHA-1 id of an object in hex.
func HashObject(kind string, data []byte) string {
	h := sha1.New()
	fmt.Fprintf(h, "%s %d\x00", kind, len(data))
	h.Write(data)
	return hex.EncodeToString(h.Sum(nil))
}

// Deflate compresses as git does.
func Deflate(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data) // a bytes.Buffer takes everything
	_ = w.Close()
	return b.Bytes()
}

// LoosePath returns where a loose object stands in a git directory.
func LoosePath(gitDir, id string) string { return filepath.Join(gitDir, "objects", id[:2], id[2:]) }

// WriteLoose writes a loose object of any type and content and returns its id.
func WriteLoose(t testing.TB, gitDir, kind string, data []byte) string {
	t.Helper()
	id := HashObject(kind, data)
	raw := append(fmt.Appendf(nil, "%s %d\x00", kind, len(data)), data...)
	WriteFile(t, LoosePath(gitDir, id), Deflate(raw))
	return id
}

// WriteFile writes a file, also over one that git left read-only.
func WriteFile(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// Entry is one entry of a pack that is written by hand. Nothing is checked: a test
// may say what it likes.
type Entry struct {
	ID   string // the id that the index gives it, in hex
	Type int
	Size int    // the size that the header announces; -1 for that of Data
	Base string // REF_DELTA: the id of the base
	// Back is, for OFS_DELTA, how many entries before this one the base stands.
	Back int
	Data []byte // before compression
}

// WritePack writes a pack and its index, version 2, into a git directory and
// returns the path of the pack.
func WritePack(t testing.TB, gitDir string, entries []Entry) string {
	t.Helper()
	pack, offsets := packBytes(entries)
	sum := pack[len(pack)-sha1.Size:]
	path := filepath.Join(gitDir, "objects", "pack", "pack-"+hex.EncodeToString(sum)+".pack")
	WriteFile(t, path, pack)
	WriteFile(t, path[:len(path)-len("pack")]+"idx", indexBytes(pack, entries, offsets))
	return path
}

// packBytes returns the pack and where each entry starts; the end of the last entry
// is the last offset.
func packBytes(entries []Entry) (pack []byte, offsets []int) {
	pack = append(pack, "PACK\x00\x00\x00\x02"...)
	pack = binary.BigEndian.AppendUint32(pack, uint32(len(entries)))
	for i, e := range entries {
		offsets = append(offsets, len(pack))
		pack = appendHeader(pack, e)
		switch e.Type {
		case PackOfsDelta:
			pack = appendOffset(pack, offsets[i]-offsets[max(i-e.Back, 0)])
		case PackRefDelta:
			raw, _ := hex.DecodeString(e.Base)
			pack = append(pack, raw...)
		}
		pack = append(pack, Deflate(e.Data)...)
	}
	offsets = append(offsets, len(pack))
	sum := sha1.Sum(pack)
	return append(pack, sum[:]...), offsets
}

// appendHeader writes type and size: 4 bits of the size, then 7 a byte.
func appendHeader(pack []byte, e Entry) []byte {
	size := e.Size
	if size < 0 {
		size = len(e.Data)
	}
	b := byte(e.Type<<4 | size&15)
	for size >>= 4; size > 0; size >>= 7 {
		pack = append(pack, b|0x80)
		b = byte(size & 0x7f)
	}
	return append(pack, b)
}

// appendOffset writes the distance to a base, big end first, each further byte
// counting from one more.
func appendOffset(pack []byte, distance int) []byte {
	var digits []byte
	for digits = []byte{byte(distance & 0x7f)}; distance > 0x7f; {
		distance = distance>>7 - 1
		digits = append(digits, byte(distance&0x7f)|0x80)
	}
	slices.Reverse(digits)
	return append(pack, digits...)
}

// indexBytes writes the index, version 2.
func indexBytes(pack []byte, entries []Entry, offsets []int) []byte {
	order := make([]int, len(entries))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return bytes.Compare(rawID(entries[a]), rawID(entries[b])) })
	idx := []byte("\xfftOc\x00\x00\x00\x02")
	for b := range 256 {
		n := 0
		for _, e := range entries {
			if int(rawID(e)[0]) <= b {
				n++
			}
		}
		idx = binary.BigEndian.AppendUint32(idx, uint32(n))
	}
	for _, i := range order {
		idx = append(idx, rawID(entries[i])...)
	}
	for _, i := range order {
		idx = binary.BigEndian.AppendUint32(idx, crc32.ChecksumIEEE(pack[offsets[i]:offsets[i+1]]))
	}
	for _, i := range order {
		idx = binary.BigEndian.AppendUint32(idx, uint32(offsets[i]))
	}
	idx = append(idx, pack[len(pack)-sha1.Size:]...)
	sum := sha1.Sum(idx)
	return append(idx, sum[:]...)
}

func rawID(e Entry) []byte {
	raw, err := hex.DecodeString(e.ID)
	if err != nil || len(raw) != sha1.Size {
		panic("gittest: entry with a bad id " + e.ID)
	}
	return raw
}

// Delta returns a delta that makes target from base by inserting all of it.
func Delta(base, target []byte) []byte {
	d := binary.AppendUvarint(nil, uint64(len(base)))
	d = binary.AppendUvarint(d, uint64(len(target)))
	for len(target) > 0 {
		n := min(len(target), 127)
		d = append(append(d, byte(n)), target[:n]...)
		target = target[n:]
	}
	return d
}
