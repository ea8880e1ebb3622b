package worktree

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"

	"golang.org/x/sync/errgroup"

	"github.com/stanchdev/stanch/scanner"
)

const (
	// memoryLimit bounds the content that is held at once: a sparse file has any
	// size it says. It is the limit of the history reader too.
	memoryLimit = 512 << 20
	// largeFile are read last, the largest first, so that workers end together.
	largeFile = 1 << 20
	// hugeFile are read one at a time.
	hugeFile = 64 << 20
)

// Options says how to read. The zero value reads every file up to 512 MiB.
type Options struct {
	// MaxSize is the most bytes of one file, at most 512 MiB; 0: that much.
	MaxSize int64
	// SHA256 makes ids as a repository with SHA-256 objects has them.
	SHA256 bool
}

func (o Options) limit() int64 {
	if o.MaxSize <= 0 {
		return memoryLimit
	}
	return min(o.MaxSize, memoryLimit)
}

// Source yields the files of a Tree, each distinct name of a file or folder among
// them, and passes on what the tree says is not scanned.
type Source struct {
	tree *Tree
	o    Options
	ids  []scanner.ID // of tree.Files; zero where nothing was read
	open func(path string, follow bool) (fs.File, error)
}

var (
	_ scanner.Source  = (*Source)(nil)
	_ scanner.Locator = (*Source)(nil)
)

// New makes a source of the files in tree.
func New(tree *Tree, o Options) *Source {
	return &Source{tree: tree, o: o, ids: make([]scanner.ID, len(tree.Files)), open: openOnDisk}
}

// Items yields names, then files in the order of their paths, then the large ones.
// Each file that cannot be read, or not whole, goes to skip. A file that vanished
// since the listing is a gap if the index tracks it; another is as if it had gone
// before.
func (s *Source) Items(ctx context.Context, workers int, yield func(worker int, it scanner.Item) error, skip func(scanner.Skip)) error {
	for _, k := range s.tree.Skips {
		skip(k)
	}
	s.tree.Ignored.report(scanner.Ignored, skip)
	s.tree.Excluded.report(scanner.Excluded, skip)
	p := &pass{Source: s, yield: yield, skip: skip, readers: make([]reader, max(workers, 1))}
	for w := range p.readers {
		p.readers[w].limit = s.o.limit()
	}
	all := names(s.tree.Files)
	err := p.each(ctx, len(all), func(_ context.Context, w, i int) error { return p.name(w, all[i]) })
	if err == nil {
		err = p.each(ctx, len(s.tree.Files), p.small)
	}
	if err == nil {
		slices.SortFunc(p.large, sized.compare)
		err = p.each(ctx, len(p.large), func(ctx context.Context, w, i int) error { return p.whole(ctx, w, p.large[i]) })
	}
	return err
}

// Holds returns the id of the content that Items yielded for path, ok false if it
// yielded none.
func (s *Source) Holds(path string) (id scanner.ID, ok bool) {
	i, found := slices.BinarySearchFunc(s.tree.Files, path, func(f File, p string) int { return strings.Compare(f.Path, p) })
	if !found || s.ids[i].IsZero() {
		return scanner.ID{}, false
	}
	return s.ids[i], true
}

// pass is the state of one call of Items.
type pass struct {
	*Source
	yield   func(worker int, it scanner.Item) error
	skip    func(scanner.Skip)
	readers []reader // one a worker

	mu    sync.Mutex
	large []sized
	huge  sync.Mutex // held while a huge file is
}

// sized is a file that was put off.
type sized struct {
	file int
	size int64
}

func (a sized) compare(b sized) int {
	return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(a.file, b.file))
}

// each calls do for 0 to n-1, in order but shared by all workers.
func (p *pass) each(ctx context.Context, n int, do func(ctx context.Context, w, i int) error) error {
	g, ctx := errgroup.WithContext(ctx)
	var next atomic.Int64
	for w := range min(len(p.readers), n) {
		g.Go(func() error {
			for {
				i := int(next.Add(1)) - 1
				if err := ctx.Err(); err != nil || i >= n {
					return err
				}
				if err := do(ctx, w, i); err != nil {
					return err
				}
			}
		})
	}
	return g.Wait()
}

func (p *pass) name(w int, n name) error {
	data := []byte(n.text)
	return p.yield(w, scanner.Item{ID: p.o.id(data), Kind: scanner.KindPathName, Path: n.path, Data: data})
}

// small yields file i unless it is large; then it is put off.
func (p *pass) small(ctx context.Context, w, i int) error {
	f := p.tree.Files[i]
	if f.Link {
		return p.link(w, i)
	}
	open, size, err := p.openFile(f)
	if err != nil {
		p.failed(f, err)
		return nil
	}
	defer open.Close()
	if size > largeFile {
		p.mu.Lock()
		p.large = append(p.large, sized{i, size})
		p.mu.Unlock()
		return nil
	}
	return p.content(ctx, w, i, open, size)
}

// whole yields a file that was put off.
func (p *pass) whole(ctx context.Context, w int, l sized) error {
	f := p.tree.Files[l.file]
	if l.size > hugeFile {
		p.huge.Lock()
		defer p.huge.Unlock()
	}
	open, size, err := p.openFile(f)
	if err != nil {
		p.failed(f, err)
		return nil
	}
	defer open.Close()
	return p.content(ctx, w, l.file, open, size)
}

func (p *pass) content(ctx context.Context, w, i int, open fs.File, size int64) error {
	f := p.tree.Files[i]
	defer p.readers[w].shrink()
	data, err := p.readers[w].read(ctx, open, size)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		p.failed(f, err)
		return nil
	}
	p.ids[i] = p.o.id(data)
	return p.yield(w, scanner.Item{ID: p.ids[i], Kind: scanner.KindFile, Path: f.Path, Data: data})
}

func (p *pass) link(w, i int) error {
	f := p.tree.Files[i]
	target, err := os.Readlink(onDisk(p.tree.Root, f.Path))
	if err != nil {
		p.failed(f, err)
		return nil
	}
	data := []byte(target)
	p.ids[i] = p.o.id(data)
	return p.yield(w, scanner.Item{ID: p.ids[i], Kind: scanner.KindLink, Path: f.Path, Data: data})
}

// failed reports why a file was not read.
func (p *pass) failed(f File, err error) {
	k := scanner.Skip{What: f.Path, Reason: scanner.Unreadable, Detail: systemWords(err)}
	var large tooLargeError
	switch {
	case errors.As(err, &large):
		k.Reason = scanner.TooLarge
	case errors.Is(err, errNotRegular):
		k.Reason = scanner.Special
	case errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) || errors.Is(err, errFolder):
		if !f.Tracked {
			return
		}
		k.Reason, k.Detail = scanner.Missing, "vanished while the scan ran"
	}
	p.skip(k)
}
