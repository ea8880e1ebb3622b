package decode

import (
	"archive/tar"
	"compress/bzip2"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// unpack looks into an archive or a compressed file of p.format. data is all of it, if
// that is in memory. It returns errors that end it all only; others are gaps.
func (w *walker) unpack(p place, r io.Reader, data []byte) error {
	if p.depth > maxNested {
		return w.fails(p, errDeep)
	}
	how := p
	how.how = joinHow(p.how, p.format)
	var err error
	switch p.format {
	case formatTar:
		err = w.tar(how, r)
	case formatGzip, formatBzip2, formatXz, formatZstd:
		err = w.stream(how, r)
	case formatDeb:
		err = w.ar(how, r)
	case formatZip, format7z, formatPDF, formatSQLite:
		err = w.random(how, r, data)
	default:
		err = errUnsupported
	}
	return w.fails(p, err)
}

func joinHow(outer string, f format) string {
	if outer == "" {
		return f.String()
	}
	return outer + "+" + f.String()
}

// stream looks into a compressed file.
func (w *walker) stream(p place, r io.Reader) error {
	in := newCounter(r)
	dec, close, err := w.decompressor(p.format, in)
	if err != nil {
		return err
	}
	defer close()
	return w.content(p, &ratio{r: dec, in: in})
}

// zstdMemory is what a zstd decoder may hold: its window, and blocks of 128 KiB.
const zstdMemory = 32 << 20

func (w *walker) decompressor(f format, in *counter) (r io.Reader, close func(), err error) {
	switch f {
	case formatGzip:
		r, err = gzip.NewReader(in)
		return r, func() {}, err
	case formatBzip2:
		close, err = w.hold(4 << 20)
		return bzip2.NewReader(in), close, err
	case formatXz:
		return w.xz(in)
	}
	release, err := w.hold(zstdMemory)
	if err != nil {
		return nil, nil, err
	}
	dec, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxWindow(zstdMemory/2), zstd.WithDecoderMaxMemory(maxBytes))
	if err != nil {
		release()
		return nil, nil, err
	}
	return dec, func() { dec.Close(); release() }, nil
}

// tar looks at the files of a tar.
func (w *walker) tar(p place, r io.Reader) error {
	tr := tar.NewReader(r)
	for {
		h, err := tr.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := w.spend(512); err != nil {
			return err
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		if err := w.file(p.inside(clean(h.Name)), tr); err != nil {
			return err
		}
	}
}

// clean takes what leads out of the archive from a name.
func clean(name string) string {
	return strings.TrimLeft(strings.TrimPrefix(strings.ReplaceAll(name, "\\", "/"), "./"), "/")
}

// ar looks at the files of a Debian package (deb(5)), an archive of ar.
func (w *walker) ar(p place, r io.Reader) error {
	if _, err := io.CopyN(io.Discard, r, 8); err != nil {
		return err
	}
	var head [60]byte
	for {
		if _, err := io.ReadFull(r, head[:]); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		size, err := strconv.ParseInt(strings.TrimSpace(string(head[48:58])), 10, 64)
		if err != nil || size < 0 {
			return fmt.Errorf("a header is damaged")
		}
		body := io.LimitReader(r, size+size&1)
		if err := w.file(p.inside(strings.TrimRight(string(head[:16]), " /")), body); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, body); err != nil {
			return err
		}
	}
}

// random looks into an archive that is not read in order, so that it must be in memory.
func (w *walker) random(p place, r io.Reader, data []byte) error {
	if data == nil {
		all, release, err := w.whole(r)
		if err != nil {
			return err
		}
		defer release()
		data = all
	}
	switch p.format {
	case formatZip:
		return w.zip(p, data)
	case format7z:
		return w.sevenZip(p, data)
	case formatSQLite:
		return w.sqlite(p, data)
	}
	return w.pdf(p, data)
}
