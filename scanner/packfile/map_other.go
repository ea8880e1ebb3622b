//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package packfile

import (
	"errors"
	"os"
)

const openFlags = 0

// On Windows a mapped view is an address, and only package unsafe makes a slice of
// it, which this program does without: files are read piece by piece there.
func mapFile(*os.File, int64) ([]byte, error) { return nil, errors.ErrUnsupported }

func unmapFile([]byte) error { return errors.ErrUnsupported }
