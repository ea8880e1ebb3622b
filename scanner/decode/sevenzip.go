package decode

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// maxEncoded is how often the header of a 7z itself may be packed; 7-Zip does so once.
const maxEncoded = 4

var (
	err7z     = errors.New("a header is damaged")
	errNoTail = errors.New("its list of files is missing, as in one part of several")
)

// sevenZip looks at the files of a 7z. What its header claims is not trusted: lists are not read
// into memory but walked by cursors side by side, so that they cost no more than the
// bytes they have. Check sums are not verified: damaged text is worth a look, too.
func (w *walker) sevenZip(p place, data []byte) error {
	defer func(held int64) { w.held = held }(w.held)
	header, body, err := w.header7z(data)
	if err != nil || len(header) == 0 {
		return err
	}
	l, err := list7z(header, body)
	if err != nil {
		return err
	}
	for l.streams.left > 0 {
		if err := w.folder7z(p, l); err != nil {
			return err
		}
	}
	return nil
}

// header7z returns the header, unpacked, and the bytes that it counts from.
func (w *walker) header7z(data []byte) (header, body []byte, err error) {
	const start = 32 // bytes of the header at the beginning
	if len(data) < start {
		return nil, nil, err7z
	}
	body = data[start:]
	at := fields{p: body}
	at.take(binary.LittleEndian.Uint64(data[12:]))
	header = at.take(binary.LittleEndian.Uint64(data[20:]))
	if at.bad {
		return nil, nil, errNoTail
	}
	for range maxEncoded {
		if len(header) == 0 || header[0] != idEncoded {
			return header, body, nil
		}
		if header, err = w.unpackHeader(header[1:], body); err != nil {
			return nil, nil, fmt.Errorf("its list of files: %w", err)
		}
	}
	return nil, nil, err7z
}

func (w *walker) unpackHeader(header, body []byte) ([]byte, error) {
	h := fields{p: header}
	s := h.streams(body)
	if h.bad || s.left == 0 {
		return nil, err7z
	}
	f, err := s.next()
	if err != nil {
		return nil, err
	}
	r, err := w.open7z(f)
	if err != nil {
		return nil, err
	}
	out, _, err := w.whole(&meter{r: &exactly{r, f.size()}, w: w})
	return out, err
}

// folder7z looks at the files of a folder: so 7z calls a stream that packs files in a row.
func (w *walker) folder7z(p place, l *listed7z) error {
	defer func(held int64) { w.held = held }(w.held)
	f, err := l.streams.next()
	if err != nil || f.files == 0 {
		return err
	}
	src := &remembering{}
	src.r, src.err = w.open7z(f)
	left, lost := f.size(), 0
	for i := range f.files {
		size := left
		if i+1 < f.files {
			size = l.streams.sizes.number()
		}
		name := l.next()
		if size > left || l.bad() {
			return err7z
		}
		left -= size
		if src.err != nil {
			lost++
			continue
		}
		if err := w.member7z(p.inside(clean(name)), &exactly{src, size}); err != nil {
			return err
		}
	}
	if lost > 0 {
		return w.fails(p, fmt.Errorf("%d files in it: %w", lost, src.err))
	}
	return nil
}

// member7z looks at a file, and passes over what is left of it.
func (w *walker) member7z(p place, r io.Reader) error {
	if err := w.file(p, r); err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, &meter{r: r, w: w}); errors.Is(err, errBudget) {
		return err
	}
	return nil
}

// exactly reads n bytes of r, which must have them.
type exactly struct {
	r io.Reader
	n uint64
}

func (e *exactly) Read(p []byte) (int, error) {
	if e.n == 0 {
		return 0, io.EOF
	}
	n, err := e.r.Read(p[:min(uint64(len(p)), e.n)])
	if e.n -= uint64(n); e.n > 0 {
		err = unexpected(err)
	} else if err != nil {
		err = io.EOF // whatever comes behind it is of the next to read
	}
	return n, err
}

// remembering keeps the first error, which what comes after would meet again.
type remembering struct {
	r   io.Reader
	err error
}

func (m *remembering) Read(p []byte) (n int, err error) {
	if m.err == nil {
		n, m.err = m.r.Read(p)
	}
	return n, m.err
}
