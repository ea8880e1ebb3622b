package packfile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Options of Open. The zero value reads a SHA-1 repository.
type Options struct {
	IDSize    int   // bytes of an object id: 20 (also if 0), or 32 for SHA-256
	MaxObject int64 // most bytes of an object and its delta base together; 512 MiB if 0
	VerifyAll bool  // hash every object, not only those without another checksum

	testOnlyRead bool // read files as platforms without mapping do
}

const defaultMaxObject = 512 << 20

// Store is an object database: the packs and loose objects of one repository and
// its alternates. Its methods may be called from several goroutines, Close excepted.
type Store struct {
	o     Options
	dirs  []string
	packs []*pack // most objects first
	loose looseSet
	late  atomic.Pointer[[]*pack] // opened by refresh, not in the forest

	listed atomic.Pointer[Index] // that AppendIDs listed last, and whole

	refreshing sync.Mutex
	refreshes  int

	multiOnce sync.Once
	multi     []*multiFile

	prepared sync.Once
	forest   *forest
	found    []Damage // by prepare
	failed   error
	readers  sync.Pool
}

// pack is a pack and its index.
type pack struct {
	name  string // path of the .pack
	data  *content
	table *content // the index file; nil if the index was made from the pack
	index atomic.Pointer[Index]
	sized int64 // bytes of header and entries
	// hashed says that the ids in index were computed from the contents.
	hashed bool
	// named says that index was taken from a multi-pack-index.
	named  bool
	broken error // why the index cannot be used, nil if it can
}

// Open lists and opens the object database that objectDirs make up: a
// repository's objects folder and those of its alternates. What cannot be opened
// is damage; the Store has the rest. Packs stay as they were when opened, even if
// git replaces them meanwhile.
func Open(objectDirs []string, o Options) (*Store, []Damage) {
	s := newStore(objectDirs, o)
	var damage []Damage
	// Loose objects first: git moves them into packs, not the other way.
	for _, dir := range s.dirs {
		damage = append(damage, s.loose.list(dir)...)
	}
	s.loose.sort()
	for _, dir := range s.dirs {
		damage = append(damage, s.openPacks(dir)...)
	}
	restored, _ := s.restoreAll(s.packs)
	slices.SortStableFunc(s.packs, func(a, b *pack) int { return b.index.Load().Len() - a.index.Load().Len() })
	return s, append(damage, restored...)
}

func newStore(objectDirs []string, o Options) *Store {
	if o.IDSize == 0 {
		o.IDSize = 20
	}
	if o.MaxObject <= 0 {
		o.MaxObject = defaultMaxObject
	}
	s := &Store{o: o, dirs: slices.Clone(objectDirs), loose: looseSet{idSize: o.IDSize}}
	s.readers.New = func() any { return s.NewReader() }
	s.late.Store(&[]*pack{})
	return s
}

// openPacks opens the packs of one folder. A pack that vanishes between listing and
// opening was replaced by git: the folder is listed again.
func (s *Store) openPacks(dir string) (damage []Damage) {
	folder := filepath.Join(dir, "pack")
	for range 4 {
		names, err := os.ReadDir(folder)
		if err != nil {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			return []Damage{damaged(err, folder, 0, nil)}
		}
		var opened []*pack
		var vanished bool
		opened, damage, vanished = s.openListed(folder, names)
		s.packs = append(s.packs, opened...)
		if !vanished {
			break
		}
	}
	return damage
}

// refresh opens packs that are new since Open: git packs loose objects and then
// removes them. It tells whether there were any, and stops looking after 16 times, as objects may be
// missing for good.
func (s *Store) refresh() (found bool) {
	s.refreshing.Lock()
	defer s.refreshing.Unlock()
	if s.refreshes++; s.refreshes > 16 {
		return false
	}
	late := slices.Clone(*s.late.Load())
	for _, dir := range s.dirs {
		folder := filepath.Join(dir, "pack")
		names, err := os.ReadDir(folder)
		if err != nil {
			continue // what is looked for stays missing, and is reported
		}
		opened, _, _ := s.openListed(folder, names)
		s.restoreAll(opened)
		late = append(late, opened...)
		found = found || len(opened) > 0
	}
	s.late.Store(&late)
	return found
}

func (s *Store) openListed(folder string, names []fs.DirEntry) (opened []*pack, damage []Damage, vanished bool) {
	for _, e := range names {
		base, isPack := strings.CutSuffix(e.Name(), ".pack")
		if !isPack {
			if base, isIndex := strings.CutSuffix(e.Name(), ".idx"); isIndex && !holds(names, base+".pack") {
				name := filepath.Join(folder, e.Name())
				damage = append(damage, damaged(fmt.Errorf("index without its pack: %w", ErrMissing), name, 0, nil))
			}
			continue
		}
		name := filepath.Join(folder, base)
		if s.has(name + ".pack") {
			continue
		}
		p, err := s.openPack(name)
		if err != nil {
			vanished = vanished || errors.Is(err, fs.ErrNotExist)
			damage = append(damage, damaged(err, name+".pack", 0, nil))
			continue
		}
		opened = append(opened, p)
	}
	return opened, damage, vanished
}

func holds(names []fs.DirEntry, name string) bool {
	_, ok := slices.BinarySearchFunc(names, name, func(e fs.DirEntry, name string) int { return strings.Compare(e.Name(), name) })
	return ok
}

func (s *Store) has(name string) bool {
	named := func(p *pack) bool { return p.name == name }
	return slices.ContainsFunc(s.packs, named) || slices.ContainsFunc(*s.late.Load(), named)
}

