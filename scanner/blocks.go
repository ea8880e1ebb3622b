package scanner

import (
	"bytes"

	"github.com/stanchdev/stanch/scanner/match"
)

// blocks tells whether a content holds marks that begin a block, which few do: it looks once a
// content, and only at what is new in one made from a content without any.
type blocks struct {
	data   []byte
	copies []match.Copy // from a base without marks of blocks; nil: no such base is known
	looked bool
	found  bool
}

// newBlocks prepares for the sight s, and looks at nothing yet.
func newBlocks(s *sight) *blocks {
	b := &blocks{data: s.data}
	if s.base != nil && s.base.noBlocks {
		b.copies = s.it.Copies
	}
	return b
}

// any tells whether a block begins anywhere.
func (b *blocks) any() bool {
	if !b.looked {
		b.looked, b.found = true, b.search()
	}
	return b.found
}

func (b *blocks) search() bool {
	const most = len(blockStart) - 1 // of a mark on one side of a seam
	at := 0
	for _, c := range b.copies {
		if c.Dst < at || c.Len < 0 || c.Len > len(b.data)-c.Dst {
			return bytes.Contains(b.data, []byte(blockStart)) // what cannot be is not used
		}
		if bytes.Contains(b.data[max(0, at-most):min(len(b.data), c.Dst+most)], []byte(blockStart)) {
			return true
		}
		at = c.Dst + c.Len
	}
	return bytes.Contains(b.data[max(0, at-most):], []byte(blockStart))
}
