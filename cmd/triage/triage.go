package triage

import (
	"context"
	"errors"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/stanchdev/stanch/report"
	"github.com/stanchdev/stanch/scanner"
)

// ErrInterrupted tells that the screen was left by ctrl+c: nothing more was written.
var ErrInterrupted = errors.New("triage: interrupted")

// Options is what a session works on.
type Options struct {
	Report   *report.Report
	Entries  []scanner.BaselineEntry // that the baseline has already
	Now      time.Time               // entries that expired before count as undecided
	Notices  []string                // said on the screen, a line each
	Baseline string                  // how the file that Save writes is named to the user
	// Look returns a content that holds a secret of the finding. The error says why there
	// is none, in words for the user. It is called from one goroutine at a time.
	Look func(context.Context, *report.Finding) (*Content, error)
	// Save writes decisions to the baseline: an entry for those that are Noted, none for
	// the others.
	Save  func([]Decided) error
	Color bool // the 16 colours of the terminal
	In    io.Reader
	Out   io.Writer
}

// Content is a text in which a secret stands.
type Content struct {
	Place   report.Place
	Data    []byte
	Secrets []Secret // every secret that is known to stand in it, to be covered
	Value   []byte   // the finding's secret; nil if it is not known
}

// Secret is a value that is shown as Preview.
type Secret struct {
	Value   []byte
	Preview string
	Own     bool // of the finding that is looked at: may be uncovered
}

// Decided is a decision on a finding.
type Decided struct {
	Finding *report.Finding
	Decision
}

// Result is what a session came to.
type Result struct {
	Decided   []Decided // in the order of the report
	Undecided int
	Written   bool // Save was called at least once, and went well
	Discarded int  // decisions that were not written
}

// Run shows the screen until the user leaves it. In and Out are a terminal.
func Run(ctx context.Context, o Options) (Result, error) {
	m := newModel(ctx, o)
	program := tea.NewProgram(m, tea.WithContext(ctx), tea.WithInput(o.In), tea.WithOutput(o.Out), tea.WithoutSignalHandler())
	end, err := program.Run()
	if ctx.Err() != nil {
		return Result{}, ErrInterrupted
	}
	if err != nil {
		return Result{}, err
	}
	m, ok := end.(*model)
	if !ok || m.interrupted {
		return Result{}, ErrInterrupted
	}
	return m.result(), nil
}
