package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrNothing says that there is no report to merge.
var ErrNothing = errors.New("report: nothing to merge")

// Merge joins the reports of several scans, such as the shards of one pipeline, into
// one that is complete only if each of them is. A secret that several hold is one
// finding with the places of all. What was scanned adds up, so what two scans looked
// at counts twice, and a warning says so. Where the roots differ, paths begin with
// their root. The parts are left as they are.
func Merge(parts []*Report) (*Report, error) {
	if len(parts) == 0 {
		return nil, ErrNothing
	}
	first := parts[0]
	out := &Report{Schema: SchemaVersion, Tool: first.Tool, Target: first.Target, Started: first.Started, Now: first.Now, Complete: true}
	out.fillLists()
	m := merger{out: out, byPrint: map[string]int{}, apart: differentRoots(parts)}
	for _, r := range parts {
		m.add(r)
	}
	if len(parts) > 1 {
		out.Warnings = append(out.Warnings, fmt.Sprintf("merged from %d reports: what several of them scanned is counted by each", len(parts)))
	}
	slices.SortStableFunc(out.Rules, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	slices.SortStableFunc(out.Findings, byImportance)
	return out, nil
}

func (r *Report) fillLists() {
	fill(&r.Config)
	fill(&r.Suppressed)
	fill(&r.Warnings)
	fill(&r.Rules)
	fill(&r.Findings)
	fill(&r.Coverage.Gaps)
	fill(&r.Coverage.Skipped)
}

func differentRoots(parts []*Report) bool {
	return slices.ContainsFunc(parts, func(r *Report) bool { return r.Target.Root != parts[0].Target.Root })
}

type merger struct {
	out     *Report
	byPrint map[string]int // where the finding of a fingerprint stands in out
	apart   bool           // the roots differ
}

func (m *merger) add(r *Report) {
	out := m.out
	if r.Started.Before(out.Started) {
		out.Started = r.Started
	}
	if r.Now.After(out.Now) {
		out.Now = r.Now
	}
	out.Complete = out.Complete && r.Complete
	m.target(r.Target)
	m.coverage(&r.Coverage)
	for _, s := range r.Suppressed {
		m.suppressed(s)
	}
	out.Old += r.Old
	out.Config, out.Warnings = union(out.Config, r.Config), union(out.Warnings, r.Warnings)
	for _, rule := range r.Rules {
		if !slices.ContainsFunc(out.Rules, func(k Rule) bool { return k.ID == rule.ID }) {
			out.Rules = append(out.Rules, rule)
		}
	}
	for _, f := range r.Findings {
		m.finding(f, r.Target.Root)
	}
}

// target joins the modes, and drops what no longer holds for all.
func (m *merger) target(t Target) {
	into := &m.out.Target
	if m.apart {
		into.Root, into.Head = ".", ""
	}
	if into.Head != t.Head {
		into.Head = ""
	}
	into.Mode = strings.Join(union(strings.Split(into.Mode, "+"), strings.Split(t.Mode, "+")), "+")
}

func (m *merger) coverage(c *Coverage) {
	into := &m.out.Coverage
	into.Commits, into.Objects, into.Files, into.Bytes, into.Ignored = into.Commits+c.Commits, into.Objects+c.Objects, into.Files+c.Files, into.Bytes+c.Bytes, into.Ignored+c.Ignored
	into.Gaps, into.Skipped = mergeSkips(into.Gaps, c.Gaps), mergeSkips(into.Skipped, c.Skipped)
}

// mergeSkips adds up by reason; a gap stays one unless every report allows it.
func mergeSkips(into, from []Skip) []Skip {
	for _, s := range from {
		i := slices.IndexFunc(into, func(k Skip) bool { return k.Reason == s.Reason && k.Allowed == s.Allowed })
		if i < 0 {
			s.Examples = slices.Clone(s.Examples)
			into = append(into, s)
			continue
		}
		into[i].Count += s.Count
		into[i].Examples = union(into[i].Examples, s.Examples)
		slices.Sort(into[i].Examples)
	}
	return into
}

func (m *merger) suppressed(s Suppressed) {
	list := &m.out.Suppressed
	i := slices.IndexFunc(*list, func(k Suppressed) bool { return k.By == s.By && k.Source == s.Source })
	if i < 0 {
		*list = append(*list, s)
		return
	}
	(*list)[i].Findings += s.Findings
	(*list)[i].Places += s.Places
}

// finding adds a finding, or its places to the one that is there.
func (m *merger) finding(f Finding, root string) {
	f.Places = slices.Clone(f.Places)
	if m.apart {
		for i := range f.Places {
			f.Places[i].Path = strings.TrimSuffix(root, "/") + "/" + f.Places[i].Path
		}
	}
	i, known := m.byPrint[f.Fingerprint]
	if !known || f.Fingerprint == "" {
		m.byPrint[f.Fingerprint] = len(m.out.Findings)
		m.out.Findings = append(m.out.Findings, f)
		return
	}
	m.out.Findings[i] = joined(m.out.Findings[i], f)
}

// joined is one finding of two sights of a secret: the better named, with all places.
func joined(a, b Finding) Finding {
	if b.Severity > a.Severity || b.Severity == a.Severity && b.Confidence > a.Confidence {
		a, b = b, a
	}
	known := len(a.Places)
	for _, p := range b.Places {
		if !slices.ContainsFunc(a.Places, func(q Place) bool { return samePlace(p, q) }) {
			a.Places = append(a.Places, p)
		}
	}
	if len(a.Places) > known {
		slices.SortStableFunc(a.Places, func(p, q Place) int { return nearness(p.State) - nearness(q.State) })
	}
	if nearness(b.State) < nearness(a.State) {
		a.State = b.State
	}
	a.Exposed = a.Exposed.with(b.Exposed)
	return a
}

func samePlace(p, q Place) bool {
	return p.Kind == q.Kind && p.Path == q.Path && p.Line == q.Line && p.Col == q.Col && p.State == q.State && commitID(p.First) == commitID(q.First)
}

// with spans both: still open if either is.
func (e Exposed) with(o Exposed) Exposed {
	switch {
	case o.From.IsZero():
		return e
	case e.From.IsZero():
		return o
	}
	if o.From.Before(e.From) {
		e.From = o.From
	}
	if e.To.IsZero() || o.To.IsZero() {
		return Exposed{From: e.From}
	}
	if o.To.After(e.To) {
		e.To = o.To
	}
	return e
}

// union is a with what only b has, in the order of both.
func union(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
