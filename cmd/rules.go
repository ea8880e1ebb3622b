package cmd

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/rules"
)

type rulesOptions struct {
	format   string
	provider string
	severity string
	tag      string
}

func (o *rulesOptions) addFilters(c *cobra.Command) {
	c.Flags().StringVar(&o.provider, "provider", "", "only rules of `NAME`, such as GitHub")
	c.Flags().StringVar(&o.severity, "severity", "", "only rules of `LEVEL` or above: critical, high, medium or low")
	c.Flags().StringVar(&o.tag, "tag", "", "only rules with `TAG`, such as cloud")
	complete := func(flag string, words func() []string) {
		_ = c.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
			return startingWith(words(), typed), cobra.ShellCompDirectiveNoFileComp
		})
	}
	complete("provider", func() []string { return ruleWords(providerOf) })
	complete("severity", severityWords)
	complete("tag", func() []string { return ruleWords(tagsOf) })
}

func newRules(p process) *cobra.Command {
	return group(&cobra.Command{
		Use:     "rules",
		Short:   "list the kinds of secret that are found, explain, try and check them",
		Example: "  stanch rules show github-pat",
	}, newRulesShow(p), newRulesList(p), newRulesTest(p), newRulesCheck(p), newRulesNew(p))
}

func newRulesList(p process) *cobra.Command {
	var o rulesOptions
	c := &cobra.Command{
		Use:     "list [flags]",
		Short:   "list the built-in rules",
		Example: "  stanch rules list --tag cloud --severity critical",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runRulesList(o, rules.All(), p.stdout) },
	}
	addFormat(c, &o.format)
	o.addFilters(c)
	return c
}

func newRulesShow(p process) *cobra.Command {
	var o rulesOptions
	c := &cobra.Command{
		Use:   "show ID [flags]",
		Short: "explain one rule: what it finds, how it is proven, how to revoke the secret",
		Example: "  stanch rules show github-pat\n" +
			"  stanch rules show github-pat --format json",
		Args: oneArgument("rule id"),
		ValidArgsFunction: func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
			return startingWith(ruleWords(idOf), typed), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return runRulesShow(o, args[0], p.stdout) },
	}
	addFormat(c, &o.format)
	return c
}

func runRulesList(o rulesOptions, all []*rules.Rule, w io.Writer) error {
	keep, err := o.filter(all)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(slices.Clone(all), func(r *rules.Rule) bool { return !keep(r) })
	slices.SortFunc(all, func(a, b *rules.Rule) int { return strings.Compare(a.ID, b.ID) })
	switch o.format {
	case formatText:
		return printRules(w, all)
	case formatJSON:
		return writeJSON(w, describeRules(all))
	}
	return unknownFormat(o.format)
}

func runRulesShow(o rulesOptions, id string, w io.Writer) error {
	r := rules.ByID(id)
	if r == nil {
		return unknownRule(id, ruleWords(idOf))
	}
	switch o.format {
	case formatText:
		return printRule(w, r)
	case formatJSON:
		return writeJSON(w, describeRules([]*rules.Rule{r}))
	}
	return unknownFormat(o.format)
}

// filter returns what tells the rules asked for from the others.
func (o rulesOptions) filter(all []*rules.Rule) (func(*rules.Rule) bool, error) {
	least := rules.SeverityNone
	if o.severity != "" {
		var err error
		if least, err = parseSeverity(o.severity); err != nil {
			return nil, err
		}
	}
	if err := knownWord("provider", o.provider, wordsOf(all, providerOf)); err != nil {
		return nil, err
	}
	if err := knownWord("tag", o.tag, wordsOf(all, tagsOf)); err != nil {
		return nil, err
	}
	return func(r *rules.Rule) bool {
		return r.Severity >= least &&
			(o.provider == "" || strings.EqualFold(o.provider, r.Provider)) &&
			(o.tag == "" || hasFold(r.Tags, o.tag))
	}, nil
}

func knownWord(what, word string, known []string) error {
	if word == "" || hasFold(known, word) {
		return nil
	}
	hint := "stanch rules list shows them all"
	if near := nearest(word, known); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return hintf(hint, "no rule has the %s %q", what, word)
}

func hasFold(words []string, word string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, word) })
}

func parseSeverity(word string) (rules.Severity, error) {
	var s rules.Severity
	if err := s.UnmarshalText([]byte(word)); err != nil || s == rules.SeverityNone {
		return s, hintf("levels are critical, high, medium and low", "unknown severity %q", word)
	}
	return s, nil
}

func severityWords() []string {
	var words []string
	for s := rules.Critical; s > rules.SeverityNone; s-- {
		words = append(words, s.String())
	}
	return words
}

// unknownRule is the error for an id that no rule has.
func unknownRule(id string, known []string) error {
	hint := "stanch rules list shows them all"
	if near := nearest(id, known); near != "" {
		hint = "did you mean " + near + "?"
	}
	return hintf(hint, "unknown rule %q", id)
}

func idOf(r *rules.Rule) []string       { return []string{r.ID} }
func providerOf(r *rules.Rule) []string { return []string{r.Provider} }
func tagsOf(r *rules.Rule) []string     { return r.Tags }

func ruleWords(of func(*rules.Rule) []string) []string { return wordsOf(rules.All(), of) }

// wordsOf returns the distinct words of all rules, sorted, without "".
func wordsOf(all []*rules.Rule, of func(*rules.Rule) []string) []string {
	var words []string
	for _, r := range all {
		words = append(words, of(r)...)
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	slices.Sort(words)
	return slices.Compact(words)
}

func startingWith(words []string, prefix string) []string {
	return slices.DeleteFunc(words, func(w string) bool { return !strings.HasPrefix(w, prefix) })
}

func printRules(w io.Writer, all []*rules.Rule) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range all {
		fmt.Fprintf(table, "%s\t%s\t%s\n", r.ID, r.Severity, r.Name)
	}
	return table.Flush()
}
