package gitrepo

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
)

// maxIncludes is the depth of include.path at which git gives up (config.c,
// MAX_INCLUDE_DEPTH); maxIncluded bounds how many files are read in all.
const (
	maxIncludes = 10
	maxIncluded = 100
)

// HooksPath returns core.hooksPath as git would see it, with ~/ expanded, "" if it
// is not set, and the file that says so, "" for the environment. Unlike the rest
// of this package it reads the user's and the system's configuration, since that
// is where people set it: the system's file, the user's, the repository's, that of
// the work tree, then GIT_CONFIG_COUNT, the last one wins. GIT_CONFIG_GLOBAL,
// GIT_CONFIG_SYSTEM, GIT_CONFIG_NOSYSTEM, XDG_CONFIG_HOME and HOME are honoured,
// and include.path and includeIf.gitdir are followed; the other conditions of
// includeIf are not. env nil means that no variable is set.
func (r *Repo) HooksPath(env func(string) string) (value, file string, err error) {
	if env == nil {
		env = func(string) string { return "" }
	}
	s := settings{repo: r, key: "core.hookspath", home: homeDir(env)}
	for _, path := range append(userConfigFiles(env, s.home), r.ownConfigFiles()...) {
		if err := s.read(path, 0); err != nil {
			return "", "", err
		}
	}
	if v, ok := configFromEnvironment(env, s.key); ok {
		s.value, s.file = v, ""
	}
	value, err = s.expand(s.value)
	return value, s.file, err
}

// ownConfigFiles leaves out the file of the work tree unless the repository asks
// for it.
func (r *Repo) ownConfigFiles() []string {
	files := []string{filepath.Join(r.CommonDir, "config")}
	if truthy(r.config.last("extensions.worktreeconfig")) {
		files = append(files, filepath.Join(r.GitDir, "config.worktree"))
	}
	return files
}

func homeDir(env func(string) string) string {
	if home := env("HOME"); home != "" || runtime.GOOS != "windows" {
		return home
	}
	return env("USERPROFILE")
}

// userConfigFiles lists the files outside of the repository, weakest first. They
// need not exist. https://git-scm.com/docs/git-config#FILES
func userConfigFiles(env func(string) string, home string) []string {
	var files []string
	if system := env("GIT_CONFIG_SYSTEM"); !truthy(env("GIT_CONFIG_NOSYSTEM")) {
		if system != "" {
			files = append(files, system)
		} else {
			files = append(files, systemConfigFiles(env)...)
		}
	}
	if global := env("GIT_CONFIG_GLOBAL"); global != "" {
		return append(files, global)
	}
	xdg := env("XDG_CONFIG_HOME")
	if xdg == "" && home != "" {
		xdg = filepath.Join(home, ".config")
	}
	if xdg != "" {
		files = append(files, filepath.Join(xdg, "git", "config"))
	}
	if home != "" {
		files = append(files, filepath.Join(home, ".gitconfig"))
	}
	return files
}

// systemConfigFiles lists where the usual builds of git look; each build knows
// only one of them.
func systemConfigFiles(env func(string) string) []string {
	switch runtime.GOOS {
	case "windows":
		if programs := env("ProgramFiles"); programs != "" {
			return []string{filepath.Join(programs, "Git", "etc", "gitconfig")}
		}
		return nil
	case "darwin":
		return []string{"/etc/gitconfig", "/usr/local/etc/gitconfig", "/opt/homebrew/etc/gitconfig"}
	}
	return []string{"/etc/gitconfig"}
}

// configFromEnvironment reads GIT_CONFIG_COUNT, GIT_CONFIG_KEY_n and
// GIT_CONFIG_VALUE_n.
func configFromEnvironment(env func(string) string, key string) (value string, ok bool) {
	n, err := strconv.Atoi(env("GIT_CONFIG_COUNT"))
	if err != nil {
		return "", false
	}
	for i := range min(n, 1000) {
		if strings.EqualFold(env(fmt.Sprintf("GIT_CONFIG_KEY_%d", i)), key) {
			value, ok = env(fmt.Sprintf("GIT_CONFIG_VALUE_%d", i)), true
		}
	}
	return value, ok
}

