package gitrepo

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/packfile"
)

// fastDatabase reads objects through package packfile, each rebuilt once.
//
// Memory, besides what a packfile.Store.Walk takes (28 bytes an object, and some MB
// a worker): 29 bytes an object for ids and commits, and what deltaGraph keeps of trees.
type fastDatabase struct {
	history *History
	store   *packfile.Store
	deltaGraph
}

func newFastDatabase(h *History) *fastDatabase { return &fastDatabase{history: h} }

func (d *fastDatabase) open(skip func(scanner.Skip)) *idTable {
	repo := d.history.repo
	opts := packfile.Options{IDSize: repo.IDSize, VerifyAll: d.history.opts.Verify}
	var store *packfile.Store
	var damage []packfile.Damage
	if repo.bundle != nil {
		store, damage = packfile.OpenBytes("pack", repo.bundle.pack, opts)
	} else {
		store, damage = packfile.Open(repo.ObjectDirs, opts)
	}
	d.store = store
	runtime.AddCleanup(d.history, func(s *packfile.Store) { s.Close() }, store) // it was only read
	for _, bad := range damage {
		d.report(bad, skip)
	}
	return newIDTable(repo.IDSize, store.AppendIDs(nil))
}

// report skips what is damaged, unless it could be read another way.
func (d *fastDatabase) report(bad packfile.Damage, skip func(scanner.Skip)) {
	if bad.Repaired {
		return
	}
	what := d.history.repo.relative(bad.File)
	if bad.ID != nil {
		what = scanner.MakeID(bad.ID).String()
	}
	detail := strings.ReplaceAll(bad.Detail, bad.File, filepath.Base(bad.File))
	skip(scanner.Skip{What: what, Reason: reasonOfDamage(bad.Kind), Detail: detail})
}

func reasonOfDamage(k packfile.Kind) scanner.Reason {
	switch k {
	case packfile.Missing:
		return scanner.Missing
	case packfile.TooLarge:
		return scanner.TooLarge
	case packfile.Unsupported:
		return scanner.Unsupported
	case packfile.Unreadable:
		return scanner.Unreadable
	}
	return scanner.Corrupt
}

// objects walks all objects.
func (d *fastDatabase) objects(ctx context.Context, p *pass) error {
	workers := make([]*fastWorker, p.workers)
	for n := range workers {
		part := newSurveyPart(p.seen)
		workers[n] = &fastWorker{pass: p, n: n, part: part, trees: d.newPart(part)}
	}
	visit := func(n int, o *packfile.Object) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return workers[n].object(o)
	}
	_, err := d.store.Walk(ctx, p.workers, visit, func(bad packfile.Damage) { d.report(bad, p.skip) })
	for _, w := range workers {
		w.part.resolve()
		w.trees.resolve()
	}
	if len(p.seen.extra) > 0 {
		p.seen.renumber(&d.deltaGraph)
	}
	d.finish(p.seen.ids.len())
	return err
}

// fastWorker is one goroutine of a walk.
type fastWorker struct {
	*pass
	n      int
	part   *surveyPart
	trees  *deltaPart
	hidden []bool // by level of the walk: was not yielded
	copies []scanner.Copy
}

// object notes and yields one object.
func (w *fastWorker) object(o *packfile.Object) error {
	it := scanner.Item{ID: scanner.MakeID(o.ID), Kind: kindOfType(o.Type), Data: o.Data}
	if err := w.note(o, it); err != nil {
		return err
	}
	w.large.resolve(&it)
	hidden := w.tooLarge(it)
	w.setBase(&it, o)
	w.hide(o, hidden)
	if hidden {
		return nil
	}
	return w.yield(w.n, it)
}

func kindOfType(t packfile.Type) scanner.Kind {
	switch t {
	case packfile.Commit:
		return scanner.KindCommit
	case packfile.Tree:
		return scanner.KindTree
	case packfile.Tag:
		return scanner.KindTag
	}
	return scanner.KindBlob
}

// setBase names the base, if it was yielded.
func (w *fastWorker) setBase(it *scanner.Item, o *packfile.Object) {
	if o.Base == nil || o.BaseLevel < len(w.hidden) && w.hidden[o.BaseLevel] {
		return
	}
	w.copies = w.copies[:0]
	for _, c := range o.Copies {
		w.copies = append(w.copies, scanner.Copy(c))
	}
	it.Base, it.Copies = scanner.MakeID(o.Base), w.copies
}

// hide remembers whether an object that others are made from was yielded.
func (w *fastWorker) hide(o *packfile.Object, hidden bool) {
	if o.Leaf || w.opts.MaxSize <= 0 {
		return
	}
	for len(w.hidden) <= o.Level {
		w.hidden = append(w.hidden, false)
	}
	w.hidden[o.Level] = hidden
}

