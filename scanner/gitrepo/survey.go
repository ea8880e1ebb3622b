package gitrepo

import (
	"crypto/sha1"
	"crypto/sha256"
	"slices"
	"strconv"
	"sync"

	"github.com/go-git/go-git/v5/plumbing"
	"golang.org/x/sync/errgroup"

	"github.com/stanchdev/stanch/scanner"
)

// survey is what a pass over all objects leaves behind: who refers to whom. Objects
// are numbered by the rank of their ids; objects that are referred to and absent
// have numbers from ids.len() on. What trees hold is kept by the reader that made
// the pass, in its own form.
type survey struct {
	ids   *idTable
	refs  []Ref
	named map[scanner.ID][]scanner.Run // ref names and files: items with one place each

	mu     sync.Mutex
	absent map[scanner.ID]int32
	gone   []scanner.ID     // the absent objects by number, less ids.len()
	names  map[string]int32 // names of tree entries, by position in nameList
	// nameList holds no more than maxNames until Locate adds those it meets.
	nameList []string
	extra    [][]byte // ids of objects that came without being listed

	parts []*surveyPart
	trees treeGraph

	// After finish:
	commits  []commitNode // sorted by object
	commitAt []int32      // by object: 1 + place in commits; 0 for what is none
	tags     map[int32]int32
	reached  []bool // by object, absent ones included
	by       map[int32]int32
	boundary []scanner.ID // shallow commits that were cut from their parents
}

// treeGraph is what a reader keeps of trees.
type treeGraph interface {
	// isTree tells whether an object is a tree that was noted.
	isTree(n int32) bool
	// prepare makes what the following need, once.
	prepare(s *survey)
	// absentBelow calls use with the absent objects that the trees lead to, at least
	// once each.
	absentBelow(s *survey, trees []int32, use func(absent int32))
	// findHot finds the trees that lead to an item of l.
	findHot(l *locator) error
}

// commitNode is a commit with what it refers to, by number.
type commitNode struct {
	object, tree int32
	parents      []int32
	when         int64 // committer date, Unix seconds; 0 if unknown
}

func newSurvey(ids *idTable) *survey {
	return &survey{ids: ids, named: map[scanner.ID][]scanner.Run{}, absent: map[scanner.ID]int32{},
		names: map[string]int32{}, tags: map[int32]int32{}}
}

// number finds an object; ok is false if the database does not hold it.
func (s *survey) number(id scanner.ID) (n int32, ok bool) { return s.ids.find(id.Bytes()) }

// numberOrAbsent gives absent objects numbers of their own.
func (s *survey) numberOrAbsent(id []byte) int32 {
	if n, ok := s.ids.find(id); ok {
		return n
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	key := scanner.MakeID(id)
	n, ok := s.absent[key]
	if !ok {
		n = int32(s.ids.len() + len(s.gone))
		s.absent[key] = n
		s.gone = append(s.gone, key)
	}
	return n
}

// id is the inverse of numberOrAbsent.
func (s *survey) id(n int32) scanner.ID {
	if int(n) < s.ids.len() {
		return s.ids.id(n)
	}
	return s.gone[int(n)-s.ids.len()]
}

func (s *survey) absentCount() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.gone)
}

// Bounds on what is noted, far above any repository in use (a kernel clone has some
// 100 million tree entries): a delta of a few bytes can make a tree of 512 MiB.
const (
	maxTreeEntries = 1 << 22 // of one tree
	maxEdges       = 1 << 28 // of one worker
	maxAbsent      = 1 << 24
	maxNames       = 1 << 22
)

// noName stands for names beyond maxNames.
const noName = 1<<31 - 1

// surveyPart is what one worker adds, trees apart.
type surveyPart struct {
	*survey
	commits []commitNode
	tagged  [][2]int32
	parents []int32          // of commits, one after the other
	known   map[string]int32 // names that this worker asked for already

	raw      []byte // ids that commits name, from commit resolved on, not looked up yet
	resolved int
	finder   finder
}

func newSurveyPart(s *survey) *surveyPart {
	p := &surveyPart{survey: s, known: map[string]int32{}}
	s.parts = append(s.parts, p)
	return p
}

func (p *surveyPart) addCommit(object int32, c *CommitObject) {
	n := commitNode{object: object, tree: p.numberOrAbsent(c.Tree.Bytes())}
	if !c.Committed.IsZero() {
		n.when = c.Committed.Unix()
	}
	for _, parent := range c.Parents {
		n.parents = append(n.parents, p.numberOrAbsent(parent.Bytes()))
	}
	p.commits = append(p.commits, n)
}

func (p *surveyPart) addTag(object int32, target scanner.ID) {
	p.tagged = append(p.tagged, [2]int32{object, p.numberOrAbsent(target.Bytes())})
}

// maxKnown bounds a worker's own list of names, which only saves locking.
const maxKnown = 1 << 16

// nameNumber returns a name's number and whether no worker asked for it before.
// Beyond maxNames the number is noName and names may be new more than once.
func (p *surveyPart) nameNumber(name []byte) (n int32, isNew bool) {
	if n, ok := p.known[string(name)]; ok {
		return n, false
	}
	if len(p.known) == maxKnown {
		clear(p.known)
	}
	text := string(name)
	p.mu.Lock()
	defer p.mu.Unlock()
	n, ok := p.names[text]
	switch {
	case ok:
	case len(p.names) < maxNames:
		n = p.addName(text)
	default:
		n = noName
	}
	p.known[text] = n
	return n, !ok
}

func (s *survey) addName(text string) int32 {
	n := int32(len(s.nameList))
	s.names[text] = n
	s.nameList = append(s.nameList, text)
	return n
}

