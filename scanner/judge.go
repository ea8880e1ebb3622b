package scanner

import (
	"crypto/sha256"
	"slices"
	"time"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/decode"
	"github.com/stanchdev/stanch/scanner/generic"
	"github.com/stanchdev/stanch/scanner/match"
)

// secretKey groups candidates of one secret while a scan runs. It never leaves
// the process; reports carry the Fingerprint.
type secretKey [sha256.Size]byte

// candidate is a hit that survived judgement by its bytes.
type candidate struct {
	rule       *rules.Rule
	span       match.Span // of the secret in the content, as it was written there
	secret     []byte     // decoded
	text       []byte     // the whole match, decoded
	hit        match.Hit  // in the bytes that it was found in
	key        secretKey
	canonical  []byte // nil: the secret's own bytes
	decoded    string // how it was written; "" as it is
	confidence rules.Confidence
	dummy      bool // everybody knows the value
	severity   rules.Severity
	reasons    []string
	expires    time.Time
	number     int      // of the hit among those of its content or its disguise, from 1
	holding    *holding // what is known of the secret, once identified
	disguise   int      // 1 + the index of the disguise it was found in; 0: it stands open
	learned    bool     // its confidence is that of another candidate
	owned      bool     // canonical is its own memory, and so is secret where that was decoded
}

// judge decides over one hit. refusal names why it is no secret; "" means that c stands.
func judge(rule *rules.Rule, data []byte, h match.Hit) (c candidate, refusal string) {
	c, refusal = judgeHit(rule, data, h)
	c.dummy = c.dummy || c.confidence == rules.Possible && rules.Dummy(c.secret)
	return c, refusal
}

// judgeHit does, but for the question whether everybody knows the value. The order is fixed: shape (the matcher's work), then
// what the rule itself can tell offline, then placeholders.
func judgeHit(rule *rules.Rule, data []byte, h match.Hit) (c candidate, refusal string) {
	secret := data[h.Secret.Start:h.Secret.End]
	c = candidate{rule: rule, span: h.Secret, hit: h, secret: secret, text: data[h.Match.Start:h.Match.End],
		confidence: rules.Likely, severity: rule.Severity}
	m := rules.Match{Text: c.text, Secret: secret}
	if rule.Family == rules.FamilyGeneric {
		if c, refusal = judgeGeneric(c, data, h); refusal == "" {
			refusal = refusalOf(rule.Judge(m)) // last, since it hashes the value
		}
		return c, refusal
	}
	v := rule.Judge(m)
	if refusal = refusalOf(v); refusal != "" {
		return c, refusal
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
	if rule.Family == rules.FamilyFormat && v.Opinion != rules.Proven && isPublished(secret) {
		c.confidence, c.dummy = rules.Possible, true
		c.reasons = append(c.reasons, "a manual of the vendor shows it")
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

// refusalOf returns why a rule says that a match cannot be its secret, "" if it does not.
func refusalOf(v rules.Verdict) string {
	if v.Opinion == rules.Refused {
		return v.Reason
	}
	return ""
}

func judgeGeneric(c candidate, data []byte, h match.Hit) (candidate, string) {
	pair := h.Pair
	if pair.Login {
		c.secret, c.decoded = pair.Text(data), "base64"
	} else if word, ok := decode.Word(c.secret); ok {
		c.secret, c.decoded = word, "base64"
		data, pair = withValue(data, pair, word)
	}
	j := generic.Judge(data, pair)
	if !j.Accept {
		return c, j.Reasons[0]
	}
	c.confidence, c.dummy, c.reasons = rules.Confidence(j.Confidence), j.Dummy, j.Reasons
	if h.Pair.Joined {
		c.canonical = canonicalText(h.Pair.Text(data))
	}
	return c, ""
}

// withValue returns what is around a pair with another value in its place.
func withValue(data []byte, p generic.Pair, value []byte) ([]byte, generic.Pair) {
	from, to := max(p.Whole().Start-generic.Reach, 0), min(p.Whole().End+generic.Reach, len(data))
	around := slices.Concat(data[from:p.Value.Start], value, data[p.Value.End:to])
	moved := func(s match.Span) match.Span {
		shift := from
		if s.Start > p.Value.Start {
			shift += p.Value.Len() - len(value)
		}
		return match.Span{Start: s.Start - shift, End: s.End - shift}
	}
	p.Name = moved(p.Name)
	if p.Callee != (match.Span{}) {
		p.Callee = moved(p.Callee)
	}
	p.Value = match.Span{Start: p.Value.Start - from, End: p.Value.Start - from + len(value)}
	return around, p
}

// identify sets the key, once a candidate has won its bytes.
func (c *candidate) identify() {
	canonical := c.canonical
	if canonical == nil {
		canonical = canonicalText(c.secret)
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
		return c.familyRank() < d.familyRank()
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

// learn lets c, which names the bytes that d holds too, take over d's confidence:
// where both are the password of a URL, since its look tells what the host can't,
// that it is a password and no word; and where a name says that it is a secret, since a
// format that fits badly is no reason to hide it. What everybody knows stays known, and
// what a rule decoded was judged by more than its look.
func (c *candidate) learn(d *candidate) {
	if (d.hit.Pair.Form == generic.FormURL || d.rule.Family == rules.FamilyGeneric && !c.dummy && c.canonical == nil) && c.span == d.span && d.confidence > c.confidence {
		c.confidence, c.reasons, c.learned = d.confidence, slices.Concat(d.reasons, c.reasons), true
	}
}

// familyRank orders families: what has a format, a habit that was proven, a guess, any
// other habit.
func (c *candidate) familyRank() int {
	switch {
	case c.rule.Family == rules.FamilyFormat:
		return 0
	case c.rule.Family == rules.FamilyHygiene && c.confidence == rules.Certain:
		return 1
	case c.rule.Family == rules.FamilyGeneric:
		return 2
	}
	return 3
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
			other := &kept[len(kept)-1]
			if !c.outranks(other) {
				other.learn(&c)
				lost = true
				break
			}
			c.learn(other)
			kept = kept[:len(kept)-1]
		}
		if !lost {
			kept = append(kept, c)
		}
	}
	return kept
}
