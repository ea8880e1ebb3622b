package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// mostRows bounds the table of Markdown: GitLab takes comments of up to 1,000,000
// characters, GitHub of 65,536, and nobody reads more.
const mostRows = 50

// Markdown writes r as a short page for the summary of a CI job or a comment on a
// merge request: the worst secrets as a table, how to revoke them, what was scanned
// and what was not.
func Markdown(w io.Writer, r *Report) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "## stanch: %s\n\n", r.headline())
	if n := min(len(r.Findings), mostRows); n > 0 {
		r.markdownTable(out, r.Findings[:n])
		r.markdownRevoke(out, r.Findings[:n])
	}
	if more := len(r.Findings) - mostRows; more > 0 {
		fmt.Fprintf(out, "\n%s not shown; the JSON report has all.\n", count(int64(more), "more secret is", "more secrets are"))
	}
	r.markdownCoverage(out)
	return out.Flush()
}

// headline is the outcome in a few words; it never looks clean if it is not.
func (r *Report) headline() string {
	switch n := int64(len(r.Findings)); {
	case n > 0 && !r.Complete:
		return count(n, "secret", "secrets") + " found, and not everything was scanned"
	case n > 0:
		return count(n, "secret", "secrets") + " found"
	case !r.Complete:
		return "no secrets found in what was scanned, but not everything was scanned"
	case r.Coverage.empty():
		return "nothing was scanned"
	}
	return "no secrets found"
}

func (r *Report) markdownTable(out *bufio.Writer, found []Finding) {
	fmt.Fprintln(out, "| Severity | Secret | Where | State | Exposed | Added |\n|---|---|---|---|---|---|")
	for i := range found {
		f := &found[i]
		p := f.first()
		where := code(where(p))
		if more := len(f.Places) - 1; more > 0 {
			where += " and " + count(int64(more), "more place", "more places")
		}
		secret := markdown(short(r.rule(f.Rule).Name, maxPhrase)) + " " + code(short(f.Preview, maxName))
		if shown := f.shown(); shown != "" {
			secret += " " + code(joinNonEmpty(", with ", shown, partWords(f.Parts)))
		}
		added := ""
		if c := p.First; c != nil {
			added = code(brief(c.ID)) + " " + mention(joinNonEmpty(", ", short(c.Author, maxName), day(c.Committed)))
		}
		fmt.Fprintf(out, "| %s | %s | %s | %s | %s | %s |\n", f.Severity, secret, where, mention(r.stateWords(p)),
			markdown(strings.TrimPrefix(exposedWords(f.Exposed, r.Now), "exposed for ")), added)
	}
}

// markdownRevoke says once for each rule how its secrets are revoked.
func (r *Report) markdownRevoke(out *bufio.Writer, found []Finding) {
	fmt.Fprintln(out, "\n**Revoke each secret where it was issued.** Deleting the line is not enough: history and every clone keep it.")
	fmt.Fprintln(out)
	told := map[string]bool{}
	for i := range found {
		f := &found[i]
		if told[f.Rule] || f.Revoke == (Revoke{}) {
			continue
		}
		told[f.Rule] = true
		fmt.Fprintf(out, "- %s: %s", code(ruleID(f.Rule)), markdown(short(f.Revoke.Steps, 1000)))
		if webURL(f.Revoke.URL) {
			fmt.Fprintf(out, " <%s>", f.Revoke.URL)
		}
		fmt.Fprintln(out)
	}
}

func (r *Report) markdownCoverage(out *bufio.Writer) {
	fmt.Fprintf(out, "\nScanned %s.\n", markdown(r.Coverage.words()))
	for _, g := range r.Coverage.Gaps {
		prefix := "**Gap** "
		if g.Allowed {
			prefix = "Allowed gap "
		}
		fmt.Fprintf(out, "\n- %s%s: %s\n", prefix, code(visible(g.Reason)), mention(gapText(g)))
	}
	for _, s := range r.Suppressed {
		if s.Findings+s.Places > 0 {
			fmt.Fprintf(out, "\n- Accepted: %s\n", mention(suppressedWords(s)))
		}
	}
	if r.Old > 0 {
		fmt.Fprintf(out, "\n- %s there before and %s not count.\n", count(int64(r.Old), "secret was", "secrets were"), plural(int64(r.Old), "does", "do"))
	}
}

// code is s as code; a backtick in it would end it.
func code(s string) string {
	return "`" + strings.NewReplacer("`", "'", "|", "\\|").Replace(s) + "`"
}

// mention is markdown that calls nobody: @name and #1 stay text.
func mention(s string) string { return strings.ReplaceAll(markdown(s), "@", "@\u200b") }
