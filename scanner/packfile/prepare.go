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
		verified := make([]error, len(s.packs))
		for i, p := range s.packs {
			if p.table != nil && p.broken == nil {
				wg.Go(func() { verified[i] = guarded(func() error { return p.index.Load().Verify() }) })
			}
		}
		s.forest, s.failed = s.newForest(workers)
		wg.Wait()
		again := false
		for i, p := range s.packs {
			if p.hashed {
				continue
			}
			if p.broken = errors.Join(p.broken, verified[i]); p.broken != nil {
				s.found = append(s.found, s.reindex(p)...)
				again = true
			}
		}
		if again {
			s.forest, s.failed = s.newForest(workers)
		}
	})
	return s.failed
}

// reindex replaces the pack's index, which is missing or broken, by one made from
// the pack's contents. What the old index names and the pack does not hold is damage.
func (s *Store) reindex(p *pack) (damage []Damage) {
	old := p.index.Swap(nil)
	if !errors.Is(p.broken, fs.ErrNotExist) {
		d := damaged(p.broken, p.name, 0, nil)
		d.Repaired = true
		damage = append(damage, d)
	}
	x := &indexer{s: s, p: p, damage: damage, named: map[string]bool{}}
	x.scan(old)
	x.identify()
	p.index.Store(x.index())
	p.hashed = true
	x.compare(old)
	return x.damage
}
