package packfile

import "errors"

// ErrCorrupt says that bytes are not what their format asks for.
var ErrCorrupt = errors.New("packfile: corrupt")
