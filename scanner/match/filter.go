package match

import (
	"encoding/binary"
	"math/bits"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/lanes"
)

// The filter looks at the four bytes at every position, folded to lower case, and
// asks a table of bits whether some literal holds them where it is rarest. Where the
// bit is set, the same bytes unfolded must be in a second table, and then the literals
// that have them are compared in full. What a byte costs hardly depends on how many
// literals there are, as long as the first table is sparse: the fours of 1,350 rules set
// 0.9 bits in 100.
const (
	exactBits  = 17
	bucketBits = 12
	hashFactor = 0xe13d8309
	foldByte   = 0x20
)

type filter struct {
	folded  lanes.Table                  // the four bytes at a literal's Gram, folded
	exact   [1 << (exactBits - 6)]uint64 // by the same bytes as they stand
	first   [1<<bucketBits + 1]uint32    // bucket b holds entries[first[b]:first[b+1]]
	entries []entry
	targets []target
	reach   []reach // by target
	lead    int     // most bytes from the start of a literal to its gram
	tail    int     // most bytes from a literal's gram to its end
}

// reach is how far from a literal's gram the bytes are that decide what its anchor
// leads to.
type reach struct{ left, right int32 }

// entry is a literal under its gram.
type entry struct {
	key, mask uint64 // the first eight bytes of the literal
	target    uint32
	offset    uint8 // of the gram in the literal
}

// target is a literal and what it anchors.
type target struct {
	rules.Literal
	rule int
}

// follows tells whether b may stand behind the literal.
func (t *target) follows(b byte) bool {
	return t.Next == (rules.Set{}) && !t.NextRunes || t.Next.Has(b) || t.NextRunes && b >= 0x80
}

// anchor is one occurrence of a target's literal.
type anchor struct {
	pos    int
	target int
}

func hashExact(quad uint32) uint32 { return quad * hashFactor >> (32 - exactBits) }

func bucketOf(gram uint32) uint32 { return gram * hashFactor >> (32 - bucketBits) }

const foldGram = foldByte * 0x10101

func gramOf(a, b, c byte) uint32 { return uint32(a) | uint32(b)<<8 | uint32(c)<<16 }

func (f *filter) build(targets []target) {
	f.targets = targets
	buckets := make([]uint32, len(targets))
	for i := range targets {
		buckets[i] = bucketOf(f.enter(&targets[i]))
		f.first[buckets[i]+1]++
	}
	for b := 1; b < len(f.first); b++ {
		f.first[b] += f.first[b-1]
	}
	f.entries = make([]entry, len(targets))
	used := new([1 << bucketBits]uint32)
	for i, b := range buckets {
		key, mask := head(targets[i].Literal)
		f.entries[f.first[b]+used[b]] = entry{key, mask, uint32(i), uint8(targets[i].Gram)}
		used[b]++
	}
}

// measure notes how far one looks around a literal of p.
func (f *filter) measure(t *target, p *program) {
	left, right := p.reach(&t.Literal)
	f.reach = append(f.reach, reach{int32(left + t.Gram), int32(right - t.Gram)})
	f.lead, f.tail = max(f.lead, t.Gram), max(f.tail, len(t.Text)-t.Gram)
}

// enter sets the bits of a literal and returns its gram, folded. The four bytes of a
// literal of three end in what may follow it.
func (f *filter) enter(t *target) uint32 {
	text := t.Text[t.Gram:]
	gram := gramOf(text[0], text[1], text[2])
	if len(text) > 3 {
		f.enterQuad(t, gram|uint32(text[3])<<24)
		return gram | foldGram
	}
	for c := range 256 {
		if t.follows(byte(c)) {
			f.enterQuad(t, gram|uint32(c)<<24)
		}
	}
	return gram | foldGram
}

