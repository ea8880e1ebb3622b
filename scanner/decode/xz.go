package decode

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/ulikunitz/xz/lzma"
)

// maxDictionary is the largest dictionary that is held. What asks for more is read with
// this one, which serves all streams up to that size.
const maxDictionary = 32 << 20

// xzReader reads the container of https://tukaani.org/xz/xz-file-format.txt: the library's own
// reader would take up to 4 GiB for a dictionary because a header says so. Check sums are not
// verified: damaged text is worth a look, too.
type xzReader struct {
	w         *walker
	in        *counter
	release   func()
	checkSize int
	block     *lzma.Reader2
	start     int64 // of the block's data in the input
	clamped   bool
	err       error // that ended it
}

func (w *walker) xz(in *counter) (r io.Reader, close func(), err error) {
	x := &xzReader{w: w, in: in, release: func() {}}
	if err := x.streamHeader(); err != nil {
		return nil, nil, err
	}
	return x, func() { x.release() }, nil
}

func (x *xzReader) Read(p []byte) (n int, err error) {
	if x.err == nil {
		n, x.err = x.read(p)
	}
	return n, x.err
}

func (x *xzReader) read(p []byte) (int, error) {
	for {
		if x.block == nil {
			if err := x.next(); err != nil {
				return 0, err
			}
		}
		n, err := x.block.Read(p)
		switch {
		case err == io.EOF:
			x.block = nil
			if err := x.skip(padding(x.in.n-x.start) + int64(x.checkSize)); err != nil {
				return n, err
			}
		case err != nil && x.clamped:
			return n, fmt.Errorf("its dictionary is %w", errMemory)
		case err != nil:
			return n, err
		}
		if n > 0 {
			return n, nil
		}
	}
}

func padding(n int64) int64 { return -n & 3 }

func (x *xzReader) skip(n int64) error {
	_, err := io.CopyN(io.Discard, x.in, n)
	return unexpected(err)
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// checkSizes are the bytes of a check by its type (section 2.1.1.2).
var checkSizes = [16]int{0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64}

// errXz says that the container makes no sense.
var errXz = errors.New("a header is damaged")

func (x *xzReader) streamHeader() error {
	var h [12]byte
	if _, err := io.ReadFull(x.in, h[:]); err != nil {
		return err
	}
	if string(h[:6]) != "\xfd7zXZ\x00" {
		return errXz
	}
	x.checkSize = checkSizes[h[7]&15]
	return nil
}

// next moves to the next block, over the end of a stream and the beginning of another.
func (x *xzReader) next() error {
	for {
		size, err := x.in.ReadByte()
		if err != nil {
			return unexpected(err)
		}
		if size != 0 {
			return x.openBlock(int(size)*4 + 3) // what is left of (size+1)*4 bytes
		}
		if err := x.skipIndex(); err != nil {
			return err
		}
		if err := x.nextStream(); err != nil {
			return err
		}
	}
}

// nextStream reads the header of a stream behind the end of one; io.EOF if there is none.
func (x *xzReader) nextStream() error {
	for {
		head, err := x.in.r.Peek(4)
		if len(head) < 4 {
			return io.EOF
		}
		if err != nil || binary.LittleEndian.Uint32(head) != 0 {
			return x.streamHeader()
		}
		if err := x.skip(4); err != nil {
			return err
		}
	}
}

// skipIndex passes over the index and the footer of a stream (sections 2.1.2 and 4).
func (x *xzReader) skipIndex() error {
	start := x.in.n - 1
	records, err := binary.ReadUvarint(x.in)
	if err != nil {
		return unexpected(err)
	}
	for range min(records, 1<<32) {
		for range 2 {
			if _, err := binary.ReadUvarint(x.in); err != nil {
				return unexpected(err)
			}
		}
	}
	return x.skip(padding(x.in.n-start) + 4 + 12)
}

// openBlock reads a block header (section 3.1) of n bytes behind its first.
func (x *xzReader) openBlock(n int) error {
	h := make([]byte, n)
	if _, err := io.ReadFull(x.in, h); err != nil {
		return unexpected(err)
	}
	flags, p := h[0], h[1:]
	for _, bit := range [2]byte{0x40, 0x80} {
		if flags&bit != 0 {
			_, k := binary.Uvarint(p)
			if k <= 0 {
				return errXz
			}
			p = p[k:]
		}
	}
	dict, err := lastFilter(p, int(flags&3)+1)
	if err != nil {
		return err
	}
	x.clamped = dict > maxDictionary
	dict = max(min(dict, maxDictionary), lzma.MinDictCap)
	x.release()
	x.release = func() {}
	release, err := x.w.hold(dict)
	if err != nil {
		return err
	}
	x.release, x.start = release, x.in.n
	x.block, err = lzma.Reader2Config{DictCap: int(dict)}.NewReader2(x.in)
	return err
}

// lastFilter returns the size of the dictionary of the last filter, which must be LZMA2. Those
// before it, but for Delta, change code of machines only.
func lastFilter(p []byte, count int) (dict int64, err error) {
	for i := range count {
		id, k := binary.Uvarint(p)
		if k <= 0 {
			return 0, errXz
		}
		size, l := binary.Uvarint(p[k:])
		if l <= 0 || size > uint64(len(p)-k-l) {
			return 0, errXz
		}
		props := p[k+l:][:size]
		p = p[k+l+int(size):]
		switch {
		case id == 0x21 && i == count-1 && len(props) == 1:
			return lzma.DecodeDictCap(props[0])
		case id < 0x04 || id > 0x0b || i == count-1:
			return 0, fmt.Errorf("filter %#x %w", id, errUnsupported)
		}
	}
	return 0, errXz
}
