package decode

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"io"
)

// Inflate unpacks gzip or zlib, at most limit bytes of it; name says which. What comes
// before damage is returned; ok is false if that is nothing.
func Inflate(p []byte, limit int) (name string, out []byte, ok bool) {
	if len(p) < 3 || !looksPacked([3]byte(p)) {
		return "", nil, false
	}
	var r io.Reader
	var err error
	switch p[0] {
	case 0x1f:
		name = "gzip"
		r, err = gzip.NewReader(bytes.NewReader(p))
	case 'x':
		name = "zlib"
		r, err = zlib.NewReader(bytes.NewReader(p))
	default:
		return "", nil, false
	}
	if err != nil {
		return "", nil, false
	}
	out, _ = io.ReadAll(io.LimitReader(r, int64(limit)))
	return name, out, len(out) > 0
}
