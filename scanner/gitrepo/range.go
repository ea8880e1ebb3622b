package gitrepo

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/stanchdev/stanch/scanner"
)

// RangeOptions say which commits a Range holds.
type RangeOptions struct {
	// Revisions is what git rev-list would take, separated by blanks: "A..B",
	// "..B", "A..", "A...B" (what only one side reaches), "A" (all that A reaches),
	// "^A B", "A^!" (that commit alone). "" means every ref and HEAD.
	Revisions string
	// Since leaves out commits with an earlier committer date. Commits that are more
	// than 30 days older are not followed further.
	Since time.Time
	// Whole counts everything that the range holds as added (--ref): no run is Old.
	Whole bool
	// MaxSize skips larger objects; 0: no limit besides the reader's own.
	MaxSize int64
}

// Range is the source of what the commits of a range add.
//
// Items are, for each commit, the blobs that differ from all parents' at their path
// and the last elements of paths that no parent has; the commits themselves and the
// annotated tags that name them; and as Ancestor items what parents hold at those
// paths and at paths that are gone. So a merge yields what only the merge brought
// in, and what one commit adds and the next removes is there.
type Range struct {
	repo    *Repo
	options RangeOptions
	set     revisions

	commits []*walkedCommit // parents first
	order   map[scanner.ID]int
	snaps   []snapshot
	tags    map[scanner.ID]*tagObject
	refsAt  map[scanner.ID][]string // names of refs by what they name, tags not followed
}

