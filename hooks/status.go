package hooks

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// State says what stands in a hook's place.
type State uint8

const (
	Absent    State = iota
	Installed       // stanch's own, as it was written
	Disabled        // stanch's own, but not executable: git passes it over
	Edited          // stanch's own, changed by somebody since
	Foreign         // another hook, or a link
)

var stateNames = [...]string{"absent", "installed", "disabled", "edited", "foreign"}

func (s State) String() string { return stateNames[s] }

// Status describes one hook.
type Status struct {
	Kind    Kind
	Path    string // where the hook is, or would be
	State   State
	Program string   // the program that stanch's own hook starts; "" for others
	Former  string   // the path of a hook that is kept aside; "" if none
	Manager *Manager // who wrote the hook that git runs; nil if unknown

	text []byte
}

// maxHook bounds what is read of a hook: a script of ours has 2 KB, and a hook may
// be any program.
const maxHook = 64 << 10

// Inspect tells what stands at the hook of that kind in dir, which need not exist.
func Inspect(dir string, kind Kind) (Status, error) {
	path := filepath.Join(dir, string(kind))
	s, err := inspect(path, kind)
	if err != nil {
		return s, err
	}
	s.Manager = managerOf(dir, s)
	if s.State == Foreign && s.Manager != nil && s.Manager.Legacy != "" {
		legacy, err := inspect(path+s.Manager.Legacy, kind)
		if err == nil && (legacy.State == Installed || legacy.State == Disabled || legacy.State == Edited) {
			legacy.Manager = s.Manager
			s = legacy
		}
	}
	s.Former, err = existing(path + formerSuffix)
	return s, err
}

func inspect(path string, kind Kind) (Status, error) {
	s := Status{Kind: kind, Path: path}
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s, nil
	case err != nil:
		return s, err
	case info.Mode()&fs.ModeSymlink != 0:
		s.State = Foreign
		return s, nil
	case !info.Mode().IsRegular():
		return s, fmt.Errorf("%s: %w", path, ErrNoFile)
	}
	if s.text, err = readHead(path, maxHook); err != nil {
		return s, err
	}
	s.State = stateOf(s.text, info.Mode())
	if s.State != Foreign {
		s.Program = filepath.FromSlash(programOf(s.text))
	}
	return s, nil
}

func stateOf(text []byte, mode fs.FileMode) State {
	ours, intact := written(text)
	switch {
	case !ours:
		return Foreign
	case !intact:
		return Edited
	case !executable(mode):
		return Disabled
	}
	return Installed
}

func readHead(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return io.ReadAll(io.LimitReader(f, limit))
}

// existing returns path if something stands there, a dangling link included, else "".
func existing(path string) (string, error) {
	_, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return path, err
}
