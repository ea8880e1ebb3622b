package decode

import (
	"sort"
	"unicode/utf8"
)

// Decoded is content in UTF-8.
type Decoded struct {
	// Name says what it was: "utf-16le", "utf-16be", "utf-32le" or "utf-32be".
	Name string
	// Bytes is the content as valid UTF-8, without the byte order mark. What no
	// Unicode text may hold (half a surrogate pair, a number above U+10FFFF, a
	// unit cut off by the end) is U+FFFD.
	Bytes []byte

	unit  int // bytes in a code unit: 2 or 4
	size  int // bytes of the original
	marks []mark
}

// mark says that the character at Bytes[out] began at offset in of the original.
type mark struct{ out, in int }

// markEvery is how many bytes of output lie between two marks: 16 bytes for each
// KiB, and Origin decodes at most that KiB.
const markEvery = 1024

// Text returns data as UTF-8 if it is UTF-16 or UTF-32, with or without a byte
// order mark; ok is false for everything else. The answer depends on the length
// of data, its first four bytes and three samples of it; see detect.
func Text(data []byte) (d Decoded, ok bool) {
	e, ok := detect(data)
	if !ok {
		return Decoded{}, false
	}
	return e.decode(data), true
}

// Origin returns the offset in the original of the character that Bytes[offset]
// belongs to. Offsets at or behind the end give the length of the original.
func (d Decoded) Origin(offset int) int {
	if offset >= len(d.Bytes) {
		return d.size
	}
	i := sort.Search(len(d.marks), func(i int) bool { return d.marks[i].out > offset }) - 1
	if i < 0 {
		return 0
	}
	at := d.marks[i]
	for {
		r, n := utf8.DecodeRune(d.Bytes[at.out:])
		if at.out+n > offset {
			return at.in
		}
		at.out += n
		at.in += d.width(r)
	}
}

// width is how many bytes of the original a character took. U+FFFD is one unit,
// both where it stood in the original and where it replaces a bad one.
func (d Decoded) width(r rune) int {
	if d.unit == 2 && r > 0xFFFF {
		return 4
	}
	return d.unit
}

func (e encoding) decode(data []byte) Decoded {
	// ASCII text takes one byte for each unit; other text grows the buffer.
	d := Decoded{Name: e.name, unit: e.unit, size: len(data), Bytes: make([]byte, 0, len(data)/e.unit+8)}
	next := 0
	for in := e.bom; in < len(data); {
		if len(d.Bytes) >= next {
			d.marks = append(d.marks, mark{len(d.Bytes), in})
			next = len(d.Bytes) + markEvery
		}
		r, n := e.next(data[in:])
		d.Bytes = utf8.AppendRune(d.Bytes, r)
		in += n
	}
	return d
}

// next returns the first character of p, which is not empty, and its bytes.
func (e encoding) next(p []byte) (r rune, n int) {
	if len(p) < e.unit {
		return utf8.RuneError, len(p)
	}
	r = e.at(p)
	if e.unit == 4 {
		if !utf8.ValidRune(r) {
			r = utf8.RuneError
		}
		return r, 4
	}
	switch {
	case !isSurrogate(r):
		return r, 2
	case isHigh(r) && len(p) >= 4 && isLow(e.at(p[2:])):
		return 0x10000 + (r-0xD800)<<10 + (e.at(p[2:]) - 0xDC00), 4
	}
	return utf8.RuneError, 2
}

func isSurrogate(r rune) bool { return r >= 0xD800 && r < 0xE000 }
func isHigh(r rune) bool      { return r >= 0xD800 && r < 0xDC00 }
func isLow(r rune) bool       { return r >= 0xDC00 && r < 0xE000 }
