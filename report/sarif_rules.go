package report

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// maxTags is how many tags of a rule GitHub keeps; cwe is "use of hard-coded
// credentials" in the form of tag that services look for.
const (
	maxTags = 10
	cwe     = "external/cwe/cwe-798"
)

// newSarifRule describes a rule, with what its finding f tells where the report
// does not know the rule.
func newSarifRule(d Rule, f *Finding) sarifRule {
	if d.Severity == 0 {
		d.Severity, d.Family, d.Revoke = f.Severity, f.Family, f.Revoke
	}
	name := orElse(short(d.Name, maxPhrase), ruleID(d.ID))
	return sarifRule{
		ID: ruleID(d.ID), Name: name,
		ShortDescription:     sarifMessage{Text: name},
		FullDescription:      sarifMessage{Text: orElse(sentence(short(d.Meaning, 1000)), name)},
		HelpURI:              helpURI(d),
		Help:                 help(d, name),
		DefaultConfiguration: sarifConfiguration{level(&Finding{Severity: d.Severity})},
		Properties: sarifRuleProperties{
			Tags: tags(d), Precision: precision(d), SecuritySeverity: securitySeverity(d), Family: d.Family.String(), Provider: d.Provider,
		},
	}
}

const why = "Whoever can read the repository, a clone, a fork, a build log or a backup can use it. " +
	"Taking it out of the newest commit does not take it out of history, and a copy may already be elsewhere."

// help says what it is, why it matters, and how to take it back, in both forms.
func help(d Rule, name string) sarifMessage {
	what := orElse(sentence(short(d.Meaning, 1000)), sentence(name))
	steps := orElse(sentence(short(d.Revoke.Steps, 1000)), "Revoke it where it was issued, then put a new one outside the repository.")
	falseAlarm := fmt.Sprintf("False alarm? Put the comment stanch:ignore %s on its line, or add it to the baseline.", ruleID(d.ID))
	m := sarifMessage{
		Text: strings.Join([]string{what, why, "To revoke: " + steps, falseAlarm}, "\n\n"),
		Markdown: "## What it is\n\n" + markdown(what) + "\n\n## Why it matters\n\n" + why + "\n\n## How to revoke it\n\n" + markdown(steps) +
			"\n\n## False alarm?\n\nPut the comment `stanch:ignore " + strings.ReplaceAll(ruleID(d.ID), "`", "'") + "` on its line, or add it to the baseline with `stanch baseline create`.\n",
	}
	for _, u := range append([]string{d.Revoke.URL}, d.Refs...) {
		if webURL(u) {
			m.Text += "\n" + u
			m.Markdown += "\n- <" + u + ">"
		}
	}
	return m
}

// markdown makes text stand for itself.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>#|~&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func helpURI(d Rule) string {
	for _, u := range append(slices.Clone(d.Refs), d.Revoke.URL) {
		if webURL(u) {
			return u
		}
	}
	return ""
}

var plainURL = regexp.MustCompile(`^https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][A-Za-z0-9._~:/?#@!$&'*+,;=%-]*)?$`)

// webURL tells whether s is a web address that cannot break out of where it is put.
func webURL(s string) bool {
	_, err := url.Parse(s)
	return err == nil && plainURL.MatchString(s)
}

func tags(d Rule) []string {
	out := []string{"security", cwe, "secret", d.Family.String()}
	for _, t := range d.Tags {
		if t != "" && !slices.Contains(out, t) && len(out) < maxTags {
			out = append(out, t)
		}
	}
	return out
}

func precision(d Rule) string {
	if d.Family.String() == "generic" {
		return "medium"
	}
	return "high"
}

// securitySeverity is GitHub's scale: critical above 9.0, high from 7.0, medium from 4.0.
func securitySeverity(d Rule) string {
	switch d.Severity.String() {
	case "critical":
		return "9.5"
	case "high":
		return "8.0"
	case "medium":
		return "5.5"
	}
	return "2.0"
}

func level(f *Finding) string {
	switch f.Severity.String() {
	case "critical", "high":
		return "error"
	case "medium":
		return "warning"
	}
	return "note"
}
