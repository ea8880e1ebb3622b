package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"time"
)

// page is the whole document: style and script stand in it, nothing is loaded, and
// without scripts everything shows.
//
//go:embed page.html
var page string

// HTML writes r as one self-contained page: the worst secrets first, a filter, when
// each could be read, what was scanned and what was not. It loads nothing and asks the browser to
// forbid it, follows the reader's light or dark theme, and prints.
func HTML(w io.Writer, r *Report) error {
	t, err := template.New("page").Parse(page)
	if err != nil {
		return fmt.Errorf("html report: %w", err)
	}
	return t.Execute(w, r.htmlView())
}

// htmlView is what the page shows; every string is fit to be read.
type htmlView struct {
	Title, Headline, Tool, Started, Target, Scanned string
	Complete                                        bool
	Counts                                          []htmlCount
	States                                          []htmlCount
	Findings                                        []htmlFinding
	Axis                                            []htmlTick
	Gaps, Left, Accepted, Config, Warnings          []htmlNote
}

type htmlCount struct {
	Word, Label string
	N           int
}

type htmlNote struct{ Head, Text, Hint string }

type htmlFinding struct {
	Number                              int
	Severity, Name, Preview, Secret     string
	Where, State, StateWord, Exposed    string
	Expiry, Added, Why, Parts, ID, Rule string
	Steps, URL, Meaning                 string
	Places                              []htmlPlace
	MorePlaces                          int
	Bar                                 *htmlBar
	Search                              string
}

type htmlPlace struct{ Where, State, Since, By, Until string }

// htmlBar is a stretch of the time line, in percent of its width.
type htmlBar struct {
	Left, Width float64
	Open        bool // it can still be read
	Text        string
}

type htmlTick struct {
	Left float64
	Text string
}

// mostHTMLPlaces bounds the places of one secret on the page.
const mostHTMLPlaces = 100

func (r *Report) htmlView() htmlView {
	v := htmlView{
		Title: "stanch: " + r.headline(), Headline: r.headline(), Tool: joinNonEmpty(" ", r.Tool.Name, visible(r.Tool.Version)), Started: r.Started.UTC().Format("2006-01-02 15:04 MST"),
		Target:  joinNonEmpty(", ", short(r.Target.Root, maxPath), short(r.Target.Mode, maxName), brief(r.Target.Head)),
		Scanned: r.Coverage.words(), Complete: r.Complete,
	}
	line := newTimeLine(r)
	v.Axis = line.ticks()
	for i := range r.Findings {
		v.Findings = append(v.Findings, r.htmlFinding(i, line))
	}
	v.Counts, v.States = r.htmlCounts()
	for _, g := range r.Coverage.Gaps {
		head := visible(g.Reason)
		if g.Allowed {
			head += " (allowed)"
		}
		v.Gaps = append(v.Gaps, htmlNote{head, gapText(g), strings.Join(each(g.Examples, func(s string) string { return short(s, maxPath) }), "\n")})
	}
	for _, s := range r.Coverage.Skipped {
		v.Left = append(v.Left, htmlNote{visible(s.Reason), number(s.Count) + " " + orElse(reasonWords[s.Reason].what, visible(s.Reason)), reasonWords[s.Reason].remedy})
	}
	for _, s := range r.Suppressed {
		if s.Findings+s.Places > 0 {
			v.Accepted = append(v.Accepted, htmlNote{Text: suppressedWords(s)})
		}
	}
	v.Config = each(nonEmpty(r.Config), func(s string) htmlNote { return htmlNote{Text: visible(s)} })
	v.Warnings = each(nonEmpty(r.Warnings), func(s string) htmlNote { return htmlNote{Text: visible(s)} })
	return v
}

// htmlCounts counts findings by severity and by state, for the filter.
func (r *Report) htmlCounts() (bySeverity, byState []htmlCount) {
	for _, s := range severities {
		n := 0
		for i := range r.Findings {
			if r.Findings[i].Severity == s {
				n++
			}
		}
		if n > 0 {
			bySeverity = append(bySeverity, htmlCount{s.String(), s.String(), n})
		}
	}
	for i, s := range states {
		n := 0
		for k := range r.Findings {
			if r.Findings[k].State == s {
				n++
			}
		}
		if n > 0 {
			byState = append(byState, htmlCount{s, stateCounts[i], n})
		}
	}
	return bySeverity, byState
}

