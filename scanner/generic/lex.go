package generic

// scanner reads forward from pos; it sees data[low:] only.
type scanner struct {
	data []byte
	low  int
	pos  int
	cut  *bool // becomes true when something hangs on where that begins or ends; may be nil
}

// cuts notes that something hangs on where what is seen begins or ends.
func (s *scanner) cuts() {
	if s.cut != nil {
		*s.cut = true
	}
}

// atEnd tells whether no byte stands at i because what is seen ends there.
func (s *scanner) atEnd(i int) bool {
	if i < len(s.data) {
		return false
	}
	s.cuts()
	return true
}

// atStart tells whether no byte stands before i because what is seen begins there.
func (s *scanner) atStart(i int) bool {
	if i > s.low {
		return false
	}
	s.cuts()
	return true
}

// all returns everything that is seen.
func (s *scanner) all() []byte {
	s.cuts()
	return s.data[s.low:]
}

// around returns so many bytes on either side of span, and those of it.
func (s *scanner) around(span Span, reach int) []byte {
	if span.Start-reach < s.low || span.End+reach > len(s.data) {
		s.cuts()
	}
	return s.data[max(s.low, span.Start-reach):min(len(s.data), span.End+reach)]
}

// peek returns the byte at offset i from pos, 0 where there is none.
func (s *scanner) peek(i int) byte { return s.at(s.pos + i) }

// at returns the byte at an absolute place, 0 where there is none.
func (s *scanner) at(i int) byte {
	if s.low <= i && i < len(s.data) {
		return s.data[i]
	}
	s.cuts()
	return 0
}

func (s *scanner) skip(set string) {
	for !s.atEnd(s.pos) && in(set, s.data[s.pos]) {
		s.pos++
	}
}

// backOver returns where the bytes of set that end at i begin.
func (s *scanner) backOver(i int, set string) int {
	for in(set, s.at(i-1)) {
		i--
	}
	return i
}

func (s *scanner) skipSpace() { s.skip(" \t") }

// take moves over text if it stands here.
func (s *scanner) take(text string) bool {
	if s.has(s.pos, text) {
		s.pos += len(text)
		return true
	}
	return false
}

// takeFold is take in any case; text is in lower case.
func (s *scanner) takeFold(text string) bool {
	if s.hasFold(s.pos, text) {
		s.pos += len(text)
		return true
	}
	return false
}

// has tells whether text stands at i.
func (s *scanner) has(i int, text string) bool {
	if i < s.low || i+len(text) > len(s.data) {
		s.cuts()
		return false
	}
	return string(s.data[i:i+len(text)]) == text
}

// hasFold is has in any case; text is in lower case.
func (s *scanner) hasFold(i int, text string) bool {
	if i < s.low || i+len(text) > len(s.data) {
		s.cuts()
		return false
	}
	for k := range len(text) {
		if lower(s.data[i+k]) != text[k] {
			return false
		}
	}
	return true
}

// lineStart returns where the line that holds i begins, at most maxLine before it.
func (s *scanner) lineStart(i int) int {
	for n := 0; n < maxLine && !s.atStart(i) && s.data[i-1] != '\n'; n++ {
		i--
	}
	return i
}

// lineEnd returns where the line that holds i ends, at most maxLine behind it.
func (s *scanner) lineEnd(i int) int {
	for n := 0; n < maxLine && !s.atEnd(i) && s.data[i] != '\n'; n++ {
		i++
	}
	return i
}

// wordAt returns the end of the identifier at i, dots and the like not included.
func (s *scanner) wordAt(i int) int {
	for isAlnum(s.at(i)) || s.at(i) == '_' {
		i++
	}
	return i
}

// wordBefore returns the start of the identifier that ends at i.
func (s *scanner) wordBefore(i int) int {
	for isAlnum(s.at(i-1)) || s.at(i-1) == '_' {
		i--
	}
	return i
}

func in(set string, b byte) bool {
	for i := range len(set) {
		if set[i] == b {
			return true
		}
	}
	return false
}

// nameBytes marks the bytes of names: a table, since names are read byte by byte.
var nameBytes = [256]bool{
	'-': true, '_': true, '0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'A': true, 'B': true, 'C': true, 'D': true, 'E': true, 'F': true, 'G': true, 'H': true, 'I': true, 'J': true, 'K': true, 'L': true, 'M': true,
	'N': true, 'O': true, 'P': true, 'Q': true, 'R': true, 'S': true, 'T': true, 'U': true, 'V': true, 'W': true, 'X': true, 'Y': true, 'Z': true,
	'a': true, 'b': true, 'c': true, 'd': true, 'e': true, 'f': true, 'g': true, 'h': true, 'i': true, 'j': true, 'k': true, 'l': true, 'm': true,
	'n': true, 'o': true, 'p': true, 'q': true, 'r': true, 's': true, 't': true, 'u': true, 'v': true, 'w': true, 'x': true, 'y': true, 'z': true,
}

func isNameByte(b byte) bool { return nameBytes[b] }

func isAlnum(b byte) bool  { return isLetter(b) || isDigit(b) }
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func isDigit(b byte) bool  { return '0' <= b && b <= '9' }
func isLower(b byte) bool  { return 'a' <= b && b <= 'z' }
func isUpper(b byte) bool  { return 'A' <= b && b <= 'Z' }
func isQuote(b byte) bool  { return b == '"' || b == '\'' || b == '`' }
func isHex(b byte) bool    { return isDigit(b) || 'a' <= b|0x20 && b|0x20 <= 'f' }

func lower(b byte) byte {
	if isUpper(b) {
		return b | 0x20
	}
	return b
}

// containsFold tells whether t holds the lower case text w in any case.
func containsFold(t []byte, w string) bool {
	for i := 0; i+len(w) <= len(t); i++ {
		if t[i]|0x20 != w[0]|0x20 {
			continue
		}
		n := 0
		for n < len(w) && lower(t[i+n]) == w[n] {
			n++
		}
		if n == len(w) {
			return true
		}
	}
	return false
}
