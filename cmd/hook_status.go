package cmd

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/stanchdev/stanch/hooks"
)

func runHookStatus(start string, env func(string) string, w io.Writer) error {
	site, err := findHooks(start, env)
	if err != nil {
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "git takes its hooks from %s\n", harmless(site.dir))
	for _, kind := range hooks.Kinds() {
		s, err := hooks.Inspect(site.dir, kind)
		if err != nil {
			return flush(w, &b, hookError(err, kind, site))
		}
		fmt.Fprintf(&b, "  %-16s  %s\n", kind, harmless(describeHook(s)))
	}
	site.notes(&b)
	return flush(w, &b, nil)
}

// describeHook says what stands at a hook, and what to type where it does not work.
func describeHook(s hooks.Status) string {
	switch s.State {
	case hooks.Absent:
		return "not installed" + kept(s)
	case hooks.Foreign:
		return "not installed: another hook" + byManager(s) + " stands there" + kept(s)
	case hooks.Edited:
		return "installed, but edited since stanch wrote it"
	case hooks.Disabled:
		return "installed, but not executable, so git does not run it: stanch hook install mends it"
	}
	text := "installed, starts " + s.Program
	if _, err := os.Stat(s.Program); err != nil {
		text = "installed, but " + s.Program + " is gone: stanch hook install mends it"
	}
	if s.Manager != nil {
		text += ", run by " + s.Manager.Name
	}
	if s.Former != "" {
		text += ", after " + filepath.Base(s.Former)
	}
	return text
}

func byManager(s hooks.Status) string {
	if s.Manager == nil {
		return ""
	}
	return " (" + s.Manager.Name + ")"
}

func kept(s hooks.Status) string {
	if s.Former == "" {
		return ""
	}
	return "; a former one is kept as " + filepath.Base(s.Former)
}

// notes writes what a person may not expect: a folder of hooks that others share,
// a hook that git passes over, another manager.
func (s hookSite) notes(b *strings.Builder) {
	note := func(format string, args ...any) {
		fmt.Fprintf(b, "note: %s\n", harmless(fmt.Sprintf(format, args...)))
	}
	if s.path != "" && !within(s.root, s.dir) && !within(s.common, s.dir) {
		note("core.hooksPath in %s is %s: every repository that uses that folder runs these hooks", s.origin, s.path)
	} else if s.path != "" && within(s.root, s.dir) && !within(s.common, s.dir) {
		note("core.hooksPath is %s, a folder of the working tree: take care not to commit this machine's hooks", s.path)
	}
	for _, kind := range hooks.Kinds() {
		if s.dir == s.usual {
			break
		}
		if h, err := hooks.Inspect(s.usual, kind); err == nil && h.Program != "" {
			note("stanch's hook at %s does not run: core.hooksPath is %s", h.Path, s.path)
		}
	}
	if s.root == "" {
		return
	}
	for _, name := range hooks.Detect(s.root) {
		note("this repository is set up for %s, which may write the hooks again: stanch hook status tells", name)
	}
}

// within tells whether path is root or below it.
func within(root, path string) bool {
	if root == "" {
		return false
	}
	rel, err := filepath.Rel(root, path)
	return err == nil && filepath.IsLocal(rel)
}
