package decode

import "sort"

// Span is a half-open range of bytes.
type Span struct{ Start, End int }

// Region is a stretch of content that stands for other bytes.
type Region struct {
	// Span is the part of the content that decides about the region: what was decoded,
	// and what it might have been joined with.
	Span Span
	// Name says how it was written: "base64", "hex", "percent", "escape", "entity",
	// "quoted-printable".
	Name string
	// Bytes is what it stands for. It is valid until the Finder is used again.
	Bytes []byte
	// Text tells that Bytes is text; else only what needs no context is worth a look.
	Text bool
	// Partly tells that most of the region stands for itself: what is found there is
	// new only if it touches what was decoded.
	Partly bool

	start int // of what was decoded
	parts []part
	quad  bool // parts are groups of four letters that stand for three bytes
	pair  bool // two digits that stand for one
}

// Apart tells the region from others that the same bytes in Span decide about.
// The names of regions differ in their first two letters, and neither offset is more than maxRegion.
func (r *Region) Apart() uint64 {
	return uint64(r.Name[0])<<56 | uint64(r.Name[1])<<48 | uint64(r.start-r.Span.Start)<<24 | uint64(len(r.Bytes))
}

// part says that Bytes[out:outEnd] was written as content[in:inEnd]. Between two
// parts of a region that is Partly decoded, bytes stand for themselves.
type part struct{ out, outEnd, in, inEnd int }

// Touches tells whether s, a part of Bytes, holds or borders on a byte that was decoded.
func (r *Region) Touches(s Span) bool {
	if !r.Partly {
		return true
	}
	i := sort.Search(len(r.parts), func(i int) bool { return r.parts[i].outEnd >= s.Start })
	return i < len(r.parts) && r.parts[i].out <= s.End
}

// Origin returns the bytes of the content that s, a part of Bytes, was written as:
// whole escapes, and whole groups of four letters of base64, so that decoding them
// gives s and at most two bytes on either side.
func (r *Region) Origin(s Span) Span {
	return Span{r.origin(s.Start, false), r.origin(s.End, true)}
}

func (r *Region) origin(at int, end bool) int {
	probe := at
	if end {
		probe-- // the byte before the end decides where that is
	}
	i := sort.Search(len(r.parts), func(i int) bool { return r.parts[i].outEnd > probe })
	if i < len(r.parts) && r.parts[i].out <= probe {
		return r.parts[i].origin(at, end, r)
	}
	if i == 0 {
		return r.start + at
	}
	p := &r.parts[i-1]
	return min(p.inEnd+at-p.outEnd, r.Span.End)
}

// origin maps an offset inside the part.
func (p *part) origin(at int, end bool, r *Region) int {
	n := at - p.out
	switch {
	case r.quad && end:
		return min(p.in+(n+2)/3*4, p.inEnd)
	case r.quad:
		return p.in + n/3*4
	case r.pair:
		return p.in + 2*n
	case end:
		return p.inEnd
	}
	return p.in
}

// Whole returns out as the region that all of in stands for. Its bytes have no places of
// their own.
func Whole(name string, in, out []byte) *Region {
	return &Region{Span: Span{0, len(in)}, Name: name, Bytes: out, Text: isTextual(out), parts: []part{{0, len(out), 0, len(in)}}}
}
