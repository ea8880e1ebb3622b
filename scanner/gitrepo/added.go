package gitrepo

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"slices"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/stanchdev/stanch/scanner"
)

// snapshot is what one commit, or the index, changes against its parents.
type snapshot struct {
	commit  *CommitObject // nil for the index
	changes []pathChange
	// removed[i] are the blobs of parent i at paths that this snapshot no longer
	// has: where a rename may have come from. Only filled if a blob appeared at a
	// path that parent i has not.
	removed [][]renameSource
}

// renameSource is a blob that may be the origin of a rename.
type renameSource struct {
	path string
	id   scanner.ID
	name scanner.ID // of the last element of path
}

// maxRenameSources bounds the removed paths looked at for one snapshot and parent,
// as git's diff.renameLimit does. Content that came from a further one counts as
// new, which errs on the side of reporting.
const maxRenameSources = 1000

// compareWith fills in a snapshot: root against its parents' roots.
func compareWith(objects *lookup, root node, parents []node, skip func(scanner.Skip)) snapshot {
	s := snapshot{removed: make([][]renameSource, len(parents))}
	c := comparison{objects: objects, skip: skip, visit: func(ch pathChange) { s.changes = append(s.changes, ch) }}
	c.run(root, parents)
	for i := range parents {
		if slices.ContainsFunc(s.changes, func(ch pathChange) bool { return ch.added(i) }) {
			s.removed[i] = s.likeliest(s.sources(&c, root, parents, i), i)
		}
	}
	return s
}

// sources finds what parent i holds at paths that are gone. Against one parent
// these are among the changes; in a merge a path may be gone against one parent
// only, so that this parent is compared once more alone.
func (s *snapshot) sources(c *comparison, root node, parents []node, i int) (out []renameSource) {
	take := func(ch *pathChange, id scanner.ID) {
		if ch.removed() {
			out = append(out, renameSource{ch.path, id, blobID([]byte(path.Base(ch.path)), c.objects.repo.IDSize)})
		}
	}
	if len(parents) > 1 {
		c.visit = func(ch pathChange) { take(&ch, ch.old[0]) }
		c.run(root, parents[i:i+1])
		return out
	}
	for k := range s.changes {
		take(&s.changes[k], s.changes[k].old[0])
	}
	return out
}

