package gitrepo

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// maxDepth is how deep trees are followed; git's own limit is 2,048 (core.maxTreeDepth).
const maxDepth = 4096

// hotTrees are the trees below which something stands that a query asks for, reduced
// to the entries that lead there. Reduced trees that are equal are one, so that
// comparing two commits costs as much as they differ in.
type hotTrees struct {
	slot    []int32      // by object: 1 + place in lists; 0 for trees that are not hot
	objects []int32      // by place in lists
	lists   [][]hotEntry // entries in the order of the tree

	after    []int32 // hot trees by object, children before parents
	reduced  []int32 // by object: number in distinct; 0 for trees that are not hot
	distinct [][]hotEntry
	loose    []int32 // hot trees that stand in no commit's tree, or that a ref names itself
}

// hotEntry is an entry of a reduced tree.
type hotEntry struct {
	name  int32 // in nameList
	blob  int32 // item that is this blob
	named int32 // item that is this name
	tree  int32 // the reduced tree; before reduce the object, from 1
}

// compareEntries orders entries by name, files before folders.
func (s *survey) compareEntries(a, b hotEntry) int {
	if a.name == b.name {
		return cmp.Compare(min(a.tree, 1), min(b.tree, 1))
	}
	return strings.Compare(s.nameList[a.name], s.nameList[b.name])
}

// add makes a tree hot; its list may be filled later.
func (t *hotTrees) add(n int32, list []hotEntry) {
	t.objects, t.lists = append(t.objects, n), append(t.lists, list)
	t.slot[n] = int32(len(t.lists))
}

// isHot tells whether an object is a hot tree.
func (t *hotTrees) isHot(n int32) bool { return n >= 0 && int(n) < len(t.slot) && t.slot[n] > 0 }

// list returns the entries of a hot tree.
func (t *hotTrees) list(n int32) []hotEntry { return t.lists[t.slot[n]-1] }

// findTrees finds and reduces the hot trees.
func (l *locator) findTrees() error {
	l.trees.slot = make([]int32, l.ids.len())
	if err := l.survey.trees.findHot(l); err != nil {
		return err
	}
	l.arrange()
	l.spread()
	l.reduce()
	return nil
}

// arrange lists hot trees children first: those of commits, then what refs name,
// then what nothing holds.
func (l *locator) arrange() {
	t := &l.trees
	visited := make([]bool, len(t.lists))
	for _, c := range l.survey.commits {
		t.walk(c.tree, visited)
	}
	rest := l.unvisited(visited)
	isChild := make([]bool, len(t.lists))
	for _, n := range rest {
		for _, e := range t.list(n) {
			if e.tree > 0 {
				isChild[t.slot[e.tree-1]-1] = true
			}
		}
	}
	for _, ref := range l.refs {
		if n := l.peel(ref); n >= 0 {
			t.addLoose(n, visited)
		}
	}
	for _, n := range rest {
		if !isChild[t.slot[n]-1] {
			t.addLoose(n, visited)
		}
	}
}

// unvisited lists hot trees by number.
func (l *locator) unvisited(visited []bool) []int32 {
	var rest []int32
	for i, n := range l.trees.objects {
		if !visited[i] {
			rest = append(rest, n)
		}
	}
	slices.Sort(rest)
	return rest
}

// addLoose takes in a tree that no commit holds.
func (t *hotTrees) addLoose(n int32, visited []bool) {
	if t.isHot(n) && !visited[t.slot[n]-1] {
		t.walk(n, visited)
		t.loose = append(t.loose, n)
	}
}

// walk appends what was not visited yet of a tree to after, children before
// parents. It keeps its own stack: depth is the attacker's choice.
func (t *hotTrees) walk(root int32, visited []bool) {
	type frame struct {
		tree int32
		rest []hotEntry
	}
	var stack []frame
	push := func(n int32) {
		if t.isHot(n) && !visited[t.slot[n]-1] {
			visited[t.slot[n]-1] = true
			stack = append(stack, frame{n, t.list(n)})
		}
	}
	for push(root); len(stack) > 0; {
		top := &stack[len(stack)-1]
		if len(top.rest) == 0 {
			t.after = append(t.after, top.tree)
			stack = stack[:len(stack)-1]
			continue
		}
		child := top.rest[0].tree - 1
		top.rest = top.rest[1:]
		push(child)
	}
}

// spread marks as reached what reached trees lead to. What leads to an item is hot,
// so that nothing else has to be looked at.
func (l *locator) spread() {
	for _, n := range slices.Backward(l.trees.after) { // parents before children
		if !l.reached[n] {
			continue
		}
		for _, e := range l.trees.list(n) {
			if e.tree > 0 {
				l.reached[e.tree-1] = true
			}
			if object := l.items[e.blob].object; object >= 0 {
				l.reached[object] = true
			}
		}
	}
}

// reduce numbers the distinct reduced trees.
func (l *locator) reduce() {
	t := &l.trees
	t.reduced = make([]int32, l.ids.len()+len(l.gone))
	t.distinct = make([][]hotEntry, 1) // 0 is the empty one
	numbers := map[string]int32{}
	var key []byte
	for _, n := range t.after {
		entries := t.list(n)
		for i := range entries {
			if tree := entries[i].tree; tree > 0 {
				entries[i].tree = t.reduced[tree-1]
			}
		}
		if !slices.IsSortedFunc(entries, l.compareEntries) {
			slices.SortStableFunc(entries, l.compareEntries)
		}
		entries = slices.CompactFunc(entries, func(a, b hotEntry) bool { return l.compareEntries(a, b) == 0 })
		key = appendKey(key[:0], entries)
		number, ok := numbers[string(key)]
		if !ok && len(entries) > 0 {
			number = int32(len(t.distinct))
			numbers[string(key)] = number
			t.distinct = append(t.distinct, slices.Clone(entries))
		}
		t.reduced[n] = number
	}
	t.lists = nil
}

func appendKey(key []byte, entries []hotEntry) []byte {
	for _, e := range entries {
		for _, part := range []int32{e.name, e.blob, e.named, e.tree} {
			key = binary.LittleEndian.AppendUint32(key, uint32(part))
		}
	}
	return key
}
