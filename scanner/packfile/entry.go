package packfile

import (
	"encoding/binary"
	"fmt"
)

// Type is the type of a pack entry (gitformat-pack(5), "Object types").
type Type uint8

const (
	Commit   Type = 1
	Tree     Type = 2
	Blob     Type = 3
	Tag      Type = 4
	ofsDelta Type = 6
	refDelta Type = 7
)

var typeNames = [...]string{Commit: "commit", Tree: "tree", Blob: "blob", Tag: "tag", ofsDelta: "offset delta", refDelta: "reference delta"}

func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return ""
}

// typeOf is the inverse of String for the four types of objects, 0 for other words.
func typeOf(word string) Type {
	for t := Commit; t <= Tag; t++ {
		if typeNames[t] == word {
			return t
		}
	}
	return 0
}

func (t Type) delta() bool { return t >= ofsDelta }

// maxEntryHeader is the longest header: 10 bytes of type and size, an id of 32 bytes.
const maxEntryHeader = 10 + 32

// entryHeader is what stands before the compressed bytes of an entry.
type entryHeader struct {
	kind Type
	size uint64   // decoded: of the object, or of the delta
	back uint64   // ofsDelta: how far before this entry the base starts
	ref  [32]byte // refDelta: the base's id
	len  int      // bytes of the header
}

// parseEntry reads the header at the start of p.
func parseEntry(p []byte, idSize int) (h entryHeader, err error) {
	if len(p) == 0 {
		return h, ErrCorrupt
	}
	c := p[0]
	h.kind, h.size, h.len = Type(c>>4&7), uint64(c&15), 1
	for shift := uint(4); c&0x80 != 0; shift += 7 {
		if h.len >= len(p) || shift > 53 {
			return h, ErrCorrupt
		}
		c = p[h.len]
		h.size |= uint64(c&0x7f) << shift
		h.len++
	}
	switch h.kind {
	case Commit, Tree, Blob, Tag:
		return h, nil
	case refDelta:
		if len(p)-h.len < idSize {
			return h, ErrCorrupt
		}
		copy(h.ref[:], p[h.len:h.len+idSize])
		h.len += idSize
		return h, nil
	case ofsDelta:
		back, n := offsetVarint(p[h.len:])
		if n == 0 || back == 0 {
			return h, ErrCorrupt
		}
		h.back = back
		h.len += n
		return h, nil
	}
	return h, fmt.Errorf("entry of type %d: %w", h.kind, ErrCorrupt)
}

// offsetVarint reads git's big-endian variable number in which every
// continuation adds one (gitformat-pack(5), "offset encoding"). n is 0 if p holds none.
func offsetVarint(p []byte) (v uint64, n int) {
	for i, c := range p {
		if i > 8 {
			return 0, 0
		}
		v |= uint64(c & 0x7f)
		if c&0x80 == 0 {
			return v, i + 1
		}
		v = (v + 1) << 7
	}
	return 0, 0
}

const packHeaderSize = 12

// parsePackHeader checks the 12 bytes at the start of a pack and returns how many
// entries it claims.
func parsePackHeader(p []byte) (n uint32, err error) {
	if len(p) < packHeaderSize || string(p[:4]) != "PACK" {
		return 0, fmt.Errorf("no pack header: %w", ErrCorrupt)
	}
	if v := binary.BigEndian.Uint32(p[4:]); v != 2 && v != 3 {
		return 0, fmt.Errorf("pack version %d: %w", v, ErrUnsupported)
	}
	return binary.BigEndian.Uint32(p[8:]), nil
}
