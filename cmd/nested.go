package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/gitrepo"
	"github.com/stanchdev/stanch/scanner/worktree"
)

// addNested plans the repositories inside of t, each with the same modes and its
// root as path prefix. Their settings are an attacker's: one whose work tree lies
// elsewhere could lead out of what was asked for, or around in a circle. Such a
// one, and one that can't be opened, is a gap, and its folder is scanned as files.
func (pl *plan) addNested(t *target, nested []string) error {
	for _, rel := range nested {
		n := &target{root: filepath.Join(t.root, filepath.FromSlash(rel)), prefix: joinPath(t.prefix, rel), nested: true}
		repo, err := gitrepo.Discover(n.root, nil)
		if err == nil && !sameFolder(repo.Root, n.root) {
			err = errors.New("its work tree is elsewhere")
		}
		if err != nil {
			pl.skips = append(pl.skips, scanner.Skip{What: joinPath(n.prefix, ".git"), Reason: scanner.Unsupported, Detail: err.Error()})
			if p, _ := pl.o.parts(false); !p.tree && !p.changes {
				continue
			}
			if err := pl.addFiles(n, worktree.Folder); err != nil {
				return err
			}
			continue
		}
		n.repo, n.root = repo, repo.Root
		if err := pl.addRepo(n); err != nil {
			return fmt.Errorf("%s: %w", n.prefix, err)
		}
	}
	return nil
}

func sameFolder(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// addStores plans the histories of the submodules whose stores lie in t's git folder
// and that no checkout has led to. They have no files on disk, so a PATH asks for none.
func (pl *plan) addStores(t *target, p parts) error {
	if len(t.within) > 0 || !p.history && !(p.tree && pl.o.since != "") {
		return nil
	}
	stores, skips := t.repo.Stores()
	in := func(path string) string {
		if t.nested && t.repo.Root == "" { // the prefix is the git folder itself
			path = strings.TrimPrefix(path, ".git/")
		}
		return joinPath(t.prefix, path)
	}
	for _, s := range skips {
		s.What = in(s.What)
		pl.skips = append(pl.skips, s)
	}
	for _, s := range stores {
		if slices.ContainsFunc(pl.commonDirs, func(dir string) bool { return sameFolder(dir, s.CommonDir) }) {
			continue
		}
		n := &target{repo: s.Repo, root: s.GitDir, prefix: in(s.Path), nested: true}
		if err := pl.addRepo(n); err != nil {
			return fmt.Errorf("%s: %w", n.prefix, err)
		}
	}
	return nil
}

// nestedParts are the parts of a scan that make sense for a repository inside of
// another. Commits and refs are named in the outer one, and a linked worktree
// shares the history of its repository, which is read once. A submodule that is not
// checked out has a history only.
func (pl *plan) nestedParts(p parts, repo *gitrepo.Repo) parts {
	if repo.Root == "" {
		p = parts{history: p.history}
	}
	p.commits = pl.o.since != ""
	p.history = p.history && !slices.ContainsFunc(pl.commonDirs, func(dir string) bool { return sameFolder(dir, repo.CommonDir) })
	return p
}

// addHistoriesBelow plans the histories of the repositories inside of t, where the
// files themselves are not asked for.
func (pl *plan) addHistoriesBelow(t *target, tracked []gitrepo.TrackedFile) error {
	before := pl.uncounted
	pl.uncounted = true
	tree, err := pl.listRepo(t, tracked)
	pl.uncounted = before
	if err != nil {
		return err
	}
	return pl.addNested(t, tree.Nested)
}

// brokenRepository tells of a .git in dir, or the nearest above it, that is none
// that can be read, though it looks as if it had been one: files are scanned, but
// there may be a history that is not.
func brokenRepository(dir string) (gap scanner.Skip, ok bool) {
	for ; ; dir = filepath.Dir(dir) {
		name := filepath.Join(dir, ".git")
		info, err := os.Lstat(name)
		switch {
		case err != nil && filepath.Dir(dir) == dir:
			return gap, false
		case err != nil:
			continue
		case info.IsDir() && !exists(filepath.Join(name, "objects")):
			return gap, false
		case info.Mode().IsRegular() && !namesGitDir(name):
			return gap, false
		}
		return scanner.Skip{What: ".git", Reason: scanner.Unsupported, Detail: "no repository that can be read; its history, if any, was not scanned"}, true
	}
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

func namesGitDir(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return true // what it says is not known
	}
	defer f.Close()
	head, _ := io.ReadAll(io.LimitReader(f, int64(len("gitdir: "))))
	return bytes.Equal(head, []byte("gitdir: "))
}
