package report

import (
	"crypto/sha256"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"
)

// The part of GitLab's secret detection report that stanch writes:
// https://gitlab.com/gitlab-org/security-products/security-report-schemas, 15.2.4.

const (
	gitlabVersion = "15.2.4"
	gitlabSchema  = "https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v" + gitlabVersion + "/dist/secret-detection-report-format.json"
	// noCommit stands where a secret is in no commit: location.commit.sha is required.
	noCommit     = "0000000000000000000000000000000000000000"
	maxGitLabSum = 7000 // characters of a solution
)

type gitlabReport struct {
	Version         string       `json:"version"`
	Schema          string       `json:"schema"`
	Scan            gitlabScan   `json:"scan"`
	Vulnerabilities []gitlabVuln `json:"vulnerabilities"`
}

type gitlabScan struct {
	Analyzer gitlabTool      `json:"analyzer"`
	Scanner  gitlabTool      `json:"scanner"`
	Type     string          `json:"type"`
	Start    string          `json:"start_time"`
	End      string          `json:"end_time"`
	Status   string          `json:"status"`
	Messages []gitlabMessage `json:"messages,omitempty"`
}

type gitlabTool struct {
	ID      string       `json:"id"`
	Name    string       `json:"name"`
	URL     string       `json:"url"`
	Vendor  gitlabVendor `json:"vendor"`
	Version string       `json:"version"`
}

type gitlabVendor struct {
	Name string `json:"name"`
}

type gitlabMessage struct {
	Level string `json:"level"`
	Value string `json:"value"`
}

type gitlabVuln struct {
	ID          string             `json:"id"`
	Name        string             `json:"name"`
	Description string             `json:"description"`
	Severity    string             `json:"severity"`
	Solution    string             `json:"solution,omitempty"`
	Source      string             `json:"raw_source_code_extract,omitempty"` // only with --reveal
	Identifiers []gitlabIdentifier `json:"identifiers"`
	Links       []gitlabLink       `json:"links,omitempty"`
	Location    gitlabLocation     `json:"location"`
}

type gitlabIdentifier struct {
	Type  string `json:"type"`
	Name  string `json:"name"`
	Value string `json:"value"`
	URL   string `json:"url,omitempty"`
}

type gitlabLink struct {
	URL string `json:"url"`
}

type gitlabLocation struct {
	File   string       `json:"file"`
	Start  int          `json:"start_line"`
	End    int          `json:"end_line"`
	Commit gitlabCommit `json:"commit"`
}

type gitlabCommit struct {
	Author  string `json:"author,omitempty"`
	Date    string `json:"date,omitempty"`
	Message string `json:"message,omitempty"`
	SHA     string `json:"sha"`
}

// GitLab writes r as a secret detection report of GitLab, one vulnerability a
// secret. What was not scanned stands in scan.messages, and makes the status failure.
func GitLab(w io.Writer, r *Report) error {
	doc := gitlabReport{Version: gitlabVersion, Schema: gitlabSchema, Scan: r.gitlabScan(), Vulnerabilities: []gitlabVuln{}}
	for i := range r.Findings {
		doc.Vulnerabilities = append(doc.Vulnerabilities, r.gitlabVuln(&r.Findings[i]))
	}
	return writeJSON(w, doc)
}

func (r *Report) gitlabScan() gitlabScan {
	tool := gitlabTool{ID: "stanch", Name: "stanch", URL: homepage, Vendor: gitlabVendor{"stanch"}, Version: orElse(visible(r.Tool.Version), "unknown")}
	s := gitlabScan{
		Analyzer: tool, Scanner: tool, Type: "secret_detection", Status: "success",
		Start: gitlabTime(r.Started), End: gitlabTime(r.Now),
		Messages: []gitlabMessage{{"info", "Scanned " + r.Coverage.words() + "."}},
	}
	if !r.Complete {
		s.Status = "failure"
	}
	for _, g := range r.Coverage.Gaps {
		level := "warn"
		if g.Allowed {
			level = "info"
		}
		s.Messages = append(s.Messages, gitlabMessage{level, gapText(g)})
	}
	for _, warning := range nonEmpty(r.Warnings) {
		s.Messages = append(s.Messages, gitlabMessage{"info", short(warning, 1000)})
	}
	return s
}

func (r *Report) gitlabVuln(f *Finding) gitlabVuln {
	rule, p := r.rule(f.Rule), f.first()
	v := gitlabVuln{
		ID: uuid(f.Fingerprint), Name: orElse(short(rule.Name, maxPhrase), ruleID(f.Rule)), Description: joinNonEmpty(" ", r.account(f), f.revealed()),
		Severity: titled(f.Severity.String()), Solution: short(f.Revoke.Steps, maxGitLabSum), Source: f.shown(),
		Identifiers: []gitlabIdentifier{
			{"stanch_rule_id", "stanch rule " + ruleID(f.Rule), ruleID(f.Rule), ""},
			{"cwe", "CWE-798", "798", "https://cwe.mitre.org/data/definitions/798.html"},
		},
		Location: gitlabLocation{File: orElse(rawPath(p), "."), Start: max(1, p.Line), End: max(1, p.Line, p.EndLine), Commit: gitlabCommit{SHA: noCommit}},
	}
	if c := p.First; c != nil {
		v.Location.Commit = gitlabCommit{SHA: c.ID, Author: short(c.Author, maxName), Date: rfc3339(c.Committed), Message: short(c.Subject, maxPhrase)}
	}
	for _, link := range append([]string{f.Revoke.URL}, rule.Refs...) {
		if webURL(link) {
			v.Links = append(v.Links, gitlabLink{link})
		}
	}
	return v
}

// gitlabTime is UTC without a zone, as the schema asks.
func gitlabTime(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05") }

// uuid makes a UUID of version 8 (RFC 9562, 5.8: as the application likes) of a fingerprint, so that
// the same secret has the same id in every report.
func uuid(fingerprint string) string {
	sum := sha256.Sum256([]byte(fingerprint))
	b := sum[:16]
	b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// titled writes a severity as GitLab does: "Critical"; what has none is "Unknown".
func titled(word string) string {
	if word == "none" || word == "" {
		return "Unknown"
	}
	return strings.ToUpper(word[:1]) + word[1:]
}

// rawPath is the path as text that shows what a terminal would not.
func rawPath(p Place) string {
	path := p.Path
	if p.PathEncoded {
		if raw, err := url.PathUnescape(path); err == nil {
			path = raw
		}
	}
	return visible(path)
}
