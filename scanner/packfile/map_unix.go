//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package packfile

import (
	"fmt"
	"os"
	"syscall"
)

// openFlags keep a FIFO that took a file's place from blocking.
const openFlags = syscall.O_NONBLOCK

func mapFile(f *os.File, size int64) ([]byte, error) {
	if int64(int(size)) != size {
		return nil, fmt.Errorf("map %d bytes: %w", size, ErrTooLarge)
	}
	return syscall.Mmap(int(f.Fd()), 0, int(size), syscall.PROT_READ, syscall.MAP_SHARED)
}

func unmapFile(data []byte) error { return syscall.Munmap(data) }
