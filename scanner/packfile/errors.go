package packfile

import "errors"

// What a caller decides on: corrupt bytes are a gap of their own kind, formats
// that are not read another.
var (
	ErrCorrupt     = errors.New("packfile: corrupt")
	ErrUnsupported = errors.New("packfile: unsupported")
)
