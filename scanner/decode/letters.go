package decode

import (
	"bytes"

	"github.com/stanchdev/stanch/scanner/lanes"
)

const noDigit = 0xff

// letterValue and hexValue are static tables: nothing is computed at start-up.
var (
	letterValue = [256]uint8{
		'A': 0, 'B': 1, 'C': 2, 'D': 3, 'E': 4, 'F': 5, 'G': 6, 'H': 7, 'I': 8, 'J': 9, 'K': 10, 'L': 11, 'M': 12,
		'N': 13, 'O': 14, 'P': 15, 'Q': 16, 'R': 17, 'S': 18, 'T': 19, 'U': 20, 'V': 21, 'W': 22, 'X': 23, 'Y': 24, 'Z': 25,
		'a': 26, 'b': 27, 'c': 28, 'd': 29, 'e': 30, 'f': 31, 'g': 32, 'h': 33, 'i': 34, 'j': 35, 'k': 36, 'l': 37, 'm': 38,
		'n': 39, 'o': 40, 'p': 41, 'q': 42, 'r': 43, 's': 44, 't': 45, 'u': 46, 'v': 47, 'w': 48, 'x': 49, 'y': 50, 'z': 51,
		'0': 52, '1': 53, '2': 54, '3': 55, '4': 56, '5': 57, '6': 58, '7': 59, '8': 60, '9': 61,
		'+': 62, '-': 62, '/': 63, '_': 63,
	}
	hexValue = [256]uint8{
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		0, 1, 2, 3, 4, 5, 6, 7, 8, 9, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, 10, 11, 12, 13, 14, 15, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, 10, 11, 12, 13, 14, 15, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
		noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit, noDigit,
	}
)

// isSeparator tells whether a letter of base64 also stands between words.
func isSeparator(b byte) bool { return b == '+' || b == '/' || b == '-' || b == '_' }

const (
	// shortestRun is the fewest letters in a row that are looked at: 18 bytes.
	shortestRun = 24
	// shortestWrap is the fewest letters before a line end that go on in the next line.
	shortestWrap = 32
)

// runsIn sets the bits of block i at which shortestRun letters begin.
func (s *search) runsIn(i int) uint64 {
	here, next := s.blocks[i].Letter, uint64(0)
	if i+1 < len(s.blocks) {
		next = s.blocks[i+1].Letter
	}
	if here == 0 {
		return 0
	}
	return lanes.Ones(here, next, shortestRun)
}

// letters looks at the run that begins at at, if none that was looked at holds it.
func (s *search) letters(at int) {
	if at < s.done.letters {
		return
	}
	run := Span{at, at + shortestRun}
	for run.End < s.block.End && lanes.IsLetter(s.data[run.End]) {
		run.End++
	}
	s.done.letters = max(run.End, s.run(run))
}

// lastOther returns the index of the last byte that is no letter, -1 if all are.
func lastOther(p []byte) int {
	for i := len(p) - 1; i >= 0; i-- {
		if !lanes.IsLetter(p[i]) {
			return i
		}
	}
	return -1
}

// wrapped tells whether letters before the line end before at go on behind it: there
// are at least shortestWrap of them, and the next line has nothing but letters, some
// padding and what closes a string.
func wrapped(data []byte, at int) bool {
	end := trimEOL(data, max(at-2, 0), at)
	if end < shortestWrap || lastOther(data[end-shortestWrap:end]) >= 0 {
		return false
	}
	_, ok := wholeLine(data, at)
	return ok
}

// wholeLine returns the letters of the line at at, if it has nothing else.
func wholeLine(data []byte, at int) (Span, bool) {
	run := Span{at, at}
	for run.Start < len(data) && (data[run.Start] == ' ' || data[run.Start] == '\t') {
		run.Start++
	}
	run.End = run.Start
	for run.End < len(data) && lanes.IsLetter(data[run.End]) {
		run.End++
	}
	rest := run.End
	for rest < len(data) && rest < run.End+4 && bytes.IndexByte([]byte("=\"'`,<"), data[rest]) >= 0 {
		rest++
	}
	return run, run.End > run.Start && (rest == len(data) || rest > run.End || data[rest] == '\n' || data[rest] == '\r')
}

// run looks at a run of letters, and at those that it goes on with in the lines below.
// It returns the end of what was looked at.
func (s *search) run(first Span) int {
	s.runs = append(s.runs[:0], first)
	end := first.End
	for {
		last := s.runs[len(s.runs)-1]
		next, ok := eolAt(s.data, last.End)
		if !ok || next >= s.block.End || !wrapped(s.data, next) {
			break
		}
		r, _ := wholeLine(s.data, next)
		s.runs = append(s.runs, r)
		end = r.End
	}
	if !s.promises(end) {
		return end
	}
	decides := s.decides(first, end)
	if s.wanted(decides) && s.fits(Span{first.Start, end}) {
		s.decodeRun(decides)
	}
	return end
}

// decides returns the bytes that decide where a run begins and ends: the end of the line
// before it, if it begins one, and a line after it, if it may go on there.
func (s *search) decides(first Span, end int) Span {
	d := Span{max(first.Start-1, 0), min(end+runTail, len(s.data))}
	line := first.Start
	for line > 0 && (s.data[line-1] == ' ' || s.data[line-1] == '\t') {
		line--
	}
	if line == 0 || s.data[line-1] == '\n' {
		before := max(line-shortestWrap-3, 0)
		d.Start = before + bytes.LastIndexByte(s.data[before:max(line-1, before)], '\n') + 1
	}
	if next, ok := eolAt(s.data, end); ok {
		d.End = lineEnd(s.data, next)
	}
	return d
}
