package gitrepo

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/stanchdev/stanch/scanner"
)

const (
	maxStores     = 4096 // of one repository; a kernel-sized superproject has hundreds
	maxStoreDepth = 64   // folders in the name of a submodule
)

// Store is the git directory of a submodule inside that of its superproject.
type Store struct {
	*Repo
	Path string // relative to the superproject's root: ".git/modules/name"
}

// Stores opens the submodule stores of this repository and of its work trees, also
// those without a checkout (gitsubmodules(7), "git directory"), ordered by path. A
// store inside of a store is the inner one's. Each is opened as if it were bare: where
// its settings say its work tree is does not matter, and links are not followed.
//
// What looks like a store and cannot be opened comes back as a skip.
func (r *Repo) Stores() ([]Store, []scanner.Skip) {
	l := storeLister{repo: r}
	for _, dir := range r.gitDirs() {
		l.walk(filepath.Join(dir, "modules"), 0)
	}
	slices.SortFunc(l.stores, func(a, b Store) int { return slices.Compare([]byte(a.Path), []byte(b.Path)) })
	return l.stores, l.skips
}

// gitDirs are the folders that may hold what belongs to one work tree: the common
// git directory, those of all linked work trees, and this one's.
func (r *Repo) gitDirs() []string {
	dirs := []string{r.CommonDir}
	trees, _ := os.ReadDir(filepath.Join(r.CommonDir, "worktrees")) // Refs reports what cannot be read
	for _, t := range trees {
		if t.IsDir() {
			dirs = append(dirs, filepath.Join(r.CommonDir, "worktrees", t.Name()))
		}
	}
	if !slices.Contains(dirs, r.GitDir) {
		dirs = append(dirs, r.GitDir)
	}
	return dirs
}

type storeLister struct {
	repo   *Repo
	stores []Store
	skips  []scanner.Skip
}

// walk looks for stores below dir: names of submodules may have slashes.
func (l *storeLister) walk(dir string, depth int) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.skips = append(l.skips, skipOf(l.repo.relative(dir), err))
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		switch {
		case e.Type()&fs.ModeSymlink != 0 && isDir(path):
			l.skip(path, scanner.Unsupported, "a link; it is not followed")
		case !e.IsDir():
		case isStore(path):
			l.add(path)
		case depth == maxStoreDepth:
			l.skip(path, scanner.OverBudget, fmt.Sprintf("more than %d folders deep", maxStoreDepth))
		default:
			l.walk(path, depth+1)
		}
	}
}

// isStore tells whether a folder below modules is a git directory. One whose HEAD or
// refs are broken is taken, too: its objects are there.
func isStore(dir string) bool {
	info, err := os.Lstat(filepath.Join(dir, "objects"))
	return err == nil && info.IsDir()
}

func (l *storeLister) skip(path string, reason scanner.Reason, detail string) {
	l.skips = append(l.skips, scanner.Skip{What: l.repo.relative(path), Reason: reason, Detail: detail})
}

func (l *storeLister) add(dir string) {
	if len(l.stores) == maxStores {
		l.skip(dir, scanner.OverBudget, fmt.Sprintf("more than %d submodules", maxStores))
		return
	}
	store := &Repo{GitDir: dir, CommonDir: dir, IndexFile: filepath.Join(dir, "index")}
	if err := store.readConfig(); err != nil {
		l.skips = append(l.skips, skipOf(l.repo.relative(dir), err))
		return
	}
	store.findObjectDirs(environment{dir, func(string) string { return "" }})
	store.readShallow()
	l.stores = append(l.stores, Store{store, l.repo.relative(dir)})
}
