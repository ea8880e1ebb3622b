package gitrepo

import (
	"bytes"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// ErrIndex is the kind of error that a damaged index gives.
var ErrIndex = fmt.Errorf("damaged index: %w", errCorrupt)

// index is what .git/index says: the content of the next commit.
type index struct {
	entries []indexEntry // in the file's order: by path bytes, then stage
	tree    *cacheTree   // nil if the index carries none
	sparse  bool         // entries may be whole directories
}

// indexEntry is one path of the index.
type indexEntry struct {
	path  string
	id    scanner.ID
	mode  uint32
	stage uint8 // 0; 1 to 3 (base, ours, theirs) while a merge conflict is open
	stat  indexStat

	valid        bool // "assume unchanged"
	intentToAdd  bool // git add -N: the path is announced, no content yet
	skipWorktree bool // sparse checkout: not on disk
}

// indexStat is the part of the cached stat data that tells cheaply whether a file
// on disk may have changed.
type indexStat struct {
	mtimeSec, mtimeNsec uint32
	size                uint32 // modulo 2^32
}

// Layout of an entry, gitformat-index(5): 40 bytes of stat data, the id, 16 bits
// of flags, 16 more from version 3 on where flagExtended is set, then the path.
const (
	statSize         = 40
	flagValid        = 0x8000
	flagExtended     = 0x4000
	flagStageShift   = 12
	flagNameMask     = 0x0fff
	flagSkipWorktree = 0x4000
	flagIntentToAdd  = 0x2000
	maxPath          = 1 << 16 // longer than any file system takes; bounds what v4 prefixes can blow up
)

// parseIndex reads a whole index file whose ids are idSize bytes long (20 or 32).
// base gives the content of the shared index that a split index names. Errors are
// ErrIndex or ErrUnsupported.
func parseIndex(data []byte, idSize int, base func(id scanner.ID) ([]byte, error)) (*index, error) {
	ix, link, err := parseIndexFile(data, idSize)
	if err != nil {
		return nil, err
	}
	if link == nil {
		return ix, checkOrder(ix.entries)
	}
	shared, err := base(link.base)
	if err != nil {
		return nil, fmt.Errorf("shared index %s: %w", link.base, err)
	}
	if !bytes.HasSuffix(shared, link.base.Bytes()) {
		return nil, fmt.Errorf("%w: shared index %s ends in another checksum", ErrIndex, link.base)
	}
	below, nested, err := parseIndexFile(shared, idSize)
	if err != nil {
		return nil, fmt.Errorf("shared index %s: %w", link.base, err)
	}
	if nested != nil {
		return nil, fmt.Errorf("%w: shared index %s is itself split", ErrIndex, link.base)
	}
	if ix.entries, err = link.merge(below.entries, ix.entries); err != nil {
		return nil, err
	}
	return ix, checkOrder(ix.entries)
}

// checkOrder makes sure that paths ascend, so that a directory's entries stand
// together and a search finds them; equal ones only as stages of a conflict.
func checkOrder(entries []indexEntry) error {
	for i := 1; i < len(entries); i++ {
		a, b := &entries[i-1], &entries[i]
		if c := strings.Compare(a.path, b.path); c > 0 || c == 0 && a.stage >= b.stage {
			return fmt.Errorf("%w: entry %d is out of order", ErrIndex, i)
		}
	}
	return nil
}

func parseIndexFile(data []byte, idSize int) (*index, *splitLink, error) {
	if idSize != sha1.Size && idSize != sha256.Size {
		return nil, nil, fmt.Errorf("%w: ids of %d bytes", ErrUnsupported, idSize)
	}
	if len(data) < 12+idSize || string(data[:4]) != "DIRC" {
		return nil, nil, fmt.Errorf("%w: no header", ErrIndex)
	}
	version := binary.BigEndian.Uint32(data[4:])
	if version < 2 || version > 4 {
		return nil, nil, fmt.Errorf("%w: index version %d", ErrUnsupported, version)
	}
	body := data[:len(data)-idSize]
	if err := checkIndexSum(body, data[len(body):]); err != nil {
		return nil, nil, err
	}
	p := indexParser{data: body, pos: 12, idSize: idSize, version: version}
	ix := &index{}
	if err := p.entries(ix, binary.BigEndian.Uint32(data[8:])); err != nil {
		return nil, nil, err
	}
	link, err := p.extensions(ix)
	return ix, link, err
}

// checkIndexSum compares the trailing hash. An all-zero one was left out on
// purpose (index.skipHash).
func checkIndexSum(body, sum []byte) error {
	if bytes.Count(sum, []byte{0}) == len(sum) {
		return nil
	}
	var got []byte
	if len(sum) == sha1.Size {
		h := sha1.Sum(body)
		got = h[:]
	} else {
		h := sha256.Sum256(body)
		got = h[:]
	}
	if !bytes.Equal(got, sum) {
		return fmt.Errorf("%w: checksum does not match", ErrIndex)
	}
	return nil
}

type indexParser struct {
	data    []byte // without the trailing hash
	text    string // data once more, so that paths are slices of it
	pos     int
	idSize  int
	version uint32
	room    int // bytes that the rest of the version 4 paths may take
}

// prefixGain bounds how much longer than the file all version 4 paths may be;
// real ones are shorter than it, a hostile one names a 64 KiB prefix in 70 bytes.
const prefixGain = 32

func (p *indexParser) entries(ix *index, n uint32) error {
	least := uint32(statSize + p.idSize + 2) // bytes of the shortest entry
	if n > uint32(len(p.data))/least {
		return fmt.Errorf("%w: %d entries in %d bytes", ErrIndex, n, len(p.data))
	}
	p.room = prefixGain * len(p.data)
	if p.version < 4 {
		p.text = string(p.data)
	}
	ix.entries = make([]indexEntry, n)
	previous := ""
	for i := range ix.entries {
		e := &ix.entries[i]
		if err := p.entry(e, previous); err != nil {
			return fmt.Errorf("entry %d: %w", i, err)
		}
		previous = e.path
	}
	return nil
}

func (p *indexParser) entry(e *indexEntry, previous string) error {
	start := p.pos
	if len(p.data)-p.pos < statSize+p.idSize+2 {
		return fmt.Errorf("%w: cut off", ErrIndex)
	}
	d := p.data[p.pos:]
	e.stat = indexStat{
		mtimeSec:  binary.BigEndian.Uint32(d[8:]),
		mtimeNsec: binary.BigEndian.Uint32(d[12:]),
		size:      binary.BigEndian.Uint32(d[36:]),
	}
	e.mode = binary.BigEndian.Uint32(d[24:])
	e.id = scanner.MakeID(d[statSize : statSize+p.idSize])
	p.pos += statSize + p.idSize
	nameLen, err := p.flags(e)
	if err != nil {
		return err
	}
	if p.version == 4 {
		return p.compressedPath(e, previous)
	}
	return p.paddedPath(e, nameLen, start)
}

// flags reads one or two words of flags and returns the length of the path, or
// flagNameMask if it is that long or longer.
func (p *indexParser) flags(e *indexEntry) (nameLen int, err error) {
	flags := binary.BigEndian.Uint16(p.data[p.pos:])
	p.pos += 2
	e.valid = flags&flagValid != 0
	e.stage = uint8(flags >> flagStageShift & 3)
	if flags&flagExtended == 0 {
		return int(flags & flagNameMask), nil
	}
	if p.version < 3 || len(p.data)-p.pos < 2 {
		return 0, fmt.Errorf("%w: extended flags", ErrIndex)
	}
	more := binary.BigEndian.Uint16(p.data[p.pos:])
	p.pos += 2
	e.skipWorktree = more&flagSkipWorktree != 0
	e.intentToAdd = more&flagIntentToAdd != 0
	return int(flags & flagNameMask), nil
}

// paddedPath reads the path of a version 2 or 3 entry: NUL-padded so that the
// entry's length is a multiple of 8, with 1 to 8 NULs.
func (p *indexParser) paddedPath(e *indexEntry, nameLen, start int) error {
	if nameLen == flagNameMask {
		nameLen = bytes.IndexByte(p.data[p.pos:], 0)
	}
	if nameLen < 0 || nameLen > maxPath || nameLen >= len(p.data)-p.pos || p.data[p.pos+nameLen] != 0 {
		return fmt.Errorf("%w: path without end", ErrIndex)
	}
	e.path = p.text[p.pos : p.pos+nameLen]
	p.pos = start + (p.pos+nameLen-start+8)&^7
	if p.pos > len(p.data) {
		return fmt.Errorf("%w: cut off", ErrIndex)
	}
	return nil
}

// compressedPath reads the path of a version 4 entry: how many bytes to drop from
// the end of the previous path, then what follows, ended by NUL.
func (p *indexParser) compressedPath(e *indexEntry, previous string) error {
	drop, n := offsetVarint(p.data[p.pos:])
	if n == 0 || drop > uint64(len(previous)) {
		return fmt.Errorf("%w: path prefix", ErrIndex)
	}
	p.pos += n
	length := bytes.IndexByte(p.data[p.pos:], 0)
	keep := len(previous) - int(drop)
	if length < 0 || keep+length > maxPath || keep+length > p.room {
		return fmt.Errorf("%w: path without end", ErrIndex)
	}
	p.room -= keep + length
	e.path = previous[:keep] + string(p.data[p.pos:p.pos+length])
	p.pos += length + 1
	return nil
}

// offsetVarint reads the number that offset deltas and index version 4 use: seven
// bits a byte, most significant first, one added for each further byte. n is 0 if
// p is cut off or the number exceeds 2^56.
func offsetVarint(p []byte) (v uint64, n int) {
	for n < len(p) && n < 8 {
		c := p[n]
		v |= uint64(c & 0x7f)
		n++
		if c&0x80 == 0 {
			return v, n
		}
		v = (v + 1) << 7
	}
	return 0, 0
}

// extensions reads what follows the entries. Upper-case signatures are optional
// and skipped unless known; others change what the entries mean.
func (p *indexParser) extensions(ix *index) (link *splitLink, err error) {
	for p.pos < len(p.data) {
		if len(p.data)-p.pos < 8 {
			return nil, fmt.Errorf("%w: extension cut off", ErrIndex)
		}
		name := string(p.data[p.pos : p.pos+4])
		size := binary.BigEndian.Uint32(p.data[p.pos+4:])
		p.pos += 8
		if uint64(size) > uint64(len(p.data)-p.pos) {
			return nil, fmt.Errorf("%w: extension %q cut off", ErrIndex, name)
		}
		body := p.data[p.pos : p.pos+int(size)]
		p.pos += int(size)
		switch {
		case name == "TREE":
			// Only a shortcut: a damaged one is left out, as git does.
			ix.tree = parseCacheTree(body, p.idSize, len(ix.entries))
		case name == "link":
			if link, err = parseLink(body, p.idSize); err != nil {
				return nil, err
			}
		case name == "sdir":
			ix.sparse = true
		case name[0] < 'A' || name[0] > 'Z':
			return nil, fmt.Errorf("%w: index extension %q", ErrUnsupported, name)
		}
	}
	if link != nil {
		ix.tree = nil // counts entries of the merged list; rebuilt lists are small, so walk them
	}
	return link, nil
}
