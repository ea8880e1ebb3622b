package gitrepo

import (
	"slices"
	"sort"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// node is one entry of a directory, in a commit or in the index.
type node struct {
	name string
	mode uint32
	// id is the object. Zero for a directory of the index that changed since git
	// last computed its tree; the zero node is "nothing stands here".
	id scanner.ID
	// entries are set for a directory of the index: what lies below it.
	entries []indexEntry
	cache   *cacheTree
}

func (n node) isZero() bool { return n.mode == 0 }
func (n node) isDir() bool  { return n.mode&entryKind == entryTree }

// isBlob tells whether the node's object is content: a file or a link, not a
// directory and not a submodule's commit.
func (n node) isBlob() bool { return !n.isZero() && !n.isDir() && n.mode&entryKind != entryGitlink }

// before orders nodes as git orders trees: by name, a directory's ending in "/".
func (n node) before(o node) bool { return compareNodes(n, o) < 0 }

func compareNodes(a, b node) int {
	short := min(len(a.name), len(b.name))
	if c := strings.Compare(a.name[:short], b.name[:short]); c != 0 {
		return c
	}
	return int(a.byteAt(short)) - int(b.byteAt(short))
}

// byteAt returns the i-th byte of the name with its ending.
func (n node) byteAt(i int) byte {
	switch {
	case i < len(n.name):
		return n.name[i]
	case n.isDir():
		return '/'
	}
	return 0
}

// indexRoot is the index as one directory.
func indexRoot(ix *index) node {
	return indexDir("", ix.entries, ix.tree)
}

func indexDir(name string, entries []indexEntry, cache *cacheTree) node {
	n := node{name: name, mode: entryTree, entries: entries, cache: cache}
	if n.entries == nil {
		n.entries = []indexEntry{}
	}
	if cache != nil && cache.count == len(entries) {
		n.id = cache.id
	}
	return n
}

// listIndex returns the nodes directly in a directory of the index whose path,
// with its ending "/", is prefixLen bytes long. A path in conflict gives a node
// for each stage. Paths that are only announced (git add -N) are left out: the
// next commit will not hold them.
func listIndex(dir node, prefixLen int) []node {
	var nodes []node
	for rest := dir.entries; len(rest) > 0; {
		e := &rest[0]
		name, _, nested := strings.Cut(e.path[prefixLen:], "/")
		switch {
		case !nested:
			if !e.intentToAdd {
				nodes = append(nodes, node{name: name, mode: e.mode, id: e.id})
			}
			rest = rest[1:]
		case e.mode&entryKind == entryTree: // sparse index: the tree stands for what is below
			nodes = append(nodes, node{name: name, mode: entryTree, id: e.id})
			rest = rest[1:]
		default:
			cache := dir.cache.sub(name)
			n := below(rest, e.path[:prefixLen+len(name)+1], cache)
			nodes = append(nodes, indexDir(name, rest[:n:n], cache))
			rest = rest[n:]
		}
	}
	return nodes
}

// below counts the leading entries that start with prefix; the cached tree's count
// serves as a guess that saves the search.
func below(entries []indexEntry, prefix string, cache *cacheTree) int {
	is := func(i int) bool { return strings.HasPrefix(entries[i].path, prefix) }
	if cache != nil && cache.count > 0 && cache.count <= len(entries) {
		if n := cache.count; is(n-1) && (n == len(entries) || !is(n)) {
			return n
		}
	}
	return sort.Search(len(entries), func(i int) bool { return !is(i) })
}

// list returns the nodes in a directory, ordered as git orders trees.
func list(objects *lookup, dir node, prefixLen int) ([]node, error) {
	if dir.isZero() {
		return nil, nil
	}
	if dir.entries != nil {
		nodes := listIndex(dir, prefixLen)
		if !slices.IsSortedFunc(nodes, compareNodes) { // a file and a folder of one name, during a conflict
			slices.SortStableFunc(nodes, compareNodes)
		}
		return nodes, nil
	}
	return objects.tree(dir.id)
}
