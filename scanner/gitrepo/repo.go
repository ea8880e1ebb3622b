package gitrepo

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/packfile"
)

// ErrNoRepository says that neither the folder nor one above it is a repository.
var ErrNoRepository = errors.New("not a git repository")

// ErrUnsupported is wrapped by errors about parts of a repository that are in a
// format this package does not read. The error names the part.
var ErrUnsupported = errors.New("not supported")

// Repo is an opened repository. It holds paths and settings; objects are read on
// demand. Its exported fields do not change after Discover, and its methods are
// safe for concurrent use.
type Repo struct {
	Root      string // absolute path of the work tree; "" for a bare repository
	GitDir    string // of this work tree: holds HEAD and index
	CommonDir string // shared by all work trees: holds refs, packed-refs, config
	IndexFile string // GIT_INDEX_FILE or GitDir/index; it need not exist
	// ObjectDirs are the object directories in the order git searches them: its own
	// first, then the alternates, each once.
	ObjectDirs []string
	IDSize     int    // bytes of an object id: 20 (SHA-1) or 32 (SHA-256)
	RefFormat  string // "files" or "reftable"
	Promisor   bool   // a partial clone: objects may be absent by intention

	config  *config
	shallow map[scanner.ID]bool // commits whose parents are absent by intention
	gaps    []scanner.Skip      // what Discover could not follow
	bundle  *bundle             // where the repository is a bundle: it has no folders

	singlesOnce  sync.Once
	singlesStore *packfile.Store

	storeOnce sync.Once
	store     *store
	readers   sync.Pool
}

// Discover finds the repository that dir belongs to: dir itself or a folder above
// it that holds .git (a folder or a file that points to one), or that is a bare
// repository. env gives the values of environment variables; with env nil none
// counts. Honoured as git does: GIT_DIR, GIT_WORK_TREE, GIT_COMMON_DIR,
// GIT_INDEX_FILE, GIT_OBJECT_DIRECTORY, GIT_ALTERNATE_OBJECT_DIRECTORIES and
// GIT_CEILING_DIRECTORIES. Relative values of the environment are taken from dir.
//
// The error wraps ErrNoRepository where there is none, and ErrUnsupported for a
// repository of an unknown object format.
func Discover(dir string, env func(string) string) (*Repo, error) {
	if env == nil {
		env = func(string) string { return "" }
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	e := environment{dir, env}
	gitDir, root, err := findGitDir(e)
	if err != nil {
		return nil, err
	}
	return open(e, gitDir, root)
}

// environment is the environment of one discovery.
type environment struct {
	dir string
	get func(string) string
}

// path returns the variable as an absolute path, "" if it is not set.
func (e environment) path(name string) string {
	v := e.get(name)
	if v == "" {
		return ""
	}
	return absolute(e.dir, v)
}

// absolute resolves path against base.
func absolute(base, path string) string {
	path = filepath.FromSlash(path)
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(base, path)
}

// findGitDir returns the git directory and the work tree that its position
// implies, "" if it implies none.
func findGitDir(e environment) (gitDir, root string, err error) {
	if explicit := e.path("GIT_DIR"); explicit != "" {
		gitDir, err = resolveGitFile(explicit)
		if err != nil {
			return "", "", err
		}
		if !isGitDir(e, gitDir) {
			return "", "", fmt.Errorf("%s: %w", explicit, ErrNoRepository)
		}
		return gitDir, e.dir, nil
	}
	ceilings := ceilings(e)
	for dir := e.dir; ; dir = filepath.Dir(dir) {
		gitDir, root, err := gitDirAt(e, dir)
		if err != nil || gitDir != "" {
			return gitDir, root, err
		}
		parent := filepath.Dir(dir)
		if parent == dir || ceilings[parent] {
			return "", "", fmt.Errorf("%s: %w", e.dir, ErrNoRepository)
		}
	}
}

// ceilings are the folders that discovery must not enter from below.
func ceilings(e environment) map[string]bool {
	set := map[string]bool{}
	for _, c := range filepath.SplitList(e.get("GIT_CEILING_DIRECTORIES")) {
		if filepath.IsAbs(c) {
			set[filepath.Clean(c)] = true
		}
	}
	return set
}

// gitDirAt looks at one folder: for a .git in it, then at the folder itself.
func gitDirAt(e environment, dir string) (gitDir, root string, err error) {
	dotGit := filepath.Join(dir, ".git")
	if info, err := os.Stat(dotGit); err == nil {
		gitDir := dotGit
		if !info.IsDir() {
			if gitDir, err = resolveGitFile(dotGit); err != nil {
				return "", "", err
			}
		}
		if isGitDir(e, gitDir) {
			return gitDir, dir, nil
		}
		if !info.IsDir() {
			return "", "", fmt.Errorf("%s names %s: %w", dotGit, gitDir, ErrNoRepository)
		}
	}
	if !isGitDir(e, dir) {
		return "", "", nil
	}
	if filepath.Base(dir) == ".git" {
		return dir, filepath.Dir(dir), nil
	}
	return dir, "", nil
}

// resolveGitFile follows a .git file ("gitdir: path") to the folder it names; a
// folder is returned as it is.
func resolveGitFile(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, ErrNoRepository)
	}
	if info.IsDir() {
		return path, nil
	}
	text, err := readSmallFile(path)
	if err != nil {
		return "", err
	}
	target, ok := strings.CutPrefix(string(text), "gitdir:")
	if !ok {
		return "", fmt.Errorf("%s is no gitdir file: %w", path, ErrNoRepository)
	}
	return absolute(filepath.Dir(path), strings.Trim(target, " \t\r\n")), nil
}

