package cmd

// Every word that the user reads about an error is printed here.
//
//   - "stanch: " and the error: lower case, no full stop, one line.
//   - "hint: " and what to type next, where there is something to type.
//   - Control characters and whatever else a terminal does not show as a glyph
//     come out as escapes, since file names and contents are an attacker's.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Exit codes, as doc.go promises them.
const (
	exitClean       = 0
	exitFound       = 1
	exitFailed      = 2
	exitPartial     = 3
	exitInterrupted = 130
)

var errInterrupted = errors.New("interrupted")

// exitError ends the run with a code. With a nil err nothing more is printed: the
// report has said it.
type exitError struct {
	code int
	err  error
}

func (e exitError) Error() string {
	if e.err == nil {
		return "exit " + strconv.Itoa(e.code)
	}
	return e.err.Error()
}

func (e exitError) Unwrap() error { return e.err }

// hintError is an error and what to type next.
type hintError struct {
	err  error
	hint string
}

func (e hintError) Error() string { return e.err.Error() }
func (e hintError) Unwrap() error { return e.err }

// hintf is hintError with the error made from a format.
func hintf(hint, format string, args ...any) error {
	return hintError{fmt.Errorf(format, args...), hint}
}

// exitCode is the code that err ends the run with; an error that names none could not run.
func exitCode(err error) int {
	var exit exitError
	switch {
	case err == nil:
		return exitClean
	case errors.As(err, &exit):
		return exit.code
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	}
	return exitFailed
}

// printError writes err and its hint, nothing for nil and for an exitError that
// only carries a code.
func printError(w io.Writer, err error) {
	var exit exitError
	if err == nil || errors.As(err, &exit) && exit.err == nil {
		return
	}
	printLine(w, "stanch", err.Error())
	var hint hintError
	if errors.As(err, &hint) && hint.hint != "" {
		printLine(w, "hint", hint.hint)
	}
}

func printLine(w io.Writer, label, text string) {
	fmt.Fprintf(w, "%s: %s\n", label, harmless(text))
}

// harmless escapes what is no visible character, line ends among it.
func harmless(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r == utf8.RuneError || !unicode.IsPrint(r) }) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		}
		s = s[n:]
	}
	return b.String()
}

func missingCommand(c *cobra.Command) error {
	return hintf(c.CommandPath()+" --help lists the commands", "%s needs a command", c.CommandPath())
}

// unknownCommand is the argument check of a group: whatever is left is no command.
func unknownCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	hint := c.CommandPath() + " --help lists the commands"
	if near := nearest(args[0], names); near != "" {
		hint = "did you mean " + c.CommandPath() + " " + near + "?"
	} else if _, err := os.Lstat(args[0]); err == nil && !c.HasParent() {
		hint = "to scan it type: stanch scan " + args[0]
	}
	return hintf(hint, "unknown command %q", args[0])
}

// flagError words what pflag refused, with the flag that was likely meant.
func flagError(c *cobra.Command, err error) error {
	if c.HasSubCommands() && len(c.Flags().Args()) > 0 {
		return unknownCommand(c, c.Flags().Args())
	}
	hint := c.CommandPath() + " --help lists the flags"
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		return invalidValue(invalid.GetFlag(), invalid.GetValue(), hint)
	}
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return hintError{err, hint}
	}
	name := unknown.GetSpecifiedName()
	if unknown.GetSpecifiedShortnames() != "" {
		return hintf(hint, "unknown flag -%s", name)
	}
	if near := nearest(name, flagNames(c)); near != "" {
		hint = "did you mean --" + near + "?"
	}
	return hintf(hint, "unknown flag --%s", name)
}

// invalidValue words a value that is of another kind than its flag.
func invalidValue(f *pflag.Flag, value, hint string) error {
	kinds := map[string]string{"int": "a number", "bool": "true or false", "duration": "a duration such as 90s or 5m"}
	kind, known := kinds[f.Value.Type()]
	if !known {
		kind = "another value"
	}
	return hintf(hint, "--%s takes %s, not %q", f.Name, kind, value)
}

func flagNames(c *cobra.Command) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	return names
}
