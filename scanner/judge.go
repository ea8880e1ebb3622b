package scanner

import (
	"crypto/sha256"
	"slices"
	"time"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/generic"
	"github.com/stanchdev/stanch/scanner/match"
)

// secretKey groups candidates of one secret while a scan runs. It never leaves
// the process; reports carry the Fingerprint.
type secretKey [sha256.Size]byte

// candidate is a hit that survived judgement by its bytes.
type candidate struct {
	rule       *rules.Rule
	span       match.Span // of the secret
	key        secretKey
	canonical  []byte // nil: the secret's own bytes
	confidence rules.Confidence
	severity   rules.Severity
	reasons    []string
	expires    time.Time
	hit        match.Hit
	number     int      // of the hit among those of its content, from 1
	holding    *holding // what is known of the secret, once identified
}

// judge decides over one hit. The order is fixed: shape (the matcher's work), then
// what the rule itself can tell offline, then placeholders. refusal names why the
// hit is no secret; "" means that c stands.
func judge(rule *rules.Rule, data []byte, h match.Hit) (c candidate, refusal string) {
	secret := data[h.Secret.Start:h.Secret.End]
	c = candidate{rule: rule, span: h.Secret, confidence: rules.Likely, severity: rule.Severity, hit: h}
	v := rule.Judge(rules.Match{Text: data[h.Match.Start:h.Match.End], Secret: secret})
	if v.Opinion == rules.Refused {
		return c, v.Reason
	}
	if rule.Family == rules.FamilyGeneric {
		return judgeGeneric(c, data, h)
	}
	if v.Opinion != rules.Proven && rule.Family != rules.FamilyHygiene {
		if why := placeholder(rule, secret); why != "" {
			return c, why
		}
	}
	c.canonical, c.expires = v.Canonical, v.Expires
	if v.Severity != rules.SeverityNone {
		c.severity = v.Severity
	}
	switch v.Opinion {
	case rules.Proven:
		c.confidence = rules.Certain
	case rules.Demoted:
		c.confidence = rules.Possible
	}
	if v.Reason != "" {
		c.reasons = append(c.reasons, v.Reason)
	}
	if rule.Context != "" {
		c.reasons = append(c.reasons, "its form matches, and the name "+string(data[h.Name.Start:h.Name.End])+" belongs to it")
		return c, ""
	}
	c.reasons = append(c.reasons, "its form matches")
	return c, ""
}

func judgeGeneric(c candidate, data []byte, h match.Hit) (candidate, string) {
	j := generic.Judge(data, h.Pair)
	if !j.Accept {
		return c, j.Reasons[0]
	}
	c.confidence, c.reasons = rules.Confidence(j.Confidence), j.Reasons
	return c, ""
}

// identify sets the key, once a candidate has won its bytes.
func (c *candidate) identify(data []byte) {
	canonical := c.canonical
	if canonical == nil {
		canonical = canonicalText(data[c.span.Start:c.span.End])
	}
	c.canonical, c.key = canonical, sha256.Sum256(canonical)
}

func (c *candidate) length() int { return c.span.End - c.span.Start }

// outranks tells whether c rather than d names the bytes that both hold.
func (c *candidate) outranks(d *candidate) bool {
	if over, under := slices.Contains(c.rule.Over, d.rule.ID), slices.Contains(d.rule.Over, c.rule.ID); over != under {
		return over
	}
	switch {
	case c.rule.Family != d.rule.Family:
		return c.rule.Family < d.rule.Family
	case c.confidence != d.confidence:
		return c.confidence > d.confidence
	case (c.rule.Context != "") != (d.rule.Context != ""):
		return c.rule.Context == "" // a mark of its own beats a name beside it
	case (c.rule.Provider != "") != (d.rule.Provider != ""):
		return c.rule.Provider != "" // a vendor's token in a URL is that token
	case c.severity != d.severity:
		return c.severity > d.severity
	case c.length() != d.length():
		return c.length() > d.length()
	case c.span.Start != d.span.Start:
		return c.span.Start < d.span.Start
	}
	return c.rule.ID < d.rule.ID
}

// settle keeps, of candidates whose secrets share bytes, the one that outranks
// the others. It sorts and shortens cs in place.
func settle(cs []candidate) []candidate {
	slices.SortFunc(cs, func(a, b candidate) int {
		if a.span.Start != b.span.Start {
			return a.span.Start - b.span.Start
		}
		return b.span.End - a.span.End
	})
	kept := cs[:0]
	for i := range cs {
		c := cs[i]
		lost := false
		for len(kept) > 0 && kept[len(kept)-1].span.End > c.span.Start {
			if !c.outranks(&kept[len(kept)-1]) {
				lost = true
				break
			}
			kept = kept[:len(kept)-1]
		}
		if !lost {
			kept = append(kept, c)
		}
	}
	return kept
}
