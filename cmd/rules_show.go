package cmd

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/rules"
)

// ruleList is what --format json prints; ruleJSON one rule of it.
type ruleList struct {
	Rules []ruleJSON `json:"rules"`
}

type ruleJSON struct {
	ID       string         `json:"id"`
	Provider string         `json:"provider,omitempty"`
	Name     string         `json:"name"`
	Meaning  string         `json:"meaning"`
	Severity rules.Severity `json:"severity"`
	Family   rules.Family   `json:"family"`
	Tags     []string       `json:"tags"`
	Pattern  string         `json:"pattern,omitempty"`
	Context  []string       `json:"context,omitempty"` // words of which one must belong to the value
	Entropy  float64        `json:"entropy,omitempty"` // bits a byte
	Proof    string         `json:"proof"`
	Revoke   revokeJSON     `json:"revoke"`
	Refs     []string       `json:"refs"`
	Formerly []string       `json:"formerly"`
}

type revokeJSON struct {
	URL   string `json:"url,omitempty"`
	Steps string `json:"steps"`
}

func describeRules(all []*rules.Rule) ruleList {
	list := ruleList{Rules: []ruleJSON{}}
	for _, r := range all {
		list.Rules = append(list.Rules, ruleJSON{
			ID: r.ID, Provider: r.Provider, Name: r.Name, Meaning: r.Meaning,
			Severity: r.Severity, Family: r.Family, Tags: notNil(r.Tags),
			Pattern: r.Pattern, Context: contextTexts(r), Entropy: r.Entropy, Proof: proofOf(r),
			Revoke: revokeJSON{r.Revoke.URL, r.Revoke.Steps},
			Refs:   notNil(r.Refs), Formerly: notNil(r.Formerly),
		})
	}
	return list
}

func notNil(words []string) []string { return append([]string{}, words...) }

// printRule writes the rule as a person reads it, every line a label and a value.
func printRule(w io.Writer, r *rules.Rule) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", r.Name)
	line(&b, "id", r.ID)
	line(&b, "provider", r.Provider)
	line(&b, "gives", r.Meaning)
	line(&b, "severity", r.Severity.String())
	line(&b, "tags", strings.Join(r.Tags, ", "))
	line(&b, "pattern", r.Pattern)
	line(&b, "context", contextOf(r))
	if r.Entropy > 0 {
		line(&b, "entropy", fmt.Sprintf("at least %g bits a byte", r.Entropy))
	}
	line(&b, "proof", proofOf(r))
	line(&b, "example", exampleOf(r))
	line(&b, "formerly", strings.Join(r.Formerly, ", "))
	line(&b, "revoke", r.Revoke.Steps)
	line(&b, "", r.Revoke.URL)
	line(&b, "see", strings.Join(r.Refs, "\n"))
	line(&b, "false alarm", "end the line with a comment: stanch:ignore "+r.ID+" - why")
	line(&b, "", "switch the rule off in .stanch.toml: [rules] disable = [\""+r.ID+"\"]")
	_, err := io.WriteString(w, b.String())
	return err
}

// line writes a label and its value, nothing for an empty value; further lines of
// the value stand below the first.
func line(b *strings.Builder, label, value string) {
	for _, text := range strings.Split(value, "\n") {
		if value != "" {
			fmt.Fprintf(b, "  %-12s %s\n", label, text)
			label = ""
		}
	}
}

// proofOf says what makes a match of the rule more than a guess: the reason that
// its check gives for the first example that it proves.
func proofOf(r *rules.Rule) string {
	if r.Family == rules.FamilyGeneric {
		return "none: the name beside the value and its look are scored"
	}
	if r.Context != "" {
		return "none: the format and what it stands in"
	}
	if r.Check == nil {
		return "none: the format alone"
	}
	if reason := r.Proof(); reason != "" {
		return "offline: " + reason
	}
	return "an offline check refuses look-alikes"
}

// exampleOf returns the rule's first hit with the secret and the secret parts
// masked, or hits made from a rule with a context, "" where the pattern cannot tell
// what to mask.
func exampleOf(r *rules.Rule) string {
	if r.Context != "" {
		return madeExamples(r)
	}
	for _, hit := range r.Hits {
		m, at, ok := matchExample(r, hit)
		if !ok {
			continue
		}
		shown := hit[:at] + "[secret]" + hit[at+len(m.Secret):]
		if r.Parts == nil {
			return shown
		}
		for _, p := range r.Parts(m) {
			if !p.Public && len(p.Value) > 0 {
				shown = strings.ReplaceAll(shown, string(p.Value), "["+p.Name+"]")
			}
		}
		return shown
	}
	return ""
}

// matchExample finds the rule's match in text and where its secret starts.
func matchExample(r *rules.Rule, text string) (m rules.Match, at int, ok bool) {
	if r.Pattern == "" {
		return m, 0, false
	}
	re, err := regexp.Compile(r.Pattern)
	if err != nil {
		return m, 0, false
	}
	loc := re.FindStringSubmatchIndex(text)
	if loc == nil {
		return m, 0, false
	}
	secret := loc[:2]
	if i := slices.Index(re.SubexpNames(), "secret"); i > 0 && loc[2*i] >= 0 {
		secret = loc[2*i : 2*i+2]
	}
	data := []byte(text)
	return rules.Match{Text: data[loc[0]:loc[1]], Secret: data[secret[0]:secret[1]]}, secret[0], true
}
