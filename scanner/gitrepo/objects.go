package gitrepo

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/go-git/go-git/v5/plumbing"

	"github.com/stanchdev/stanch/scanner"
	"github.com/stanchdev/stanch/scanner/packfile"
)

// singleCache bounds the delta bases kept by a reader of single objects.
const singleCache = 16 << 20

// Object reads one object of the database, verified against its id. The kind is
// blob, tree, commit or tag. The error wraps ErrNotFound if it is absent. The data
// must not be changed.
func (r *Repo) Object(ctx context.Context, id scanner.ID) (scanner.Kind, []byte, error) {
	if err := ctx.Err(); err != nil {
		return 0, nil, err
	}
	if kind, data, err := r.singles().Get(nil, id.Bytes()); err == nil {
		return kindOfType(kind), data, nil
	}
	return r.slowObject(ctx, id)
}

// singles reads single objects from mapped packs: a hook must not read whole
// indexes to compare two trees.
func (r *Repo) singles() *packfile.Store {
	r.singlesOnce.Do(func() {
		r.singlesStore, _ = packfile.Open(r.ObjectDirs, packfile.Options{IDSize: r.IDSize})
		runtime.AddCleanup(r, func(s *packfile.Store) { s.Close() }, r.singlesStore) // it was only read
	})
	return r.singlesStore
}

// slowObject is Object by the other reader, which has its own ways around damage
// and the words for what it cannot read.
func (r *Repo) slowObject(ctx context.Context, id scanner.ID) (scanner.Kind, []byte, error) {
	rd, _ := r.readers.Get().(*reader)
	if rd == nil {
		rd = newReader(r.openStore(), singleCache)
	}
	defer r.readers.Put(rd)
	defer rd.done()
	obj, err := rd.read(ctx, id)
	if err != nil {
		return 0, nil, fmt.Errorf("object %s: %w", id, err)
	}
	return kindOf(obj.typ), obj.data, nil
}

// typed is Object for one kind.
func (r *Repo) typed(ctx context.Context, id scanner.ID, want scanner.Kind) ([]byte, error) {
	kind, data, err := r.Object(ctx, id)
	if err == nil && kind != want {
		return nil, fmt.Errorf("object %s is a %s where a %s should be: %w", id, kind, want, errCorrupt)
	}
	return data, err
}

// Blob reads a blob. The data must not be changed.
func (r *Repo) Blob(ctx context.Context, id scanner.ID) ([]byte, error) {
	return r.typed(ctx, id, scanner.KindBlob)
}

// Tree reads the entries of a tree, in the order they are stored.
func (r *Repo) Tree(ctx context.Context, id scanner.ID) ([]TreeEntry, error) {
	data, err := r.typed(ctx, id, scanner.KindTree)
	if err != nil {
		return nil, err
	}
	return parseEntries(nil, data, r.IDSize)
}

// Commit reads a commit.
func (r *Repo) Commit(ctx context.Context, id scanner.ID) (*CommitObject, error) {
	data, err := r.typed(ctx, id, scanner.KindCommit)
	if err != nil {
		return nil, err
	}
	return parseCommit(id, data)
}

func kindOf(typ plumbing.ObjectType) scanner.Kind {
	switch typ {
	case plumbing.CommitObject:
		return scanner.KindCommit
	case plumbing.TreeObject:
		return scanner.KindTree
	case plumbing.TagObject:
		return scanner.KindTag
	}
	return scanner.KindBlob
}

// TreeEntry is one line of a tree. Name is as git holds it: any bytes but NUL.
type TreeEntry struct {
	Mode uint32
	Name []byte
	ID   scanner.ID
}

// Kinds of entries, by the type bits of their mode.
const (
	entryKind    = 0o170000
	entryTree    = 0o040000
	entryLink    = 0o120000
	entryGitlink = 0o160000
)

// IsTree tells whether the entry is a directory.
func (e TreeEntry) IsTree() bool { return e.Mode&entryKind == entryTree }

// IsGitlink tells whether the entry is a submodule's commit, which belongs to
// another repository.
func (e TreeEntry) IsGitlink() bool { return e.Mode&entryKind == entryGitlink }

