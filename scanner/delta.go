package scanner

import (
	"slices"

	"github.com/stanchdev/stanch/scanner/match"
)

// lineage is what a worker keeps of the contents that others are made from: those
// on the way from the content in hand up to the root of its delta tree. It rests
// on the order of Source.Items (see Item.Base); a base that is not there only
// makes a scan slower.
type lineage struct {
	stack []*parent
	free  []*parent // to be used again
	bytes int       // of the parents on the stack
}

// parent is a content that others may be made from.
type parent struct {
	id       ID
	state    match.State
	verdicts []verdict   // by hit of the content
	known    []candidate // as they were judged, before it was settled which of them stand
	disguised
	absent absent
	bytes  int // counted in lineage.bytes
}

// verdict is what was made of a hit: 0 is not known, refused was refused, above 0 is 1 + an
// index into known.
type verdict int32

const refused verdict = -1

// Bounds of one worker's lineage. Deeper parents are forgotten first: the walk
// comes back to them last, if at all.
const (
	maxLineage = 4096
	maxKept    = 32 << 20
	maxFree    = 64
	maxReused  = 256 << 10 // larger ones are left to the garbage collector
)

// base moves up to the content that it was made from; nil if that is not known.
func (l *lineage) base(it *Item) *parent {
	for n := len(l.stack); n > 0; n-- {
		if p := l.stack[n-1]; p.id == it.Base && !it.Base.IsZero() {
			return p
		}
		l.pop()
	}
	return nil
}

func (l *lineage) pop() {
	n := len(l.stack) - 1
	l.recycle(l.stack[n])
	l.stack[n] = nil
	l.stack = l.stack[:n]
}

func (l *lineage) recycle(p *parent) {
	l.bytes -= p.bytes
	p.bytes = 0
	p.state.Reset()
	if len(l.free) < maxFree && p.state.Footprint()+candidateSize*cap(p.known) <= maxReused {
		l.free = append(l.free, p)
	}
}

// next returns an empty parent for the content in hand.
func (l *lineage) next(id ID) *parent {
	n := len(l.free)
	if n == 0 {
		return &parent{id: id}
	}
	p := l.free[n-1]
	l.free = l.free[:n-1]
	p.id, p.verdicts, p.known, p.disguised, p.absent = id, p.verdicts[:0], p.known[:0], disguised{}, absent{}
	return p
}

// push makes p the top of the stack and forgets what is too deep or too much.
func (l *lineage) push(p *parent) {
	p.bytes = p.state.Footprint() + sizeOf(p.known) + p.disguised.size()
	l.bytes += p.bytes
	l.stack = append(l.stack, p)
	if len(l.stack) > maxLineage {
		l.forget(maxLineage / 2)
	}
	for n := 0; l.bytes > maxKept && n < len(l.stack)-1; n++ {
		l.empty(n)
	}
}

// forget drops the n lowest parents.
func (l *lineage) forget(n int) {
	for _, p := range l.stack[:n] {
		l.recycle(p)
	}
	rest := copy(l.stack, l.stack[n:])
	clear(l.stack[rest:])
	l.stack = l.stack[:rest]
}

// empty drops what parent n holds and keeps its place.
func (l *lineage) empty(n int) {
	if p := l.stack[n]; p.bytes > 0 {
		l.bytes -= p.bytes
		l.stack[n] = &parent{id: p.id}
	}
}

// judge decides over hit h of data, unless v, the verdict of base on the hit that it was
// carried from, says what it is.
func (w *worker) judge(base *parent, data []byte, h *match.Hit, v verdict) (c candidate, refusal string) {
	if v > 0 {
		return base.known[v-1].again(data, h), ""
	}
	return judge(w.scan.set.Rules()[h.Rule], data, *h)
}

// verdict returns what was made of the hit that h was carried from; 0 if it was not.
func (p *parent) verdict(h *match.Hit) verdict {
	if p == nil || h.Base == 0 {
		return 0
	}
	return p.verdicts[h.Base-1]
}

// refuse keeps for the contents to come that the next hit is no secret. p may be nil.
func (p *parent) refuse() {
	if p != nil {
		p.verdicts = append(p.verdicts, refused)
	}
}

// remember keeps c, the next hit, for the contents to come. p may be nil.
func (p *parent) remember(c *candidate) {
	if p == nil {
		return
	}
	p.known = append(p.known, *c)
	p.verdicts = append(p.verdicts, verdict(len(p.known)))
	p.known[len(p.known)-1].own()
}

// won keeps what is known of the secret of c, which names its bytes.
func (p *parent) won(c *candidate) {
	k := &p.known[p.verdicts[c.number-1]-1]
	k.holding, k.key = c.holding, c.key
}

// own lets go of the data: of the secret and its match what stands there can be read again, the
// rest is copied.
func (c *candidate) own() {
	c.text = nil
	switch {
	case c.decoded == "":
		c.secret = nil
	case !c.owned:
		c.secret = slices.Clone(c.secret)
	}
	if !c.owned {
		c.canonical, c.owned = slices.Clone(c.canonical), true
	}
}

// again returns c, known from a base, as hit h of data.
func (c candidate) again(data []byte, h *match.Hit) candidate {
	c.span, c.hit, c.text = h.Secret, *h, data[h.Match.Start:h.Match.End]
	if c.decoded == "" {
		c.secret = data[h.Secret.Start:h.Secret.End]
	}
	return c
}

// sizeOf returns about how many bytes of memory a list of known candidates takes.
func sizeOf(cs []candidate) int {
	n := candidateSize * cap(cs)
	for i := range cs {
		n += len(cs[i].secret) + len(cs[i].text) + len(cs[i].canonical)
	}
	return n
}

// candidateSize is the size of a candidate in bytes, and some more for its reasons.
const candidateSize = 512
