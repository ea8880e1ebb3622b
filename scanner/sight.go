package scanner

import (
	"slices"

	"github.com/stanchdev/stanch/scanner/decode"
)

// sight is one way to look at an item: its own bytes, or what they stand for as a whole.
type sight struct {
	it      *Item
	data    []byte
	decoded string // how data came out of the item; "" as it stands
	// base and keep serve a content that is looked at as it stands, and may be nil.
	base, keep *parent
	// part is what is looked at of an archive's member; nil: the item itself. origin
	// leads from data to its bytes, nil if they are the same.
	part   *decode.Member
	origin func(int) int
}

// search finds, judges and keeps what a sight holds.
func (w *worker) search(s sight) {
	w.sight = s
	w.look(&w.sight)
	w.place(&w.sight)
}

// look fills w.cands with what a sight holds.
func (w *worker) look(s *sight) {
	w.find(s)
	watch := w.watch(s.data, s.decoded)
	w.judgeHits(s, &watch)
	w.cands = withoutParts(w.enabled(settle(w.cands)), s.data)
	if w.disguises(s); len(w.unfold.cands) > 0 {
		for i := range w.unfold.cands {
			watch.judged(&w.unfold.cands[i], "")
		}
		w.cands = compete(append(w.cands, w.unfold.cands...))
	}
	watch.settled(w.cands)
}

// find fills w.hits with what data holds.
func (w *worker) find(s *sight) {
	set := w.scan.set
	switch {
	case s.keep == nil:
		w.hits = set.Scan(w.scratch, w.hits[:0], s.data)
	case s.base == nil:
		w.hits = set.ScanKeep(w.scratch, w.hits[:0], s.data, &s.keep.state)
	default:
		w.hits = set.ScanDelta(w.scratch, w.hits[:0], s.data, &s.base.state, s.it.Copies, &s.keep.state)
	}
	w.searched += int64(w.scratch.Searched())
	if w.scratch.OverBudget() > 0 {
		w.overBudget(s, "too many places that look like the start of a secret")
	}
}

func (w *worker) overBudget(s *sight, why string) {
	w.scan.skips.add(Skip{What: inArchive(itemName(*s.it), s.member()), Reason: OverBudget, Detail: why})
}

// judgeHits fills w.cands with the hits that stand.
func (w *worker) judgeHits(s *sight, watch *watcher) {
	w.cands = w.cands[:0]
	for i := range w.hits {
		h := &w.hits[i]
		v := s.base.verdict(h)
		if v == refused {
			s.keep.refuse()
			continue
		}
		c, refusal := w.judge(s.base, s.data, h, v)
		c.number = i + 1
		watch.judged(&c, refusal)
		if refusal != "" {
			w.scratch.Refuse(h)
			s.keep.refuse()
			continue
		}
		w.cands = append(w.cands, c)
		s.keep.remember(&c)
	}
}

// place keeps the candidates that won their bytes for the places to come.
func (w *worker) place(s *sight) {
	w.rare = s.rareTexts()
	pos := newLines(s.data)
	pos.crs = &w.rare.crs
	for _, c := range w.cands {
		if s.outside(&c) {
			continue
		}
		switch {
		case c.holding == nil:
			c.identify()
			c.holding = w.held.of(&c)
		case c.learned:
			c.holding.see(&c)
		}
		c.holding.add(s.it.ID, w.occurrence(&c, s, pos, &w.rare.blocks))
		if s.part != nil {
			w.unpacked[c.holding] = true
		}
		switch {
		case s.keep == nil:
		case c.disguise > 0:
			w.unfold.won(&c)
		default:
			s.keep.won(&c)
		}
	}
	if s.keep != nil {
		w.unfold.keep(&s.keep.disguised)
		s.keep.absent = w.rare.absent()
	}
}

// enabled keeps the candidates whose rules report.
func (w *worker) enabled(cs []candidate) []candidate {
	if w.scan.o.Enabled == nil {
		return cs
	}
	return slices.DeleteFunc(cs, func(c candidate) bool { return !w.scan.o.Enabled(c.rule) })
}

func (w *worker) occurrence(c *candidate, s *sight, pos *lines, blocks *rare) occurrence {
	o := occurrence{pos: s.moved(pos.locate(c.span)), unpacked: s.part != nil, dummy: c.dummy}
	come := way{decoded: joinNames(s.decoded, c.decoded), member: s.member()}
	o.comment = o.dummy && inComment(s.data, c.span)
	if w.scan.o.Marks {
		m := findMark(blocks, c.span, c.rule, w.isRule)
		if m.problem != "" {
			w.warnings[m.problem]++
		}
		come.mark = m.text
	}
	if come != (way{}) {
		o.way = new(way)
		*o.way = come
	}
	return o
}

// joinNames says how bytes were decoded that were decoded in two ways, the outer first.
func joinNames(outer, inner string) string {
	if outer == "" || inner == "" {
		return outer + inner
	}
	return outer + "+" + inner
}
