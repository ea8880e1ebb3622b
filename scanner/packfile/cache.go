package packfile

// baseCache keeps delta bases of single reads: one in each slot, chosen by place,
// and at most cacheBytes in all. It owns what it holds.
type baseCache struct {
	slots [cacheSlots]cached
	bytes int
	hand  int // the slot that goes next when there is too much
}

const (
	cacheSlots = 256
	cacheBytes = 16 << 20
)

type cached struct {
	at   link
	kind Type
	data []byte
}

func slotOf(at link) int {
	const golden = 0x9e3779b97f4a7c15 // 2^64 divided by the golden ratio: mixes the high bits well
	return int(uint64(at.offset) * golden >> (64 - 8))
}

// get returns what stands at, nil data if it is not here. The bytes are valid until the next put.
func (c *baseCache) get(at link) (Type, []byte) {
	s := &c.slots[slotOf(at)]
	if s.at != at {
		return 0, nil
	}
	return s.kind, s.data
}

// put takes over data, and gives what it displaces to free.
func (c *baseCache) put(at link, kind Type, data []byte, free *freeList) {
	if len(data) > cacheBytes/4 {
		free.put(data)
		return
	}
	i := slotOf(at)
	c.drop(i, free)
	for c.bytes+cap(data) > cacheBytes {
		c.hand = (c.hand + 1) % cacheSlots
		c.drop(c.hand, free)
	}
	c.slots[i] = cached{at, kind, data}
	c.bytes += cap(data)
}

func (c *baseCache) drop(i int, free *freeList) {
	free.put(c.slots[i].data)
	c.bytes -= cap(c.slots[i].data)
	c.slots[i] = cached{}
}
