package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/rules"
)

// summary writes what stands below the findings: how much there is, what was
// scanned and what was not, and what to do next.
func (t *text) summary() {
	t.verdict()
	t.left()
	t.settings()
	t.gaps()
	if !t.noNext {
		t.next()
	}
}

// verdict says what was found and in how much. It cannot be taken for a clean
// result if it is none.
func (t *text) verdict() {
	scanned := t.r.Coverage.words()
	switch n := len(t.r.Findings); {
	case n > 0:
		t.line(t.dim.Render(strings.Repeat("─", min(t.width, defaultWidth))))
		t.folded(t.strong.Render(t.counted())+": ", t.plain, t.bySeverity())
		t.field("state", t.plain, words(t.byState())...)
		t.field("scanned", t.plain, words(scanned)...)
	case !t.r.Complete:
		t.folded(t.badge(t.alarm, "incomplete"), t.plain, words("No secrets found in what was scanned, but not everything was scanned."))
		t.field("scanned", t.plain, words(scanned)...)
	case t.r.Coverage.empty():
		t.folded(t.badge(t.alarm, "nothing scanned"), t.plain, words("There was nothing to scan: no objects and no files."))
	default:
		t.line(t.calm.Render("No secrets found."))
		t.folded("", t.plain, words("Scanned "+scanned+"."))
	}
}

// bySeverity counts findings, worst first, a phrase each.
// counted counts habits apart from secrets: "2 secrets and 1 habit".
func (t *text) counted() string {
	var habits int64
	for i := range t.r.Findings {
		if t.r.Findings[i].Family == rules.FamilyHygiene {
			habits++
		}
	}
	secrets := int64(len(t.r.Findings)) - habits
	switch {
	case habits == 0:
		return count(secrets, "secret", "secrets")
	case secrets == 0:
		return count(habits, "habit", "habits")
	}
	return count(secrets, "secret", "secrets") + " and " + count(habits, "habit", "habits")
}

func (t *text) bySeverity() []string {
	n := map[string]int64{}
	for i := range t.r.Findings {
		n[t.r.Findings[i].Severity.String()]++
	}
	var out []string
	for _, s := range severities {
		if c := n[s.String()]; c > 0 {
			out = append(out, number(c)+" "+t.severity[s].Render(s.String())+",")
		}
	}
	out[len(out)-1] = strings.TrimSuffix(out[len(out)-1], ",")
	return out
}

var stateCounts = [...]string{"in HEAD", "staged", "on disk only", "in history only", "unreachable"}

func (t *text) byState() string {
	n := map[string]int64{}
	for i := range t.r.Findings {
		n[t.r.Findings[i].State]++
	}
	var out []string
	for i, s := range states {
		if n[s] > 0 {
			out = append(out, number(n[s])+" "+stateCounts[i])
		}
	}
	return strings.Join(out, ", ")
}

// empty tells whether nothing was looked at; the config and the ref names of a
// repository without a commit are bytes, but not what anybody has in mind.
func (c Coverage) empty() bool { return c.Commits+c.Objects+c.Files == 0 }

// words is the coverage line: "56,789 objects (1,234 commits), 345 files, 12.3 MB".
func (c Coverage) words() string {
	var out []string
	if c.Objects > 0 {
		out = append(out, count(c.Objects, "object", "objects")+" ("+count(c.Commits, "commit", "commits")+")")
	}
	if c.Files > 0 {
		out = append(out, count(c.Files, "file", "files"))
	}
	s := strings.Join(append(out, size(c.Bytes)), ", ")
	if c.Ignored > 0 {
		s += "; " + count(c.Ignored, "ignored file was", "ignored files were") + " left out (--ignored scans them)"
	}
	return s
}

// left lists what was left out as asked, apart from ignored files, and what is
// known but does not count.
func (t *text) left() {
	label := "left out"
	for _, s := range t.r.Coverage.Skipped {
		if s.Reason == "ignored" {
			continue
		}
		t.field(label, t.plain, words(t.skipWords(s)+remedyWords(s))...)
		label = ""
	}
	label = "accepted"
	for _, s := range t.r.Suppressed {
		if s.Findings+s.Places == 0 {
			continue
		}
		t.field(label, t.plain, words(suppressedWords(s))...)
		label = ""
	}
	if n := int64(t.r.Old); n > 0 {
		t.field("old", t.plain, words(count(n, "secret was", "secrets were")+" there before and "+plural(n, "does", "do")+" not count; stanch scan shows "+plural(n, "it", "them"))...)
	}
}

func (t *text) skipWords(s Skip) string {
	out := number(s.Count) + " " + orElse(reasonWords[s.Reason].what, visible(s.Reason))
	most := mostExamples
	if t.verbose {
		most = len(s.Examples)
	}
	if ex := examples(s, most); ex != "" {
		out += ": " + ex
		if s.Count > int64(most) {
			out += ", …"
		}
	}
	return out
}

