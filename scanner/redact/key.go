package redact

import "bytes"

// keyLines follows private keys through a stream: from BEGIN on every long run of
// base64 is masked, until END or a line that is no part of a key.
type keyLines struct {
	inside bool
	lines  int // since BEGIN
}

const (
	keyName    = "private-key"
	leastRun   = 16  // shorter runs are words of a log
	mostOfKey  = 400 // lines: RSA of 16,384 bits has 200
	maxHeaders = 128 // bytes of a line of headers inside of a key
)

var (
	beginKey = []byte("-----BEGIN ")
	endKey   = []byte("-----END ")
	kindKey  = []byte("PRIVATE KEY")
)

// spans returns the lines of keys in data[from:] that no span of found covers; found is ordered.
func (k *keyLines) spans(data []byte, from int, found []Span) (out []Span) {
	if !k.inside && !bytes.Contains(data[from:], kindKey) {
		return nil
	}
	for at := from; at < len(data); {
		end := at + bytes.IndexByte(data[at:], '\n') + 1
		if end == at {
			end = len(data)
		}
		if start, stop, ok := k.line(data[at:end]); ok && !covered(found, at+start) {
			out = append(out, Span{at + start, at + stop, keyName})
		}
		at = end
	}
	return out
}

func covered(found []Span, at int) bool {
	for _, s := range found {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// line takes the next line and returns where the piece of a key stands in it.
func (k *keyLines) line(line []byte) (start, end int, ok bool) {
	switch {
	case bytes.Contains(line, beginKey) && bytes.Contains(line, kindKey):
		k.inside, k.lines = !bytes.Contains(line, endKey), 0
		return 0, 0, false
	case !k.inside:
		return 0, 0, false
	case bytes.Contains(line, endKey) || k.lines >= mostOfKey:
		k.inside = false
		return 0, 0, false
	}
	k.lines++
	start, end = longestRun(line)
	if end-start >= leastRun {
		return start, end, true
	}
	if rest := bytes.TrimSpace(line); len(rest) > 0 && !bytes.Contains(rest, []byte(": ")) && end-start != len(rest) || len(line) > maxHeaders {
		k.inside = false // neither a header nor the short last line of the body
	}
	return start, end, k.inside && end > start && end-start == len(bytes.TrimSpace(line))
}

// longestRun returns the longest run of base64 in line.
func longestRun(line []byte) (start, end int) {
	from := 0
	for i := 0; i <= len(line); i++ {
		if i < len(line) && isBase64(line[i]) {
			continue
		}
		if i-from > end-start {
			start, end = from, i
		}
		from = i + 1
	}
	return start, end
}

func isBase64(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '+' || b == '/' || b == '='
}
