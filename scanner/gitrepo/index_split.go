package gitrepo

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// splitLink is the link extension of a split index (gitformat-index(5), "Split
// index"): the entries of a shared index, less those in remove, with those in
// replace taken from this file in order; this file's further entries are added.
type splitLink struct {
	base            scanner.ID
	remove, replace []bool // by position in the shared index, shorter if the rest is false
}

func parseLink(p []byte, idSize int) (*splitLink, error) {
	if len(p) < idSize {
		return nil, fmt.Errorf("%w: link extension cut off", ErrIndex)
	}
	l := &splitLink{base: scanner.MakeID(p[:idSize])}
	p = p[idSize:]
	if len(p) == 0 {
		return l, nil
	}
	var err error
	if l.remove, p, err = parseEWAH(p); err != nil {
		return nil, err
	}
	if l.replace, p, err = parseEWAH(p); err != nil {
		return nil, err
	}
	if len(p) != 0 {
		return nil, fmt.Errorf("%w: link extension too long", ErrIndex)
	}
	return l, nil
}

// maxSplitBits bounds a bitmap whose run lengths a few bytes can claim: 16 million
// entries, eight times the largest repository known.
const maxSplitBits = 1 << 24

// parseEWAH reads one compressed bitmap (gitformat-bitmap(5), appendix A): its
// size in bits, the number of 64-bit words, the words, and the position of the
// last marker. A marker holds a repeated bit (1), how many words of it (32) and
// how many literal words follow (31).
func parseEWAH(p []byte) (bits []bool, rest []byte, err error) {
	if len(p) < 8 {
		return nil, nil, fmt.Errorf("%w: bitmap cut off", ErrIndex)
	}
	size, words := binary.BigEndian.Uint32(p), binary.BigEndian.Uint32(p[4:])
	p = p[8:]
	if size > maxSplitBits || uint64(words)*8+4 > uint64(len(p)) {
		return nil, nil, fmt.Errorf("%w: bitmap size", ErrIndex)
	}
	body, rest := p[:words*8], p[words*8+4:]
	for len(body) > 0 && len(bits) < int(size) {
		marker := binary.BigEndian.Uint64(body)
		body = body[8:]
		run, literals := marker>>1&0xffffffff, marker>>33
		if run > uint64(size)/64+1 || literals > min(uint64(len(body)/8), uint64(size)/64+1) {
			return nil, nil, fmt.Errorf("%w: bitmap marker", ErrIndex)
		}
		bits = appendRun(bits, marker&1 != 0, int(run)*64)
		for range literals {
			bits = appendWord(bits, binary.BigEndian.Uint64(body))
			body = body[8:]
		}
	}
	return bits[:min(len(bits), int(size))], rest, nil
}

func appendRun(bits []bool, bit bool, n int) []bool {
	for range n {
		bits = append(bits, bit)
	}
	return bits
}

func appendWord(bits []bool, word uint64) []bool {
	for i := range 64 {
		bits = append(bits, word>>i&1 != 0)
	}
	return bits
}

// merge makes the list of entries that the split index stands for. Replacing
// entries come first in own, in the order of the bits; one with an empty path
// keeps the shared one's.
func (l *splitLink) merge(shared, own []indexEntry) ([]indexEntry, error) {
	if len(l.remove) > len(shared) || len(l.replace) > len(shared) {
		return nil, fmt.Errorf("%w: link bitmap is longer than the shared index", ErrIndex)
	}
	out := make([]indexEntry, 0, len(shared)+len(own))
	for i, e := range shared {
		if i < len(l.replace) && l.replace[i] {
			if len(own) == 0 {
				return nil, fmt.Errorf("%w: fewer entries than the link bitmap replaces", ErrIndex)
			}
			path := e.path
			e, own = own[0], own[1:]
			if e.path == "" {
				e.path = path
			}
		}
		if i >= len(l.remove) || !l.remove[i] {
			out = append(out, e)
		}
	}
	out = append(out, own...)
	slices.SortStableFunc(out, func(a, b indexEntry) int {
		if c := strings.Compare(a.path, b.path); c != 0 {
			return c
		}
		return int(a.stage) - int(b.stage)
	})
	return out, nil
}
