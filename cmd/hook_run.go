package cmd

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stanchdev/stanch/hooks"
)

// hookScans is what the hooks call to look at content. Both read the repository
// that git's environment names (GIT_DIR, GIT_INDEX_FILE, ...), from the current
// folder, and end with an exitError that blocks for whatever is not clean.
type hookScans struct {
	// staged scans what the index adds against HEAD, or against all parents of a
	// merge. It returns errNothing if it adds nothing.
	staged func(ctx context.Context, p process) error
	// tree scans the files on disk.
	tree func(ctx context.Context, p process) error
	// pushed scans what the commits add that the updates would publish.
	pushed func(ctx context.Context, p process, updates []refUpdate) error
}

// refUpdate is one ref that a push would change.
type refUpdate struct {
	Ref  string // the remote's name for it; "" if unknown
	From string // what the remote has: an object id or a revision; "" for a new ref
	To   string // what it would have
}

// errNothing says that a commit or push adds nothing that could be scanned.
var errNothing = errors.New("there is nothing to scan")

func newHookRun(p process, scans hookScans) *cobra.Command {
	c := &cobra.Command{
		Use:   "run KIND [ARG...]",
		Short: "what the hooks call: scan what a commit or a push would publish",
		Long: `Scan what a commit (pre-commit, pre-merge-commit) or a push (pre-push) would publish.
git calls this through the installed hook; hook managers call it the same way. With
PRE_COMMIT_FROM_REF and PRE_COMMIT_TO_REF, which pre-commit sets, it scans that range.`,
		Example:     "  stanch hook run pre-commit",
		Annotations: map[string]string{exitKey: exitsOfScan},
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return hintf("hooks are "+strings.Join(kindWords(), ", "), "%s needs the name of a hook", c.CommandPath())
			}
			return nil
		},
		ValidArgs: kindWords(),
		RunE:      func(c *cobra.Command, args []string) error { return runHook(c.Context(), p, scans, args[0]) },
	}
	c.Flags().SetInterspersed(false) // what follows KIND is git's
	return c
}

func runHook(ctx context.Context, p process, scans hookScans, word string) error {
	kind, err := parseKind(word)
	if err != nil {
		return err
	}
	if u, ok := managedUpdate(p.env, kind); ok {
		return scans.pushed(ctx, p, []refUpdate{u})
	}
	if kind != hooks.PrePush {
		return runCommitHook(ctx, p, scans)
	}
	updates, err := readUpdates(p.stdin)
	if err != nil || len(updates) == 0 {
		return err
	}
	return scans.pushed(ctx, p, updates)
}

// runCommitHook scans what is staged. Where nothing is, a commit is clean; but
// `pre-commit run --all-files`, which people put into CI, stages nothing either, and
// a green check over nothing would deceive them: there the files are scanned. Only
// git sets GIT_INDEX_FILE (githooks(5)).
func runCommitHook(ctx context.Context, p process, scans hookScans) error {
	err := scans.staged(ctx, p)
	if !errors.Is(err, errNothing) {
		return err
	}
	if p.env("PRE_COMMIT") != "" && p.env("GIT_INDEX_FILE") == "" {
		return scans.tree(ctx, p)
	}
	return nil
}

// managedUpdate reads the range that the pre-commit framework hands over: it keeps
// git's standard input to itself. Without PRE_COMMIT_FROM_REF a push is of a whole
// branch with its first commit.
// https://pre-commit.com/#arguments-and-variables-available-at-runtime
func managedUpdate(env func(string) string, kind hooks.Kind) (refUpdate, bool) {
	u := refUpdate{Ref: env("PRE_COMMIT_REMOTE_BRANCH"), From: env("PRE_COMMIT_FROM_REF"), To: env("PRE_COMMIT_TO_REF")}
	if u.To == "" && kind == hooks.PrePush {
		u.To = env("PRE_COMMIT_LOCAL_BRANCH")
	}
	return u, u.To != ""
}

// maxUpdateLine bounds a line of a push: two ref names of at most 64 KiB and two ids.
const maxUpdateLine = 256 << 10

// readUpdates reads what git tells a pre-push hook: a line for each ref, with the
// local ref, its id, the remote ref, its id. Deletions publish nothing and are left
// out. githooks(5)
func readUpdates(r io.Reader) ([]refUpdate, error) {
	var updates []refUpdate
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxUpdateLine)
	for lines.Scan() {
		f := strings.Fields(lines.Text())
		if len(f) > 4 { // the local ref is as the person wrote it: HEAD^{/two words}
			f = f[len(f)-4:]
		}
		if len(f) != 4 || !isID(f[1]) || !isID(f[3]) {
			return nil, hintf("git writes it when it runs the hook; to try it: git push --dry-run", "standard input is not what git tells a pre-push hook")
		}
		u := refUpdate{Ref: f[2], From: f[3], To: f[1]}
		if isZeroID(u.To) {
			continue
		}
		if isZeroID(u.From) {
			u.From = ""
		}
		updates = append(updates, u)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read standard input: %w", err)
	}
	return updates, nil
}

func isID(s string) bool {
	return (len(s) == 40 || len(s) == 64) && strings.Trim(s, "0123456789abcdef") == ""
}

func isZeroID(s string) bool { return strings.Trim(s, "0") == "" }
