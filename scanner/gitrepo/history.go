package gitrepo

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/stanchdev/stanch/scanner"
)

// History is the source of everything a repository has ever held: each object of
// its object database once, reachable or not, the distinct names of tree entries,
// ref names, configuration and reflogs. It reads packs through go-git and checks
// each object against its id; it is slow and plain, and stays as the independent
// twin of faster readers.
//
// History implements scanner.Source and scanner.Locator.
type History struct {
	repo    *Repo
	opts    HistoryOptions
	seen    *survey // what Items leaves for Locate
	workers int
}

// HistoryOptions are the options of History; the zero value is usable.
type HistoryOptions struct {
	// MaxSize is the size of the largest object that is yielded; larger ones are
	// skipped as too large. 0 leaves only the limit of the reader, 512 MiB.
	MaxSize int64
}

// History returns the source of everything in the object database.
func (r *Repo) History(o HistoryOptions) *History { return &History{repo: r, opts: o} }

const (
	// cacheTotal is what all workers together keep of delta bases, but for many
	// workers; half of it makes nats-server's long chains four times slower.
	cacheTotal = 64 << 20
	cacheLeast = 8 << 20 // of one worker
	minJob     = 64
	maxJob     = 8192
)

// pass is one run of Items.
type pass struct {
	*History
	yield func(worker int, it scanner.Item) error
	skip  func(scanner.Skip)
	next  atomic.Int64 // index into order of the next job
	order []int32      // entries in the order of reading
	job   int64        // entries of one job
}

// Items implements scanner.Source. Objects come in the order in which packs store
// them, raw: Data of a commit, tag or tree is the object without its header. What
// cannot be read, or is referred to by something reachable and absent, is skipped.
func (h *History) Items(ctx context.Context, workers int, yield func(worker int, it scanner.Item) error, skip func(scanner.Skip)) error {
	p := &pass{History: h, yield: yield, skip: skip}
	h.workers = max(workers, 1)
	db := h.repo.openStore()
	for _, s := range slices.Concat(h.repo.gaps, db.gaps) {
		skip(s)
	}
	entries := db.entries(func(what string, err error) { skip(skipOf(h.repo.relative(what), err)) })
	h.seen = newSurvey(h.repo.IDSize, entries)
	refs, skips := h.repo.Refs()
	for _, s := range skips {
		skip(s)
	}
	h.seen.refs = refs
	if err := p.metadata(ctx); err != nil {
		return err
	}
	err := p.objects(ctx, h.workers)
	h.seen.finish(h.repo.IsShallow)
	if err == nil {
		h.reportAbsent(skip)
	}
	return err
}

// metadata yields what stands in the git directory beside objects.
func (p *pass) metadata(ctx context.Context) error {
	for _, ref := range p.seen.refs {
		if ref.isStored() {
			it := scanner.Item{Kind: scanner.KindRefName, Path: ".git/" + ref.Name, Data: []byte(ref.Name)}
			if err := p.yieldNamed(ctx, it); err != nil {
				return err
			}
		}
	}
	for _, path := range p.repo.textFiles(p.skip) {
		data, err := readFile(path, maxConfig)
		if err != nil {
			p.skip(skipOf(p.repo.relative(path), err))
			continue
		}
		it := scanner.Item{Kind: scanner.KindConfig, Path: p.repo.relative(path), Data: data}
		if err := p.yieldNamed(ctx, it); err != nil {
			return err
		}
	}
	return nil
}

// isStored tells whether the ref's name was chosen by somebody, as against "HEAD".
func (r Ref) isStored() bool { return strings.HasPrefix(r.Name, "refs/") }

// yieldNamed yields an item that has one place.
func (p *pass) yieldNamed(ctx context.Context, it scanner.Item) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	it.ID = blobID(it.Data, p.repo.IDSize)
	p.seen.named[it.ID] = append(p.seen.named[it.ID], scanner.Run{Kind: it.Kind, Path: it.Path})
	return p.yield(0, it)
}

// textFiles lists the files of the git directory in which people and git leave
// URLs and messages: configuration, FETCH_HEAD, unfinished messages, reflogs, and
// hooks that are in use.
func (r *Repo) textFiles(skip func(scanner.Skip)) []string {
	files := r.ConfigFiles()
	for _, name := range []string{"FETCH_HEAD", "COMMIT_EDITMSG", "MERGE_MSG", "SQUASH_MSG", "TAG_EDITMSG"} {
		path := filepath.Join(r.GitDir, name)
		if _, err := os.Lstat(path); err == nil {
			files = append(files, path)
		}
	}
	dirs := []string{r.GitDir}
	if r.CommonDir != r.GitDir {
		dirs = append(dirs, r.CommonDir)
	}
	for _, dir := range dirs {
		for _, sub := range []string{"logs", "hooks", "remotes", "branches"} {
			files = append(files, r.filesBelow(filepath.Join(dir, sub), skip)...)
		}
	}
	return files
}

// filesBelow lists files, samples of hooks apart.
func (r *Repo) filesBelow(root string, skip func(scanner.Skip)) []string {
	var files []string
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case os.IsNotExist(err):
		case err != nil:
			skip(skipOf(r.relative(path), err))
		case !d.IsDir() && !strings.HasSuffix(path, ".sample"):
			files = append(files, path)
		}
		return nil
	})
	return files
}

