package report

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/lipgloss"

	"github.com/stanchdev/stanch/scanner"
)

// sgr is the only escape that text may hold: the form of characters.
var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

func textOf(t *testing.T, r *Report, o TextOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := Text(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The profiles are written as numbers; the library must mean the same by them.
func TestProfilesAreWhatTheyAreCalled(t *testing.T) {
	lg := lipgloss.NewRenderer(io.Discard)
	for want, set := range map[string]func(){
		"ANSI":  func() { lg.SetColorProfile(profileANSI) },
		"Ascii": func() { lg.SetColorProfile(profileASCII) },
	} {
		if set(); lg.ColorProfile().Name() != want {
			t.Errorf("%s is %s", want, lg.ColorProfile().Name())
		}
	}
}

func TestTextFoldsAtItsWidth(t *testing.T) {
	for _, width := range []int{40, 60, 80, 120} {
		for line := range strings.Lines(textOf(t, reports()["full"], TextOptions{Width: width, Color: true})) {
			line = strings.TrimRight(sgr.ReplaceAllString(line, ""), "\n")
			// one word (a path, an id, a command) may be longer than the line
			if lipgloss.Width(line) > width && len(strings.Fields(line)) > 3 && width >= 80 {
				t.Errorf("width %d: %q", width, line)
			}
			if strings.HasSuffix(line, " ") {
				t.Errorf("blank at the end of %q", line)
			}
		}
	}
}

func TestVerboseListsAll(t *testing.T) {
	full := textOf(t, reports()["full"], TextOptions{Verbose: true})
	for _, want := range []string{"test/fixturez.txt", "test/fixturedx.txt", "d.iso", "dev@example.com", strings.Repeat("aa", 20)} {
		if !strings.Contains(full, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(full, "more places") {
		t.Error("places are left out")
	}
}

// A scan with a gap, or of nothing, must not look clean, whatever else it says.
func TestOnlyACompleteScanLooksClean(t *testing.T) {
	tests := []struct{ report, want string }{
		{"clean", "No secrets found.\n"},
		{"partial", "INCOMPLETE"},
		{"full", "INCOMPLETE"},
		{"empty", "NOTHING SCANNED"},
	}
	for _, tt := range tests {
		t.Run(tt.report, func(t *testing.T) {
			got := textOf(t, reports()[tt.report], TextOptions{})
			if !strings.Contains(got, tt.want) {
				t.Errorf("no %q in:\n%s", tt.want, got)
			}
			if tt.report != "clean" && strings.Contains(got, "No secrets found.") {
				t.Errorf("looks clean:\n%s", got)
			}
		})
	}
}

func TestRevocationIsExplainedOnce(t *testing.T) {
	a, b := npmFinding(), npmFinding()
	b.Fingerprint = fingerprint("h")
	got := textOf(t, New(Input{Findings: []scanner.Finding{a, b}}), TextOptions{})
	if strings.Count(got, "Delete the token.") != 1 || strings.Count(got, "as above for npm-token") != 1 {
		t.Errorf("got:\n%s", got)
	}
}

func TestDuration(t *testing.T) {
	const d = 24 * time.Hour
	tests := []struct {
		in   time.Duration
		want string
	}{
		{0, "less than an hour"},
		{time.Hour, "1 hour"},
		{d - 1, "23 hours"},
		{d, "1 day"},
		{20 * d, "20 days"},
		{21 * d, "3 weeks"},
		{61 * d, "2 months"},
		{217 * d, "7 months"},
		{729 * d, "23 months"},
		{730 * d, "2 years"},
		{292 * 365 * d, "292 years"},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			if got := duration(tt.in); got != tt.want {
				t.Errorf("%v: got %s", tt.in, got)
			}
		})
	}
}

func TestExposedWords(t *testing.T) {
	tests := []struct {
		name     string
		from, to string
		want     string
	}{
		{"held", "2026-04-17", "", "exposed for 7 months"},
		{"removed", "2025-02-26", "2025-03-01", "exposed for 3 days"},
		{"removed before it came", "2025-03-01", "2025-02-26", ""},
		{"came in the future", "2027-01-01", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := Exposed{From: at(tt.from)}
			if tt.to != "" {
				e.To = at(tt.to)
			}
			if got := exposedWords(e, now); got != tt.want {
				t.Errorf("got %q", got)
			}
		})
	}
	if got := exposedWords(Exposed{}, now); got != "" {
		t.Errorf("without a date: %q", got)
	}
}

func TestStateWords(t *testing.T) {
	gone := &Commit{ID: strings.Repeat("ab", 20), Committed: at("2025-03-01")}
	tests := []struct {
		name, mode string
		in         Place
		want       string
	}{
		{"head", "tree", Place{State: "head"}, "still in HEAD"},
		{"message", "history", Place{State: "head", Kind: "commit"}, "in the history of HEAD"},
		{"staged", "staged", Place{State: "staged"}, "staged, not committed"},
		{"disk", "tree", Place{State: "worktree"}, "on disk, not committed"},
		{"folder", "files", Place{State: "worktree"}, "on disk"},
		{"input", "input", Place{State: "worktree", Kind: "input"}, "read from standard input"},
		{"removed", "history", Place{State: "refs", Removed: gone}, "removed 2025-03-01 by abababababab, still in history"},
		{"stash", "history", Place{State: "refs", Refs: []string{"refs/stash"}}, "not in HEAD, but still on the stash"},
		{"many refs", "history", Place{State: "refs", Refs: []string{"refs/heads/a", "refs/remotes/o/b", "refs/x", "refs/y"}},
			"not in HEAD, but still on branch a, remote branch o/b and 2 more refs"},
		{"history", "history", Place{State: "refs"}, "not in HEAD, still in history"},
		{"unreachable", "history", Place{State: "unreachable"}, "unreachable object: a deleted branch or an amended commit"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Report{Target: Target{Mode: tt.mode}}
			if got := r.stateWords(tt.in); got != tt.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestWhere(t *testing.T) {
	id := strings.Repeat("cd", 20)
	tests := []struct {
		name string
		in   Place
		want string
	}{
		{"file", Place{Kind: "blob", Path: "a/b.go", Line: 3, Col: 7}, "a/b.go:3:7"},
		{"commit", Place{Kind: "commit", Path: ".git/commit/" + id, Line: 6}, "message of commit cdcdcdcdcdcd, line 6"},
		{"tag", Place{Kind: "tag", Path: ".git/tag/" + id}, "message of tag cdcdcdcdcdcd"},
		{"ref", Place{Kind: "ref-name", Path: ".git/refs/heads/x"}, "name of branch x"},
		{"name", Place{Kind: "path-name", Path: "a/b", Line: 1, Col: 1}, "file name a/b"},
		{"link", Place{Kind: "link", Path: "a/b"}, "target of the link a/b"},
		{"input", Place{Kind: "input", Path: "-", Line: 3, Col: 7}, "standard input:3:7"},
		{"config", Place{Kind: "config", Path: ".git/config", Line: 3, Col: 7}, ".git/config:3:7"},
		{"endless", Place{Kind: "blob", Path: strings.Repeat("x", 1000) + "/end"}, strings.Repeat("x", 80) + "…" + strings.Repeat("x", 155) + "/end"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := where(tt.in); got != tt.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	tests := []struct{ got, want string }{
		{number(0), "0"}, {number(999), "999"}, {number(1000), "1,000"}, {number(1234567), "1,234,567"}, {number(-1234), "-1,234"}, {number(-123), "-123"},
		{size(0), "0 bytes"}, {size(1), "1 byte"}, {size(999), "999 bytes"}, {size(1000), "1.0 kB"}, {size(999_949), "999.9 kB"},
		{size(999_950), "1.0 MB"}, {size(12_345_678), "12.3 MB"}, {size(1 << 62), "4.6 EB"},
		{count(1, "place", "places"), "1 place"}, {count(0, "place", "places"), "0 places"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestVisible(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "a b/ü.go", "a b/ü.go"},
		{"escape", "\x1b[2J", `\x1b[2J`},
		{"lines", "a\nb\rc\td", `a\nb\rc\td`},
		{"bidi", "\u202egnp", `\u202egnp`},
		{"C1", "\u009b2J", `\u009b2J`},
		{"invisible", "a\u200bb\ufeff", `a\u200bb\ufeff`},
		{"tag characters", "\U000e0041", `\U000e0041`},
		{"line separator", "\u2028", `\u2028`},
		{"not UTF-8", "\xff\x9b", `\xff\x9b`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := visible(tt.in); got != tt.want {
				t.Errorf("got %s", got)
			}
		})
	}
}
