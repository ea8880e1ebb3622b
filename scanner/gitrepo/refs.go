package gitrepo

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// Ref is a name that leads to an object.
type Ref struct {
	Name string     // full: "refs/heads/main", "HEAD", "worktrees/w/HEAD", "stash@{1}"
	ID   scanner.ID // zero if the branch it names does not exist yet
	// Symbolic is the ref that this one stands for, "" if it names an object itself.
	Symbolic string
}

const (
	maxPackedRefs = 1 << 30
	maxSymrefs    = 5 // git follows as many
	maxReflog     = 64 << 20
)

// Head returns what is checked out in this work tree. Its ID is zero before the
// first commit.
func (r *Repo) Head() (Ref, error) {
	packed, err := r.packedRefs()
	if err != nil {
		return Ref{}, err
	}
	return r.resolve("HEAD", r.GitDir, packed)
}

// Refs returns every ref of every namespace, the HEADs of all work trees and the
// older entries of the stash, sorted by name. Refs that cannot be read come back as
// skips; what could be read is complete.
func (r *Repo) Refs() ([]Ref, []scanner.Skip) {
	if r.bundle != nil {
		return r.bundle.refs, nil
	}
	if r.RefFormat != "files" {
		return nil, []scanner.Skip{{What: "refs", Reason: scanner.Unsupported,
			Detail: "ref storage " + strconv.Quote(r.RefFormat)}}
	}
	l := refLister{repo: r, found: map[string]Ref{}}
	packed, err := r.packedRefs()
	if err != nil {
		l.skips = append(l.skips, skipOf(".git/packed-refs", err))
	}
	l.packed = packed
	for name, id := range packed {
		l.found[name] = Ref{Name: name, ID: id}
	}
	l.walk(r.CommonDir, "")
	l.heads()
	l.stashes()
	return l.sorted(), l.skips
}

// refLister collects refs.
type refLister struct {
	repo   *Repo
	packed map[string]scanner.ID
	found  map[string]Ref
	skips  []scanner.Skip
}

// walk adds the loose refs below gitDir/refs, their names after prefix. Links to
// folders are not followed.
func (l *refLister) walk(gitDir, prefix string) {
	root := filepath.Join(gitDir, "refs")
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(gitDir, path)
		name := filepath.ToSlash(rel)
		switch {
		case err != nil:
			if !errors.Is(err, fs.ErrNotExist) {
				l.skips = append(l.skips, skipOf(l.repo.relative(path), err))
			}
			return nil
		case d.IsDir() || strings.HasSuffix(name, ".lock"):
			return nil
		}
		l.add(prefix+name, name, gitDir)
		return nil
	})
}

// add reads one ref under the name it is listed by.
func (l *refLister) add(listed, name, gitDir string) {
	ref, err := l.repo.resolve(name, gitDir, l.packed)
	if err != nil {
		l.skips = append(l.skips, skipOf(".git/"+listed, err))
		return
	}
	ref.Name = listed
	l.found[listed] = ref
}

// heads adds HEAD, and the HEADs and own refs of the other work trees, by the names
// git gives them (gitrepository-layout, git-worktree).
func (l *refLister) heads() {
	r := l.repo
	l.add("HEAD", "HEAD", r.GitDir)
	if r.GitDir != r.CommonDir {
		l.add("main-worktree/HEAD", "HEAD", r.CommonDir)
	}
	trees, err := os.ReadDir(filepath.Join(r.CommonDir, "worktrees"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.skips = append(l.skips, skipOf(".git/worktrees", err))
	}
	for _, t := range trees {
		dir := filepath.Join(r.CommonDir, "worktrees", t.Name())
		if !isDir(dir) {
			continue
		}
		prefix := "worktrees/" + t.Name() + "/"
		l.add(prefix+"HEAD", "HEAD", dir)
		l.walk(dir, prefix)
	}
}

// stashes adds the older entries of the stash, which only its reflog knows; the
// newest is refs/stash itself.
func (l *refLister) stashes() {
	path := filepath.Join(l.repo.CommonDir, "logs", "refs", "stash")
	text, err := readFile(path, maxReflog)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			l.skips = append(l.skips, skipOf(l.repo.relative(path), err))
		}
		return
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	slices.Reverse(lines)
	for n, line := range lines {
		fields := strings.SplitN(line, " ", 3) // old id, new id, who and when
		if len(fields) < 3 || n == 0 {
			continue
		}
		if id := parseID(fields[1]); !id.IsZero() {
			name := fmt.Sprintf("stash@{%d}", n)
			l.found[name] = Ref{Name: name, ID: id}
		}
	}
}

