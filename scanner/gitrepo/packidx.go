package gitrepo

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/stanchdev/stanch/scanner"
)

// errCorrupt is wrapped by errors about damaged data.
var errCorrupt = errors.New("corrupt")

// idxFile is an opened .idx file, version 1 or 2. A small one is held in
// memory, of a large one only the fan-out table.
// https://git-scm.com/docs/gitformat-pack#_version_2_pack_idx_files_support_packs_larger_than_4_gib_and
type idxFile struct {
	f       *os.File
	r       io.ReaderAt // f, or its content in memory
	version int
	idSize  int64
	fanout  [256]uint32
	size    int64 // of the file
}

const (
	idxHeader = 8       // magic and version; absent in version 1
	idxFanout = 256 * 4 // how many ids start with a byte up to this one
	idxSmall  = 4 << 20 // 140,000 objects; read in a millisecond
)

// openIdx checks that the file can hold as many entries as it says.
func openIdx(path string, idSize int) (*idxFile, error) {
	f, err := openFile(path)
	if err != nil {
		return nil, err
	}
	x := &idxFile{f: f, idSize: int64(idSize)}
	if err := x.readHeader(); err != nil {
		f.Close()
		return nil, err
	}
	return x, nil
}

func (x *idxFile) readHeader() error {
	info, err := x.f.Stat()
	if err != nil {
		return err
	}
	x.size, x.r = info.Size(), x.f
	if x.size <= idxSmall {
		data, err := io.ReadAll(io.LimitReader(x.f, idxSmall))
		if err != nil {
			return err
		}
		x.r = bytes.NewReader(data)
	}
	head := make([]byte, idxHeader+idxFanout)
	n, err := x.r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if head = head[:n]; len(head) < idxFanout {
		return fmt.Errorf("pack index of %d bytes: %w", x.size, errCorrupt)
	}
	x.version = 1
	if bytes.HasPrefix(head, []byte("\xfftOc")) {
		x.version = int(binary.BigEndian.Uint32(head[4:]))
		head = head[idxHeader:]
	}
	if x.version != 1 && x.version != 2 {
		return fmt.Errorf("pack index version %d: %w", x.version, ErrUnsupported)
	}
	return x.readFanout(head)
}

func (x *idxFile) readFanout(table []byte) error {
	if len(table) < idxFanout {
		return fmt.Errorf("pack index ends early: %w", errCorrupt)
	}
	last := uint32(0)
	for i := range x.fanout {
		x.fanout[i] = binary.BigEndian.Uint32(table[4*i:])
		if x.fanout[i] < last {
			return fmt.Errorf("pack index fan-out is not in order: %w", errCorrupt)
		}
		last = x.fanout[i]
	}
	least := x.names() + x.count()*x.stride() + 2*x.idSize
	most := least
	if x.version == 2 {
		least += x.count() * 8
		most = least + x.count()*8
	}
	if x.size < least || x.size > most {
		return fmt.Errorf("pack index of %d bytes for %d objects: %w", x.size, x.count(), errCorrupt)
	}
	return nil
}

func (x *idxFile) count() int64 { return int64(x.fanout[255]) }

// names is where the table of ids starts.
func (x *idxFile) names() int64 {
	if x.version == 1 {
		return idxFanout
	}
	return idxHeader + idxFanout
}

// stride is the distance of two ids; version 1 has the offset before each.
func (x *idxFile) stride() int64 {
	if x.version == 1 {
		return 4 + x.idSize
	}
	return x.idSize
}

// offsets are the tables of 32-bit and of 64-bit offsets of version 2.
func (x *idxFile) offsets() (small, large int64) {
	small = x.names() + x.count()*(x.idSize+4)
	return small, small + x.count()*4
}

// find returns where the object stands in the pack; ok is false if the pack does
// not hold it.
func (x *idxFile) find(id scanner.ID) (offset int64, ok bool, err error) {
	want := id.Bytes()
	if int64(len(want)) != x.idSize {
		return 0, false, nil
	}
	low, high := int64(0), int64(x.fanout[want[0]])
	if want[0] > 0 {
		low = int64(x.fanout[want[0]-1])
	}
	var row [36]byte
	for low < high {
		mid := (low + high) / 2
		r := row[:x.stride()]
		if _, err := x.r.ReadAt(r, x.names()+mid*x.stride()); err != nil {
			return 0, false, fmt.Errorf("read pack index: %w", err)
		}
		switch order := bytes.Compare(want, r[x.stride()-x.idSize:]); {
		case order == 0:
			offset, err = x.offsetOf(mid, r)
			return offset, err == nil, err
		case order < 0:
			high = mid
		default:
			low = mid + 1
		}
	}
	return 0, false, nil
}

// offsetOf reads the offset of entry i, whose row of the table of ids is given.
func (x *idxFile) offsetOf(i int64, row []byte) (int64, error) {
	if x.version == 1 {
		return int64(binary.BigEndian.Uint32(row)), nil
	}
	small, _ := x.offsets()
	var b [4]byte
	if _, err := x.r.ReadAt(b[:], small+4*i); err != nil {
		return 0, fmt.Errorf("read pack index: %w", err)
	}
	return x.resolveOffset(binary.BigEndian.Uint32(b[:]))
}

// resolveOffset follows an offset with the high bit into the 64-bit table.
func (x *idxFile) resolveOffset(v uint32) (int64, error) {
	if v>>31 == 0 {
		return int64(v), nil
	}
	_, large := x.offsets()
	at := large + 8*int64(v&^(1<<31))
	var b [8]byte
	if at+8 > x.size-2*x.idSize {
		return 0, fmt.Errorf("pack index offset out of range: %w", errCorrupt)
	}
	if _, err := x.r.ReadAt(b[:], at); err != nil {
		return 0, fmt.Errorf("read pack index: %w", err)
	}
	offset := int64(binary.BigEndian.Uint64(b[:]))
	if offset < 0 {
		return 0, fmt.Errorf("pack index offset out of range: %w", errCorrupt)
	}
	return offset, nil
}

// each calls use with every id and offset, in the order of ids. Ids that are out
// of order are an error: git could not find them either, and a hostile file cannot
// make many entries of few bytes.
func (x *idxFile) each(use func(id scanner.ID, offset int64)) error {
	const chunk = 4096
	names, offsets := make([]byte, chunk*x.stride()), make([]byte, chunk*4)
	var last scanner.ID
	for from := int64(0); from < x.count(); from += chunk {
		n := min(chunk, x.count()-from)
		if err := x.readRows(names[:n*x.stride()], offsets[:n*4], from); err != nil {
			return err
		}
		for i := range n {
			row := names[i*x.stride() : (i+1)*x.stride()]
			id := scanner.MakeID(row[x.stride()-x.idSize:])
			if id.Compare(last) < 0 {
				return fmt.Errorf("pack index is not in order: %w", errCorrupt)
			}
			last = id
			offset, err := x.rowOffset(row, offsets[i*4:])
			if err != nil {
				return err
			}
			use(id, offset)
		}
	}
	return nil
}

// readRows reads rows of the table of ids from entry from on, and their offsets;
// version 1 has those in the rows.
func (x *idxFile) readRows(names, offsets []byte, from int64) error {
	if _, err := x.r.ReadAt(names, x.names()+from*x.stride()); err != nil {
		return fmt.Errorf("read pack index: %w", err)
	}
	if x.version == 1 {
		return nil
	}
	small, _ := x.offsets()
	if _, err := x.r.ReadAt(offsets, small+from*4); err != nil {
		return fmt.Errorf("read pack index: %w", err)
	}
	return nil
}

func (x *idxFile) rowOffset(row, offset []byte) (int64, error) {
	if x.version == 1 {
		return int64(binary.BigEndian.Uint32(row)), nil
	}
	return x.resolveOffset(binary.BigEndian.Uint32(offset))
}

func (x *idxFile) close() { x.f.Close() }