func (r *Report) htmlFinding(i int, line timeLine) htmlFinding {
	f := &r.Findings[i]
	rule, p := r.rule(f.Rule), f.first()
	h := htmlFinding{
		Number: i + 1, Severity: f.Severity.String(), Name: orElse(short(rule.Name, maxPhrase), ruleID(f.Rule)), Preview: short(f.Preview, maxName),
		Secret: f.shown(), Where: where(p), State: r.stateWords(p), StateWord: f.State,
		Exposed: exposedWords(f.Exposed, r.Now), Expiry: expiryWords(f.Expires, r.Now), Why: sureWords(f), Parts: partWords(f.Parts),
		ID: visible(f.Fingerprint), Rule: ruleID(f.Rule), Steps: short(f.Revoke.Steps, 1000), Meaning: short(rule.Meaning, 1000), Bar: line.bar(f, r.Now),
	}
	if c := p.First; c != nil {
		h.Added = joinNonEmpty(", ", brief(c.ID), short(c.Author, maxName), day(c.Committed), short(c.Subject, maxPhrase))
	}
	if webURL(f.Revoke.URL) {
		h.URL = f.Revoke.URL
	}
	shown := f.Places[:min(len(f.Places), mostHTMLPlaces)]
	h.Places, h.MorePlaces = each(shown, r.htmlPlace), len(f.Places)-len(shown)
	h.Search = strings.ToLower(strings.Join([]string{h.Name, h.Rule, h.Where, h.Added, h.ID, h.Severity, f.State, rule.Provider}, " "))
	return h
}

func (r *Report) htmlPlace(p Place) htmlPlace {
	out := htmlPlace{Where: where(p), State: r.stateWords(p)}
	if p.Decoded != "" {
		out.Where += " (in " + short(p.Decoded, maxName) + ")"
	}
	if c := p.First; c != nil {
		out.Since, out.By = day(c.Committed)+" "+brief(c.ID), short(c.Author, maxName)
	}
	if c := p.Removed; c != nil {
		out.Until = day(c.Committed) + " " + brief(c.ID)
	}
	return out
}

// timeLine is the stretch from the first exposure to the end of the report.
type timeLine struct{ from, to time.Time }

func newTimeLine(r *Report) timeLine {
	l := timeLine{r.Now, r.Now}
	for i := range r.Findings {
		if from := r.Findings[i].Exposed.From; !from.IsZero() && from.Before(l.from) {
			l.from = from
		}
	}
	return l
}

func (l timeLine) empty() bool { return !l.from.Before(l.to) }

// at is where t stands, in percent.
func (l timeLine) at(t time.Time) float64 {
	return min(max(100*float64(t.Sub(l.from))/float64(l.to.Sub(l.from)), 0), 100)
}

func (l timeLine) bar(f *Finding, now time.Time) *htmlBar {
	words := exposedWords(f.Exposed, now)
	if l.empty() || words == "" {
		return nil
	}
	end := f.Exposed.To
	text := day(f.Exposed.From) + " to " + day(end)
	if end.IsZero() {
		end, text = now, "since "+day(f.Exposed.From)
	}
	left := l.at(f.Exposed.From)
	return &htmlBar{Left: left, Width: max(l.at(end)-left, 0.5), Open: f.Exposed.To.IsZero(), Text: text + ": " + words}
}

// ticks are at most eight dates, at the starts of years, months or days.
func (l timeLine) ticks() []htmlTick {
	if l.empty() {
		return nil
	}
	years, months := 0, 1
	switch days := l.to.Sub(l.from).Hours() / 24; {
	case days > 8*365:
		years, months = int(days/365/8)+1, 0
	case days > 365:
		months = 6
	case days < 45:
		return []htmlTick{{0, day(l.from)}, {100, day(l.to)}}
	}
	start := time.Date(l.from.UTC().Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	var out []htmlTick
	for t := start; t.Before(l.to) && len(out) < 24; t = t.AddDate(years, months, 0) {
		if !t.Before(l.from) {
			out = append(out, htmlTick{l.at(t), t.Format("2006-01")})
		}
	}
	for len(out) > 8 {
		out = everySecond(out)
	}
	return out
}

func everySecond(in []htmlTick) (out []htmlTick) {
	for i := 0; i < len(in); i += 2 {
		out = append(out, in[i])
	}
	return out
}
