package packfile

import "math/bits"

// RFC 1951, section 3.2.5: what the symbols of lengths and distances stand for.
var (
	lengthBase  = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase    = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distExtra   = [30]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
	// section 3.2.7: the order in which the lengths of the code-length code come
	preOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}
)

// litEntry is the table entry of a literal or length symbol, but for its code length.
func litEntry(sym int) uint32 {
	switch {
	case sym < 256:
		return entryLiteral | uint32(sym)<<16
	case sym == 256:
		return entrySpecial | entryEnd
	case sym < 257+len(lengthBase):
		return uint32(lengthBase[sym-257])<<16 | uint32(lengthExtra[sym-257])
	}
	return entryBad
}

func distEntry(sym int) uint32 {
	if sym < len(distBase) {
		return uint32(distBase[sym])<<16 | uint32(distExtra[sym])
	}
	return entryBad
}

// prepare fills what does not depend on the stream, on first use.
func (f *Inflater) prepare() {
	for sym := range f.pre.entries {
		f.pre.entries[sym] = entryLiteral | uint32(sym)<<16
	}
	for sym := range f.lit.entries {
		f.lit.entries[sym] = litEntry(sym)
	}
	for sym := range f.dist.entries {
		f.dist.entries[sym] = distEntry(sym)
	}
	f.ready = true
}

// code is a prefix code as it is read: the symbols that have a code, in their own
// order, and how many there are of each length. Most of the 286 symbols of a
// small block have none.
type code struct {
	used    [maxLitSyms]uint16 // symbol<<4 | length
	n       int
	count   [maxCodeLen + 2]uint16
	entries [maxLitSyms]uint32 // what stands in the table for each symbol
}

func (c *code) reset() {
	c.n = 0
	c.count = [maxCodeLen + 2]uint16{}
}

func (c *code) add(sym int, length uint8) {
	c.used[c.n] = uint16(sym)<<4 | uint16(length)
	c.n++
	c.count[length&15]++
}

// readTables reads the codes of a dynamic block (RFC 1951, section 3.2.7).
func (f *Inflater) readTables(b *bitReader) error {
	head, ok := b.take(14)
	nlit, ndist, npre := int(head&31)+257, int(head>>5&31)+1, int(head>>10)+4
	if !ok || nlit > 286 || ndist > 30 || !f.readPre(b, npre) || !f.readLengths(b, nlit, ndist) {
		return ErrCorrupt
	}
	if !buildTable(f.litTable[:], litBits, &f.lit, entrySpecial|entryLink, true) ||
		!buildTable(f.distTable[:], distBits, &f.dist, distSpecial, true) {
		return ErrCorrupt
	}
	return nil
}

// readPre reads the code that the lengths of the other two are written in.
func (f *Inflater) readPre(b *bitReader, n int) bool {
	var lens [19]uint8
	for _, sym := range preOrder[:n] {
		v, ok := b.take(3)
		if !ok {
			return false
		}
		lens[sym] = uint8(v)
	}
	f.pre.reset()
	for sym, l := range lens {
		if l != 0 {
			f.pre.add(sym, l)
		}
	}
	return buildTable(f.preTable[:], preBits, &f.pre, 0, false)
}

// readLengths reads the lengths of both codes, which repeat across the border.
func (f *Inflater) readLengths(b *bitReader, nlit, ndist int) bool {
	f.lit.reset()
	f.dist.reset()
	last, end := uint8(0), false
	for i := 0; i < nlit+ndist; {
		b.fill()
		e := f.preTable[b.buf&(1<<preBits-1)]
		if _, ok := b.symbol(e); !ok {
			return false
		}
		sym := uint8(e >> 16)
		n := 1
		if sym < 16 {
			last = sym
		} else {
			var ok bool
			if n, ok = b.repeat(sym); !ok || n > nlit+ndist-i || sym == 16 && i == 0 {
				return false
			}
			if sym > 16 {
				last = 0
			}
		}
		if last == 0 {
			i += n
			continue
		}
		for ; n > 0; n-- {
			if i < nlit {
				end = end || i == 256
				f.lit.add(i, last)
			} else {
				f.dist.add(i-nlit, last)
			}
			i++
		}
	}
	return end
}

// repeat reads how often a code length repeats.
func (b *bitReader) repeat(sym uint8) (n int, ok bool) {
	var extra uint32
	switch sym {
	case 16:
		extra, ok = b.take(2)
		return 3 + int(extra), ok
	case 17:
		extra, ok = b.take(3)
		return 3 + int(extra), ok
	}
	extra, ok = b.take(7)
	return 11 + int(extra), ok
}

