package worktree

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/ignore"
)

// walk is the state of one List. Its workers take folders from a shared stack and
// keep what they find to themselves until the end.
type walk struct {
	root     string
	o        ListOptions
	scope    *scope
	parts    []Tree // one a worker
	warnings []string
	budget   ignore.Budget // of all ignore files together

	mu    sync.Mutex
	more  sync.Cond
	stack []folder
	busy  int // workers that may still push
}

// folder is one job.
type folder struct {
	path    string // "" for the root
	name    string
	above   *ignore.Dir
	tracked []string // the part of the sorted tracked paths that lies below
	asked   *asked   // the path asked for that covers it; nil for a folder above one
	only    bool     // tracked files only: it lies in a repository of its own
	gitlink bool     // the index holds it as a submodule
}

func newWalk(root string, o ListOptions, s *scope) *walk {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	w := &walk{root: root, o: o, scope: s, parts: make([]Tree, o.Workers)}
	w.more.L = &w.mu
	return w
}

// run walks from the top; global holds the patterns of the whole tree.
func (w *walk) run(ctx context.Context, global []*ignore.List) error {
	tracked := slices.Clone(w.o.Tracked)
	for i := range tracked {
		tracked[i] = w.fold(tracked[i])
	}
	slices.Sort(tracked)
	top := folder{above: ignore.Root(global...), tracked: tracked, asked: w.scope.named["."]}
	if top.asked != nil {
		top.asked.present.Store(true)
	}
	w.stack = append(w.stack, top)
	stop := context.AfterFunc(ctx, func() { w.mu.Lock(); w.more.Broadcast(); w.mu.Unlock() })
	defer stop()
	var g errgroup.Group
	for i := range w.parts {
		g.Go(func() error { return w.work(ctx, &w.parts[i]) })
	}
	return g.Wait()
}

func (w *walk) work(ctx context.Context, out *Tree) error {
	v := visitor{walk: w, ctx: ctx, out: out}
	for {
		f, ok := w.pop(ctx)
		if !ok {
			return ctx.Err()
		}
		v.below = v.below[:0]
		err := v.visit(f)
		w.push(v.below)
		if err != nil {
			return err
		}
	}
}

// pop waits for a folder; ok is false when none is left or ctx ended.
func (w *walk) pop(ctx context.Context) (f folder, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for len(w.stack) == 0 && w.busy > 0 && ctx.Err() == nil {
		w.more.Wait()
	}
	if len(w.stack) == 0 || ctx.Err() != nil {
		return folder{}, false
	}
	last := len(w.stack) - 1
	f, w.stack[last] = w.stack[last], folder{}
	w.stack = w.stack[:last]
	w.busy++
	return f, true
}

func (w *walk) push(found []folder) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stack = append(w.stack, found...)
	w.busy--
	w.more.Broadcast()
}

// fold lowers ASCII letters if the index and the disk may differ in case.
func (w *walk) fold(path string) string {
	if !w.o.FoldCase {
		return path
	}
	b := []byte(path)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

func (w *walk) disk(path string) string { return onDisk(w.root, path) }

func onDisk(root, path string) string {
	if filepath.Separator != '/' {
		path = filepath.FromSlash(path)
	}
	switch {
	case root == "":
		return path
	case path == "":
		return root
	case strings.HasSuffix(root, string(filepath.Separator)):
		return root + path
	}
	return root + string(filepath.Separator) + path
}

// tree puts together what the workers found.
func (w *walk) tree() *Tree {
	t := &Tree{Root: w.root, Warnings: w.warnings}
	for i := range w.parts {
		p := &w.parts[i]
		t.Files = append(t.Files, p.Files...)
		t.Nested = append(t.Nested, p.Nested...)
		t.Skips = append(t.Skips, p.Skips...)
		t.Warnings = append(t.Warnings, p.Warnings...)
		t.Ignored.merge(p.Ignored)
		t.Excluded.merge(p.Excluded)
	}
	slices.SortFunc(t.Files, compareFiles)
	slices.SortFunc(t.Skips, func(a, b scanner.Skip) int {
		return cmp.Or(strings.Compare(a.What, b.What), cmp.Compare(a.Reason, b.Reason))
	})
	slices.Sort(t.Nested)
	slices.Sort(t.Warnings)
	return t
}

// visitor is the state of one worker.
type visitor struct {
	*walk
	ctx   context.Context
	out   *Tree
	below []folder
}

// visit sorts out what one folder holds. Its error means the root is unreadable.
func (v *visitor) visit(f folder) error {
	ignored := f.path != "" && v.o.Layout == Repository && !v.o.IncludeIgnored && f.above.Ignored(f.name, true)
	entries, err := os.ReadDir(v.disk(f.path))
	if err != nil {
		if f.path == "" {
			return fmt.Errorf("read folder: %w", err)
		}
		v.unreadable(f, err, ignored)
	}
	if v.nested(&f, entries, ignored) {
		return nil
	}
	dir := f.above
	if v.o.Layout == Repository && !v.o.IncludeIgnored {
		dir = f.above.Enter(f.name, v.ownIgnores(f, entries, ignored))
	}
	for _, e := range entries {
		if v.ctx.Err() != nil {
			return v.ctx.Err()
		}
		v.entry(f, dir, e)
	}
	return nil
}

// unreadable notes a folder that can't be read. One that vanished is no gap, nor
// is an ignored one without tracked files.
func (v *visitor) unreadable(f folder, err error, ignored bool) {
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case ignored && len(f.tracked) == 0:
		v.out.Ignored.add(f.path + "/")
	default:
		v.out.Skips = append(v.out.Skips, scanner.Skip{What: f.path + "/", Reason: scanner.Unreadable, Detail: systemWords(err)})
	}
}

