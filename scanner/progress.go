package scanner

import "sync/atomic"

// Progress is what a person watching a long scan wants to know. Scan writes it,
// anyone may read it at any time.
type Progress struct {
	Items    atomic.Int64
	Bytes    atomic.Int64
	Locating atomic.Bool // contents are done, places are being looked up
}
