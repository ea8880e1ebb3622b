package lanes

import "encoding/binary"

// fillPortable fills one block for each 64 bytes of data, which has one byte more than
// they need. It goes through eight bytes at a time.
func fillPortable(dst []Block, data []byte) {
	for i := range dst {
		b := Block{}
		for n := 0; n < Width; n += 8 {
			at := data[i*Width+n:]
			classify(&b, binary.LittleEndian.Uint64(at), at[8], n)
		}
		dst[i] = b
	}
}

const (
	ones = 0x0101010101010101
	high = 0x8080808080808080
	low7 = 0x7f7f7f7f7f7f7f7f
)

// classify sets the bits from n on for the eight bytes of x, which next follows.
func classify(b *Block, x uint64, next byte, n int) {
	digit := within(x, '0', '9')
	letter := digit | within(x|ones*0x20, 'a', 'z') | within(x, '+', '+') | within(x, '-', '-') | within(x, '/', '/') | within(x, '_', '_')
	equals := within(x, '=', '=')
	behind := x>>8 | uint64(next)<<56
	soft := equals & (within(behind, '3', '3') | within(behind, '\n', '\n') | within(behind, '\r', '\r'))
	b.Run |= gather(letter|equals|within(x, '.', '.')|within(x, '~', '~')) << n
	b.Letter |= gather(letter) << n
	b.Digit |= gather(digit) << n
	b.Soft |= gather(soft) << n
}

// within sets the high bit of every byte from lo to hi, which are ASCII.
func within(x uint64, lo, hi uint64) uint64 {
	return (x&low7 + (0x80-lo)*ones) &^ (x&low7 + (0x80-hi-1)*ones) &^ x & high
}

// gather moves the high bits of the eight bytes together.
func gather(x uint64) uint64 { return (x >> 7) * 0x0102040810204080 >> 56 }

// quadsPortable fills one byte for each eight positions of data, which has enough bytes.
func (t *Table) quadsPortable(dst, data []byte) {
	for i := range dst {
		w := data[i*Group : i*Group+12 : i*Group+12]
		x, y := binary.LittleEndian.Uint64(w), binary.LittleEndian.Uint64(w[4:])
		dst[i] = byte(t.bit(uint32(x)) | t.bit(uint32(x>>8))<<1 | t.bit(uint32(x>>16))<<2 | t.bit(uint32(x>>24))<<3 |
			t.bit(uint32(y))<<4 | t.bit(uint32(y>>8))<<5 | t.bit(uint32(y>>16))<<6 | t.bit(uint32(y>>24))<<7)
	}
}

func (t *Table) bit(quad uint32) uint64 {
	h := hash(quad)
	return t[h>>6] >> (h & 63) & 1
}
