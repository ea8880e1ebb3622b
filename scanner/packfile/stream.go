package packfile

import (
	"bufio"
	"compress/zlib"
	"crypto/sha1"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"math"
)

// Stream reads an object that is too large to hold, piece by piece, with the
// standard library's decoder. The last piece comes with an error that wraps ErrCorrupt if size
// or hash are not what they should be, else with io.EOF.
type Stream struct {
	Type Type
	Size int64

	in     io.Reader
	left   int64
	digest hash.Hash
	id     []byte
	loose  *content
}

// Stream opens object id for reading in pieces. Of deltas it is not possible: the
// error then is ErrTooLarge, as it is what this method is there for.
func (s *Store) Stream(id []byte) (st *Stream, err error) {
	err = fmt.Errorf("%x: %w", id, ErrMissing)
	first := true
	s.places(id, func(at place) bool {
		opened, e := s.openStream(at, id)
		if e == nil {
			st, err = opened, nil
			return false
		}
		if first {
			err, first = e, false
		}
		return true
	})
	return st, err
}

func (s *Store) openStream(at place, id []byte) (*Stream, error) {
	st := &Stream{id: id, digest: sha1.New()}
	if len(id) == sha256.Size {
		st.digest = sha256.New()
	}
	if at.pack == nil {
		return st, st.openLoose(&s.loose, at.loose)
	}
	h, err := s.NewReader().header(link{at.pack, at.offset})
	switch {
	case err != nil:
		return nil, err
	case h.kind.delta():
		return nil, fmt.Errorf("delta of %d bytes cannot be read in pieces: %w", h.size, ErrTooLarge)
	case h.size > math.MaxInt64:
		return nil, fmt.Errorf("entry of %d bytes: %w", h.size, ErrCorrupt)
	}
	z, err := inflating(&contentReader{c: at.pack.data, at: at.offset + int64(h.len)})
	if err != nil {
		return nil, err
	}
	st.start(h.kind, int64(h.size), z)
	return st, nil
}

func (st *Stream) openLoose(l *looseSet, i int) error {
	c, err := openContent(l.path(i), false)
	if err != nil {
		return err
	}
	z, err := inflating(&contentReader{c: c})
	if err != nil {
		return errors.Join(err, c.close())
	}
	in := bufio.NewReader(z)
	head, _ := in.Peek(maxLooseHeader) // a small object has less
	kind, size, length, err := parseLooseHeader(head)
	if err != nil {
		return errors.Join(err, c.close())
	}
	if _, err := in.Discard(length); err != nil {
		return errors.Join(err, c.close())
	}
	st.loose = c
	st.start(kind, size, in)
	return nil
}

func inflating(in io.Reader) (io.Reader, error) {
	z, err := zlib.NewReader(bufio.NewReaderSize(in, 1<<16))
	if err != nil {
		return nil, fmt.Errorf("compressed data: %w: %w", ErrCorrupt, err)
	}
	return z, nil
}

func (st *Stream) start(kind Type, size int64, in io.Reader) {
	st.Type, st.Size, st.left, st.in = kind, size, size, in
	fmt.Fprintf(st.digest, "%s %d\x00", kind, size)
}

// Read implements io.Reader.
func (st *Stream) Read(p []byte) (n int, err error) {
	n, err = st.in.Read(p)
	st.digest.Write(p[:n])
	st.left -= int64(n)
	switch {
	case err == io.EOF && st.left == 0 && string(st.digest.Sum(nil)) == string(st.id):
		return n, io.EOF
	case err == io.EOF && st.left == 0:
		return n, errHash
	case err == io.EOF, st.left < 0:
		return n, fmt.Errorf("object of another size than %d: %w", st.Size, ErrCorrupt)
	case err != nil:
		return n, fmt.Errorf("compressed data: %w: %w", ErrCorrupt, err)
	}
	return n, nil
}

// Close closes the file of a loose object.
func (st *Stream) Close() error {
	if st.loose == nil {
		return nil
	}
	return st.loose.close()
}

// contentReader reads a content in order.
type contentReader struct {
	c       *content
	at      int64
	scratch []byte
}

func (r *contentReader) Read(p []byte) (n int, err error) {
	err = guarded(func() error {
		data, err := r.c.view(r.at, r.at+int64(len(p)), &r.scratch)
		n = copy(p, data)
		return err
	})
	if n == 0 && err == nil && len(p) > 0 {
		err = io.EOF
	}
	r.at += int64(n)
	return n, err
}
