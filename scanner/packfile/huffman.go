package packfile

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

func preEntry(sym int) uint32 { return uint32(sym)<<16 | entryLiteral }

// readTables reads the codes of a dynamic block (RFC 1951, section 3.2.7).
func (f *Inflater) readTables(b *bitReader) error {
	head, ok := b.take(14)
	nlit, ndist, npre := int(head&31)+257, int(head>>5&31)+1, int(head>>10)+4
	if !ok || nlit > 286 || ndist > 30 {
		return ErrCorrupt
	}
	var pre [19]uint8
	for _, sym := range preOrder[:npre] {
		v, ok := b.take(3)
		if !ok {
			return ErrCorrupt
		}
		pre[sym] = uint8(v)
	}
	if !buildTable(f.pre[:], preBits, pre[:], preEntry, 0, false) {
		return ErrCorrupt
	}
	lens := f.lens[:nlit+ndist]
	for i := 0; i < len(lens); {
		b.fill()
		e := f.pre[b.buf&(1<<preBits-1)]
		if _, ok := b.symbol(e); !ok {
			return ErrCorrupt
		}
		sym := uint8(e >> 16)
		if sym < 16 {
			lens[i] = sym
			i++
			continue
		}
		n, value, ok := b.repeat(sym, lens[:i])
		if !ok || n > len(lens)-i {
			return ErrCorrupt
		}
		for range n {
			lens[i] = value
			i++
		}
	}
	if lens[256] == 0 ||
		!buildTable(f.lit[:], litBits, lens[:nlit], litEntry, entrySpecial|entryLink, true) ||
		!buildTable(f.dist[:], distBits, lens[nlit:], distEntry, distSpecial, true) {
		return ErrCorrupt
	}
	return nil
}

// repeat reads how often a code length repeats.
func (b *bitReader) repeat(sym uint8, before []uint8) (n int, value uint8, ok bool) {
	var extra uint32
	switch sym {
	case 16:
		if len(before) == 0 {
			return 0, 0, false
		}
		extra, ok = b.take(2)
		return 3 + int(extra), before[len(before)-1], ok
	case 17:
		extra, ok = b.take(3)
		return 3 + int(extra), 0, ok
	}
	extra, ok = b.take(7)
	return 11 + int(extra), 0, ok
}

// useFixed builds the tables of fixed codes (RFC 1951, section 3.2.6) once.
func (f *Inflater) useFixed() {
	if f.fixedLit != nil {
		return
	}
	var lit [maxLitSyms]uint8
	for i := range lit {
		switch {
		case i < 144:
			lit[i] = 8
		case i < 256:
			lit[i] = 9
		case i < 280:
			lit[i] = 7
		default:
			lit[i] = 8
		}
	}
	var dist [maxDistSyms]uint8
	for i := range dist {
		dist[i] = 5
	}
	f.fixedLit, f.fixedDist = new([litTable]uint32), new([distTable]uint32)
	buildTable(f.fixedLit[:], litBits, lit[:], litEntry, entrySpecial|entryLink, true)
	buildTable(f.fixedDist[:], distBits, dist[:], distEntry, distSpecial, true)
}

// buildTable fills table for the canonical code with the given lengths. ok is
// false for lengths that are no prefix code: over-subscribed, or incomplete, but
// for the one allowed case of a single code of one bit (or none at all), as the standard library
// has it. Codes come in ascending order, and the part of the table filled so far
// doubles whenever the length grows, so that every entry is written by one copy.
func buildTable(table []uint32, mainBits uint, lens []uint8, entry func(sym int) uint32, link uint32, single bool) bool {
	var count, offset [maxCodeLen + 2]uint16
	for _, l := range lens {
		count[l]++
	}
	codes := len(lens) - int(count[0])
	left := 1
	for l := 1; l <= maxCodeLen; l++ {
		if left = left<<1 - int(count[l]); left < 0 {
			return false
		}
		offset[l+1] = offset[l] + count[l]
	}
	if left > 0 {
		if !single || codes > 1 || (codes == 1 && count[1] != 1) {
			return false
		}
		clear(table[:1<<mainBits]) // the unused code stays bad
	}
	var sorted [maxLitSyms]uint16
	for sym, l := range lens {
		if l != 0 {
			sorted[offset[l]] = uint16(sym)
			offset[l]++
		}
	}
	fillTable(table, mainBits, sorted[:codes], &count, entry, link)
	return true
}

// fillTable writes the entries of the symbols, sorted by code. code is bit-reversed, as
// the stream holds it.
func fillTable(table []uint32, mainBits uint, sorted []uint16, count *[maxCodeLen + 2]uint16, entry func(sym int) uint32, link uint32) {
	next := 1 << mainBits // where the next sub-table goes
	var code uint32       // reversed
	filled := uint(0)     // table[:1<<filled] is written
	sub, subBits, subCode := 0, uint(0), ^uint32(0)
	i := 0
	for l := uint(1); l <= maxCodeLen; l++ {
		for n := count[l]; n > 0; n-- {
			e := entry(int(sorted[i]))
			if e != entryBad {
				// in extra bits the low byte held the extra bits alone; the pre-code has none
				e = e&^0xff | uint32(l)<<8 | (e&0xff + uint32(l))
			}
			i++
			if l <= mainBits {
				for filled < l {
					copy(table[1<<filled:2<<filled], table[:1<<filled])
					filled++
				}
				table[code] = e
			} else {
				if prefix := code & (1<<mainBits - 1); prefix != subCode {
					for filled < mainBits {
						copy(table[1<<filled:2<<filled], table[:1<<filled])
						filled++
					}
					sub, subBits, subCode = next, subTableBits(l, mainBits, count, int(n)), prefix
					next += 1 << subBits
					table[prefix] = link | uint32(sub)<<16 | uint32(subBits)<<8 | uint32(mainBits)
				}
				for at := code >> mainBits; at < 1<<subBits; at += 1 << (l - mainBits) {
					table[sub+int(at)] = e
				}
			}
			code = nextCode(code, l)
		}
	}
	for filled < mainBits {
		copy(table[1<<filled:2<<filled], table[:1<<filled])
		filled++
	}
}

// subTableBits returns how many bits a sub-table needs that begins with the code
// of length l of which n of that length are left.
func subTableBits(l, mainBits uint, count *[maxCodeLen + 2]uint16, n int) uint {
	bits := l - mainBits
	for used := n; used < 1<<bits && bits+mainBits < maxCodeLen; {
		bits++
		used = used<<1 + int(count[bits+mainBits])
	}
	return bits
}

// nextCode adds one to a reversed code of l bits.
func nextCode(code uint32, l uint) uint32 {
	bit := uint32(1) << (l - 1)
	for code&bit != 0 {
		code ^= bit
		bit >>= 1
	}
	return code | bit
}