// enterQuad sets the bits of four bytes, in every case if the literal folds.
func (f *filter) enterQuad(t *target, quad uint32) {
	f.folded.Enter(quad)
	setBit(f.exact[:], hashExact(quad))
	if !t.Fold {
		return
	}
	letters := uint32(0) // the bits that tell the cases of its letters apart
	for i := range 4 {
		if isLetter(byte(quad >> (8 * i))) {
			letters |= foldByte << (8 * i)
		}
	}
	for flip := letters; flip != 0; flip = (flip - 1) & letters {
		setBit(f.exact[:], hashExact(quad^flip))
	}
}

func setBit(bits []uint64, h uint32) { bits[h>>6] |= 1 << (h & 63) }

// head returns the first eight bytes of a literal and the bits of them to compare.
func head(l rules.Literal) (key, mask uint64) {
	for i := range min(len(l.Text), 8) {
		m := byte(0xff)
		if l.Fold && isLetter(l.Text[i]) {
			m = 0xff &^ foldByte
		}
		key |= uint64(l.Text[i]&m) << (8 * i)
		mask |= uint64(m) << (8 * i)
	}
	return key, mask
}

// anchors appends the anchors whose gram stands at the positions from to to, in their
// order.
func (f *filter) anchors(sc *Scratch, dst []anchor, data []byte, from, to int) []anchor {
	sc.quads = f.folded.Quads(sc.quads[:0], data, from, to)
	quads := sc.quads
	for ; len(quads) >= 8; quads, from = quads[8:], from+8*lanes.Group {
		dst = f.marked(dst, data, from, binary.LittleEndian.Uint64(quads))
	}
	for _, q := range quads {
		dst = f.marked(dst, data, from, uint64(q))
		from += lanes.Group
	}
	return dst
}

// marked appends the anchors whose gram stands at one of the positions that the bits of
// set say, counted from from.
func (f *filter) marked(dst []anchor, data []byte, from int, set uint64) []anchor {
	for ; set != 0; set &= set - 1 {
		dst = f.look(dst, data, from+bits.TrailingZeros64(set))
	}
	return dst
}

// quadAt reads the four bytes at i; past the end it reads zeros.
func quadAt(data []byte, i int) uint32 {
	if i+4 <= len(data) {
		return binary.LittleEndian.Uint32(data[i:])
	}
	var q [4]byte
	copy(q[:], data[i:])
	return binary.LittleEndian.Uint32(q[:])
}

// look appends the anchors whose gram stands at position i.
func (f *filter) look(dst []anchor, data []byte, i int) []anchor {
	quad := quadAt(data, i)
	if h := hashExact(quad); f.exact[h>>6]>>(h&63)&1 == 0 {
		return dst
	}
	b := bucketOf(quad&0xffffff | foldGram)
	for _, e := range f.entries[f.first[b]:f.first[b+1]] {
		pos := i - int(e.offset)
		if pos >= 0 && f.holds(&e, data, pos) {
			dst = append(dst, anchor{pos, int(e.target)})
		}
	}
	return dst
}

// holds tells whether the literal of e stands at pos, in the surroundings it asks for.
func (f *filter) holds(e *entry, data []byte, pos int) bool {
	if pos+8 <= len(data) && (binary.LittleEndian.Uint64(data[pos:])^e.key)&e.mask != 0 {
		return false
	}
	t := &f.targets[e.target]
	if t.Left && pos > 0 && isWord(data[pos-1]) {
		return false
	}
	if !hasText(data[pos:], t.Text, t.Fold) {
		return false
	}
	end := pos + len(t.Text)
	if end == len(data) {
		return t.follows(0)
	}
	return t.follows(data[end])
}

func hasText(data []byte, text string, fold bool) bool {
	if len(data) < len(text) {
		return false
	}
	if !fold {
		return string(data[:len(text)]) == text
	}
	for i := range len(text) {
		if toLower(data[i]) != text[i] {
			return false
		}
	}
	return true
}

func toLower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b | foldByte
	}
	return b
}

func isLetter(b byte) bool { return 'a' <= b|foldByte && b|foldByte <= 'z' }

func isWord(b byte) bool { return isLetter(b) || '0' <= b && b <= '9' || b == '_' }
