package gitrepo

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/stanchdev/stanch/scanner"
)

// History is the source of everything a repository has ever held: each object of
// its object database once, reachable or not, the distinct names of tree entries,
// ref names, configuration and reflogs.
//
// It reads packs through package packfile, in the order of that package: an object
// comes before those that are made from it by a delta, from the same worker, and
// each of those has Base and Copies. Names of tree entries may come in between.
//
// With HistoryOptions.Slow packs are read through go-git and each object is checked
// against its id. That reader is slow and plain; it stays as the independent twin
// of the fast one and yields the same, Base and Copies apart. They differ in damage:
// the fast reader reads packs whose index is missing or broken, and delta chains of
// any length; a delta without its base is missing for it, corrupt for the slow one;
// content that stands under a false id in an index is found only if Verify is set.
//
// History implements scanner.Source and scanner.Locator.
type History struct {
	repo    *Repo
	opts    HistoryOptions
	db      database
	seen    *survey // what Items leaves for Locate
	large   *largeFiles
	workers int
}

// database reads the objects of a repository.
type database interface {
	treeGraph
	// open lists all objects; what cannot be opened is skipped.
	open(skip func(scanner.Skip)) *idTable
	// objects reads and yields all objects and notes them in the survey.
	objects(ctx context.Context, p *pass) error
	// reader returns a reader of single objects.
	reader() objectReader
}

// objectReader reads single objects. It belongs to one goroutine.
type objectReader interface {
	// readNumber returns the contents of object n of the survey, which are valid
	// until the next call.
	readNumber(ctx context.Context, s *survey, n int32) ([]byte, error)
	close()
}

// HistoryOptions are the options of History; the zero value is usable.
type HistoryOptions struct {
	// MaxSize is the size of the largest object that is yielded; larger ones are
	// skipped as too large. 0 leaves only the limit of the reader, 512 MiB.
	MaxSize int64
	// Verify hashes every object. Without it packed objects are checked by the
	// checksums of the index and of zlib; loose ones and those of packs without
	// checksums are hashed always.
	Verify bool
	Slow   bool // read through go-git
}

// History returns the source of everything in the object database.
func (r *Repo) History(o HistoryOptions) *History { return &History{repo: r, opts: o} }

// pass is one run of Items.
type pass struct {
	*History
	yield func(worker int, it scanner.Item) error
	skip  func(scanner.Skip)
}

// Items implements scanner.Source. Objects come raw: Data of a commit, tag or tree
// is the object without its header. What cannot be read, or is referred to by
// something reachable and absent, is skipped.
func (h *History) Items(ctx context.Context, workers int, yield func(worker int, it scanner.Item) error, skip func(scanner.Skip)) error {
	p := &pass{History: h, yield: yield, skip: skip}
	h.workers, h.large = max(workers, 1), &largeFiles{}
	for _, s := range h.repo.gaps {
		skip(s)
	}
	h.db = newFastDatabase(h)
	if h.opts.Slow && h.repo.bundle == nil {
		h.db = &slowDatabase{repo: h.repo}
	}
	h.seen = newSurvey(h.db.open(skip))
	h.seen.trees = h.db
	refs, skips := h.repo.Refs()
	for _, s := range skips {
		skip(s)
	}
	h.seen.refs = refs
	err := p.metadata(ctx)
	if err == nil {
		err = h.db.objects(ctx, p)
	}
	h.seen.finish(h.repo.IsShallow, h.workers)
	if err == nil {
		h.reportAbsent(skip)
	}
	return err
}

// metadata yields what stands in the git directory beside objects.
func (p *pass) metadata(ctx context.Context) error {
	for _, ref := range p.seen.refs {
		if ref.isStored() {
			it := scanner.Item{Kind: scanner.KindRefName, Path: ".git/" + ref.Name, Data: []byte(ref.Name)}
			if err := p.yieldNamed(ctx, it); err != nil {
				return err
			}
		}
	}
	var texts []string
	p.large, texts = newLargeFiles(p.repo, p.repo.textFiles(p.skip), p.opts.MaxSize)
	for _, path := range texts {
		data, err := readFile(path, maxConfig)
		if err != nil {
			p.skip(skipOf(p.repo.relative(path), err))
			continue
		}
		it := scanner.Item{Kind: scanner.KindConfig, Path: p.repo.relative(path), Data: data}
		if err := p.yieldNamed(ctx, it); err != nil {
			return err
		}
	}
	return p.large.yield(ctx, p)
}

