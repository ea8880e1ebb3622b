package packfile

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
)

// looseSet lists the loose objects of several object folders: 36 bytes each.
type looseSet struct {
	idSize  int
	dirs    []string
	entries []looseEntry // by id, then folder
}

type looseEntry struct {
	id  [32]byte
	dir uint32
}

// list adds the loose objects of an object folder. Names that are no ids (such as
// tmp_obj_*) are none.
func (l *looseSet) list(dir string) (damage []Damage) {
	top, err := os.ReadDir(dir)
	if err != nil {
		return []Damage{damaged(err, dir, 0, nil)}
	}
	l.dirs = append(l.dirs, dir)
	for _, e := range top {
		if len(e.Name()) != 2 || !isHex(e.Name()) {
			continue
		}
		folder := filepath.Join(dir, e.Name())
		names, err := readNames(folder)
		if err != nil {
			if !errors.Is(err, fs.ErrNotExist) { // git removes empty folders
				damage = append(damage, damaged(err, folder, 0, nil))
			}
			continue
		}
		for _, name := range names {
			l.add(e.Name()+name, uint32(len(l.dirs)-1))
		}
	}
	return damage
}

func readNames(folder string) ([]string, error) {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, err // a file named like a folder holds nothing
	}
	f, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	names, err := f.Readdirnames(-1)
	return names, errors.Join(err, f.Close())
}

func (l *looseSet) add(name string, dir uint32) {
	if len(name) != 2*l.idSize || !isHex(name) {
		return
	}
	e := looseEntry{dir: dir}
	if _, err := hex.Decode(e.id[:], []byte(name)); err == nil {
		l.entries = append(l.entries, e)
	}
}

// isHex tells whether s has lower-case hexadecimal digits only, as git writes them.
func isHex(s string) bool {
	for _, c := range []byte(s) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

func (l *looseSet) sort() {
	slices.SortFunc(l.entries, func(a, b looseEntry) int {
		if c := bytes.Compare(a.id[:], b.id[:]); c != 0 {
			return c
		}
		return int(a.dir) - int(b.dir)
	})
}

func (l *looseSet) id(i int) []byte { return l.entries[i].id[:l.idSize] }

// find returns the first entry whose id is not less than id.
func (l *looseSet) find(id []byte) int {
	return sort.Search(len(l.entries), func(i int) bool { return bytes.Compare(l.id(i), id) >= 0 })
}

func (l *looseSet) path(i int) string {
	name := hex.EncodeToString(l.id(i))
	return filepath.Join(l.dirs[l.entries[i].dir], name[:2], name[2:])
}

// The longest header of a loose object: "commit ", 20 digits and a NUL.
const maxLooseHeader = 32

// readLoose reads, inflates and hashes a loose object.
func (r *Reader) readLoose(i int) (kind Type, data []byte, err error) {
	l := &r.s.loose
	c, err := openContent(l.path(i), false)
	if err != nil {
		return 0, nil, err
	}
	kind, data, err = r.inflateLoose(c)
	if err = errors.Join(err, c.close()); err != nil {
		return 0, nil, err
	}
	if !r.hashes(l.id(i), kind, data) {
		r.free.put(data)
		return 0, nil, fmt.Errorf("contents do not hash to the name: %w", ErrCorrupt)
	}
	return kind, data, nil
}

func (r *Reader) inflateLoose(c *content) (kind Type, data []byte, err error) {
	if c.size > r.s.o.MaxObject+r.s.o.MaxObject/1000+1024 { // deflate adds 5 bytes in 65,535 at most
		return 0, nil, fmt.Errorf("loose object of %d bytes: %w", c.size, ErrTooLarge)
	}
	src, err := c.view(0, c.size, &r.raw)
	if err != nil {
		return 0, nil, err
	}
	kind, size, head, err := r.looseHeader(src)
	if err != nil {
		return 0, nil, err
	}
	if err := r.believable(size, int64(len(src))); err != nil {
		return 0, nil, err
	}
	all := r.buffer(head + int(size))
	n, err := r.inf.Inflate(all, src)
	switch {
	case err != nil:
		err = fmt.Errorf("compressed data: %w", err)
	case n != len(src):
		err = fmt.Errorf("%d bytes behind the loose object: %w", len(src)-n, ErrCorrupt)
	}
	if err != nil {
		r.free.put(all)
		return 0, nil, err
	}
	copy(all, all[head:]) // keeps the buffer's capacity for the free list
	return kind, all[:size], nil
}

// looseHeader inflates just the header: type, size in decimal, NUL.
func (r *Reader) looseHeader(src []byte) (kind Type, size int64, length int, err error) {
	var buf [maxLooseHeader]byte
	n, err := r.inf.inflatePrefix(buf[:], src)
	if err != nil {
		return 0, 0, 0, fmt.Errorf("compressed data: %w", err)
	}
	return parseLooseHeader(buf[:n])
}

func parseLooseHeader(p []byte) (kind Type, size int64, length int, err error) {
	end := bytes.IndexByte(p, 0)
	word, digits, ok := bytes.Cut(p[:max(end, 0)], []byte{' '})
	if kind = typeOf(string(word)); !ok || kind == 0 {
		return 0, 0, 0, fmt.Errorf("loose object header: %w", ErrCorrupt)
	}
	size, ok = parseDecimal(digits)
	if !ok {
		return 0, 0, 0, fmt.Errorf("loose object size: %w", ErrCorrupt)
	}
	return kind, size, end + 1, nil
}

// parseDecimal reads a number as git writes it: no sign, no leading zero, and here
// no more than 18 digits.
func parseDecimal(p []byte) (n int64, ok bool) {
	if len(p) == 0 || len(p) > 18 || p[0] == '0' && len(p) > 1 {
		return 0, false
	}
	for _, c := range p {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int64(c-'0')
	}
	return n, true
}