// parseEntries appends the entries of a raw tree: octal mode, blank, name, NUL, id.
// Names stay in data. With an error come the entries before the damage.
func parseEntries(dst []TreeEntry, data []byte, idSize int) ([]TreeEntry, error) {
	for len(data) > 0 {
		head, rest, ok := bytes.Cut(data, []byte{0})
		mode, name, split := bytes.Cut(head, []byte{' '})
		bits, err := strconv.ParseUint(string(mode), 8, 32)
		if !ok || !split || err != nil || len(rest) < idSize {
			return dst, fmt.Errorf("tree entry: %w", errCorrupt)
		}
		dst = append(dst, TreeEntry{uint32(bits), name, scanner.MakeID(rest[:idSize])})
		data = rest[idSize:]
	}
	return dst, nil
}

// CommitObject is a commit with what it refers to.
type CommitObject struct {
	scanner.Commit
	Tree    scanner.ID
	Parents []scanner.ID
}

// parseCommit reads a raw commit. Headers that are absent leave their fields
// empty; a commit without a tree is an error.
func parseCommit(id scanner.ID, data []byte) (*CommitObject, error) {
	c := &CommitObject{Commit: scanner.Commit{ID: id}}
	message := eachHeader(data, func(key, value string) {
		switch key {
		case "tree":
			c.Tree = parseID(value)
		case "parent":
			if p := parseID(value); !p.IsZero() {
				c.Parents = append(c.Parents, p)
			}
		case "author":
			c.Author, c.Email, c.Authored = parseSignature(value)
		case "committer":
			_, _, c.Committed = parseSignature(value)
		}
	})
	c.Subject = subject(message)
	if c.Tree.IsZero() {
		return nil, fmt.Errorf("commit without a tree: %w", errCorrupt)
	}
	return c, nil
}

// tagObject is an annotated tag: what it names, and its tagger as the author.
type tagObject struct {
	scanner.Commit
	target scanner.ID
}

func parseTag(id scanner.ID, data []byte) (*tagObject, error) {
	t := &tagObject{Commit: scanner.Commit{ID: id}}
	message := eachHeader(data, func(key, value string) {
		switch key {
		case "object":
			t.target = parseID(value)
		case "tagger":
			t.Author, t.Email, t.Authored = parseSignature(value)
			t.Committed = t.Authored
		}
	})
	t.Subject = subject(message)
	if t.target.IsZero() {
		return nil, fmt.Errorf("tag without an object: %w", errCorrupt)
	}
	return t, nil
}

// eachHeader calls use with every header of a commit or tag and returns the
// message. Lines that continue a header (a signature) are passed over.
func eachHeader(data []byte, use func(key, value string)) (message []byte) {
	for len(data) > 0 {
		line, rest, _ := bytes.Cut(data, []byte{'\n'})
		if len(line) == 0 {
			return rest
		}
		if key, value, ok := bytes.Cut(line, []byte{' '}); ok && len(key) > 0 {
			use(string(key), string(value))
		}
		data = rest
	}
	return nil
}

// subject is the first line of a message that is not blank.
func subject(message []byte) string {
	line, _, _ := bytes.Cut(bytes.TrimLeft(message, "\n"), []byte{'\n'})
	return string(bytes.TrimRight(line, " \t\r"))
}

// parseSignature reads "Name <email> seconds zone".
func parseSignature(line string) (name, email string, when time.Time) {
	open := strings.IndexByte(line, '<')
	shut := strings.LastIndexByte(line, '>')
	if open < 0 || shut < open {
		return strings.TrimSpace(line), "", time.Time{}
	}
	name, email = strings.TrimSpace(line[:open]), line[open+1:shut]
	seconds, zone, _ := strings.Cut(strings.TrimSpace(line[shut+1:]), " ")
	n, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil || n < 0 || n > maxTime {
		return name, email, time.Time{}
	}
	return name, email, time.Unix(n, 0).In(parseZone(zone))
}

// maxTime is the last second of the year 9999: later times cannot be written as
// RFC 3339, and no commit was made then.
const maxTime = 253402300799

// parseZone reads "+hhmm"; anything else is UTC.
func parseZone(zone string) *time.Location {
	n, err := strconv.Atoi(zone)
	if err != nil || len(zone) != 5 || n < -2400 || n > 2400 {
		return time.UTC
	}
	offset := (n/100)*3600 + (n%100)*60
	if offset == 0 {
		return time.UTC
	}
	return time.FixedZone("", offset)
}
