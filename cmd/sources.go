package cmd

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/gitrepo"
	"github.com/stanchdev/stanch/scanner/worktree"
)

// plan is what one scan reads: sources in the order in which they are scanned, and
// what was found out while they were put together.
type plan struct {
	ctx      context.Context
	o        *scanOptions
	stdin    io.Reader
	now      time.Time
	maxSize  int64
	excluded func(path string) bool

	sources   []scanner.Source
	bundles   *gitrepo.Bundles
	skips     []scanner.Skip
	warnings  []string
	hidden    func(path string) bool // the tree itself says not to report it
	uncounted bool                   // listings count for nothing: only what is nested matters
	listed    int                    // files on disk that are to be scanned
	open      bool                   // one of them is not hidden
	// commonDirs are the common git directories of those repositories whose commits
	// are read: linked worktrees share it, and a submodule's is also found in modules.
	commonDirs []string
	ignored    int // and that every PATH asked for lost to ignore files
	modes      []string
}

// parts are the modes that a scan of one repository combines.
type parts struct{ tree, history, staged, changes, commits bool }

func (o *scanOptions) parts(bare bool) (parts, error) {
	p := parts{o.tree, o.history, o.staged, o.changes, o.rng != "" || o.since != "" || o.ref != ""}
	if p == (parts{}) {
		p.tree, p.history = !bare, true
	}
	if bare && (p.tree || p.staged || p.changes) {
		return p, hintf("stanch scan --history scans its objects", "a bare repository has no files on disk")
	}
	return p, nil
}

// add plans one target.
func (pl *plan) add(t *target) error {
	switch {
	case t.root == "":
		pl.source(t, worktree.NewInput(pl.stdin, worktree.Options{MaxSize: pl.maxSize}))
		pl.mode("input")
		return nil
	case t.repo == nil:
		return pl.addFolder(t)
	}
	return pl.addRepo(t)
}

func (pl *plan) mode(word string) {
	if !slices.Contains(pl.modes, word) {
		pl.modes = append(pl.modes, word)
	}
}

// addFolder plans a folder that is no repository, and the repositories inside.
func (pl *plan) addFolder(t *target) error {
	if p := (parts{history: pl.o.history, staged: pl.o.staged, changes: pl.o.changes, commits: pl.o.rng+pl.o.since+pl.o.ref != ""}); p != (parts{}) {
		return hintf("name a repository, or scan the files alone: stanch scan "+shortest(t.root), "%s is no git repository: it has no history", shortest(t.root))
	}
	pl.mode("files")
	layout := worktree.Folder
	if pl.o.noGit {
		layout = worktree.Plain
	}
	if gap, ok := brokenRepository(t.root); ok && !pl.o.noGit && !pl.o.tree {
		pl.skips = append(pl.skips, gap)
	}
	return pl.addFiles(t, layout)
}

// addFiles plans the files of a folder, and the repositories inside.
func (pl *plan) addFiles(t *target, layout worktree.Layout) error {
	tree, err := pl.list(t, worktree.ListOptions{Layout: layout})
	if err != nil {
		return err
	}
	pl.source(t, worktree.New(tree, worktree.Options{MaxSize: pl.maxSize}))
	return pl.addNested(t, tree.Nested)
}

func (pl *plan) source(t *target, src scanner.Source) {
	large := t.repo
	if t.history { // it reads the contents of Git LFS itself
		large = nil
	}
	pl.sources = append(pl.sources, scanner.Under(t.prefix, pl.bundles.Around(src, large)))
}

// list lists what is on disk and notes what that left out.
func (pl *plan) list(t *target, lo worktree.ListOptions) (*worktree.Tree, error) {
	lo.Paths, lo.IncludeIgnored, lo.Workers = t.within, pl.o.ignored, pl.o.workers
	if pl.excluded != nil {
		lo.Excluded = func(path string) bool { return pl.excluded(joinPath(t.prefix, path)) }
	}
	tree, err := worktree.List(pl.ctx, t.root, lo)
	if err != nil || pl.uncounted {
		return tree, err
	}
	for i := 0; i < len(tree.Files) && !pl.open; i++ {
		pl.open = !pl.hidden(joinPath(t.prefix, tree.Files[i].Path))
	}
	pl.listed += len(tree.Files)
	pl.ignored += len(tree.AllIgnored)
	pl.warnings = append(pl.warnings, tree.Warnings...)
	for _, path := range tree.Absent {
		pl.skips = append(pl.skips, scanner.Skip{What: path, Reason: scanner.Missing, Detail: "not on disk any more"})
	}
	return tree, nil
}

