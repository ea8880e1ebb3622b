package lanes

// Width is how many bytes a Block speaks of.
const Width = 64

// Block says what 64 bytes in a row are: bit i is about byte i.
type Block struct {
	// Run marks the characters that keys and tokens are made of: letters, digits and
	// + - . / = _ ~.
	Run uint64
	// Letter marks those of base64 and base64url: letters, digits and + - / _.
	Letter uint64
	Digit  uint64
	// Soft marks an equals sign before '3', a line feed or a carriage return, which is
	// how quoted-printable text writes that sign, and goes on in the next line (RFC 2045).
	Soft uint64
	// Escape marks what begins escapes: backslashes, percent signs and ampersands.
	Escape uint64
}

// Fill appends one Block for each 64 bytes of data from from up to to. What the last says
// of bytes from to on is nothing.
func Fill(dst []Block, data []byte, from, to int) []Block {
	if from >= to {
		return dst
	}
	n := (to - from + Width - 1) / Width
	dst, out := grow(dst, n)
	whole := min(n, (len(data)-from-1)/Width) // one byte behind a block is looked at, too
	fill(out[:whole], data[from:])
	for i := whole; i < n; i++ {
		var rest [Width + 1]byte
		copy(rest[:], data[from+i*Width:])
		fill(out[i:i+1], rest[:])
	}
	if over := n*Width - (to - from); over > 0 {
		out[n-1].cut(^uint64(0) >> over)
	}
	return dst
}

// cut keeps the bits of mask.
func (b *Block) cut(mask uint64) {
	b.Run &= mask
	b.Letter &= mask
	b.Digit &= mask
	b.Soft &= mask
	b.Escape &= mask
}

// grow makes dst longer by n and returns what was added, too.
func grow[T any](dst []T, n int) (all, added []T) {
	at := len(dst)
	if cap(dst) < at+n {
		dst = append(make([]T, 0, 2*(at+n)), dst...)
	}
	dst = dst[:at+n]
	return dst, dst[at:]
}

// IsRun tells of one byte what Block.Run does.
func IsRun(b byte) bool { return classes[b]&run != 0 }

// IsLetter tells of one byte what Block.Letter does.
func IsLetter(b byte) bool { return classes[b]&letter != 0 }

// Ones returns the bits of here at which n ones in a row begin; they may go on in next. n is
// at most 64.
func Ones(here, next uint64, n int) uint64 {
	for have := 1; have < n && here != 0; {
		step := min(have, n-have)
		here, next = here&Later(here, next, step), next&(next>>step)
		have += step
	}
	return here
}

// Later returns the bits of here, and of next behind them, as they stand n places on.
func Later(here, next uint64, n int) uint64 { return here>>n | next<<(64-n) }

// Table says which fours of bytes are known: a bit for each hash, see Enter. It has 128
// KiB, more than the nearest cache; but the fours of a text are few.
type Table [1 << (hashBits - 6)]uint64

// The hash of four folded bytes. The factor is, of 20,000 odd numbers, the one under
// which the most frequent fours of seven large source trees collide least with those
// of the scanner's literals.
const (
	hashBits   = 20
	hashFactor = 0xe13d8309
	fold       = 0x20202020 // letters in lower case; other bytes change, too, in both texts
)

func hash(quad uint32) uint32 { return (quad | fold) * hashFactor >> (32 - hashBits) }

// Enter makes four bytes known, the first as the lowest of quad, in any case of their
// letters. Others with the same hash become known with them.
func (t *Table) Enter(quad uint32) {
	h := hash(quad)
	t[h>>6] |= 1 << (h & 63)
}

// Group is how many positions a byte of Quads speaks of, and quadReach how many bytes
// behind the first of them may be read.
const (
	Group     = 8
	quadReach = 16
)

// Quads appends one byte for each eight positions of data from from up to to; bit i of
// it tells whether the four bytes at position i are in the table, of positions before
// to. Fours that reach over the end of data go on with zeros.
func (t *Table) Quads(dst []byte, data []byte, from, to int) []byte {
	n := (to - from + Group - 1) / Group
	if n <= 0 {
		return dst
	}
	dst, out := grow(dst, n)
	whole := min(n, max(0, (len(data)-from-quadReach)/Group+1))
	if len(data)-from < quadReach {
		whole = 0
	}
	t.quads(out[:whole], data[from:])
	for i := whole; i < n; i++ {
		var last [quadReach]byte
		copy(last[:], data[from+i*Group:])
		t.quads(out[i:i+1], last[:])
	}
	if over := n*Group - (to - from); over > 0 {
		out[n-1] &= 0xff >> over
	}
	return dst
}
