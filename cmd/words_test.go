package cmd

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/spf13/cobra"
)

// run is the whole program on args, with nothing on standard input.
func run(t *testing.T, ctx context.Context, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	code = Main(ctx, args, strings.NewReader(""), &out, &err)
	return code, out.String(), err.String()
}

// everyCommand calls f for each command that a person can type.
func everyCommand(t *testing.T, f func(t *testing.T, c *cobra.Command)) {
	t.Helper()
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		t.Run(strings.ReplaceAll(c.CommandPath(), " ", "_"), func(t *testing.T) { f(t, c) })
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	walk(newRoot(process{stdin: strings.NewReader(""), stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}, env: func(string) string { return "" }}))
}

func TestEveryCommandHasHelp(t *testing.T) {
	everyCommand(t, func(t *testing.T, c *cobra.Command) {
		if c.Short == "" || !unicode.IsLower(rune(c.Short[0])) || strings.HasSuffix(c.Short, ".") {
			t.Errorf("Short %q: lower case, no full stop", c.Short)
		}
		if !strings.Contains(c.Example, "  stanch") && !strings.Contains(c.Example, "<(stanch") {
			t.Errorf("no example: %q", c.Example)
		}
		args := append(strings.Fields(c.CommandPath())[1:], "--help")
		code, stdout, stderr := run(t, t.Context(), args...)
		if code != exitClean || stderr != "" {
			t.Errorf("--help: exit %d, %s", code, stderr)
		}
		for _, section := range []string{"\nusage:\n", "\nexample:\n", "\nexit codes:\n"} {
			if !strings.Contains(stdout, section) {
				t.Errorf("help lacks %q:\n%s", section, stdout)
			}
		}
	})
}

// TestExamplesParse: whatever an example shows is a command with flags that exist.
func TestExamplesParse(t *testing.T) {
	typed := regexp.MustCompile(`\bstanch ([a-z][^)\n|]*)`)
	everyCommand(t, func(t *testing.T, c *cobra.Command) {
		for _, m := range typed.FindAllStringSubmatch(c.Example, -1) {
			line, _, _ := strings.Cut(m[1], "   ") // an explanation follows
			target, rest, err := c.Root().Find(strings.Fields(line))
			if err != nil || target == c.Root() {
				t.Errorf("%q is no command: %v", line, err)
			} else if err := target.ParseFlags(rest); err != nil {
				t.Errorf("%q: %v", line, err)
			}
		}
	})
}

func TestExitCode(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want int
	}{
		{"clean", nil, 0},
		{"found", exitError{exitFound, nil}, 1},
		{"partial, wrapped", fmt.Errorf("x: %w", exitError{exitPartial, errors.New("y")}), 3},
		{"any error", errors.New("x"), 2},
		{"with a hint", hintf("h", "x"), 2},
		{"cancelled", fmt.Errorf("x: %w", context.Canceled), 130},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := exitCode(tt.err); got != tt.want {
				t.Errorf("exitCode = %d, want %d", got, tt.want)
			}
		})
	}
}

func TestInterruptedIs130(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	code, _, stderr := run(t, ctx, "version")
	if code != exitInterrupted || stderr != "stanch: interrupted\n" {
		t.Errorf("exit %d, %q", code, stderr)
	}
}

func TestPrintError(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want string
	}{
		{"none", nil, ""},
		{"code only", exitError{exitFound, nil}, ""},
		{"error", errors.New("read x: no such file"), "stanch: read x: no such file\n"},
		{"hint", fmt.Errorf("a: %w", hintf("type this", "b")), "stanch: a: b\nhint: type this\n"},
		{"exit with hint", exitError{exitPartial, hintf("type this", "b")}, "stanch: b\nhint: type this\n"},
		{"hostile name", hintf("see \x1b]0;x\a", "open a\nstanch: clean\x1b[2J"), `stanch: open a\nstanch: clean\x1b[2J` + "\n" + `hint: see \x1b]0;x\a` + "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			printError(&b, tt.err)
			if b.String() != tt.want {
				t.Errorf("printed %q, want %q", b.String(), tt.want)
			}
		})
	}
}

func TestHarmless(t *testing.T) {
	for in, want := range map[string]string{
		"plain ü 日本":          "plain ü 日本",
		"a\tb":                `a\tb`,
		"\x1b[31m":            `\x1b[31m`,
		"\u202egnp.exe":       `\u202egnp.exe`,
		"bad\xff":             `bad\xff`,
		"\u0085\u009b":        `\u0085\u009b`,
		"quote ' \" \\":       `quote ' " \`,
		"\ufffd":              "\ufffd",
		"zero\x00width\u200b": `zero\x00width\u200b`,
	} {
		if got := harmless(in); got != want {
			t.Errorf("harmless(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"scan", "hook", "rules", "baseline", "format", "github-pat", "no-git"}
	for word, want := range map[string]string{
		"scna": "scan", "Scan": "scan", "sca": "scan", "formt": "format", "github-pta": "github-pat",
		"github-": "github-pat", "base": "baseline", "nogit": "no-git",
		"x": "", "": "", "status": "", "zzzz": "", strings.Repeat("scan", 1000): "",
	} {
		if got := nearest(word, names); got != want {
			t.Errorf("nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

// TestWriteErrorsCount: output that could not be written is not a success.
func TestWriteErrorsCount(t *testing.T) {
	for _, args := range [][]string{{"version"}, {"version", "-f", "json"}, {"rules", "list"}, {"rules", "list", "-f", "json"},
		{"rules", "show", builtIn(t).ID}, {"completion", "bash"}} {
		var stderr bytes.Buffer
		if code := Main(t.Context(), args, strings.NewReader(""), full{}, &stderr); code != exitFailed {
			t.Errorf("%v on a full disk: exit %d", args, code)
		}
	}
}

// full is a disk with no room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }
