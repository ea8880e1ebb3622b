package decode

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf16"
)

// Ids of what a header of a 7z holds (7zFormat.txt of 7-Zip).
const (
	idEnd         = 0x00
	idHeader      = 0x01
	idProperties  = 0x02
	idAdditional  = 0x03
	idMain        = 0x04
	idFiles       = 0x05
	idPackInfo    = 0x06
	idUnpackInfo  = 0x07
	idSubStreams  = 0x08
	idSize        = 0x09
	idCRC         = 0x0a
	idFolder      = 0x0b
	idUnpackSize  = 0x0c
	idCount       = 0x0d
	idEmptyStream = 0x0e
	idNames       = 0x11
	idEncoded     = 0x17
)

// fields is a cursor over a header. Behind the end, zeros are read and bad is set.
type fields struct {
	p   []byte
	bad bool
}

func (f *fields) take(n uint64) []byte {
	if n > uint64(len(f.p)) {
		f.p, f.bad = nil, true
		return nil
	}
	out := f.p[:n]
	f.p = f.p[n:]
	return out
}

func (f *fields) byte() byte {
	if b := f.take(1); b != nil {
		return b[0]
	}
	return 0
}

// number reads a number: the ones that its first byte begins with count the bytes behind it,
// the lowest first; the other bits are the highest.
func (f *fields) number() uint64 {
	first := f.byte()
	more := bits.LeadingZeros8(^first)
	var n [8]byte
	copy(n[:], f.take(uint64(more)))
	if more < 7 {
		n[more] = first & (0x7f >> more)
	}
	return binary.LittleEndian.Uint64(n[:])
}

// skip passes over n numbers.
func (f *fields) skip(n uint64) {
	for ; n > 0 && !f.bad; n-- {
		f.number()
	}
}

// want reads an id that must stand here.
func (f *fields) want(id byte) { f.bad = f.byte() != id || f.bad }

// each calls do for the ids of a list, up to its end.
func (f *fields) each(do func(id byte)) {
	for id := f.byte(); id != idEnd && !f.bad; id = f.byte() {
		do(id)
	}
}

// flags is a list of bits, highest first; all of them are set if it is everything.
type flags struct {
	p   []byte
	all bool
	at  int
}

func (b *flags) next() bool {
	i := b.at
	b.at++
	return b.all || i/8 < len(b.p) && b.p[i/8]<<(i%8)&0x80 != 0
}

// sums passes over the check sums of n streams, and tells which have one.
func (f *fields) sums(n uint64) (defined flags) {
	if n > 8*uint64(len(f.p)) {
		f.bad = true
		return flags{}
	}
	if defined.all = f.byte() != 0; !defined.all {
		defined.p = f.take((n + 7) / 8)
	}
	count, b := uint64(0), defined
	for range n {
		if b.next() {
			count++
		}
	}
	f.take(4 * count)
	return defined
}

// listed7z is what a header lists.
type listed7z struct {
	streams streams7z
	files   uint64 // that are left
	empty   flags  // of files and folders without contents
	named   bool   // else there are no names: what was packed came from a pipe
	names   fields
}

func list7z(header, body []byte) (*listed7z, error) {
	l := &listed7z{}
	f := &fields{p: header}
	f.want(idHeader)
	f.each(func(id byte) {
		switch id {
		case idProperties:
			f.each(func(byte) { f.take(f.number()) })
		case idAdditional:
			f.streams(nil)
		case idMain:
			l.streams = f.streams(body)
		case idFiles:
			l.readFiles(f)
		default:
			f.bad = true
		}
	})
	if f.bad {
		return nil, err7z
	}
	return l, nil
}

func (l *listed7z) readFiles(f *fields) {
	l.files = f.number()
	f.each(func(id byte) {
		list := fields{p: f.take(f.number())}
		switch id {
		case idEmptyStream:
			l.empty = flags{p: list.p}
		case idNames:
			list.want(0) // else they are packed as a stream of their own, which nobody does
			f.bad = f.bad || list.bad
			l.names, l.named = list, true
		}
	})
}