// likeliest cuts the sources to maxRenameSources: equal content first, then equal
// file names, then the rest by path.
func (s *snapshot) likeliest(all []renameSource, i int) []renameSource {
	if len(all) <= maxRenameSources {
		return all
	}
	ids, names := map[scanner.ID]bool{}, map[string]bool{}
	for _, ch := range s.changes {
		if ch.added(i) {
			ids[ch.id], names[path.Base(ch.path)] = true, true
		}
	}
	rank := func(s renameSource) int {
		switch {
		case ids[s.id]:
			return 0
		case names[path.Base(s.path)]:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(all, func(a, b renameSource) int { return cmp.Compare(rank(a), rank(b)) })
	return all[:maxRenameSources:maxRenameSources]
}

// wanted is one content to yield.
type wanted struct {
	id       scanner.ID
	kind     scanner.Kind
	path     string
	data     []byte // set for kinds that are no objects
	ancestor bool

	pack   int // where it stands, to read in order; 0: in no pack
	offset int64
}

// wantList collects contents, each once. What is both new and an ancestor's counts
// as new.
type wantList struct {
	items []wanted
	at    map[scanner.ID]int
}

func (l *wantList) add(w wanted) {
	if w.id.IsZero() {
		return
	}
	if l.at == nil {
		l.at = map[scanner.ID]int{}
	}
	if i, ok := l.at[w.id]; ok {
		if l.items[i].ancestor && !w.ancestor {
			l.items[i] = w
		}
		return
	}
	l.at[w.id] = len(l.items)
	l.items = append(l.items, w)
}

// addSnapshot wants what a snapshot brought in and, as ancestors, what tells
// whether a secret in it is new.
func (l *wantList) addSnapshot(s *snapshot) {
	for i := range s.changes {
		ch := &s.changes[i]
		l.add(wanted{id: ch.id, kind: scanner.KindBlob, path: ch.path})
		l.add(wanted{id: ch.name, kind: scanner.KindPathName, path: ch.path, data: []byte(path.Base(ch.path))})
		for _, old := range ch.old {
			l.add(wanted{id: old, kind: scanner.KindBlob, path: ch.path, ancestor: true})
		}
	}
	for _, sources := range s.removed {
		for _, src := range sources {
			l.add(wanted{id: src.id, kind: scanner.KindBlob, path: src.path, ancestor: true})
			l.add(wanted{id: src.name, kind: scanner.KindPathName, path: src.path, data: []byte(path.Base(src.path)), ancestor: true})
		}
	}
}

// yielder reads and yields contents.
type yielder struct {
	repo    *Repo
	maxSize int64 // 0: no limit besides the reader's own
	yield   func(int, scanner.Item) error
	skip    func(scanner.Skip)
}

// all works on up to workers goroutines, in the order of the packs: neighbours in a
// pack share bases of their deltas, so a worker takes several at a time.
func (y *yielder) all(ctx context.Context, list []wanted, workers int) error {
	const batch = 16
	if len(list) > batch {
		y.repo.openStore().inPackOrder(list)
	}
	var next atomic.Int64
	g, ctx := errgroup.WithContext(ctx)
	for worker := range max(1, min(workers, len(list)/batch+1)) {
		g.Go(func() error {
			for {
				from := int(next.Add(batch)) - batch
				if from >= len(list) {
					return nil
				}
				for i := from; i < min(from+batch, len(list)); i++ {
					if err := ctx.Err(); err != nil {
						return err
					}
					if err := y.one(ctx, worker, &list[i]); err != nil {
						return err
					}
				}
			}
		})
	}
	return g.Wait()
}

// inPackOrder sorts contents by where they stand: those that stand in no pack first,
// in the order given.
func (s *store) inPackOrder(list []wanted) {
	packs := map[*storedPack]int{}
	for i, p := range s.packs {
		packs[p] = i + 1
	}
	for i := range list {
		w := &list[i]
		if w.data != nil {
			continue
		}
		if at, err := s.locations(w.id); err == nil && len(at) > 0 {
			w.pack, w.offset = packs[at[0].pack], at[0].offset
		}
	}
	slices.SortStableFunc(list, func(a, b wanted) int {
		return cmp.Or(cmp.Compare(a.pack, b.pack), cmp.Compare(a.offset, b.offset))
	})
}

func (y *yielder) one(ctx context.Context, worker int, w *wanted) error {
	it := scanner.Item{ID: w.id, Kind: w.kind, Path: w.path, Data: w.data, Ancestor: w.ancestor}
	if w.data == nil {
		data, err := y.read(ctx, w)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			y.skip(y.repo.skipObject(w.id, w.path, err))
			return nil
		}
		it.Data = data
	}
	return y.yield(worker, it)
}

func (y *yielder) read(ctx context.Context, w *wanted) ([]byte, error) {
	data, err := y.repo.typed(ctx, w.id, w.kind)
	if err == nil && y.maxSize > 0 && int64(len(data)) > y.maxSize {
		err = fmt.Errorf("%d bytes: %w", len(data), errTooLarge)
	}
	return data, err
}

// serially makes skip safe to call from any goroutine and drops repeats: a damaged
// tree is met once for each commit that has it.
func serially(skip func(scanner.Skip)) func(scanner.Skip) {
	var mu sync.Mutex
	seen := map[scanner.Skip]bool{}
	return func(s scanner.Skip) {
		mu.Lock()
		defer mu.Unlock()
		if !seen[s] {
			seen[s] = true
			skip(s)
		}
	}
}

// skipObject says that an object of the repository was not read.
func (r *Repo) skipObject(id scanner.ID, at string, err error) scanner.Skip {
	s := skipOf(id.String(), err)
	if s.Reason == scanner.Missing && r.Promisor {
		s.Reason = scanner.Promised
	}
	if at != "" {
		s.Detail = at + ": " + s.Detail
	}
	return s
}