// Range resolves the revisions. The error wraps ErrRevision if one of them names no
// commit; a range may be empty without error.
func (r *Repo) Range(ctx context.Context, o RangeOptions) (*Range, error) {
	s := &Range{repo: r, options: o}
	var err error
	if o.Revisions != "" {
		if s.set, err = r.parseRevisions(ctx, o.Revisions); err != nil {
			return nil, err
		}
	}
	if err := s.checkReadable(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

// checkReadable makes sure that the ends of the range are there, so that a damaged
// repository does not look like an empty range.
func (s *Range) checkReadable(ctx context.Context) error {
	for _, id := range slices.Concat(s.set.include, s.set.exclude) {
		if _, err := s.repo.Commit(ctx, id); err != nil {
			return fmt.Errorf("range %q: %w", s.options.Revisions, err)
		}
	}
	return nil
}

// Commits is the number of commits in the range, known once Items returned.
func (s *Range) Commits() int { return len(s.commits) }

// Items implements scanner.Source.
func (s *Range) Items(ctx context.Context, workers int, yield func(int, scanner.Item) error, skip func(scanner.Skip)) error {
	skip = serially(skip)
	refs, err := s.walk(ctx, skip)
	if err != nil {
		return err
	}
	if err := s.compare(ctx, workers, skip); err != nil {
		return err
	}
	var list wantList
	for i, c := range s.commits {
		list.add(wanted{id: c.ID, kind: scanner.KindCommit, path: commitPath(c.ID)})
		list.addSnapshot(&s.snaps[i])
	}
	s.addTags(ctx, &list, refs, skip)
	y := yielder{repo: s.repo, maxSize: s.options.MaxSize, yield: yield, skip: skip}
	return y.all(ctx, list.items, workers)
}

func commitPath(id scanner.ID) string { return ".git/commit/" + id.String() }
func tagPath(id scanner.ID) string    { return ".git/tag/" + id.String() }

// walk selects the commits. It returns the refs, for their tags.
func (s *Range) walk(ctx context.Context, skip func(scanner.Skip)) ([]Ref, error) {
	refs, skips := s.repo.Refs()
	for _, sk := range skips { // a broken ref matters only where all refs were asked for
		if s.options.Revisions == "" || sk.Reason == scanner.Unsupported {
			skip(sk)
		}
	}
	w := commitWalk{repo: s.repo, since: s.options.Since, skip: skip, met: map[scanner.ID]*walkedCommit{}}
	for _, id := range s.set.exclude {
		if err := w.add(ctx, id, true); err != nil {
			return nil, fmt.Errorf("range %q: %w", s.options.Revisions, err)
		}
	}
	if s.options.Revisions == "" {
		s.set.include = s.tips(ctx, refs, skip)
	}
	for _, id := range s.set.include {
		if err := w.add(ctx, id, false); err != nil {
			return nil, fmt.Errorf("range %q: %w", s.options.Revisions, err)
		}
	}
	if err := w.run(ctx); err != nil {
		return nil, err
	}
	s.commits, s.order = w.selected(), map[scanner.ID]int{}
	for i, c := range s.commits {
		s.order[c.ID] = i
		if s.repo.IsShallow(c.ID) {
			skip(scanner.Skip{What: c.ID.String(), Reason: scanner.Shallow, Detail: "its parents are not in this clone, so all its files count as added"})
		}
	}
	return refs, nil
}

// tips returns the commits that refs name. Refs to other objects hold no commits.
func (s *Range) tips(ctx context.Context, refs []Ref, skip func(scanner.Skip)) []scanner.ID {
	var tips []scanner.ID
	for _, ref := range refs {
		if ref.ID.IsZero() {
			continue
		}
		id, err := s.repo.peel(ctx, ref.ID)
		if err == nil {
			tips = append(tips, id)
		} else if !errors.Is(err, ErrRevision) {
			skip(s.repo.skipObject(ref.ID, ref.Name, err))
		}
	}
	return tips
}

// compare finds out what each commit changes, on up to workers goroutines.
// Neighbours go to one worker, because they share trees.
func (s *Range) compare(ctx context.Context, workers int, skip func(scanner.Skip)) error {
	const batch = 32
	s.snaps = make([]snapshot, len(s.commits))
	limits := newBudget()
	var next atomic.Int64
	g, ctx := errgroup.WithContext(ctx)
	for range max(1, min(workers, len(s.commits)/batch+1)) {
		g.Go(func() error {
			objects := &lookup{repo: s.repo, budget: limits}
			for {
				from := int(next.Add(batch)) - batch
				if from >= len(s.commits) {
					return nil
				}
				for i := from; i < min(from+batch, len(s.commits)); i++ {
					if err := ctx.Err(); err != nil {
						return err
					}
					s.compareOne(ctx, objects, i, skip)
				}
			}
		})
	}
	return g.Wait()
}

func (s *Range) compareOne(ctx context.Context, objects *lookup, i int, skip func(scanner.Skip)) {
	c := s.commits[i]
	parents := s.repo.roots(ctx, c.parents, skip)
	s.snaps[i] = compareWith(objects, node{mode: entryTree, id: c.Tree}, parents, skip)
	s.snaps[i].commit = c.CommitObject
}

// addTags wants the annotated tags that lead to a commit of the range.
func (s *Range) addTags(ctx context.Context, list *wantList, refs []Ref, skip func(scanner.Skip)) {
	s.tags, s.refsAt = map[scanner.ID]*tagObject{}, map[scanner.ID][]string{}
	for _, ref := range refs {
		if ref.Symbolic == "" {
			s.refsAt[ref.ID] = append(s.refsAt[ref.ID], ref.Name)
		}
		if !strings.HasPrefix(ref.Name, "refs/") || strings.HasPrefix(ref.Name, "refs/heads/") {
			continue
		}
		chain := s.tagChain(ctx, ref, skip)
		if len(chain) == 0 {
			continue
		}
		if _, ok := s.order[chain[len(chain)-1].target]; !ok {
			continue
		}
		s.addTagChain(list, chain)
	}
	for _, id := range s.set.named {
		s.addTagChain(list, s.tagChain(ctx, Ref{Name: id.String(), ID: id}, skip))
	}
}

func (s *Range) addTagChain(list *wantList, chain []*tagObject) {
	for _, t := range chain {
		if s.tags[t.ID] == nil {
			s.tags[t.ID] = t
			list.add(wanted{id: t.ID, kind: scanner.KindTag, path: tagPath(t.ID)})
		}
	}
}

// tagChain returns the tag objects from a ref on, none if it names another object.
func (s *Range) tagChain(ctx context.Context, ref Ref, skip func(scanner.Skip)) (chain []*tagObject) {
	for id := ref.ID; !id.IsZero() && len(chain) < maxTagChain; {
		if _, ok := s.order[id]; ok {
			return chain
		}
		kind, data, err := s.repo.Object(ctx, id)
		if err != nil {
			skip(s.repo.skipObject(id, ref.Name, err))
			return nil
		}
		if kind != scanner.KindTag {
			return chain
		}
		t, err := parseTag(id, data)
		if err != nil {
			skip(s.repo.skipObject(id, ref.Name, err))
			return nil
		}
		chain, id = append(chain, t), t.target
	}
	return chain
}
