package gitrepo

import (
	"bytes"
	"compress/zlib"
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"
	"github.com/go-git/go-git/v5/plumbing/format/packfile"

	"github.com/stanchdev/stanch/scanner"
)

const (
	// maxObject is the largest object that is read whole, and the largest sum of a
	// delta's base and result (contract: 512 MiB).
	maxObject = 512 << 20
	// bigObject is the size from which only one object at a time is in memory.
	bigObject = 64 << 20
	// maxDeltaChain is the longest delta chain: git writes at most 4,095 links
	// (pack.depth).
	maxDeltaChain = 4095
	// A reader stops following deltas when it made more than maxWorkRatio times what
	// came out of it, and maxWork besides: chains of 50 links, which git makes, cost a
	// ratio of at most 50 without any cache, hostile ones 4,095.
	maxWork      = 64 << 30
	maxWorkRatio = 64
	hopWork      = 512 // bytes that following one delta counts for
	// maxOpenPacks bounds the pack files that one reader keeps open.
	maxOpenPacks = 16
)

// errTooMuchWork says that an object takes more work to rebuild than allowed.
var errTooMuchWork = errors.New("takes too much work to rebuild")

// object is the content of an object. Its data may be shared with a cache and must
// not be changed.
type object struct {
	typ  plumbing.ObjectType
	data []byte
}

// reader reads objects of a store. It belongs to one goroutine.
type reader struct {
	store   *store
	open    map[*storedPack]*packFile
	cache   *deltaCache
	hash    hash.Hash
	holdBig bool
	worked  int64 // bytes made
	made    int64 // bytes of objects that came out
}

// packFile is a pack opened by one reader.
type packFile struct {
	f    *os.File
	scan *packfile.Scanner
}

func newReader(s *store, cacheBytes int64) *reader {
	h := sha1.New()
	if s.idSize == sha256.Size {
		h = sha256.New()
	}
	return &reader{store: s, open: map[*storedPack]*packFile{}, cache: newDeltaCache(cacheBytes), hash: h}
}

// close closes the files and drops what done would.
func (rd *reader) close() {
	rd.done()
	rd.closePacks()
}

func (rd *reader) closePacks() {
	for p, f := range rd.open {
		f.f.Close()
		delete(rd.open, p)
	}
}

// done says that the last object read is no longer used.
func (rd *reader) done() {
	if rd.holdBig {
		rd.holdBig = false
		rd.store.big.Unlock()
	}
}

// reserve checks an announced size, and waits for its turn if it is a big one.
func (rd *reader) reserve(size int64) error {
	if size < 0 {
		return fmt.Errorf("negative size: %w", errCorrupt)
	}
	if size > maxObject {
		return fmt.Errorf("object of %d bytes: %w", size, errTooLarge)
	}
	if size > bigObject && !rd.holdBig {
		rd.store.big.Lock()
		rd.holdBig = true
	}
	return nil
}

// read returns an object, verified against its id. Copies are tried in turn until
// one is whole; the first error is returned if none is.
func (rd *reader) read(ctx context.Context, id scanner.ID) (object, error) {
	places, err := rd.store.locations(id)
	for _, at := range places {
		obj, readErr := rd.readAt(ctx, id, at)
		if readErr == nil {
			return obj, nil
		}
		if ctx.Err() != nil {
			return object{}, ctx.Err()
		}
		if err == nil {
			err = readErr
		}
	}
	if err == nil {
		err = ErrNotFound
	}
	return object{}, err
}

// readAt reads the copy of an object at one location.
func (rd *reader) readAt(ctx context.Context, id scanner.ID, at location) (obj object, err error) {
	if at.pack == nil {
		obj, err = rd.readLoose(loosePath(at.dir, id))
	} else {
		obj, err = rd.readPacked(ctx, at.pack, at.offset)
	}
	if err != nil {
		return object{}, err
	}
	return obj, rd.verify(id, obj)
}

