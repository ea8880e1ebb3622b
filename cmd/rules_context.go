package cmd

import (
	"strings"

	"github.com/stanchdev/stanch/rules"
)

// contextOf says what must belong to a value of the rule, "" if nothing.
func contextOf(r *rules.Rule) string {
	var plain, common []string
	for _, w := range r.ContextWords() {
		if w.Common {
			common = append(common, w.Text)
		} else {
			plain = append(plain, w.Text)
		}
	}
	text := strings.Join(plain, ", ")
	if len(common) > 0 {
		text = strings.TrimPrefix(text+", or beside a word such as key: "+strings.Join(common, ", "), ", or ")
	}
	if text == "" {
		return ""
	}
	return text + "\nin its name, call, header or URL, or the key or section that holds it"
}

// contextTexts returns the words of which one must belong to a value of the rule.
func contextTexts(r *rules.Rule) (words []string) {
	for _, w := range r.ContextWords() {
		words = append(words, w.Text)
	}
	return words
}

// shownExamples is how many made examples a rule's page shows.
const shownExamples = 5

// madeExamples returns texts made from a rule with a context, in different forms,
// with the secret masked.
func madeExamples(r *rules.Rule) string {
	hits, _ := rules.Examples(r, 0)
	var all []string
	step := max(1, len(hits)/shownExamples)
	for i := 0; i < len(hits) && len(all) < shownExamples; i += step {
		e := hits[i]
		all = append(all, strings.TrimSuffix(e.Text[:e.Start]+"[secret]"+e.Text[e.End:], "\n"))
	}
	return strings.Join(all, "\n")
}