// addRepo plans a repository: the history before the disk, so that what both hold
// is read by the reader that knows its commits.
func (pl *plan) addRepo(t *target) error {
	repo := t.repo
	p, err := pl.o.parts(repo.Root == "" && !t.nested)
	if err != nil {
		return err
	}
	if t.nested {
		p = pl.nestedParts(p, repo)
	}
	pl.skips = append(pl.skips, repo.Gaps()...)
	tracked, ok := pl.tracked(repo, p)
	if p.history || p.commits {
		pl.commonDirs = append(pl.commonDirs, repo.CommonDir)
	}
	if p.history {
		pl.mode("history")
		t.history = true
		pl.source(t, repo.History(gitrepo.HistoryOptions{MaxSize: pl.maxSize, Slow: pl.o.slow}))
	}
	if p.commits {
		src, err := pl.commits(repo)
		if err != nil {
			return err
		}
		pl.source(t, src)
	}
	if p.staged {
		pl.mode("staged")
		src := repo.Staged()
		src.MaxSize = pl.maxSize
		pl.source(t, src)
	}
	if err := pl.addBelow(t, p, tracked, ok && !p.history); err != nil {
		return err
	}
	return pl.addStores(t, p)
}

// addBelow plans what is on disk, and the repositories inside.
func (pl *plan) addBelow(t *target, p parts, tracked []gitrepo.TrackedFile, versions bool) error {
	switch {
	case p.tree:
		pl.mode("tree")
		return pl.addTree(t, tracked, versions)
	case p.changes:
		pl.mode("changes")
		return pl.addChanges(t, tracked)
	case p.history && t.repo.Root != "":
		return pl.addHistoriesBelow(t, tracked)
	}
	return nil
}

// tracked reads the index. A broken one does not stop a scan of the history; for
// the tree its files count as untracked and the gap is said.
func (pl *plan) tracked(repo *gitrepo.Repo, p parts) (files []gitrepo.TrackedFile, ok bool) {
	if repo.Root == "" || p == (parts{commits: true}) || p == (parts{staged: true}) {
		return nil, true
	}
	files, err := repo.Tracked()
	if err == nil {
		return files, true
	}
	gap := scanner.Skip{What: ".git/index", Reason: scanner.Corrupt, Detail: strings.TrimPrefix(err.Error(), "read index "+repo.IndexFile+": ")}
	var system *fs.PathError
	switch {
	case errors.Is(err, gitrepo.ErrUnsupported):
		gap.Reason = scanner.Unsupported
	case errors.As(err, &system):
		gap.Reason, gap.Detail = scanner.Unreadable, system.Err.Error()
	}
	pl.skips = append(pl.skips, gap)
	return nil, false
}

// commits plans --range, --since or --ref.
func (pl *plan) commits(repo *gitrepo.Repo) (scanner.Source, error) {
	ro := gitrepo.RangeOptions{Revisions: pl.o.rng, MaxSize: pl.maxSize}
	pl.mode("range")
	switch {
	case pl.o.ref != "":
		ro.Revisions, ro.Whole = pl.o.ref, true
	case pl.o.since != "":
		since, err := parseSince(pl.o.since, pl.now)
		if err != nil {
			return nil, err
		}
		ro.Since = since
	}
	src, err := repo.Range(pl.ctx, ro)
	if errors.Is(err, gitrepo.ErrRevision) {
		return nil, hintError{err, "git log --oneline -5 shows commits; a shallow clone lacks older ones (git fetch --unshallow)"}
	}
	return src, err
}

