package gitrepo

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// maxObjectDirs bounds how many object directories are followed. Git stops at a
// depth of 5; forks in the wild share one or two.
const maxObjectDirs = 256

// findObjectDirs lists the repository's own object directory and its alternates,
// those of alternates included.
func (r *Repo) findObjectDirs(e environment) {
	own := e.path("GIT_OBJECT_DIRECTORY")
	if own == "" {
		own = filepath.Join(r.CommonDir, "objects")
	}
	queue := []string{own}
	for _, alt := range alternateList(e.get("GIT_ALTERNATE_OBJECT_DIRECTORIES")) {
		queue = append(queue, absolute(e.dir, alt))
	}
	seen := map[string]bool{}
	for ; len(queue) > 0; queue = queue[1:] {
		dir := queue[0]
		if real, err := filepath.EvalSymlinks(dir); err == nil {
			if seen[real] {
				continue
			}
			seen[real] = true
		}
		if !r.addObjectDir(dir) {
			continue
		}
		queue = append(queue, r.alternatesOf(dir)...)
	}
}

// addObjectDir takes dir in, or notes why it cannot be read.
func (r *Repo) addObjectDir(dir string) bool {
	if len(r.ObjectDirs) == maxObjectDirs {
		r.gaps = append(r.gaps, scanner.Skip{What: dir, Reason: scanner.OverBudget, Detail: "too many alternate object directories"})
		return false
	}
	info, err := os.Stat(dir)
	if err != nil {
		r.gaps = append(r.gaps, skipOf(filepath.ToSlash(dir), err))
		return false
	}
	if !info.IsDir() {
		r.gaps = append(r.gaps, scanner.Skip{What: filepath.ToSlash(dir), Reason: scanner.Unreadable, Detail: "object directory is no folder"})
		return false
	}
	r.ObjectDirs = append(r.ObjectDirs, dir)
	return true
}

// alternatesOf reads objects/info/alternates: one path a line, relative ones from
// the object directory itself, "#" starts a comment.
func (r *Repo) alternatesOf(dir string) []string {
	path := filepath.Join(dir, "info", "alternates")
	text, err := readFile(path, maxConfig)
	if err != nil {
		if !os.IsNotExist(err) {
			r.gaps = append(r.gaps, skipOf(r.relative(path), err))
		}
		return nil
	}
	var dirs []string
	for line := range strings.SplitSeq(string(text), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if line == "" || line[0] == '#' || len(dirs) > maxObjectDirs {
			continue
		}
		dirs = append(dirs, absolute(dir, unquoteAlternate(line)))
	}
	return dirs
}

// alternateList splits the environment variable's value.
func alternateList(v string) []string {
	var dirs []string
	for _, d := range filepath.SplitList(v) {
		if d != "" {
			dirs = append(dirs, unquoteAlternate(d))
		}
	}
	return dirs
}

// unquoteAlternate reads a path in double quotes, C-style; others as they are.
func unquoteAlternate(p string) string {
	if unquoted, err := strconv.Unquote(p); err == nil && p[0] == '"' {
		return unquoted
	}
	return p
}
