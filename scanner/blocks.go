package scanner

import (
	"bytes"

	"github.com/stanchdev/stanch/scanner/match"
)

// blocks tells where the first mark that begins a block stands in a content; few have one. It
// looks once a content, and only at what is new in one made from a content without any.
type blocks struct {
	data   []byte
	copies []match.Copy // from a base without marks of blocks; nil: no such base is known
	looked bool
	first  int // -1: there is none
}

// newBlocks prepares for the sight s, and looks at nothing yet.
func newBlocks(s *sight) *blocks {
	b := &blocks{data: s.data}
	if s.base != nil && s.base.noBlocks {
		b.copies = s.it.Copies
	}
	return b
}

// before tells whether a block begins before at.
func (b *blocks) before(at int) bool {
	if !b.looked {
		b.looked, b.first = true, b.search()
	}
	return b.first >= 0 && b.first < at
}

// none tells whether it was looked for a block and there is none.
func (b *blocks) none() bool { return b.looked && b.first < 0 }

func (b *blocks) search() int {
	at := 0
	for _, c := range b.copies {
		if c.Dst < at || c.Len < 0 || c.Len > len(b.data)-c.Dst {
			return b.index(0, len(b.data)) // what cannot be is not used
		}
		if first := b.index(at, c.Dst); first >= 0 {
			return first
		}
		at = c.Dst + c.Len
	}
	return b.index(at, len(b.data))
}

// index returns where the first mark begins that has a byte between from and to, -1 without one. It may
// find one that only borders on them.
func (b *blocks) index(from, to int) int {
	const most = len(blockStart) - 1 // of a mark on one side of a seam
	from, to = max(0, from-most), min(len(b.data), to+most)
	if n := bytes.Index(b.data[from:to], []byte(blockStart)); n >= 0 {
		return from + n
	}
	return -1
}
