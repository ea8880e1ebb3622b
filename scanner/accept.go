package scanner

import (
	"cmp"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/rules"
)

// PathIgnore drops places by path: one --exclude flag, one .stanchignore, one
// [[ignore]] table of the config.
type PathIgnore struct {
	By     string // "ignore-file", "exclude" or "config"
	Source string // the file, "" for a flag
	Rule   string // only findings of this rule; "" for every rule
	Match  func(path string) bool
}

// tally counts what each means of suppression removed.
type tally struct{ rows []Suppressed }

func (t *tally) row(by, source string) *Suppressed {
	for i := range t.rows {
		if t.rows[i].By == by && t.rows[i].Source == source {
			return &t.rows[i]
		}
	}
	t.rows = append(t.rows, Suppressed{By: by, Source: source})
	return &t.rows[len(t.rows)-1]
}

// report suppresses, names, rates and orders what was located.
func (s *scan) report(found []located) *Result {
	res := &Result{Warnings: s.warningLines(), Unreported: s.masked}
	var t tally
	var open []located
	for _, l := range found {
		if len(l.places) == 0 {
			res.Old++
			continue
		}
		if l = s.filter(l, &t); len(l.places) > 0 {
			open = append(open, l)
		}
	}
	s.hashAll(open)
	for _, l := range open {
		f := s.finding(l)
		if s.o.Baseline.Holds(f.Fingerprint) {
			r := t.row("baseline", BaselineFile)
			r.Findings, r.Places = r.Findings+1, r.Places+len(f.Places)
			res.Baselined = append(res.Baselined, f.Fingerprint)
			continue
		}
		res.Findings = append(res.Findings, f)
	}
	slices.SortFunc(res.Findings, compareFindings)
	slices.SortFunc(t.rows, func(a, b Suppressed) int {
		return cmp.Or(strings.Compare(a.By, b.By), strings.Compare(a.Source, b.Source))
	})
	res.Suppressed = slices.DeleteFunc(t.rows, func(r Suppressed) bool { return (r.By == "mark" || r.By == "tests") && r.Places == 0 })
	res.Summary = s.summary()
	return res
}

// filter drops the places that a mark or a path rule accepts, and whole secrets
// below the asked severity.
func (s *scan) filter(l located, t *tally) located {
	if s.severity(l) < s.o.MinSeverity {
		r := t.row("severity", "")
		r.Findings, r.Places = r.Findings+1, r.Places+len(l.places)
		l.places = nil
		return l
	}
	if s.o.Marks {
		l.drop(t.row("mark", ""), func(p Place) bool { return p.Mark != "" || l.accepted[p.Path] })
	}
	if s.o.HideTests {
		l.drop(t.row("tests", ""), func(p Place) bool { return isTest(p.FullPath()) })
	}
	for _, ig := range s.o.Ignore {
		if ig.Rule == "" || ig.Rule == l.view.rule.ID || slices.Contains(l.view.rule.Formerly, ig.Rule) {
			l.drop(t.row(ig.By, ig.Source), func(p Place) bool { return ig.Match(p.Path) || p.Member != "" && ig.Match(p.FullPath()) })
		}
	}
	return l
}

// drop removes places and counts them in r.
func (l *located) drop(r *Suppressed, gone func(Place) bool) {
	before := len(l.places)
	l.places = slices.DeleteFunc(l.places, gone)
	r.Places += before - len(l.places)
	if before > 0 && len(l.places) == 0 {
		r.Findings++
	}
}

func (s *scan) finding(l located) Finding {
	v := l.view
	return Finding{
		Fingerprint: l.fingerprint,
		Rule:        v.rule,
		Severity:    s.severity(l),
		Confidence:  v.confidence,
		Reasons:     l.reasons(),
		Preview:     v.preview,
		Secret:      NewSecret(v.secret),
		Parts:       v.parts,
		Expires:     v.expires,
		State:       l.places[0].State,
		Exposed:     exposure(l.places),
		Places:      l.places,
	}
}

// reasons returns why the secret is believed, and that it stands in tests alone.
func (l *located) reasons() []string {
	if onlyTests(l.places) {
		return slices.Concat(l.view.reasons, []string{"in tests only"})
	}
	return l.view.reasons
}

// severity is the user's word for the rule, or the rule's own: lower for what has
// expired and for what stands in tests alone.
func (s *scan) severity(l located) rules.Severity {
	v := l.view
	if sev, ok := s.o.Severity[v.rule.ID]; ok {
		return sev
	}
	if !v.expires.IsZero() && v.expires.Before(s.o.Now) {
		return min(v.severity, rules.Low)
	}
	if onlyTests(l.places) {
		return stepDown(v.severity)
	}
	return v.severity
}

// compareFindings puts the worst first: severity, confidence, nearness, then the
// first place and the fingerprint, so that the order is total.
func compareFindings(a, b Finding) int {
	return cmp.Or(
		-cmp.Compare(a.Severity, b.Severity),
		-cmp.Compare(a.Confidence, b.Confidence),
		-cmp.Compare(a.State, b.State),
		strings.Compare(a.Places[0].Path, b.Places[0].Path),
		cmp.Compare(a.Places[0].Pos.Line, b.Places[0].Pos.Line),
		strings.Compare(a.Fingerprint, b.Fingerprint),
	)
}

func (s *scan) summary() Summary {
	var sum Summary
	for _, w := range s.workers {
		sum.Commits += w.counts.Commits
		sum.Objects += w.counts.Objects
		sum.Files += w.counts.Files
		sum.Bytes += w.counts.Bytes
	}
	sum.Skipped, sum.Complete = s.skips.list()
	return sum
}
