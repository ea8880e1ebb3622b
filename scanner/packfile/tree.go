package packfile

import (
	"bytes"
	"fmt"
)

// Modes of tree entries (git-fast-import(1), "filemodify"); others occur in old
// repositories, such as 100664.
const (
	ModeTree    = 0o040000
	ModeLink    = 0o120000 // symbolic link: the blob is its target
	ModeGitlink = 0o160000 // submodule: the id is a commit of another repository
	ModeMask    = 0o170000 // the bits that tell files, trees, links and gitlinks apart
)

// TreeEntry is one entry of a tree. Its bytes belong to the tree's data.
type TreeEntry struct {
	Mode uint32
	Name []byte // never empty, without '/' or NUL; otherwise any bytes
	ID   []byte
}

// NextTreeEntry reads the entry at the start of tree, the contents of a tree object
// or the rest of one, for ids of idSize bytes. rest is what follows. At the end of the tree it is
// not to be called; the error is ErrCorrupt for anything that is no entry.
//
// The order of entries and whether names occur once is not checked: a scanner
// wants what git's own commands would refuse as well.
func NextTreeEntry(tree []byte, idSize int) (e TreeEntry, rest []byte, err error) {
	i := 0
	for ; i < len(tree) && tree[i] != ' '; i++ {
		if tree[i] < '0' || tree[i] > '7' || i > 6 {
			return e, nil, fmt.Errorf("mode of tree entry: %w", ErrCorrupt)
		}
		e.Mode = e.Mode<<3 | uint32(tree[i]-'0')
	}
	if i == 0 || i == len(tree) {
		return e, nil, fmt.Errorf("mode of tree entry: %w", ErrCorrupt)
	}
	rest = tree[i+1:]
	n := bytes.IndexByte(rest, 0)
	if n <= 0 || len(rest)-n-1 < idSize || bytes.IndexByte(rest[:n], '/') >= 0 {
		return e, nil, fmt.Errorf("name of tree entry: %w", ErrCorrupt)
	}
	e.Name, e.ID = rest[:n], rest[n+1:n+1+idSize]
	return e, rest[n+1+idSize:], nil
}
