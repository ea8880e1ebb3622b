package gitrepo

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"slices"

	"github.com/go-git/go-git/v5/plumbing"

	"github.com/stanchdev/stanch/scanner"
)

// looseFile is a loose object that is met as a content: somebody committed a git
// directory. It is the source of that one object, at no path of its own.
type looseFile struct {
	raw    []byte // compressed
	idSize int
	id     scanner.ID
	names  []scanner.ID // of the entries, if it is a tree
}

// maxLooseFile is the size of the largest object that is read so.
const maxLooseFile = bigObject

// isLoose tells whether data starts as a loose object does: a zlib stream of type, size
// and NUL. What else starts with an x is told apart by two bytes in most cases.
func isLoose(data []byte) bool {
	if len(data) < 8 || data[0] != 0x78 || (int(data[0])<<8|int(data[1]))%31 != 0 {
		return false
	}
	z, err := zlib.NewReader(bytes.NewReader(data[:min(len(data), 256)]))
	if err != nil {
		return false
	}
	head, err := readLooseHeader(z)
	if err != nil {
		return false
	}
	_, size, err := parseLooseHeader(head)
	return err == nil && size/1032 <= int64(len(data)) // deflate makes no more of it
}

// read inflates the object.
func (f *looseFile) read() (object, error) {
	z, err := zlib.NewReader(bytes.NewReader(f.raw))
	if err != nil {
		return object{}, inflateError(err)
	}
	head, err := readLooseHeader(z)
	if err != nil {
		return object{}, err
	}
	typ, size, err := parseLooseHeader(head)
	if err == nil && size > maxLooseFile {
		err = fmt.Errorf("object of %d bytes: %w", size, errTooLarge)
	}
	if err != nil {
		return object{}, err
	}
	data, err := inflate(z, size)
	return object{typ, data}, err
}

// Items implements scanner.Source.
func (f *looseFile) Items(_ context.Context, _ int, yield func(int, scanner.Item) error, skip func(scanner.Skip)) error {
	obj, err := f.read()
	if err != nil {
		skip(skipOf("", err))
		return nil
	}
	f.id = objectID(obj, f.idSize)
	if obj.typ == plumbing.TreeObject {
		entries, err := parseEntries(nil, obj.data, f.idSize)
		if err != nil {
			skip(skipOf("", err))
		}
		for _, e := range entries {
			it := scanner.Item{ID: blobID(e.Name, f.idSize), Kind: scanner.KindPathName, Data: e.Name}
			f.names = append(f.names, it.ID)
			if err := yield(0, it); err != nil {
				return err
			}
		}
	}
	return yield(0, scanner.Item{ID: f.id, Kind: kindOf(obj.typ), Data: obj.data})
}

// Locate implements scanner.Locator.
func (f *looseFile) Locate(_ context.Context, queries []scanner.Query) ([][]scanner.Run, error) {
	out := make([][]scanner.Run, len(queries))
	for q, query := range queries {
		for _, h := range query {
			if h.ID == f.id || slices.Contains(f.names, h.ID) {
				out[q] = append(out[q], scanner.Run{Kind: scanner.KindBlob, Newest: h.ID, Items: 1})
			}
		}
	}
	return out, nil
}
