package decode

import (
	"bytes"
	"encoding/binary"
)

// encoding is one way to write code units as bytes.
type encoding struct {
	name string
	unit int // bytes in a code unit
	big  bool
	bom  int // bytes of byte order mark to pass over
}

// UTF-32 comes first: its byte order mark begins with that of UTF-16LE.
var encodings = [...]encoding{
	{name: "utf-32le", unit: 4},
	{name: "utf-32be", unit: 4, big: true},
	{name: "utf-16le", unit: 2},
	{name: "utf-16be", unit: 2, big: true},
}

// at returns the code unit at the beginning of p. Units above what a rune holds
// come back negative, which no check takes for a character.
func (e encoding) at(p []byte) rune {
	switch {
	case e.unit == 4 && e.big:
		return rune(binary.BigEndian.Uint32(p))
	case e.unit == 4:
		return rune(binary.LittleEndian.Uint32(p))
	case e.big:
		return rune(binary.BigEndian.Uint16(p))
	default:
		return rune(binary.LittleEndian.Uint16(p))
	}
}

const (
	// sampleSize bounds each of the three samples. It is a multiple of four, so
	// that samples begin at a unit.
	sampleSize = 512
	// shortest is the fewest bytes that are looked at without a byte order mark.
	shortest = 8
)

// detect names the encoding of data. It looks at samples from the beginning, the
// middle and the end (the whole, if short) and counts code units:
//
//   - at most 1 in 32 may be foul: control characters, unpaired surrogates,
//     noncharacters. Binary content fails here, and so does UTF-32 read as UTF-16;
//   - without a byte order mark at least 1 in 16 must be printable ASCII or a line
//     end, and of the others at most 3 in 4 may be made of ASCII bytes: ASCII that
//     holds NUL bytes (lists, fixed-width records) has nearly all, Japanese 1 in 3;
//   - with one, the samples may not be plain ASCII bytes: two stray bytes in front
//     must not hide a file.
//
// The encoding with the most ASCII units wins, the earlier of equals.
func detect(data []byte) (best encoding, ok bool) {
	marked := hasBOM(data)
	if !marked && len(data) < shortest {
		return encoding{}, false
	}
	s := samples(data)
	zeros, size := s.zeros()
	if zeros == 0 && (!marked || s.areASCII()) || !marked && zeros*32 < size-16 {
		return encoding{}, false // a unit of ASCII has a zero, and one unit in 16 must be one
	}
	most := -1
	for _, e := range encodings {
		e.bom = e.bomLen(data)
		c := s.count(e)
		if c.units == 0 || c.foul*32 > c.units || e.bom == 0 && !c.convince() {
			continue
		}
		if e.bom > 0 {
			return e, true
		}
		if c.ascii > most {
			best, most = e, c.ascii
		}
	}
	return best, most > 0
}

func hasBOM(p []byte) bool {
	if len(p) < 2 {
		return false
	}
	return p[0] == 0xFF && p[1] == 0xFE || p[0] == 0xFE && p[1] == 0xFF ||
		len(p) >= 4 && p[0] == 0 && p[1] == 0 && p[2] == 0xFE && p[3] == 0xFF
}

// bomLen returns the length of e's own byte order mark at the beginning of data.
func (e encoding) bomLen(data []byte) int {
	if len(data) >= e.unit && e.at(data) == 0xFEFF {
		return e.unit
	}
	return 0
}

// sampled holds up to three pieces of an item, each beginning at a multiple of four.
type sampled [3][]byte

func samples(data []byte) sampled {
	if len(data) <= 3*sampleSize {
		return sampled{data}
	}
	mid := (len(data)/2 - sampleSize/2) &^ 3
	end := (len(data) - sampleSize) &^ 3
	return sampled{data[:sampleSize], data[mid : mid+sampleSize], data[end:]}
}

// zeros returns how many of how many bytes are zero.
func (s sampled) zeros() (n, size int) {
	for _, p := range s {
		n += bytes.Count(p, []byte{0})
		size += len(p)
	}
	return n, size
}

// areASCII tells whether all but the mark itself is ASCII.
func (s sampled) areASCII() bool {
	for i, p := range s {
		if i == 0 {
			p = p[2:]
		}
		for _, c := range p {
			if c >= 0x80 {
				return false
			}
		}
	}
	return true
}

// counts is what the units of the samples are under one encoding.
type counts struct {
	units  int
	ascii  int // units that are an ASCII character
	packed int // units of 16 bits that are two ASCII characters read as bytes
	foul   int
}

// convince tells whether the units are text even if no byte order mark says so.
func (c counts) convince() bool {
	return c.ascii*16 >= c.units && c.packed*4 <= (c.units-c.ascii)*3
}

func (s sampled) count(e encoding) (c counts) {
	for i, p := range s {
		if i == 0 {
			p = p[e.bom:]
		}
		c.add(e, p)
	}
	return c
}

func (c *counts) add(e encoding, p []byte) {
	for at := 0; at+e.unit <= len(p); {
		r, n := e.next(p[at:])
		edge := at == 0 || at+2*e.unit > len(p) // may be half a pair that the sample cut
		at += n
		c.units++
		switch {
		case isText(r):
			c.ascii++
		case r <= 0xFFFF && isText(r&0xFF) && isText(r>>8):
			c.packed++
		case r < ' ' || r == 0x7F || r == 0xFFFE || r == 0xFFFF:
			c.foul++
		case r == 0xFFFD && !edge:
			c.foul++
		}
	}
}

func isText(r rune) bool { return r >= ' ' && r < 0x7F || r >= '\t' && r <= '\r' }
