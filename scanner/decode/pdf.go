package decode

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zlib"
)

// pdf looks at the compressed streams of a PDF (ISO 32000-1, 7.3.8): whatever stands behind
// "stream" and inflates. The rest is text, and is searched as it stands.
func (w *walker) pdf(p place, data []byte) error {
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("stream"))
		if i < 0 {
			break
		}
		at += i + len("stream")
		for n := 0; n < 2 && (byteAt(data, at) == '\r' || byteAt(data, at) == '\n'); n++ {
			at++
		}
		if byteAt(data, at)&0x0f != 8 {
			continue
		}
		in := newCounter(bytes.NewReader(data[at:]))
		r, err := zlib.NewReader(in)
		if err != nil {
			continue
		}
		if err := w.file(p.inside(fmt.Sprintf("stream@%d", at)), lenient{&ratio{r: r, in: in}}); err != nil {
			return err
		}
		at += int(min(in.n, int64(len(data)-at)))
	}
	if bytes.Contains(data, []byte("/Encrypt ")) {
		return errLocked
	}
	return nil
}

// lenient ends where damage begins: what looks like a stream may be none.
type lenient struct{ r io.Reader }

func (l lenient) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if err != nil && !errors.Is(err, errBomb) {
		err = io.EOF
	}
	return n, err
}