// internName returns the number of a name that Locate needs.
func (s *survey) internName(name []byte) int32 {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n, ok := s.names[string(name)]; ok {
		return n
	}
	return s.addName(string(name))
}

// finish puts the parts together and follows the refs.
func (s *survey) finish(isShallow func(scanner.ID) bool, workers int) {
	r := reacher{survey: s, isShallow: isShallow, tips: s.tips()}
	var group errgroup.Group
	group.SetLimit(workers)
	if len(s.gone) > 0 {
		group.Go(func() error {
			s.trees.prepare(s)
			return nil
		})
	}
	group.Go(func() error {
		s.gather()
		r.reach()
		return nil
	})
	_ = group.Wait() // none fails
	r.reachAbsent()
}

// tips lists what refs name. Objects that are absent get their numbers.
func (s *survey) tips() (list []int32) {
	for _, ref := range s.refs {
		if !ref.ID.IsZero() {
			list = append(list, s.numberOrAbsent(ref.ID.Bytes()))
		}
	}
	return list
}

// gather puts commits in the order of objects; numbers are dense, so that counting sorts them.
func (s *survey) gather() {
	s.commitAt = make([]int32, s.ids.len()+len(s.gone))
	for _, p := range s.parts {
		for _, c := range p.commits {
			s.commitAt[c.object]++
		}
		for _, t := range p.tagged {
			s.tags[t[0]] = t[1]
		}
	}
	count := int32(0)
	for n, copies := range s.commitAt {
		if copies > 0 {
			s.commitAt[n] = count
			count += copies
		}
	}
	s.commits = make([]commitNode, count)
	for _, p := range s.parts {
		for _, c := range p.commits {
			s.commits[s.commitAt[c.object]] = c
			s.commitAt[c.object]++
		}
	}
	s.parts = nil
}

// commit finds a commit by its number, nil if it is none.
func (s *survey) commit(object int32) *commitNode {
	if object < 0 || int(object) >= len(s.commitAt) || s.commitAt[object] == 0 {
		return nil
	}
	return &s.commits[s.commitAt[object]-1]
}

// reacher follows refs.
type reacher struct {
	*survey
	isShallow func(scanner.ID) bool
	tips      []int32
	stack     []int32 // commits and tags to follow
	trees     []int32 // met on the way
}

// reach marks what refs lead to, and notes for absent objects who refers to them.
//
// What trees hold is followed only if something is absent. Locate needs to know of
// commits and tags, and of trees only where it looks (see spread).
func (r *reacher) reach() {
	r.reached, r.by = make([]bool, r.ids.len()+len(r.gone)), map[int32]int32{}
	for i, n := range r.tips {
		r.visit(int32(-1-i), n)
	}
	r.history()
	slices.SortFunc(r.boundary, scanner.ID.Compare)
}

// reachAbsent marks absent objects that the trees lead to.
func (r *reacher) reachAbsent() {
	if len(r.gone) > 0 {
		r.survey.trees.absentBelow(r.survey, r.trees, func(n int32) { r.visit(byTree, n) })
	}
}

// byTree stands in by for a tree: which one would be found first depends on the
// reader.
const byTree = -1 << 31

// visit marks an object and keeps it to be followed.
func (r *reacher) visit(by, n int32) {
	if r.reached[n] {
		return
	}
	r.reached[n] = true
	switch {
	case int(n) >= r.ids.len():
		r.by[n] = by
	case r.survey.trees.isTree(n):
		r.trees = append(r.trees, n)
	default:
		r.stack = append(r.stack, n)
	}
}

// history follows commits and tags.
func (r *reacher) history() {
	for len(r.stack) > 0 {
		n := r.stack[len(r.stack)-1]
		r.stack = r.stack[:len(r.stack)-1]
		if c := r.commit(n); c != nil {
			r.follow(c)
		} else if target, ok := r.tags[n]; ok {
			r.visit(n, target)
		}
	}
}

// follow visits what a commit names, but for the parents that a shallow clone leaves
// out.
func (r *reacher) follow(c *commitNode) {
	r.visit(c.object, c.tree)
	cut := false
	for _, p := range c.parents {
		if int(p) >= r.ids.len() && r.isShallow(r.id(c.object)) {
			cut = true
			continue
		}
		r.visit(c.object, p)
	}
	if cut {
		r.boundary = append(r.boundary, r.id(c.object))
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
		switch {
		case by == byTree:
			a.by = "a tree"
		case by < 0:
			a.by = s.refOf(by)
		default:
			a.by = s.id(by).String()
		}
		list = append(list, a)
	}
	slices.SortFunc(list, func(a, b absence) int { return a.id.Compare(b.id) })
	return list
}

// refOf names the ref that reach numbered -1, -2, ...
func (s *survey) refOf(by int32) string {
	for _, ref := range s.refs {
		if !ref.ID.IsZero() {
			if by++; by == 0 {
				return ref.Name
			}
		}
	}
	return ""
}

// blobID is the id git would give the content as a blob.
func blobID(data []byte, idSize int) scanner.ID {
	return objectID(object{plumbing.BlobObject, data}, idSize)
}

// objectID is the id of an object.
func objectID(obj object, idSize int) scanner.ID {
	h := sha1.New()
	if idSize == sha256.Size {
		h = sha256.New()
	}
	head := append(append(make([]byte, 0, 32), obj.typ.String()...), ' ')
	h.Write(append(strconv.AppendInt(head, int64(len(obj.data)), 10), 0))
	h.Write(obj.data)
	return scanner.MakeID(h.Sum(nil))
}
