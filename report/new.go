package report

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/stanchdev/stanch/rules"
	"github.com/stanchdev/stanch/scanner"
)

// Input is what a scan hands over to be reported.
type Input struct {
	Findings   []scanner.Finding
	Unreported []scanner.Finding // secrets that no finding shows, to be masked in names all the same
	Summary    scanner.Summary
	Suppressed []scanner.Suppressed
	Warnings   []string
	Old        int // secrets that were there before; see Report.Old
	Target     Target
	Started    time.Time
	Now        time.Time // the one reading of the clock that durations are counted to
	Config     []string  // settings that took effect, a sentence each
	// Reveal puts the secrets themselves into the report.
	Reveal      bool
	ToolVersion string
}

// New builds the model that every format is rendered from. Findings are ordered by
// severity, confidence, state (head, staged, worktree, refs, unreachable), then
// path, line, column, fingerprint and rule; the rest keeps the order it came in.
// Unless in.Reveal is set, secrets are masked wherever else they stand in it.
func New(in Input) *Report {
	b := builder{reveal: in.Reveal, mask: newMask(slices.Concat(in.Findings, in.Unreported), in.Reveal)}
	r := &Report{
		Schema:     SchemaVersion,
		Tool:       Tool{"stanch", clean(in.ToolVersion)},
		Target:     Target{b.path(in.Target.Root), in.Target.Head, b.text(in.Target.Mode)},
		Started:    stamp(in.Started),
		Now:        stamp(in.Now),
		Complete:   in.Summary.Complete,
		Coverage:   b.coverage(in.Summary),
		Config:     each(in.Config, b.text),
		Suppressed: each(in.Suppressed, b.suppressed),
		Warnings:   each(in.Warnings, b.text),
		Old:        in.Old,
		Rules:      describe(in.Findings),
		Findings:   make([]Finding, len(in.Findings)),
	}
	inParts(len(in.Findings), func(from, to int) {
		for i := from; i < to; i++ {
			r.Findings[i] = b.finding(in.Findings[i])
		}
	})
	slices.SortStableFunc(r.Findings, byImportance)
	return r
}

// builder copies the engine's types into the model.
type builder struct {
	reveal bool
	mask   mask
}

func (b builder) text(s string) string { return clean(b.mask.all(s)) }

// path keeps names that are not UTF-8 apart: each bad byte as %XX.
func (b builder) path(s string) string {
	p, _ := encodePath(b.mask.all(s))
	return p
}

func (b builder) coverage(s scanner.Summary) Coverage {
	c := Coverage{Commits: s.Commits, Objects: s.Objects, Files: s.Files, Bytes: s.Bytes, Gaps: []Skip{}, Skipped: []Skip{}}
	for _, sk := range s.Skipped {
		skip := Skip{Reason: sk.Reason.String(), Count: sk.Count, Allowed: sk.Allowed, Examples: each(sk.Examples, b.path)}
		if sk.Reason.Gap() {
			c.Gaps = append(c.Gaps, skip)
			continue
		}
		c.Skipped = append(c.Skipped, skip)
		if sk.Reason == scanner.Ignored {
			c.Ignored += sk.Count
		}
	}
	return c
}

func (b builder) suppressed(s scanner.Suppressed) Suppressed {
	return Suppressed{By: b.text(s.By), Source: b.path(s.Source), Findings: s.Findings, Places: s.Places}
}

func (b builder) finding(f scanner.Finding) Finding {
	out := Finding{
		Fingerprint: f.Fingerprint,
		Rule:        "unknown",
		Severity:    f.Severity,
		Confidence:  f.Confidence,
		Reasons:     each(f.Reasons, b.text),
		Preview:     clean(f.Preview),
		Value:       b.value(f.Secret),
		Parts:       each(f.Parts, b.part),
		Expires:     stamp(f.Expires),
		State:       f.State.String(),
		Exposed:     Exposed{stamp(f.Exposed.From), stamp(f.Exposed.To)},
		Places:      b.places(f),
	}
	if f.Rule != nil {
		out.Rule, out.Family, out.Revoke = f.Rule.ID, f.Rule.Family, revoke(f.Rule)
	}
	return out
}

func (b builder) part(p scanner.Part) Part {
	return Part{Name: b.text(p.Name), Public: b.text(p.Public), Value: b.value(p.Secret)}
}

// value reveals a secret if that was asked for.
func (b builder) value(s scanner.Secret) Value {
	raw := s.Reveal()
	switch {
	case !b.reveal:
		return Value{}
	case utf8.Valid(raw):
		return Value{Secret: string(raw)}
	}
	return Value{SecretBase64: bytes.Clone(raw)}
}

