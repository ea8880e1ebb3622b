package scanner

import (
	"bytes"

	"github.com/stanchdev/stanch/scanner/match"
)

// lines turns offsets into lines and columns. Asked in ascending order it reads
// the data once, at the speed of bytes.Count where lines end with LF.
type lines struct {
	data        []byte
	at          int   // data[:at] is counted
	line, start int   // of at: the number of its line, and where that begins
	crs         *rare // carriage returns in data; nil: nobody knows
}

func newLines(data []byte) *lines { return &lines{data: data, line: 1} }

// locate returns the position of span. A line ends with LF, CR LF, or CR alone.
func (l *lines) locate(span match.Span) Position {
	l.advance(span.Start)
	p := Position{Line: l.line, Col: span.Start - l.start + 1}
	end := *l // the next span may start before this one ends
	end.advance(span.End)
	p.EndLine, p.EndCol = end.line, span.End-end.start+1
	return p
}

// advance counts the lines that end at or before to. Between CR and LF one is still on
// the line that they end.
func (l *lines) advance(to int) {
	part := l.data[l.at:to]
	ended := bytes.Count(part, []byte{'\n'})
	if l.crs != nil && !l.crs.before(to) {
		if ended > 0 {
			l.line, l.start = l.line+ended, l.at+bytes.LastIndexByte(part, '\n')+1
		}
		l.at = to
		return
	}
	if crs := bytes.Count(part, []byte{'\r'}); crs > 0 {
		ended += crs - l.pairs(to)
	}
	if ended > 0 {
		l.line += ended
		l.start = l.lastEnd(to)
	}
	l.at = to
}

// pairs counts the CRs from at to to that an LF follows, which may stand at to.
func (l *lines) pairs(to int) int {
	n := 0
	for i, end := l.at, min(to+1, len(l.data)); ; i++ {
		k := bytes.IndexByte(l.data[i:end], '\n')
		if k < 0 {
			return n
		}
		if i += k; i > l.at && l.data[i-1] == '\r' {
			n++
		}
	}
}

// lastEnd returns where the last line ends that ends between at and to.
func (l *lines) lastEnd(to int) int {
	end := to
	if to < len(l.data) && l.data[to-1] == '\r' && l.data[to] == '\n' {
		end--
	}
	return l.at + bytes.LastIndexAny(l.data[l.at:end], "\r\n") + 1
}
