package cmd

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/rules"
)

func newRulesCheck(p process) *cobra.Command {
	return &cobra.Command{
		Use:   "check [CONFIG]",
		Short: "look for mistakes in the built-in rules and in those of " + configName,
		Long: "Check lints every rule: its id and its words, a pattern with a literal and a longest\n" +
			"match, hits that match once and misses that don't. It reads CONFIG, or the " + configName + "\n" +
			"of the current folder; a scan refuses a config with such a mistake.",
		Example: "  stanch rules check\n" +
			"  stanch rules check ci/stanch.toml",
		Args:        cobra.MaximumNArgs(1),
		Annotations: map[string]string{exitKey: "0 sound, 2 something is wrong"},
		RunE: func(_ *cobra.Command, args []string) error {
			explicit := ""
			if len(args) > 0 {
				explicit = args[0]
			}
			return runRulesCheck(explicit, rules.All(), p.stdout)
		},
	}
}

// runRulesCheck prints one line a problem, or that there is none.
func runRulesCheck(explicit string, builtin []*rules.Rule, w io.Writer) error {
	found := 0
	for _, r := range builtin {
		for _, text := range rules.Problems(r) {
			found++
			fmt.Fprintf(w, "rule %q: %s\n", r.ID, harmless(text))
		}
	}
	c, err := loadConfig(".", explicit)
	var bad userRulesError
	switch {
	case errors.As(err, &bad):
		for _, problem := range bad.Problems {
			found++
			fmt.Fprintln(w, harmless(problem.String()))
		}
	case err != nil:
		return err
	}
	if found > 0 {
		return hintf("stanch rules show github-pat shows a sound one; rules/doc.go says what each field is for", "%s in the rules", counted(int64(found), "mistake"))
	}
	own := ""
	if c.name != "" {
		own = fmt.Sprintf(" and %s of %s", counted(int64(len(c.user)), "rule"), c.name)
	}
	fmt.Fprintf(w, "%s%s: nothing wrong\n", counted(int64(len(builtin)), "built-in rule"), own)
	return nil
}