// places copies the places of a finding. Its own secret is masked in names and
// subjects even where it is too plain to be masked everywhere.
func (b builder) places(f scanner.Finding) []Place {
	own := b.mask.own(f, func([]byte) bool { return true })
	ownMixed := b.mask.own(f, mixed)
	return each(f.Places, func(p scanner.Place) Place {
		hide := ownMixed
		if p.Kind == scanner.KindPathName || p.Kind == scanner.KindRefName {
			hide = own // the name is where the secret was found
		}
		out := Place{
			Kind: p.Kind.String(), State: p.State.String(), Decoded: b.text(p.Decoded),
			Line: p.Pos.Line, Col: p.Pos.Col, EndLine: p.Pos.EndLine, EndCol: p.Pos.EndCol,
			Blob: p.Newest.String(), Blobs: p.Items, Old: p.Old, Mark: b.text(p.Mark),
			First: commit(p.First, own), Last: commit(p.Last, own), Removed: commit(p.Gone, own),
			Refs: each(nearestRefs(p.Refs), func(s string) string { s, _ = encodePath(own(s)); return s }),
		}
		out.MoreRefs = len(p.Refs) - len(out.Refs)
		out.Path, out.PathEncoded = encodePath(hide(p.FullPath()))
		return out
	})
}

// mostRefs bounds the refs of one place: a repository with 4,000 refs/pull would
// repeat most of them in every place of every finding.
const mostRefs = 20

// nearestRefs returns branches, then remote branches, tags and others, each by
// name, and no more than mostRefs. refs is sorted, so that each kind is one range;
// a repository has thousands, and they come with every place.
func nearestRefs(refs []string) []string {
	out := make([]string, 0, min(len(refs), mostRefs))
	take := func(from, to int) {
		out = append(out, refs[from:max(from, min(to, from+mostRefs-len(out)))]...)
	}
	type kind struct{ from, to int }
	var kinds []kind
	for _, k := range refKinds {
		from, _ := slices.BinarySearch(refs, k[0])
		to, _ := slices.BinarySearch(refs, k[0]+"\xff")
		kinds = append(kinds, kind{from, to})
		take(from, to)
	}
	slices.SortFunc(kinds, func(a, b kind) int { return cmp.Compare(a.from, b.from) })
	at := 0
	for _, k := range kinds {
		take(at, k.from)
		at = max(at, k.to) // a kind without refs begins where another does
	}
	take(at, len(refs))
	return out
}

func commit(c *scanner.Commit, hide func(string) string) *Commit {
	if c == nil {
		return nil
	}
	return &Commit{
		ID:        c.ID.String(),
		Author:    clean(hide(c.Author)),
		Email:     clean(hide(c.Email)),
		Authored:  stamp(c.Authored),
		Committed: stamp(c.Committed),
		Subject:   clean(hide(c.Subject)),
	}
}

// describe lists the rules of findings by id. A rule's severity is the highest that
// one of its findings has, so that a severity set by config shows.
func describe(findings []scanner.Finding) []Rule {
	byID := map[string]Rule{}
	for _, f := range findings {
		if f.Rule == nil {
			continue
		}
		d, seen := byID[f.Rule.ID]
		if !seen {
			d = description(f.Rule)
		}
		d.Severity = max(d.Severity, f.Severity)
		byID[f.Rule.ID] = d
	}
	out := make([]Rule, 0, len(byID))
	for _, d := range byID {
		out = append(out, d)
	}
	slices.SortFunc(out, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	return out
}

func description(r *rules.Rule) Rule {
	return Rule{
		ID: r.ID, Provider: clean(r.Provider), Name: clean(r.Name), Meaning: clean(r.Meaning), Family: r.Family,
		Tags: each(r.Tags, clean), Refs: each(r.Refs, clean), Revoke: revoke(r),
	}
}

func revoke(r *rules.Rule) Revoke { return Revoke{clean(r.Revoke.URL), clean(r.Revoke.Steps)} }

// byImportance orders findings as New promises.
func byImportance(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(b.Severity, a.Severity),
		cmp.Compare(b.Confidence, a.Confidence),
		cmp.Compare(nearness(a.State), nearness(b.State)),
		comparePlace(a.first(), b.first()),
		strings.Compare(a.Fingerprint, b.Fingerprint),
		strings.Compare(a.Rule, b.Rule),
	)
}

func comparePlace(a, b Place) int {
	return cmp.Or(strings.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
}

// first returns the place that matters most, the zero Place if there is none.
func (f *Finding) first() Place {
	if len(f.Places) == 0 {
		return Place{Kind: scanner.KindBlob.String(), State: f.State}
	}
	return f.Places[0]
}

// nearness is 0 for the state that is nearest.
func nearness(state string) int {
	for s := scanner.StateHead; s > 0; s-- {
		if s.String() == state {
			return int(scanner.StateHead - s)
		}
	}
	return int(scanner.StateHead)
}

// stamp brings a time into the form of the model. What RFC 3339 cannot say, as a
// forged commit date may be, becomes the last second it can say, or no time at all.
func stamp(t time.Time) time.Time {
	t = t.UTC().Truncate(time.Second)
	switch {
	case t.Year() > 9999:
		return time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)
	case t.Year() < 1:
		return time.Time{}
	}
	return t
}

// each maps a list; the result is never nil.
func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}
