package decode

import (
	"archive/zip"
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zstd"
)

// Methods of zip members besides those of archive/zip (PKWARE APPNOTE, 4.4.5).
const (
	zipBzip2 = 12
	zipZstd  = 93
)

// zip looks at the files of a zip, and of what is one: jar, apk, whl, nupkg, docx, xlsx,
// pptx, odt.
func (w *walker) zip(p place, data []byte) error {
	entries := int64(bytes.Count(data, []byte("PK\x01\x02")))
	release, err := w.hold(entries * entryMemory)
	if err != nil {
		return fmt.Errorf("its list of %d files is %w", entries, err)
	}
	defer release()
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	zr.RegisterDecompressor(zip.Deflate, flate.NewReader) // twice as fast as archive/zip's own
	zr.RegisterDecompressor(zipBzip2, func(r io.Reader) io.ReadCloser { return io.NopCloser(bzip2.NewReader(r)) })
	zr.RegisterDecompressor(zipZstd, func(r io.Reader) io.ReadCloser {
		dec, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(8<<20))
		if err != nil {
			return io.NopCloser(failing{err})
		}
		return dec.IOReadCloser()
	})
	locked := 0
	for _, f := range zr.File {
		switch {
		case f.Flags&1 != 0:
			locked++
			continue
		case f.FileInfo().IsDir():
			continue
		}
		if err := w.zipped(p.inside(clean(f.Name)), f); err != nil {
			return err
		}
	}
	if locked > 0 {
		return fmt.Errorf("%d of %d entries %w", locked, len(zr.File), errLocked)
	}
	return nil
}

// entryMemory is about what archive/zip keeps of a file.
const entryMemory = 320

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func (w *walker) zipped(p place, f *zip.File) error {
	if f.UncompressedSize64 > freeBytes+maxRatio*f.CompressedSize64 {
		return w.fails(p, errBomb)
	}
	release, err := w.hold(zipMemory(f.Method))
	if err != nil {
		return w.fails(p, err)
	}
	defer release()
	r, err := f.Open()
	if err != nil {
		if errors.Is(err, zip.ErrAlgorithm) {
			err = fmt.Errorf("method %d %w", f.Method, errUnsupported)
		}
		return w.fails(p, err)
	}
	defer r.Close()
	size := min(f.CompressedSize64, maxBytes)
	return w.file(p, &ratio{r: r, in: &counter{n: int64(size)}})
}

// zipMemory is what the decompressor of a method holds.
func zipMemory(method uint16) int64 {
	switch method {
	case zipBzip2:
		return 4 << 20
	case zipZstd:
		return 16 << 20
	}
	return 64 << 10
}
