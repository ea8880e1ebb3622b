package packfile

import (
	"encoding/binary"
	"fmt"
)

// parseChunks reads the table of contents that starts at byte at of body: n rows of an
// id of four bytes and an offset, and a last one with the id 0 and where the last
// chunk ends. Format: gitformat-chunk(5).
func parseChunks(body []byte, at, n int) (map[string][]byte, error) {
	const row = 12
	if len(body)-at < (n+1)*row {
		return nil, fmt.Errorf("%d chunks in %d bytes: %w", n, len(body), ErrCorrupt)
	}
	chunks := make(map[string][]byte, n)
	for i := range n {
		r := body[at+i*row:]
		from, to := binary.BigEndian.Uint64(r[4:]), binary.BigEndian.Uint64(r[4+row:])
		name := string(r[:4])
		if _, twice := chunks[name]; twice || from > to || to > uint64(len(body)) || from < uint64(at+(n+1)*row) {
			return nil, fmt.Errorf("chunk %q: %w", name, ErrCorrupt)
		}
		chunks[name] = body[from:to]
	}
	return chunks, nil
}

// checkFanout makes sure that ids stand in order, each once, and where the fan-out says.
func checkFanout(fanout, ids []byte, idSize int) error {
	i, n := 0, len(ids)/idSize
	for first := range 256 {
		end := binary.BigEndian.Uint32(fanout[4*first:])
		if uint64(end) < uint64(i) || uint64(end) > uint64(n) {
			return fmt.Errorf("fan-out: %w", ErrCorrupt)
		}
		for ; i < int(end); i++ {
			id := ids[i*idSize : (i+1)*idSize]
			if int(id[0]) != first || i > 0 && string(ids[(i-1)*idSize:i*idSize]) >= string(id) {
				return fmt.Errorf("out of order at %d: %w", i, ErrCorrupt)
			}
		}
	}
	if i != n {
		return fmt.Errorf("fan-out: %w", ErrCorrupt)
	}
	return nil
}
