package decode

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"encoding/binary"
	"fmt"
	"io"

	"github.com/klauspost/compress/flate"
	"github.com/ulikunitz/xz/lzma"
)

// Methods of coders (Methods.txt of 7-Zip).
const (
	method7zDelta = 0x03
	method7zLZMA  = 0x030101
	method7zLZMA2 = 0x21
	method7zBCJ2  = 0x0303011b
	method7zFlate = 0x040108
	method7zBzip2 = 0x040202
	method7zAES   = 0x06f10701
)

// branches7z tells whether a method changes the addresses in code of machines only: BCJ of x86, PPC, IA64,
// ARM, Thumb, SPARC, and 4 to 11, as xz numbers them. Texts are what they were, so nothing is changed back.
func branches7z(method uint64) bool {
	switch method {
	case 0x03030103, 0x03030205, 0x03030401, 0x03030501, 0x03030701, 0x03030805:
		return true
	}
	return 4 <= method && method <= 11
}

// coder7z returns what a coder makes of its inputs: size bytes, of which most are of interest.
func (w *walker) coder7z(c *coder7z, ins []io.Reader, size, most uint64) (io.Reader, error) {
	if c.method == method7zBCJ2 && len(ins) == 4 {
		return newBCJ2(ins), nil
	}
	if len(ins) != 1 {
		return nil, fmt.Errorf("method %06x %w", c.method, errUnsupported)
	}
	in := ins[0]
	switch {
	case c.method == 0 || branches7z(c.method):
		return in, nil
	case c.method == method7zDelta && len(c.props) == 1:
		return &delta{r: in, last: make([]byte, int(c.props[0])+1)}, nil
	case c.method == method7zLZMA && len(c.props) == 5:
		return w.lzma(in, c.props, size, most)
	case c.method == method7zLZMA2 && len(c.props) == 1:
		return w.lzma2(in, c.props[0], size, most)
	case c.method == method7zFlate:
		return flate.NewReader(in), w.afford(64 << 10)
	case c.method == method7zBzip2:
		return bzip2.NewReader(in), w.afford(4 << 20)
	case c.method == method7zAES:
		return nil, errLocked
	}
	return nil, fmt.Errorf("method %06x %w", c.method, errUnsupported)
}

// afford holds n bytes. To make them ready takes time, too, as if one in eight were unpacked.
func (w *walker) afford(n uint64) error {
	if n > maxHeld {
		return errMemory
	}
	if _, err := w.hold(int64(n)); err != nil {
		return err
	}
	return w.spend(int(n / 8))
}

// dictionary returns how much of a dictionary is held: no more than what comes out, and than the most that
// is held of any. wrap tells of errors that it is too small.
func dictionary(asked, size, most uint64) (n uint64, wrap func(io.Reader) io.Reader) {
	wrap = func(r io.Reader) io.Reader { return r }
	if n = min(asked, size, most); n > maxDictionary {
		n = maxDictionary
		wrap = func(r io.Reader) io.Reader { return clamped{r} }
	}
	return max(n, lzma.MinDictCap), wrap
}

// clamped reads what was packed with a larger dictionary than is held.
type clamped struct{ r io.Reader }

func (c clamped) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if err != nil && err != io.EOF {
		err = fmt.Errorf("its dictionary is %w", errMemory)
	}
	return n, err
}

func (w *walker) lzma(in io.Reader, props []byte, size, most uint64) (io.Reader, error) {
	p, err := lzma.PropertiesForCode(props[0])
	if err != nil {
		return nil, err
	}
	n, wrap := dictionary(uint64(binary.LittleEndian.Uint32(props[1:])), size, most)
	const literal = 0x300 * 2 // bytes for each state of the bits that literals depend on
	if err := w.afford(n + literal<<(p.LC+p.LP)); err != nil {
		return nil, err
	}
	head := binary.LittleEndian.AppendUint32([]byte{props[0]}, uint32(n))
	head = binary.LittleEndian.AppendUint64(head, size)
	r, err := lzma.ReaderConfig{DictCap: int(n)}.NewReader(bufio.NewReader(io.MultiReader(bytes.NewReader(head), in)))
	if err != nil {
		return nil, err
	}
	return wrap(r), nil
}

