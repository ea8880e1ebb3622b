package match

import (
	"encoding/binary"
	"math/bits"
)

// A value that needs a context has no literal to search for. What it has is a look:
// 16 bytes in a row of the characters that keys are made of, with digits among them
// in several places. runs finds where such bytes begin, eight at a time.
const (
	runLength = 16
	runFlips  = 2 // changes between digits and others within runLength bytes
)

// runClass marks the characters that a run is made of.
var runClass = [256]bool{
	'+': true, '-': true, '.': true, '/': true, '=': true, '_': true, '~': true,
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'A': true, 'B': true, 'C': true, 'D': true, 'E': true, 'F': true, 'G': true, 'H': true, 'I': true, 'J': true, 'K': true, 'L': true, 'M': true,
	'N': true, 'O': true, 'P': true, 'Q': true, 'R': true, 'S': true, 'T': true, 'U': true, 'V': true, 'W': true, 'X': true, 'Y': true, 'Z': true,
	'a': true, 'b': true, 'c': true, 'd': true, 'e': true, 'f': true, 'g': true, 'h': true, 'i': true, 'j': true, 'k': true, 'l': true, 'm': true,
	'n': true, 'o': true, 'p': true, 'q': true, 'r': true, 's': true, 't': true, 'u': true, 'v': true, 'w': true, 'x': true, 'y': true, 'z': true,
}

const (
	high = 0x8080808080808080
	low7 = 0x7f7f7f7f7f7f7f7f
	ones = 0x0101010101010101
)

// runs appends the places in [lo, hi) where a run begins: the 16 bytes from there
// are one, those from the place before are not. That is decided by the 17 bytes
// around the place alone.
//
// Most windows are passed over by two words of arithmetic: source is full of long
// names, but few have a digit in or beside the eight bytes that a run must cover.
func runs(dst []int, data []byte, lo, hi int) []int {
	i := (lo + 7) &^ 7
	if i+8 > len(data) || i-7 >= hi {
		return dst
	}
	for last := min(hi+6, len(data)-8); i <= last; i += 8 {
		here := binary.LittleEndian.Uint64(data[i:])
		if (here-'+'*ones)&^here&high != 0 || passes(here) != high { // the first alone tells of most
			continue
		}
		if digits(here) != 0 || digits(wordAt(data, i-8)) != 0 || digits(wordAt(data, i+8)) != 0 {
			dst = startsIn(dst, data, i, lo, hi)
		}
	}
	return dst
}

// startsIn appends the places in [lo, hi) whose run has the window at i for its
// first whole one.
func startsIn(dst []int, data []byte, i, lo, hi int) []int {
	for starts := runsAt(data, i); starts != 0; starts &= starts - 1 {
		if s := i - 7 + bits.TrailingZeros32(starts); lo <= s && s < hi {
			dst = append(dst, s)
		}
	}
	return dst
}

// passes sets the high bit of every byte from '+' on, ASCII only: few that runClass
// does not hold.
func passes(x uint64) uint64 { return (x&low7 + (0x80-'+')*ones) &^ x & high }

// digits sets the high bit of every byte that is a digit.
func digits(x uint64) uint64 {
	return (x&low7 + (0x80-'0')*ones) &^ (x&low7 + (0x80-'9'-1)*ones) &^ x & high
}

// gather moves the high bits of the eight bytes together.
func gather(x uint64) uint32 { return uint32((x >> 7) * 0x0102040810204080 >> 56) }

// runsAt looks at the window of eight bytes at i, which may be part of a run, and
// says which of the places i-7 to i (bits 0 to 7) begin one: those are the places
// whose first whole window it is.
func runsAt(data []byte, i int) (starts uint32) {
	before, here, behind := wordAt(data, i-8), wordAt(data, i), wordAt(data, i+8)
	left := bits.LeadingZeros64(passes(before) ^ high)
	right := bits.TrailingZeros64(passes(behind) ^ high)
	if left/8+right/8 < runLength-8 {
		return 0
	}
	digit := gather(digits(before)) | gather(digits(here))<<8 | gather(digits(behind))<<16
	flips := digit ^ digit>>1
	if bits.OnesCount32(flips&0x7fffff) < runFlips {
		return 0
	}
	many := uint32(0) // bit n: enough flips in the 16 bytes from i-8+n
	for n := range 9 {
		if bits.OnesCount32(flips>>n&0x7fff) >= runFlips {
			many |= 1 << n
		}
	}
	pass := 1<<(16+right/8) - 1<<(8-left/8)
	if sixteen(uint32(pass))&many == 0 {
		return 0
	}
	is := sixteen(classes(data, i-8)) & many
	return (is &^ (is << 1)) >> 1
}

// sixteen sets the bits at which 16 ones begin.
func sixteen(x uint32) uint32 {
	x &= x >> 1
	x &= x >> 2
	x &= x >> 4
	return x & (x >> 8)
}

// classes tells which of the 24 bytes at i are in runClass.
func classes(data []byte, i int) uint32 {
	m := uint32(0)
	for n := range 24 {
		if at := i + n; 0 <= at && at < len(data) && runClass[data[at]] {
			m |= 1 << n
		}
	}
	return m
}

// wordAt reads eight bytes; what lies outside of data reads as zeros.
func wordAt(data []byte, i int) uint64 {
	if 0 <= i && i+8 <= len(data) {
		return binary.LittleEndian.Uint64(data[i:])
	}
	var w [8]byte
	for n := range w {
		if at := i + n; 0 <= at && at < len(data) {
			w[n] = data[at]
		}
	}
	return binary.LittleEndian.Uint64(w[:])
}