// useFixed builds the tables of fixed codes (RFC 1951, section 3.2.6) once.
func (f *Inflater) useFixed() {
	if f.fixedLit != nil {
		return
	}
	f.lit.reset()
	f.dist.reset()
	for i := range maxLitSyms {
		switch {
		case i < 144:
			f.lit.add(i, 8)
		case i < 256:
			f.lit.add(i, 9)
		case i < 280:
			f.lit.add(i, 7)
		default:
			f.lit.add(i, 8)
		}
	}
	for i := range maxDistSyms {
		f.dist.add(i, 5)
	}
	f.fixedLit, f.fixedDist = new([litTable]uint32), new([distTable]uint32)
	buildTable(f.fixedLit[:], litBits, &f.lit, entrySpecial|entryLink, true)
	buildTable(f.fixedDist[:], distBits, &f.dist, distSpecial, true)
}

// buildTable fills table for the canonical code c. ok is false for lengths that
// are no prefix code: over-subscribed, or incomplete, but for the one allowed case
// of a single code of one bit (or none at all), as the standard library has it.
// Codes come in ascending order, and the part of the table filled so far doubles
// whenever the length grows, so that every entry is written by one copy.
func buildTable(table []uint32, mainBits uint, c *code, link uint32, single bool) (ok bool) {
	var offset [maxCodeLen + 2]uint16
	left := 1
	for l := 1; l <= maxCodeLen; l++ {
		if left = left<<1 - int(c.count[l]); left < 0 {
			return false
		}
		offset[l+1] = offset[l] + c.count[l]
	}
	if left > 0 {
		if !single || c.n > 1 || (c.n == 1 && c.count[1] != 1) {
			return false
		}
		clear(table[:1<<mainBits]) // the unused code stays bad
	}
	var sorted [maxLitSyms]uint16
	for _, v := range c.used[:c.n] {
		at := &offset[v&15]
		sorted[*at&511%maxLitSyms] = v >> 4
		*at++
	}
	fillTable(table, mainBits, sorted[:c.n], c, link)
	return true
}

// fillTable writes the entries of the symbols, sorted by code. In the stream codes begin with their
// highest bit, so that an entry's place is its code reversed.
func fillTable(table []uint32, mainBits uint, sorted []uint16, c *code, link uint32) {
	next := uint16(0) // the next code, in the high bits
	filled := uint(0) // table[:1<<filled] is written
	i := 0
	for l := uint(1); l <= mainBits; l++ {
		if c.count[l] == 0 {
			continue
		}
		filled = double(table, filled, l)
		for _, sym := range sorted[i : i+int(c.count[l])] {
			table[bits.Reverse16(next)] = withLength(c.entries[sym], l)
			next += 1 << (16 - l)
		}
		i += int(c.count[l])
	}
	double(table, filled, mainBits)
	if i < len(sorted) {
		fillLong(table, mainBits, sorted[i:], c, next, link)
	}
}

// double copies table[:1<<filled] until table[:1<<want] is written.
func double(table []uint32, filled, want uint) uint {
	for ; filled < want; filled++ {
		copy(table[1<<filled:2<<filled], table[:1<<filled])
	}
	return want
}

// withLength completes an entry: its low byte held the number of extra bits alone.
func withLength(e uint32, l uint) uint32 {
	if e == entryBad {
		return e
	}
	return e + uint32(l)<<8 + uint32(l)
}

// fillLong writes the tables behind the main one, for codes longer than mainBits, of which next is the
// first, in the high bits.
func fillLong(table []uint32, mainBits uint, sorted []uint16, c *code, next uint16, link uint32) {
	free := 1 << mainBits // where the next sub-table goes
	sub, subBits, subCode := 0, uint(0), ^uint32(0)
	for l := mainBits + 1; l <= maxCodeLen; l++ {
		for n := int(c.count[l]); n > 0; n-- {
			e := withLength(c.entries[sorted[0]], l)
			sorted = sorted[1:]
			place := uint32(bits.Reverse16(next))
			if prefix := place & (1<<mainBits - 1); prefix != subCode {
				sub, subBits, subCode = free, subTableBits(l, mainBits, &c.count, n), prefix
				free += 1 << subBits
				table[prefix] = link | uint32(sub)<<16 | uint32(subBits)<<8 | uint32(mainBits)
			}
			for at := place >> mainBits; at < 1<<subBits; at += 1 << (l - mainBits) {
				table[sub+int(at)] = e
			}
			next += 1 << (16 - l)
		}
	}
}

// subTableBits returns how many bits a sub-table needs that begins with the code
// of length l of which n of that length are left.
func subTableBits(l, mainBits uint, count *[maxCodeLen + 2]uint16, n int) uint {
	width := l - mainBits
	for used := n; used < 1<<width && width+mainBits < maxCodeLen; {
		width++
		used = used<<1 + int(count[width+mainBits])
	}
	return width
}
