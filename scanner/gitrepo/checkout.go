package gitrepo

import (
	"cmp"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// Checkout is the source of what HEAD and the index hold at tracked paths, as far
// as it differs from the files on disk. All its items are Ancestor items: they are
// read to tell which findings on disk are committed or staged.
type Checkout struct {
	MaxSize int64 // larger objects are skipped; 0: no limit besides the reader's own

	repo    *Repo
	onDisk  func(path string) (scanner.ID, bool)
	only    map[string]bool // nil: every path
	files   []checkedOut
	changes bool
}

// checkedOut is one path in its three versions; zero where nothing stands.
type checkedOut struct {
	path              string
	head, index, disk scanner.ID
}

// Checkout compares with the files on disk: onDisk tells which content was read at
// a path, ok is false if none was.
func (r *Repo) Checkout(onDisk func(path string) (id scanner.ID, ok bool)) *Checkout {
	return &Checkout{repo: r, onDisk: onDisk}
}

// Changes is Checkout for the given paths only. Its runs are Old where HEAD holds
// the secret as often as both the index and the file on disk do.
func (r *Repo) Changes(onDisk func(path string) (id scanner.ID, ok bool), paths []string) *Checkout {
	c := &Checkout{repo: r, onDisk: onDisk, only: map[string]bool{}, changes: true}
	for _, p := range paths {
		c.only[p] = true
	}
	return c
}

// Items implements scanner.Source. It fails with the errors of Tracked.
func (c *Checkout) Items(ctx context.Context, workers int, yield func(int, scanner.Item) error, skip func(scanner.Skip)) error {
	skip = serially(skip)
	var err error
	if c.files, err = c.repo.checkedOut(ctx, skip); err != nil {
		return err
	}
	if c.only != nil {
		c.files = slices.DeleteFunc(c.files, func(f checkedOut) bool { return !c.only[f.path] })
	}
	var list wantList
	for i := range c.files {
		f := &c.files[i]
		f.disk, _ = c.onDisk(f.path)
		for _, id := range []scanner.ID{f.head, f.index} {
			if id != f.disk {
				list.add(wanted{id: id, kind: scanner.KindBlob, path: f.path, ancestor: true})
			}
		}
	}
	y := yielder{repo: c.repo, maxSize: c.MaxSize, yield: yield, skip: skip}
	return y.all(ctx, list.items, workers)
}

// checkedOut lists the blobs of HEAD and the index by path. The index is compared
// with HEAD's trees, so that what is equal is not read.
func (r *Repo) checkedOut(ctx context.Context, skip func(scanner.Skip)) ([]checkedOut, error) {
	tracked, err := r.Tracked()
	if err != nil {
		return nil, err
	}
	inHead, err := r.stagedAgainstHead(ctx, skip)
	if err != nil {
		return nil, err
	}
	files := make([]checkedOut, 0, len(tracked))
	for _, t := range tracked {
		f := checkedOut{path: t.Path, head: t.ID, index: t.ID}
		if t.Announced {
			f.head, f.index = scanner.ID{}, scanner.ID{}
		}
		head, differs := inHead[t.Path]
		if differs {
			f.head = head
		}
		if t.Submodule { // its id is a commit of another repository
			f.index = scanner.ID{}
			if !differs {
				continue
			}
		}
		files = append(files, f)
		delete(inHead, t.Path)
	}
	for path, id := range inHead { // removed from the index
		files = append(files, checkedOut{path: path, head: id})
	}
	slices.SortStableFunc(files, func(a, b checkedOut) int { return strings.Compare(a.path, b.path) })
	return files, nil
}

// stagedAgainstHead returns the paths at which the index differs from HEAD, with
// the blob that HEAD holds there, zero if none.
func (r *Repo) stagedAgainstHead(ctx context.Context, skip func(scanner.Skip)) (map[string]scanner.ID, error) {
	ix, err := r.readIndex()
	if err != nil {
		return nil, err
	}
	head, err := r.headCommit(skip)
	if err != nil {
		return nil, err
	}
	differ := map[string]scanner.ID{}
	c := comparison{objects: r.lookup(), skip: skip, visit: func(ch pathChange) {
		if ch.id.IsZero() && !ch.removed() {
			return // a folder or a submodule
		}
		differ[ch.path] = scanner.ID{}
		if len(ch.old) > 0 {
			differ[ch.path] = ch.old[0]
		}
	}}
	c.run(indexRoot(ix), r.roots(ctx, head, skip))
	return differ, nil
}

// Locate implements scanner.Locator: runs of state head or staged, without commits,
// at the paths where HEAD or the index holds an item, also if it equals the file on
// disk. What is on disk only gives no run.
func (c *Checkout) Locate(ctx context.Context, queries []scanner.Query) ([][]scanner.Run, error) {
	held := make([]counts, len(queries))
	asked := map[scanner.ID][]int{}
	for q, query := range queries {
		held[q] = countsOf(query)
		for id := range held[q] {
			asked[id] = append(asked[id], q)
		}
	}
	out := make([][]scanner.Run, len(queries))
	for _, f := range c.files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for _, q := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(asked[f.head], asked[f.index])))) {
			out[q] = append(out[q], c.run(f, held[q]))
		}
	}
	c.locateNames(asked, out)
	for _, runs := range out {
		slices.SortStableFunc(runs, func(a, b scanner.Run) int {
			return cmp.Or(strings.Compare(a.Path, b.Path), cmp.Compare(a.Kind, b.Kind))
		})
	}
	return out, nil
}

