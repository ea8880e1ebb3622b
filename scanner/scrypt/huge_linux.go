package scrypt

import "golang.org/x/sys/unix"

// adviseHuge asks for pages of 2 MiB: without them the first use of 16 MiB takes longer than
// the keys. It is advice, and whether it is taken makes no other difference.
func adviseHuge(p []byte) { _ = unix.Madvise(p, unix.MADV_HUGEPAGE) }
