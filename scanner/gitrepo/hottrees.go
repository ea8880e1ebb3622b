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
	lists   [][]hotEntry // entries in the order of the tree, until it is reduced

	visited  []bool  // by slot
	reduced  []int32 // by slot: number in distinct; 0 for what is not reduced
	distinct [][]hotEntry
	numbers  map[string]int32 // places in distinct by what appendKey makes of the entries
	key      []byte
	stack    []frame
	loose    []int32 // hot trees that stand in no commit's tree, or that a ref names itself
}

// hotEntry is an entry of a reduced tree.
type hotEntry struct {
	name  int32 // in nameList
	blob  int32 // item that is this blob
	named int32 // item that is this name
	tree  int32 // the reduced tree; before reduce the slot
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

// grow makes room for so many trees.
func (t *hotTrees) grow(n int) {
	t.objects, t.lists = slices.Grow(t.objects, n), slices.Grow(t.lists, n)
}

// reducedOf returns the reduced tree of an object; that of one that is not hot is empty.
func (t *hotTrees) reducedOf(n int32) int32 {
	if !t.isHot(n) {
		return 0
	}
	return t.reduced[t.slot[n]]
}

// findTrees finds and reduces the hot trees.
func (l *locator) findTrees() error {
	l.trees.slot = make([]int32, l.ids.len())
	if err := l.survey.trees.findHot(l); err != nil {
		return err
	}
	l.reduceAll()
	l.spread()
	return nil
}

// reduceAll reduces the hot trees: those of commits, then what refs name, then what
// nothing holds.
func (l *locator) reduceAll() {
	t := &l.trees
	t.visited, t.reduced = make([]bool, len(t.lists)+1), make([]int32, len(t.lists)+1)
	t.visited[0] = true                                               // no tree
	t.distinct, t.numbers = make([][]hotEntry, 1), map[string]int32{} // 0 is the empty one
	l.reduceCommits()
	l.reduceRest()
	t.lists, t.visited, t.numbers = nil, nil, nil
}

// reduceCommits reduces the trees of commits: not commit by commit, but in the order in which
// they are kept, as neighbours have most in common.
func (l *locator) reduceCommits() {
	t := &l.trees
	isRoot := make([]bool, len(t.reduced))
	for _, c := range l.survey.commits {
		if t.isHot(c.tree) {
			isRoot[t.slot[c.tree]] = true
		}
	}
	for slot, is := range isRoot {
		if is {
			l.reduceFrom(int32(slot))
		}
	}
}

// reduceRest reduces the trees that no commit holds.
func (l *locator) reduceRest() {
	t := &l.trees
	rest := t.unvisited()
	isChild := make([]bool, len(t.reduced))
	for _, n := range rest {
		for _, e := range t.list(n) {
			isChild[e.tree] = true
		}
	}
	for _, ref := range l.refs {
		if n := l.peel(ref); t.isHot(n) {
			l.reduceLoose(n)
		}
	}
	for _, n := range rest {
		if !isChild[t.slot[n]] {
			l.reduceLoose(n)
		}
	}
}

// unvisited lists hot trees by number.
func (t *hotTrees) unvisited() []int32 {
	var rest []int32
	for i, n := range t.objects {
		if !t.visited[i+1] {
			rest = append(rest, n)
		}
	}
	slices.Sort(rest)
	return rest
}

// reduceLoose takes in a tree that no commit holds.
func (l *locator) reduceLoose(n int32) {
	if t := &l.trees; !t.visited[t.slot[n]] {
		l.reduceFrom(t.slot[n])
		t.loose = append(t.loose, n)
	}
}

// frame is a tree whose children are being reduced.
type frame struct {
	slot int32
	next int // entry to look at
}

// reduceFrom reduces what was not visited yet of a tree, children before parents. It
// keeps its own stack: depth is the attacker's choice.
func (l *locator) reduceFrom(root int32) {
	t := &l.trees
	for t.push(root); len(t.stack) > 0; {
		top := &t.stack[len(t.stack)-1]
		if list := t.lists[top.slot-1]; top.next < len(list) {
			top.next++
			t.push(list[top.next-1].tree)
			continue
		}
		t.reduced[top.slot] = l.reduce(t.lists[top.slot-1])
		t.stack = t.stack[:len(t.stack)-1]
	}
}

func (t *hotTrees) push(slot int32) {
	if !t.visited[slot] {
		t.visited[slot] = true
		t.stack = append(t.stack, frame{slot: slot})
	}
}

// reduce returns the number of a tree with these entries, whose children are reduced.
func (l *locator) reduce(entries []hotEntry) int32 {
	t := &l.trees
	for i := range entries {
		entries[i].tree = t.reduced[entries[i].tree]
	}
	if len(entries) == 0 {
		return 0
	}
	if !slices.IsSortedFunc(entries, l.compareEntries) {
		slices.SortStableFunc(entries, l.compareEntries)
	}
	t.key = appendKey(t.key[:0], entries)
	number, ok := t.numbers[string(t.key)]
	if !ok {
		number = int32(len(t.distinct))
		t.numbers[string(t.key)] = number
		t.distinct = append(t.distinct, slices.Clone(entries))
	}
	return number
}

// spread marks as reached the items that reached trees lead to. What leads to an item is
// hot, so that nothing else has to be looked at.
func (l *locator) spread() {
	t := &l.trees
	reached := make([]bool, len(t.distinct))
	for i, n := range t.objects {
		if l.reached[n] {
			reached[t.reduced[i+1]] = true
		}
	}
	for number, entries := range slices.Backward(t.distinct) { // parents before children
		if !reached[number] {
			continue
		}
		for _, e := range entries {
			reached[e.tree] = true
			if object := l.items[e.blob].object; object >= 0 {
				l.reached[object] = true
			}
		}
	}
}

func appendKey(key []byte, entries []hotEntry) []byte {
	for _, e := range entries {
		for _, part := range []int32{e.name, e.blob, e.named, e.tree} {
			key = binary.LittleEndian.AppendUint32(key, uint32(part))
		}
	}
	return key
}
