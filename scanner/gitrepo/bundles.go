package gitrepo

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/stanchdev/stanch/scanner"
)

// Bundles opens what is met as contents of sources and holds objects itself: bundles,
// packs, loose objects. Each is opened once, whoever holds it; all sources of a scan
// share one Bundles.
//
// What a bundle holds stands where the bundle does, the path inside behind its own; the
// commits and the state are those of the bundle, as it is what would have to be removed.
type Bundles struct {
	maxSize  int64 // of a content that is yielded; 0: the reader's own limit
	mu       sync.Mutex
	left     int64 // bytes of packs that may still be kept
	unpacked atomic.Int64
	opened   map[scanner.ID]*openBundle
}

// Bounds of one scan. Packs are kept as they are, compressed, until the end of the
// scan, so this is the memory that they take. Nothing in use is nested twice; the bytes
// that come out are a minute's work.
const (
	maxBundleBytes    = 256 << 20
	maxBundleDepth    = 4
	maxBundleUnpacked = 64 << 30
	bundleCost        = 1 << 10 // what one takes besides its bytes
)

// NewBundles returns one for a scan that leaves out what is larger than maxSize, unless
// that is 0.
func NewBundles(maxSize int64) *Bundles {
	return &Bundles{maxSize: maxSize, left: maxBundleBytes, opened: map[scanner.ID]*openBundle{}}
}

// openBundle is a bundle that was read.
type openBundle struct {
	id       scanner.ID
	name     string
	src      *bundled // of its own history
	ancestor bool

	asked sync.Once
	runs  [][]scanner.Run // by query
	err   error
}

// Around returns src with what the bundles in it hold. With a repository, the contents
// of Git LFS that pointers in src name and that lie there are opened the same way;
// History reads them by itself.
func (b *Bundles) Around(src scanner.Source, large *Repo) scanner.Source {
	return &bundled{all: b, src: src, large: large, here: map[scanner.ID]*openBundle{}}
}

// bundled is a source with what its bundles hold.
type bundled struct {
	all   *Bundles
	src   scanner.Source
	large *Repo // may be nil
	depth int

	mu    sync.Mutex
	here  map[scanner.ID]*openBundle // all that src holds
	fresh []*openBundle              // those of them that nobody opened before
}

// Items implements scanner.Source: the source's own items, then those of its bundles.
func (s *bundled) Items(ctx context.Context, workers int, yield func(worker int, it scanner.Item) error, skip func(scanner.Skip)) error {
	err := s.src.Items(ctx, workers, func(w int, it scanner.Item) error {
		if content := s.contentOf(&it); content != nil {
			it.Resolved = true
			s.meet(it, content, skip)
		} else if isBundle(it.Data) || isLoose(it.Data) {
			s.meet(it, nil, skip)
		}
		return yield(w, it)
	}, skip)
	slices.SortFunc(s.fresh, func(a, b *openBundle) int { return a.id.Compare(b.id) })
	for _, o := range s.fresh {
		if err == nil {
			err = s.unpack(ctx, workers, o, yield, skip)
		}
	}
	return err
}

// contentOf returns the source of what a pointer names, nil if it is none.
func (s *bundled) contentOf(it *scanner.Item) scanner.Source {
	if s.large == nil || len(it.Data) >= maxPointer {
		return nil
	}
	if p := s.large.pointedBy(it, s.all.maxSize); p != nil {
		return p
	}
	return nil
}

// meet takes note of a bundle; content is what it holds, nil to look for it.
func (s *bundled) meet(it scanner.Item, content scanner.Source, skip func(scanner.Skip)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	o, isNew, err := s.all.open(it, content, s.depth+1)
	switch {
	case err != nil:
		skip(skipOf(itemName(it), err))
	case isNew:
		s.fresh = append(s.fresh, o)
	}
	if o != nil {
		o.ancestor = o.ancestor && it.Ancestor
		s.here[o.id] = o
	}
}

func itemName(it scanner.Item) string { return cmp.Or(it.Path, it.ID.String()) }

// open keeps the pack of a bundle. Of one that was opened, or refused, it says so.
func (b *Bundles) open(it scanner.Item, src scanner.Source, depth int) (o *openBundle, isNew bool, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if o, ok := b.opened[it.ID]; ok {
		return o, false, nil
	}
	b.opened[it.ID] = nil
	cost := int64(len(it.Data)) + bundleCost
	switch {
	case depth > maxBundleDepth:
		return nil, false, fmt.Errorf("bundle in a bundle, %d deep: %w", depth, errTooMuchWork)
	case cost > b.left:
		return nil, false, fmt.Errorf("bundle of %d bytes, with others more than %d: %w", len(it.Data), maxBundleBytes, errTooMuchWork)
	}
	if src == nil {
		if src, err = sourceOf(it, b.maxSize); src == nil {
			return nil, false, err
		}
	}
	b.left -= cost
	o = &openBundle{id: it.ID, name: itemName(it), ancestor: it.Ancestor,
		src: &bundled{all: b, src: src, depth: depth, here: map[scanner.ID]*openBundle{}}}
	b.opened[it.ID] = o
	return o, true, nil
}

