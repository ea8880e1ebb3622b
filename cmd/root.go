package cmd

import (
	"context"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// process is what the operating system gives a command. Tests make their own.
type process struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string // "" for a variable that is not set
}

// Main runs the command line args, without the program's name, and returns the
// exit code. It is all that package main calls.
func Main(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	defer collectLess(os.Getenv)()
	root := newRoot(process{stdin, stdout, stderr, os.Getenv})
	root.SetArgs(append([]string{}, args...)) // never nil: cobra would read os.Args
	err := root.ExecuteContext(ctx)
	if ctx.Err() != nil {
		err = exitError{exitInterrupted, errInterrupted}
	}
	printError(stderr, err)
	return exitCode(err)
}

// garbagePercent lets garbage come to twice what is in use before it is collected, where Go itself
// waits for as much: a scan keeps little, so that it takes 2 to 5 % less time for a tenth more memory.
const garbagePercent = 200

// collectLess sets how much garbage there may be, unless the user did by GOGC, until restore is called.
func collectLess(env func(string) string) (restore func()) {
	if env("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(garbagePercent)
	return func() { debug.SetGCPercent(before) }
}

func newRoot(p process) *cobra.Command {
	var version bool
	root := group(&cobra.Command{
		Use:   "stanch",
		Short: "find leaked secrets in working trees and in the whole of git history",
		Example: "  stanch scan            scan this repository, its files and its history\n" +
			"  stanch hook install    keep new secrets out of commits",
	}, commands(p)...)
	root.Flags().BoolVar(&version, "version", false, "print the version")
	root.PersistentFlags().BoolP("help", "h", false, "print what a command does, an example and its exit codes")
	needCommand := root.RunE
	root.RunE = func(c *cobra.Command, args []string) error {
		if version {
			return runVersion(versionOptions{format: formatText}, p.stdout)
		}
		return needCommand(c, args)
	}
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetIn(p.stdin)
	root.SetOut(p.stdout)
	root.SetErr(p.stderr)
	root.SetHelpCommand(newHelp(p))
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { printHelp(p.stdout, c) })
	root.SetFlagErrorFunc(flagError)
	return root
}

// commands lists the commands in the order that help shows them.
func commands(p process) []*cobra.Command {
	return []*cobra.Command{
		newScan(p),
		newHook(p, hookScans{staged: scanStaged, tree: scanTree, pushed: scanPushed}),
		newExplain(p),
		newBaseline(p),
		newMigrate(p),
		newTriage(p),
		newReportCommand(p),
		newRedact(p),
		newRules(p),
		newDemo(p),
		newVersion(p),
		newCompletion(p),
	}
}

func names(commands []*cobra.Command) (out []string) {
	for _, c := range commands {
		out = append(out, c.Name())
	}
	return out
}

// group makes c a command that only holds others: without one of them it says
// what is missing, since a run that did nothing must not look like a clean scan.
func group(c *cobra.Command, sub ...*cobra.Command) *cobra.Command {
	c.AddCommand(sub...)
	c.Annotations = map[string]string{orderKey: strings.Join(names(sub), " ")}
	c.Args = unknownCommand
	c.RunE = func(c *cobra.Command, _ []string) error { return missingCommand(c) }
	return c
}