// verify hashes the object as git does. A pack's index is not trusted: with a
// wrong one, content could hide behind the id of something already seen.
func (rd *reader) verify(id scanner.ID, obj object) error {
	rd.hash.Reset()
	fmt.Fprintf(rd.hash, "%s %d\x00", obj.typ, len(obj.data))
	rd.hash.Write(obj.data)
	var sum [sha256.Size]byte
	if !bytes.Equal(rd.hash.Sum(sum[:0]), id.Bytes()) {
		return fmt.Errorf("content does not match the object's id: %w", errCorrupt)
	}
	return nil
}

// readLoose reads a loose object: zlib over "type size\0content". go-git's reader
// is not used here since it puts no bound on the header.
func (rd *reader) readLoose(path string) (object, error) {
	f, err := openFile(path)
	if err != nil {
		return object{}, err
	}
	defer f.Close()
	z, err := zlib.NewReader(f)
	if err != nil {
		return object{}, inflateError(err)
	}
	defer z.Close()
	head, err := readLooseHeader(z)
	if err != nil {
		return object{}, err
	}
	typ, size, err := parseLooseHeader(head)
	if err == nil {
		err = rd.reserve(size)
	}
	if err != nil {
		return object{}, err
	}
	data, err := inflate(z, size)
	return object{typ, data}, err
}

// readLooseHeader reads up to the NUL: at most "commit", a blank and 19 digits.
func readLooseHeader(z io.Reader) (string, error) {
	var head [32]byte
	for i := range head {
		if _, err := io.ReadFull(z, head[i:i+1]); err != nil {
			return "", inflateError(err)
		}
		if head[i] == 0 {
			return string(head[:i]), nil
		}
	}
	return "", fmt.Errorf("loose object without a header: %w", errCorrupt)
}

func parseLooseHeader(head string) (plumbing.ObjectType, int64, error) {
	word, digits, _ := strings.Cut(head, " ")
	typ, err := plumbing.ParseObjectType(word)
	size, sizeErr := strconv.ParseInt(digits, 10, 64)
	if err != nil || sizeErr != nil || !isWhole(typ) {
		return 0, 0, fmt.Errorf("loose object with a bad header: %w", errCorrupt)
	}
	return typ, size, nil
}

// inflate reads exactly size bytes up to the verified end of the stream.
func inflate(z io.Reader, size int64) ([]byte, error) {
	w := sizedWriter{size: size}
	if _, err := io.Copy(&w, z); err != nil {
		return nil, inflateError(err)
	}
	return w.whole()
}

func inflateError(err error) error {
	if errors.Is(err, errCorrupt) {
		return err
	}
	var system *os.PathError
	if errors.As(err, &system) {
		return err
	}
	return fmt.Errorf("%w: %w", errCorrupt, err)
}

// sizedWriter takes exactly size bytes. Its buffer grows with what arrives, so that
// a header alone allocates nothing.
type sizedWriter struct {
	size int64
	data []byte
}

func (w *sizedWriter) Write(p []byte) (int, error) {
	need := len(w.data) + len(p)
	if int64(need) > w.size {
		return 0, fmt.Errorf("object is longer than its size: %w", errCorrupt)
	}
	if need > cap(w.data) {
		grown := make([]byte, len(w.data), min(w.size, int64(max(2*cap(w.data), need, 16<<10))))
		copy(grown, w.data)
		w.data = grown
	}
	w.data = append(w.data, p...)
	return len(p), nil
}

func (w *sizedWriter) whole() ([]byte, error) {
	if int64(len(w.data)) != w.size {
		return nil, fmt.Errorf("object is shorter than its size: %w", errCorrupt)
	}
	return w.data, nil
}

// isWhole tells whether typ is one of the four types of objects.
func isWhole(typ plumbing.ObjectType) bool {
	return typ >= plumbing.CommitObject && typ <= plumbing.TagObject
}