// sourceOf is the source of the objects in a content, which it copies; nil if it is
// but a text that starts as bundles do.
func sourceOf(it scanner.Item, maxSize int64) (scanner.Source, error) {
	if !isBundle(it.Data) {
		return &looseFile{raw: bytes.Clone(it.Data), idSize: len(it.ID.Bytes())}, nil
	}
	parsed, err := parseBundle(it.Data)
	if parsed == nil {
		return nil, err
	}
	parsed.pack = bytes.Clone(parsed.pack)
	return parsed.repo().History(HistoryOptions{MaxSize: maxSize}), nil
}

var errUnpacked = errors.New("enough was unpacked")

// unpack yields what a bundle holds.
func (s *bundled) unpack(ctx context.Context, workers int, o *openBundle, yield func(worker int, it scanner.Item) error, skip func(scanner.Skip)) error {
	err := o.src.Items(ctx, workers, func(w int, it scanner.Item) error {
		if s.all.unpacked.Add(int64(len(it.Data))) > maxBundleUnpacked {
			return errUnpacked
		}
		if it.Path != "" {
			it.Path = o.name + "/" + it.Path
		}
		it.Ancestor = it.Ancestor || o.ancestor
		return yield(w, it)
	}, func(k scanner.Skip) {
		k.What = strings.TrimSuffix(o.name+"/"+k.What, "/")
		skip(k)
	})
	if errors.Is(err, errUnpacked) {
		skip(scanner.Skip{What: o.name, Reason: scanner.OverBudget, Detail: fmt.Sprintf("more than %d bytes came out of bundles", int64(maxBundleUnpacked))})
		return nil
	}
	return err
}

// Locate implements scanner.Locator. What a bundle holds of a secret counts as if the
// bundle itself held it, so that the source tells where, since when and whether it is new.
func (s *bundled) Locate(ctx context.Context, queries []scanner.Query) ([][]scanner.Run, error) {
	l, ok := s.src.(scanner.Locator)
	if !ok {
		return make([][]scanner.Run, len(queries)), nil
	}
	asked := slices.Clone(queries)
	var of []int // the query behind each further one
	for q, query := range queries {
		var held scanner.Query
		for _, o := range s.bundles() {
			if n, err := o.holds(ctx, queries, q, query); err != nil {
				return nil, err
			} else if n > 0 {
				held = append(held, scanner.Holding{ID: o.id, N: n})
			}
		}
		if held != nil {
			slices.SortFunc(held, func(a, b scanner.Holding) int { return a.ID.Compare(b.ID) })
			asked, of = append(asked, held), append(of, q)
		}
	}
	answers, err := l.Locate(ctx, asked)
	if err != nil {
		return nil, err
	}
	out := answers[:len(queries):len(queries)]
	for i, q := range of {
		for _, run := range answers[len(queries)+i] {
			out[q] = append(out[q], s.inside(run, q)...)
		}
	}
	return out, nil
}

// bundles are those that the source may hold. A source of the scan itself is asked for
// all: it may know where a content stands that it left to another to read.
func (s *bundled) bundles() map[scanner.ID]*openBundle {
	if s.depth == 0 {
		return s.all.opened
	}
	return s.here
}

// holds counts how often a bundle holds the secret of query q, at least once if it
// holds it at all.
func (o *openBundle) holds(ctx context.Context, queries []scanner.Query, q int, query scanner.Query) (int, error) {
	if o == nil { // it could not be opened
		return 0, nil
	}
	o.asked.Do(func() { o.runs, o.err = o.src.Locate(ctx, queries) })
	if o.err != nil || len(o.runs[q]) == 0 {
		return 0, o.err
	}
	n := 0
	for _, run := range o.runs[q] {
		for _, h := range query {
			if h.ID == run.Newest {
				n += h.N
			}
		}
	}
	return max(n, 1), nil
}

// inside lists the places of query q in the bundle that a run is about, each path once.
func (s *bundled) inside(run scanner.Run, q int) (out []scanner.Run) {
	o := s.bundles()[run.Newest]
	if o == nil {
		return nil
	}
	runs := slices.Clone(o.runs[q])
	slices.SortStableFunc(runs, func(a, b scanner.Run) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), cmp.Compare(a.Kind, b.Kind), cmp.Compare(b.State, a.State))
	})
	runs = slices.CompactFunc(runs, func(a, b scanner.Run) bool { return a.Path == b.Path && a.Kind == b.Kind })
	for _, r := range runs {
		r.Path = strings.TrimSuffix(run.Path+"/"+r.Path, "/")
		if run.Kind == scanner.KindConfig && r.Kind == scanner.KindBlob {
			r.Kind = run.Kind // it is in the git folder, whatever it was in the bundle
		}
		r.State, r.Old, r.First, r.Last, r.Gone, r.Refs = run.State, run.Old, run.First, run.Last, run.Gone, run.Refs
		out = append(out, r)
	}
	return out
}
