package worktree

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/stanchdev/stanch/scanner/ignore"
)

// What a walk reads of the files that say how to walk: ignore files and .git.

// maxIgnoreFile is a byte more than ignore.Parse takes, so that it can say so.
const maxIgnoreFile = 1<<20 + 1

// globalIgnores reads the files with patterns for the whole tree.
func (w *walk) globalIgnores() (lists []*ignore.List, err error) {
	for _, name := range w.o.IgnoreFiles {
		data, err := readSmall(name, maxIgnoreFile, false)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("read ignore file: %w", err)
		}
		list, warnings := w.parseIgnores(name, data)
		w.warnings = append(w.warnings, warnings...)
		lists = append(lists, list)
	}
	return lists, nil
}

// ownIgnores returns the patterns of a folder's .gitignore, nil if there are none.
// As in git, one that is a link or can't be read has no effect; being a file, it is
// a gap when its content can't be read either.
func (v *visitor) ownIgnores(f folder, entries []fs.DirEntry, ignored bool) *ignore.List {
	if ignored {
		return nil
	}
	for _, e := range entries {
		if v.fold(e.Name()) != ".gitignore" || !e.Type().IsRegular() {
			continue
		}
		path := e.Name()
		if f.path != "" {
			path = f.path + "/" + path
		}
		data, err := readSmall(v.disk(path), maxIgnoreFile, true)
		if err != nil {
			return nil
		}
		list, warnings := v.parseIgnores(path, data)
		v.out.Warnings = append(v.out.Warnings, warnings...)
		return list
	}
	return nil
}

func (w *walk) parseIgnores(name string, data []byte) (*ignore.List, []string) {
	list, problems := ignore.Parse(name, data, ignore.Options{FoldCase: w.o.FoldCase, Budget: &w.budget})
	var warnings []string
	for _, p := range problems {
		if p.Limit { // what matches nothing, matches nothing in git either
			warnings = append(warnings, p.Error())
		}
	}
	return list, warnings
}

// readSmall returns up to limit bytes of a regular file.
func readSmall(name string, limit int64, noFollow bool) ([]byte, error) {
	flags := 0
	if noFollow {
		flags = openNoFollow
	}
	f, err := os.OpenFile(name, os.O_RDONLY|openNoBlock|flags, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, cmpErr(err, &fs.PathError{Op: "read", Path: name, Err: errNotRegular})
	}
	return io.ReadAll(io.LimitReader(f, limit))
}

var errNotRegular = errors.New("no regular file")

func cmpErr(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}

// isRepository tells whether a folder is the work tree of a repository: its .git
// is a repository's folder, or a file that names one. A .git that only looks so
// does not hide a folder.
func isRepository(dir string, entries []fs.DirEntry) bool {
	for _, e := range entries {
		if e.Name() != ".git" {
			continue
		}
		path := filepath.Join(dir, ".git")
		if e.Type().IsRegular() {
			return namesGitDir(dir, path)
		}
		return isGitDir(path)
	}
	return false
}

// isGitDir checks what git checks (gitrepository-layout): HEAD, and objects and
// refs, which a linked work tree has elsewhere, as its file commondir says.
func isGitDir(path string) bool {
	has := func(name string) bool { _, err := os.Stat(filepath.Join(path, name)); return err == nil }
	if _, err := os.Lstat(filepath.Join(path, "HEAD")); err != nil { // may be a dangling link
		return false
	}
	return has("commondir") || has("objects") && has("refs")
}

// namesGitDir reads a .git file: "gitdir: " and a path, relative to its folder.
func namesGitDir(dir, file string) bool {
	data, err := readSmall(file, 1<<13, true) // longer than any path
	rest, ok := bytes.CutPrefix(data, []byte("gitdir: "))
	if err != nil || !ok {
		return false
	}
	target := strings.TrimRight(string(rest), "\r\n")
	if !filepath.IsAbs(target) {
		target = filepath.Join(dir, target)
	}
	return isGitDir(target)
}
