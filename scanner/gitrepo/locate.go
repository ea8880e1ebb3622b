package gitrepo

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/stanchdev/stanch/scanner"
)

// Locate implements scanner.Locator.
//
// A blob's runs have its paths in the trees of commits, reachable or not. First is
// the root of the run (of several: reachable before unreachable, then by date, then
// by id), Last the newest commit in it, reachable ones before others. Gone is the
// newest commit whose parents all held it and that does not; it is nil while a ref
// still holds it. In a tree that no commit has, the run has no commits; it is left
// out where the path has another run. A blob that
// stands in no tree and not in the index has the path of its object,
// ".git/objects/ab/cdef...". A tag's run has the tag itself, with its tagger, as
// First and Last.
//
// What one commit changes is followed through a million tree entries, and an item
// to 65,536 paths; no repository in use comes near, trees made to hurt are cut.
func (h *History) Locate(ctx context.Context, queries []scanner.Query) ([][]scanner.Run, error) {
	out := make([][]scanner.Run, len(queries))
	if h.seen == nil {
		return out, nil
	}
	l := newLocator(ctx, h, queries)
	defer l.rd.close()
	l.followRefs()
	if err := l.arrange(); err != nil {
		return nil, err
	}
	l.findChanges()
	if err := l.findRuns(out); err != nil {
		return nil, err
	}
	l.findOthers(out)
	for i, runs := range out {
		slices.SortFunc(runs, compareRuns)
		out[i] = dropLeftovers(runs)
	}
	return out, ctx.Err()
}

// dropLeftovers removes runs of trees that nothing holds where the path has another
// run: merges leave such trees behind, and so does a commit that a hook stopped.
func dropLeftovers(runs []scanner.Run) []scanner.Run {
	paths := map[string]int{}
	for _, r := range runs {
		paths[r.Path]++
	}
	return slices.DeleteFunc(runs, func(r scanner.Run) bool {
		leftover := r.First == nil && r.State == scanner.StateUnreachable && paths[r.Path] > 1
		if leftover {
			paths[r.Path]--
		}
		return leftover
	})
}

// compareRuns orders by path, then by the first commit.
func compareRuns(a, b scanner.Run) int {
	return cmp.Or(strings.Compare(a.Path, b.Path), compareFirst(a.First, b.First),
		cmp.Compare(a.Kind, b.Kind), cmp.Compare(b.State, a.State), a.Newest.Compare(b.Newest))
}

func compareFirst(a, b *scanner.Commit) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return cmp.Or(a.Committed.Compare(b.Committed), a.ID.Compare(b.ID))
}

// wantedItem is an item that some query asks for. Its number, from 1, is the value
// that stands at a path.
type wantedItem struct {
	id      scanner.ID
	queries []int32 // ascending
	object  int32   // -1 if it is none
	placed  bool    // stands in a tree at a path that was followed, or in the index
	places  int
}

// locator is the state of one Locate.
type locator struct {
	*survey
	ctx     context.Context // of the one call that made it
	history *History
	rd      objectReader
	items   []wantedItem         // items[0] is nothing
	values  map[scanner.ID]int32 // items by id
	objects map[int32]int32      // items by object
	byName  map[string]int32     // items that are names of tree entries

	trees   hotTrees
	nodes   []historyNode // in topological order
	graph   *graph        // of nodes
	stack   []commitFrame
	at      []int32 // by object: 1 + place in nodes; 0 for what has none, or not yet
	places  []place
	byPath  map[placeKey]int32
	changed []bool
	path    []byte // of what compare looks at
	visits  int    // tree entries that may still be compared in all
	left    int    // and of this commit

	commits sync.Map           // *scanner.Commit by object: read already
	head    int32              // the object that HEAD leads to, -1 if none
	refsTo  map[int32][]string // by object: the refs that name it
}

// historyNode is a commit, or a tree without a commit: then object is -1.
type historyNode struct{ object, tree int32 }

// place is a path at which an item stood in some commit.
type place struct {
	placeKey
	changes []change
}

type placeKey struct {
	kind scanner.Kind
	path string
}