func (w *walker) lzma2(in io.Reader, code byte, size, most uint64) (io.Reader, error) {
	asked, err := lzma.DecodeDictCap(code)
	if err != nil {
		return nil, err
	}
	n, wrap := dictionary(uint64(asked), size, most)
	if err := w.afford(n); err != nil {
		return nil, err
	}
	r, err := lzma.Reader2Config{DictCap: int(n)}.NewReader2(bufio.NewReader(in))
	if err != nil {
		return nil, err
	}
	return wrap(r), nil
}

// delta adds to each byte the one that stands len(last) before it.
type delta struct {
	r    io.Reader
	last []byte
	at   int
}

func (d *delta) Read(p []byte) (int, error) {
	n, err := d.r.Read(p)
	for i := range p[:n] {
		p[i] += d.last[d.at]
		d.last[d.at] = p[i]
		d.at = (d.at + 1) % len(d.last)
	}
	return n, err
}

// bcj2 puts the addresses of x86 code back that were packed apart (Bcj2.c of the LZMA SDK). Its inputs are the
// code without them, the addresses of calls, those of jumps, and a bit of a range coder for each place that may
// have one.
type bcj2 struct {
	code, calls, jumps, bits *bufio.Reader
	started                  bool
	width, value             uint32
	odds                     [258]uint16 // of calls by the byte before, of jumps, of conditional jumps
	at                       uint32
	prev, op                 byte
	asks                     bool // the last byte may have an address
	address                  []byte
}

func newBCJ2(ins []io.Reader) *bcj2 {
	b := &bcj2{code: bufio.NewReader(ins[0]), calls: bufio.NewReader(ins[1]), jumps: bufio.NewReader(ins[2]), bits: bufio.NewReader(ins[3]), width: 1<<32 - 1}
	for i := range b.odds {
		b.odds[i] = 1 << 10
	}
	return b
}

func (b *bcj2) Read(p []byte) (int, error) {
	for i := range p {
		c, err := b.next()
		if err != nil {
			return i, err
		}
		p[i] = c
	}
	return len(p), nil
}

func (b *bcj2) next() (byte, error) {
	if b.asks {
		b.asks = false
		if err := b.ask(); err != nil {
			return 0, unexpected(err)
		}
	}
	b.at++
	if len(b.address) > 0 {
		c := b.address[0]
		b.address = b.address[1:]
		b.prev, b.op = b.op, c
		b.asks = false
		return c, nil
	}
	c, err := b.code.ReadByte()
	if err != nil {
		return 0, err
	}
	b.prev, b.op = b.op, c
	b.asks = c&0xfe == 0xe8 || b.prev == 0x0f && c&0xf0 == 0x80
	return c, nil
}

// ask reads the address behind the last byte, if it has one.
func (b *bcj2) ask() error {
	odds, from := &b.odds[257], b.jumps
	switch b.op {
	case 0xe8:
		odds, from = &b.odds[b.prev], b.calls
	case 0xe9:
		odds = &b.odds[256]
	}
	has, err := b.bit(odds)
	if err != nil || !has {
		return err
	}
	var to [4]byte
	if _, err := io.ReadFull(from, to[:]); err != nil {
		return err
	}
	b.address = binary.LittleEndian.AppendUint32(b.address[:0], binary.BigEndian.Uint32(to[:])-(b.at+4))
	return nil
}

// bit decodes a bit of the range coder of LZMA.
func (b *bcj2) bit(odds *uint16) (bool, error) {
	for n := 0; !b.started && n < 5; n++ {
		if err := b.shift(); err != nil {
			return false, err
		}
	}
	if !b.started {
		b.started, b.width = true, 1<<32-1
	}
	bound := b.width >> 11 * uint32(*odds)
	set := b.value >= bound
	if set {
		b.width, b.value = b.width-bound, b.value-bound
		*odds -= *odds >> 5
	} else {
		b.width = bound
		*odds += (1<<11 - *odds) >> 5
	}
	if b.width < 1<<24 {
		return set, b.shift()
	}
	return set, nil
}

func (b *bcj2) shift() error {
	c, err := b.bits.ReadByte()
	b.width, b.value = b.width<<8, b.value<<8|uint32(c)
	return err
}