func (c *Checkout) run(f checkedOut, n counts) scanner.Run {
	run := scanner.Run{Kind: scanner.KindBlob, Path: f.path, State: scanner.StateHead, Newest: f.head, Items: 1}
	if n[f.head] == 0 {
		run.State, run.Newest = scanner.StateStaged, f.index
	} else if n[f.index] > 0 && f.index != f.head {
		run.Items = 2
	}
	run.Old = c.changes && n[f.head] >= max(n[f.index], n[f.disk])
	return run
}

// locateNames adds the runs of path names: of tracked files and of the folders
// above them. In HEAD is what holds a file there.
func (c *Checkout) locateNames(asked map[scanner.ID][]int, out [][]scanner.Run) {
	ids := map[string]scanner.ID{}
	at := map[namePlace]int{}
	for _, f := range c.files {
		for end := 0; end < len(f.path); end++ {
			next := strings.IndexByte(f.path[end:], '/')
			if next < 0 {
				next = len(f.path) - end
			}
			name := f.path[end : end+next]
			end += next
			id, ok := ids[name]
			if !ok {
				id = blobID([]byte(name), c.repo.IDSize)
				ids[name] = id
			}
			for _, q := range asked[id] {
				c.addName(&out[q], at, namePlace{q, f.path[:end]}, f, scanner.Run{Kind: scanner.KindPathName, Path: f.path[:end], Newest: id, Items: 1})
			}
		}
	}
}

// namePlace is a query and a path that has one of its names.
type namePlace struct {
	query int
	path  string
}

// addName appends a path name's run, once for each place; at says where it stands.
func (c *Checkout) addName(runs *[]scanner.Run, at map[namePlace]int, key namePlace, f checkedOut, run scanner.Run) {
	run.State = scanner.StateStaged
	if !f.head.IsZero() {
		run.State = scanner.StateHead
	}
	run.Old = c.changes && run.State == scanner.StateHead
	i, ok := at[key]
	if !ok {
		at[key] = len(*runs)
		*runs = append(*runs, run)
	} else if run.State > (*runs)[i].State {
		(*runs)[i] = run
	}
}

// ChangedPath is a tracked path that differs, or may differ, from HEAD.
type ChangedPath struct {
	Path   string
	Staged bool // the index differs from HEAD
	// Disk says that the file on disk may differ from the index: its size, time or
	// kind is not the one that git noted, or was noted too late to be sure.
	Disk bool
	Gone bool // nothing stands there on disk
}

// Changed returns the tracked paths, ordered by path, whose index entry differs
// from HEAD or whose file on disk may differ from the index. No file is read: like
// git, it compares what lstat says with what git noted. Submodules are left out;
// so are paths that a sparse checkout left off the disk and that are not there.
func (r *Repo) Changed(ctx context.Context) ([]ChangedPath, error) {
	staged, err := r.stagedAgainstHead(ctx, func(scanner.Skip) {}) // unreadable: everything differs
	if err != nil {
		return nil, err
	}
	ix, err := r.readIndex()
	if err != nil {
		return nil, err
	}
	written := indexTime(r.IndexFile)
	var out []ChangedPath
	for i := range ix.entries {
		e := &ix.entries[i]
		kind := e.mode & entryKind
		if kind == entryGitlink || kind == entryTree {
			continue
		}
		c := ChangedPath{Path: e.path}
		_, c.Staged = staged[e.path]
		delete(staged, e.path)
		c.Disk, c.Gone = r.diskDiffers(e, written)
		if last := len(out) - 1; last >= 0 && out[last].Path == c.Path {
			continue // a further stage of a conflict
		}
		if c.Staged || c.Disk || e.stage != 0 {
			out = append(out, c)
		}
	}
	for path := range staged {
		_, err := os.Lstat(filepath.Join(r.Root, filepath.FromSlash(path)))
		out = append(out, ChangedPath{Path: path, Staged: true, Disk: err == nil, Gone: err != nil})
	}
	slices.SortFunc(out, func(a, b ChangedPath) int { return strings.Compare(a.Path, b.Path) })
	return out, nil
}

// indexTime is when the index was written, zero if that is unknown: files that
// changed in or after that moment may have changed without a trace in it
// ("racy git").
func indexTime(name string) int64 {
	info, err := os.Stat(name)
	if err != nil {
		return 0
	}
	return info.ModTime().UnixNano()
}

// diskDiffers compares an entry's noted size, time and kind with the disk.
func (r *Repo) diskDiffers(e *indexEntry, written int64) (differs, gone bool) {
	local := filepath.FromSlash(e.path)
	if r.Root == "" || !filepath.IsLocal(local) {
		return false, true
	}
	info, err := os.Lstat(filepath.Join(r.Root, local))
	if err != nil {
		return !e.skipWorktree, true
	}
	if e.intentToAdd || e.skipWorktree || e.stage != 0 || info.Mode().Type() != fileType(e.mode) {
		return true, false
	}
	t, s := info.ModTime(), e.stat
	coarse := s.mtimeNsec == 0 // a file system, or a git, that counts seconds
	same := uint32(info.Size()) == s.size && uint32(t.Unix()) == s.mtimeSec && (coarse || uint32(t.Nanosecond()) == s.mtimeNsec)
	noted := int64(s.mtimeSec)*1e9 + int64(s.mtimeNsec)
	racy := noted >= written || coarse && noted+1e9 > written
	return !same || racy, false
}

// fileType is how the disk shows a mode of the index.
func fileType(mode uint32) fs.FileMode {
	if mode&entryKind == entryLink {
		return fs.ModeSymlink
	}
	return 0
}
