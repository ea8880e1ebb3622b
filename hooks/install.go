package hooks

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// What Install and Uninstall refuse; the caller words the way out.
var (
	// ErrEdited: the hook is stanch's, but somebody changed it since.
	ErrEdited = errors.New("edited since stanch wrote it")
	// ErrTwoFormers: a hook that is not stanch's stands beside a former one kept aside.
	ErrTwoFormers = errors.New("a former hook is already kept aside")
	// ErrManaged: another manager would overwrite the hook, or cannot be chained.
	ErrManaged = errors.New("belongs to another hook manager")
	// ErrNoFile: something stands there that is neither a file nor a link to one.
	ErrNoFile = errors.New("not a regular file")
)

// Change says what Install or Uninstall did.
type Change uint8

const (
	Unchanged Change = iota
	Written          // there was no hook before
	Chained          // a hook was there; it is kept and runs first
	Rewritten        // stanch's own hook was brought up to date
	Removed          // there was no former hook
	Restored         // the former hook is back
)

// Options are how Install goes about it.
type Options struct {
	Program string // absolute path of the stanch program
	Force   bool   // install even where another manager may overwrite the hook
}

// Install puts stanch's hook of that kind into dir, which is made if it is not
// there. Done again it changes nothing, or brings the script up to date. The error
// wraps one of the errors above if the hook is left as it was on purpose.
func Install(dir string, kind Kind, o Options) (Change, error) {
	if err := checkProgram(o.Program); err != nil {
		return Unchanged, err
	}
	s, err := Inspect(dir, kind)
	if err != nil {
		return Unchanged, err
	}
	if err := refuse(s, o); err != nil {
		return Unchanged, err
	}
	want := script(kind, o.Program)
	switch s.State {
	case Foreign:
		return did(Chained, chain(s, want))
	case Absent:
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return Unchanged, err
		}
		return did(absentChange(s), writeHook(s.Path, want))
	case Installed:
		if bytes.Equal(s.text, want) {
			return Unchanged, nil
		}
	}
	return did(Rewritten, writeHook(s.Path, want))
}

// refuse says why Install must leave the hook as it is, nil if it need not.
func refuse(s Status, o Options) error {
	switch {
	case s.State == Edited:
		return fmt.Errorf("%s: %w", s.Path, ErrEdited)
	case s.Manager != nil && !s.Manager.Chains && !o.Force:
		return fmt.Errorf("%s: %w: %s", s.Path, ErrManaged, s.Manager.Name)
	case s.State == Foreign && s.Former != "":
		return fmt.Errorf("%s: %w", s.Path, ErrTwoFormers)
	}
	return nil
}

// absentChange: a former hook whose successor somebody deleted is chained again.
func absentChange(s Status) Change {
	if s.Former != "" {
		return Chained
	}
	return Written
}

func did(c Change, err error) (Change, error) {
	if err != nil {
		return Unchanged, err
	}
	return c, nil
}

// chain moves the hook at s aside and puts ours in its place. If ours cannot be
// written the hook goes back.
func chain(s Status, want []byte) error {
	former := s.Path + formerSuffix
	if err := os.Rename(s.Path, former); err != nil {
		return err
	}
	if err := writeHook(s.Path, want); err != nil {
		return errors.Join(err, os.Rename(former, s.Path))
	}
	return nil
}

// Uninstall takes stanch's hook of that kind out of dir and puts a former one back
// as it was: bytes, mode, link. A hook that is not stanch's is left alone.
func Uninstall(dir string, kind Kind) (Change, error) {
	s, err := Inspect(dir, kind)
	if err != nil {
		return Unchanged, err
	}
	switch {
	case s.State == Edited:
		return Unchanged, fmt.Errorf("%s: %w", s.Path, ErrEdited)
	case s.State == Foreign && s.Former != "":
		return Unchanged, fmt.Errorf("%s: %w", s.Path, ErrTwoFormers)
	case replaced(s):
		return did(Removed, errors.Join(os.Remove(s.Path), os.Remove(s.Former)))
	case s.Former != "":
		return did(Restored, os.Rename(s.Former, s.Path))
	case s.State == Foreign, s.State == Absent:
		return Unchanged, nil
	}
	return did(Removed, os.Remove(s.Path))
}

// replaced tells whether the former hook is an older one of the manager whose newer
// hook now runs ours: put back, pre-commit would call itself and block every commit.
func replaced(s Status) bool {
	if s.Former == "" || s.Manager == nil || s.State == Foreign || s.State == Absent {
		return false
	}
	text, err := readHead(s.Former, maxHook)
	return err == nil && bytes.Contains(text, []byte(s.Manager.sign))
}

// writeHook replaces the file at path in one step, so that git never sees half a
// script.
func writeHook(path string, text []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".stanch-hook-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(text)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err = os.Chmod(f.Name(), 0o755); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// executable tells whether git would run a file of that mode. Windows has no such
// bit, and git asks for none there.
func executable(mode os.FileMode) bool {
	return runtime.GOOS == "windows" || mode&0o111 != 0
}
