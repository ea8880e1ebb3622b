package gitrepo

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/stanchdev/stanch/scanner"
)

// largeFiles are the contents of Git LFS that this clone holds: .git/lfs/objects/aa/bb/
// and the SHA-256 (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). Each stands
// at the paths of its pointers; storage elsewhere (lfs.storage) is not looked at.
type largeFiles struct {
	repo  *Repo
	limit int64
	files []*largeFile
	big   sync.Mutex // held while a file over bigObject is in memory

	mu   sync.Mutex
	held map[[sha256.Size]byte]*largeFile // those whose content is what the name says
}

type largeFile struct {
	name     string // absolute
	oid      [sha256.Size]byte
	id       scanner.ID   // of the content as a blob
	pointers []scanner.ID // blobs that name it
}

// isLargeFile tells whether a path is that of a Git LFS content, and of which.
func (r *Repo) isLargeFile(path string) (oid [sha256.Size]byte, ok bool) {
	rel, err := filepath.Rel(filepath.Join(r.CommonDir, "lfs", "objects"), path)
	parts := strings.Split(filepath.ToSlash(rel), "/")
	if err != nil || len(parts) != 3 || len(parts[2]) != 2*len(oid) || parts[0] != parts[2][:2] || parts[1] != parts[2][2:4] {
		return oid, false
	}
	_, err = hex.Decode(oid[:], []byte(parts[2]))
	return oid, err == nil
}

// newLargeFiles takes those out of files that are Git LFS contents and returns the others.
func newLargeFiles(r *Repo, files []string, maxSize int64) (*largeFiles, []string) {
	l := &largeFiles{repo: r, limit: maxObject, held: map[[sha256.Size]byte]*largeFile{}}
	if maxSize > 0 {
		l.limit = min(l.limit, maxSize)
	}
	var others []string
	for _, name := range files {
		if oid, ok := r.isLargeFile(name); ok {
			l.files = append(l.files, &largeFile{name: name, oid: oid})
		} else {
			others = append(others, name)
		}
	}
	return l, others
}

