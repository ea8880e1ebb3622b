package gitrepo

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/stanchdev/stanch/scanner"
)

// ErrNotFound says that an object is not in the database.
var ErrNotFound = errors.New("object not found")

// store is the object database of a repository: packs and folders of loose
// objects. It is immutable once opened.
type store struct {
	idSize int
	dirs   []string
	packs  []*storedPack
	gaps   []scanner.Skip // packs that cannot be read
	// big is held while one object over bigObject is in memory, so that several
	// workers never hold several of them.
	big sync.Mutex
}

// storedPack is a pack file with its opened index.
type storedPack struct {
	path string
	name string // for messages
	idx  *idxFile
}

// openStore returns the object database, opening it at the first call.
func (r *Repo) openStore() *store {
	r.storeOnce.Do(func() {
		s := &store{idSize: r.IDSize, dirs: r.ObjectDirs}
		for _, dir := range r.ObjectDirs {
			s.openPacks(dir, r.relative(filepath.Join(dir, "pack")))
		}
		r.store = s
	})
	return r.store
}

// openPacks opens every pack of one object directory, in the order of names.
func (s *store) openPacks(dir, name string) {
	folder := filepath.Join(dir, "pack")
	files, err := os.ReadDir(folder)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			s.gaps = append(s.gaps, skipOf(name, err))
		}
	}
	present := map[string]bool{}
	for _, f := range files {
		present[f.Name()] = true
	}
	for _, f := range files {
		stem, isIndex := strings.CutSuffix(f.Name(), ".idx")
		if isIndex && strings.HasPrefix(stem, "pack-") {
			s.openPack(filepath.Join(folder, stem), name+"/"+stem)
		}
		stem, isPack := strings.CutSuffix(f.Name(), ".pack")
		if isPack && strings.HasPrefix(stem, "pack-") && !present[stem+".idx"] {
			s.gaps = append(s.gaps, scanner.Skip{What: name + "/" + f.Name(), Reason: scanner.Corrupt, Detail: "pack without an index"})
		}
	}
}

// openPack adds a pack whose header and index agree; others become gaps.
func (s *store) openPack(stem, name string) {
	p := &storedPack{path: stem + ".pack", name: name + ".pack"}
	idx, err := openIdx(stem+".idx", s.idSize)
	if err != nil {
		s.gaps = append(s.gaps, skipOf(name+".idx", err))
		return
	}
	p.idx = idx
	if err := p.check(); err != nil {
		idx.close()
		s.gaps = append(s.gaps, skipOf(p.name, err))
		return
	}
	s.packs = append(s.packs, p)
}

// check reads the pack's header: "PACK", version, number of objects.
func (p *storedPack) check() error {
	f, err := openFile(p.path)
	if err != nil {
		return err
	}
	defer f.Close()
	var head [12]byte
	if _, err := f.ReadAt(head[:], 0); err != nil {
		return fmt.Errorf("pack ends early: %w", errCorrupt)
	}
	version, count := binary.BigEndian.Uint32(head[4:]), binary.BigEndian.Uint32(head[8:])
	switch {
	case string(head[:4]) != "PACK":
		return fmt.Errorf("pack has no signature: %w", errCorrupt)
	case version != 2 && version != 3:
		return fmt.Errorf("pack version %d: %w", version, ErrUnsupported)
	case int64(count) != p.idx.count():
		return fmt.Errorf("pack has %d objects, its index %d: %w", count, p.idx.count(), errCorrupt)
	}
	return nil
}

// location is where a copy of an object stands. pack is nil for a loose object,
// whose file is in object directory dir.
type location struct {
	pack   *storedPack
	offset int64
	dir    string
}

// locations returns every copy of an object, packs first, as git prefers them.
func (s *store) locations(id scanner.ID) ([]location, error) {
	var found []location
	var first error
	for _, p := range s.packs {
		offset, ok, err := p.idx.find(id)
		if err != nil && first == nil {
			first = err
		}
		if ok {
			found = append(found, location{pack: p, offset: offset})
		}
	}
	for _, dir := range s.dirs {
		if _, err := os.Lstat(loosePath(dir, id)); err == nil {
			found = append(found, location{dir: dir})
		}
	}
	if len(found) > 0 {
		first = nil
	}
	return found, first
}

// loosePath is where a loose object stands in an object directory.
func loosePath(dir string, id scanner.ID) string {
	name := id.String()
	return filepath.Join(dir, name[:2], name[2:])
}

// eachLoose calls use with the id of every loose object of one object directory,
// in the order of ids, and skip for folders that cannot be read.
func (s *store) eachLoose(dir string, use func(scanner.ID), skip func(what string, err error)) {
	for first := range 256 {
		prefix := hex.EncodeToString([]byte{byte(first)})
		files, err := os.ReadDir(filepath.Join(dir, prefix))
		if err != nil {
			if !errors.Is(err, fs.ErrNotExist) {
				skip(filepath.Join(dir, prefix), err)
			}
			continue
		}
		for _, f := range files {
			if id := parseID(prefix + f.Name()); len(id.Bytes()) == s.idSize {
				use(id)
			}
		}
	}
}

// entry is one object of the database and the copy of it to read first.
type entry struct {
	id     scanner.ID
	pack   int32 // index into packs; len(packs)+i for a loose object of dirs[i]
	offset int64
}

// entries lists every object once, sorted by id. Packs whose index is damaged give
// what stands before the damage; skip hears of them.
func (s *store) entries(skip func(what string, err error)) []entry {
	var all []entry
	for i, p := range s.packs {
		err := p.idx.each(func(id scanner.ID, offset int64) {
			all = append(all, entry{id, int32(i), offset})
		})
		if err != nil {
			skip(strings.TrimSuffix(p.name, ".pack")+".idx", err)
		}
	}
	for i, dir := range s.dirs {
		s.eachLoose(dir, func(id scanner.ID) {
			all = append(all, entry{id: id, pack: int32(len(s.packs) + i)})
		}, skip)
	}
	slices.SortStableFunc(all, func(a, b entry) int { return a.id.Compare(b.id) })
	return slices.CompactFunc(all, func(a, b entry) bool { return a.id == b.id })
}

// at is the location of an entry.
func (s *store) at(e entry) location {
	if loose := int(e.pack) - len(s.packs); loose >= 0 {
		return location{dir: s.dirs[loose]}
	}
	return location{pack: s.packs[e.pack], offset: e.offset}
}
