package decode

import "bytes"

// shortestSoft is the fewest bytes of a line that ends with a soft line break. Lines
// are broken at 76 (RFC 2045, section 6.7), or where a word ends before that.
const shortestSoft = 48

// What softBreak looks at before the beginning of a line: its end, and if that is an
// equals sign, so much of it that its length is known.
const (
	softEnd   = 4
	softReach = longestSoft + softEnd
)

// longestSoft is up to where the length of a line is measured.
const longestSoft = 128

// softBreak tells whether the line that ends before at goes on in the next one, as
// quoted-printable text does.
func softBreak(data []byte, at int) bool {
	end := trimEOL(data, max(at-2, 0), at)
	if end < 2 || data[end-1] != '=' || data[end-2] == '=' || at == len(data) || endsBase64(data[at]) {
		return false
	}
	if bytes.LastIndexByte(data[max(end-shortestSoft, 0):end], '\n') >= 0 || end < shortestSoft {
		return false
	}
	n := lineLength(data, end)
	return n <= 77 && !isPadded(data[end-n:end])
}

// isPadded tells whether a line is the last one of base64, with its padding, behind blanks at most: in a
// commit the signature is set in by one. Soft line breaks of letters only come later in a line.
func isPadded(line []byte) bool {
	letters := bytes.TrimLeft(line, " \t")
	return len(letters)%4 == 0 && len(letters) < leastSoftLetters && lastOther(letters[:len(letters)-1]) < 0
}

// leastSoftLetters is the fewest letters, with the equals sign, that a soft line break ends; lines
// are filled up to 76 where no word ends.
const leastSoftLetters = 72

// endsBase64 tells whether a line that begins with b follows the padding of base64 rather
// than a soft line break: nothing is in it, or it ends a block of PEM.
func endsBase64(b byte) bool { return b == '\n' || b == '\r' || b == '-' }

// lineLength returns how far the beginning of the line is before end, if that is less
// than longestSoft bytes.
func lineLength(data []byte, end int) int {
	from := max(end-longestSoft, 0)
	return end - (from + bytes.LastIndexByte(data[from:end], '\n') + 1)
}

// quoted looks at the equals sign at at. Where it is one of quoted-printable text, it
// yields that: lines with "=3D", which stands for the sign that begins an escape, and
// those that soft line breaks join.
func (s *search) quoted(at int) {
	if at < s.done.quoted || !s.opensQuoted(at+1) {
		return
	}
	span := s.softLines(at + 1)
	decides := Span{max(span.Start-softEnd, 0), span.End}
	if end := trimEOL(s.data, max(span.Start-2, 0), span.Start); end > 0 && s.data[end-1] == '=' {
		from := max(span.Start-softReach, 0)
		decides.Start = from + bytes.LastIndexByte(s.data[from:end], '\n') + 1
	}
	if s.wanted(decides) && s.fits(span) {
		s.unquote(span, decides)
	}
	s.done.quoted = span.End
}

// opensQuoted tells whether the '=' before at is one of quoted-printable text.
func (s *search) opensQuoted(at int) bool {
	switch byteAt(s.data, at) {
	case '3':
		return byteAt(s.data, at+1) == 'D'
	case '\n', '\r':
		next := lineEnd(s.data, at)
		return next < s.block.End && softBreak(s.data, next)
	}
	return false
}

// softLines returns the line that holds at with all that are joined to it.
func (s *search) softLines(at int) Span {
	span := Span{lineStart(s.data, at), lineEnd(s.data, at)}
	for span.Start > s.block.Start && softBreak(s.data, span.Start) {
		span.Start = lineStart(s.data, span.Start-1)
	}
	for span.End < s.block.End && softBreak(s.data, span.End) {
		span.End = lineEnd(s.data, span.End)
	}
	return span
}

// unquote decodes span and yields it.
func (s *search) unquote(span, decides Span) {
	s.begin()
	for at := span.Start; at < span.End; at++ {
		c := s.data[at]
		if c != '=' {
			s.out = append(s.out, c)
			continue
		}
		size, b, ok := readQuoted(s.data[at:span.End])
		switch {
		case size == 0:
			s.out = append(s.out, c)
			continue
		case ok:
			s.add(at, at+size, b)
		default:
			s.add(at, at+size)
		}
		at += size - 1
	}
	s.region(Region{Span: decides, start: span.Start, Name: "quoted-printable", Text: true, Partly: true})
}

// readQuoted reads an escape or, with ok false, a soft line break; size 0 is neither.
func readQuoted(p []byte) (size int, b byte, ok bool) {
	if len(p) >= 2 && p[1] == '\n' {
		return 2, 0, false
	}
	if len(p) < 3 {
		return 0, 0, false
	}
	if p[1] == '\r' && p[2] == '\n' {
		return 3, 0, false
	}
	r, ok := parseHex(p[1:3])
	if !ok {
		return 0, 0, false
	}
	return 3, byte(r), true
}