// Bounds on the trees that are followed. A kernel clone has 80,000 paths; trees that
// name each other ten times on ten levels have 10^10.
const (
	maxVisits       = 1 << 26 // tree entries compared in all
	maxCommitVisits = 1 << 20 // of one commit
	maxItemPlaces   = 1 << 16
)

func newLocator(ctx context.Context, h *History, queries []scanner.Query) *locator {
	l := &locator{survey: h.seen, ctx: ctx, history: h, rd: h.db.reader(),
		items: []wantedItem{{object: -1}}, values: map[scanner.ID]int32{}, objects: map[int32]int32{},
		byName: map[string]int32{}, byPath: map[placeKey]int32{}, at: make([]int32, h.seen.ids.len()+len(h.seen.gone)),
		visits: maxVisits}
	for q, query := range queries {
		for _, holding := range query {
			l.want(holding.ID, int32(q))
		}
	}
	h.large.point(l)
	l.findItemNames()
	return l
}

// findItemNames finds the names of tree entries that are items. There are up to maxNames of them.
func (l *locator) findItemNames() {
	found := make([][]string, l.history.workers)
	var group sync.WaitGroup
	for w := range found {
		group.Go(func() {
			for i := w; i < len(l.nameList); i += len(found) {
				if l.values[blobID([]byte(l.nameList[i]), l.ids.size)] > 0 {
					found[w] = append(found[w], l.nameList[i])
				}
			}
		})
	}
	group.Wait()
	for _, name := range slices.Concat(found...) {
		l.byName[name] = l.values[blobID([]byte(name), l.ids.size)]
	}
}

// want adds an item to a query.
func (l *locator) want(id scanner.ID, query int32) {
	v, ok := l.values[id]
	if !ok {
		v = int32(len(l.items))
		l.values[id] = v
		l.items = append(l.items, wantedItem{id: id, object: -1})
		if object, ok := l.number(id); ok {
			l.objects[object] = v
			l.items[v].object = object
		}
	}
	if qs := l.items[v].queries; !slices.Contains(qs, query) {
		l.items[v].queries = append(qs, query)
	}
}

// asks tells whether query asks for the item with number value.
func (l *locator) asks(query, value int32) bool {
	_, ok := slices.BinarySearch(l.items[value].queries, query)
	return ok
}

// arrange finds the hot trees and the order of commits at the same time.
func (l *locator) arrange() error {
	var group errgroup.Group
	group.SetLimit(l.history.workers)
	group.Go(l.findTrees)
	group.Go(func() error {
		l.order()
		return nil
	})
	if err := group.Wait(); err != nil {
		return err
	}
	l.orderLoose()
	l.markReached()
	return nil
}

// order sorts commits so that parents come before children.
func (l *locator) order() {
	count := len(l.survey.commits)
	l.nodes, l.graph = make([]historyNode, 0, count), newGraph(count)
	for i := range l.survey.commits {
		l.orderFrom(&l.survey.commits[i])
	}
	var parents []int32
	for _, n := range l.nodes {
		c := l.commit(n.object)
		parents = l.parentsOf(parents[:0], c)
		l.graph.add(parents, c.when, c.object)
	}
}

// orderLoose puts trees without commits after all commits.
func (l *locator) orderLoose() {
	for _, tree := range l.trees.loose {
		l.nodes = append(l.nodes, historyNode{object: -1, tree: tree})
		l.graph.add(nil, 0, tree)
	}
}

// markReached notes which nodes are reachable, and on which refs stand.
func (l *locator) markReached() {
	for _, named := range l.graph.order {
		l.graph.reachable = append(l.graph.reachable, l.reached[named])
	}
	byTree := map[int32]int32{}
	for n, c := range l.nodes {
		if c.object < 0 {
			byTree[c.tree] = int32(n)
		}
	}
	for i, ref := range l.refs {
		target := l.peel(ref)
		n, ok := l.node(target)
		if !ok {
			n, ok = byTree[target]
		}
		if ok {
			l.graph.tips[n] = append(l.graph.tips[n], int32(i))
		}
	}
}

