package decode

import (
	"bytes"
	"unicode/utf8"
)

// escaping is a way to write single characters of a text.
type escaping struct {
	name string
	mark byte // begins every escape
	// read reads the escape at the beginning of p, which is the mark.
	read func(p []byte) escape
}

// escape is one escape. One of no length is none: the mark stands for itself.
type escape struct {
	size int
	out  [utf8.UTFMax]byte
	n    int // bytes of out
	// worth tells that decoding it may bring to light what could not be seen: a regexp's
	// \d is none, and the \n that ends a line of a program's output hides nothing.
	worth bool
}

func newEscape(size int, r rune, worth bool) (e escape) {
	e.size, e.worth = size, worth
	e.n = utf8.EncodeRune(e.out[:], r)
	return e
}

func byteEscape(size int, b byte, worth bool) escape {
	return escape{size: size, out: [utf8.UTFMax]byte{b}, n: 1, worth: worth}
}

var (
	backslash = escaping{"escape", '\\', readBackslash}
	percent   = escaping{"percent", '%', readPercent}
	entity    = escaping{"entity", '&', readEntity}
)

// How much of a line is decoded on either side of an escape: all of it, up to
// context bytes; then up to where a word ends, and at most up to farthest.
const (
	context  = 1024
	farthest = 8192
)

// wordEnds are bytes that no token holds.
const wordEnds = " \t\r\n\"'`,;<>"

// escape looks at the byte at at, which begins escapes of some kind.
func (s *search) escape(at int) {
	switch s.data[at] {
	case backslash.mark:
		s.escaped(&backslash, at, &s.done.backslash)
	case percent.mark:
		s.escaped(&percent, at, &s.done.percent)
	default:
		s.escaped(&entity, at, &s.done.entity)
	}
}

// escaped yields the line, or the part of a long line, that holds the escape at at, if it
// is worth it and no other has been yielded with it.
func (s *search) escaped(k *escaping, at int, done *int) {
	if at < *done {
		return
	}
	e := k.read(s.data[at:s.block.End])
	if !e.worth {
		*done = at + e.size
		return
	}
	end, last := s.cluster(k, at+e.size)
	span := Span{cutLeft(s.data, at), end}
	if s.wanted(span) && s.fits(span) {
		s.unescape(k, span)
	}
	*done = last
}

// fits tells whether a region is small enough to be decoded.
func (s *search) fits(r Span) bool {
	if r.End-r.Start > maxRegion {
		s.over++
		return false
	}
	return true
}

// cluster returns the end of what belongs to the escape that ends at at: other escapes
// within context belong to it with all that is around them. Those from last on begin a
// cluster of their own, even where the word that ends the first holds them: whether an
// escape begins one must not hang on what is farther off.
func (s *search) cluster(k *escaping, at int) (end, last int) {
	if at >= s.eol {
		s.eol = lineEnd(s.data, at)
	}
	for {
		near, right := min(at+context, s.eol), at
		found := false
		if at, found = s.next(k, at, near); found {
			continue
		}
		end = near
		if near < s.eol {
			end = cutRight(s.data, right)
		}
		return max(end, at), max(near, at)
	}
}

// next returns the end of the next escape that begins before limit and is worth decoding;
// without one, where the search ended.
func (s *search) next(k *escaping, at, limit int) (end int, found bool) {
	for at < limit {
		i := bytes.IndexByte(s.data[at:limit], k.mark)
		if i < 0 {
			return limit, false
		}
		at += i
		e := k.read(s.data[at:s.block.End])
		at += max(e.size, 1)
		if e.worth {
			return at, true
		}
	}
	return at, false
}

// cutRight returns where the context of an escape that ends at at ends.
func cutRight(data []byte, at int) int {
	near, far := min(at+context, len(data)), min(at+farthest, len(data))
	if i := bytes.IndexByte(data[at:near], '\n'); i >= 0 {
		return at + i + 1
	}
	if i := bytes.IndexAny(data[near:far], wordEnds); i >= 0 {
		return near + i + 1
	}
	return far
}

// cutLeft returns where the context of an escape at at begins.
func cutLeft(data []byte, at int) int {
	near, far := max(at-context, 0), max(at-farthest, 0)
	if i := bytes.LastIndexByte(data[near:at], '\n'); i >= 0 {
		return near + i + 1
	}
	if i := bytes.LastIndexAny(data[far:near], wordEnds); i >= 0 {
		return far + i + 1
	}
	return far
}

// unescape decodes span and yields it.
func (s *search) unescape(k *escaping, span Span) {
	s.begin()
	for at := span.Start; at < span.End; {
		i := bytes.IndexByte(s.data[at:span.End], k.mark)
		if i < 0 {
			s.out = append(s.out, s.data[at:span.End]...)
			break
		}
		s.out = append(s.out, s.data[at:at+i]...)
		at += i
		if e := k.read(s.data[at:span.End]); e.size > 0 {
			s.add(at, at+e.size, e.out[:e.n]...)
			at += e.size
		} else {
			s.out = append(s.out, k.mark)
			at++
		}
	}
	s.region(Region{Span: span, start: span.Start, Name: k.name, Text: true, Partly: true})
}

