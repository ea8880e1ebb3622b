package gitrepo

import (
	"fmt"
	"sync/atomic"

	"github.com/stanchdev/stanch/scanner"
)

// pathChange is a path at which a snapshot (a commit, or the index) differs from every
// one of its parents.
type pathChange struct {
	path string
	// id is the blob that stands there now; zero if nothing or no blob does.
	id scanner.ID
	// name is set if no parent has the path: the id of the path's last element as
	// content of its own.
	name scanner.ID
	// old[i] is the blob that parent i holds at path; zero if none.
	old []scanner.ID
}

// added tells whether parent i has no blob at the path, so that the content may
// have come from a rename.
func (c *pathChange) added(i int) bool { return !c.id.IsZero() && c.old[i].IsZero() }

// removed tells whether all parents hold a blob that is gone now.
func (c *pathChange) removed() bool { return c.id.IsZero() && c.name.IsZero() }

// budget bounds comparisons against trees that name each other many times over: a
// kilobyte of such objects unfolds into more paths than memory holds. It is shared
// by all comparisons of one source.
type budget struct {
	listed  int64        // entries that one comparison may look at, in all parents
	changes atomic.Int64 // what all may find: a change counts 1 and 1 for each parent
}

// newBudget allows comparisons of checkouts several times as large as the largest
// known, of 3 million paths, and about 1 GB of changes: 5 million in commits of one
// parent, twice as many as the whole history of Linux has.
func newBudget() *budget {
	b := &budget{listed: 40_000_000}
	b.changes.Store(10_000_000)
	return b
}

// comparison finds the changes of one snapshot.
type comparison struct {
	objects *lookup
	visit   func(pathChange)
	skip    func(scanner.Skip)

	listed  int64
	stopped bool
}

// run compares a snapshot's root with its parents' roots, of which there may be
// none. Subtrees that equal a parent's are not entered: a path in them differs
// from that parent nowhere.
func (c *comparison) run(root node, parents []node) {
	c.dir("", root, parents, 0)
}

// dir compares one directory; path is "" or ends in "/".
func (c *comparison) dir(path string, now node, old []node, depth int) {
	if c.stopped || equalsOne(now, old) {
		return
	}
	if depth > maxTreeDepth {
		c.stop(path, "directories nest too deeply")
		return
	}
	lists := make([][]node, len(old))
	for i, o := range old {
		lists[i] = c.list(path, o)
	}
	current := c.list(path, now)
	for !c.stopped {
		least, ok := smallest(current, lists)
		if !ok {
			return
		}
		c.spend(path, 1+len(old))
		present := take(&current, least)
		before := make([]node, len(old))
		for i := range lists {
			if t := take(&lists[i], least); len(t) > 0 {
				before[i] = t[0]
			}
		}
		if len(present) == 0 {
			present = []node{{}}
		}
		for _, n := range present {
			c.entry(path+least.name, n, before, depth)
		}
	}
}

// entry compares what stands at one path. Directories and files of one name are
// different entries.
func (c *comparison) entry(path string, now node, old []node, depth int) {
	isNew := !anyStands(old)
	if now.isZero() && !allStand(old) {
		return // a parent does not hold it either
	}
	dir := now.isDir() || now.isZero() && old[0].isDir()
	if !dir {
		c.file(path, now, old, isNew)
		return
	}
	if isNew {
		c.report(pathChange{path: path, name: blobID([]byte(now.name), c.objects.repo.IDSize), old: make([]scanner.ID, len(old))})
	}
	c.dir(path+"/", now, old, depth+1)
}

func (c *comparison) file(path string, now node, old []node, isNew bool) {
	if !now.isZero() && equalsOne(now, old) {
		return
	}
	ch := pathChange{path: path, old: make([]scanner.ID, len(old))}
	blob := now.isBlob()
	if blob {
		ch.id = now.id
	}
	if isNew {
		ch.name = blobID([]byte(now.name), c.objects.repo.IDSize)
	}
	for i, o := range old {
		if o.isBlob() {
			ch.old[i] = o.id
			blob = true
		}
	}
	if blob || isNew { // else a submodule moved
		c.report(ch)
	}
}

func (c *comparison) report(ch pathChange) {
	if c.objects.budget.changes.Add(-int64(1+len(ch.old))) < 0 {
		c.stop(ch.path, "too many changed paths")
		return
	}
	c.visit(ch)
}

// list reads a directory. One that cannot be read is skipped and taken for empty:
// a parent's then makes more look new, never less.
func (c *comparison) list(path string, dir node) []node {
	nodes, err := list(c.objects, dir, len(path))
	if err != nil {
		c.skip(skipOf(dir.id.String(), err))
	}
	c.spend(path, 1+len(nodes))
	return nodes
}

// spend counts entries that were looked at.
func (c *comparison) spend(path string, n int) {
	if c.listed += int64(n); c.listed > c.objects.budget.listed {
		c.stop(path, "too many paths")
	}
}

func (c *comparison) stop(path, why string) {
	if !c.stopped {
		c.stopped = true
		c.skip(scanner.Skip{What: path, Reason: scanner.OverBudget, Detail: fmt.Sprintf("comparison stopped here: %s", why)})
	}
}

// equalsOne tells whether one parent has the same object. The kind of the objects
// agrees already.
func equalsOne(now node, old []node) bool {
	if now.id.IsZero() {
		return false
	}
	for _, o := range old {
		if o.id == now.id && (o.mode&entryKind == entryGitlink) == (now.mode&entryKind == entryGitlink) {
			return true
		}
	}
	return false
}

func anyStands(nodes []node) bool {
	for _, n := range nodes {
		if !n.isZero() {
			return true
		}
	}
	return false
}

func allStand(nodes []node) bool {
	for _, n := range nodes {
		if n.isZero() {
			return false
		}
	}
	return true
}

// smallest returns the entry that comes first in all lists.
func smallest(current []node, lists [][]node) (least node, ok bool) {
	if len(current) > 0 {
		least, ok = current[0], true
	}
	for _, l := range lists {
		if len(l) > 0 && (!ok || l[0].before(least)) {
			least, ok = l[0], true
		}
	}
	return least, ok
}

// take cuts the entries that have the place of key off the list.
func take(list *[]node, key node) []node {
	n := 0
	for n < len(*list) && compareNodes((*list)[n], key) == 0 {
		n++
	}
	taken := (*list)[:n]
	*list = (*list)[n:]
	return taken
}
