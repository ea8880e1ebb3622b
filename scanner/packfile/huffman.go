package packfile

import "math/bits"

// RFC 1951, section 3.2.5: what the symbols of lengths and distances stand for.
var (
	lengthBase  = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase    = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distExtra   = [30]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
	// section 3.2.7: the order in which the lengths of the code-length code come
	preOrder = [maxPreSyms]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}
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
	return badSymbol
}

func distEntry(sym int) uint32 {
	if sym < len(distBase) {
		return uint32(distBase[sym])<<16 | uint32(distExtra[sym])
	}
	return badDistance
}

// preEntry is the table entry of a symbol of the code that code lengths are written in
// (section 3.2.7), but for its code length: the value is how often a length comes, with the length above it.
func preEntry(sym uint32) uint32 {
	switch sym {
	case 16:
		return preRepeat | 3<<16 | 2
	case 17:
		return 3<<16 | 3
	case 18:
		return 11<<16 | 7
	}
	return sym<<preLength | 1<<16
}

const (
	preRepeat = 1 << 14 // the length is the last one
	preLength = 24
	preMost   = 7 + 7 // bits of a code and of how often
)

// prepare fills what does not depend on the stream, on first use.
func (f *Inflater) prepare() {
	for sym := range f.preEntries {
		f.preEntries[sym] = preEntry(uint32(sym))
	}
	for sym := range f.litEntries {
		f.litEntries[sym] = litEntry(sym)
	}
	for sym := range f.distEntries {
		f.distEntries[sym] = distEntry(sym)
	}
	f.ready = true
}

// code is a prefix code as it is read: the symbols that have a code, in their own
// order, and how many there are of each length. Most of the 286 symbols of a
// small block have none.
type code struct {
	used    []uint16 // symbol<<4 | length
	first   uint16   // what symbols count from
	count   lengthCount
	entries []uint32 // what stands in the table for each symbol
}

// lengthCount is how many symbols have a code of each length; of length 0 it is any number.
type lengthCount [maxCodeLen + 1]uint16

// longest is the length of the longest code, but at least 1 and at most most.
func (c *lengthCount) longest(most uint) uint {
	for l := uint(maxCodeLen); l > 1; l-- {
		if c[l] != 0 {
			return min(l, most)
		}
	}
	return 1
}

func (c *lengthCount) sum() int {
	sum := 0
	for _, n := range c[1:] {
		sum += int(n)
	}
	return sum
}

// has reports whether sym has a code, looking from the end.
func (c *code) has(sym uint16) bool {
	i := len(c.used) - 1
	for i >= 0 && c.used[i]>>4 > sym {
		i--
	}
	return i >= 0 && c.used[i]>>4 == sym
}

func (c *code) add(sym int, length uint8) {
	c.used = append(c.used, uint16(sym)<<4|uint16(length))
	c.count[length]++
}

// readTables reads the codes of a dynamic block (RFC 1951, section 3.2.7).
func (f *Inflater) readTables(b *bitReader) error {
	head, ok := b.take(14)
	nlit, ndist, npre := int(head&31)+257, int(head>>5&31)+1, int(head>>10)+4
	if !ok || nlit > 286 || ndist > 30 || !f.readPre(b, npre) {
		return ErrCorrupt
	}
	lit, dist, ok := f.readLengths(b, nlit, ndist)
	if !ok || !lit.has(256) || !f.buildLit(&f.lit, &lit) || !f.buildDist(&f.dist, &dist) {
		return ErrCorrupt
	}
	return nil
}

// readPre reads the code that the lengths of the other two are written in.
func (f *Inflater) readPre(b *bitReader, n int) bool {
	var lens [maxPreSyms]uint8
	buf, left := b.buf, b.n
	for _, sym := range preOrder[:n] {
		if left < 3 {
			b.buf, b.n = buf, left
			b.fill()
			if buf, left = b.buf, b.n; left < 3 {
				return false
			}
		}
		lens[sym] = uint8(buf & 7)
		buf >>= 3
		left -= 3
	}
	b.buf, b.n = buf, left
	c := code{used: f.used[:0], entries: f.preEntries[:]}
	for sym, l := range lens {
		if l != 0 {
			c.add(sym, l)
		}
	}
	return f.buildTable(f.pre[:], preBits, &c, 0, noUnused)
}

// readLengths reads the lengths of both codes, which repeat across the border.
func (f *Inflater) readLengths(b *bitReader, nlit, ndist int) (lit, dist code, ok bool) {
	var count [2]lengthCount
	last := uint16(0)
	buf, left := b.buf, b.n
	i, k, total := 0, 0, nlit+ndist
	for i < total {
		if left < preMost {
			b.buf, b.n = buf, left
			b.fill()
			buf, left = b.buf, b.n
		}
		e := f.pre[buf&(1<<preBits-1)]
		whole := uint(e & 63)
		if left < whole {
			return lit, dist, false
		}
		n := int(e>>16&0xff) + int((buf&(1<<whole-1))>>(e>>8&15))
		buf >>= whole
		left -= whole
		if e&preRepeat == 0 {
			// Zeros, or one length: the next symbol is written over one without a code.
			last = uint16(e >> preLength)
			f.used[k] = uint16(i)<<4 | last
			k += int(last+15) >> 4
			count[uint(nlit-1-i)>>63][last&15]++ // the second one from nlit on
			i += n
			continue
		}
		if i == 0 || n > total-i {
			return lit, dist, false
		}
		if last == 0 {
			i += n
			continue
		}
		for ; n > 0; n-- {
			f.used[k] = uint16(i)<<4 | last
			k++
			count[uint(nlit-1-i)>>63][last&15]++
			i++
		}
	}
	b.buf, b.n = buf, left
	split := count[0].sum()
	lit = code{used: f.used[:split], count: count[0], entries: f.litEntries[:]}
	dist = code{used: f.used[split:k], first: uint16(nlit), count: count[1], entries: f.distEntries[:]}
	return lit, dist, i == total
}

