package gitrepo

import (
	"cmp"
	"context"
	"encoding/binary"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// maxDepth is how deep trees are followed; git's own limit is 2,048 (core.maxTreeDepth).
const maxDepth = 4096

// hotTrees are the trees below which something stands that a query asks for, reduced
// to the entries that lead there. Reduced trees that are equal are one, so that
// comparing two commits costs as much as they differ in.
type hotTrees struct {
	hot      []bool  // by object
	after    []int32 // hot trees, children before parents
	reduced  []int32 // by object: number in distinct; 0 for trees that are not hot
	distinct [][]hotEntry
	loose    []int32 // hot trees that stand in no commit's tree, or that a ref names itself
}

// hotEntry is an entry of a reduced tree.
type hotEntry struct {
	name  string
	blob  int32 // item that is this blob
	named int32 // item that is this name
	tree  int32 // the reduced tree; while reading, the object
}

// compare orders entries by name, files before folders.
func (e hotEntry) compare(o hotEntry) int {
	return cmp.Or(strings.Compare(e.name, o.name), cmp.Compare(min(e.tree, 1), min(o.tree, 1)))
}

// findTrees finds, reads and reduces the hot trees.
func (l *locator) findTrees() error {
	l.trees.hot = make([]bool, len(l.entries))
	if len(l.byName) > 0 {
		if err := l.findNames(); err != nil {
			return err
		}
	}
	l.markHot()
	read, err := l.readHot()
	if err != nil {
		return err
	}
	l.reduce(read)
	return nil
}

// treeObjects lists trees by number.
func (l *locator) treeObjects(take func(n int32) bool) []int32 {
	var list []int32
	for n := range l.entries {
		if l.to[n] > l.from[n] && take(int32(n)) {
			list = append(list, int32(n))
		}
	}
	return list
}

// findNames reads all trees to mark those with an entry of a wanted name. Secrets
// in names are rare; otherwise no tree but hot ones is read.
func (l *locator) findNames() error {
	all := l.treeObjects(func(int32) bool { return true })
	return l.readTrees(all, func(n int32, entries []TreeEntry) {
		for _, e := range entries {
			if l.byName[string(e.Name)] > 0 {
				l.trees.hot[n] = true
			}
		}
	})
}

// markHot marks trees that lead to a wanted blob, or to a tree marked already:
// first those of commits, then what refs name, then what nothing holds.
func (l *locator) markHot() {
	visited := make([]bool, len(l.entries))
	for _, c := range l.survey.commits {
		l.walkTree(c.tree, visited)
	}
	isChild := make([]bool, len(l.entries))
	rest := l.treeObjects(func(n int32) bool { return !visited[n] })
	for _, n := range rest {
		for _, child := range l.children(n) {
			if int(child) < len(isChild) {
				isChild[child] = true
			}
		}
	}
	for _, ref := range l.refs {
		if n := l.peel(ref); n >= 0 {
			l.addLoose(n, visited)
		}
	}
	for _, n := range rest {
		if !isChild[n] {
			l.addLoose(n, visited)
		}
	}
}

// addLoose takes in a tree that no commit holds.
func (l *locator) addLoose(n int32, visited []bool) {
	if visited[n] || l.to[n] == l.from[n] {
		return
	}
	if l.walkTree(n, visited); l.trees.hot[n] {
		l.trees.loose = append(l.trees.loose, n)
	}
}

// walkTree visits what was not visited yet of a tree, children before parents, and
// appends hot trees to after. It keeps its own stack: depth is the attacker's choice.
func (l *locator) walkTree(root int32, visited []bool) {
	type frame struct {
		tree int32
		rest []int32
	}
	if int(root) >= len(visited) || visited[root] {
		return
	}
	visited[root] = true
	stack := []frame{{root, l.children(root)}}
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if len(top.rest) == 0 {
			if l.isHot(top.tree) {
				l.trees.after = append(l.trees.after, top.tree)
			}
			stack = stack[:len(stack)-1]
			continue
		}
		child := top.rest[0]
		top.rest = top.rest[1:]
		if int(child) < len(visited) && !visited[child] {
			visited[child] = true
			stack = append(stack, frame{child, l.children(child)})
		}
	}
}

// isHot decides about a tree whose children are decided.
func (l *locator) isHot(tree int32) bool {
	if l.trees.hot[tree] {
		return true
	}
	for _, child := range l.children(tree) {
		if int(child) < len(l.trees.hot) && l.trees.hot[child] || l.objects[child] > 0 {
			l.trees.hot[tree] = true
			return true
		}
	}
	return false
}

