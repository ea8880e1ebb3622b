package decode

import "bytes"

// probe is how many letters are decoded before more of a run is looked at. Of runs that
// are names or paths, 1 in 20 gets beyond the first four letters.
const probe = 16

// shortestBinary is the fewest letters that are decoded to what is no text. Digests are
// shorter: SHA-512 has 88.
const shortestBinary = 100

// maxStarts bounds the places in a run where what was encoded may begin.
const maxStarts = 16

// promises tells whether decodeRun may make something of the letters of s.runs, which end at end. Names
// and paths, which are nearly all, are told by their first letters.
func (s *search) promises(end int) bool {
	first := s.runs[0]
	return len(s.runs) > 1 || end-first.Start >= shortestBinary || s.nextHex(first.Start) < first.End ||
		s.starts(func(int, content) bool { return true })
}

// decodeRun yields what the letters of s.runs stand for.
func (s *search) decodeRun(decides Span) {
	if s.hexRuns(decides) {
		return
	}
	first := s.runs[0]
	if last := s.runs[len(s.runs)-1]; last.End-first.Start >= shortestBinary && s.decodeOther(decides) {
		return
	}
	if s.starts(func(start int, kind content) bool { return s.decodeFrom(start, kind, decides) }) {
		return
	}
	if len(s.runs) > 1 { // the lines below may be something else
		s.runs = s.runs[:1]
		s.decodeRun(decides)
	}
}

// starts calls try for the places in the first run, at its start and behind separators, from which
// the letters may stand for text or what is packed, until it returns true, and tells whether it did.
func (s *search) starts(try func(start int, kind content) bool) bool {
	first := s.runs[0]
	for start, n := first.Start, 0; n < maxStarts && first.End-start >= shortestRun; n++ {
		if kind := guess(s.head(start)); (kind == readable || kind == packed) && try(start, kind) {
			return true
		}
		i := start
		for i < first.End && !isSeparator(s.data[i]) {
			i++
		}
		start = i + 1
	}
	return false
}

// head returns the letters that are looked at first.
func (s *search) head(start int) []byte {
	return s.data[start:min(s.runs[0].End, start+probe)]
}

// decodeOther yields what is neither text nor packed. It is done also with what hides nothing.
func (s *search) decodeOther(decides Span) (done bool) {
	first := s.runs[0].Start
	head := s.head(first)
	switch {
	case isSeparator(s.data[first]) && head[0] != '/', guess(head) != other:
		return false
	case hidesNothing(head):
		return true
	}
	return s.decodeFrom(first, other, decides)
}

// decodeFrom yields what the letters from start on stand for, if it is what the first of
// them promise.
func (s *search) decodeFrom(start int, kind content, decides Span) bool {
	s.begin()
	for i, r := range s.runs {
		if i == 0 {
			r.Start = start
		}
		s.add64(r)
		if (r.End-r.Start)%4 != 0 {
			break // a group of letters is not broken across lines
		}
	}
	s.pad()
	text := isTextual(s.out)
	if kind == readable && !text {
		return false
	}
	s.region(Region{Span: decides, start: start, Name: "base64", Text: text, quad: true})
	return true
}

// add64 decodes a run of letters.
func (s *search) add64(r Span) {
	p := part{out: len(s.out), in: r.Start, inEnd: r.End}
	data := s.data[r.Start:r.End]
	for ; len(data) >= 4; data = data[4:] {
		a, b, c, d := letterValue[data[0]], letterValue[data[1]], letterValue[data[2]], letterValue[data[3]]
		s.out = append(s.out, a<<2|b>>4, b<<4|c>>2, c<<6|d)
	}
	if len(data) >= 2 {
		s.out = append(s.out, letterValue[data[0]]<<2|letterValue[data[1]]>>4)
	}
	if len(data) == 3 {
		s.out = append(s.out, letterValue[data[1]]<<4|letterValue[data[2]]>>2)
	}
	p.outEnd = len(s.out)
	s.parts = append(s.parts, p)
}

// pad makes the padding a part of the last group.
func (s *search) pad() {
	last := &s.parts[len(s.parts)-1]
	for last.inEnd < len(s.data) && s.data[last.inEnd] == '=' && (last.inEnd-last.in)%4 != 0 {
		last.inEnd++
	}
}

// content is what the first letters of a run may stand for.
type content uint8

const (
	other    content = iota
	readable         // text
	packed           // compressed, or UTF-16
)

// guess looks at the first letters of a run.
func guess(head []byte) content {
	for i := 0; i+4 <= len(head); i += 4 {
		b := decode4(head[i:])
		switch {
		case isTextByte(b[0]) && isTextByte(b[1]) && isTextByte(b[2]):
			continue
		case i == 0 && isTextByte(b[0]) && b[1] == 0, i == 0 && b[0] == 0xff && b[1] == 0xfe:
			return packed // UTF-16
		case looksPacked(decode4(head)):
			return packed
		}
		return other
	}
	return readable
}

// looksPacked tells whether b begins gzip, zlib, zip, xz, zstd or bzip2.
func looksPacked(b [3]byte) bool {
	switch b[0] {
	case 0x1f:
		return b[1] == 0x8b && b[2] == 8
	case 'x':
		return b[1] == 0x01 || b[1] == 0x5e || b[1] == 0x9c || b[1] == 0xda
	}
	switch string(b[:]) {
	case "PK\x03", "\xfd7z", "\x28\xb5\x2f", "BZh":
		return true
	}
	return false
}

// mediaHeads are the letters that begin what hides no text: PNG, JPEG, GIF, RIFF, WOFF, fonts,
// DER (certificates and keys, which have rules of their own), SSH keys, WebAssembly.
var mediaHeads = [...]string{"iVBORw0KGg", "/9j/", "_9j_", "R0lGOD", "UklGR", "d09GR", "d09GM", "T1RUTw", "MII", "AAAA", "AGFzb"}

func hidesNothing(head []byte) bool {
	for _, h := range mediaHeads {
		if bytes.HasPrefix(head, []byte(h)) {
			return true
		}
	}
	return isSignature(head)
}

// isSignature tells whether letters begin a signature of OpenPGP, as most signed commits
// hold: a packet with tag 2 and its length, and version 4 or 6 (RFC 9580, sections 4.2
// and 5.2).
func isSignature(head []byte) bool {
	if len(head) < 8 {
		return false
	}
	a, b := decode4(head), decode4(head[4:])
	version := b[0]
	switch {
	case a[0] == 0x88, a[0] == 0xc2 && a[1] < 192: // a length of one byte
		version = a[2]
	case a[0] != 0x89 && a[0] != 0xc2:
		return false
	}
	return version == 4 || version == 6
}

func decode4(p []byte) [3]byte {
	a, b, c, d := letterValue[p[0]], letterValue[p[1]], letterValue[p[2]], letterValue[p[3]]
	return [3]byte{a<<2 | b>>4, b<<4 | c>>2, c<<6 | d}
}
