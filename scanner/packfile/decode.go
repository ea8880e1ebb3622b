package packfile

import "encoding/binary"

// Margins of decode: a refill reads 8 bytes and one round takes at most two
// refills; a match writes up to 258 bytes in steps of 32, after at most 3 literals.
const (
	fastIn  = 16
	fastOut = 3 + 258 + 32
)

// outcome is why decode came to its end.
type outcome int

const (
	outOfRoom outcome = iota // too near an end of src or dst
	blockEnds
	corrupt
)

// decodePortable decodes symbols of a block from b into dst[out:] while both are
// longer than the margins. It returns where it came to. Literals are taken one by one, as a loop over
// three is 2 to 4 % slower on packs.
func decodePortable(b *bitReader, dst []byte, out int, lit *litTable, dist *distTable) (int, outcome) {
	src, pos, buf, n := b.src, b.pos, b.buf, b.n
	lastIn, lastOut := len(src)-fastIn, len(dst)-fastOut
	mask := uint64(1)<<lit.bits - 1
	for pos <= lastIn && out <= lastOut {
		buf |= binary.LittleEndian.Uint64(src[pos:]) << (n & 63)
		pos += int((63 - n) >> 3)
		n |= 56
		e := lit.entries[buf&mask&(1<<litBits-1)]
		if e&entryLiteral != 0 {
			buf >>= e & 63
			n -= uint(e & 63)
			dst[out] = byte(e >> 16)
			out++
			e = lit.entries[buf&mask&(1<<litBits-1)]
			if e&entryLiteral != 0 {
				buf >>= e & 63
				n -= uint(e & 63)
				dst[out] = byte(e >> 16)
				out++
				e = lit.entries[buf&mask&(1<<litBits-1)]
				if e&entryLiteral != 0 {
					buf >>= e & 63
					n -= uint(e & 63)
					dst[out] = byte(e >> 16)
					out++
					e = lit.entries[buf&mask&(1<<litBits-1)]
				}
			}
		}
		if e&entryLink != 0 {
			// at most 33 + 15 bits are gone of at least 56
			e = lit.entries[subIndex(e, buf, litBits)]
		}
		codeLen, whole := e>>8&15, e&63
		length := int(e>>16) + int((buf&(1<<whole-1))>>codeLen)
		buf >>= whole
		n -= uint(whole)
		if e&entryLiteral != 0 {
			dst[out] = byte(e >> 16)
			out++
			continue
		}
		if e&entrySpecial != 0 {
			if e&entryEnd == 0 {
				return 0, corrupt
			}
			b.pos, b.buf, b.n = pos, buf&(1<<n-1), n
			return out, blockEnds
		}
		if n < 28 { // a distance takes at most 15 + 13 bits
			buf |= binary.LittleEndian.Uint64(src[pos:]) << (n & 63)
			pos += int((63 - n) >> 3)
			n |= 56
		}
		e = dist[buf&(1<<distBits-1)]
		if e&distSpecial != 0 {
			e = dist[subIndex(e, buf, distBits)]
		}
		codeLen, whole = e>>8&15, e&63
		distance := int(e>>16) + int((buf&(1<<whole-1))>>codeLen)
		buf >>= whole
		n -= uint(whole)
		if uint(distance-1) >= uint(out) {
			return 0, corrupt
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
	return out, outOfRoom
}

// subIndex follows a link: its bits behind the main ones choose the entry.
func subIndex(link uint32, buf uint64, mainBits uint) uint64 {
	return uint64(link>>16) + buf>>mainBits&(1<<(link>>8&0xf)-1)
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
