package decode

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"github.com/stanchdev/stanch/scanner/lanes"
)

// Finder finds the regions of contents. It holds memory that is used again, and is
// for one goroutine.
type Finder struct {
	out    []byte
	parts  []part
	runs   []Span        // of one run of letters, line by line
	blocks []lanes.Block // of the stretch in hand
	over   int
}

// maxRegion bounds what is decoded of one region, in bytes of content.
const maxRegion = 8 << 20

// OverBudget returns how many regions the last Find left alone because they were
// larger than 8 MiB.
func (f *Finder) OverBudget() int { return f.over }

// Find calls yield for each region of data. What is a region depends on its own bytes
// and one on either side, so regions are found again in whatever holds them whole.
func (f *Finder) Find(data []byte, yield func(*Region)) {
	f.over = 0
	f.find(data, Span{0, len(data)}, all, yield)
}

func all(Span) bool { return true }

// FindIn does the same for the regions that touch one of the given spans, which are
// ordered, and of which wanted says that they are asked for; it may see some that
// touch none.
func (f *Finder) FindIn(data []byte, spans []Span, wanted func(Span) bool, yield func(*Region)) {
	f.over = 0
	for len(spans) > 0 {
		n, end := together(data, spans)
		f.find(data, Span{blockStart(data, spans[0].Start), end}, wanted, yield)
		spans = spans[n:]
	}
}

// apart is how many bytes between two spans are cheaper to look at than another block is
// to begin.
const apart = 256

// together returns how many spans, from the first one on, are looked at in one block, and
// where that ends.
func together(data []byte, spans []Span) (n, end int) {
	for n < len(spans) && (n == 0 || spans[n].Start <= end) {
		last := spans[n].End
		for n++; n < len(spans) && spans[n].Start <= last+apart; n++ {
			last = max(last, spans[n].End)
		}
		end = max(end, blockEnd(data, last))
	}
	return n, end
}

// find looks at a block of whole lines, a stretch at a time.
func (f *Finder) find(data []byte, block Span, wanted func(Span) bool, yield func(*Region)) {
	s := search{Finder: f, data: data, block: block, wanted: wanted, yield: yield, eol: block.Start}
	for from := block.Start; from < block.End; from += stretch {
		f.blocks = lanes.Fill(f.blocks[:0], data, from, min(block.End, from+stretch+lanes.Width))
		s.regions(from)
	}
}

// stretch is how many bytes lanes look at before what they found is looked at.
const stretch = 64 << 10

// regions yields those that begin in a stretch, whose first bytes 32 at a time are told
// from the rest: escapes, quoted-printable text, and runs of base64 and hexadecimal letters.
func (s *search) regions(from int) {
	for i, at := 0, from; i < len(s.blocks) && at < from+stretch; i, at = i+1, at+lanes.Width {
		b := &s.blocks[i]
		for set := b.Escape; set != 0; set &= set - 1 {
			s.escape(at + bits.TrailingZeros64(set))
		}
		for set := b.Soft; set != 0; set &= set - 1 {
			s.quoted(at + bits.TrailingZeros64(set))
		}
		for set := s.runsIn(i); set != 0; set &= set - 1 {
			s.letters(at + bits.TrailingZeros64(set))
		}
	}
}

// search is one look at a block of lines.
type search struct {
	*Finder
	data   []byte
	block  Span
	wanted func(Span) bool
	yield  func(*Region)
	eol    int // of the line in hand
	done   done
}

// done is up to where a block has been searched for each kind of region.
type done struct{ backslash, percent, entity, quoted, letters int }

// begin empties the memory for the next region.
func (s *search) begin() { s.out, s.parts = s.out[:0], s.parts[:0] }

// region yields what begin, add and keep have put together.
func (s *search) region(r Region) {
	r.Bytes, r.parts = s.out, s.parts
	s.yield(&r)
}

