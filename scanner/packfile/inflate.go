package packfile

import (
	"encoding/binary"
	"fmt"
)

// Inflater decodes zlib streams whose decoded size is known beforehand, as every
// entry of a pack and every loose object tells it. Knowing it, the decoder writes
// straight into its target and checks room once a symbol instead of once a byte.
// The zero value is ready; an Inflater serves one goroutine (17 KiB, 11 more once a block has fixed codes).
//
// Formats: RFC 1950 (zlib) and RFC 1951 (deflate).
type Inflater struct {
	litTable  [litTable]uint32
	distTable [distTable]uint32
	preTable  [1 << preBits]uint32

	lit, dist, pre code
	ready          bool

	fixedLit  *[litTable]uint32 // the tables of a block of fixed codes, built on first use
	fixedDist *[distTable]uint32
}

// Table sizes: the main table of 2^bits entries, and behind it the tables that
// longer codes lead to. 288 symbols with codes of at most 15 bits need at most
// 2,342 entries in all with 11 main bits, 32 distance symbols 402 with 8 (counted by
// zlib's enough.c).
const (
	litBits   = 11
	litTable  = 2342
	distBits  = 8
	distTable = 402
	preBits   = 7

	maxLitSyms  = 288
	maxDistSyms = 32
	maxCodeLen  = 15
)

// A table entry holds, from the low end: 8 bits to take from the stream (code and
// extra bits), 8 bits of code length alone, 16 bits of value, of which the top
// bits mark the kind: the values are at most 258 for lengths, 24,577 for distances.
const (
	entryLiteral = 1 << 31 // value: the byte
	entrySpecial = 1 << 30 // end of block, or a link to a sub-table
	entryEnd     = 1 << 29
	entryLink    = 1 << 28 // value: start of the sub-table; length field: its bits

	distSpecial = 1 << 31 // a link, in a table of distances
	entryBad    = 0       // no code leads here
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
				out, err = f.block(&b, dst, out, &f.litTable, &f.distTable)
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

// margins of the fast loop: a refill reads 8 bytes and one round takes at most two
// refills; a match writes up to 258 bytes in steps of 16, after at most 3 literals.
const (
	fastIn  = 16
	fastOut = 3 + 258 + 16
)

// block decodes the symbols of one block. It runs fast while there is room on
// both sides, and byte by byte at the ends.
func (f *Inflater) block(b *bitReader, dst []byte, out int, lit *[litTable]uint32, dist *[distTable]uint32) (int, error) {
	src, pos, buf, n := b.src, b.pos, b.buf, b.n
	dst, size := dst[:cap(dst)], len(dst)
	lastIn, lastOut := len(src)-fastIn, len(dst)-fastOut
	for pos <= lastIn && out <= lastOut {
		buf |= binary.LittleEndian.Uint64(src[pos:]) << (n & 63)
		pos += int((63 - n) >> 3)
		n |= 56
		e := lit[buf&(1<<litBits-1)]
		if e&entryLiteral != 0 {
			buf >>= e & 63
			n -= uint(e & 63)
			dst[out] = byte(e >> 16)
			out++
			e = lit[buf&(1<<litBits-1)]
			if e&entryLiteral != 0 {
				buf >>= e & 63
				n -= uint(e & 63)
				dst[out] = byte(e >> 16)
				out++
				e = lit[buf&(1<<litBits-1)]
				if e&entryLiteral != 0 {
					buf >>= e & 63
					n -= uint(e & 63)
					dst[out] = byte(e >> 16)
					out++
					e = lit[buf&(1<<litBits-1)]
				}
			}
		}
		if e&entrySpecial != 0 {
			if e&entryLink != 0 {
				// at most 33 + 15 bits are gone of at least 56
				e = lit[subIndex(e, buf, litBits)]
			}
			if e&entryEnd != 0 {
				buf >>= e & 63
				n -= uint(e & 63)
				b.pos, b.buf, b.n = pos, buf&(1<<n-1), n
				if out > size {
					return size, errFull
				}
				return out, nil
			}
		}
		if e&entryLiteral != 0 {
			buf >>= e & 63
			n -= uint(e & 63)
			dst[out] = byte(e >> 16)
			out++
			continue
		}
		codeLen, whole := e>>8&63, e&63
		length := int(e>>16&0x1ff) + int((buf&(1<<whole-1))>>codeLen)
		buf >>= whole
		n -= uint(whole)
		bad := e
		if n < 28 { // a distance takes at most 15 + 13 bits
			buf |= binary.LittleEndian.Uint64(src[pos:]) << (n & 63)
			pos += int((63 - n) >> 3)
			n |= 56
		}
		e = dist[buf&(1<<distBits-1)]
		if e&distSpecial != 0 {
			e = dist[subIndex(e, buf, distBits)]
		}
		codeLen, whole = e>>8&63, e&63
		distance := int(e>>16) + int((buf&(1<<whole-1))>>codeLen)
		buf >>= whole
		n -= uint(whole)
		if distance > out || bad == entryBad || e == entryBad {
			return 0, ErrCorrupt
		}
		if distance < 16 {
			copyNear(dst, out, distance, length)
			out += length
			continue
		}
		end := out + length
		for {
			copy16(dst, out, out-distance)
			if out += 16; out >= end {
				break
			}
		}
		out = end
	}
	b.pos, b.buf, b.n = pos, buf&(1<<n-1), n
	if out > size {
		return size, errFull
	}
	return f.blockEnd(b, dst[:size], out, lit, dist)
}

// copy16 copies 16 bytes of p that do not overlap. Slices of fixed length spare the
// arithmetic that guards a pointer behind the end.
func copy16(p []byte, to, from int) {
	*(*[16]byte)(p[to : to+16 : to+16]) = *(*[16]byte)(p[from : from+16 : from+16])
}

// copyNear copies length bytes from a distance below 16 before out, where the copy
// repeats its own beginning.
func copyNear(dst []byte, out, distance, length int) {
	from := dst[out-distance:]
	to := dst[out : out+length]
	if distance == 1 {
		c := from[0]
		for i := range to {
			to[i] = c
		}
		return
	}
	for i := range to {
		to[i] = from[i]
	}
}

// blockEnd goes on where the fast loop has no room, checking every step.
func (f *Inflater) blockEnd(b *bitReader, dst []byte, out int, lit *[litTable]uint32, dist *[distTable]uint32) (int, error) {
	for {
		b.fill()
		e := lit[b.buf&(1<<litBits-1)]
		if e&(entrySpecial|entryLink) == entrySpecial|entryLink {
			e = lit[subIndex(e, b.buf, litBits)]
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
		}
		length := int(e>>16&0x1ff) + v
		b.fill()
		e = dist[b.buf&(1<<distBits-1)]
		if e&distSpecial != 0 {
			e = dist[subIndex(e, b.buf, distBits)]
		}
		v, ok = b.symbol(e)
		distance := int(e>>16) + v
		if !ok || distance > out {
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
	whole, codeLen := uint(e&63), uint(e>>8&63)
	if e == entryBad || b.n < whole {
		return 0, false
	}
	extra = int((b.buf & (1<<whole - 1)) >> codeLen)
	b.buf >>= whole
	b.n -= whole
	return extra, true
}

// subIndex follows a link: its bits behind the main ones choose the entry.
func subIndex(link uint32, buf uint64, mainBits uint) uint64 {
	return uint64(link>>16&0xfff) + buf>>mainBits&(1<<(link>>8&0xf)-1)
}