func (l *listed7z) bad() bool { return l.streams.sizes.bad || l.names.bad }

// next returns the name of the next file that has contents.
func (l *listed7z) next() string {
	if !l.named {
		return ""
	}
	for l.files > 0 && !l.names.bad {
		l.files--
		name := l.names.name()
		if !l.empty.next() {
			return name
		}
	}
	l.names.bad = true
	return ""
}

// name reads a name in UTF-16 that a zero ends.
func (f *fields) name() string {
	var units []uint16
	for {
		b := f.take(2)
		if b == nil || b[0]|b[1] == 0 {
			return string(utf16.Decode(units))
		}
		units = append(units, binary.LittleEndian.Uint16(b))
	}
}

// streams7z is what is packed and what comes out of it. Its cursors move on together, folder by folder.
type streams7z struct {
	packed    fields
	packSizes fields
	left      uint64 // folders
	folders   fields
	outSizes  fields
	sums      flags  // of folders
	counted   bool   // else there is one file in each folder
	counts    fields // of files in a folder
	sizes     fields // of the files in a folder but the last
}

func (f *fields) streams(body []byte) (s streams7z) {
	f.each(func(id byte) {
		switch id {
		case idPackInfo:
			s.packed = fields{p: body}
			s.packed.take(f.number())
			s.readPacks(f, f.number())
		case idUnpackInfo:
			s.readFolders(f)
		case idSubStreams:
			s.readCounts(f)
		default:
			f.bad = true
		}
	})
	return s
}

func (s *streams7z) readPacks(f *fields, n uint64) {
	f.each(func(id byte) {
		switch id {
		case idSize:
			s.packSizes = *f
			f.skip(n)
		case idCRC:
			f.sums(n)
		default:
			f.bad = true
		}
	})
}

func (s *streams7z) readFolders(f *fields) {
	f.want(idFolder)
	n := f.number()
	f.want(0) // not in a stream of its own
	s.folders = *f
	outs := uint64(0)
	for s.left = 0; s.left < n && !f.bad; s.left++ {
		outs += f.folder().outs
	}
	f.want(idUnpackSize)
	s.outSizes = *f
	f.skip(outs)
	f.each(func(id byte) {
		f.bad = f.bad || id != idCRC
		s.sums = f.sums(n)
	})
}

func (s *streams7z) readCounts(f *fields) {
	f.each(func(id byte) {
		switch id {
		case idCount:
			s.counts, s.counted = *f, true
			f.skip(s.left)
		case idSize:
			s.sizes = *f
			s.eachCount(func(n uint64, _ bool) { f.skip(max(n, 1) - 1) })
		case idCRC:
			missing := uint64(0)
			s.eachCount(func(n uint64, known bool) {
				if n != 1 || !known {
					missing += n
				}
			})
			f.sums(missing)
		default:
			f.bad = true
		}
	})
}

// eachCount yields how many files each folder has, and whether its check sum is known.
func (s streams7z) eachCount(yield func(n uint64, known bool)) {
	for range s.left {
		yield(s.count(), s.sums.next())
	}
}

func (s *streams7z) count() uint64 {
	if !s.counted {
		return 1
	}
	return s.counts.number()
}

// next returns the next folder.
func (s *streams7z) next() (*packedFolder, error) {
	s.left--
	f := s.folders.folder()
	for range f.packed {
		f.packs = append(f.packs, s.packed.take(s.packSizes.number()))
	}
	for range f.outs {
		f.sizes = append(f.sizes, s.outSizes.number())
	}
	f.files = s.count()
	if s.folders.bad || s.packed.bad || s.packSizes.bad || s.outSizes.bad || s.counts.bad {
		return nil, err7z
	}
	return f, nil
}
