package scanner

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/decode"
	"github.com/stanchdev/stanch/scanner/match"
	"github.com/stanchdev/stanch/scanner/memo"
)

// disguise is a region of a content in which something was found.
type disguise struct {
	span  match.Span // that decides about it
	cands []candidate
}

// disguised is what a content's regions hold, kept for those made from it.
type disguised struct {
	known bool // the list is complete
	list  []disguise
}

func (d *disguised) size() (n int) {
	for i := range d.list {
		n += sizeOf(d.list[i].cands)
	}
	return n
}

// Bounds of what is unfolded of one region, counted from its size: bytes of all
// that it stands for, one in the other, how deep, and candidates.
const (
	maxUnfold     = 5
	unfoldFactor  = 64
	unfoldAtLeast = 1 << 20
	maxUnfolded   = 16 << 20
	maxInRegion   = 4096
)

// unfolder searches what is encoded in a sight. Its memory is used again.
type unfolder struct {
	finders [maxUnfold]decode.Finder
	plan    unfoldPlan
	hits    []match.Hit
	list    []disguise
	cands   []candidate // of all the list
	left    int         // bytes that the region in hand may still stand for
	barren  *memo.Set   // regions that held nothing; nil: every one is looked at
	over    bool
	sight   *sight // in hand, for each
	// each and wanted are made once a worker: sights are many millions.
	each   func(*decode.Region)
	wanted func(decode.Span) bool
}

// prepare makes what the regions of all sights are given to.
func (u *unfolder) prepare(w *worker) {
	u.each = func(r *decode.Region) { w.region(u.sight, r) }
	u.wanted = u.plan.wanted
}

// disguises fills w.unfold with what is encoded in a sight. What lies whole in a copy is
// carried from the base, the rest is decoded again.
func (w *worker) disguises(s *sight) {
	u := &w.unfold
	u.list, u.cands, u.over = u.list[:0], u.cands[:0], false
	u.sight = s
	if p, ok := w.planUnfold(s); ok {
		u.finders[0].FindIn(s.data, p.dirty, u.wanted, u.each)
	} else {
		u.finders[0].Find(s.data, u.each)
	}
	if u.over || u.finders[0].OverBudget() > 0 {
		w.overBudget(s, "too much is encoded in one place")
	}
	slices.SortFunc(u.list, compareDisguises) // those that were carried come first
	for i := range u.list {
		for n := range u.list[i].cands {
			c := &u.list[i].cands[n]
			c.disguise, c.number = i+1, n+1
			u.cands = append(u.cands, *c)
		}
	}
}

func compareDisguises(a, b disguise) int {
	return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End),
		cmp.Compare(a.cands[0].span.Start, b.cands[0].span.Start), cmp.Compare(a.cands[0].decoded, b.cands[0].decoded))
}

// won notes that c is what its place holds.
func (u *unfolder) won(c *candidate) {
	kept := &u.list[c.disguise-1].cands[c.number-1]
	kept.holding, kept.key = c.holding, c.key
}

// keep moves the list to d. What a holding has is let go of: it has seen those candidates.
func (u *unfolder) keep(d *disguised) {
	d.known = true
	d.list = append(d.list[:0], u.list...)
	for i := range d.list {
		for n := range d.list[i].cands {
			if c := &d.list[i].cands[n]; c.holding != nil {
				c.canonical, c.secret, c.text, c.learned = nil, nil, nil, false
			}
		}
	}
}

// region searches a region of the sight.
func (w *worker) region(s *sight, r *decode.Region) {
	u := &w.unfold
	size := r.Span.End - r.Span.Start
	key := u.barren.Key(s.data[r.Span.Start:r.Span.End], r.Apart())
	if u.barren.Holds(key) {
		return
	}
	u.left = min(unfoldAtLeast+unfoldFactor*size, maxUnfolded)
	d := disguise{span: match.Span(r.Span)}
	w.unfoldRegion(&d, r, layer{name: r.Name})
	switch {
	case len(d.cands) > 0:
		u.list = append(u.list, d)
	case !u.over:
		u.barren.Add(key)
	}
}

// layer is how bytes inside of a region came about.
type layer struct {
	name   string
	depth  int
	origin func(match.Span) match.Span // to the content; nil: the region's own
}

func (l layer) place(r *decode.Region, s match.Span) match.Span {
	o := match.Span(r.Origin(decode.Span(s)))
	if l.origin != nil {
		o = l.origin(o)
	}
	return o
}

