package gitrepo

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

const (
	maxSmall  = 64 << 10 // HEAD, a ref, a gitdir file: one line
	maxConfig = 64 << 20 // config, shallow, alternates
)

// errTooLarge says that a file of the repository is larger than it may be.
var errTooLarge = errors.New("file is too large")

// errNotRegular says that a FIFO, device or folder stands where a file should.
var errNotRegular = errors.New("not a regular file")

// readSmallFile reads a file that holds about one line.
func readSmallFile(path string) ([]byte, error) { return readFile(path, maxSmall) }

// readFile reads a regular file of at most limit bytes.
func readFile(path string, limit int64) ([]byte, error) {
	f, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("read %s: %w", path, errTooLarge)
	}
	return data, nil
}

// openFile opens a regular file. Anything else is refused before it is opened:
// opening a FIFO would wait for a writer for ever.
func openFile(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("read %s: %w", path, errNotRegular)
	}
	return os.Open(path)
}

// skipOf turns an error about what into a skip with the reason that fits.
func skipOf(what string, err error) scanner.Skip {
	return scanner.Skip{What: what, Reason: reasonOf(err), Detail: detailOf(err)}
}

func reasonOf(err error) scanner.Reason {
	switch {
	case errors.Is(err, ErrUnsupported):
		return scanner.Unsupported
	case errors.Is(err, errTooLarge):
		return scanner.TooLarge
	case errors.Is(err, ErrNotFound), errors.Is(err, fs.ErrNotExist):
		return scanner.Missing
	case errors.Is(err, errTooMuchWork):
		return scanner.OverBudget
	case errors.Is(err, errCorrupt), errors.Is(err, errNotRegular):
		return scanner.Corrupt
	}
	return scanner.Unreadable
}

// detailOf drops the path from the system's errors: the skip names it already.
func detailOf(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}

// parseID reads an object id in hex; the zero ID if it is none.
func parseID(text string) scanner.ID {
	raw, err := hex.DecodeString(text)
	if err != nil {
		return scanner.ID{}
	}
	return scanner.MakeID(raw)
}

// parseRefFile reads the text of HEAD or of a loose ref: an id or a symbolic ref.
func parseRefFile(text []byte) (id scanner.ID, symbolic string) {
	line, _, _ := strings.Cut(string(text), "\n")
	if target, ok := strings.CutPrefix(line, "ref:"); ok {
		return scanner.ID{}, strings.TrimSpace(target)
	}
	word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
	return parseID(word), ""
}