// add appends bytes that data[in:inEnd] stands for.
func (s *search) add(in, inEnd int, decoded ...byte) {
	s.parts = append(s.parts, part{len(s.out), len(s.out) + len(decoded), in, inEnd})
	s.out = append(s.out, decoded...)
}

// blockStart returns where the line begins that holds the byte before at, or one before it,
// as long as a region may reach from the one into the other because of what they hold.
func blockStart(data []byte, at int) int {
	start := lineStart(data, max(at-1, 0))
	for start > 0 && (joined(data, start) || endsOpen(data, start)) {
		start = lineStart(data, start-1)
	}
	return start
}

// blockEnd is the same for the end of the line that holds at. It is the farther, the farther
// at is.
func blockEnd(data []byte, at int) int {
	end := lineEnd(data, at)
	for more := reaches(data, at, end); end < len(data) && (more || joined(data, end)); more = false {
		end = lineEnd(data, end)
	}
	return end
}

// endsOpen tells whether the line before at may end in a region about which the line at at
// decides: it ends with an equals sign, or with a run of letters and at most some padding.
func endsOpen(data []byte, at int) bool {
	end := trimEOL(data, 0, at)
	if end > 0 && data[end-1] == '=' {
		return true
	}
	for end > 0 && end > at-runTail && !lanes.IsLetter(data[end-1]) {
		end--
	}
	return end >= shortestRun && lastOther(data[end-shortestRun:end]) < 0
}

// runTail is how many bytes behind a run of letters belong to it, see search.decides.
const runTail = 3

// reaches tells whether a region in the line at next may begin there because of what stands
// from at on.
func reaches(data []byte, at, next int) bool {
	switch n := next - at; {
	case n <= softEnd:
		return true
	case n > softReach:
		return false
	}
	if end := trimEOL(data, max(next-softReach, 0), next); end > 0 && data[end-1] == '=' {
		return true
	}
	return next-at <= shortestWrap+runTail+1 && beginsInRun(data, next)
}

// beginsInRun tells whether the line at at begins with a run of letters, behind blanks.
func beginsInRun(data []byte, at int) bool {
	for at < len(data) && (data[at] == ' ' || data[at] == '\t') {
		at++
	}
	return at+shortestRun <= len(data) && lastOther(data[at:at+shortestRun]) < 0
}

// joined tells whether a region may reach over the line end before at.
func joined(data []byte, at int) bool {
	return softBreak(data, at) || wrapped(data, at)
}

// lineStart returns where the line that holds at begins. Lines end with LF here: what
// CR alone ends is one. It looks at eight bytes at a time, since bytes.LastIndexByte goes
// byte by byte.
func lineStart(data []byte, at int) int {
	for ; at >= 8; at -= 8 {
		if lf := equals(binary.LittleEndian.Uint64(data[at-8:]), '\n'); lf != 0 {
			return at - bits.LeadingZeros64(lf)/8
		}
	}
	return bytes.LastIndexByte(data[:at], '\n') + 1
}

// equals sets the high bit of every byte of w that is b.
func equals(w uint64, b byte) uint64 {
	const ones, low7 = 0x0101010101010101, 0x7f7f7f7f7f7f7f7f
	w ^= ones * uint64(b)
	return ^(w&low7 + low7 | w | low7)
}

// lineEnd returns where the line that holds at ends, its LF included.
func lineEnd(data []byte, at int) int {
	if i := bytes.IndexByte(data[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(data)
}

// eolAt returns the end of the line end at at, ok if there is one.
func eolAt(data []byte, at int) (next int, ok bool) {
	for at < len(data) && data[at] == '\r' {
		at++
	}
	if at == len(data) {
		return at, true
	}
	return at + 1, data[at] == '\n'
}

// trimEOL returns end without the line end before it.
func trimEOL(data []byte, start, end int) int {
	for end > start && (data[end-1] == '\n' || data[end-1] == '\r') {
		end--
	}
	return end
}
