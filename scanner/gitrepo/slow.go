package gitrepo

import (
	"cmp"
	"context"
	"slices"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/stanchdev/stanch/scanner"
)

// slowDatabase reads objects through go-git, in the order in which packs store them.
type slowDatabase struct {
	repo    *Repo
	entries []entry // by number
	fullGraph
	workers int
	next    atomic.Int64 // index into order of the next job
	order   []int32      // entries in the order of reading
	job     int64        // entries of one job
}

const (
	// cacheTotal is what all workers together keep of delta bases, but for many
	// workers; half of it makes nats-server's long chains four times slower.
	cacheTotal = 64 << 20
	cacheLeast = 8 << 20 // of one worker
	minJob     = 64
	maxJob     = 8192
)

func (d *slowDatabase) open(skip func(scanner.Skip)) *idTable {
	db := d.repo.openStore()
	for _, s := range db.gaps {
		skip(s)
	}
	d.entries = db.entries(func(what string, err error) { skip(skipOf(d.repo.relative(what), err)) })
	var raw []byte
	for _, e := range d.entries {
		raw = append(raw, e.id.Bytes()...)
	}
	return newIDTable(d.repo.IDSize, raw)
}

func (d *slowDatabase) reader() objectReader { return d.newReader(singleCache) }

func (d *slowDatabase) newReader(cacheBytes int64) *slowReader {
	return &slowReader{newReader(d.repo.openStore(), cacheBytes), d}
}

// objects yields all objects from several goroutines.
func (d *slowDatabase) objects(ctx context.Context, p *pass) error {
	d.workers = p.workers
	d.order = d.readingOrder()
	d.job = min(max(int64(len(d.order)/(p.workers*16)), minJob), maxJob)
	group, ctx := errgroup.WithContext(ctx)
	for n := range p.workers {
		w := &worker{pass: p, db: d, n: n, rd: d.newReader(cacheOf(p.workers)), part: newSurveyPart(p.seen)}
		w.trees = d.newPart()
		group.Go(func() error {
			defer w.rd.close()
			return w.run(ctx)
		})
	}
	err := group.Wait()
	d.finish(len(d.entries))
	return err
}

// cacheOf is the size of one worker's cache.
func cacheOf(workers int) int64 { return max(cacheTotal/int64(workers), cacheLeast) }

// worker is one goroutine of a pass.
type worker struct {
	*pass
	db      *slowDatabase
	n       int
	rd      *slowReader
	part    *surveyPart
	trees   *fullPart
	entries []TreeEntry // scratch
}

// run takes jobs until there are none.
func (w *worker) run(ctx context.Context) error {
	for {
		to := w.db.next.Add(w.db.job)
		from := to - w.db.job
		if from >= int64(len(w.db.order)) {
			return nil
		}
		for _, e := range w.db.order[from:min(to, int64(len(w.db.order)))] {
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
	id := w.db.entries[e].id
	obj, err := w.rd.readEntry(ctx, w.db.entries[e])
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
	w.large.resolve(&it)
	if w.tooLarge(it) {
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
		if tooMany := w.trees.add(e, w.part, w.entries); err == nil {
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
		if _, isNew := w.part.nameNumber(entry.Name); !isNew {
			continue
		}
		if err := w.yieldName(w.n, entry.Name); err != nil {
			return err
		}
	}
	return nil
}

// readingOrder lists entries by pack and offset, loose objects last by id.
func (d *slowDatabase) readingOrder() []int32 {
	order := make([]int32, len(d.entries))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, d.compareStorage)
	return order
}

// compareStorage orders objects by where they are stored.
func (d *slowDatabase) compareStorage(a, b int32) int {
	x, y := d.entries[a], d.entries[b]
	return cmp.Or(cmp.Compare(x.pack, y.pack), cmp.Compare(x.offset, y.offset), cmp.Compare(a, b))
}

// slowReader reads single objects.
type slowReader struct {
	*reader
	db *slowDatabase
}

func (rd *slowReader) readNumber(ctx context.Context, _ *survey, n int32) ([]byte, error) {
	rd.done()
	obj, err := rd.readEntry(ctx, rd.db.entries[n])
	return obj.data, err
}
