// Package memo remembers texts that led to nothing, so that they need not be read again.
// Histories show the same lines again and again, also where no delta says so: on branches, in
// the root of the next delta tree, in copies of a file.
package memo

import "hash/maphash"

// Set is a set of texts, each known by 64 bits of a hash under a key that is drawn for each
// Set: of 2^32 texts one in 2^32 runs would be taken for another, and nobody can make one
// that is. It takes 64 KiB and forgets: of two texts for one slot the younger stays. It is
// for one goroutine. A nil Set knows nothing.
type Set struct {
	seed  maphash.Seed
	texts []uint64 // 0: none
}

const slots = 1 << 13

// New returns an empty Set.
func New() *Set { return &Set{seed: maphash.MakeSeed(), texts: make([]uint64, slots)} }

// Key returns what a text is known by, together with whatever else of it makes a
// difference; 0 of a nil Set.
func (s *Set) Key(text []byte, with uint64) uint64 {
	if s == nil {
		return 0
	}
	return max(maphash.Bytes(s.seed, text)^with*spread, 1)
}

// spread spreads small numbers over 64 bits: 2^64 divided by the golden ratio.
const spread = 0x9e3779b97f4a7c15

// Holds tells whether a text was added and not forgotten. A key of 0 is never held.
func (s *Set) Holds(key uint64) bool { return key != 0 && s.texts[key%slots] == key }

// Add adds the text that is known by key; nothing if that is 0.
func (s *Set) Add(key uint64) {
	if key != 0 {
		s.texts[key%slots] = key
	}
}

// Len counts the texts of s.
func (s *Set) Len() (n int) {
	for _, key := range s.texts {
		if key != 0 {
			n++
		}
	}
	return n
}
