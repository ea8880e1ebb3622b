package report

import "io"

// GitLab's code quality report, a subset of the Code Climate format:
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

type qualityIssue struct {
	Type        string          `json:"type"`
	Description string          `json:"description"`
	CheckName   string          `json:"check_name"`
	Fingerprint string          `json:"fingerprint"`
	Severity    string          `json:"severity"`
	Categories  []string        `json:"categories"`
	Location    qualityLocation `json:"location"`
}

type qualityLocation struct {
	Path  string       `json:"path"`
	Lines qualityLines `json:"lines"`
}

type qualityLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// CodeQuality writes r as a code quality report of GitLab, one issue a secret, and
// one issue for each reason why something was not scanned.
func CodeQuality(w io.Writer, r *Report) error {
	issues := []qualityIssue{}
	for i := range r.Findings {
		f := &r.Findings[i]
		p := f.first()
		issues = append(issues, qualityIssue{
			"issue", joinNonEmpty(" ", r.account(f), f.revealed()), ruleID(f.Rule), orElse(f.Fingerprint, uuid(f.Rule)), qualitySeverity(f), []string{"Security"},
			qualityLocation{orElse(rawPath(p), "."), qualityLines{max(1, p.Line), max(1, p.Line, p.EndLine)}},
		})
	}
	for _, g := range r.Coverage.Gaps {
		if !g.Allowed {
			issues = append(issues, qualityIssue{"issue", gapText(g), "gap/" + visible(g.Reason), uuid("gap/" + g.Reason), "critical",
				[]string{"Security"}, qualityLocation{".", qualityLines{1, 1}}})
		}
	}
	return writeJSON(w, issues)
}

func qualitySeverity(f *Finding) string {
	switch f.Severity.String() {
	case "critical":
		return "blocker"
	case "high":
		return "critical"
	case "medium":
		return "major"
	}
	return "minor"
}
