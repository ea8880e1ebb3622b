package triage

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/stanchdev/stanch/rules"
)

// style makes text stand out. Without colour it still does, by brightness and by
// swapping fore- and background, and every word stands without either.
type style struct{ color bool }

func (s style) strong(text string) string { return ansi.NewStyle().Bold().Styled(text) }
func (s style) dim(text string) string    { return ansi.NewStyle().Faint().Styled(text) }
func (s style) chosen(text string) string { return ansi.NewStyle().Reverse(true).Styled(text) }

// alarm is black on yellow, as in the text report.
func (s style) alarm(text string) string {
	if !s.color {
		return ansi.NewStyle().Reverse(true).Bold().Styled(text)
	}
	return ansi.NewStyle().ForegroundColor(ansi.Black).BackgroundColor(ansi.Yellow).Bold().Styled(text)
}

func (s style) severity(v rules.Severity, text string) string {
	if !s.color {
		return s.strong(text)
	}
	switch v {
	case rules.Critical:
		return ansi.NewStyle().ForegroundColor(ansi.BrightWhite).BackgroundColor(ansi.Magenta).Bold().Styled(text)
	case rules.High:
		return ansi.NewStyle().ForegroundColor(ansi.Magenta).Bold().Styled(text)
	case rules.Medium:
		return ansi.NewStyle().ForegroundColor(ansi.Yellow).Bold().Styled(text)
	}
	return ansi.NewStyle().ForegroundColor(ansi.Cyan).Styled(text)
}

// fit cuts or pads text, which is not styled, to exactly width columns.
func fit(text string, width int) string {
	text = ansi.Truncate(text, max(0, width), "…")
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}

// fitEnd is fit that cuts at the start: the end of a path says more.
func fitEnd(text string, width int) string {
	if over := ansi.StringWidth(text) - width; over > 0 && width > 0 {
		text = ansi.TruncateLeft(text, over+1, "…")
	}
	return fit(text, width)
}

// folded is text in lines of at most width columns, words kept whole where they fit.
func folded(text string, width int) []string {
	return strings.Split(ansi.Wrap(text, max(1, width), ""), "\n")
}
