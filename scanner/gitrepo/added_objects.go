package gitrepo

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"github.com/stanchdev/stanch/scanner"
)

// lookup reads single objects for comparisons of snapshots and keeps the trees
// that it listed: neighbouring commits share nearly all of them. Safe for use by
// several goroutines.
type lookup struct {
	repo   *Repo
	budget *budget

	mu         sync.Mutex
	young, old map[scanner.ID][]node
	size       int
}

func (r *Repo) lookup() *lookup { return &lookup{repo: r, budget: newBudget()} }

// blob returns the content of a blob, which must not be changed.
func (l *lookup) blob(id scanner.ID) ([]byte, error) {
	return l.repo.Blob(context.Background(), id)
}

// tree returns the entries of a tree as they stand in it. They must not be changed.
func (l *lookup) tree(id scanner.ID) ([]node, error) {
	if nodes, ok := l.kept(id); ok {
		return nodes, nil
	}
	data, err := l.repo.typed(context.Background(), id, scanner.KindTree)
	if err != nil {
		return nil, err
	}
	nodes, err := nodesOf(data, l.repo.IDSize)
	if err != nil {
		return nil, fmt.Errorf("tree %s: %w", id, err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.keep(id, nodes)
	return nodes, nil
}

// Kept entries stand in two generations: what is used again moves to the young
// one, and the old one goes as a whole. nodeBytes is what one entry costs.
const (
	maxKeptBytes = 64 << 20
	nodeBytes    = 120
)

func (l *lookup) kept(id scanner.ID) ([]node, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if nodes, ok := l.young[id]; ok {
		return nodes, true
	}
	nodes, ok := l.old[id]
	if ok {
		l.keep(id, nodes)
	}
	return nodes, ok
}

func (l *lookup) keep(id scanner.ID, nodes []node) {
	if l.young == nil || l.size > maxKeptBytes/2 {
		l.old, l.young, l.size = l.young, map[scanner.ID][]node{}, 0
	}
	l.young[id] = nodes
	l.size += nodeBytes * (1 + len(nodes))
}

// nodesOf reads a tree object.
func nodesOf(data []byte, idSize int) ([]node, error) {
	entries, err := parseEntries(make([]TreeEntry, 0, len(data)/(idSize+16)), data, idSize)
	if err != nil {
		return nil, err
	}
	nodes := make([]node, len(entries))
	for i, e := range entries {
		if e.Mode == 0 || len(e.Name) == 0 {
			return nil, fmt.Errorf("tree entry without a mode or name: %w", errCorrupt)
		}
		nodes[i] = node{name: string(e.Name), mode: e.Mode, id: e.ID}
	}
	return nodes, nil
}

// atPath returns what stands at path below the tree root, the zero node if nothing.
func (l *lookup) atPath(root scanner.ID, path string) (node, error) {
	n := node{mode: entryTree, id: root}
	for name := range strings.SplitSeq(path, "/") {
		if !n.isDir() {
			return node{}, nil
		}
		nodes, err := l.tree(n.id)
		if err != nil {
			return node{}, err
		}
		n = node{}
		for _, e := range nodes {
			if e.name == name {
				n = e
				break
			}
		}
	}
	return n, nil
}
