//go:build unix

package worktree

import "syscall"

// A file may have become a pipe or a link since its folder was read: opening must
// neither wait for a writer nor follow.
const (
	openNoBlock  = syscall.O_NONBLOCK
	openNoFollow = syscall.O_NOFOLLOW
)
