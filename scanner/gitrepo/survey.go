package gitrepo

import (
	"crypto/sha1"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"sync"

	"github.com/stanchdev/stanch/scanner"
)

// survey is what a pass over all objects leaves behind: who refers to whom. Objects
// are numbered by their position in entries; objects that are referred to and
// absent have numbers from len(entries) on. For git/git (848,000 objects, 7.1
// million tree entries) it takes about 80 bytes an object and 4 a tree entry.
type survey struct {
	idSize  int
	entries []entry // sorted by id
	fanout  []int32 // by the first two bytes of an id: where entries from these on start
	refs    []Ref
	named   map[scanner.ID][]scanner.Run // ref names and files: items with one place each

	mu     sync.Mutex
	absent map[scanner.ID]int32
	gone   []scanner.ID // the absent objects by number, less len(entries)
	names  map[string]struct{}

	parts []*surveyPart

	// After finish:
	commits  []commitNode // sorted by object
	tags     map[int32]int32
	edges    []int32 // what each tree refers to, one tree after the other
	from, to []int64 // by object: its part of edges
	reached  []bool  // by object, absent ones included
	by       map[int32]int32
	boundary []scanner.ID // shallow commits that were cut from their parents
}

// commitNode is a commit with what it refers to, by number.
type commitNode struct {
	object, tree int32
	parents      []int32
	when         int64 // committer date, Unix seconds; 0 if unknown
}

func newSurvey(idSize int, entries []entry) *survey {
	s := &survey{idSize: idSize, entries: entries, named: map[scanner.ID][]scanner.Run{},
		absent: map[scanner.ID]int32{}, names: map[string]struct{}{}, tags: map[int32]int32{}}
	s.fanout = make([]int32, 1<<16+1)
	for _, e := range entries {
		s.fanout[firstTwo(e.id)+1]++
	}
	for i := range 1 << 16 {
		s.fanout[i+1] += s.fanout[i]
	}
	return s
}

func firstTwo(id scanner.ID) int { return int(binary.BigEndian.Uint16(id.Bytes())) }

// number finds an object; ok is false if the database does not hold it.
func (s *survey) number(id scanner.ID) (n int32, ok bool) {
	if id.IsZero() {
		return 0, false
	}
	low, high := s.fanout[firstTwo(id)], s.fanout[firstTwo(id)+1]
	for low < high {
		mid := (low + high) / 2
		switch order := s.entries[mid].id.Compare(id); {
		case order == 0:
			return mid, true
		case order < 0:
			low = mid + 1
		default:
			high = mid
		}
	}
	return 0, false
}

// numberOrAbsent gives absent objects numbers of their own.
func (s *survey) numberOrAbsent(id scanner.ID) int32 {
	if n, ok := s.number(id); ok {
		return n
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	n, ok := s.absent[id]
	if !ok {
		n = int32(len(s.entries) + len(s.gone))
		s.absent[id] = n
		s.gone = append(s.gone, id)
	}
	return n
}

// id is the inverse of numberOrAbsent.
func (s *survey) id(n int32) scanner.ID {
	if int(n) < len(s.entries) {
		return s.entries[n].id
	}
	return s.gone[int(n)-len(s.entries)]
}

// surveyPart is what one worker adds.
type surveyPart struct {
	*survey
	commits []commitNode
	tagged  [][2]int32
	trees   []treeNode
	edges   []int32
	known   map[string]struct{} // names that this worker asked for already
}

// treeNode says where the edges of a tree stand in the part.
type treeNode struct {
	object   int32
	from, to int
}

func newSurveyPart(s *survey) *surveyPart {
	return &surveyPart{survey: s, known: map[string]struct{}{}}
}

func (p *surveyPart) addCommit(object int32, c *CommitObject) {
	n := commitNode{object: object, tree: p.numberOrAbsent(c.Tree)}
	if !c.Committed.IsZero() {
		n.when = c.Committed.Unix()
	}
	for _, parent := range c.Parents {
		n.parents = append(n.parents, p.numberOrAbsent(parent))
	}
	p.commits = append(p.commits, n)
}

func (p *surveyPart) addTag(object int32, target scanner.ID) {
	p.tagged = append(p.tagged, [2]int32{object, p.numberOrAbsent(target)})
}

// Bounds on what is noted, far above any repository in use (a kernel clone has some
// 100 million tree entries): a delta of a few bytes can make a tree of 512 MiB.
const (
	maxTreeEntries = 1 << 22 // of one tree
	maxEdges       = 1 << 28 // of one worker
	maxAbsent      = 1 << 24
	maxNames       = 1 << 22
)

// addTree notes the objects that a tree names, or says that they are too many.
func (p *surveyPart) addTree(object int32, entries []TreeEntry) error {
	if len(entries) > maxTreeEntries || len(p.edges)+len(entries) > maxEdges || p.absentCount() > maxAbsent {
		return fmt.Errorf("tree of %d entries: %w", len(entries), errTooMuchWork)
	}
	from := len(p.edges)
	for _, e := range entries {
		if !e.IsGitlink() {
			p.edges = append(p.edges, p.numberOrAbsent(e.ID))
		}
	}
	p.trees = append(p.trees, treeNode{object, from, len(p.edges)})
	return nil
}

func (s *survey) absentCount() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.gone)
}