// readHot reads the hot trees and keeps the entries that matter.
func (l *locator) readHot() (map[int32][]hotEntry, error) {
	slot := make(map[int32]int, len(l.trees.after))
	for i, n := range l.trees.after {
		slot[n] = i
	}
	kept := make([][]hotEntry, len(l.trees.after))
	err := l.readTrees(l.trees.after, func(n int32, entries []TreeEntry) { kept[slot[n]] = l.keep(entries) })
	read := make(map[int32][]hotEntry, len(kept))
	for n, i := range slot {
		read[n] = kept[i]
	}
	return read, err
}

// keep picks the entries of a tree that a query asks for or that lead there.
func (l *locator) keep(entries []TreeEntry) []hotEntry {
	var kept []hotEntry
	for _, e := range entries {
		out := hotEntry{named: l.byName[string(e.Name)]}
		if n, ok := l.number(e.ID); ok && !e.IsGitlink() {
			switch {
			case l.trees.hot[n]:
				out.tree = n + 1 // 0 is none
			case !e.IsTree():
				out.blob = l.objects[n]
			}
		}
		if out != (hotEntry{}) {
			out.name = string(e.Name)
			kept = append(kept, out)
		}
	}
	return kept
}

// readTrees reads trees in the order of storage, from several goroutines; use must
// be safe for that, each tree comes once. A tree that cannot be read any more was
// reported when it was read first, or a moment ago was still there.
func (l *locator) readTrees(list []int32, use func(n int32, entries []TreeEntry)) error {
	order := slices.Clone(list)
	slices.SortFunc(order, l.compareStorage)
	workers := l.history.workers
	job := min(max(int64(len(order)/(workers*16)), minJob), maxJob)
	var next atomic.Int64
	group, ctx := errgroup.WithContext(l.ctx)
	for range workers {
		group.Go(func() error {
			rd := newReader(l.history.repo.openStore(), cacheOf(workers))
			defer rd.close()
			for {
				to := next.Add(job)
				if to-job >= int64(len(order)) {
					return ctx.Err()
				}
				for _, n := range order[to-job : min(to, int64(len(order)))] {
					if err := l.readTree(ctx, rd, n, use); err != nil {
						return err
					}
				}
			}
		})
	}
	return group.Wait()
}

func (l *locator) readTree(ctx context.Context, rd *reader, n int32, use func(n int32, entries []TreeEntry)) error {
	defer rd.done()
	obj, err := rd.readEntry(ctx, l.entries[n])
	if err == nil {
		entries, _ := parseEntries(nil, obj.data, l.idSize) // what follows damage is unknown to git too
		use(n, entries)
	}
	return ctx.Err()
}

// reduce numbers the distinct reduced trees.
func (l *locator) reduce(read map[int32][]hotEntry) {
	t := &l.trees
	t.reduced = make([]int32, len(l.entries)+len(l.gone))
	t.distinct = make([][]hotEntry, 1) // 0 is the empty one
	numbers := map[string]int32{}
	names := map[string]string{}
	var key []byte
	for _, n := range t.after {
		entries := read[n]
		for i := range entries {
			if tree := entries[i].tree; tree > 0 {
				entries[i].tree = t.reduced[tree-1]
			}
		}
		slices.SortStableFunc(entries, hotEntry.compare)
		entries = slices.CompactFunc(entries, func(a, b hotEntry) bool { return a.compare(b) == 0 })
		key = appendKey(key[:0], entries)
		number, ok := numbers[string(key)]
		if !ok && len(entries) > 0 {
			number = int32(len(t.distinct))
			numbers[string(key)] = number
			t.distinct = append(t.distinct, intern(entries, names))
		}
		t.reduced[n] = number
	}
}

// intern lets entries of equal names share one string.
func intern(entries []hotEntry, names map[string]string) []hotEntry {
	for i, e := range entries {
		name, ok := names[e.name]
		if !ok {
			name = e.name
			names[name] = name
		}
		entries[i].name = name
	}
	return entries
}

func appendKey(key []byte, entries []hotEntry) []byte {
	for _, e := range entries {
		key = append(append(key, e.name...), 0) // a name holds no NUL
		key = binary.LittleEndian.AppendUint32(key, uint32(e.blob))
		key = binary.LittleEndian.AppendUint32(key, uint32(e.named))
		key = binary.LittleEndian.AppendUint32(key, uint32(e.tree))
	}
	return key
}
