package cmd

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/hooks"
	"github.com/stanchdev/stanch/scanner/gitrepo"
)

type hookOptions struct {
	kinds   []string
	program string
	force   bool
}

func newHook(p process, scans hookScans) *cobra.Command {
	return group(&cobra.Command{
		Use:   "hook",
		Short: "keep new secrets out of commits: install, take out or look at the git hooks",
		Long: `Put stanch into this repository's git hooks, so that a commit that adds a secret is
blocked before it is made. A hook that is already there is kept and runs first.
git commit --no-verify passes the hooks once.`,
		Example: "  stanch hook install",
	}, newHookInstall(p), newHookUninstall(p), newHookStatus(p), newHookRun(p, scans))
}

func newHookInstall(p process) *cobra.Command {
	var o hookOptions
	c := &cobra.Command{
		Use:   "install [flags]",
		Short: "put stanch into the git hooks of this repository",
		Example: "  stanch hook install\n" +
			"  stanch hook install --kind pre-commit,pre-merge-commit,pre-push",
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return runHookInstall(o, ".", p.env, p.stdout) },
	}
	o.addKinds(c, string(hooks.PreCommit), string(hooks.PreMergeCommit))
	c.Flags().StringVar(&o.program, "program", "", "the stanch that the hooks start: an absolute `PATH`; default: this one")
	c.Flags().BoolVar(&o.force, "force", false, "install even where another hook manager may overwrite it")
	return c
}

func newHookUninstall(p process) *cobra.Command {
	var o hookOptions
	c := &cobra.Command{
		Use:     "uninstall [flags]",
		Short:   "take stanch out of the git hooks and put the former hooks back",
		Example: "  stanch hook uninstall",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runHookUninstall(o, ".", p.env, p.stdout) },
	}
	o.addKinds(c, kindWords()...)
	return c
}

func newHookStatus(p process) *cobra.Command {
	return &cobra.Command{
		Use:     "status",
		Short:   "tell which git hooks of this repository run stanch",
		Example: "  stanch hook status",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runHookStatus(".", p.env, p.stdout) },
	}
}

func (o *hookOptions) addKinds(c *cobra.Command, kinds ...string) {
	c.Flags().StringSliceVar(&o.kinds, "kind", kinds, "which hooks: `KIND[,KIND]` of "+strings.Join(kindWords(), ", "))
	_ = c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(kindWords(), cobra.ShellCompDirectiveNoFileComp))
}

func kindWords() []string {
	var words []string
	for _, k := range hooks.Kinds() {
		words = append(words, string(k))
	}
	return words
}

func (o hookOptions) parseKinds() ([]hooks.Kind, error) {
	var kinds []hooks.Kind
	for _, word := range o.kinds {
		kind, err := parseKind(word)
		if err != nil {
			return nil, err
		}
		kinds = append(kinds, kind)
	}
	if len(kinds) == 0 {
		return nil, hintf("hooks are "+strings.Join(kindWords(), ", "), "--kind names no hook")
	}
	return kinds, nil
}

func parseKind(word string) (hooks.Kind, error) {
	kind, ok := hooks.ParseKind(word)
	if !ok {
		return "", hintf("hooks are "+strings.Join(kindWords(), ", "), "unknown hook %q", word)
	}
	return kind, nil
}

// hookSite is where a repository keeps its hooks.
type hookSite struct {
	dir    string // the folder that git takes hooks from
	usual  string // where it would be without core.hooksPath
	root   string // of the working tree; "" in a bare repository
	common string // the git directory that linked worktrees share
	path   string // the value of core.hooksPath, "" if it is not set
	origin string // the file that sets it
}

func findHooks(start string, env func(string) string) (hookSite, error) {
	repo, err := gitrepo.Discover(start, env)
	if errors.Is(err, gitrepo.ErrNoRepository) {
		return hookSite{}, hintError{err, "run it in a repository, or make one: git init"}
	}
	if err != nil {
		return hookSite{}, err
	}
	s := hookSite{root: repo.Root, common: repo.CommonDir, usual: filepath.Join(repo.CommonDir, "hooks")}
	if s.path, s.origin, err = repo.HooksPath(env); err != nil {
		return s, err
	}
	s.dir, err = hooks.Dir(repo.GitDir, repo.CommonDir, repo.Root, s.path)
	return s, hookError(err, "", s)
}

