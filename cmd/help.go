package cmd

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// exitKey is the annotation that holds a command's exit codes where they are
// more than those of a plain tool.
const exitKey = "exit"

// orderKey is the annotation that holds the names of a group's commands as help
// shows them, the most used first.
const orderKey = "order"

const (
	exitsOfTool = "0 done, 2 could not run"
	// exitsOfScan is for commands that scan.
	exitsOfScan = "0 clean and complete, 1 secrets found, 2 could not run,\n" +
		"  3 something asked for was not scanned (wins over 1), 130 interrupted"
)

func newHelp(p process) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "print what a command does",
		Example: "  stanch help scan",
		RunE: func(c *cobra.Command, args []string) error {
			topic, rest, err := c.Root().Find(args)
			if err != nil {
				return err
			}
			if len(rest) > 0 {
				return unknownCommand(topic, rest)
			}
			printHelp(p.stdout, topic)
			return nil
		},
	}
}

// printHelp writes plain text: what the command does, how it is called, an
// example, its commands or flags, its exit codes.
func printHelp(w io.Writer, c *cobra.Command) {
	var b strings.Builder
	about := c.Long
	if about == "" {
		about = c.Short
	}
	fmt.Fprintf(&b, "%s\n\nusage:\n  %s\n", strings.TrimSpace(about), useLine(c))
	section(&b, "example", c.Example)
	section(&b, "commands", listCommands(c))
	section(&b, "flags", c.LocalFlags().FlagUsages())
	section(&b, "exit codes", "  "+exitsOf(c))
	_, _ = io.WriteString(w, b.String())
}

func useLine(c *cobra.Command) string {
	if c.HasAvailableSubCommands() {
		return c.CommandPath() + " COMMAND"
	}
	return c.UseLine()
}

func exitsOf(c *cobra.Command) string {
	if s := c.Annotations[exitKey]; s != "" {
		return s
	}
	return exitsOfTool
}

func section(b *strings.Builder, title, body string) {
	if body = strings.TrimRight(body, "\n"); strings.TrimSpace(body) != "" {
		fmt.Fprintf(b, "\n%s:\n%s\n", title, body)
	}
}

func listCommands(c *cobra.Command) string {
	var b strings.Builder
	order := strings.Fields(c.Annotations[orderKey])
	all := slices.Clone(c.Commands()) // cobra sorts them by name
	slices.SortStableFunc(all, func(a, b *cobra.Command) int {
		return cmp.Compare(uint(slices.Index(order, a.Name())), uint(slices.Index(order, b.Name()))) // -1 comes last
	})
	for _, sub := range all {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			fmt.Fprintf(&b, "  %-12s %s\n", sub.Name(), sub.Short)
		}
	}
	return b.String()
}
