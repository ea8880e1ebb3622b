package cmd

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/stanchdev/stanch/scanner/gitrepo"
)

// target is one root to scan and how much of it.
type target struct {
	repo    *gitrepo.Repo // nil: plain files
	root    string        // the folder that paths are relative to; "" for standard input
	prefix  string        // before the paths in the report, where there are several roots
	nested  bool          // a repository found inside of another root
	history bool          // its history is read
	within  []string      // '/'-separated, relative to root; empty: everything
}

// findTargets resolves the PATHs of a scan, those of one root joined.
func findTargets(p process, o *scanOptions) ([]*target, error) {
	if len(o.paths) == 0 {
		t, err := findTarget(".", o.noGit, p.env)
		if err != nil {
			return nil, err
		}
		return []*target{t}, nil
	}
	var out []*target
	for _, path := range o.paths {
		if path == "-" {
			out = append(out, &target{})
			continue
		}
		t, err := findTarget(path, o.noGit, nil)
		if err != nil {
			return nil, err
		}
		out = joined(out, t)
	}
	if len(out) > 1 {
		for _, t := range out {
			t.prefix = shortest(t.root)
		}
	}
	return out, nil
}

// joined adds t to ts, or its paths to the target with the same root.
func joined(ts []*target, t *target) []*target {
	for _, u := range ts {
		if u.root == t.root && u.root != "" && (u.repo == nil) == (t.repo == nil) {
			if len(u.within) > 0 && len(t.within) > 0 {
				u.within = append(u.within, t.within...)
			} else {
				u.within = nil
			}
			return ts
		}
	}
	return append(ts, t)
}

func findTarget(path string, noGit bool, env func(string) string) (*target, error) {
	if path == "" {
		return nil, hintf("name a file, a folder, or - for standard input", "an empty PATH")
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(abs)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, hintf("name a file, a folder, or - for standard input", "%s does not exist", path)
	}
	if err != nil {
		return nil, err
	}
	dir := abs
	if !info.IsDir() {
		dir = filepath.Dir(abs)
	}
	if !noGit {
		repo, err := gitrepo.Discover(dir, env)
		if real, ok := behindLink(abs); err == nil && ok && repo.Root != abs {
			return findTarget(real, noGit, env)
		}
		if err == nil {
			return repoTarget(repo, abs)
		}
		if env != nil && env("GIT_DIR") != "" {
			return nil, hintError{err, "unset GIT_DIR, or let it name a repository"}
		}
		if !errors.Is(err, gitrepo.ErrNoRepository) {
			return nil, hintError{err, "stanch scan --no-git " + path + " scans the files alone"}
		}
	}
	t := &target{root: dir}
	if !info.IsDir() {
		t.within = []string{filepath.ToSlash(filepath.Base(abs))}
	}
	return t, nil
}

// behindLink returns what path leads to if it is a link itself: who names a link
// means what is behind it, though in a tree only its text is scanned.
func behindLink(path string) (real string, ok bool) {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return "", false
	}
	real, err = filepath.EvalSymlinks(path)
	return real, err == nil
}

// repoTarget limits a repository to path, if path is below its root.
func repoTarget(repo *gitrepo.Repo, path string) (*target, error) {
	if repo.Root == "" {
		return &target{repo: repo, root: repo.GitDir}, nil
	}
	t := &target{repo: repo, root: repo.Root}
	rel, ok := below(repo.Root, path)
	if !ok {
		return nil, hintf("name a path inside of "+repo.Root, "%s is not in the working tree", path)
	}
	if rel != "." {
		t.within = []string{rel}
	}
	return t, nil
}

// below returns path relative to root, '/'-separated; links on the way are
// resolved if the names alone do not match. The git folder itself stands for the
// whole repository.
func below(root, path string) (rel string, ok bool) {
	for range 2 {
		if r, err := filepath.Rel(root, path); err == nil && filepath.IsLocal(r) {
			r = filepath.ToSlash(r)
			if r == ".git" || strings.HasPrefix(r, ".git/") {
				r = "."
			}
			return r, true
		}
		if real, err := filepath.EvalSymlinks(root); err == nil {
			root = real
		}
		if real, err := filepath.EvalSymlinks(path); err == nil {
			path = real
		}
	}
	return "", false
}

// shortest returns dir relative to the current folder if it lies below it, else
// as it is.
func shortest(dir string) string {
	if wd, err := os.Getwd(); err == nil {
		if rel, ok := below(wd, dir); ok {
			return rel
		}
	}
	return filepath.ToSlash(dir)
}