// note keeps what the object refers to, and yields names that are new. An object
// that git could not parse is a gap in what Locate knows, its bytes are yielded.
func (w *fastWorker) note(o *packfile.Object, it scanner.Item) (err error) {
	switch o.Type {
	case packfile.Commit:
		err = w.part.noteCommit(o, it)
	case packfile.Tag:
		var t *tagObject
		if t, err = parseTag(it.ID, it.Data); err == nil {
			w.part.addTag(w.part.visited(o), t.target)
		}
	case packfile.Tree:
		err = w.trees.add(w.part.visited(o), o)
		for _, name := range w.trees.fresh {
			if err := w.yieldName(w.n, name); err != nil {
				return err
			}
		}
	default:
		w.part.visited(o)
	}
	if err != nil {
		w.skip(skipOf(it.ID.String(), err))
	}
	return nil
}

// noteCommit notes a commit without allocating for what is no reference. What
// packfile does not take for a commit is read as leniently as the slow reader does.
func (p *surveyPart) noteCommit(o *packfile.Object, it scanner.Item) error {
	object := p.visited(o)
	c, err := packfile.ParseCommit(it.Data, p.ids.size)
	if err != nil {
		c, err := parseCommit(it.ID, it.Data)
		if err == nil {
			p.resolve()
			p.addCommit(object, c)
			p.resolved = len(p.commits)
		}
		return err
	}
	n := commitNode{object: object}
	if t := c.Committer; t.Dated && t.Time >= 0 && t.Time <= maxTime {
		n.when = t.Time
	}
	p.raw = c.TreeID(p.raw)
	from := len(p.raw)
	for rest := c.Parents; len(rest) > 0; {
		id, next, ok := packfile.NextParent(p.raw, rest, p.ids.size)
		if !ok {
			break
		}
		p.raw, rest = id, next
	}
	n.parents = p.parentList((len(p.raw) - from) / p.ids.size)
	p.commits = append(p.commits, n)
	if len(p.raw) > rawAtOnce {
		p.resolve()
	}
	return nil
}

// rawAtOnce is how many bytes of ids are looked up at once.
const rawAtOnce = 16 << 10

// parentList takes a list from a long one, since most commits have one parent.
func (p *surveyPart) parentList(n int) []int32 {
	if n > cap(p.parents)-len(p.parents) {
		p.parents = make([]int32, 0, max(n, 4096))
	}
	from := len(p.parents)
	p.parents = p.parents[:from+n]
	return p.parents[from : from+n : from+n]
}

// resolve looks up what the last commits name: the tree and the parents of one after the other.
func (p *surveyPart) resolve() {
	numbers := make([]int32, len(p.raw)/p.ids.size)
	p.finder.findAll(p.ids, p.raw, func(i int, n int32) {
		if n < 0 {
			n = p.numberOrAbsent(p.raw[i*p.ids.size:][:p.ids.size])
		}
		numbers[i] = n
	})
	for i := range p.commits[p.resolved:] {
		c := &p.commits[p.resolved+i]
		c.tree = numbers[0]
		copy(c.parents, numbers[1:])
		numbers = numbers[1+len(c.parents):]
	}
	p.raw, p.resolved = p.raw[:0], len(p.commits)
}

// visited returns the number of an object that is there.
func (p *surveyPart) visited(o *packfile.Object) int32 {
	if o.Number >= 0 {
		return int32(o.Number)
	}
	n, ok := p.ids.find(o.ID)
	if ok {
		return n
	}
	n = p.numberOrAbsent(o.ID)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.extra = append(p.extra, bytes.Clone(o.ID))
	return n
}

// fastReader reads single objects.
type fastReader struct {
	*packfile.Reader
	data []byte
}

func (d *fastDatabase) reader() objectReader { return &fastReader{Reader: d.store.NewReader()} }

func (rd *fastReader) readNumber(_ context.Context, s *survey, n int32) (data []byte, err error) {
	_, rd.data, err = rd.Get(rd.data[:0], s.id(n).Bytes())
	if err != nil {
		return nil, fmt.Errorf("object %s: %w", s.id(n), err)
	}
	return rd.data, nil
}

func (rd *fastReader) close() {}

// renumber gives objects their numbers that came without being listed: those of packs
// that have no index, or that git made meanwhile.
func (s *survey) renumber(g *deltaGraph) {
	old, gone := s.ids, s.gone
	raw := bytes.Clone(old.ids)
	for _, id := range s.extra {
		raw = append(raw, id...)
	}
	s.ids, s.gone, s.extra, s.absent = newIDTable(old.size, raw), nil, nil, map[scanner.ID]int32{}
	numbers := make([]int32, 0, old.len()+len(gone))
	for n := range old.len() {
		numbers = append(numbers, s.numberOrAbsent(old.at(n)))
	}
	for _, id := range gone {
		numbers = append(numbers, s.numberOrAbsent(id.Bytes()))
	}
	for _, p := range s.parts {
		p.renumber(numbers)
	}
	for _, p := range g.parts {
		p.renumber(numbers)
	}
}

func (p *surveyPart) renumber(numbers []int32) {
	for i := range p.commits {
		c := &p.commits[i]
		c.object, c.tree = numbers[c.object], numbers[c.tree]
		for k, parent := range c.parents {
			c.parents[k] = numbers[parent]
		}
	}
	for i, t := range p.tagged {
		p.tagged[i] = [2]int32{numbers[t[0]], numbers[t[1]]}
	}
}
