package triage

import (
	"fmt"
	"strings"

	"github.com/stanchdev/stanch/report"
	"github.com/stanchdev/stanch/rules"
)

// lines is the screen: height lines, none wider than width.
func (m *model) lines() []string {
	head, foot := m.header(), m.footer()
	room := max(1, m.height-len(head)-len(foot))
	out := append(head, padded(m.body(room), room)...)
	out = append(out, foot...)
	return out[max(0, len(out)-m.height):]
}

func padded(lines []string, n int) []string {
	for len(lines) < n {
		lines = append(lines, "")
	}
	return lines[:n]
}

func (m *model) body(room int) []string {
	switch m.screen {
	case detailScreen:
		return m.detailBody(room)
	case helpScreen:
		return m.cut(strings.Split(help, "\n"))
	case quitScreen:
		return m.cut(m.question())
	}
	if !m.split() {
		return m.listBody(room)
	}
	list := max(6, room/3)
	out := padded(m.listBody(list), list)
	out = append(out, m.style.dim(strings.Repeat("─", m.width)))
	return append(out, m.detailBody(room-list-1)...)
}

func (m *model) cut(lines []string) []string {
	for i, line := range lines {
		lines[i] = fit(line, m.width)
	}
	return lines
}

// header says what is looked at, and that the scan was incomplete if it was.
func (m *model) header() []string {
	out := []string{m.style.strong(fit("stanch triage  "+m.tally(), m.width))}
	if !m.o.Report.Complete {
		out = append(out, m.style.alarm(fit(" NOT everything that was asked for was scanned"+m.gaps(), m.width)))
	}
	for _, s := range m.o.Notices {
		out = append(out, fit(report.Visible(s), m.width))
	}
	return out
}

// tally counts what there is by severity, and what was decided.
func (m *model) tally() string {
	bySeverity, decided, unsaved := map[rules.Severity]int{}, 0, len(m.unsaved())
	for i := range m.o.Report.Findings {
		f := &m.o.Report.Findings[i]
		bySeverity[f.Severity]++
		if m.session.now[f.Fingerprint].Verdict != Undecided {
			decided++
		}
	}
	var words []string
	for _, s := range []rules.Severity{rules.Critical, rules.High, rules.Medium, rules.Low} {
		if bySeverity[s] > 0 {
			words = append(words, fmt.Sprintf("%d %s", bySeverity[s], s))
		}
	}
	text := fmt.Sprintf("%s  %d of %d decided", strings.Join(words, ", "), decided, len(m.o.Report.Findings))
	if unsaved > 0 {
		text += fmt.Sprintf(", %d not written", unsaved)
	}
	if m.filter != "" {
		text += fmt.Sprintf("  /%s: %d", report.Visible(m.filter), len(m.shown))
	}
	return text
}

func (m *model) gaps() string {
	var words []string
	for _, g := range m.o.Report.Coverage.Gaps {
		if !g.Allowed {
			words = append(words, fmt.Sprintf("%d %s", g.Count, report.Visible(g.Reason)))
		}
	}
	if len(words) == 0 {
		return ""
	}
	return ": " + strings.Join(words, ", ")
}

// footer is the line that is typed, or what just happened, and the keys.
func (m *model) footer() []string {
	if m.input != nil {
		line := m.input.label + string(m.input.text) + "█"
		return []string{m.style.strong(fitEnd(line, m.width)), m.style.dim(fit(m.input.hint, m.width))}
	}
	keys := "enter details  f false alarm  a accept  r rotate  z undo  / filter  w write  ? help  q quit"
	switch {
	case m.screen == detailScreen:
		keys = "u uncover  f false alarm  a accept  r rotate  z undo  n/p next  esc list  ? help"
	case m.screen == helpScreen:
		keys = "any key goes back"
	case m.screen == quitScreen:
		keys = "y write and quit  n quit without writing  esc go on"
	case m.width < 92:
		keys = "enter details  f false  a accept  r rotate  z undo  / filter  w write  ? help  q"
	}
	return []string{m.style.strong(fit(m.message, m.width)), m.style.dim(fit(keys, m.width))}
}

// listHeight is how many findings are in sight.
func (m *model) listHeight() int {
	room := max(1, m.height-len(m.header())-2)
	if m.split() {
		return max(6, room/3)
	}
	return room
}

func (m *model) listBody(room int) []string {
	if len(m.shown) == 0 {
		return []string{fit("no secret matches the filter; esc drops it", m.width)}
	}
	m.top = max(min(m.top, m.at, len(m.shown)-room), m.at-room+1, 0)
	var out []string
	for at := m.top; at < len(m.shown) && len(out) < room; at++ {
		out = append(out, m.row(&m.o.Report.Findings[m.shown[at]], at == m.at))
	}
	return out
}

// Columns of a row: the mark of the chosen one, severity, decision; then name and place.
const (
	severityWidth = 9
	decisionWidth = 13
)

func (m *model) row(f *report.Finding, chosen bool) string {
	decision := m.session.now[f.Fingerprint].Verdict.String()
	if m.session.dirty(f.Fingerprint) {
		decision += "*"
	}
	rest := max(0, m.width-2-severityWidth-decisionWidth-1)
	name := min(rest*9/20, 44)
	severity := fit(f.Severity.String(), severityWidth)
	tail := fit(decision, decisionWidth) + fit(m.o.Report.Title(f), name) + " " + fitEnd(f.Where(), rest-name)
	if chosen {
		return m.style.chosen(fit("> "+severity+tail, m.width))
	}
	if 2+severityWidth > m.width {
		return fit("  "+severity, m.width)
	}
	word := strings.TrimRight(severity, " ")
	return "  " + m.style.severity(f.Severity, word) + severity[len(word):] + fit(tail, m.width-2-severityWidth)
}

// question says what quitting would lose.
func (m *model) question() []string {
	unsaved := m.unsaved()
	out := []string{"", fmt.Sprintf("  %s not written to %s yet:", counted(len(unsaved), "decision"), report.Visible(m.o.Baseline)), ""}
	for i, d := range unsaved {
		if i == 10 && len(unsaved) > 11 {
			out = append(out, fmt.Sprintf("    and %d more", len(unsaved)-i))
			break
		}
		words := d.words()
		if !d.Noted() {
			words = "no longer accepted"
		}
		out = append(out, "    "+report.Visible(words)+"  "+m.o.Report.Title(d.Finding)+"  "+d.Finding.Where())
	}
	return append(out, "", "  write them?  y yes, and quit   n no, quit without   esc go on")
}

const help = `
  moving      j k, arrows        up and down; in the details: scroll
              space b, pgdn pgup a screen further or back;  g G  first, last
              enter, esc         open the details, back to the list
              n p                next and previous secret
              /                  filter: words that must all occur; esc drops it

  deciding    f                  false alarm: no secret at all
              a                  accepted: a reason, and until when
              r                  to rotate: listed with links when you quit;
                                 it is reported until it is gone, so it is
                                 never written to the baseline
              x                  no decision;  z  take the last one back
              *                  marks what is not written yet

  secret      u                  uncover, cover; it is covered again when you move

  leaving     w                  write the baseline
              q                  quit; asks if something is not written
              ctrl+c             quit at once, nothing more is written`
