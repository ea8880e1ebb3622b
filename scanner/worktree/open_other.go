//go:build !unix

package worktree

// There are no named pipes among the files here, and Go offers no flag against
// following a link.
const (
	openNoBlock  = 0
	openNoFollow = 0
)
