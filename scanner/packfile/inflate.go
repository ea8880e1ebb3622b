package packfile

import (
	"encoding/binary"
	"fmt"
)

// Inflater decodes zlib streams whose decoded size is known beforehand, as every
// entry of a pack and every loose object tells it. Knowing it, the decoder writes
// straight into its target and checks room once a symbol instead of once a byte.
// The zero value is ready; an Inflater serves one goroutine (16 KiB, 11 more once a block has fixed codes).
//
// Formats: RFC 1950 (zlib) and RFC 1951 (deflate).
type Inflater struct {
	lit  litTable
	dist distTable
	pre  [1 << preBits]uint32

	used   [maxLitSyms + maxDistSyms]uint16 // symbol<<4 | length, of the codes in hand
	sorted [512]uint32                      // entries of the code in hand; a power of two above maxLitSyms

	// what stands in the tables for each symbol, but for the length of its code
	preEntries  [maxPreSyms]uint32
	litEntries  [maxLitSyms]uint32
	distEntries [maxDistSyms]uint32
	ready       bool

	fixedLit  *litTable // the tables of a block of fixed codes, built on first use
	fixedDist *distTable
}

// litTable is the table of literals and lengths. It is no larger than the longest code needs, so that
// small blocks, whose codes are short, are spared most of the building.
type litTable struct {
	bits    uint // of the main table: up to litBits, and exactly these if there are sub-tables
	entries [litSize]uint32
}

type distTable [distSize]uint32

// Table sizes: the main table of 2^bits entries, and behind it the tables that
// longer codes lead to. 288 symbols with codes of at most 15 bits need at most
// 2,342 entries in all with 11 main bits, 32 distance symbols 402 with 8 (counted by
// zlib's enough.c). On packs 10 main bits are slower by 3 %, 12 no faster, 7 or 9 for distances neither.
const (
	litBits  = 11
	litSize  = 2342
	distBits = 8 // decode_amd64.s takes them as a byte
	distSize = 402
	preBits  = 7

	maxPreSyms  = 19
	maxLitSyms  = 288
	maxDistSyms = 32
	maxCodeLen  = 15
)

// A table entry holds, from the low end: 8 bits to take from the stream (code and
// extra bits), 4 bits of code length alone, 4 of the kind, 16 bits of value.
const (
	entryLiteral = 1 << 15 // value: the byte
	entrySpecial = 1 << 14 // end of block, a link to a sub-table, or no code at all
	entryEnd     = 1 << 13
	entryLink    = 1 << 12 // value: start of the sub-table; length field: its bits; takes none itself

	distSpecial = 1 << 15 // a link, in a table of distances

	badSymbol   = entrySpecial // no code leads here
	badDistance = 0            // the same of distances: 0 is before no byte
)

// Inflate decodes the zlib stream at the start of src into dst, which it fills to
// the last byte, and returns how many bytes of src the stream took, its checksum
// included. The error is ErrCorrupt for anything but a whole valid stream of
// exactly len(dst) bytes; dst then holds nothing of use. Capacity behind dst's
// length may be overwritten; with slack bytes of it decoding is fast to the end.
func (f *Inflater) Inflate(dst, src []byte) (read int, err error) {
	if !zlibHeader(src) {
		return 0, ErrCorrupt
	}
	out, end, err := f.deflate(dst, src, 2)
	if err != nil {
		return 0, err
	}
	if out != len(dst) || len(src)-end < 4 || binary.BigEndian.Uint32(src[end:]) != adlerSum(dst) {
		return 0, ErrCorrupt
	}
	return end + 4, nil
}

// inflatePrefix decodes no more than fits into dst and returns how much it was.
func (f *Inflater) inflatePrefix(dst, src []byte) (n int, err error) {
	if !zlibHeader(src) {
		return 0, ErrCorrupt
	}
	n, _, err = f.deflate(dst[:len(dst):len(dst)], src, 2)
	if err == errFull {
		err = nil
	}
	return n, err
}

// errFull says that there is more than fits.
var errFull = fmt.Errorf("more than was announced: %w", ErrCorrupt)

// zlibHeader checks the two bytes of RFC 1950, section 2.2: deflate, a window of at
// most 32 KiB, the check bits, and no preset dictionary.
func zlibHeader(src []byte) bool {
	return len(src) >= 2 && src[0]&0x0f == 8 && src[0]>>4 <= 7 && src[1]&0x20 == 0 && (uint(src[0])<<8|uint(src[1]))%31 == 0
}

// bitReader is the state between blocks; inside a block it lives in registers.
type bitReader struct {
	src []byte
	pos int    // next byte to take into buf
	buf uint64 // low bits first
	n   uint   // valid bits of buf
}

// fill makes at least 56 bits available, or all that are left.
func (b *bitReader) fill() {
	if b.pos+8 <= len(b.src) {
		b.buf |= binary.LittleEndian.Uint64(b.src[b.pos:]) << (b.n & 63)
		b.pos += int((63 - b.n) >> 3)
		b.n |= 56
		return
	}
	b.fillBytes()
}