// readBackslash reads the escapes of JSON, YAML and the languages that write as C does.
func readBackslash(p []byte) escape {
	if len(p) < 2 {
		return escape{}
	}
	next := byteAt(p, 2)
	switch c := p[1]; c {
	case 'n', 'r', 't', 'f', 'v':
		return newEscape(2, rune("\n\r\t\f\v"[bytes.IndexByte([]byte("nrtfv"), c)]), isAlnum(next) || next == '-')
	case '"', '\'':
		return newEscape(2, rune(c), next == ':')
	case '/':
		return newEscape(2, '/', next == '\\' && byteAt(p, 3) == '/')
	case '\\':
		return newEscape(2, '\\', bytes.IndexByte([]byte(`nrtux"/`), next) >= 0)
	case 'x':
		return readNumber(p, 2, 2)
	case 'u':
		if next == '{' {
			return readBraced(p)
		}
		return readNumber(p, 2, 4)
	case 'U':
		return readNumber(p, 2, 8)
	case '0', '1':
		return readOctal(p)
	}
	return escape{}
}

// readNumber reads n hexadecimal digits behind the first skip bytes.
func readNumber(p []byte, skip, n int) escape {
	if len(p) < skip+n {
		return escape{}
	}
	r, ok := parseHex(p[skip : skip+n])
	if !ok {
		return escape{}
	}
	if n == 2 {
		return byteEscape(skip+n, byte(r), isText(r))
	}
	return newEscape(skip+n, r, isText(r))
}

// readBraced reads \u{67}.
func readBraced(p []byte) escape {
	end := bytes.IndexByte(p[:min(len(p), 12)], '}')
	if end < 4 {
		return escape{}
	}
	r, ok := parseHex(p[3:end])
	if !ok {
		return escape{}
	}
	return newEscape(end+1, r, isText(r))
}

// readOctal reads \147.
func readOctal(p []byte) escape {
	if len(p) < 4 {
		return escape{}
	}
	n := 0
	for _, c := range p[1:4] {
		if c < '0' || c > '7' {
			return escape{}
		}
		n = n<<3 | int(c-'0')
	}
	return byteEscape(4, byte(n), isText(rune(n)))
}

// readPercent reads what RFC 3986, section 2.1 calls a percent-encoded octet. Control
// characters other than line ends are taken for something else: printf's %02d.
func readPercent(p []byte) escape {
	if len(p) < 3 {
		return escape{}
	}
	r, ok := parseHex(p[1:3])
	if !ok || r < ' ' && r != '\n' && r != '\r' && r != '\t' {
		return escape{}
	}
	return byteEscape(3, byte(r), isText(r))
}

// entities are the named characters of HTML that stand for ASCII
// (https://html.spec.whatwg.org/multipage/named-characters.html).
var entities = [...]struct {
	name string
	r    rune
}{
	{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"colon", ':'}, {"equals", '='},
	{"sol", '/'}, {"commat", '@'}, {"num", '#'}, {"dollar", '$'}, {"percnt", '%'}, {"excl", '!'}, {"plus", '+'},
	{"comma", ','}, {"period", '.'}, {"semi", ';'}, {"lowbar", '_'}, {"Tab", '\t'}, {"NewLine", '\n'},
	{"lpar", '('}, {"rpar", ')'}, {"lsqb", '['}, {"rsqb", ']'}, {"lcub", '{'}, {"rcub", '}'}, {"ast", '*'},
	{"Hat", '^'}, {"grave", '`'}, {"bsol", '\\'}, {"quest", '?'}, {"vert", '|'},
}

// readEntity reads a character reference that ends with a semicolon.
func readEntity(p []byte) escape {
	if len(p) < 4 || p[1] != '#' && !isAlnum(p[1]) {
		return escape{}
	}
	end := bytes.IndexByte(p[:min(len(p), 12)], ';')
	if end < 3 {
		return escape{}
	}
	name := p[1:end]
	if name[0] == '#' {
		r, ok := parseReference(name[1:])
		if !ok {
			return escape{}
		}
		return newEscape(end+1, r, isText(r))
	}
	for i := range entities {
		if string(name) == entities[i].name {
			return newEscape(end+1, entities[i].r, true)
		}
	}
	return escape{}
}

// parseReference reads the number of a character: decimal, or hexadecimal behind an x.
func parseReference(p []byte) (rune, bool) {
	if len(p) > 1 && p[0]|0x20 == 'x' {
		return parseHex(p[1:])
	}
	n := rune(0)
	for _, c := range p {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = min(n*10+rune(c-'0'), utf8.MaxRune+1)
	}
	return n, len(p) > 0
}

// parseHex reads up to eight hexadecimal digits. What is no rune is utf8.RuneError once
// it is encoded.
func parseHex(p []byte) (rune, bool) {
	n := uint32(0)
	for _, c := range p {
		d := hexValue[c]
		if d == noDigit {
			return 0, false
		}
		n = n<<4 | uint32(d)
	}
	return rune(min(n, utf8.MaxRune+1)), len(p) > 0 && len(p) <= 8
}

func byteAt(p []byte, i int) byte {
	if i < len(p) {
		return p[i]
	}
	return 0
}

func isAlnum(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9' }