// unfoldRegion searches what r stands for, and what that does in turn.
func (w *worker) unfoldRegion(d *disguise, r *decode.Region, l layer) {
	u := &w.unfold
	if u.left -= len(r.Bytes); u.left < 0 || len(d.cands) > maxInRegion {
		u.over = true
		return
	}
	d.cands = append(d.cands, w.within(r, l)...)
	if l.depth+1 == maxUnfold {
		return
	}
	inner := func(n *decode.Region) {
		if r.Touches(n.Span) {
			w.unfoldRegion(d, n, layer{joinNames(l.name, n.Name), l.depth + 1, func(s match.Span) match.Span { return l.place(r, s) }})
		}
	}
	switch {
	case r.Text:
		u.finders[l.depth+1].Find(r.Bytes, inner)
	case !r.Partly:
		u.over = unfoldWhole(r, u.left, inner) || u.over
	}
}

// unfoldWhole yields what all the bytes of a region stand for. over tells that there is
// more than may be unpacked; what only looks like an archive is none.
func unfoldWhole(r *decode.Region, limit int, yield func(*decode.Region)) (over bool) {
	if t, ok := decode.Text(r.Bytes); ok {
		yield(decode.Whole(t.Name, r.Bytes, t.Bytes))
		return false
	}
	if out, ok := decode.Zlib(r.Bytes, limit); ok {
		yield(decode.Whole("zlib", r.Bytes, out))
		return false
	}
	decode.Members(r.Bytes, func(m *decode.Member) bool {
		if limit -= len(m.Data); limit >= 0 {
			yield(decode.Whole(m.How, r.Bytes, m.Data))
		}
		over = over || limit < 0
		return limit >= 0
	}, func(g decode.Gap) { over = over || g.Kind == decode.TooMuch })
	return over
}

// within returns what the bytes of a region hold, settled, at its place in the content.
func (w *worker) within(r *decode.Region, l layer) []candidate {
	u := &w.unfold
	u.hits = w.scan.set.Scan(w.scratch, u.hits[:0], r.Bytes)
	u.over = u.over || w.scratch.OverBudget() > 0
	var found []candidate
	for _, h := range u.hits {
		rule := w.scan.set.Rules()[h.Rule]
		if !r.Touches(decode.Span(h.Match)) || !r.Text && rule.Family == rules.FamilyGeneric {
			continue
		}
		if c, refusal := judge(rule, r.Bytes, h); refusal == "" {
			found = append(found, c)
		}
	}
	found = withoutParts(w.enabled(settle(found)), r.Bytes)
	for i := range found {
		c := &found[i]
		c.secret, c.text, c.canonical = bytes.Clone(c.secret), bytes.Clone(c.text), slices.Clone(c.canonical)
		c.decoded = joinNames(l.name, c.decoded)
		c.span = l.place(r, c.span)
	}
	return found
}

// compete keeps, of candidates in the open and in disguises that share bytes of the
// content, those that stand. Candidates of one disguise do not compete: gzip in base64
// gives them all one place.
func compete(cs []candidate) []candidate {
	slices.SortStableFunc(cs, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.disguise, b.disguise))
	})
	lost := make([]bool, len(cs))
	for i := range cs {
		for j := i + 1; j < len(cs) && cs[j].span.Start < cs[i].span.End; j++ {
			a, b := &cs[i], &cs[j]
			switch {
			case a.disguise == b.disguise || lost[i] || lost[j]:
			case a.outshines(b):
				lost[j] = true
			default:
				lost[i] = true
			}
		}
	}
	kept := cs[:0]
	for i := range cs {
		if !lost[i] {
			kept = append(kept, cs[i])
		}
	}
	return kept
}

// outshines tells whether a rather than b is what the bytes hold that both were seen in.
// The same secret is told by the rule that knows more of it, then as it is read with the
// least decoding. Where a pair finder saw one
// in the open and one decoded, the value means the decoded one, but for percent signs,
// which a password may have.
func (c *candidate) outshines(d *candidate) bool {
	if c.identity() == d.identity() && c.rule.Family == d.rule.Family {
		return lessDecoded(c, d)
	}
	if c.rule.Family == rules.FamilyGeneric && d.rule.Family == rules.FamilyGeneric && (c.disguise == 0) != (d.disguise == 0) {
		hidden := max(c.disguise, d.disguise) == c.disguise
		plain := c.decoded == "percent" || d.decoded == "percent"
		return hidden != plain
	}
	if c.rule == d.rule && c.length() == d.length() || c.rule.Family == d.rule.Family && c.disguise != d.disguise && c.confidence == d.confidence {
		return lessDecoded(c, d)
	}
	return c.outranks(d)
}

func (c *candidate) identity() secretKey {
	if c.key == (secretKey{}) {
		c.identify()
	}
	return c.key
}

func lessDecoded(c, d *candidate) bool {
	return cmp.Or(cmp.Compare(len(c.decoded), len(d.decoded)), cmp.Compare(c.decoded, d.decoded), cmp.Compare(c.disguise, d.disguise)) <= 0
}
