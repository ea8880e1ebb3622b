package triage

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// mostInput bounds a line that is typed: a reason is a sentence.
const mostInput = 200

// input is a line that is being typed.
type input struct {
	label string
	text  []rune
	hint  string // what is wrong with it, or what may be typed
	done  func(m *model, text string) tea.Cmd
	live  func(m *model, text string) tea.Cmd // told of every change; may be nil
	undo  func(m *model) tea.Cmd              // for esc; may be nil
}

// type puts characters at the end; what is not visible is left out.
func (in *input) typed(s string) {
	for _, r := range s {
		if unicode.IsPrint(r) && len(in.text) < mostInput {
			in.text = append(in.text, r)
		}
	}
}

// edit carries out a key that changes the line and tells whether it did.
func (in *input) edit(k tea.KeyPressMsg) bool {
	switch k.String() {
	case "backspace", "ctrl+h":
		in.text = in.text[:max(0, len(in.text)-1)]
	case "ctrl+u":
		in.text = nil
	case "ctrl+w":
		s := strings.TrimRight(string(in.text), " ")
		in.text = []rune(s[:strings.LastIndex(s, " ")+1])
	default:
		if k.Text == "" {
			return false
		}
		in.typed(k.Text)
	}
	return true
}

// String is the line as it stands, blanks around it left out.
func (in *input) String() string { return strings.TrimSpace(string(in.text)) }

// key handles a key while m has an input.
func (in *input) key(m *model, k tea.KeyPressMsg) tea.Cmd {
	switch k.String() {
	case "enter":
		m.input = nil
		return in.done(m, in.String())
	case "esc":
		m.input = nil
		if in.undo != nil {
			return in.undo(m)
		}
		return nil
	}
	if in.edit(k) && in.live != nil {
		return in.live(m, in.String())
	}
	return nil
}