// isStored tells whether the ref's name was chosen by somebody, as against "HEAD".
func (r Ref) isStored() bool { return strings.HasPrefix(r.Name, "refs/") }

// yieldNamed yields an item that has one place.
func (p *pass) yieldNamed(ctx context.Context, it scanner.Item) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	it.ID = blobID(it.Data, p.repo.IDSize)
	p.seen.named[it.ID] = append(p.seen.named[it.ID], scanner.Run{Kind: it.Kind, Path: it.Path})
	return p.yield(0, it)
}

// textFiles lists the files of the git directory in which people, git and its
// helpers leave text: configuration, hooks, logs, messages and patches of unfinished
// work, and whatever else stands there. Work trees' folders are among it, and the
// contents of Git LFS.
func (r *Repo) textFiles(skip func(scanner.Skip)) []string {
	if r.bundle != nil {
		return nil
	}
	files := r.filesBelow(r.CommonDir, skip)
	if rel, err := filepath.Rel(r.CommonDir, r.GitDir); err != nil || !filepath.IsLocal(rel) {
		files = append(files, r.filesBelow(r.GitDir, skip)...)
	}
	return files
}

// hasReader tells whether an entry of a git directory is read as what it is, not as
// text. Submodules below modules are repositories of their own (see Stores).
func hasReader(name string) bool {
	switch name {
	case "objects", "refs", "packed-refs", "index":
		return true
	}
	return strings.HasPrefix(name, "sharedindex.")
}

// filesBelow lists the files of a git directory that are text.
func (r *Repo) filesBelow(gitDir string, skip func(scanner.Skip)) []string {
	var files []string
	_ = filepath.WalkDir(gitDir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case os.IsNotExist(err):
		case err != nil:
			skip(skipOf(r.relative(path), err))
		case hasReader(d.Name()) && isGitDirOrWorkTree(gitDir, filepath.Dir(path)):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir() && inModules(gitDir, path) && isStore(path):
			return fs.SkipDir
		case d.IsDir():
		case isRegularFile(path, d):
			files = append(files, path)
		default:
			skip(scanner.Skip{What: r.relative(path), Reason: scanner.Special})
		}
		return nil
	})
	return files
}

// inModules tells whether path is below the modules of gitDir or of one of its
// worktrees/*.
func inModules(gitDir, path string) bool {
	for dir := filepath.Dir(path); len(dir) > len(gitDir); dir = filepath.Dir(dir) {
		if filepath.Base(dir) == "modules" && isGitDirOrWorkTree(gitDir, filepath.Dir(dir)) {
			return true
		}
	}
	return false
}

// isGitDirOrWorkTree tells whether dir is gitDir or one of its worktrees/*.
func isGitDirOrWorkTree(gitDir, dir string) bool {
	return dir == gitDir || filepath.Dir(dir) == filepath.Join(gitDir, "worktrees")
}

// isRegularFile follows links, as git does with its configuration and hooks.
func isRegularFile(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// yieldName yields the name of a tree entry.
func (p *pass) yieldName(worker int, name []byte) error {
	return p.yield(worker, scanner.Item{ID: blobID(name, p.repo.IDSize), Kind: scanner.KindPathName, Data: name})
}

// tooLarge skips an object above MaxSize.
func (p *pass) tooLarge(it scanner.Item) bool {
	if limit := p.opts.MaxSize; limit <= 0 || int64(len(it.Data)) <= limit {
		return false
	}
	p.skip(scanner.Skip{What: it.ID.String(), Reason: scanner.TooLarge, Detail: fmt.Sprintf("%d bytes", len(it.Data))})
	return true
}

// reportAbsent skips objects that something reachable refers to and that are not
// there, unless a bundle is meant to lack them. What only unreachable objects refer to is left out, as git fsck does:
// pruning takes objects away from under others.
func (h *History) reportAbsent(skip func(scanner.Skip)) {
	if h.repo.bundle != nil && h.repo.bundle.thin {
		return
	}
	s := h.seen
	reason := scanner.Missing
	if h.repo.Promisor {
		reason = scanner.Promised
	}
	for _, a := range s.absentReached() {
		skip(scanner.Skip{What: a.id.String(), Reason: reason, Detail: "referred to by " + a.by})
	}
	if len(s.boundary) > 0 {
		skip(scanner.Skip{What: s.boundary[0].String(), Reason: scanner.Shallow,
			Detail: fmt.Sprintf("history is cut off behind %d commits", len(s.boundary))})
	}
}