// isGitDir applies git's own test: a HEAD that could be one, objects and refs. A
// bare repository that was committed as files has lost the empty folder refs where
// all refs are packed; git would not take it for one, but its objects are there.
func isGitDir(e environment, dir string) bool {
	common := commonDir(e, dir)
	objects := e.path("GIT_OBJECT_DIRECTORY")
	if objects == "" {
		objects = filepath.Join(common, "objects")
	}
	return isDir(objects) && hasRefs(common) && validHead(filepath.Join(dir, "HEAD"))
}

func hasRefs(commonDir string) bool {
	if isDir(filepath.Join(commonDir, "refs")) {
		return true
	}
	info, err := os.Stat(filepath.Join(commonDir, "packed-refs"))
	return err == nil && info.Mode().IsRegular()
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// validHead accepts "ref: refs/...", an object id, or a symbolic link into refs/.
func validHead(path string) bool {
	if target, err := os.Readlink(path); err == nil {
		return strings.HasPrefix(filepath.ToSlash(target), "refs/")
	}
	text, err := readSmallFile(path)
	if err != nil {
		return false
	}
	target, symbolic := parseRefFile(text)
	return strings.HasPrefix(symbolic, "refs/") || !target.IsZero()
}

// commonDir is GIT_COMMON_DIR, what the file commondir says, or gitDir itself.
func commonDir(e environment, gitDir string) string {
	if c := e.path("GIT_COMMON_DIR"); c != "" {
		return c
	}
	text, err := readSmallFile(filepath.Join(gitDir, "commondir"))
	if err != nil {
		return gitDir
	}
	return absolute(gitDir, strings.TrimRight(string(text), "\r\n"))
}

// open reads the settings of a repository that was found.
func open(e environment, gitDir, root string) (*Repo, error) {
	r := &Repo{GitDir: gitDir, CommonDir: commonDir(e, gitDir), IndexFile: e.path("GIT_INDEX_FILE")}
	if r.IndexFile == "" {
		r.IndexFile = filepath.Join(gitDir, "index")
	}
	if err := r.readConfig(); err != nil {
		return nil, err
	}
	r.Root = r.workTree(e, root)
	r.findObjectDirs(e)
	r.readShallow()
	return r, nil
}

// readConfig reads the repository's own configuration and what it means for the
// reading of objects and refs. Files that config includes are not followed: git
// does not take the format of a repository from them either.
func (r *Repo) readConfig() error {
	r.config = &config{}
	for i, path := range r.ConfigFiles() {
		if i > 0 && !truthy(r.config.last("extensions.worktreeconfig")) {
			break // git does not look at config.worktree either
		}
		text, err := readFile(path, maxConfig)
		if err != nil {
			r.gaps = append(r.gaps, skipOf(r.relative(path), err))
			continue
		}
		r.config.parse(text)
	}
	r.Promisor = r.config.hasPromisor()
	return r.readFormat()
}

// readFormat reads extensions that change how the repository is stored.
func (r *Repo) readFormat() error {
	r.IDSize, r.RefFormat = 20, "files"
	if version, _ := strconv.Atoi(r.config.last("core.repositoryformatversion")); version < 1 {
		return nil // git ignores extensions in a version 0 repository
	}
	switch format := strings.ToLower(r.config.last("extensions.objectformat")); format {
	case "", "sha1":
	case "sha256":
		r.IDSize = 32
	default:
		return fmt.Errorf("object format %q: %w", format, ErrUnsupported)
	}
	if storage := strings.ToLower(r.config.last("extensions.refstorage")); storage != "" {
		r.RefFormat, _, _ = strings.Cut(storage, ":")
	}
	return nil
}

// workTree applies GIT_WORK_TREE, core.worktree and core.bare to the work tree
// that the position of the git directory implies.
func (r *Repo) workTree(e environment, implied string) string {
	if w := e.path("GIT_WORK_TREE"); w != "" {
		return w
	}
	if w := r.config.last("core.worktree"); w != "" {
		return absolute(r.GitDir, w)
	}
	linked := r.GitDir != r.CommonDir // core.bare speaks of the main work tree only
	if !linked && truthy(r.config.last("core.bare")) {
		return ""
	}
	return implied
}

// ConfigFiles lists the repository's configuration files that exist: the shared
// one, then that of this work tree.
func (r *Repo) ConfigFiles() []string {
	var files []string
	for _, f := range []string{filepath.Join(r.CommonDir, "config"), filepath.Join(r.GitDir, "config.worktree")} {
		if _, err := os.Lstat(f); err == nil {
			files = append(files, f)
		}
	}
	return files
}

// ConfigValue returns the last value of a key ("core.hookspath", the name in lower
// case but for a subsection) in the repository's own configuration, "" if it is
// not set. Neither the user's nor the system's configuration is looked at.
func (r *Repo) ConfigValue(key string) string { return r.config.last(key) }

// Gaps are parts of the repository that Discover could not follow, such as an
// alternate object directory that is not there. History reports them itself.
func (r *Repo) Gaps() []scanner.Skip { return r.gaps }

// IsShallow tells whether the history was cut behind commit id.
func (r *Repo) IsShallow(id scanner.ID) bool { return r.shallow[id] }

// readShallow reads the commits at which a shallow clone ends.
func (r *Repo) readShallow() {
	path := filepath.Join(r.CommonDir, "shallow")
	text, err := readFile(path, maxConfig)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		r.gaps = append(r.gaps, skipOf(r.relative(path), err))
	}
	r.shallow = map[scanner.ID]bool{}
	for line := range strings.FieldsSeq(string(text)) {
		if id := parseID(line); !id.IsZero() {
			r.shallow[id] = true
		}
	}
}

// relative writes a path below the git directory as ".git/...", others as they are.
func (r *Repo) relative(path string) string {
	if r.bundle != nil {
		return path
	}
	for _, dir := range []string{r.GitDir, r.CommonDir} {
		if rel, err := filepath.Rel(dir, path); err == nil && filepath.IsLocal(rel) {
			return ".git/" + filepath.ToSlash(rel)
		}
	}
	return filepath.ToSlash(path)
}
