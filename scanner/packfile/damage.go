package packfile

import (
	"bytes"
	"errors"
	"io/fs"
)

// Damage is something in the object database that could not be read as it is
// meant. Objects it does not name were read.
type Damage struct {
	ID     []byte // the object; nil if the damage is of a whole file or the id is not known
	File   string // the pack, index, loose object or folder
	Offset int64  // of the entry in its pack, 0 elsewhere
	Kind   Kind
	Detail string
	// Repaired says that nothing is lost: the content was read another way, such
	// as by reading a pack instead of its broken index.
	Repaired bool
}

// Kind says what is wrong.
type Kind uint8

const (
	Corrupt     Kind = iota
	Missing          // the object, the base of its delta, or a file that belongs to another
	TooLarge         // over Options.MaxObject; what is no delta can be read by Store.Stream
	Unsupported      // a version or format that is not read
	Unreadable       // the system refused: permission, I/O error
)

var kindNames = [...]string{"corrupt", "missing", "too large", "unsupported", "unreadable"}

func (k Kind) String() string { return kindNames[k] }

// kindOf sorts an error into a Kind.
func kindOf(err error) Kind {
	switch {
	case errors.Is(err, ErrMissing), errors.Is(err, fs.ErrNotExist):
		return Missing
	case errors.Is(err, ErrTooLarge):
		return TooLarge
	case errors.Is(err, ErrUnsupported):
		return Unsupported
	case errors.Is(err, ErrCorrupt):
		return Corrupt
	}
	return Unreadable
}

// damaged makes a Damage of err; id is copied.
func damaged(err error, file string, offset int64, id []byte) Damage {
	return Damage{ID: bytes.Clone(id), File: file, Offset: offset, Kind: kindOf(err), Detail: err.Error()}
}
