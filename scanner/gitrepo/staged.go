package gitrepo

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// maxIndex bounds an index file: four times that of a checkout of 3 million paths.
const maxIndex = 2 << 30

// TrackedFile is a path of the index.
type TrackedFile struct {
	Path      string // '/'-separated, relative to the root, raw bytes as git holds them
	ID        scanner.ID
	Mode      uint32 // as trees write it: 0100644, 0100755, 0120000, 0160000
	Submodule bool   // ID is a commit of another repository
	Announced bool   // git add -N: no content yet, ID is that of the empty blob
	Absent    bool   // a sparse checkout left it off the disk
	Conflict  bool   // one of several stages of an open merge
}

// Tracked returns the paths of the index in its order: by path bytes, each once
// but for the stages of a merge conflict. It is empty without an index file, as in
// a bare or new repository. A sparse index is expanded. The error wraps ErrIndex
// for a damaged index and ErrUnsupported for one of an unknown kind.
func (r *Repo) Tracked() ([]TrackedFile, error) {
	ix, err := r.readIndex()
	if err != nil {
		return nil, err
	}
	out := make([]TrackedFile, 0, len(ix.entries))
	for i := range ix.entries {
		e := &ix.entries[i]
		if e.mode&entryKind == entryTree {
			if out, err = r.expand(out, strings.TrimSuffix(e.path, "/"), e.id, 0); err != nil {
				return nil, fmt.Errorf("sparse index entry %q: %w", e.path, err)
			}
			continue
		}
		out = append(out, TrackedFile{Path: e.path, ID: e.id, Mode: e.mode, Submodule: e.mode&entryKind == entryGitlink,
			Announced: e.intentToAdd, Absent: e.skipWorktree, Conflict: e.stage != 0})
	}
	return out, nil
}

// maxExpanded bounds the paths of an expanded sparse index.
const maxExpanded = 20_000_000

// expand appends the files of a directory that a sparse index holds as one entry.
func (r *Repo) expand(out []TrackedFile, dir string, id scanner.ID, depth int) ([]TrackedFile, error) {
	if depth > maxTreeDepth || len(out) > maxExpanded {
		return nil, fmt.Errorf("%w: too many paths", ErrIndex)
	}
	nodes, err := list(r.lookup(), node{mode: entryTree, id: id}, 0)
	if err != nil {
		return nil, err
	}
	for _, n := range nodes {
		at := dir + "/" + n.name
		if n.isDir() {
			if out, err = r.expand(out, at, n.id, depth+1); err != nil {
				return nil, err
			}
			continue
		}
		out = append(out, TrackedFile{Path: at, ID: n.id, Mode: n.mode, Submodule: !n.isBlob(), Absent: true})
	}
	return out, nil
}

// readIndex reads the index that git would use: IndexFile. None is an empty one.
func (r *Repo) readIndex() (*index, error) {
	data, err := readFile(r.IndexFile, maxIndex)
	if errors.Is(err, fs.ErrNotExist) {
		return &index{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read index %s: %w", r.IndexFile, err)
	}
	ix, err := parseIndex(data, r.IDSize, func(id scanner.ID) ([]byte, error) {
		return readFile(filepath.Join(r.GitDir, "sharedindex."+id.String()), maxIndex)
	})
	if err != nil {
		return nil, fmt.Errorf("read index %s: %w", r.IndexFile, err)
	}
	return ix, nil
}

// Staged is the source of what the next commit adds: the index against HEAD, in a
// merge against HEAD and every commit of MERGE_HEAD, before the first commit
// against nothing. Items fails with the errors of Tracked.
//
// Items are the blobs that differ from all parents' at their path, the last
// elements of paths that no parent has, and as Ancestor items what the parents
// hold at those paths and at paths that are gone.
//
// A rename is found as git does, between a gone and a new path with equal or half
// equal content; unlike in git a gone path may be the origin of several new ones.
type Staged struct {
	MaxSize int64 // larger blobs are skipped; 0: no limit besides the reader's own

	repo *Repo
	snapshot
}

// Staged returns the source of what is staged.
func (r *Repo) Staged() *Staged { return &Staged{repo: r} }

// indexParents returns the commits that the next one will have for parents: HEAD,
// and what a merge in progress brings in. One that cannot be told is skipped, so
// that everything counts as new against it.
func (r *Repo) indexParents(skip func(scanner.Skip)) ([]scanner.ID, error) {
	parents, err := r.headCommit(skip)
	if err != nil {
		return nil, err
	}
	text, err := readFile(filepath.Join(r.GitDir, "MERGE_HEAD"), maxConfig)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		skip(skipOf(".git/MERGE_HEAD", err))
	}
	for line := range strings.FieldsSeq(string(text)) {
		if id := parseID(line); len(id.Bytes()) == r.IDSize {
			parents = append(parents, id)
		}
	}
	return parents, nil
}