// findChanges compares every commit with its first parent.
func (l *locator) findChanges() {
	l.changed = make([]bool, len(l.nodes))
	for n, c := range l.nodes {
		if l.ctx.Err() != nil {
			return
		}
		before := int32(0)
		if parents := l.graph.parents[n]; len(parents) > 0 {
			before = l.trees.reducedOf(l.nodes[parents[0]].tree)
		}
		l.left = min(l.visits, maxCommitVisits)
		l.visits -= l.left
		l.compare(int32(n), before, l.trees.reducedOf(c.tree), 0)
		l.visits += l.left
	}
}

// orderFrom appends a commit after its ancestors. It keeps its own stack: histories
// are longer than call stacks should be.
func (l *locator) orderFrom(c *commitNode) {
	for l.pushCommit(c); len(l.stack) > 0; {
		top := &l.stack[len(l.stack)-1]
		if top.next == len(top.parents) {
			l.nodes = append(l.nodes, historyNode{top.object, top.tree})
			l.at[top.object] = int32(len(l.nodes))
			l.stack = l.stack[:len(l.stack)-1]
			continue
		}
		parent := l.commit(top.parents[top.next])
		top.next++
		if parent != nil {
			l.pushCommit(parent)
		}
	}
}

// commitFrame is a commit whose ancestors are being ordered.
type commitFrame struct {
	*commitNode
	next int // parent to visit
}

func (l *locator) pushCommit(c *commitNode) {
	const onStack = -1 // in at
	if l.at[c.object] == 0 {
		l.at[c.object] = onStack
		l.stack = append(l.stack, commitFrame{commitNode: c})
	}
}

// parentsOf appends the parents that are there, by position in nodes, to an empty list.
func (l *locator) parentsOf(list []int32, c *commitNode) []int32 {
	for _, p := range c.parents {
		if at, ok := l.node(p); ok && !slices.Contains(list, at) {
			list = append(list, at)
		}
	}
	return list
}

// node returns the position in nodes of a commit; ok is false for what is none.
func (l *locator) node(object int32) (n int32, ok bool) {
	if object < 0 || l.at[object] <= 0 {
		return 0, false
	}
	return l.at[object] - 1, true
}

// compare notes what differs between two reduced trees, which stand at l.path, as changes at commit n.
func (l *locator) compare(n int32, before, after int32, depth int) {
	if before == after || depth > maxDepth {
		return
	}
	a, b := l.trees.distinct[before], l.trees.distinct[after]
	for ; l.left > 0 && len(a)+len(b) > 0; l.left-- {
		var old, now hotEntry
		switch order := l.compareHeads(a, b); {
		case order < 0:
			old, a = l.cutEntry(a)
			now.name = old.name
		case order > 0:
			now, b = l.cutEntry(b)
		default:
			old, a = l.cutEntry(a)
			now, b = l.cutEntry(b)
		}
		prefix := len(l.path)
		l.path = append(l.path, l.nameList[now.name]...)
		if old.blob != now.blob {
			l.change(scanner.KindBlob, n, now.blob)
		}
		if old.named != now.named {
			l.change(scanner.KindPathName, n, now.named)
		}
		l.path = append(l.path, '/')
		l.compare(n, old.tree, now.tree, depth+1)
		l.path = l.path[:prefix]
	}
}

// cutEntry returns the first entry of a list and what is left behind it and all others of its name.
func (l *locator) cutEntry(list []hotEntry) (first hotEntry, rest []hotEntry) {
	first, rest = list[0], list[1:]
	for len(rest) > 0 && l.compareEntries(first, rest[0]) == 0 {
		rest = rest[1:]
	}
	return first, rest
}

// compareHeads compares the first entries of two lists; an empty list comes last.
func (l *locator) compareHeads(a, b []hotEntry) int {
	switch {
	case len(a) == 0:
		return 1
	case len(b) == 0:
		return -1
	}
	return l.compareEntries(a[0], b[0])
}

