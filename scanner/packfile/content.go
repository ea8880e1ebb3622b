package packfile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

// content is a file that is read at random: mapped into memory where the platform
// can (see map_unix.go), else read piece by piece.
type content struct {
	name string
	data []byte   // the mapped file
	file *os.File // nil if mapped
	size int64
	lent bool // data is the caller's memory
}

// openContent opens a regular file; anything else (a FIFO, a device) is not
// opened, as opening alone could block.
func openContent(name string, mapped bool) (*content, error) {
	f, err := openRegular(name)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("open %s: not a regular file: %w", name, ErrUnsupported)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	c := &content{name: name, file: f, size: info.Size()}
	if mapped && c.size > 0 {
		if data, err := mapFile(f, c.size); err == nil {
			c.data, c.file = data, nil
			return c, f.Close()
		}
	}
	return c, nil
}

// openRegular looks before it opens; what changes in between is caught by the
// caller's Stat and by the flag that keeps a FIFO from blocking.
func openRegular(name string) (*os.File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("open %s: not a regular file: %w", name, ErrUnsupported)
	}
	return os.OpenFile(name, os.O_RDONLY|openFlags, 0)
}

// view returns the bytes [from, to) of the file, fewer only where the file ends.
// They are valid until scratch is used again. Mapped bytes may fault: call it, and
// use what it returns, inside guarded. For a mapped file the slice's capacity goes
// on to the end of the file.
func (c *content) view(from, to int64, scratch *[]byte) ([]byte, error) {
	from, to = max(0, min(from, c.size)), max(0, min(to, c.size))
	if from >= to {
		return nil, nil
	}
	if c.data != nil {
		return c.data[from:to], nil
	}
	n := int(to - from)
	if cap(*scratch) < n {
		*scratch = make([]byte, n+n/4+fastIn)
	}
	p := (*scratch)[:n]
	read, err := c.file.ReadAt(p, from)
	if err == io.EOF {
		err = fmt.Errorf("read %s: file shrank: %w", c.name, ErrCorrupt)
	}
	return p[:read], err
}

// whole returns the whole file: the mapping, or a copy in memory.
func (c *content) whole() ([]byte, error) {
	if c.data != nil || c.size == 0 {
		return c.data, nil
	}
	var all []byte
	return c.view(0, c.size, &all)
}

func (c *content) close() error {
	data, f := c.data, c.file
	c.data, c.file, c.size = nil, nil, 0
	if data != nil && !c.lent {
		return unmapFile(data)
	}
	if f != nil {
		return f.Close()
	}
	return nil
}

var errFault = fmt.Errorf("file changed or could not be read while it was mapped: %w", ErrCorrupt)

// guarded runs f, which may read mapped memory, and turns a fault there (the file
// was truncated, the disk failed) into an error. It is the only place that
// recovers, and it recovers nothing else: a fault is the one run-time panic that
// has an address, and only mapped memory can fault.
func guarded(f func() error) (err error) {
	before := debug.SetPanicOnFault(true)
	defer func() {
		debug.SetPanicOnFault(before)
		r := recover()
		if r == nil {
			return
		}
		if _, fault := r.(interface{ Addr() uintptr }); !fault {
			panic(r)
		}
		err = errFault
	}()
	return f()
}