// openPack opens base+".pack" and its index. An index that is missing or cannot
// be used is noted in broken.
func (s *Store) openPack(base string) (*pack, error) {
	data, err := openContent(base+".pack", !s.o.testOnlyRead)
	if err != nil {
		return nil, err
	}
	p := &pack{name: base + ".pack", data: data, sized: data.size - int64(s.o.IDSize)}
	n, err := p.count()
	if err != nil {
		return nil, errors.Join(err, data.close())
	}
	if p.broken = s.openIndex(p, base+".idx"); p.broken == nil {
		p.broken = p.matches(n)
	}
	return p, nil
}

// count returns how many objects the pack's header claims.
func (p *pack) count() (n uint32, err error) {
	err = guarded(func() error {
		var scratch []byte
		head, err := p.data.view(0, packHeaderSize, &scratch)
		if err == nil {
			n, err = parsePackHeader(head)
		}
		return err
	})
	return n, err
}

func (s *Store) openIndex(p *pack, name string) error {
	table, err := openContent(name, !s.o.testOnlyRead)
	if err != nil {
		return err
	}
	p.table = table
	return guarded(func() error {
		data, err := table.whole()
		if err != nil {
			return err
		}
		x, err := ParseIndex(data, s.o.IDSize)
		if err == nil {
			p.index.Store(x)
		}
		return err
	})
}

// matches tells whether the index was made for this pack of n objects.
func (p *pack) matches(n uint32) error {
	return guarded(func() error {
		x := p.index.Load()
		if uint32(x.Len()) != n {
			return fmt.Errorf("index of %d objects for a pack of %d: %w", x.Len(), n, ErrCorrupt)
		}
		var scratch []byte
		trailer, err := p.data.view(p.sized, p.data.size, &scratch)
		if err == nil && !bytes.Equal(trailer, x.PackSum()) {
			err = fmt.Errorf("index for another pack, or the pack is not whole: %w", ErrCorrupt)
		}
		return err
	})
}

// Close unmaps and closes all files. Nothing of the Store may be used afterwards.
func (s *Store) Close() error {
	var errs []error
	for _, p := range append(s.packs, *s.late.Load()...) {
		errs = append(errs, p.data.close())
		if p.table != nil {
			errs = append(errs, p.table.close())
		}
	}
	for _, f := range s.multi {
		errs = append(errs, f.close())
	}
	s.packs, s.multi = nil, nil
	s.late.Store(&[]*pack{})
	return errors.Join(errs...)
}

// place is where a copy of an object stands: in a pack at an offset, or loose.
type place struct {
	pack   *pack // nil: loose
	offset int64
	loose  int // number in the looseSet
}

// places calls yield with every copy of id, packs first, until it returns false.
// An index that faults is passed over.
func (s *Store) places(id []byte, yield func(place) bool) {
	for _, packs := range [][]*pack{s.packs, *s.late.Load()} {
		for _, p := range packs {
			if offset, ok := p.find(id); ok && !yield(place{pack: p, offset: offset}) {
				return
			}
		}
	}
	for i := s.loose.find(id); i < len(s.loose.entries) && bytes.Equal(s.loose.id(i), id); i++ {
		if !yield(place{loose: i}) {
			return
		}
	}
}

// find returns where the entry of id starts. An index that cannot be read holds
// nothing here; prepare reports it.
func (p *pack) find(id []byte) (offset int64, ok bool) {
	_ = guarded(func() error {
		x := p.index.Load()
		if x == nil {
			return nil
		}
		if i, found := x.Find(id); found {
			var at uint64
			at, ok = x.Offset(i)
			ok = ok && at <= uint64(p.data.size)
			offset = int64(at)
		}
		return nil
	})
	return offset, ok
}

// AppendIDs appends the ids that the indexes of packs name and those of loose objects, one behind
// the other, in any order and with repetitions. It costs no more memory than the ids that
// stand in order in a file: what is not above the id before it ends the list. An object it
// leaves out is visited by Walk all the same.
func (s *Store) AppendIDs(raw []byte) []byte {
	for _, p := range s.packs {
		before := len(raw)
		raw = p.appendIDs(raw)
		if x := p.index.Load(); x != nil && len(raw)-before == x.Len()*s.o.IDSize {
			s.listed.Store(x)
		}
	}
	for i := range s.loose.entries {
		raw = append(raw, s.loose.id(i)...)
	}
	return raw
}

func (p *pack) appendIDs(raw []byte) []byte {
	_ = guarded(func() error { // of an index that faults, what came before
		x := p.index.Load()
		raw = slices.Grow(raw, x.Len()*x.idSize)
		var last []byte
		for i := range x.Len() {
			id := x.ID(i)
			switch order := bytes.Compare(last, id); {
			case order > 0:
				return ErrCorrupt // Walk says so
			case order < 0:
				raw = append(raw, id...)
				last = raw[len(raw)-len(id):]
			}
		}
		return nil
	})
	return raw
}

// numbered tells whether an object's number in the index is its place in what AppendIDs
// appended to nothing: it is if the list was that of one whole index, which is the one still in use.
func (s *Store) numbered() bool {
	return len(s.packs) == 1 && len(s.loose.entries) == 0 && s.packs[0].index.Load() == s.listed.Load()
}

// Has tells whether the database holds id, without reading the object.
func (s *Store) Has(id []byte) (ok bool) {
	s.places(id, func(place) bool { ok = true; return false })
	return ok
}
