package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Annotations writes r as workflow commands of GitHub Actions, which show beside the
// lines of a pull request; what was not scanned is an error without a place. Of each
// kind GitHub shows the first ten of a step, so the worst come first.
//
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
func Annotations(w io.Writer, r *Report) error {
	out := bufio.NewWriter(w)
	for i := range r.Findings {
		r.annotate(out, &r.Findings[i])
	}
	for _, g := range r.Coverage.Gaps {
		kind := "error"
		if g.Allowed {
			kind = "notice"
		}
		fmt.Fprintf(out, "::%s title=%s::%s\n", kind, property("Not scanned: "+visible(g.Reason)), data(gapText(g)))
	}
	fmt.Fprintf(out, "%s\n", data(r.oneLine()))
	return out.Flush()
}

func (r *Report) annotate(out *bufio.Writer, f *Finding) {
	p, kind := f.first(), level(f)
	if kind == "note" {
		kind = "notice"
	}
	place := ""
	if p.Line > 0 && !onlyInHistory(f) && (p.Kind == "blob" || p.Kind == "file") {
		place = fmt.Sprintf("file=%s,line=%d,endLine=%d,", property(rawPath(p)), p.Line, max(p.Line, p.EndLine))
		if p.EndLine == p.Line && p.EndCol > p.Col && p.Col > 0 {
			place += fmt.Sprintf("col=%d,endColumn=%d,", p.Col, p.EndCol)
		}
	}
	text := joinNonEmpty(" ", r.account(f), f.revealed())
	fmt.Fprintf(out, "::%s %stitle=%s::%s\n", kind, place, property(orElse(short(r.rule(f.Rule).Name, maxPhrase), ruleID(f.Rule))), data(text))
}

// shown is the secret in full as one line of text, "" unless it was asked for.
func (f *Finding) shown() string { return visible(f.Secret + string(f.SecretBase64)) }

// Revealed tells whether the report holds secrets in full.
func (r *Report) Revealed() bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool {
		return f.shown() != "" || slices.ContainsFunc(f.Parts, func(p Part) bool { return p.Secret != "" || len(p.SecretBase64) > 0 })
	})
}

// revealed is the secret and its parts in a sentence, "" unless they were asked for.
func (f *Finding) revealed() string {
	if f.shown() == "" {
		return ""
	}
	return joinNonEmpty(", with ", "Secret: "+f.shown(), partWords(f.Parts))
}

// oneLine says in one line what a scan came to.
func (r *Report) oneLine() string {
	s := count(int64(len(r.Findings)), "secret", "secrets") + " found in " + r.Coverage.words() + "."
	if !r.Complete {
		s += " Not everything that was asked for was scanned."
	}
	return s
}

// data and property are GitHub's escapes for the text of a command and for its parameters.
func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func property(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
