package scanner

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/match"
)

// Searcher finds the secrets of single texts, for whoever masks or shows them where
// they stand. It judges as a scan does, but keeps nothing and knows no places, marks
// or baseline. It belongs to one goroutine.
type Searcher struct {
	w  *worker
	it Item
}

// Sighting is a secret in a text, or a secret part of one: data[Start:End].
type Sighting struct {
	Start, End int
	Rule       *rules.Rule
	Confidence rules.Confidence
}

// NewSearcher returns a Searcher for the rules of set. Of the options it heeds
// MinConfidence, Enabled and Now.
func NewSearcher(set *match.Set, o Options) *Searcher {
	o.Workers, o.Marks, o.Watch = 1, false, nil
	if o.Progress == nil {
		o.Progress = &Progress{}
	}
	return &Searcher{w: newScan(set, o).workers[0]}
}

// Find returns the secrets in data, ordered and apart from each other.
func (s *Searcher) Find(data []byte) []Sighting {
	s.it = Item{Kind: KindInput, Data: data}
	s.w.look(&sight{it: &s.it, data: data})
	var out []Sighting
	for i := range s.w.cands {
		c := &s.w.cands[i]
		if c.confidence < s.w.scan.o.MinConfidence {
			continue
		}
		out = append(out, Sighting{c.span.Start, c.span.End, c.rule, c.confidence})
		out = append(out, secretParts(c, data)...)
	}
	slices.SortFunc(out, func(a, b Sighting) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Rule.ID, b.Rule.ID))
	})
	return apart(out)
}

// secretParts returns where the parts of c stand that are no more public than itself.
func secretParts(c *candidate, data []byte) (out []Sighting) {
	if c.rule.Parts == nil || c.decoded != "" {
		return nil
	}
	within := c.hit.Match
	for _, p := range c.rule.Parts(rules.Match{Text: data[within.Start:within.End], Secret: data[c.hit.Secret.Start:c.hit.Secret.End]}) {
		if at := bytes.Index(data[within.Start:within.End], p.Value); !p.Public && len(p.Value) > 0 && at >= 0 {
			out = append(out, Sighting{within.Start + at, within.Start + at + len(p.Value), c.rule, c.confidence})
		}
	}
	return out
}

// apart cuts what overlaps from the later of two.
func apart(in []Sighting) []Sighting {
	out, end := in[:0], 0
	for _, s := range in {
		s.Start = max(s.Start, end)
		if s.Start < s.End {
			out, end = append(out, s), s.End
		}
	}
	return out
}
