package gitrepo

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// Locate implements scanner.Locator. A run starts with the commit that added the
// secret and has Gone set if a commit of the range removed it and it does not stand
// at the range's ends. An old run, which was there before the range or came from a
// rename, has Old set; its First is nil if it was there before. Of the refs only
// those are named that stand at an end of the range.
func (s *Range) Locate(ctx context.Context, queries []scanner.Query) ([][]scanner.Run, error) {
	l := rangeLocator{Range: s, objects: s.repo.lookup(), touched: s.touchedBy(queries)}
	l.judge = newJudge(l.objects)
	l.headTree(ctx)
	out := make([][]scanner.Run, len(queries))
	for q, query := range queries {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		runs, err := l.locate(ctx, countsOf(query))
		if err != nil {
			return nil, err
		}
		out[q] = runs
	}
	return out, nil
}

// rangeEvent is one change that concerns a query: commit i, its k-th change.
type rangeEvent struct{ i, k int }

// touchedBy lists, for each item of the queries, the changes that name it, in the
// order of commits.
func (s *Range) touchedBy(queries []scanner.Query) map[scanner.ID][]rangeEvent {
	touched := map[scanner.ID][]rangeEvent{}
	for _, q := range queries {
		for _, h := range q {
			touched[h.ID] = nil
		}
	}
	for i := range s.snaps {
		for k := range s.snaps[i].changes {
			ch := &s.snaps[i].changes[k]
			for _, id := range append([]scanner.ID{ch.id, ch.name}, ch.old...) {
				if list, ok := touched[id]; ok && !id.IsZero() && (len(list) == 0 || list[len(list)-1] != rangeEvent{i, k}) {
					touched[id] = append(list, rangeEvent{i, k})
				}
			}
		}
	}
	return touched
}

type rangeLocator struct {
	*Range
	objects *lookup
	judge   *judge
	touched map[scanner.ID][]rangeEvent
	headID  scanner.ID // zero before the first commit
	head    scanner.ID // its root tree
}

func (l *rangeLocator) headTree(ctx context.Context) {
	head, err := l.repo.Head()
	if err != nil || head.ID.IsZero() {
		return
	}
	if c, err := l.repo.Commit(ctx, head.ID); err == nil {
		l.headID, l.head = head.ID, c.Tree
	}
}

func (l *rangeLocator) locate(ctx context.Context, n counts) ([]scanner.Run, error) {
	var runs []*trackedRun
	byPath, names := l.eventsByPath(n)
	for _, p := range slices.Sorted(maps.Keys(byPath)) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		runs = append(runs, l.follow(p, byPath[p], n)...)
	}
	renamedWithin(runs)
	var out []scanner.Run
	for _, run := range runs {
		out = append(out, l.report(run, n))
	}
	out = append(out, l.nameRuns(names, n)...)
	out = append(out, l.messageRuns(n)...)
	slices.SortStableFunc(out, func(a, b scanner.Run) int { return strings.Compare(a.Path, b.Path) })
	return out, nil
}

// eventsByPath groups what concerns the query: by path where a blob of it appears
// at least once, and the new path names.
func (l *rangeLocator) eventsByPath(n counts) (byPath map[string][]rangeEvent, names []rangeEvent) {
	byPath = map[string][]rangeEvent{}
	held := map[string]bool{}
	for id := range n {
		for _, e := range l.touched[id] {
			ch := &l.snaps[e.i].changes[e.k]
			byPath[ch.path] = append(byPath[ch.path], e)
			held[ch.path] = held[ch.path] || n[ch.id] > 0
			if ch.name == id {
				names = append(names, e)
			}
		}
	}
	for p, events := range byPath {
		if !held[p] {
			delete(byPath, p)
			continue
		}
		slices.SortFunc(events, compareEvents)
		byPath[p] = slices.Compact(events)
	}
	slices.SortFunc(names, compareEvents)
	return byPath, names
}

func compareEvents(a, b rangeEvent) int { return cmp.Or(cmp.Compare(a.i, b.i), cmp.Compare(a.k, b.k)) }

// trackedRun is a run that is being followed through the range.
type trackedRun struct {
	path     string
	first    *CommitObject // nil: was there before the range
	from     string        // the path it was renamed from, or its own if a parent held as much
	added    bool
	items    map[scanner.ID]bool
	newest   scanner.ID
	last     int          // commit that holds it last, as an index
	gone     int          // commit that removed it last, -1 if none
	standing []scanner.ID // ends of the range that hold it
	inHead   bool         // HEAD is one of its commits
	mergedTo *trackedRun
}

// root is the run that this one became part of in a merge.
func (t *trackedRun) root() *trackedRun {
	for t.mergedTo != nil {
		t = t.mergedTo
	}
	return t
}

