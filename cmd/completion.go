package cmd

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/scanner"
)

func newCompletion(p process) *cobra.Command {
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "print the script that lets a shell complete commands, flags and rule ids",
		Long: `Print the script that lets a shell complete stanch's commands, flags and rule ids.

  bash        put the example's line into ~/.bashrc
  zsh         write the script to a file _stanch in a folder of $fpath
  fish        write the script to ~/.config/fish/completions/stanch.fish
  powershell  stanch completion powershell | Out-String | Invoke-Expression`,
		Example:   "  source <(stanch completion bash)",
		Args:      oneArgument("shell"),
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		RunE:      func(c *cobra.Command, args []string) error { return runCompletion(c.Root(), args[0], p.stdout) },
	}
}

func runCompletion(root *cobra.Command, shell string, w io.Writer) error {
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(w, true)
	case "zsh":
		return root.GenZshCompletion(w)
	case "fish":
		return root.GenFishCompletion(w, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(w)
	}
	return hintError{fmt.Errorf("unknown shell %q", shell), "shells are bash, zsh, fish and powershell"}
}

// completeScan lets a shell complete the values of the flags of a scan.
func completeScan(c *cobra.Command) {
	levels := severityWords()
	fixed := map[string][]string{
		"format": reportFormats(), "severity": levels, "tests": {"show", "hide"}, "fail-on": append(slices.Clone(levels), "never"),
		"confidence": {"possible", "likely", "certain"}, "allow-gap": scanner.GapWords(),
	}
	for name, words := range fixed {
		_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	}
	for _, name := range []string{"rule", "skip-rule"} {
		_ = c.RegisterFlagCompletionFunc(name, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
			return startingWith(ruleWords(idAndTags), typed), cobra.ShellCompDirectiveNoFileComp
		})
	}
	for _, name := range []string{"range", "since", "ref", "exclude", "max-size", "timeout", "jobs"} {
		_ = c.RegisterFlagCompletionFunc(name, cobra.NoFileCompletions)
	}
}
