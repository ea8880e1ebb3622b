package packfile

import (
	"errors"
	"io/fs"
	"sync"
)

// prepare verifies the indexes, replaces those that are damaged, and builds the
// forest; once.
func (s *Store) prepare(workers int) error {
	s.prepared.Do(func() {
		var wg sync.WaitGroup
		wg.Go(func() { s.multiFiles() })
		verified := make([]error, len(s.packs))
		for i, p := range s.packs {
			if p.table != nil && p.broken == nil && !p.named {
				wg.Go(func() { verified[i] = guarded(func() error { return p.index.Load().Verify() }) })
			}
		}
		s.forest, s.failed = s.newForest(workers)
		wg.Wait()
		for i, p := range s.packs {
			p.broken = errors.Join(p.broken, verified[i])
		}
		for {
			damage, some := s.restoreAll(s.packs)
			if !some {
				break
			}
			s.found = append(s.found, damage...)
			s.forest, s.failed = s.newForest(workers)
		}
		s.found = append(s.found, s.checkMulti()...)
	})
	return s.failed
}

// restoreAll replaces the indexes of packs that are missing or broken, and tells whether there were
// any. It finds none the third time at the latest: an index made from the pack stays.
func (s *Store) restoreAll(packs []*pack) (damage []Damage, some bool) {
	var made []*indexer
	for _, p := range packs {
		if p.broken == nil || p.hashed {
			continue
		}
		some = true
		if !errors.Is(p.broken, fs.ErrNotExist) {
			d := damaged(p.broken, p.name, 0, nil)
			d.Repaired = true
			damage = append(damage, d)
		}
		if x := s.restore(p); x != nil {
			made = append(made, x)
		}
	}
	for _, x := range made { // now that all packs have an index
		x.compare()
		damage = append(damage, x.damage...)
	}
	return damage, some
}

// restore replaces the pack's index by what a multi-pack-index says if that is the whole of it, else
// by one made from the pack's contents, and returns what made it.
func (s *Store) restore(p *pack) *indexer {
	old := p.index.Swap(nil)
	if !p.named {
		known, whole := s.fromMulti(p)
		if p.named = whole; whole {
			p.index.Store(known)
			p.broken = nil
			return nil
		}
		if old == nil {
			old = known
		}
	}
	x := &indexer{s: s, p: p, old: old, named: map[string]bool{}}
	x.scan()
	x.identify()
	p.index.Store(x.index())
	p.hashed = true
	return x
}