func (b *bitReader) fillBytes() {
	for b.n <= 56 && b.pos < len(b.src) {
		b.buf |= uint64(b.src[b.pos]) << b.n
		b.pos++
		b.n += 8
	}
}

// take removes k <= 32 bits; ok is false at the end of the stream.
func (b *bitReader) take(k uint) (v uint32, ok bool) {
	b.fill()
	if b.n < k {
		return 0, false
	}
	v = uint32(b.buf & (1<<k - 1))
	b.buf >>= k
	b.n -= k
	return v, true
}

// deflate decodes blocks from src[pos:] until the final one. It returns how much
// it wrote and the offset behind the blocks; with errFull, the first len(dst) bytes are there.
func (f *Inflater) deflate(dst, src []byte, pos int) (out, end int, err error) {
	if !f.ready {
		f.prepare()
	}
	b := bitReader{src: src, pos: pos}
	for {
		head, ok := b.take(3)
		if !ok {
			return 0, 0, ErrCorrupt
		}
		switch head >> 1 {
		case 0:
			out, err = b.stored(dst, out)
		case 1:
			f.useFixed()
			out, err = f.block(&b, dst, out, f.fixedLit, f.fixedDist)
		case 2:
			if err = f.readTables(&b); err == nil {
				out, err = f.block(&b, dst, out, &f.lit, &f.dist)
			}
		default:
			err = ErrCorrupt
		}
		if err != nil || head&1 != 0 {
			return out, b.pos - int(b.n/8), err
		}
	}
}

// stored copies a block that is not compressed.
func (b *bitReader) stored(dst []byte, out int) (int, error) {
	b.buf >>= b.n & 7
	b.n &^= 7
	length, ok := b.take(16)
	inverse, ok2 := b.take(16)
	if !ok || !ok2 || length != ^inverse&0xffff {
		return 0, ErrCorrupt
	}
	pos := b.pos - int(b.n/8)
	if int(length) > len(b.src)-pos {
		return 0, ErrCorrupt
	}
	if int(length) > len(dst)-out {
		copy(dst[out:], b.src[pos:])
		return len(dst), errFull
	}
	copy(dst[out:], b.src[pos:pos+int(length)])
	b.pos, b.buf, b.n = pos+int(length), 0, 0
	return out + int(length), nil
}

// block decodes the symbols of one block: fast while there is room on both
// sides, and byte by byte at the ends.
func (f *Inflater) block(b *bitReader, dst []byte, out int, lit *litTable, dist *distTable) (int, error) {
	size := len(dst)
	out, how := decodeAll(b, dst[:cap(dst)], out, lit, dist)
	switch {
	case how == corrupt:
		return 0, ErrCorrupt
	case out > size:
		return size, errFull
	case how == blockEnds:
		return out, nil
	}
	return f.blockEnd(b, dst, out, lit, dist)
}

// stretch is how many bytes decode may write before others have their turn, where it is assembly
// that nobody can interrupt: some milliseconds.
const stretch = 1 << 20

// decodeAll is decode for all of a block.
func decodeAll(b *bitReader, dst []byte, out int, lit *litTable, dist *distTable) (int, outcome) {
	for {
		room := dst[:min(len(dst), out+stretch)]
		at, how := decode(b, room, out, lit, dist)
		if how != outOfRoom || len(room) == len(dst) || at == out {
			return at, how
		}
		out = at
	}
}

// blockEnd goes on where decode has no room, checking every step.
func (f *Inflater) blockEnd(b *bitReader, dst []byte, out int, lit *litTable, dist *distTable) (int, error) {
	mask := uint64(1)<<lit.bits - 1
	for {
		b.fill()
		e := lit.entries[b.buf&mask]
		if e&entryLink != 0 {
			e = lit.entries[subIndex(e, b.buf, litBits)]
		}
		v, ok := b.symbol(e)
		if !ok {
			return 0, ErrCorrupt
		}
		switch {
		case e&entryLiteral != 0:
			if out >= len(dst) {
				return out, errFull
			}
			dst[out] = byte(e >> 16)
			out++
			continue
		case e&entryEnd != 0:
			return out, nil
		case e&entrySpecial != 0:
			return 0, ErrCorrupt
		}
		length := int(e>>16) + v
		b.fill()
		e = dist[b.buf&(1<<distBits-1)]
		if e&distSpecial != 0 {
			e = dist[subIndex(e, b.buf, distBits)]
		}
		v, ok = b.symbol(e)
		distance := int(e>>16) + v
		if !ok || uint(distance-1) >= uint(out) {
			return 0, ErrCorrupt
		}
		for range min(length, len(dst)-out) {
			dst[out] = dst[out-distance]
			out++
			length--
		}
		if length > 0 {
			return out, errFull
		}
	}
}

// symbol takes the code of e and returns the value of its extra bits.
func (b *bitReader) symbol(e uint32) (extra int, ok bool) {
	whole, codeLen := uint(e&63), uint(e>>8&15)
	if b.n < whole {
		return 0, false
	}
	extra = int((b.buf & (1<<whole - 1)) >> codeLen)
	b.buf >>= whole
	b.n -= whole
	return extra, true
}
