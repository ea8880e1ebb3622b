package packfile

import "errors"

// What a caller decides on. Every error of this package about content wraps one
// of these; errors of the system (permission, I/O) come as they are.
var (
	ErrCorrupt     = errors.New("packfile: corrupt")
	ErrUnsupported = errors.New("packfile: unsupported")
	ErrMissing     = errors.New("packfile: object is missing")
	ErrTooLarge    = errors.New("packfile: too large")
)
