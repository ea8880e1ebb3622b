package triage

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/stanchdev/stanch/report"
)

// key handles a key press. ctrl+c leaves at once from everywhere.
func (m *model) key(k tea.KeyPressMsg) tea.Cmd {
	m.message = ""
	switch {
	case k.String() == "ctrl+c":
		m.interrupted = true
		return tea.Quit
	case k.String() == "ctrl+z":
		m.uncovered = false
		return tea.Suspend
	case m.input != nil:
		return m.input.key(m, k)
	case m.screen == helpScreen:
		m.screen = m.behind
		return nil
	case m.screen == quitScreen:
		return m.quitKey(k.String())
	}
	if cmd, ok := m.decisionKey(k.String()); ok {
		return cmd
	}
	if m.screen == detailScreen {
		return m.detailKey(k.String())
	}
	return m.listKey(k.String())
}

// decisionKey handles the keys that the list and the details have in common.
func (m *model) decisionKey(k string) (cmd tea.Cmd, ok bool) {
	switch k {
	case "f", "a", "r", "x":
		m.uncovered = false
		if m.finding() != nil {
			m.ask(k)
		}
	case "z":
		return m.undo(), true
	case "u":
		m.toggle()
	case "/":
		m.uncovered = false
		m.askFilter()
	case "w":
		return m.save(), true
	case "?":
		m.uncovered, m.behind, m.screen = false, m.screen, helpScreen
	case "q":
		return m.quit(), true
	default:
		return nil, false
	}
	return nil, true
}

func (m *model) toggle() {
	switch {
	case m.finding() == nil:
	case !m.detailsShown():
		m.message = "enter opens the details, and there u uncovers the secret"
	case m.content == nil || m.content.content == nil || m.content.content.Value == nil:
		m.message = "the secret is not at hand: there is nothing to uncover"
	default:
		m.uncovered = !m.uncovered
	}
}

func (m *model) listKey(k string) tea.Cmd {
	page := max(1, m.listHeight()-1)
	switch k {
	case "j", "down", "n":
		return m.move(1)
	case "k", "up", "p":
		return m.move(-1)
	case "pgdown", "ctrl+d", "space", "ctrl+f":
		return m.move(page)
	case "pgup", "ctrl+u", "b", "ctrl+b":
		return m.move(-page)
	case "g", "home":
		return m.move(-len(m.shown))
	case "G", "end":
		return m.move(len(m.shown))
	case "enter", "l", "right":
		if m.finding() != nil {
			m.screen = detailScreen
			return m.chose()
		}
	case "esc":
		m.find("")
		return m.chose()
	}
	return nil
}

func (m *model) detailKey(k string) tea.Cmd {
	page := max(1, m.height-5)
	switch k {
	case "j", "down":
		m.scroll++
	case "k", "up":
		m.scroll--
	case "pgdown", "ctrl+d", "space", "ctrl+f":
		m.scroll += page
	case "pgup", "ctrl+u", "b", "ctrl+b":
		m.scroll -= page
	case "g", "home":
		m.scroll = 0
	case "G", "end":
		m.scroll = 1 << 20
	case "n", "right", "l":
		return m.move(1)
	case "p":
		return m.move(-1)
	case "esc", "left", "h", "enter", "backspace":
		m.screen = listScreen
		return m.chose()
	}
	return nil // lines bounds scroll
}

// ask asks for what a verdict needs and decides then.
func (m *model) ask(k string) {
	switch k {
	case "x":
		m.decide(Decision{})
	case "r":
		m.input = &input{label: "to rotate; remark (may be empty): ", hint: "it is listed when you quit, and goes on being reported",
			done: func(m *model, text string) tea.Cmd {
				d := Decision{Verdict: Rotate}
				d.Reason = text
				return m.decide(d)
			}}
	case "f":
		m.askReason(&input{label: "false alarm; remark (may be empty): ", hint: "why is it no secret? enter decides, esc goes back",
			done: func(m *model, text string) tea.Cmd { return m.decide(falseAlarm(text)) }})
	case "a":
		m.askReason(&input{label: "accepted because: ", hint: "whoever reads the baseline reads this; enter goes on, esc goes back",
			done: func(m *model, text string) tea.Cmd {
				if text == "" {
					m.ask("a")
					m.input.hint = "an accepted secret needs a reason"
					return nil
				}
				m.askUntil(text, "", "2027-01-31, or empty for ever; enter decides, esc goes back")
				return nil
			}})
	}
}

