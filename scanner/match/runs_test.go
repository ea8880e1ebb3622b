package match

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stanchdev/stanch/scanner/lanes"
)

// slowRuns is the slow twin of runs.
func slowRuns(data []byte) []int {
	is := func(s int) bool {
		if s < 0 || s+runLength > len(data) {
			return false
		}
		flips := 0
		for i := s; i < s+runLength; i++ {
			if !lanes.IsRun(data[i]) {
				return false
			}
			if i > s && isDigit(data[i]) != isDigit(data[i-1]) {
				flips++
			}
		}
		return flips >= runFlips
	}
	var all []int
	for s := range data {
		if is(s) && !is(s-1) {
			all = append(all, s)
		}
	}
	return all
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func TestRuns(t *testing.T) {
	rng := rand.New(rand.NewPCG(30, 31))
	const letters = "0123456789abcdefABCXYZ_-.+/=~0123 \n,:;\"<{\x00\x7f\xb0\xff"
	found := 0
	for range 20000 {
		data := make([]byte, rng.IntN(120))
		most := 1 + rng.IntN(len(letters))
		for i := range data {
			data[i] = letters[rng.IntN(most)]
		}
		want := slowRuns(data)
		if got := new(Scratch).findRuns(nil, data, 0, len(data)); !slices.Equal(want, got) {
			t.Fatalf("%q: runs at %v, want %v", data, got, want)
		}
		var got []int
		for lo := 0; lo < len(data); {
			hi := min(len(data), lo+1+rng.IntN(40))
			got = new(Scratch).findRuns(got, data, lo, hi)
			lo = hi
		}
		if !slices.Equal(want, got) {
			t.Fatalf("%q in parts: runs at %v, want %v", data, got, want)
		}
		found += len(want)
	}
	if found < 10000 {
		t.Errorf("only %d runs", found)
	}
}
