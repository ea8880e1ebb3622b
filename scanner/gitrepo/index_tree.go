package gitrepo

import (
	"bytes"
	"strconv"

	"github.com/stanchdev/stanch/scanner"
)

// cacheTree is a node of the index's TREE extension: the tree object that one
// directory of the index makes, as far as git knew it when it wrote the index.
type cacheTree struct {
	name  string
	count int        // index entries below; -1 if the directory changed since
	id    scanner.ID // zero if count is -1
	subs  []*cacheTree
}

const maxTreeDepth = 2048 // nested directories; a path of one-letter names that long is 4 KiB

// parseCacheTree reads the extension (gitformat-index(5), "Cache tree"): for each
// node, root first and in depth-first order, its NUL-ended name, the count, a
// space, the number of subtrees, a newline, and the id unless the count is
// negative. nil means that it is not usable.
func parseCacheTree(p []byte, idSize, entries int) *cacheTree {
	root, rest := parseCacheNode(p, idSize, entries, 0)
	if root == nil || len(rest) != 0 {
		return nil
	}
	return root
}

func parseCacheNode(p []byte, idSize, entries, depth int) (*cacheTree, []byte) {
	name, p, ok := bytes.Cut(p, []byte{0})
	if !ok || depth > maxTreeDepth {
		return nil, nil
	}
	line, p, ok := bytes.Cut(p, []byte{'\n'})
	first, second, split := bytes.Cut(line, []byte{' '})
	count, err1 := strconv.Atoi(string(first))
	subs, err2 := strconv.Atoi(string(second))
	// A subtree takes at least 6 bytes: "a", NUL, "0 0", newline.
	if !ok || !split || err1 != nil || err2 != nil || count > entries || subs < 0 || subs > len(p)/6 {
		return nil, nil
	}
	n := &cacheTree{name: string(name), count: max(count, -1)}
	if count >= 0 {
		if len(p) < idSize {
			return nil, nil
		}
		n.id, p = scanner.MakeID(p[:idSize]), p[idSize:]
	}
	for range subs {
		sub, rest := parseCacheNode(p, idSize, entries, depth+1)
		if sub == nil {
			return nil, nil
		}
		n.subs, p = append(n.subs, sub), rest
	}
	return n, p
}

// sub returns the node of the directory called name, nil if there is none. A nil
// node has no subs.
func (t *cacheTree) sub(name string) *cacheTree {
	if t == nil {
		return nil
	}
	for _, s := range t.subs {
		if s.name == name {
			return s
		}
	}
	return nil
}