// settings looks one key up through files that may include others.
type settings struct {
	repo        *Repo
	key         string
	home        string
	value, file string
	files       int
}

// read takes the key from a file and from those that it includes, in place. A file
// that is not there has no settings.
func (s *settings) read(file string, depth int) error {
	if s.files++; s.files > maxIncluded || depth > maxIncludes {
		return fmt.Errorf("%s: too many included files", file)
	}
	if file == "/dev/null" || file == os.DevNull {
		return nil
	}
	text, err := readFile(file, maxConfig)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read git's configuration: %w", err)
	}
	var c config
	c.parse(text)
	for _, e := range c.entries {
		if e.key == s.key {
			s.value, s.file = e.value, file
		}
		if !s.includes(e.key, file) {
			continue
		}
		target, err := s.expand(e.value)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if err := s.read(absolute(filepath.Dir(file), target), depth+1); err != nil {
			return err
		}
	}
	return nil
}

// includes tells whether a key names a file to include here.
func (s *settings) includes(key, file string) bool {
	if key == "include.path" {
		return true
	}
	condition, ok := strings.CutPrefix(key, "includeif.")
	if !ok {
		return false
	}
	condition, ok = strings.CutSuffix(condition, ".path")
	if !ok {
		return false
	}
	if pattern, ok := strings.CutPrefix(condition, "gitdir:"); ok {
		return s.inGitDir(pattern, file, false)
	}
	if pattern, ok := strings.CutPrefix(condition, "gitdir/i:"); ok {
		return s.inGitDir(pattern, file, true)
	}
	return false
}

// inGitDir matches the git directory against the pattern of includeIf.gitdir.
// https://git-scm.com/docs/git-config#_conditional_includes
func (s *settings) inGitDir(pattern, file string, fold bool) bool {
	pattern, err := s.expand(pattern)
	if err != nil {
		return false
	}
	pattern = filepath.ToSlash(pattern)
	if rest, ok := strings.CutPrefix(pattern, "./"); ok {
		pattern = path.Join(filepath.ToSlash(filepath.Dir(file)), "x")
		pattern = strings.TrimSuffix(pattern, "x") + rest
	} else if !path.IsAbs(pattern) && !filepath.IsAbs(pattern) {
		pattern = "**/" + pattern
	}
	if strings.HasSuffix(pattern, "/") {
		pattern += "**"
	}
	dirs := []string{s.repo.GitDir}
	if real, err := filepath.EvalSymlinks(s.repo.GitDir); err == nil {
		dirs = append(dirs, real)
	}
	for _, dir := range dirs {
		dir = filepath.ToSlash(dir)
		if fold {
			dir, pattern = strings.ToLower(dir), strings.ToLower(pattern)
		}
		if matchSegments(strings.Split(pattern, "/"), strings.Split(dir, "/")) {
			return true
		}
	}
	return false
}

// matchSegments matches a path against a glob, both cut at slashes; ** stands for
// any number of segments. Work is bounded: one row for each segment of the pattern.
func matchSegments(pattern, segments []string) bool {
	reach := make([]bool, len(segments)+1) // reach[i]: the pattern so far matches segments[:i]
	reach[0] = true
	for _, p := range pattern {
		next := make([]bool, len(segments)+1)
		for i := range reach {
			switch {
			case p == "**":
				next[i] = reach[i] || i > 0 && next[i-1]
			case i > 0 && reach[i-1]:
				next[i], _ = path.Match(p, segments[i-1])
			}
		}
		reach = next
	}
	return reach[len(segments)]
}

// expand replaces a leading ~/ by the user's folder, as git does for paths.
func (s *settings) expand(p string) (string, error) {
	switch rest, tilde := strings.CutPrefix(p, "~"); {
	case strings.HasPrefix(p, "%("):
		return "", fmt.Errorf("path %q: %w", p, ErrUnsupported)
	case !tilde:
		return p, nil
	case rest != "" && !strings.HasPrefix(rest, "/"):
		return "", fmt.Errorf("path %q of another user: %w", p, ErrUnsupported)
	case s.home == "":
		return "", fmt.Errorf("path %q: HOME is not set", p)
	default:
		return s.home + rest, nil
	}
}