// follower goes through the commits for one path and query.
type follower struct {
	*rangeLocator
	path  string
	n     counts
	at    []*trackedRun // by commit: the run that it holds, nil if none
	runs  []*trackedRun
	prior *trackedRun // what stood there before the range
}

// follow returns the runs at one path that at least one commit of the range
// touches while the secret stands there.
func (l *rangeLocator) follow(path string, events []rangeEvent, n counts) []*trackedRun {
	f := follower{rangeLocator: l, path: path, n: n, at: make([]*trackedRun, len(l.commits))}
	for i, c := range l.commits {
		var ch *pathChange
		for len(events) > 0 && events[0].i == i {
			if candidate := &l.snaps[i].changes[events[0].k]; ch == nil || n[candidate.id] > n[ch.id] {
				ch = candidate
			}
			events = events[1:]
		}
		f.step(i, c, ch)
	}
	for _, id := range l.set.include {
		if i, ok := l.order[id]; ok && f.at[i] != nil {
			run := f.at[i].root()
			run.standing = append(run.standing, id)
		}
	}
	if i, ok := l.order[l.headID]; ok && f.at[i] != nil {
		f.at[i].root().inHead = true
	}
	return f.finished()
}

func (f *follower) finished() []*trackedRun {
	var out []*trackedRun
	for _, t := range f.runs {
		if t.mergedTo == nil && len(t.items) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// step finds out what commit i holds at the path. ch is what it changes there.
func (f *follower) step(i int, c *walkedCommit, ch *pathChange) {
	parents, holding := f.parentRuns(c)
	switch {
	case ch != nil && f.n[ch.id] > 0:
		f.at[i] = f.extend(i, ch, parents)
	case ch != nil, holding == 0:
		f.end(i, parents)
	case holding == len(c.parents), f.holds(c.CommitObject):
		f.at[i] = f.join(parents)
		f.at[i].last = i
	default: // a merge took the side without it
		f.end(i, parents)
	}
}

// parentRuns returns the runs that a commit's parents hold and how many hold one.
func (f *follower) parentRuns(c *walkedCommit) (runs []*trackedRun, holding int) {
	for _, p := range c.parents {
		var run *trackedRun
		if i, ok := f.order[p]; ok {
			run = f.at[i]
		} else if f.heldBefore(p) {
			run = f.before()
		}
		if run != nil {
			holding++
			runs = append(runs, run.root())
		}
	}
	return runs, holding
}

// heldBefore tells whether a commit outside of the range holds the secret.
func (f *follower) heldBefore(id scanner.ID) bool {
	c, err := f.repo.Commit(context.Background(), id)
	return err == nil && f.holds(c)
}

func (f *follower) holds(c *CommitObject) bool {
	n, err := f.objects.atPath(c.Tree, f.path)
	return err == nil && n.isBlob() && f.n[n.id] > 0
}

// before is the run that reaches into the range from outside.
func (f *follower) before() *trackedRun {
	if f.prior == nil {
		f.prior = &trackedRun{path: f.path, from: f.path, items: map[scanner.ID]bool{}, gone: -1}
		f.runs = append(f.runs, f.prior)
	}
	return f.prior.root()
}

// extend makes commit i, which writes the secret, part of its parents' run or the
// first of a new one.
func (f *follower) extend(i int, ch *pathChange, parents []*trackedRun) *trackedRun {
	from, old := f.judge.old(&f.snaps[i], ch, f.n)
	run := f.join(parents)
	if run == nil {
		run = &trackedRun{path: f.path, first: f.commits[i].CommitObject, from: from, items: map[scanner.ID]bool{}, gone: -1}
		f.runs = append(f.runs, run)
	}
	if !old && !run.added {
		run.added = true
		if run.first == nil {
			run.first = f.commits[i].CommitObject
		}
	}
	run.items[ch.id] = true
	run.newest, run.last = ch.id, i
	return run
}

// join makes one run of several that meet, the one that began first.
func (f *follower) join(runs []*trackedRun) *trackedRun {
	if len(runs) == 0 {
		return nil
	}
	run := runs[0].root()
	for _, other := range runs[1:] {
		if other = other.root(); other != run {
			run = mergeRuns(run, other)
		}
	}
	return run
}

func mergeRuns(a, b *trackedRun) *trackedRun {
	if began(b, a) {
		a, b = b, a
	}
	a.added = a.added || b.added
	maps.Copy(a.items, b.items)
	if b.last > a.last {
		a.last, a.newest = b.last, b.newest
	}
	a.gone = max(a.gone, b.gone)
	b.mergedTo = a
	return a
}

// began tells whether a began before b; before the range is first.
func began(a, b *trackedRun) bool {
	switch {
	case b.first == nil:
		return false
	case a.first == nil:
		return true
	}
	if c := a.first.Committed.Compare(b.first.Committed); c != 0 {
		return c < 0
	}
	return a.first.ID.Compare(b.first.ID) < 0
}

func (f *follower) end(i int, runs []*trackedRun) {
	for _, run := range runs {
		run.root().gone = i
	}
}

// renamedWithin takes a place that came by a rename for added if what it came from
// was added within the range.
func renamedWithin(runs []*trackedRun) {
	added := map[string]bool{}
	for _, t := range runs {
		added[t.path] = added[t.path] || t.added
	}
	for again := true; again; {
		again = false
		for _, t := range runs {
			if !t.added && t.first != nil && added[t.from] {
				t.added, added[t.path], again = true, true, true
			}
		}
	}
}

func (l *rangeLocator) report(t *trackedRun, n counts) scanner.Run {
	run := scanner.Run{
		Kind: scanner.KindBlob, Path: t.path, State: scanner.StateRefs, Newest: t.newest, Items: len(t.items),
		Old: !t.added && !l.options.Whole, Last: &l.commits[t.last].Commit,
	}
	if t.first != nil {
		run.First = &t.first.Commit
	}
	for _, id := range t.standing {
		run.Refs = append(run.Refs, l.refsAt[id]...)
	}
	slices.Sort(run.Refs)
	run.Refs = slices.Compact(run.Refs)
	if t.gone >= 0 && t.standing == nil {
		run.Gone = &l.commits[t.gone].Commit
	}
	if t.inHead || run.Gone == nil && l.headHolds(t.path, n) {
		run.State = scanner.StateHead
	}
	return run
}

// headHolds looks at HEAD where it lies outside of the range.
func (l *rangeLocator) headHolds(path string, n counts) bool {
	if _, inside := l.order[l.headID]; inside || l.head.IsZero() {
		return false
	}
	at, err := l.objects.atPath(l.head, path)
	return err == nil && at.isBlob() && n[at.id] > 0
}

// nameRuns returns one run for each path whose last element was new.
func (l *rangeLocator) nameRuns(events []rangeEvent, n counts) []scanner.Run {
	var runs []scanner.Run
	at := map[string]int{}
	for _, e := range events {
		s, ch := &l.snaps[e.i], &l.snaps[e.i].changes[e.k]
		old := oldName(s, ch, n) && !l.options.Whole
		if i, ok := at[ch.path]; ok {
			runs[i].Old = runs[i].Old && old
			runs[i].Last = &s.commit.Commit
			continue
		}
		at[ch.path] = len(runs)
		runs = append(runs, scanner.Run{Kind: scanner.KindPathName, Path: ch.path, State: l.nameState(ch.path),
			Newest: ch.name, Items: 1, Old: old, First: &s.commit.Commit, Last: &s.commit.Commit})
	}
	for i := range runs {
		if runs[i].State != scanner.StateHead {
			runs[i].Gone = l.lastRemoval(runs[i].Path)
		}
	}
	return runs
}

func (l *rangeLocator) nameState(p string) scanner.State {
	if !l.head.IsZero() {
		if n, err := l.objects.atPath(l.head, p); err == nil && !n.isZero() {
			return scanner.StateHead
		}
	}
	return scanner.StateRefs
}

// lastRemoval returns the last commit of the range that removed the path, or a file
// below it, unless the path stands at an end of the range.
func (l *rangeLocator) lastRemoval(p string) *scanner.Commit {
	for _, id := range l.set.include {
		if i, ok := l.order[id]; ok {
			if n, err := l.objects.atPath(l.commits[i].Tree, p); err == nil && !n.isZero() {
				return nil
			}
		}
	}
	for i := len(l.snaps) - 1; i >= 0; i-- {
		for k := range l.snaps[i].changes {
			ch := &l.snaps[i].changes[k]
			if ch.removed() && (ch.path == p || strings.HasPrefix(ch.path, p+"/")) {
				return &l.commits[i].Commit
			}
		}
	}
	return nil
}

// messageRuns returns the runs of commits and tags of the query.
func (l *rangeLocator) messageRuns(n counts) []scanner.Run {
	var runs []scanner.Run
	for _, id := range slices.SortedFunc(maps.Keys(n), scanner.ID.Compare) {
		if i, ok := l.order[id]; ok {
			c, state := &l.commits[i].Commit, scanner.StateRefs
			if id == l.headID {
				state = scanner.StateHead
			}
			runs = append(runs, scanner.Run{Kind: scanner.KindCommit, Path: commitPath(id), State: state,
				Newest: id, Items: 1, First: c, Last: c, Refs: l.refsAt[id]})
		}
		if t, ok := l.tags[id]; ok {
			runs = append(runs, scanner.Run{Kind: scanner.KindTag, Path: tagPath(id), State: scanner.StateRefs,
				Newest: id, Items: 1, First: &t.Commit, Last: &t.Commit})
		}
	}
	return runs
}