func runHookInstall(o hookOptions, start string, env func(string) string, w io.Writer) error {
	kinds, err := o.parseKinds()
	if err != nil {
		return err
	}
	site, err := findHooks(start, env)
	if err != nil {
		return err
	}
	program, err := o.programPath()
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, kind := range kinds {
		change, err := hooks.Install(site.dir, kind, hooks.Options{Program: program, Force: o.force})
		if err != nil {
			return flush(w, &b, hookError(err, kind, site))
		}
		fmt.Fprintf(&b, "%s: %s\n", kind, installed(change, kind))
	}
	site.notes(&b)
	return flush(w, &b, nil)
}

// flush prints what was done before err stopped the rest, and returns err.
func flush(w io.Writer, b *strings.Builder, err error) error {
	_, failed := io.WriteString(w, b.String())
	return errors.Join(err, failed)
}

func installed(c hooks.Change, kind hooks.Kind) string {
	switch c {
	case hooks.Chained:
		return fmt.Sprintf("installed; the hook that was there runs first and is kept as %s.stanch-former", kind)
	case hooks.Rewritten:
		return "brought up to date"
	case hooks.Unchanged:
		return "already installed"
	}
	return "installed"
}

// programPath is the program that the hooks start. One that `go run` built is gone
// when git needs it.
func (o hookOptions) programPath() (string, error) {
	if o.program != "" {
		if !filepath.IsAbs(o.program) {
			return "", hintf("write the whole path", "--program %s is not absolute", o.program)
		}
		if info, err := os.Stat(o.program); err != nil {
			return "", err
		} else if info.IsDir() {
			return "", fmt.Errorf("--program %s is a folder", o.program)
		}
		return o.program, nil
	}
	exe, err := os.Executable()
	if err != nil {
		return "", err
	}
	for part := range strings.SplitSeq(filepath.ToSlash(exe), "/") {
		if strings.HasPrefix(part, "go-build") {
			return "", hintf("put go install in place of go run, then: stanch hook install",
				"this stanch was built by go run and will be gone when git runs the hook")
		}
	}
	return exe, nil
}

func runHookUninstall(o hookOptions, start string, env func(string) string, w io.Writer) error {
	kinds, err := o.parseKinds()
	if err != nil {
		return err
	}
	site, err := findHooks(start, env)
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, kind := range kinds {
		change, err := hooks.Uninstall(site.dir, kind)
		if err != nil {
			return flush(w, &b, hookError(err, kind, site))
		}
		fmt.Fprintf(&b, "%s: %s\n", kind, uninstalled(change))
	}
	return flush(w, &b, nil)
}

func uninstalled(c hooks.Change) string {
	switch c {
	case hooks.Restored:
		return "taken out; the former hook is back as it was"
	case hooks.Removed:
		return "taken out"
	}
	return "not installed, nothing changed"
}

// hookError adds what to type next to an error of package hooks.
func hookError(err error, kind hooks.Kind, site hookSite) error {
	path := filepath.Join(site.dir, string(kind))
	hint := ""
	switch {
	case err == nil:
		return nil
	case errors.Is(err, hooks.ErrEdited):
		hint = "move your lines to a hook of your own, remove " + path + ", then run this again"
	case errors.Is(err, hooks.ErrTwoFormers):
		hint = "keep one of " + path + " and " + path + ".stanch-former, remove the other, then run this again"
	case errors.Is(err, hooks.ErrManaged):
		hint = managedHint(err, kind)
	case errors.Is(err, hooks.ErrOff):
		hint = "git config --unset core.hooksPath (set in " + site.origin + ")"
	case errors.Is(err, hooks.ErrNoFile):
		hint = "see what stands at " + path + " and remove it"
	}
	return hintError{err, hint}
}

// managedHint tells how the manager that is named in err comes to run stanch.
func managedHint(err error, kind hooks.Kind) string {
	command := "stanch hook run " + string(kind)
	switch text := err.Error(); {
	case strings.HasSuffix(text, "husky"):
		return fmt.Sprintf("echo '%s' >> .husky/%s; or chain it all the same with --force", command, kind)
	case strings.HasSuffix(text, "lefthook"):
		return fmt.Sprintf("add to lefthook.yml: %s: {commands: {stanch: {run: %s}}}; or chain it all the same with --force", kind, command)
	}
	return "have the manager run: " + command + "; or chain it all the same with --force"
}
