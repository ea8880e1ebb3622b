package worktree

import (
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"strconv"

	"github.com/stanchdev/stanch/scanner"
)

// errFolder says that a file became a folder: as a file it is gone.
var errFolder = errors.New("became a folder")

// tooLargeError says that content is over the limit.
type tooLargeError struct{ size, limit int64 }

func (e tooLargeError) Error() string {
	if e.size > e.limit {
		return fmt.Sprintf("%d bytes, the limit is %d", e.size, e.limit)
	}
	return fmt.Sprintf("more than %d bytes", e.limit)
}

func openOnDisk(path string, follow bool) (fs.File, error) {
	flags := os.O_RDONLY | openNoBlock
	if !follow {
		flags |= openNoFollow
	}
	return os.OpenFile(path, flags, 0)
}

// openFile opens f and returns its size; the error says if it is no regular file.
func (s *Source) openFile(f File) (fs.File, int64, error) {
	open, err := s.open(onDisk(s.tree.Root, f.Path), f.Follow)
	if err != nil {
		return nil, 0, err
	}
	info, err := open.Stat()
	switch {
	case err != nil:
	case info.IsDir():
		err = errFolder
	case !info.Mode().IsRegular():
		err = errNotRegular
	default:
		return open, info.Size(), nil
	}
	open.Close()
	return nil, 0, err
}

const (
	// readStep is how much is read between two looks at the context.
	readStep = 16 << 20
	// keptBuffer is the largest buffer that waits for the next file.
	keptBuffer = 8 << 20
	firstSize  = 64 << 10
)

// reader holds the buffer of one worker.
type reader struct {
	limit int64
	buf   []byte
}

// read returns the content, valid until the next call. size is what the system
// says; the content may have any (files in /proc say 0, others grow).
func (r *reader) read(ctx context.Context, from io.Reader, size int64) ([]byte, error) {
	if size > r.limit {
		return nil, tooLargeError{size, r.limit}
	}
	// One byte more than the content tells the end from a file that has grown.
	r.grow(max(size+1, firstSize))
	n := 0
	for {
		if n == len(r.buf) {
			r.grow(2 * int64(n))
		}
		m, err := from.Read(r.buf[n:min(len(r.buf), n+readStep)])
		n += m
		switch {
		case int64(n) > r.limit:
			return r.buf[:r.limit], tooLargeError{0, r.limit}
		case err == io.EOF:
			return r.buf[:n], nil
		case err != nil:
			return r.buf[:n], err
		case ctx.Err() != nil:
			return nil, ctx.Err()
		}
	}
}

// grow makes room for n bytes, though never more than the limit needs.
func (r *reader) grow(n int64) {
	if n = min(n, r.limit+1); int64(len(r.buf)) < n {
		buf := make([]byte, n)
		copy(buf, r.buf)
		r.buf = buf
	}
}

func (r *reader) shrink() {
	if len(r.buf) > keptBuffer {
		r.buf = nil
	}
}

// id returns the id that git gives data as a blob.
func (o Options) id(data []byte) scanner.ID {
	var h hash.Hash
	if o.SHA256 {
		h = sha256.New()
	} else {
		h = sha1.New()
	}
	var head [32]byte
	h.Write(append(strconv.AppendInt(append(head[:0], "blob "...), int64(len(data)), 10), 0))
	h.Write(data)
	var sum [sha256.Size]byte
	return scanner.MakeID(h.Sum(sum[:0]))
}
