package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/report"
	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/gitrepo"
)

// scanStaged is what a pre-commit hook runs: silent if the commit adds no secret.
func scanStaged(ctx context.Context, p process) error {
	return scanForHook(ctx, p, func(o *scanOptions) { o.staged = true }, stagedAdvice)
}

// scanTree is what pre-commit run --all-files comes to: the files on disk.
func scanTree(ctx context.Context, p process) error {
	return scanForHook(ctx, p, func(o *scanOptions) { o.tree = true }, func(io.Writer, []report.Finding) {})
}

// scanPushed is what a pre-push hook runs: everything that the remote does not
// have yet, as far as its updates and the remote-tracking refs tell.
func scanPushed(ctx context.Context, p process, updates []refUpdate) error {
	repo, err := gitrepo.Discover(".", p.env)
	if err != nil {
		return err
	}
	revisions := pushedRevisions(ctx, repo, updates)
	err = scanForHook(ctx, p, func(o *scanOptions) { o.rng = revisions }, pushedAdvice)
	if errors.Is(err, errNothing) {
		return nil // the remote has all of it under another name
	}
	return err
}

// pushedRevisions is what git rev-list would take to list the commits of a push.
func pushedRevisions(ctx context.Context, repo *gitrepo.Repo, updates []refUpdate) string {
	var words []string
	for _, u := range updates {
		words = append(words, u.To)
		if u.From == "" {
			continue
		}
		// The remote may have moved on to commits that are not here.
		if _, err := repo.Range(ctx, gitrepo.RangeOptions{Revisions: u.From}); err == nil {
			words = append(words, "^"+u.From)
		}
	}
	refs, _ := repo.Refs()
	for _, r := range refs {
		if strings.HasPrefix(r.Name, "refs/remotes/") && !r.ID.IsZero() {
			words = append(words, "^"+r.ID.String())
		}
	}
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

// scanForHook scans as set says and reports on standard error if there is
// anything to say; a clean commit is none of it. It returns errNothing where
// there was nothing to scan.
func scanForHook(ctx context.Context, p process, set func(*scanOptions), advise func(io.Writer, []report.Finding)) error {
	var o scanOptions
	c := &cobra.Command{}
	o.addFlags(c)
	targets, cfg, err := prepare(p, &o, c.Flags())
	if err != nil {
		return err
	}
	o.tree, o.history, o.staged, o.changes, o.rng, o.since, o.ref = false, false, false, false, "", "", ""
	set(&o)
	l, err := o.levels()
	if err != nil {
		return err
	}
	out, err := scan(ctx, p, &o, l, targets, cfg)
	if err != nil {
		return err
	}
	err = verdict(out.Result, l.failOn)
	switch {
	case err == nil && out.Summary.Objects == 0 && out.Summary.Files == 0:
		return errNothing
	case err == nil:
		mention(p.stderr, out.Result)
		return nil
	}
	text := textOptions(p, o.verbose, p.stderr, false)
	text.NoNext = true
	r := newReport(&o, out)
	if werr := report.Text(p.stderr, r, text); werr != nil {
		return werr
	}
	advise(p.stderr, r.Findings)
	return err
}

// mention says in a line each what a hook saw and did not stop.
func mention(w io.Writer, res *scanner.Result) {
	if n := res.Old; n > 0 {
		printLine(w, "stanch", counted(int64(n), "secret")+" in these files stood there before: stanch scan --tree shows more")
	}
	if n := len(res.Findings); n > 0 {
		printLine(w, "stanch", counted(int64(n), "secret")+" below the level that stops a commit (fail-on): stanch scan shows more")
	}
}

func stagedAdvice(w io.Writer, found []report.Finding) {
	fmt.Fprintln(w, "\nThe commit was stopped; nothing is lost.")
	if len(found) > 0 {
		fmt.Fprintln(w, "  take it out:  move the secret out of the file and git add the file again")
		fmt.Fprintf(w, "  unstage:      git reset -q -- %s\n", strings.Join(shellPaths(found), " "))
		falseAlarm(w, found)
	}
	fmt.Fprintln(w, "  pass once:    git commit --no-verify")
}

func pushedAdvice(w io.Writer, found []report.Finding) {
	fmt.Fprintln(w, "\nThe push was stopped; nothing is lost.")
	if len(found) > 0 {
		fmt.Fprintln(w, "  take it out:  drop or edit the commit (git rebase -i); a secret that was pushed before must be rotated")
		falseAlarm(w, found)
	}
	fmt.Fprintln(w, "  pass once:    git push --no-verify")
}

func falseAlarm(w io.Writer, found []report.Finding) {
	fmt.Fprintf(w, "  false alarm:  end its line with a comment: stanch:ignore %s - why\n", found[0].Rule)
}

// mostAdvised is how many paths advice names in one command line.
const mostAdvised = 5

// shellPaths lists the paths of findings, each once, quoted for a POSIX shell and
// harmless for a terminal; "." where one can't be typed, or holds a secret itself.
func shellPaths(found []report.Finding) (out []string) {
	for _, f := range found {
		for _, pl := range f.Places {
			word := pl.Path
			if harmless(word) != word || pl.PathEncoded || strings.Contains(word, "…") {
				return []string{"."}
			}
			if strings.ContainsAny(word, " '\"\\$`!*?[]{}()<>|&;#~") {
				word = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
			}
			if !slices.Contains(out, word) {
				out = append(out, word)
			}
		}
	}
	if len(out) > mostAdvised {
		return []string{"."}
	}
	return out
}
