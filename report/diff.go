package report

import (
	"bufio"
	"io"
	"slices"
	"time"
)

// Diff tells two reports apart by fingerprint, so that a moved or reworded finding
// is the same one.
type Diff struct {
	Old   DiffSide  `json:"old"`
	New   DiffSide  `json:"new"`
	Added []Finding `json:"added"` // only the newer report has them
	Fixed []Finding `json:"fixed"` // only the older report has them
	Open  []Finding `json:"open"`  // both have them, as the newer tells
	Moved []Moved   `json:"moved"` // those of open that stand elsewhere now
	// Doubts say why what is in Fixed may not be: the newer scan looked at less.
	Doubts []string `json:"doubts"`

	newer, older *Report
}

// DiffSide is one of the reports.
type DiffSide struct {
	Started  time.Time `json:"started"`
	Target   Target    `json:"target"`
	Complete bool      `json:"complete"`
	Findings int       `json:"findings"`
}

// Moved is a secret that another state holds now: out of HEAD, but still in history.
type Moved struct {
	Fingerprint string `json:"fingerprint"`
	From        string `json:"from"`
	To          string `json:"to"`
}

// Compare returns what is new, fixed and still open from older to newer. Each list
// keeps the order of its report.
func Compare(older, newer *Report) *Diff {
	d := &Diff{
		Old: side(older), New: side(newer), newer: newer, older: older,
		Added: []Finding{}, Fixed: []Finding{}, Open: []Finding{}, Moved: []Moved{}, Doubts: doubts(older, newer),
	}
	before, after := byFingerprint(older), byFingerprint(newer)
	for _, f := range newer.Findings {
		was, known := before[f.Fingerprint]
		if !known {
			d.Added = append(d.Added, f)
			continue
		}
		d.Open = append(d.Open, f)
		if was.State != f.State {
			d.Moved = append(d.Moved, Moved{f.Fingerprint, was.State, f.State})
		}
	}
	for _, f := range older.Findings {
		if _, still := after[f.Fingerprint]; !still {
			d.Fixed = append(d.Fixed, f)
		}
	}
	return d
}

func side(r *Report) DiffSide { return DiffSide{r.Started, r.Target, r.Complete, len(r.Findings)} }

func byFingerprint(r *Report) map[string]*Finding {
	m := make(map[string]*Finding, len(r.Findings))
	for i := range r.Findings {
		m[r.Findings[i].Fingerprint] = &r.Findings[i]
	}
	return m
}

// doubts compares how far both scans looked.
func doubts(older, newer *Report) []string {
	out := []string{}
	if !newer.Complete {
		out = append(out, "the newer scan did not read everything that was asked for")
	}
	if older.Target.Mode != newer.Target.Mode {
		out = append(out, "the scans looked at different things: "+orElse(visible(older.Target.Mode), "nothing")+" before, "+orElse(visible(newer.Target.Mode), "nothing")+" now")
	}
	if hidden(newer) > hidden(older) {
		out = append(out, "the newer scan accepted more: marks, baseline, ignore files or settings")
	}
	return out
}

func hidden(r *Report) (n int) {
	for _, s := range r.Suppressed {
		n += s.Findings
	}
	return n
}

// JSON writes the comparison as one indented JSON document.
func (d *Diff) JSON(w io.Writer) error { return writeJSON(w, d) }

// Text writes the comparison for a person: new secrets in full, the others a line each.
func (d *Diff) Text(w io.Writer, o TextOptions) error {
	out := bufio.NewWriter(w)
	t := newText(out, d.newer, o)
	for i := range d.Added {
		t.finding(&d.Added[i])
	}
	t.diffList("fixed", d.older, d.Fixed)
	t.diffMoved(d)
	t.folded("", t.plain, words(count(int64(len(d.Added)), "new secret", "new secrets")+", "+number(int64(len(d.Fixed)))+" fixed, "+number(int64(len(d.Open)))+" still open."))
	for _, doubt := range d.Doubts {
		t.field("doubt", t.alarm, words(doubt)...)
	}
	return out.Flush()
}

func (t *text) diffList(label string, r *Report, found []Finding) {
	for i := range found {
		f := &found[i]
		t.field(label, t.plain, words(joinNonEmpty(" ", f.Severity.String(), short(r.rule(f.Rule).Name, maxPhrase), short(f.Preview, maxName)+",", where(f.first())))...)
	}
	if len(found) > 0 {
		t.line()
	}
}

func (t *text) diffMoved(d *Diff) {
	for _, m := range d.Moved {
		i := slices.IndexFunc(d.Open, func(f Finding) bool { return f.Fingerprint == m.Fingerprint })
		f := &d.Open[i]
		t.field("moved", t.plain, words(short(t.r.rule(f.Rule).Name, maxPhrase)+" "+short(f.Preview, maxName)+": "+stateCount(m.From)+" before, now "+t.r.stateWords(f.first()))...)
	}
	if len(d.Moved) > 0 {
		t.line()
	}
}

func stateCount(state string) string {
	if i := slices.Index(states[:], state); i >= 0 {
		return stateCounts[i]
	}
	return visible(state)
}
