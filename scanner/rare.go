package scanner

import (
	"bytes"

	"github.com/stanchdev/stanch/scanner/match"
)

// rare tells where a text first stands that few contents have. It looks once a content, and
// only at what is new in one made from a content without it.
type rare struct {
	text   string
	data   []byte
	copies []match.Copy // from a base without the text; nil: no such base is known
	looked bool
	first  int // -1: there is none
}

// before tells whether the text begins before at.
func (r *rare) before(at int) bool {
	if !r.looked {
		r.looked, r.first = true, r.search()
	}
	return r.first >= 0 && r.first < at
}

// none tells whether it was looked for the text and there is none.
func (r *rare) none() bool { return r.looked && r.first < 0 }

func (r *rare) search() int {
	at := 0
	for _, c := range r.copies {
		if c.Dst < at || c.Len < 0 || c.Len > len(r.data)-c.Dst {
			return r.index(0, len(r.data)) // what cannot be is not used
		}
		if first := r.index(at, c.Dst); first >= 0 {
			return first
		}
		at = c.Dst + c.Len
	}
	return r.index(at, len(r.data))
}

// index returns where the first text begins that has a byte between from and to, -1 without one. It may
// find one that only borders on them.
func (r *rare) index(from, to int) int {
	most := len(r.text) - 1 // of the text on one side of a seam
	from, to = max(0, from-most), min(len(r.data), to+most)
	if from >= to {
		return -1
	}
	if n := bytes.Index(r.data[from:to], []byte(r.text)); n >= 0 {
		return from + n
	}
	return -1
}

// rareTexts are the texts that a sight is searched for.
type rareTexts struct {
	blocks rare // the marks that begin a block
	crs    rare // carriage returns, without which lines are counted in one go
}

// absent says which of them a content does not have; false if nobody looked.
type absent struct{ blocks, crs bool }

// rareTexts prepares for s, and looks at nothing yet.
func (s *sight) rareTexts() rareTexts {
	t := rareTexts{blocks: rare{text: blockStart, data: s.data}, crs: rare{text: "\r", data: s.data}}
	if s.base != nil && s.base.absent.blocks {
		t.blocks.copies = s.it.Copies
	}
	if s.base != nil && s.base.absent.crs {
		t.crs.copies = s.it.Copies
	}
	return t
}

func (t *rareTexts) absent() absent { return absent{t.blocks.none(), t.crs.none()} }
