package triage

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/stanchdev/stanch/report"
)

// screen is what fills the terminal.
type screen int

const (
	listScreen screen = iota
	detailScreen
	helpScreen
	quitScreen // asks what to do with decisions that are not written
)

// model is the state of the screen. It is a pointer throughout, changed by Update alone.
type model struct {
	ctx           context.Context
	o             Options
	width, height int
	style         style

	screen screen
	behind screen // what help and the question of quitting cover
	shown  []int  // findings that pass the filter, by index
	at     int    // the chosen one in shown
	top    int    // the first one in sight
	scroll int    // the first line of the details in sight
	filter string
	input  *input

	session     *session
	content     *looked
	uncovered   bool
	message     string
	leaving     bool // quit once what was decided is written
	written     bool
	interrupted bool
}

// looked is what was found out about the text around a secret. Only the latest is
// kept: contents hold secrets.
type looked struct {
	fingerprint string
	content     *Content // nil if err, or while it is being read
	err         error
}

// savedMsg tells how writing went.
type savedMsg struct {
	decided []Decided
	err     error
}

func newModel(ctx context.Context, o Options) *model {
	m := &model{ctx: ctx, o: o, width: 80, height: 24, style: style{o.Color}, session: newSession(o.Entries, o.Now)}
	m.find("")
	return m
}

// Init implements tea.Model.
func (m *model) Init() tea.Cmd { return m.look() }

// Update implements tea.Model.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = max(1, msg.Width), max(1, msg.Height)
		return m, m.look()
	case *looked:
		if m.content != nil && msg.fingerprint == m.content.fingerprint {
			m.content = msg
		}
	case savedMsg:
		return m, m.wrote(msg)
	case tea.PasteMsg:
		if m.input != nil {
			m.input.typed(msg.Content)
			if m.input.live != nil {
				return m, m.input.live(m, m.input.String())
			}
		}
	case tea.KeyPressMsg:
		return m, m.key(msg)
	}
	return m, nil
}

// View implements tea.Model.
func (m *model) View() tea.View {
	v := tea.NewView(strings.Join(m.lines(), "\n"))
	v.AltScreen = true
	return v
}

// finding is the chosen one; nil where the filter leaves none.
func (m *model) finding() *report.Finding {
	if m.at >= len(m.shown) {
		return nil
	}
	return &m.o.Report.Findings[m.shown[m.at]]
}

// find shows the findings that hold every word of filter, and chooses the one that was
// chosen before if it is still there.
func (m *model) find(filter string) {
	var before *report.Finding
	if len(m.shown) > 0 {
		before = m.finding()
	}
	m.filter, m.shown, m.at, m.top = filter, nil, 0, 0
	words := strings.Fields(strings.ToLower(filter))
	for i := range m.o.Report.Findings {
		f := &m.o.Report.Findings[i]
		if !m.matches(f, words) {
			continue
		}
		if f == before {
			m.at = len(m.shown)
		}
		m.shown = append(m.shown, i)
	}
}

func (m *model) matches(f *report.Finding, words []string) bool {
	decision := m.session.now[f.Fingerprint].words()
	if decision == "" {
		decision = "undecided"
	}
	text := []string{f.Severity.String(), f.Rule, m.o.Report.Title(f), f.State, f.Fingerprint, decision}
	for _, p := range f.Places {
		text = append(text, p.Path)
	}
	all := strings.ToLower(strings.Join(text, "\n"))
	for _, w := range words {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}

// move chooses the finding by steps further down, as far as there are any.
func (m *model) move(by int) tea.Cmd {
	m.at = max(0, min(m.at+by, len(m.shown)-1))
	return m.chose()
}

// chose covers the secret and looks for the text of what is chosen now.
func (m *model) chose() tea.Cmd {
	m.uncovered, m.scroll = false, 0
	return m.look()
}

// look fetches the text around the chosen secret if its details are in sight.
func (m *model) look() tea.Cmd {
	f := m.finding()
	if f == nil || !m.detailsShown() || m.content != nil && m.content.fingerprint == f.Fingerprint {
		return nil
	}
	ctx, look := m.ctx, m.o.Look
	m.content = &looked{fingerprint: f.Fingerprint}
	return func() tea.Msg {
		c, err := look(ctx, f)
		return &looked{f.Fingerprint, c, err}
	}
}

// detailsShown: a tall terminal shows them below the list.
func (m *model) detailsShown() bool { return m.screen == detailScreen || m.split() }

// leastSplit is how tall a terminal must be for both: 10 lines of list and 20 of details.
const leastSplit = 34

func (m *model) split() bool { return m.screen == listScreen && m.height >= leastSplit }

// result is what the session came to.
func (m *model) result() Result {
	r := Result{Written: m.written}
	for i := range m.o.Report.Findings {
		f := &m.o.Report.Findings[i]
		d := m.session.now[f.Fingerprint]
		if m.session.dirty(f.Fingerprint) {
			r.Discarded++
			d = m.session.saved[f.Fingerprint]
		}
		if d.Verdict == Undecided {
			r.Undecided++
			continue
		}
		r.Decided = append(r.Decided, Decided{f, d})
	}
	return r
}
