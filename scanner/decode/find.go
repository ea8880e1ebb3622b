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
	f.find(data, Span{0, len(data)}, nil, yield)
}

// FindIn does the same for the regions that touch one of the given spans, which are
// ordered, and of which wanted says that they are asked for; it may see some that
// touch none.
func (f *Finder) FindIn(data []byte, spans []Span, wanted func(Span) bool, yield func(*Region)) {
	f.over = 0
	for i := 0; i < len(spans); {
		block := blockAround(data, spans[i])
		for i++; i < len(spans) && spans[i].Start <= block.End; i++ {
			block.End = max(block.End, blockEnd(data, spans[i]))
		}
		f.find(data, block, wanted, yield)
	}
}

// find looks at a block of whole lines.
func (f *Finder) find(data []byte, block Span, wanted func(Span) bool, yield func(*Region)) {
	if wanted == nil {
		wanted = func(Span) bool { return true }
	}
	s := search{Finder: f, data: data, block: block, wanted: wanted, yield: yield, eol: block.Start}
	s.all()
}

// stretch is how many bytes lanes look at before what they found is looked at.
const stretch = 64 << 10

// all yields the regions of the block, whose first bytes 32 at a time are told from the
// rest: escapes, quoted-printable text, and runs of base64 and hexadecimal letters.
func (s *search) all() {
	for from := s.block.Start; from < s.block.End; from += stretch {
		s.blocks = lanes.Fill(s.blocks[:0], s.data, from, min(s.block.End, from+stretch+lanes.Width))
		for i, at := 0, from; i < len(s.blocks) && at < from+stretch; i, at = i+1, at+lanes.Width {
			for set := s.blocks[i].Escape; set != 0; set &= set - 1 {
				s.escape(at + bits.TrailingZeros64(set))
			}
			for set := s.blocks[i].Soft; set != 0; set &= set - 1 {
				s.quoted(at + bits.TrailingZeros64(set))
			}
			for set := s.runsIn(i); set != 0; set &= set - 1 {
				s.letters(at + bits.TrailingZeros64(set))
			}
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

// blockAround returns the lines that s touches or borders on, with those before and behind
// them in which a region may begin or end because of what they hold.
func blockAround(data []byte, s Span) Span {
	start := lineStart(data, max(s.Start-1, 0))
	for start > 0 && (joined(data, start) || endsOpen(data, start)) {
		start = lineStart(data, start-1)
	}
	return Span{start, blockEnd(data, s)}
}

func blockEnd(data []byte, s Span) int {
	end := lineEnd(data, s.End)
	for more := reaches(data, s.End, end); end < len(data) && (more || joined(data, end)); more = false {
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
	if end := trimEOL(data, at, next); end > at && data[end-1] == '=' {
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
