package packfile

import "io/fs"

// OpenBytes opens a pack that stands in memory and has no index, such as that of a
// bundle, as a database of its own; name stands for it in Damage. data may not change
// until the Store is closed. What is made from objects that the pack does not hold (it
// is thin) is damage.
func OpenBytes(name string, data []byte, o Options) (*Store, []Damage) {
	s := newStore(nil, o)
	p := &pack{name: name, data: &content{name: name, data: data, size: int64(len(data)), lent: true}, broken: fs.ErrNotExist}
	p.sized = p.data.size - int64(s.o.IDSize)
	if _, err := p.count(); err != nil {
		return s, []Damage{damaged(err, name, 0, nil)}
	}
	s.packs = []*pack{p}
	damage, _ := s.restoreAll(s.packs)
	return s, damage
}