func remedyWords(s Skip) string {
	if remedy := reasonWords[s.Reason].remedy; remedy != "" {
		return " (" + remedy + ")"
	}
	return ""
}

var suppressors = map[string]string{
	"mark": "inline marks", "baseline": "the baseline", "ignore-file": "the ignore file", "config": "settings", "exclude": "--exclude", "severity": "--severity", "tests": "--tests=hide",
}

// suppressedWords says what one means of suppression removed and where it stands.
func suppressedWords(s Suppressed) string {
	what := count(int64(s.Findings), "secret", "secrets")
	if s.Findings == 0 {
		what = count(int64(s.Places), "place", "places") + " of secrets"
	} else if s.Places > s.Findings {
		what += " in " + count(int64(s.Places), "place", "places")
	}
	out := what + " by " + orElse(suppressors[s.By], short(s.By, maxName))
	if s.Source != "" {
		out += " " + short(s.Source, maxPath)
	}
	return out
}

// gaps says what is missing and what to do about it, reason by reason.
func (t *text) gaps() {
	if !t.r.Complete && len(t.r.Findings) > 0 {
		t.line()
		t.folded(t.badge(t.alarm, "incomplete"), t.plain, words("Not everything was scanned; there may be more secrets."))
	}
	for _, g := range t.r.Coverage.Gaps {
		label := "gap"
		if g.Allowed {
			label = "allowed"
		}
		t.field(label, t.plain, words(orElse(visible(g.Reason), "unknown")+": "+t.skipWords(g))...)
		if remedy := reasonWords[g.Reason].remedy; remedy != "" && !g.Allowed {
			t.field("", t.dim, words("to scan: "+remedy)...)
		}
	}
}

// settings says what took effect, and what had none.
func (t *text) settings() {
	label := "config"
	for _, c := range t.r.Config {
		t.field(label, t.plain, words(visible(c))...)
		label = ""
	}
	for _, w := range t.r.Warnings {
		t.field("warning", t.plain, words(visible(w))...)
	}
	if !t.verbose {
		return
	}
	target := joinNonEmpty(", ", short(t.r.Target.Root, maxPath), short(t.r.Target.Mode, maxName), visible(t.r.Target.Head))
	t.field("target", t.plain, words(target)...)
	t.field("tool", t.plain, words(joinNonEmpty(" ", t.r.Tool.Name, visible(t.r.Tool.Version))+", started "+rfc3339(t.r.Started))...)
}

// next says what to do, most urgent first, and what the exit status means.
func (t *text) next() {
	steps := t.steps()
	if len(steps) == 0 {
		return
	}
	t.line()
	t.line(t.strong.Render("What to do next"))
	for i, s := range steps {
		t.folded(fmt.Sprintf("  %d. ", i+1), t.plain, t.commands(s))
	}
	status := "exit status: 0 clean, 1 secrets found, 3 not everything scanned"
	if !t.r.Complete && len(t.r.Findings) > 0 {
		status += " (wins over 1)"
	}
	t.folded("  ", t.dim, words(status))
}

// commands splits prose into words, keeping what stands in backticks together.
func (t *text) commands(s string) []string {
	var out []string
	for i, part := range strings.Split(s, "`") {
		if i%2 == 1 {
			out = append(out, t.strong.Render(part))
			continue
		}
		next := words(part)
		if i > 0 && len(next) > 0 && part[0] != ' ' { // the full stop after a command
			out[len(out)-1] += next[0]
			next = next[1:]
		}
		out = append(out, next...)
	}
	return out
}

func (t *text) steps() []string {
	var out []string
	if len(t.r.Findings) > 0 {
		rule := strings.ReplaceAll(ruleID(t.r.Findings[0].Rule), "`", "'")
		out = append(out, t.firstStep(),
			"Read what a rule looks for and what its secret opens: `stanch rules show "+rule+"`",
			"For a false alarm, put `stanch:ignore "+rule+"` in a comment on its line, or accept what is known with `stanch baseline create`")
	}
	if !t.r.Complete {
		out = append(out, "Scan what is missing, as said above, or accept it with `--allow-gap "+gapNames(t.r.Coverage.Gaps)+"`")
	}
	return out
}

// firstStep: a secret that no commit holds need not be revoked, if it never leaves.
func (t *text) firstStep() string {
	if t.r.noGit() || slices.ContainsFunc(t.r.Findings, committed) {
		return "Revoke each secret where it was issued, worst first. Deleting the line is not enough: history and every clone keep it."
	}
	return "Move the secret out of the file before you commit; `git restore --staged FILE` takes a file out of the next commit."
}

func committed(f Finding) bool { return f.State != "staged" && f.State != "worktree" }

func gapNames(gaps []Skip) string {
	var names []string
	for _, g := range gaps {
		if !g.Allowed {
			names = append(names, strings.ReplaceAll(visible(g.Reason), "`", "'"))
		}
	}
	return orElse(strings.Join(names, ","), "REASON")
}

func plural(n int64, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
