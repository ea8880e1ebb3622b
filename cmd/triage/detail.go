package triage

import (
	"fmt"
	"strings"

	"github.com/stanchdev/stanch/report"
)

// labelWidth is the indent of a field's value.
const labelWidth = 10

// mostPlaces bounds the places that are listed: each takes some five lines.
const mostPlaces = 200

// detailBody is the part of the details that is in sight.
func (m *model) detailBody(room int) []string {
	f := m.finding()
	if f == nil {
		return nil
	}
	lines := m.details(f)
	m.scroll = max(0, min(m.scroll, len(lines)-room))
	below := len(lines) - m.scroll - room
	lines = lines[m.scroll:]
	if below > 0 {
		lines = lines[:room]
		lines[room-1] = m.style.dim(fit(fmt.Sprintf("  … %d more lines; j scrolls", below+1), m.width))
	}
	return lines
}

// details are all lines about a finding.
func (m *model) details(f *report.Finding) []string {
	r := m.o.Report
	severity := " " + strings.ToUpper(f.Severity.String()) + " "
	title := fit(fmt.Sprintf("  %s  (%d of %d)", r.Title(f), m.at+1, len(m.shown)), max(0, m.width-len(severity)))
	out := []string{m.style.severity(f.Severity, fit(severity, min(len(severity), m.width))) + m.style.strong(title)}
	for _, fact := range r.Facts(f) {
		if value := m.value(); fact.Label == "secret" && value != nil {
			out = append(out, m.field("secret", report.Visible(string(value)), true)...)
			continue
		}
		out = append(out, m.fact(fact)...)
	}
	out = append(out, m.decision(f)...)
	out = append(out, "")
	out = append(out, m.source(f)...)
	out = append(out, "")
	for _, fact := range r.Remedy(f) {
		out = append(out, m.fact(fact)...)
	}
	out = append(out, m.field("id", report.Visible(f.Fingerprint+" "+f.Rule), false)...)
	return append(out, m.history(f)...)
}

// value is the chosen secret if it is uncovered.
func (m *model) value() []byte {
	if !m.uncovered || m.content == nil || m.content.content == nil {
		return nil
	}
	return m.content.content.Value
}

func (m *model) fact(f report.Fact) []string { return m.field(f.Label, f.Text, false) }

// field is a label and its value, folded, with a hanging indent.
func (m *model) field(label, text string, strong bool) (out []string) {
	for i, line := range folded(text, m.width-labelWidth) {
		if strong {
			line = m.style.strong(line)
		}
		if i > 0 {
			label = ""
		}
		out = append(out, "  "+m.style.dim(fit(label, min(labelWidth-2, max(0, m.width-2))))+line)
	}
	return out
}

func (m *model) decision(f *report.Finding) []string {
	words := m.session.now[f.Fingerprint].words()
	if words == "" {
		return nil
	}
	if m.session.dirty(f.Fingerprint) {
		words += "  * not written"
	}
	return m.field("decided", report.Visible(words), true)
}

// history lists every place with its commits.
func (m *model) history(f *report.Finding) []string {
	out := []string{"", m.style.strong(fit(fmt.Sprintf("  history: %s", counted(len(f.Places), "place")), m.width))}
	for i, p := range f.Places {
		if i == mostPlaces {
			return append(out, fit(fmt.Sprintf("  and %d more places; stanch scan -f json lists all", len(f.Places)-i), m.width))
		}
		for _, fact := range m.o.Report.History(p) {
			out = append(out, m.fact(fact)...)
		}
		out = append(out, "")
	}
	return out
}

// source is the text around the secret, or why it is not there.
func (m *model) source(f *report.Finding) []string {
	note := func(s string) []string { return m.field("source", s, false) }
	c := m.content
	switch {
	case c == nil || c.fingerprint != f.Fingerprint || c.content == nil && c.err == nil:
		return note("reading …")
	case c.err != nil:
		return note("not at hand: " + report.Visible(c.err.Error()))
	}
	rows, ok := excerpt(c.content, m.uncovered)
	if !ok {
		return note("it stands there in another form, which is not shown; u uncovers the secret itself")
	}
	var out []string
	for _, row := range rows {
		out = append(out, m.numbered(row)...)
	}
	return out
}

// numbered is a line of the source with its number.
func (m *model) numbered(r row) (out []string) {
	number, room := fmt.Sprintf("%*d ", labelWidth-3, r.number), m.width-labelWidth
	if !r.secret {
		return []string{fit("", 1) + m.style.dim(number+"│ ") + fit(r.text, max(0, room-1))}
	}
	for i, line := range folded(r.text, room-1) {
		if i > 0 {
			number = strings.Repeat(" ", labelWidth-2)
		}
		out = append(out, ">"+number+"│ "+m.style.strong(line))
	}
	return out
}

func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