func (l *refLister) sorted() []Ref {
	refs := make([]Ref, 0, len(l.found))
	for _, ref := range l.found {
		refs = append(refs, ref)
	}
	slices.SortFunc(refs, func(a, b Ref) int { return strings.Compare(a.Name, b.Name) })
	return refs
}

// resolve reads a ref of the work tree whose git directory is gitDir, following
// symbolic refs. A ref that leads to one that does not exist has the zero ID.
func (r *Repo) resolve(name, gitDir string, packed map[string]scanner.ID) (Ref, error) {
	ref := Ref{Name: name}
	for range maxSymrefs {
		id, symbolic, err := r.readRef(name, gitDir, packed)
		if err != nil {
			return Ref{}, fmt.Errorf("ref %s: %w", name, err)
		}
		if symbolic == "" {
			ref.ID = id
			return ref, nil
		}
		if !validRefName(symbolic) {
			return Ref{}, fmt.Errorf("ref %s leads to a bad name: %w", name, errCorrupt)
		}
		name, ref.Symbolic = symbolic, symbolic
	}
	return Ref{}, fmt.Errorf("ref %s: too many symbolic refs: %w", ref.Name, errCorrupt)
}

// readRef reads one ref without following it.
func (r *Repo) readRef(name, gitDir string, packed map[string]scanner.ID) (scanner.ID, string, error) {
	dir := r.CommonDir
	if !strings.HasPrefix(name, "refs/") || ownRef(name) {
		dir = gitDir
	}
	text, err := readSmallFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		if id, ok := packed[name]; ok {
			return id, "", nil
		}
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, errNotRegular) {
			return scanner.ID{}, "", nil // an unborn branch; a folder of other refs
		}
		return scanner.ID{}, "", err
	}
	id, symbolic := parseRefFile(text)
	if symbolic == "" && len(id.Bytes()) != r.IDSize {
		return scanner.ID{}, "", fmt.Errorf("holds no object id: %w", errCorrupt)
	}
	return id, symbolic, nil
}

// ownRef tells whether each work tree has its own ref of this name.
func ownRef(name string) bool {
	return strings.HasPrefix(name, "refs/bisect/") || strings.HasPrefix(name, "refs/worktree/") ||
		strings.HasPrefix(name, "refs/rewritten/")
}

// validRefName refuses names that would lead out of the git directory.
func validRefName(name string) bool {
	return strings.HasPrefix(name, "refs/") && filepath.IsLocal(filepath.FromSlash(name))
}

// packedRefs reads packed-refs: "id name" a line; "^id" lines are what a tag above
// them peels to, "#" starts the header.
func (r *Repo) packedRefs() (map[string]scanner.ID, error) {
	refs := map[string]scanner.ID{}
	f, err := openFile(filepath.Join(r.CommonDir, "packed-refs"))
	if errors.Is(err, fs.ErrNotExist) {
		return refs, nil
	}
	if err != nil {
		return refs, err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || info.Size() > maxPackedRefs {
		return refs, fmt.Errorf("read packed-refs: %w", errTooLarge)
	}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, maxSmall)
	bad := false
	for lines.Scan() {
		bad = !addPacked(refs, lines.Text(), r.IDSize) || bad
	}
	if err := lines.Err(); err != nil {
		return refs, fmt.Errorf("read packed-refs: %w", err)
	}
	if bad {
		return refs, fmt.Errorf("read packed-refs: bad line: %w", errCorrupt)
	}
	return refs, nil
}

// addPacked adds one line; false if it makes no sense.
func addPacked(refs map[string]scanner.ID, line string, idSize int) bool {
	if line == "" || line[0] == '#' || line[0] == '^' {
		return true
	}
	hex, name, _ := strings.Cut(line, " ")
	id := parseID(hex)
	if len(id.Bytes()) != idSize || name == "" {
		return false
	}
	refs[name] = id
	return true
}
