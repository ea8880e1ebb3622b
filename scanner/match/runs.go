package match

import (
	"math/bits"

	"github.com/stanchdev/stanch/scanner/lanes"
)

// A value that needs a context has no literal to search for. What it has is a look:
// 16 bytes in a row of the characters that keys are made of (lanes.Block.Run), with digits
// among them in several places.
const (
	runLength = 16
	runFlips  = 2 // changes between digits and others within runLength bytes
)

// findRuns appends the places in [lo, hi) where a run begins: the 16 bytes from there
// are one, those from the place before are not. That is decided by the 17 bytes
// around the place alone.
func (sc *Scratch) findRuns(dst []int, data []byte, lo, hi int) []int {
	from := max(lo-1, 0)
	sc.blocks = lanes.Fill(sc.blocks[:0], data, from, min(hi+runLength, len(data)))
	before := uint64(0) // whether 16 bytes from the place before are a run
	for i := range sc.blocks {
		is := runsAt(sc.blocks, i)
		for starts := is &^ (is<<1 | before); starts != 0; starts &= starts - 1 {
			if at := from + i*lanes.Width + bits.TrailingZeros64(starts); lo <= at && at < hi {
				dst = append(dst, at)
			}
		}
		before = is >> 63
	}
	return dst
}

// runsAt sets the bits of block i at which 16 bytes begin that are a run.
func runsAt(blocks []lanes.Block, i int) uint64 {
	here := &blocks[i]
	run, digit := uint64(0), uint64(0) // of the next block
	if i+1 < len(blocks) {
		run, digit = blocks[i+1].Run, blocks[i+1].Digit
	}
	if here.Digit|digit<<(lanes.Width-runLength) == 0 {
		return 0
	}
	is := lanes.Ones(here.Run, run, runLength)
	if is != 0 {
		is &= varied(here.Digit, digit)
	}
	return is
}

// varied sets the bits at which 16 bytes begin between which digits and others change at
// least runFlips times.
func varied(digits, next uint64) uint64 {
	flips, nextFlips := digits^lanes.Later(digits, next, 1), next^next>>1
	if flips|nextFlips<<(64-runLength) == 0 {
		return 0
	}
	// One or more, and two or more, in the first places from each bit on; of 1, 2, 4 and
	// 8 places, which are together the 15 between 16 bytes.
	window := counts{flips, nextFlips, 0, 0}
	all, from := window, 1
	for n := 1; n < runLength/2; n *= 2 {
		window = window.and(window.later(n))
		all, from = all.and(window.later(from)), from+2*n
	}
	return all.two
}

// counts says of the places from each bit on whether there is one flip, and whether
// there are two.
type counts struct{ one, nextOne, two, nextTwo uint64 }

func (c counts) later(n int) counts {
	return counts{lanes.Later(c.one, c.nextOne, n), c.nextOne >> n, lanes.Later(c.two, c.nextTwo, n), c.nextTwo >> n}
}

// and returns the counts of the places of both.
func (c counts) and(d counts) counts {
	return counts{c.one | d.one, c.nextOne | d.nextOne, c.two | d.two | c.one&d.one, c.nextTwo | d.nextTwo | c.nextOne&d.nextOne}
}
