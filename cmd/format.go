package cmd

import (
	"github.com/spf13/cobra"
)

// Formats of the commands that print a document rather than a scan's report.
const (
	formatText = "text"
	formatJSON = "json"
)

func addFormat(c *cobra.Command, format *string) {
	c.Flags().StringVarP(format, "format", "f", formatText, "text or json")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(
		[]string{formatText, formatJSON}, cobra.ShellCompDirectiveNoFileComp))
}

func unknownFormat(format string) error {
	return hintf("formats are text and json", "unknown format %q", format)
}

// noArguments refuses words that a command would otherwise drop in silence.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return hintf(c.CommandPath()+" --help shows how it is called", "%s takes no argument, got %q", c.CommandPath(), args[0])
}

// oneArgument asks for exactly one word, named what in the error.
func oneArgument(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) == 1 {
			return nil
		}
		return hintf(c.CommandPath()+" --help shows how it is called", "%s takes one %s, got %d", c.CommandPath(), what, len(args))
	}
}
