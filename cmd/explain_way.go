package cmd

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/gitrepo"
)

// explanation tells of one finding what a report does not.
type explanation struct {
	p     process
	o     *scanOptions
	l     levels
	f     scanner.Finding
	root  string
	shown *outcome // what a scan as asked for reports
	far   bool     // a remote has it
}

func (x *explanation) line(label, format string, args ...any) {
	fmt.Fprintf(x.p.stdout, "  %-8s %s\n", label, harmless(fmt.Sprintf(format, args...)))
}

// verdict says whether stanch scan reports it, and what keeps it back.
func (x *explanation) verdict() {
	has := func(f scanner.Finding) bool { return f.Fingerprint == x.f.Fingerprint }
	switch i := slices.IndexFunc(x.shown.Findings, has); {
	case i >= 0:
		x.line("reported", "yes, at %s", counted(int64(len(x.shown.Findings[i].Places)), "place"))
	case slices.Contains(x.shown.Baselined, x.f.Fingerprint):
		note := ""
		if b, err := loadBaseline(x.root); err == nil {
			if e, ok := b.Entry(x.f.Fingerprint); ok {
				note = e.BaselineNote.String()
			}
		}
		x.line("reported", "no, %s accepts it: %s", scanner.BaselineFile, orUnsaid(note))
	case x.f.Confidence < x.l.confidence:
		x.line("reported", "no, its confidence is %s: --confidence %s shows it", x.f.Confidence, x.f.Confidence)
	case x.f.Severity < x.l.severity:
		x.line("reported", "no, its severity is %s: --severity %s shows it", x.f.Severity, x.f.Severity)
	default:
		x.line("reported", "no, marks, ignore files or settings accept every place: %s", suppressorWords(x.shown.Suppressed))
	}
}

func orUnsaid(s string) string {
	if s == "" {
		return "no reason was given"
	}
	return s
}

func suppressorWords(list []scanner.Suppressed) string {
	var words []string
	for _, s := range list {
		if s.Places > 0 && s.By != "baseline" {
			words = append(words, strings.TrimSpace(s.By+" "+s.Source))
		}
	}
	return orUnsaid(strings.Join(words, ", "))
}

// pushed says whether a remote has it, as far as remote-tracking refs tell.
func (x *explanation) pushed(ctx context.Context, targets []*target) {
	var repo *gitrepo.Repo
	if len(targets) == 1 {
		repo = targets[0].repo
	}
	if repo == nil {
		return
	}
	refs, _ := repo.Refs()
	var exclude []string
	for _, r := range refs {
		if strings.HasPrefix(r.Name, "refs/remotes/") && !r.ID.IsZero() {
			exclude = append(exclude, "^"+r.ID.String())
		}
	}
	if len(exclude) == 0 {
		x.line("pushed", "not known: this clone has no remote-tracking ref")
		return
	}
	for _, p := range x.f.Places {
		if p.First == nil || p.State == scanner.StateUnreachable {
			continue
		}
		r, err := repo.Range(ctx, gitrepo.RangeOptions{Revisions: p.First.ID.String() + " " + strings.Join(exclude, " ")})
		if err == nil && r.Commits() == 0 {
			x.far = true
			x.line("pushed", "yes, a remote has commit %s", p.First.ID)
			return
		}
	}
	x.line("pushed", "not as far as the remote-tracking refs tell")
}

// wayOut says what to do, in order: a rewrite of history comes after the rotation
// and does not stand in for it.
func (x *explanation) wayOut() {
	fmt.Fprintln(x.p.stdout, "\nThe way out")
	steps := []string{strings.TrimSpace("Rotate it first: " + x.f.Rule.Revoke.Steps + " " + x.f.Rule.Revoke.URL)}
	steps = append(steps, x.cleanUp()...)
	if x.f.State != scanner.StateStaged && x.f.State != scanner.StateWorktree {
		steps = append(steps, "What no rewrite undoes: forks and other clones, pull requests that the server keeps under refs of its own, caches and logs of CI, backups. Whoever copied it has it.")
	}
	for i, s := range steps {
		fmt.Fprintf(x.p.stdout, "  %d. %s\n", i+1, harmless(s))
	}
}

func (x *explanation) cleanUp() []string {
	path := x.f.Places[0].Path
	switch x.f.State {
	case scanner.StateStaged:
		return []string{"Unstage it: git restore --staged " + shellWord(path), "Take it out of the file, or read it from the environment instead."}
	case scanner.StateWorktree:
		return []string{"Take it out of " + path + ": it is on disk only."}
	case scanner.StateUnreachable:
		return []string{"Drop what nothing reaches: git reflog expire --expire=now --all && git gc --prune=now (it drops all other unreachable objects, too)."}
	}
	if x.inLastCommitOnly() && !x.far {
		return []string{"Take it out of " + path + ", then git commit --amend: only the last commit holds it, and it was not pushed.",
			"Drop the old commit: git reflog expire --expire=now --all && git gc --prune=now"}
	}
	return x.rewrite()
}

// inLastCommitOnly tells whether every place began with the commit that is checked out.
func (x *explanation) inLastCommitOnly() bool {
	for _, p := range x.f.Places {
		if p.First == nil || p.First.ID.String() != x.shown.target.Head {
			return false
		}
	}
	return true
}

// rewrite says how git filter-repo takes it out of history
// (https://github.com/newren/git-filter-repo).
func (x *explanation) rewrite() []string {
	var paths []string
	message := false
	for _, p := range x.f.Places {
		switch p.Kind {
		case scanner.KindCommit, scanner.KindTag:
			message = true
		case scanner.KindBlob:
			if word := "--path " + shellWord(p.Path); !slices.Contains(paths, word) {
				paths = append(paths, word)
			}
		}
	}
	steps := []string{"Write the secret and nothing else into a file outside of the repository, say ../secrets.txt, and in a fresh clone: git filter-repo --replace-text ../secrets.txt"}
	if message {
		steps[0] += " --replace-message ../secrets.txt"
	}
	if n := len(paths); n > 0 && n <= 5 {
		steps = append(steps, "Or, where the files should go as a whole: git filter-repo --invert-paths "+strings.Join(paths, " "))
	}
	return append(steps, "Push every branch and tag anew (git push --force --all && git push --force --tags), and have everybody clone again: an old clone pushes it back.")
}

// shellWord quotes a path for a shell where it must be.
func shellWord(s string) string {
	if strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-") == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