// useFixed builds the tables of fixed codes (RFC 1951, section 3.2.6) once.
func (f *Inflater) useFixed() {
	if f.fixedLit != nil {
		return
	}
	lit, dist := code{entries: f.litEntries[:]}, code{entries: f.distEntries[:]}
	for i := range maxLitSyms {
		switch {
		case i < 144:
			lit.add(i, 8)
		case i < 256:
			lit.add(i, 9)
		case i < 280:
			lit.add(i, 7)
		default:
			lit.add(i, 8)
		}
	}
	for i := range maxDistSyms {
		dist.add(i, 5)
	}
	f.fixedLit, f.fixedDist = new(litTable), new(distTable)
	f.buildLit(f.fixedLit, &lit)
	f.buildDist(f.fixedDist, &dist)
}

func (f *Inflater) buildLit(t *litTable, c *code) bool {
	t.bits = c.count.longest(litBits)
	return f.buildTable(t.entries[:], t.bits, c, entrySpecial|entryLink, badSymbol)
}

func (f *Inflater) buildDist(t *distTable, c *code) bool {
	return f.buildTable(t[:], distBits, c, distSpecial, badDistance)
}

// noUnused says that a code has to be complete.
const noUnused = -1

// buildTable fills table for the canonical code c. ok is false for lengths that
// are no prefix code: over-subscribed, or incomplete, but for the one allowed case
// of a single code of one bit (or none at all), as the standard library has it; there unused
// is what stands for the code that is missing.
// Codes come in ascending order, and the part of the table filled so far doubles
// whenever the length grows, so that every entry is written by one copy.
func (f *Inflater) buildTable(table []uint32, mainBits uint, c *code, link uint32, unused int) (ok bool) {
	var offset [maxCodeLen + 1]uint16
	left, at := 1, uint16(0)
	for l := 1; l <= maxCodeLen; l++ {
		offset[l] = at
		at += c.count[l]
		if left = left<<1 - int(c.count[l]); left < 0 {
			return false
		}
	}
	if left > 0 {
		if unused == noUnused || len(c.used) > 1 || len(c.used) == 1 && c.count[1] != 1 {
			return false
		}
		for i := range table[:1<<mainBits] {
			table[i] = uint32(unused)
		}
	}
	for _, v := range c.used {
		l := v & 15
		f.sorted[int(offset[l])%len(f.sorted)] = withLength(c.entries[v>>4-c.first], uint32(l))
		offset[l]++
	}
	fillTable(table, mainBits, f.sorted[:len(c.used)], &c.count, link)
	return true
}

// withLength completes an entry: its low byte held the number of extra bits alone.
func withLength(e, l uint32) uint32 {
	return e + l<<8 + l
}

// fillTable writes the entries, sorted by code.
func fillTable(table []uint32, mainBits uint, sorted []uint32, count *lengthCount, link uint32) {
	next := uint16(0) // the next code, in the high bits
	filled := uint(0) // table[:1<<filled] is written, if there was a code yet
	for l := uint(1); l <= mainBits; l++ {
		n := count[l]
		if n == 0 {
			continue
		}
		if next > 0 {
			double(table, filled, l)
		}
		filled = l
		next = fillLength(table, sorted[:n], next, 1<<(16-l))
		sorted = sorted[n:]
	}
	double(table, filled, mainBits)
	if len(sorted) > 0 {
		fillLong(table, mainBits, sorted, count, next, link)
	}
}

// fillLength writes the entries of one length, step apart, from the code next on. In the stream codes
// begin with their highest bit, so that an entry's place is its code reversed.
func fillLength(table, sorted []uint32, next, step uint16) uint16 {
	for _, e := range sorted {
		table[bits.Reverse16(next)] = e
		next += step
	}
	return next
}

// double copies table[:1<<filled] until table[:1<<want] is written.
func double(table []uint32, filled, want uint) {
	for ; filled < want; filled++ {
		copy(table[1<<filled:2<<filled], table[:1<<filled])
	}
}

// fillLong writes the tables behind the main one, for codes longer than mainBits, of which next is the
// first, in the high bits.
func fillLong(table []uint32, mainBits uint, sorted []uint32, count *lengthCount, next uint16, link uint32) {
	free := 1 << mainBits // where the next sub-table goes
	sub, subBits, subCode := 0, uint(0), ^uint32(0)
	for l := mainBits + 1; l <= maxCodeLen; l++ {
		for n := int(count[l]); n > 0; n-- {
			e := sorted[0]
			sorted = sorted[1:]
			place := uint32(bits.Reverse16(next))
			if prefix := place & (1<<mainBits - 1); prefix != subCode {
				sub, subBits, subCode = free, subTableBits(l, mainBits, count, n), prefix
				free += 1 << subBits
				table[prefix] = link | uint32(sub)<<16 | uint32(subBits)<<8
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
func subTableBits(l, mainBits uint, count *lengthCount, n int) uint {
	width := l - mainBits
	for used := n; used < 1<<width && width+mainBits < maxCodeLen; {
		width++
		used = used<<1 + int(count[width+mainBits])
	}
	return width
}
