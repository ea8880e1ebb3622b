package worktree

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/stanchdev/stanch/scanner"
)

// Layout says what a folder is.
type Layout uint8

const (
	// Folder is no repository: .gitignore has no effect, repositories inside are
	// returned as Nested.
	Folder Layout = iota
	// Repository is the work tree of a repository: its own .git is left out.
	Repository
	// Plain takes whatever it holds as files, .git folders too.
	Plain
)

// ListOptions says what to list. The zero value lists a folder that is no
// repository.
type ListOptions struct {
	Layout Layout
	// Tracked holds the paths in the index, '/'-separated and relative to the root,
	// in any order, submodules included. They are listed whatever an ignore file says.
	Tracked []string
	// Paths limits the listing to these files and folders, '/'-separated and
	// relative to the root. Empty, or a "." among them: everything. Outside a
	// repository a link among them is followed to the file it leads to.
	Paths []string
	// IncludeIgnored lists ignored files too.
	IncludeIgnored bool
	// IgnoreFiles are names of files with patterns for the whole tree, weakest
	// first: core.excludesFile, .git/info/exclude. Those that don't exist are
	// passed over.
	IgnoreFiles []string
	// FoldCase is core.ignoreCase.
	FoldCase bool
	// Excluded drops files by path, tracked ones too; nil drops none. It is called
	// from several goroutines.
	Excluded func(path string) bool
	Workers  int // 0: one a CPU
}

// Tree is what a listing found. All paths are '/'-separated, relative to Root.
type Tree struct {
	Root  string
	Files []File // sorted by path
	// Nested are the roots of repositories inside, submodules among them, sorted.
	// Nothing of theirs is listed but what Tracked names.
	Nested []string
	// Skips tells of folders that could not be read and of special files, sorted.
	Skips []scanner.Skip
	// Ignored and Excluded count files; a repository in an ignored folder is one.
	Ignored, Excluded Tally
	// Absent are the Paths asked for that are not on disk, sorted.
	Absent []string
	// AllIgnored are the Paths asked for, "." for the root, that hold files all of
	// which are ignored or excluded, sorted.
	AllIgnored []string
	// Warnings tell of ignore files that were not read whole.
	Warnings []string
}

// File is one file to scan.
type File struct {
	Path    string
	Link    bool // a symbolic link: its target text is the content
	Tracked bool
	Follow  bool // a link that the user named, to a regular file: open what it leads to
}

func compareFiles(a, b File) int { return strings.Compare(a.Path, b.Path) }

// Tally counts paths and keeps the first few in order.
type Tally struct {
	Count    int64
	Examples []string // at most scanner.MaxExamples, sorted
}

func (t *Tally) add(path string) {
	t.Count++
	i, found := slices.BinarySearch(t.Examples, path)
	if found || i >= scanner.MaxExamples {
		return
	}
	t.Examples = slices.Insert(t.Examples, i, path)
	t.Examples = t.Examples[:min(len(t.Examples), scanner.MaxExamples)]
}

func (t *Tally) merge(o Tally) {
	n := t.Count + o.Count
	for _, e := range o.Examples {
		t.add(e)
	}
	t.Count = n
}

// report hands each counted path to skip, once the examples are used up the last
// of them again: the count is what matters, and a million paths are not kept.
func (t *Tally) report(reason scanner.Reason, skip func(scanner.Skip)) {
	for i := range t.Count {
		at := min(i, int64(len(t.Examples))-1)
		skip(scanner.Skip{What: t.Examples[at], Reason: reason})
	}
}

// List walks the folder root. An error means that root itself or an ignore file
// of the whole tree can't be read, or that ctx ended; all else is in the Tree.
func List(ctx context.Context, root string, o ListOptions) (*Tree, error) {
	if info, err := os.Stat(root); err != nil {
		return nil, fmt.Errorf("read folder: %w", err)
	} else if !info.IsDir() {
		return nil, fmt.Errorf("read folder %s: not a folder", root)
	}
	t, exceeded, err := listOnce(ctx, root, o)
	if exceeded && err == nil {
		o.IncludeIgnored = true // rather show too much than hide by half an answer
		if t, _, err = listOnce(ctx, root, o); err == nil {
			t.Warnings = append(t.Warnings, "the patterns of the ignore files take too long to match; ignored files are scanned")
		}
	}
	return t, err
}

// listOnce is one walk; exceeded says that its ignore files cost too much.
func listOnce(ctx context.Context, root string, o ListOptions) (t *Tree, exceeded bool, err error) {
	scope, err := newScope(o.Paths)
	if err != nil {
		return nil, false, err
	}
	w := newWalk(root, o, scope)
	global, err := w.globalIgnores()
	if err != nil {
		return nil, false, err
	}
	if err := w.run(ctx, global); err != nil {
		return nil, false, err
	}
	t = w.tree()
	scope.answer(t)
	return t, w.budget.Exceeded(), nil
}

// scope tells which paths were asked for.
type scope struct {
	named   map[string]*asked // none of them below another; "." if everything was
	leading map[string]bool   // folders above them
}

// asked is what became of one path that was asked for.
type asked struct{ present, kept, dropped atomic.Bool }

func newScope(paths []string) (*scope, error) {
	s := &scope{named: map[string]*asked{}, leading: map[string]bool{}}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for _, p := range paths {
		c := path.Clean(p)
		if p == "" || strings.HasPrefix(c, "/") || c == ".." || strings.HasPrefix(c, "../") {
			return nil, fmt.Errorf("path %q: not below the folder that is scanned", p)
		}
		s.named[c] = &asked{}
	}
	for _, c := range slices.Sorted(maps.Keys(s.named)) {
		for up := c; up != "."; {
			up = path.Dir(up)
			s.leading[up] = true
			if s.named[up] != nil {
				delete(s.named, c)
			}
		}
	}
	return s, nil
}

// keep notes that the repository f answers what was asked of it or of a path in it.
func (s *scope) keep(f folder) {
	if f.asked != nil {
		f.asked.kept.Store(true)
		return
	}
	for name, a := range s.named {
		if strings.HasPrefix(name, f.path+"/") {
			a.present.Store(true)
			a.kept.Store(true)
		}
	}
}

// answer fills in what became of the paths that were asked for.
func (s *scope) answer(t *Tree) {
	for _, name := range slices.Sorted(maps.Keys(s.named)) {
		switch a := s.named[name]; {
		case !a.present.Load():
			t.Absent = append(t.Absent, name)
		case a.dropped.Load() && !a.kept.Load():
			t.AllIgnored = append(t.AllIgnored, name)
		}
	}
}
