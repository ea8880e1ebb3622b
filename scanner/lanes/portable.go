package lanes

import "encoding/binary"

// Classes of bytes, each a bit.
const (
	run = 1 << iota
	letter
	digit
	equals
	follows // an equals sign, in soft breaks
	escape
	key = run | letter
)

var classes = [256]uint8{
	'\n': follows, '\r': follows,
	'%': escape, '&': escape, '\\': escape,
	'+': key, '-': key, '/': key, 'A': key, 'B': key, 'C': key, 'D': key, 'E': key, 'F': key, 'G': key, 'H': key, 'I': key, 'J': key,
	'K': key, 'L': key, 'M': key, 'N': key, 'O': key, 'P': key, 'Q': key, 'R': key, 'S': key, 'T': key, 'U': key, 'V': key, 'W': key,
	'X': key, 'Y': key, 'Z': key, '_': key, 'a': key, 'b': key, 'c': key, 'd': key, 'e': key, 'f': key, 'g': key, 'h': key, 'i': key,
	'j': key, 'k': key, 'l': key, 'm': key, 'n': key, 'o': key, 'p': key, 'q': key, 'r': key, 's': key, 't': key, 'u': key, 'v': key,
	'w': key, 'x': key, 'y': key, 'z': key,
	'.': run, '~': run,
	'0': key | digit, '1': key | digit, '2': key | digit, '4': key | digit, '5': key | digit, '6': key | digit, '7': key | digit, '8': key | digit, '9': key | digit,
	'3': key | digit | follows,
	'=': run | equals,
}

// fillPortable fills one block for each 64 bytes of data, which has one byte more than
// they need. It puts the classes of eight bytes side by side, and takes their bits apart.
func fillPortable(dst []Block, data []byte) {
	for i := range dst {
		b := Block{}
		var sign, behind uint64
		for n := 0; n < Width; n += 8 {
			p := data[i*Width+n:][:8:8]
			x := uint64(classes[p[0]]) | uint64(classes[p[1]])<<8 | uint64(classes[p[2]])<<16 | uint64(classes[p[3]])<<24 |
				uint64(classes[p[4]])<<32 | uint64(classes[p[5]])<<40 | uint64(classes[p[6]])<<48 | uint64(classes[p[7]])<<56
			b.Run |= gather(x, run) << n
			b.Letter |= gather(x, letter) << n
			b.Digit |= gather(x, digit) << n
			b.Escape |= gather(x, escape) << n
			sign |= gather(x, equals) << n
			behind |= gather(x, follows) << n
		}
		last := uint64(classes[data[(i+1)*Width]]&follows) / follows
		b.Soft = sign & (behind>>1 | last<<63)
		dst[i] = b
	}
}

// gather moves the bits of a class out of eight bytes together.
func gather(x uint64, class uint64) uint64 {
	const ones, together = 0x0101010101010101, 0x0102040810204080
	return x / class & ones * together >> 56
}

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