// askReason asks for words that stand in a line of the baseline, whose syntax they
// must not touch.
func (m *model) askReason(in *input) {
	done := in.done
	in.done = func(m *model, text string) tea.Cmd {
		if strings.HasPrefix(text, "owner=") || strings.HasPrefix(text, "until=") {
			in.hint = "words for people, please: owner= and until= mean something else in the baseline"
			m.input = in
			return nil
		}
		return done(m, text)
	}
	m.input = in
}

func (m *model) askUntil(reason, text, hint string) {
	m.input = &input{label: "accepted until (YYYY-MM-DD): ", text: []rune(text), hint: hint,
		done: func(m *model, text string) tea.Cmd {
			d := Decision{Verdict: Accepted}
			d.Reason = reason
			if text == "" {
				return m.decide(d)
			}
			var err error
			if d.Until, err = time.Parse(time.DateOnly, text); err != nil {
				m.askUntil(reason, text, "a date looks like 2027-01-31")
				return nil
			}
			if d.Expired(m.o.Now) {
				m.askUntil(reason, text, "that day is over")
				return nil
			}
			return m.decide(d)
		}}
}

// decide notes a decision on the chosen finding and, in the list, goes on.
func (m *model) decide(d Decision) tea.Cmd {
	f := m.finding()
	m.session.decide(f.Fingerprint, d)
	m.message = d.Verdict.String() + "; z takes it back"
	if d.Verdict == Undecided {
		m.message = "no decision any more; z takes that back"
	}
	if m.screen == listScreen {
		return m.move(1)
	}
	return nil
}

func (m *model) undo() tea.Cmd {
	fingerprint, ok := m.session.undo()
	if !ok {
		m.message = "nothing to take back"
		return nil
	}
	m.message = "taken back"
	for at, i := range m.shown {
		if m.o.Report.Findings[i].Fingerprint == fingerprint {
			m.at = at
			return m.chose()
		}
	}
	return nil
}

func (m *model) askFilter() {
	before := m.filter
	live := func(m *model, text string) tea.Cmd {
		m.find(text)
		return m.chose()
	}
	m.screen = listScreen
	m.input = &input{label: "/", text: []rune(m.filter), live: live, done: live,
		hint: "words of severity, rule, path, state or decision (undecided, rotate, …)",
		undo: func(m *model) tea.Cmd { return live(m, before) }}
}

// unsaved are the decisions of which the baseline says something else.
func (m *model) unsaved() (out []Decided) {
	for i := range m.o.Report.Findings {
		if f := &m.o.Report.Findings[i]; m.session.dirty(f.Fingerprint) {
			out = append(out, Decided{f, m.session.now[f.Fingerprint]})
		}
	}
	return out
}

func (m *model) save() tea.Cmd {
	m.uncovered = false
	decided := m.unsaved()
	if len(decided) == 0 {
		m.message = "nothing to write"
		return nil
	}
	save := m.o.Save
	return func() tea.Msg { return savedMsg{decided, save(decided)} }
}

// wrote takes note of what Save did.
func (m *model) wrote(msg savedMsg) tea.Cmd {
	if msg.err != nil {
		m.leaving = false
		m.message = "NOT written: " + report.Visible(msg.err.Error())
		return nil
	}
	for _, d := range msg.decided {
		m.session.saved[d.Finding.Fingerprint] = d.Decision
	}
	m.written = true
	m.message = fmt.Sprintf("%s written: %d changed", m.o.Baseline, len(msg.decided))
	if m.leaving {
		return tea.Quit
	}
	return nil
}

// quit leaves, after a question if decisions are not written.
func (m *model) quit() tea.Cmd {
	m.uncovered = false
	if len(m.unsaved()) == 0 {
		return tea.Quit
	}
	m.behind, m.screen = m.screen, quitScreen
	return nil
}

func (m *model) quitKey(k string) tea.Cmd {
	switch k {
	case "y", "w", "enter":
		m.screen, m.leaving = m.behind, true
		return m.save()
	case "n":
		return tea.Quit
	case "esc", "q":
		m.screen = m.behind
	}
	return nil
}