// yield yields all of them. A worker holds one file at a time, and those over 64 MiB
// are in memory one by one, at most 512 MiB.
func (l *largeFiles) yield(ctx context.Context, p *pass) error {
	var next atomic.Int64
	group, ctx := errgroup.WithContext(ctx)
	for n := range min(p.workers, len(l.files)) {
		group.Go(func() error {
			var buf bytes.Buffer
			for i := next.Add(1) - 1; i < int64(len(l.files)); i = next.Add(1) - 1 {
				if err := ctx.Err(); err != nil {
					return err
				}
				if err := l.one(p, n, l.files[i], &buf); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// one yields a file; what cannot be read, or is not what its name says, is skipped.
func (l *largeFiles) one(p *pass, worker int, f *largeFile, buf *bytes.Buffer) error {
	what := l.repo.relative(f.name)
	open, size, err := l.open(f)
	if err != nil {
		p.skip(skipOf(what, err))
		return nil
	}
	defer open.Close()
	if size > bigObject {
		l.big.Lock()
		defer l.big.Unlock()
		buf = &bytes.Buffer{}
	}
	buf.Reset()
	n, err := buf.ReadFrom(io.LimitReader(open, l.limit+1))
	if err == nil && n > l.limit {
		err = fmt.Errorf("%d bytes: %w", n, errTooLarge)
	}
	if err != nil {
		p.skip(skipOf(what, err))
		return nil
	}
	f.id = blobID(buf.Bytes(), l.repo.IDSize)
	if sha256.Sum256(buf.Bytes()) == f.oid {
		l.mu.Lock()
		l.held[f.oid] = f
		l.mu.Unlock()
	} else {
		p.skip(scanner.Skip{What: what, Reason: scanner.Corrupt, Detail: "its content, which was scanned, is not what its name says"})
	}
	return p.yield(worker, scanner.Item{ID: f.id, Kind: scanner.KindFile, Path: what, Data: buf.Bytes()})
}

var errLink = fmt.Errorf("a link, which is not followed: %w", ErrUnsupported)

func (l *largeFiles) open(f *largeFile) (open *os.File, size int64, err error) {
	info, err := os.Lstat(f.name)
	switch {
	case err != nil:
		return nil, 0, err
	case info.Mode()&os.ModeSymlink != 0:
		return nil, 0, errLink
	case info.Size() > l.limit:
		return nil, 0, fmt.Errorf("%d bytes: %w", info.Size(), errTooLarge)
	}
	open, err = openFile(f.name)
	return open, info.Size(), err
}

// pointed is the content that a pointer names, as a source of its own: sources that do
// not read the whole git directory meet pointers alone.
type pointed struct {
	files *largeFiles
	file  *largeFile
}

// pointedBy returns the content that an item points to; nil if it is no pointer or the
// content is not in this clone.
func (r *Repo) pointedBy(it *scanner.Item, limit int64) *pointed {
	if it.Resolved || len(it.Data) >= maxPointer || it.Kind != scanner.KindBlob && it.Kind != scanner.KindFile {
		return nil
	}
	oid, ok := pointerOID(it.Data)
	if !ok {
		return nil
	}
	word := hex.EncodeToString(oid[:])
	name := filepath.Join(r.CommonDir, "lfs", "objects", word[:2], word[2:4], word)
	if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	l, _ := newLargeFiles(r, []string{name}, limit)
	return &pointed{l, l.files[0]}
}

// Items implements scanner.Source.
func (f *pointed) Items(_ context.Context, _ int, yield func(int, scanner.Item) error, skip func(scanner.Skip)) error {
	return f.files.one(&pass{yield: yield, skip: skip}, 0, f.file, &bytes.Buffer{})
}

// Locate implements scanner.Locator: the content stands where its pointer does.
func (f *pointed) Locate(_ context.Context, queries []scanner.Query) ([][]scanner.Run, error) {
	out := make([][]scanner.Run, len(queries))
	for q, query := range queries {
		for _, h := range query {
			if h.ID == f.file.id {
				out[q] = append(out[q], scanner.Run{Kind: scanner.KindBlob, Newest: h.ID, Items: 1})
			}
		}
	}
	return out, nil
}

// maxPointer is the size below which a blob is a pointer, if it looks like one.
const maxPointer = 1024

// resolve notes a blob that is the pointer of a file in l, and marks it as such.
func (l *largeFiles) resolve(it *scanner.Item) {
	if len(l.held) == 0 || it.Kind != scanner.KindBlob || len(it.Data) >= maxPointer {
		return
	}
	oid, ok := pointerOID(it.Data)
	f := l.held[oid]
	if !ok || f == nil {
		return
	}
	it.Resolved = true
	l.mu.Lock()
	defer l.mu.Unlock()
	f.pointers = append(f.pointers, it.ID)
}

// pointerOID returns which content a pointer names.
func pointerOID(data []byte) (oid [sha256.Size]byte, ok bool) {
	const key = "\noid sha256:"
	if !bytes.HasPrefix(data, []byte("version ")) {
		return oid, false
	}
	_, rest, found := bytes.Cut(data, []byte(key))
	if !found || len(rest) < 2*len(oid) {
		return oid, false
	}
	_, err := hex.Decode(oid[:], rest[:2*len(oid)])
	return oid, err == nil
}

// point lets the contents that l asks for stand where their pointers do.
func (f *largeFiles) point(l *locator) {
	for _, file := range f.files {
		v := l.values[file.id]
		for _, pointer := range file.pointers {
			if object, ok := l.number(pointer); ok && v > 0 && l.objects[object] == 0 {
				l.objects[object] = v
				l.values[pointer] = v
			}
		}
	}
}

// runs lists where an item lies in the git directory that is a large file.
func (f *largeFiles) runs(id scanner.ID) (runs []scanner.Run) {
	for _, file := range f.files {
		if file.id == id && !id.IsZero() {
			runs = append(runs, scanner.Run{Kind: scanner.KindConfig, Path: f.repo.relative(file.name)})
		}
	}
	return runs
}
