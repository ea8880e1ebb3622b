package scanner

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/match"
)

// occurrence is one place of a secret inside one item.
type occurrence struct {
	pos      Position
	way      *way // nil for the zero one, as nearly all have
	unpacked bool // it was seen in a member of the archive that the item is
	dummy    bool // everybody knows the value
	comment  bool // the dummy stands in a comment
}

// way is how a secret was come by.
type way struct {
	decoded string
	member  string // the path in an archive; "" outside of one
	mark    string
}

func (o *occurrence) comeBy() way {
	if o.way == nil {
		return way{}
	}
	return *o.way
}

// holding is what is known of one secret before its places are.
type holding struct {
	key         secretKey
	canonical   []byte
	fingerprint string // once it is made
	views       map[*rules.Rule]*view
	in          []placed // those of an item side by side
	items       []span   // of in, by id, once it is arranged
}

// placed is an occurrence in an item.
type placed struct {
	id ID
	occurrence
}

// span is the part of a list that belongs to an item.
type span struct {
	id       ID
	from, to int
}

// view is a secret as one rule saw it, at its best.
type view struct {
	rule       *rules.Rule
	confidence rules.Confidence
	severity   rules.Severity
	reasons    []string
	expires    time.Time
	secret     []byte
	text       []byte // the whole match, where the rule names parts of it
	preview    string
	parts      []Part
}

// holdings collects what one worker found. About 200 bytes a secret and 100 an
// occurrence; contents themselves are not kept.
type holdings map[secretKey]*holding

// of returns what is known of the secret of c, with what c adds to it.
func (hs holdings) of(c *candidate) *holding {
	h := hs[c.key]
	if h == nil {
		h = &holding{key: c.key, canonical: slices.Clone(c.canonical), views: map[*rules.Rule]*view{}}
		hs[c.key] = h
	}
	h.see(c)
	return h
}

// see adds what c shows of the secret.
func (h *holding) see(c *candidate) {
	if v := h.views[c.rule]; v == nil || v.yields(c, c.secret, c.wholeText()) {
		h.views[c.rule] = newView(c)
	}
}

// wholeText returns the match, if what is said of the secret depends on it.
func (c *candidate) wholeText() []byte {
	if c.rule.Parts == nil {
		return nil
	}
	return c.text
}

func (h *holding) add(id ID, o occurrence) { h.in = append(h.in, placed{id, o}) }

// arrange makes the list of items.
func (h *holding) arrange() {
	for i := range h.in {
		if n := len(h.items); n > 0 && h.items[n-1].id == h.in[i].id {
			h.items[n-1].to++
			continue
		}
		h.items = append(h.items, span{h.in[i].id, i, i + 1})
	}
	slices.SortFunc(h.items, func(a, b span) int { return a.id.Compare(b.id) })
}

// inItem returns the occurrences in an item, once they are arranged.
func (h *holding) inItem(id ID) []placed {
	i, ok := slices.BinarySearchFunc(h.items, id, func(s span, id ID) int { return s.id.Compare(id) })
	if !ok {
		return nil
	}
	return h.in[h.items[i].from:h.items[i].to]
}

func newView(c *candidate) *view {
	secret := slices.Clone(c.secret)
	v := &view{rule: c.rule, confidence: c.confidence, severity: c.severity, reasons: c.reasons, expires: c.expires,
		secret: secret, text: slices.Clone(c.wholeText()), preview: preview(c.rule, secret)}
	if c.rule.Parts != nil {
		for _, p := range c.rule.Parts(rules.Match{Text: c.text, Secret: c.secret}) {
			part := Part{Name: p.Name}
			if p.Public {
				part.Public = string(p.Value)
			} else {
				part.Secret = NewSecret(p.Value)
			}
			v.parts = append(v.parts, part)
		}
	}
	return v
}

// merge joins what all workers found, ordered by key: the same on every run.
func mergeHoldings(workers []*worker) []*holding {
	all := holdings{}
	for _, w := range workers {
		for key, h := range w.held {
			all.join(key, h)
		}
		w.held = nil
	}
	merged := slices.SortedFunc(maps.Values(all), func(a, b *holding) int { return slices.Compare(a.key[:], b.key[:]) })
	var wg sync.WaitGroup
	for first := range workers {
		wg.Go(func() {
			for i := first; i < len(merged); i += len(workers) {
				merged[i].arrange()
			}
		})
	}
	wg.Wait()
	return merged
}

func (hs holdings) join(key secretKey, h *holding) {
	into := hs[key]
	if into == nil {
		hs[key] = h
		return
	}
	into.in = append(into.in, h.in...) // an item is matched by one worker only
	for rule, v := range h.views {
		if old := into.views[rule]; old == nil || v.outranks(old) {
			into.views[rule] = v
		}
	}
}

// outranks decides between two sights of one secret by the same or another rule,
// by facts alone, so that the order of the scan has no say.
func (v *view) outranks(u *view) bool {
	a := candidate{rule: v.rule, confidence: v.confidence, severity: v.severity, span: match.Span{End: len(v.secret)}}
	b := candidate{rule: u.rule, confidence: u.confidence, severity: u.severity, span: match.Span{End: len(u.secret)}}
	if v.rule != u.rule {
		return a.outranks(&b)
	}
	return u.yields(&candidate{confidence: v.confidence, severity: v.severity, reasons: v.reasons}, v.secret, v.text)
}

// yields tells whether c, another sight of the secret by the same rule, shows it
// better.
func (v *view) yields(c *candidate, secret, text []byte) bool {
	return cmp.Or(cmp.Compare(c.confidence, v.confidence), cmp.Compare(c.severity, v.severity),
		cmp.Compare(len(text), len(v.text)), slices.Compare(v.reasons, c.reasons), // the longer match holds more parts
		bytes.Compare(v.secret, secret), bytes.Compare(v.text, text)) > 0
}

// best returns the view that names the finding.
func (h *holding) best() *view {
	var best *view
	for _, v := range h.views {
		if best == nil || v.outranks(best) {
			best = v
		}
	}
	return best
}

// query asks for the places of the secret, ids in order.
func (h *holding) query() Query {
	q := make(Query, len(h.items))
	for i, s := range h.items {
		q[i] = Holding{s.id, s.to - s.from}
	}
	return q
}

// idSet remembers which contents were matched, so that identical content of
// several sources is matched once. 64 shards keep 16 workers out of each other's way.
type idSet struct {
	shard [64]struct {
		sync.Mutex
		ids map[ID]bool // true: counted as scanned, false: only read as an ancestor
	}
}

func newIDSet() *idSet {
	s := &idSet{}
	for i := range s.shard {
		s.shard[i].ids = map[ID]bool{}
	}
	return s
}

// add notes id. first is true for the caller who must match it; fresh for the
// one who counts its bytes.
func (s *idSet) add(id ID, ancestor bool) (first, fresh bool) {
	sh := &s.shard[id.b[0]&63]
	sh.Lock()
	defer sh.Unlock()
	counted, known := sh.ids[id]
	if !known || (!counted && !ancestor) {
		sh.ids[id] = !ancestor
	}
	return !known, !ancestor && !counted
}