// objects yields all objects from several goroutines.
func (p *pass) objects(ctx context.Context, workers int) error {
	p.order = p.seen.readingOrder()
	p.job = min(max(int64(len(p.order)/(workers*16)), minJob), maxJob)
	group, ctx := errgroup.WithContext(ctx)
	for n := range workers {
		w := p.newWorker(n, cacheOf(workers))
		p.seen.parts = append(p.seen.parts, w.part)
		group.Go(func() error {
			defer w.rd.close()
			return w.run(ctx)
		})
	}
	return group.Wait()
}

// cacheOf is the size of one worker's cache.
func cacheOf(workers int) int64 { return max(cacheTotal/int64(workers), cacheLeast) }

// worker is one goroutine of a pass.
type worker struct {
	*pass
	n       int
	rd      *reader
	part    *surveyPart
	entries []TreeEntry // scratch
}

func (p *pass) newWorker(n int, cacheBytes int64) *worker {
	return &worker{pass: p, n: n, rd: newReader(p.repo.openStore(), cacheBytes), part: newSurveyPart(p.seen)}
}

// run takes jobs until there are none.
func (w *worker) run(ctx context.Context) error {
	for {
		to := w.next.Add(w.job)
		from := to - w.job
		if from >= int64(len(w.order)) {
			return nil
		}
		for _, e := range w.order[from:min(to, int64(len(w.order)))] {
			if err := w.object(ctx, e); err != nil {
				return err
			}
		}
	}
}

// object reads and yields one object.
func (w *worker) object(ctx context.Context, e int32) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	defer w.rd.done()
	id := w.seen.entries[e].id
	obj, err := w.rd.readEntry(ctx, w.seen.entries[e])
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		w.skip(skipOf(id.String(), err))
		return nil
	}
	it := scanner.Item{ID: id, Kind: kindOf(obj.typ), Data: obj.data}
	if err := w.note(it, e); err != nil {
		return err
	}
	if limit := w.opts.MaxSize; limit > 0 && int64(len(it.Data)) > limit {
		w.skip(scanner.Skip{What: id.String(), Reason: scanner.TooLarge, Detail: fmt.Sprintf("%d bytes", len(it.Data))})
		return nil
	}
	return w.yield(w.n, it)
}

// readEntry reads the first copy of an object, and others if that one is damaged.
func (rd *reader) readEntry(ctx context.Context, e entry) (object, error) {
	obj, err := rd.readAt(ctx, e.id, rd.store.at(e))
	if err == nil || ctx.Err() != nil {
		return obj, err
	}
	if other, otherErr := rd.read(ctx, e.id); otherErr == nil {
		return other, nil
	}
	return object{}, err
}

// note keeps what the object refers to, and yields names that are new. An object
// that git could not parse is a gap in what Locate knows, its bytes are yielded.
func (w *worker) note(it scanner.Item, e int32) (err error) {
	switch it.Kind {
	case scanner.KindCommit:
		var c *CommitObject
		if c, err = parseCommit(it.ID, it.Data); err == nil {
			w.part.addCommit(e, c)
		}
	case scanner.KindTag:
		var t *tagObject
		if t, err = parseTag(it.ID, it.Data); err == nil {
			w.part.addTag(e, t.target)
		}
	case scanner.KindTree:
		w.entries, err = parseEntries(w.entries[:0], it.Data, w.repo.IDSize)
		if tooMany := w.part.addTree(e, w.entries); err == nil {
			err = tooMany
		}
		if err := w.yieldNames(); err != nil {
			return err
		}
	}
	if err != nil {
		w.skip(skipOf(it.ID.String(), err))
	}
	return nil
}

// yieldNames yields the names of the tree in entries that no tree had before.
func (w *worker) yieldNames() error {
	for _, entry := range w.entries {
		if !w.part.isNewName(entry.Name) {
			continue
		}
		it := scanner.Item{ID: blobID(entry.Name, w.repo.IDSize), Kind: scanner.KindPathName, Data: entry.Name}
		if err := w.yield(w.n, it); err != nil {
			return err
		}
	}
	return nil
}

// reportAbsent skips objects that something reachable refers to and that are not
// there. What only unreachable objects refer to is left out, as git fsck does:
// pruning takes objects away from under others.
func (h *History) reportAbsent(skip func(scanner.Skip)) {
	s := h.seen
	reason := scanner.Missing
	if h.repo.Promisor {
		reason = scanner.Promised
	}
	for _, a := range s.absentReached() {
		skip(scanner.Skip{What: a.id.String(), Reason: reason, Detail: "referred to by " + a.by})
	}
	if len(s.boundary) > 0 {
		skip(scanner.Skip{What: s.boundary[0].String(), Reason: scanner.Shallow,
			Detail: fmt.Sprintf("history is cut off behind %d commits", len(s.boundary))})
	}
}

// readingOrder lists entries by pack and offset, loose objects last by id.
func (s *survey) readingOrder() []int32 {
	order := make([]int32, len(s.entries))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, s.compareStorage)
	return order
}

// compareStorage orders objects by where they are stored.
func (s *survey) compareStorage(a, b int32) int {
	x, y := s.entries[a], s.entries[b]
	return cmp.Or(cmp.Compare(x.pack, y.pack), cmp.Compare(x.offset, y.offset), cmp.Compare(a, b))
}
