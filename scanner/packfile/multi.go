package packfile

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// multiFile is a file that a folder has a multi-pack-index in: the only one, or
// one of a chain.
type multiFile struct {
	name   string
	folder string
	table  *content
	index  *multiIndex
	broken error // why it cannot be used, nil if it can
}

// maxMultiFiles limits a chain. Each file of it is a git maintenance run, and git makes one of
// many before it is long.
const maxMultiFiles = 1 << 10

// multiFiles opens the multi-pack-indexes of all folders, once. They know nothing that packs
// and their own indexes do not, so they are read for what those have lost.
func (s *Store) multiFiles() []*multiFile {
	s.multiOnce.Do(func() {
		for _, dir := range s.dirs {
			folder := filepath.Join(dir, "pack")
			s.multi = append(s.multi, s.openMulti(folder)...)
		}
	})
	return s.multi
}

// openMulti opens what git would use: the single file if there is one, else the chain.
func (s *Store) openMulti(folder string) []*multiFile {
	one := s.openMultiFile(folder, filepath.Join(folder, "multi-pack-index"))
	if !errors.Is(one.broken, fs.ErrNotExist) {
		return []*multiFile{one}
	}
	chain := filepath.Join(folder, "multi-pack-index.d", "multi-pack-index-chain")
	list, err := readWhole(chain)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var files []*multiFile
	for line := range bytes.Lines(list) {
		sum := string(bytes.TrimSuffix(line, []byte{'\n'}))
		name := filepath.Join(folder, "multi-pack-index.d", "multi-pack-index-"+sum+".midx")
		twice := slices.ContainsFunc(files, func(f *multiFile) bool { return f.name == name })
		if len(sum) != 2*s.o.IDSize || !isHex(sum) || len(files) == maxMultiFiles || twice {
			err = fmt.Errorf("chain of multi-pack-indexes: %w", ErrCorrupt)
			break
		}
		files = append(files, s.openMultiFile(folder, name))
	}
	if err != nil {
		files = append(files, &multiFile{name: chain, folder: folder, broken: err})
	}
	return files
}

func (s *Store) openMultiFile(folder, name string) *multiFile {
	f := &multiFile{name: name, folder: folder}
	if f.table, f.broken = openContent(name, !s.o.testOnlyRead); f.broken != nil {
		return f
	}
	f.broken = guarded(func() error {
		data, err := f.table.whole()
		if err == nil {
			f.index, err = parseMultiIndex(data, s.o.IDSize)
		}
		if err == nil {
			err = f.index.verify()
		}
		if want, inChain := f.chained(); err == nil && inChain && want != hex.EncodeToString(data[len(data)-s.o.IDSize:]) {
			err = fmt.Errorf("multi-pack-index of another name: %w", ErrCorrupt)
		}
		return err
	})
	return f
}

// chained returns the checksum that a file of a chain is named by.
func (f *multiFile) chained() (sum string, ok bool) {
	base, ok := strings.CutSuffix(filepath.Base(f.name), ".midx")
	return strings.TrimPrefix(base, "multi-pack-index-"), ok
}

func (f *multiFile) close() error {
	if f.table == nil {
		return nil
	}
	return f.table.close()
}

// fromMulti returns what the multi-pack-indexes say of a pack, nil if that is nothing. It is
// whole if they name as many objects as the pack has, and mean this very pack: git names packs by
// their checksum.
func (s *Store) fromMulti(p *pack) (x *Index, whole bool) {
	folder, base := filepath.Dir(p.name), strings.TrimSuffix(filepath.Base(p.name), ".pack")
	for _, f := range s.multiFiles() {
		if f.broken != nil || f.folder != folder {
			continue
		}
		number, ok := f.index.number(base)
		if !ok {
			continue
		}
		if err := guarded(func() error { x = f.index.ofPack(number); return nil }); err != nil {
			return nil, false
		}
		n, err := p.count()
		return x, err == nil && uint32(x.Len()) == n && p.isNamed(base)
	}
	return nil, false
}

// isNamed tells whether the pack's checksum is in its name.
func (p *pack) isNamed(base string) (ok bool) {
	_ = guarded(func() error { // what cannot be read is not the pack
		var scratch []byte
		trailer, err := p.data.view(p.sized, p.data.size, &scratch)
		ok = err == nil && base == "pack-"+hex.EncodeToString(trailer)
		return err
	})
	return ok
}

// checkMulti reports multi-pack-indexes that are damaged, of which nothing is lost, and the objects of
// packs that they name and that are gone.
func (s *Store) checkMulti() (damage []Damage) {
	open := map[string]bool{}
	for _, p := range s.packs {
		open[p.name] = true
	}
	for _, f := range s.multiFiles() {
		if f.broken != nil {
			d := damaged(f.broken, f.name, 0, nil)
			d.Repaired = true
			damage = append(damage, d)
			continue
		}
		for number, base := range f.index.packs {
			name := filepath.Join(f.folder, base+".pack")
			if open[name] {
				continue
			}
			if _, err := os.Lstat(name); err == nil {
				continue // git wrote it meanwhile, or opening it was damage
			}
			if n := s.lostWith(f.index, number); n > 0 {
				err := fmt.Errorf("the pack is gone, and with it %d objects that the multi-pack-index names: %w", n, ErrMissing)
				damage = append(damage, damaged(err, name, 0, nil))
			}
		}
	}
	return damage
}

// lostWith counts the objects of a pack that stand nowhere else.
func (s *Store) lostWith(m *multiIndex, number int) (n int) {
	_ = guarded(func() error { // a fault ends the count
		for _, i := range m.inPack(number) {
			if !s.Has(m.id(int(i))) {
				n++
			}
		}
		return nil
	})
	return n
}