// addTree plans the files on disk. With versions, what HEAD and the index hold at
// tracked paths is read too, to tell what is committed.
func (pl *plan) addTree(t *target, tracked []gitrepo.TrackedFile, versions bool) error {
	tree, err := pl.listRepo(t, tracked)
	if err != nil {
		return err
	}
	disk := pl.disk(t, tree)
	if versions && t.repo.RefFormat == "reftable" {
		pl.warnings = append(pl.warnings, "refs in the reftable format are not read: what is committed is not told apart")
		versions = false
	}
	if versions {
		src := t.repo.Checkout(disk.Holds)
		src.MaxSize = pl.maxSize
		pl.source(t, src)
	}
	return pl.addNested(t, tree.Nested)
}

// addChanges plans what differs from HEAD on disk or in the index, and untracked files.
func (pl *plan) addChanges(t *target, tracked []gitrepo.TrackedFile) error {
	changed, err := t.repo.Changed(pl.ctx)
	if err != nil {
		return err
	}
	tree, err := pl.listRepo(t, tracked)
	if err != nil {
		return err
	}
	onDisk := map[string]bool{}
	var paths []string
	for _, c := range changed {
		paths = append(paths, c.Path)
		onDisk[c.Path] = c.Disk
	}
	tree.Files = slices.DeleteFunc(tree.Files, func(f worktree.File) bool { return f.Tracked && !onDisk[f.Path] })
	disk := pl.disk(t, tree)
	src := t.repo.Changes(disk.Holds, paths)
	src.MaxSize = pl.maxSize
	pl.source(t, src)
	return pl.addNested(t, tree.Nested)
}

// listRepo lists the working tree of a repository. Submodules come back as Nested
// where they are checked out.
func (pl *plan) listRepo(t *target, tracked []gitrepo.TrackedFile) (*worktree.Tree, error) {
	paths := make([]string, 0, len(tracked))
	for _, f := range tracked {
		if !f.Absent {
			paths = append(paths, f.Path)
		}
	}
	return pl.list(t, worktree.ListOptions{
		Layout: worktree.Repository, Tracked: paths,
		IgnoreFiles: []string{filepath.Join(t.repo.CommonDir, "info", "exclude")},
		FoldCase:    t.repo.ConfigValue("core.ignorecase") == "true",
	})
}

func (pl *plan) disk(t *target, tree *worktree.Tree) *worktree.Source {
	src := worktree.New(tree, worktree.Options{SHA256: t.repo.IDSize == sha256.Size, MaxSize: pl.maxSize})
	pl.source(t, src)
	return src
}

func joinPath(prefix, path string) string { return strings.TrimPrefix(prefix+"/"+path, "/") }

// Items makes the plan's own skips a source, so that they are counted like any other.
func (pl *plan) Items(_ context.Context, _ int, _ func(int, scanner.Item) error, skip func(scanner.Skip)) error {
	for _, s := range pl.skips {
		skip(s)
	}
	return nil
}

// parseSince reads a date, a time, or an age in hours, days or weeks.
func parseSince(s string, now time.Time) (time.Time, error) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02"} {
		if t, err := time.ParseInLocation(layout, s, time.UTC); err == nil {
			return t, nil
		}
	}
	units := map[string]time.Duration{"h": time.Hour, "d": 24 * time.Hour, "w": 7 * 24 * time.Hour}
	if len(s) > 1 {
		unit, known := units[s[len(s)-1:]]
		n, err := strconv.Atoi(s[:len(s)-1])
		if known && err == nil && n > 0 && n < 100_000 {
			return now.Add(-time.Duration(n) * unit), nil
		}
	}
	return time.Time{}, hintf("write 2026-01-31, 2026-01-31T12:00:00Z, 12h, 3d or 2w", "--since %q is no date", s)
}

// parseSize reads a size such as 500KB, 100MB or 1GB; "" is none.
func parseSize(s string) (int64, error) {
	if s == "" {
		return 0, nil
	}
	text := strings.TrimSuffix(strings.ToUpper(strings.TrimSpace(s)), "B")
	factor := int64(1)
	for i, u := range []string{"K", "M", "G"} {
		if rest, ok := strings.CutSuffix(text, u); ok {
			text, factor = rest, 1<<(10*(i+1))
			break
		}
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n <= 0 || n > 1<<40/factor*1024 {
		return 0, hintf("write a size such as 500KB, 100MB or 1GB", "--max-size %q is no size", s)
	}
	return n * factor, nil
}