// systemWords returns what the system said, without the path that stands beside.
func systemWords(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// nested tells whether a folder is a repository of its own and nothing in it is
// to be listed here; files that the outer index tracks all the same are.
func (v *visitor) nested(f *folder, entries []fs.DirEntry, ignored bool) bool {
	if f.path == "" || v.o.Layout == Plain || !isRepository(v.disk(f.path), entries) {
		return false
	}
	switch {
	case f.only:
	case ignored && !f.gitlink:
		v.drop(&v.out.Ignored, f.path+"/", *f)
	default:
		v.out.Nested = append(v.out.Nested, f.path)
		v.scope.keep(*f)
	}
	f.only = true
	return len(f.tracked) == 0
}

// entry lists, drops or descends into one entry of f.
func (v *visitor) entry(f folder, dir *ignore.Dir, e fs.DirEntry) {
	name := e.Name()
	if f.path == "" && v.o.Layout == Repository && v.fold(name) == ".git" {
		return
	}
	child := folder{path: name, name: name, above: dir, asked: f.asked, only: f.only}
	if f.path != "" {
		child.path = f.path + "/" + name
	}
	if child.asked == nil {
		if child.asked = v.scope.named[child.path]; child.asked != nil {
			child.asked.present.Store(true)
		} else if !v.scope.leading[child.path] {
			return
		}
	}
	if e.IsDir() {
		child.tracked = below(f.tracked, v.fold(child.path)+"/")
		child.gitlink = v.tracks(f.tracked, child.path)
		if !child.only || len(child.tracked) > 0 {
			v.below = append(v.below, child)
		}
		return
	}
	if child.asked != nil {
		v.file(f, child, e.Type())
	}
}

// below returns the sorted paths that begin with prefix.
func below(sorted []string, prefix string) []string {
	lo, _ := slices.BinarySearch(sorted, prefix)
	sorted = sorted[lo:]
	hi, _ := slices.BinarySearchFunc(sorted, prefix, func(p, prefix string) int {
		if strings.HasPrefix(p, prefix) {
			return -1
		}
		return strings.Compare(p, prefix)
	})
	return sorted[:hi]
}

// tracks tells whether path is one of the sorted tracked paths.
func (v *visitor) tracks(sorted []string, path string) bool {
	_, ok := slices.BinarySearch(sorted, v.fold(path))
	return ok
}

// file lists or drops an entry that is no folder.
func (v *visitor) file(f, child folder, mode fs.FileMode) {
	tracked := v.tracks(f.tracked, child.path)
	named := v.scope.named[child.path] != nil
	follow := named && v.o.Layout != Repository && mode&fs.ModeSymlink != 0
	if follow {
		mode = v.behind(child.path)
	}
	switch {
	case f.only && !tracked:
		return
	case !tracked && !v.o.IncludeIgnored && v.o.Layout == Repository && child.above.Ignored(child.name, false):
		v.drop(&v.out.Ignored, child.path, child)
	case v.o.Excluded != nil && v.o.Excluded(child.path):
		v.drop(&v.out.Excluded, child.path, child)
	case mode.IsRegular() || mode&fs.ModeSymlink != 0:
		v.out.Files = append(v.out.Files, File{Path: child.path, Link: !mode.IsRegular(), Tracked: tracked, Follow: follow && mode.IsRegular()})
		child.asked.kept.Store(true)
	case named:
		v.out.Skips = append(v.out.Skips, scanner.Skip{What: child.path, Reason: scanner.Unsupported, Detail: modeWords(mode) + ", which only standard input can read"})
	default:
		v.out.Skips = append(v.out.Skips, scanner.Skip{What: child.path, Reason: scanner.Special, Detail: modeWords(mode)})
	}
}

// behind returns what a link leads to; one that leads nowhere stays a link.
func (v *visitor) behind(path string) fs.FileMode {
	info, err := os.Stat(v.disk(path))
	if err != nil {
		return fs.ModeSymlink
	}
	return info.Mode().Type()
}

func (v *visitor) drop(t *Tally, path string, f folder) {
	t.add(path)
	if f.asked != nil {
		f.asked.dropped.Store(true)
	}
}

func modeWords(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "named pipe"
	case mode&fs.ModeSocket != 0:
		return "socket"
	case mode&fs.ModeDevice != 0:
		return "device"
	case mode.IsDir():
		return "folder"
	}
	return "special file"
}
