package scanner

import (
	"bytes"
	"slices"
	"sort"

	"github.com/stanchdev/stanch/rules"
)

// withoutParts drops the candidates that another one names as a part of itself, such as
// the key id beside its secret: a pair is one finding. The rule of the whole must say
// that it is over the rule of the part, and be as sure of it. cs is in order of
// place; a match is at most rules.MaxMatch long, so few candidates lie in one.
func withoutParts(cs []candidate, data []byte) []candidate {
	var gone map[int]bool
	for i := range cs {
		c := &cs[i]
		if c.rule.Parts == nil || len(c.rule.Over) == 0 {
			continue
		}
		for _, j := range c.beside(cs) {
			if c.owns(&cs[j], data) {
				if gone == nil {
					gone = map[int]bool{}
				}
				gone[j] = true
			}
		}
	}
	if gone == nil {
		return cs
	}
	kept := cs[:0]
	for i := range cs {
		if !gone[i] {
			kept = append(kept, cs[i])
		}
	}
	return kept
}

// beside returns the candidates in the match of c that its rule is over.
func (c *candidate) beside(cs []candidate) (at []int) {
	within := c.hit.Match
	for j := sort.Search(len(cs), func(j int) bool { return cs[j].span.Start >= within.Start }); j < len(cs) && cs[j].span.End <= within.End; j++ {
		d := &cs[j]
		if d.rule != c.rule && slices.Contains(c.rule.Over, d.rule.ID) && d.confidence <= c.confidence {
			at = append(at, j)
		}
	}
	return at
}

// owns tells whether the bytes of d are one of the parts of c.
func (c *candidate) owns(d *candidate, data []byte) bool {
	parts := c.rule.Parts(rules.Match{Text: data[c.hit.Match.Start:c.hit.Match.End], Secret: data[c.hit.Secret.Start:c.hit.Secret.End]})
	return slices.ContainsFunc(parts, func(p rules.Part) bool {
		return bytes.Equal(p.Value, data[d.hit.Secret.Start:d.hit.Secret.End])
	})
}