// maxKnown bounds a worker's own list of names, which only saves locking.
const maxKnown = 1 << 16

// isNewName tells whether no worker asked for this name before.
func (p *surveyPart) isNewName(name []byte) bool {
	if _, ok := p.known[string(name)]; ok {
		return false
	}
	if len(p.known) == maxKnown {
		clear(p.known)
	}
	text := string(name)
	p.known[text] = struct{}{}
	p.mu.Lock()
	defer p.mu.Unlock()
	_, ok := p.names[text]
	if len(p.names) < maxNames { // beyond, names may come more than once
		p.names[text] = struct{}{}
	}
	return !ok
}

// finish puts the parts together and follows the refs.
func (s *survey) finish(isShallow func(scanner.ID) bool) {
	s.from, s.to = make([]int64, len(s.entries)), make([]int64, len(s.entries))
	for _, p := range s.parts {
		s.commits = append(s.commits, p.commits...)
		for _, t := range p.tagged {
			s.tags[t[0]] = t[1]
		}
		base := len(s.edges)
		s.edges = append(s.edges, p.edges...)
		for _, t := range p.trees {
			s.from[t.object], s.to[t.object] = int64(base+t.from), int64(base+t.to)
		}
		p.edges, p.trees, p.commits = nil, nil, nil
	}
	s.parts = nil
	slices.SortFunc(s.commits, func(a, b commitNode) int { return int(a.object) - int(b.object) })
	s.reach(isShallow)
}

// commit finds a commit by its number, nil if it is none.
func (s *survey) commit(object int32) *commitNode {
	i, ok := slices.BinarySearchFunc(s.commits, object, func(c commitNode, o int32) int { return int(c.object) - int(o) })
	if !ok {
		return nil
	}
	return &s.commits[i]
}

// children are the objects that a tree names, with repetitions.
func (s *survey) children(object int32) []int32 {
	if int(object) >= len(s.entries) {
		return nil
	}
	return s.edges[s.from[object]:s.to[object]]
}

// reach marks what refs lead to, and notes for absent objects who refers to them.
func (s *survey) reach(isShallow func(scanner.ID) bool) {
	s.reached, s.by = make([]bool, len(s.entries)+len(s.absent)), map[int32]int32{}
	var stack []int32
	visit := func(by, n int32) {
		for int(n) >= len(s.reached) { // a ref to an object that nothing else names
			s.reached = append(s.reached, false)
		}
		if s.reached[n] {
			return
		}
		s.reached[n] = true
		if int(n) >= len(s.entries) {
			s.by[n] = by
			return
		}
		stack = append(stack, n)
	}
	for i, ref := range s.refs {
		if !ref.ID.IsZero() {
			visit(int32(-1-i), s.numberOrAbsent(ref.ID))
		}
	}
	for len(stack) > 0 {
		n := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		s.eachReference(n, isShallow, func(to int32) { visit(n, to) })
	}
	slices.SortFunc(s.boundary, scanner.ID.Compare)
}

// eachReference calls use with everything that an object refers to, but for the
// parents that a shallow clone leaves out.
func (s *survey) eachReference(n int32, isShallow func(scanner.ID) bool, use func(int32)) {
	if target, ok := s.tags[n]; ok {
		use(target)
		return
	}
	c := s.commit(n)
	if c == nil {
		for _, child := range s.children(n) {
			use(child)
		}
		return
	}
	use(c.tree)
	cut := false
	for _, p := range c.parents {
		if int(p) >= len(s.entries) && isShallow(s.id(n)) {
			cut = true
			continue
		}
		use(p)
	}
	if cut {
		s.boundary = append(s.boundary, s.id(n))
	}
}

// absence is an object that something reachable refers to.
type absence struct {
	id scanner.ID
	by string // what refers to it
}

// absentReached lists absent objects that refs lead to, sorted by id.
func (s *survey) absentReached() []absence {
	var list []absence
	for n, by := range s.by {
		a := absence{id: s.id(n)}
		if by < 0 {
			a.by = s.refs[-1-by].Name
		} else {
			a.by = s.id(by).String()
		}
		list = append(list, a)
	}
	slices.SortFunc(list, func(a, b absence) int { return a.id.Compare(b.id) })
	return list
}

// blobID is the id git would give the content as a blob.
func blobID(data []byte, idSize int) scanner.ID {
	h := sha1.New()
	if idSize == sha256.Size {
		h = sha256.New()
	}
	fmt.Fprintf(h, "blob %d\x00", len(data))
	h.Write(data)
	return scanner.MakeID(h.Sum(nil))
}
