package triage

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/stanchdev/stanch/report"
	"github.com/stanchdev/stanch/rules"
)

// TestCovered: the secret is seen only between u and the next move, a decision on what
// is to be rotated is not written, and no hostile name reaches the terminal.
func TestCovered(t *testing.T) {
	value := "Zk8x" + "Qw3vLp"
	finding := func(id, path string) report.Finding {
		return report.Finding{Fingerprint: id, Rule: "r", Severity: rules.High, Preview: "… (10)", State: "head",
			Places: []report.Place{{Path: path, Kind: "blob", State: "head", Line: 1, Col: 5}}}
	}
	var written []Decided
	m := newModel(context.Background(), Options{
		Report: &report.Report{Complete: true, Findings: []report.Finding{finding("a", "x\x1b[2J.py"), finding("b", "b.py")}},
		Now:    time.Unix(1_790_000_000, 0),
		Look: func(_ context.Context, f *report.Finding) (*Content, error) {
			return &Content{Place: f.Places[0], Data: []byte("pw: " + value + "\n"), Value: []byte(value),
				Secrets: []Secret{{Value: []byte(value), Preview: f.Preview, Own: true}}}, nil
		},
		Save: func(d []Decided) error { written = d; return nil },
	})
	view := func() string { return m.View().Content }
	press := func(keys ...string) {
		for _, k := range keys {
			msg := tea.KeyPressMsg{Text: k, Code: []rune(k)[0]}
			if k == "enter" {
				msg = tea.KeyPressMsg{Code: tea.KeyEnter}
			}
			if _, cmd := m.Update(msg); cmd != nil {
				if next := cmd(); next != nil {
					m.Update(next)
				}
			}
			if strings.Contains(view(), "\x1b[2J") {
				t.Fatalf("after %s: a name moves the cursor", k)
			}
		}
	}
	for _, tt := range []struct {
		keys []string
		seen bool
	}{{[]string{"enter"}, false}, {[]string{"u"}, true}, {[]string{"n"}, false}, {[]string{"u"}, true}, {[]string{"r"}, false}, {[]string{"enter", "p"}, false}} {
		if press(tt.keys...); strings.Contains(view(), value) != tt.seen {
			t.Errorf("after %v: secret seen %v, want %v\n%s", tt.keys, !tt.seen, tt.seen, view())
		}
	}
	press("f", "enter", "w")
	if len(written) != 1 || written[0].Finding.Fingerprint != "a" || written[0].Reason != "false alarm" {
		t.Errorf("written %+v, want the false alarm alone", written)
	}
}
