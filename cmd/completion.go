package cmd

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
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