// headCommit returns HEAD, nothing before the first commit.
func (r *Repo) headCommit(skip func(scanner.Skip)) ([]scanner.ID, error) {
	if r.RefFormat != "files" { // HEAD would look like a branch without commits
		return nil, fmt.Errorf("ref storage %q: %w", r.RefFormat, ErrUnsupported)
	}
	head, err := r.Head()
	if err != nil {
		skip(skipOf(".git/HEAD", err))
	}
	if err != nil || head.ID.IsZero() {
		return nil, nil
	}
	return []scanner.ID{head.ID}, nil
}

// roots returns the root trees of commits. A commit that cannot be read is skipped
// and taken for empty.
func (r *Repo) roots(ctx context.Context, commits []scanner.ID, skip func(scanner.Skip)) []node {
	roots := make([]node, len(commits))
	for i, id := range commits {
		c, err := r.Commit(ctx, id)
		if err != nil {
			skip(r.skipObject(id, "", err))
			continue
		}
		roots[i] = node{mode: entryTree, id: c.Tree}
	}
	return roots
}

// Items implements scanner.Source.
func (s *Staged) Items(ctx context.Context, workers int, yield func(int, scanner.Item) error, skip func(scanner.Skip)) error {
	skip = serially(skip)
	ix, err := s.repo.readIndex()
	if err != nil {
		return err
	}
	parents, err := s.repo.indexParents(skip)
	if err != nil {
		return err
	}
	s.snapshot = compareWith(s.repo.lookup(), indexRoot(ix), s.repo.roots(ctx, parents, skip), skip)
	var list wantList
	list.addSnapshot(&s.snapshot)
	y := yielder{repo: s.repo, maxSize: s.MaxSize, yield: yield, skip: skip}
	return y.all(ctx, list.items, workers)
}

// Locate implements scanner.Locator: runs of state staged, without commits. Old is
// set where a parent held the secret as often, at the same path or the one it was
// renamed from.
func (s *Staged) Locate(ctx context.Context, queries []scanner.Query) ([][]scanner.Run, error) {
	out := make([][]scanner.Run, len(queries))
	j := newJudge(s.repo.lookup())
	for q, query := range queries {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		out[q] = s.runs(j, countsOf(query))
	}
	return out, nil
}

func (s *Staged) runs(j *judge, n counts) []scanner.Run {
	var runs []scanner.Run
	for i := range s.changes {
		ch := &s.changes[i]
		if n[ch.id] > 0 {
			_, old := j.old(&s.snapshot, ch, n)
			runs = addStaged(runs, scanner.Run{Kind: scanner.KindBlob, Path: ch.path, Newest: ch.id, Old: old})
		}
		if n[ch.name] > 0 {
			runs = addStaged(runs, scanner.Run{Kind: scanner.KindPathName, Path: ch.path, Newest: ch.name, Old: oldName(&s.snapshot, ch, n)})
		}
	}
	slices.SortStableFunc(runs, func(a, b scanner.Run) int { return strings.Compare(a.Path, b.Path) })
	return runs
}

// addStaged appends a run. The stages of a conflict are one run at one path, old
// only if all are.
func addStaged(runs []scanner.Run, run scanner.Run) []scanner.Run {
	run.State, run.Items = scanner.StateStaged, 1
	for i := range runs {
		if r := &runs[i]; r.Path == run.Path && r.Kind == run.Kind {
			if r.Old && !run.Old {
				r.Newest = run.Newest
			}
			r.Old = r.Old && run.Old
			r.Items++
			return runs
		}
	}
	return append(runs, run)
}
