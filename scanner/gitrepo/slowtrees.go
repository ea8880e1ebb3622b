package gitrepo

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// fullGraph keeps what every tree names: 4 bytes an entry and 16 an object. It
// implements treeGraph, but for the search.
type fullGraph struct {
	parts    []*fullPart
	edges    []int32 // what each tree refers to, one tree after the other
	from, to []int64 // by object: its part of edges; -1 for what is no tree
}

// fullPart is what one worker adds.
type fullPart struct {
	trees []treeNode
	edges []int32
}

// treeNode says where the edges of a tree stand in the part.
type treeNode struct {
	object   int32
	from, to int
}

func (g *fullGraph) newPart() *fullPart {
	p := &fullPart{}
	g.parts = append(g.parts, p)
	return p
}

// add notes the objects that a tree names, or says that they are too many.
func (p *fullPart) add(object int32, s *surveyPart, entries []TreeEntry) error {
	if len(entries) > maxTreeEntries || len(p.edges)+len(entries) > maxEdges || s.absentCount() > maxAbsent {
		return fmt.Errorf("tree of %d entries: %w", len(entries), errTooMuchWork)
	}
	from := len(p.edges)
	for _, e := range entries {
		if !e.IsGitlink() {
			p.edges = append(p.edges, s.numberOrAbsent(e.ID.Bytes()))
		}
	}
	p.trees = append(p.trees, treeNode{object, from, len(p.edges)})
	return nil
}

// finish puts the parts together, for so many objects.
func (g *fullGraph) finish(objects int) {
	g.from, g.to = make([]int64, objects), make([]int64, objects)
	for n := range objects {
		g.from[n], g.to[n] = -1, -1
	}
	for _, p := range g.parts {
		base := len(g.edges)
		g.edges = append(g.edges, p.edges...)
		for _, t := range p.trees {
			g.from[t.object], g.to[t.object] = int64(base+t.from), int64(base+t.to)
		}
	}
	g.parts = nil
}

func (g *fullGraph) isTree(n int32) bool { return int(n) < len(g.from) && g.from[n] >= 0 }

func (g *fullGraph) edgesOf(n int32) []int32 {
	if !g.isTree(n) {
		return nil
	}
	return g.edges[g.from[n]:g.to[n]]
}

func (g *fullGraph) prepare(*survey) {}

// absentBelow implements treeGraph: it follows every tree.
func (g *fullGraph) absentBelow(s *survey, trees []int32, use func(absent int32)) {
	done := make([]bool, s.ids.len())
	stack := slices.Clone(trees)
	for len(stack) > 0 {
		n := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if int(n) >= len(done) {
			use(n)
			continue
		}
		if !done[n] {
			done[n] = true
			stack = append(stack, g.edgesOf(n)...)
		}
	}
}

// slowSearch is a search for hot trees that reads each of them again.
type slowSearch struct {
	*locator
	db   *slowDatabase
	hot  []bool // by object
	list []int32
}

// findHot finds the trees that lead to an item, and reads them.
func (d *slowDatabase) findHot(l *locator) error {
	s := &slowSearch{locator: l, db: d, hot: make([]bool, l.ids.len())}
	if len(l.byName) > 0 {
		if err := s.findNames(); err != nil {
			return err
		}
	}
	visited := make([]bool, l.ids.len())
	for n := range visited {
		s.walk(int32(n), visited)
	}
	for _, n := range s.list {
		l.trees.add(n, nil)
	}
	return s.readTrees(s.list, func(n int32, entries []TreeEntry) { l.trees.lists[l.trees.slot[n]-1] = s.keep(entries) })
}

// findNames reads all trees to mark those with an entry of a wanted name. Secrets
// in names are rare; otherwise no tree but hot ones is read.
func (s *slowSearch) findNames() error {
	var all []int32
	for n := range s.ids.len() {
		if s.db.isTree(int32(n)) {
			all = append(all, int32(n))
		}
	}
	return s.readTrees(all, func(n int32, entries []TreeEntry) {
		for _, e := range entries {
			if s.byName[string(e.Name)] > 0 {
				s.hot[n] = true
			}
		}
	})
}

// walk visits what was not visited yet of a tree, children before parents, and
// lists what is hot. It keeps its own stack: depth is the attacker's choice.
func (s *slowSearch) walk(root int32, visited []bool) {
	type frame struct {
		tree int32
		rest []int32
	}
	if visited[root] || !s.db.isTree(root) {
		return
	}
	visited[root] = true
	stack := []frame{{root, s.db.edgesOf(root)}}
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if len(top.rest) == 0 {
			s.decide(top.tree)
			stack = stack[:len(stack)-1]
			continue
		}
		child := top.rest[0]
		top.rest = top.rest[1:]
		if int(child) < len(visited) && !visited[child] {
			visited[child] = true
			stack = append(stack, frame{child, s.db.edgesOf(child)})
		}
	}
}

// decide tells whether a tree is hot whose children are decided.
func (s *slowSearch) decide(tree int32) {
	for _, child := range s.db.edgesOf(tree) {
		if s.hot[tree] {
			break
		}
		s.hot[tree] = int(child) < len(s.hot) && s.hot[child] || s.objects[child] > 0
	}
	if s.hot[tree] {
		s.list = append(s.list, tree)
	}
}

// keep picks the entries of a tree that a query asks for or that lead there.
func (s *slowSearch) keep(entries []TreeEntry) []hotEntry {
	var kept []hotEntry
	for _, e := range entries {
		out := hotEntry{named: s.byName[string(e.Name)]}
		if n, ok := s.number(e.ID); ok && !e.IsGitlink() {
			switch {
			case s.hot[n]:
				out.tree = s.trees.slot[n]
			case !e.IsTree():
				out.blob = s.objects[n]
			}
		}
		if out != (hotEntry{}) {
			out.name = s.internName(e.Name)
			kept = append(kept, out)
		}
	}
	return kept
}

// readTrees reads trees in the order of storage, from several goroutines; use must
// be safe for that, each tree comes once. A tree that cannot be read any more was
// reported when it was read first, or a moment ago was still there.
func (s *slowSearch) readTrees(list []int32, use func(n int32, entries []TreeEntry)) error {
	order := slices.Clone(list)
	slices.SortFunc(order, s.db.compareStorage)
	workers := s.history.workers
	job := min(max(int64(len(order)/(workers*16)), minJob), maxJob)
	var next atomic.Int64
	group, ctx := errgroup.WithContext(s.ctx)
	for range workers {
		group.Go(func() error {
			rd := s.db.newReader(cacheOf(workers))
			defer rd.close()
			for {
				to := next.Add(job)
				if to-job >= int64(len(order)) {
					return ctx.Err()
				}
				for _, n := range order[to-job : min(to, int64(len(order)))] {
					if err := s.readTree(ctx, rd, n, use); err != nil {
						return err
					}
				}
			}
		})
	}
	return group.Wait()
}

func (s *slowSearch) readTree(ctx context.Context, rd *slowReader, n int32, use func(n int32, entries []TreeEntry)) error {
	data, err := rd.readNumber(ctx, s.survey, n)
	if err == nil {
		entries, _ := parseEntries(nil, data, s.ids.size) // what follows damage is unknown to git too
		use(n, entries)
	}
	return ctx.Err()
}
