package decode

import (
	"bytes"
	"io"

	"github.com/klauspost/compress/zlib"
)

// Zlib unpacks a stream of RFC 1950, at most limit bytes of it. What comes before damage is
// returned; ok is false if that is nothing.
func Zlib(p []byte, limit int) (out []byte, ok bool) {
	if len(p) < 3 || p[0] != 'x' || !looksPacked([3]byte(p)) {
		return nil, false
	}
	r, err := zlib.NewReader(bytes.NewReader(p))
	if err != nil {
		return nil, false
	}
	out, _ = io.ReadAll(io.LimitReader(r, int64(limit)))
	return out, len(out) > 0
}