// change notes that value stands at l.path from commit n on.
func (l *locator) change(kind scanner.Kind, n, value int32) {
	i, ok := l.byPath[placeKey{kind, string(l.path)}] // which takes no memory
	if !ok {
		if value == 0 || l.items[value].places == maxItemPlaces {
			return // nothing was known to stand there
		}
		l.items[value].places++
		key := placeKey{kind, string(l.path)}
		i = int32(len(l.places))
		l.byPath[key] = i
		l.places = append(l.places, place{placeKey: key})
	}
	l.changed[n] = true
	l.items[value].placed = true
	l.places[i].changes = append(l.places[i].changes, change{n, value})
}

// findRuns adds the runs of all places to the queries they belong to.
func (l *locator) findRuns(out [][]scanner.Run) error {
	segments := l.graph.segmented(l.changed)
	found := make([][]placeRun, len(l.places))
	group, ctx := errgroup.WithContext(l.ctx)
	for w := range l.history.workers {
		group.Go(func() error {
			f, rd := newRunFinder(segments), l.history.db.reader()
			defer rd.close()
			for i := w; i < len(l.places) && ctx.Err() == nil; i += l.history.workers {
				found[i] = l.runsAt(f, rd, l.places[i])
			}
			return ctx.Err()
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	for _, r := range slices.Concat(found...) {
		out[r.query] = append(out[r.query], r.Run)
	}
	return nil
}

// placeRun is a run of one query's items at a place.
type placeRun struct {
	query int32
	scanner.Run
}

// runsAt finds the runs at a place of every query that asks for one of its values.
func (l *locator) runsAt(f *runFinder, rd objectReader, p place) []placeRun {
	var queries []int32
	for _, c := range p.changes {
		queries = append(queries, l.items[c.value].queries...)
	}
	slices.Sort(queries)
	var found []placeRun
	for _, q := range slices.Compact(queries) {
		for _, r := range f.runs(p.changes, func(v int32) bool { return l.asks(q, v) }) {
			found = append(found, placeRun{q, l.export(rd, p.placeKey, r)})
		}
	}
	return found
}

// peel follows a ref through tags to a commit, tree or blob; -1 if it leads nowhere.
func (s *survey) peel(ref Ref) int32 {
	n, ok := s.number(ref.ID)
	if !ok {
		return -1
	}
	for range len(s.tags) + 1 {
		target, ok := s.tags[n]
		if !ok {
			return n
		}
		n = target
	}
	return -1
}

// export writes a run in the words of the scanner.
func (l *locator) export(rd objectReader, key placeKey, r run) scanner.Run {
	out := scanner.Run{Kind: key.kind, Path: key.path, State: scanner.StateUnreachable,
		Newest: l.items[r.newest].id, Items: r.values,
		First: l.commitAt(rd, r.first), Last: l.commitAt(rd, r.last), Gone: l.commitAt(rd, r.gone)}
	refs := make([]string, 0, len(r.tips))
	if r.reachable {
		out.State = scanner.StateRefs
	}
	for _, i := range r.tips {
		ref := l.refs[i]
		if ref.Name == "HEAD" {
			out.State = scanner.StateHead
		}
		if ref.Symbolic == "" {
			refs = append(refs, ref.Name)
		}
	}
	if len(refs) > 0 {
		out.Refs = refs
	}
	return out
}

// commitAt reads what a report says of the commit at a position of nodes, nil for
// none.
func (l *locator) commitAt(rd objectReader, n int32) *scanner.Commit {
	if n < 0 || l.nodes[n].object < 0 {
		return nil
	}
	return l.readCommit(rd, l.nodes[n].object)
}

// readCommit reads a commit, most of them once.
func (l *locator) readCommit(rd objectReader, object int32) *scanner.Commit {
	if c, ok := l.commits.Load(object); ok {
		return c.(*scanner.Commit)
	}
	id := l.id(object)
	c := &scanner.Commit{ID: id} // it was read before: only a vanished pack leaves it bare
	if data, err := rd.readNumber(l.ctx, l.survey, object); err == nil {
		if full, err := parseCommit(id, data); err == nil {
			c = &full.Commit
		}
	}
	l.commits.Store(object, c)
	return c
}
