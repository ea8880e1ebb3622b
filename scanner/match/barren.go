package match

import "hash/maphash"

// barren knows places that led to nothing. Histories show the same lines again and again,
// also where no delta says so: on branches, in the root of the next delta tree, in copies of
// a file. What decides about a name is the bytes around it, so where the same ones were seen
// to lead to no pair, or to one that was refused, nothing needs to be read again.
//
// A place is known by 64 bits of a hash of its surroundings under a key that is drawn for
// each run: of 2^32 places one in 2^32 runs would be taken for another, and nobody can make
// one that is. The memory is fixed, the younger of two places in one slot stays.
type barren struct {
	seed   maphash.Seed
	places []uint64 // 0: none
}

const barrenPlaces = 1 << 16 // 512 KiB

func newBarren() *barren {
	return &barren{seed: maphash.MakeSeed(), places: make([]uint64, barrenPlaces)}
}

// at returns what a place is known by: the anchor of a target, and the bytes as far as they
// decide, or to the ends of the data if those are nearer. It is 0 if nothing is known of any place.
func (b *barren) at(data []byte, gram, target int, r reach) uint64 {
	if b == nil {
		return 0
	}
	low, high := max(gram-int(r.left), 0), min(gram+int(r.right), len(data))
	// Where the gram stands among the bytes tells the ends of the data from other bytes.
	where := uint64(target)<<32 | uint64(gram-low)<<16 | uint64(high-gram)
	return max(maphash.Bytes(b.seed, data[low:high])^where*placeFactor, 1)
}

// placeFactor spreads small numbers over 64 bits: 2^64 divided by the golden ratio.
const placeFactor = 0x9e3779b97f4a7c15

func (b *barren) knows(place uint64) bool {
	return place != 0 && b.places[place%barrenPlaces] == place
}

func (b *barren) add(place uint64) {
	if place != 0 {
		b.places[place%barrenPlaces] = place
	}
}
