package scanner

import (
	"slices"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner/generic"
)

// Sight is what a scan made of one place that a rule matched, for those who write
// rules and ask why a text gives no finding.
type Sight struct {
	Rule       *rules.Rule
	Pos        Position
	Decoded    string // as in Place
	Preview    string // as in Finding
	Confidence rules.Confidence
	Severity   rules.Severity
	Reasons    []string
	Refused    string // why the place is no finding; "" if it is one
	// Features say what counted for and against a value without a format, as
	// generic.Explain does; nil for other rules.
	Features []Feature
}

// Feature is one thing that counts for or against a value, in log odds.
type Feature = generic.Feature

// watcher tells Options.Watch what becomes of the hits of one content. Its zero value
// tells nobody.
type watcher struct {
	w       *worker
	data    []byte
	decoded string
	blocks  *rare
	all     []judged
}

// judged is a hit and why it was refused; "" for a candidate.
type judged struct {
	candidate
	refusal string
}

func (w *worker) watch(data []byte, decoded string) watcher {
	if w.scan.o.Watch == nil {
		return watcher{}
	}
	return watcher{w: w, data: data, decoded: decoded, blocks: &rare{text: blockStart, data: data}}
}

func (x *watcher) judged(c *candidate, refusal string) {
	if x.w != nil {
		x.all = append(x.all, judged{*c, refusal})
	}
}

// settled tells of all hits, now that those which stand are known.
func (x *watcher) settled(kept []candidate) {
	if len(x.all) == 0 {
		return
	}
	slices.SortStableFunc(x.all, func(a, b judged) int { return a.span.Start - b.span.Start })
	pos := newLines(x.data)
	for i := range x.all {
		j := &x.all[i]
		if j.refusal == "" {
			j.refusal = x.lost(&j.candidate, kept)
		}
		x.tell(&j.candidate, pos.locate(j.span), j.refusal)
	}
}

// lost says to whom c lost its bytes, "" if it did not.
func (x *watcher) lost(c *candidate, kept []candidate) string {
	same := func(k candidate) bool { return k.rule == c.rule && k.span == c.span }
	if slices.ContainsFunc(kept, same) {
		return ""
	}
	for i := range kept {
		switch k := &kept[i]; {
		case k.span.Start < c.span.End && c.span.Start < k.span.End:
			return "these bytes are named by " + k.rule.ID
		case k.hit.Match.Start <= c.span.Start && c.span.End <= k.hit.Match.End && slices.Contains(k.rule.Over, c.rule.ID):
			return "it is a part of what " + k.rule.ID + " found"
		}
	}
	return "its rule is switched off, or one that outranks it is"
}

func (x *watcher) tell(c *candidate, pos Position, refusal string) {
	if refusal == "" && x.w.scan.o.Marks && findMark(x.blocks, c.span, c.rule, x.w.isRule).text != "" {
		refusal = "accepted by a mark beside it"
	}
	if refusal == "" && c.dummy && inComment(x.data, c.span) {
		refusal = "a dummy that everybody knows, in a comment"
	}
	secret := c.secret
	if secret == nil { // it was carried from a base
		secret = x.data[c.span.Start:c.span.End]
	}
	var features []Feature
	if c.rule.Family == rules.FamilyGeneric && c.hit.Name.End > 0 && c.hit.Match.End <= len(x.data) {
		features = generic.Explain(x.data, c.hit.Pair)
	}
	x.w.scan.o.Watch(Sight{Features: features, Rule: c.rule, Pos: pos, Decoded: joinNames(x.decoded, c.decoded), Preview: preview(c.rule, secret),
		Confidence: c.confidence, Severity: c.severity, Reasons: c.reasons, Refused: refusal})
}
