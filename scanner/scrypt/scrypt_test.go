package scrypt

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// keysFunc is Keys, or something that is to do the same.
type keysFunc func(dst [][Size]byte, passwords [][]byte, salt []byte)

func portable(passwords [][]byte, salt []byte) [][Size]byte {
	want := make([][Size]byte, len(passwords))
	keysPortable(want, passwords, salt)
	return want
}

func noise(r *rand.Rand, n int) []byte {
	p := make([]byte, n)
	for i := range p {
		p[i] = byte(r.IntN(256))
	}
	return p
}

// somePasswords returns n passwords of up to 200 bytes.
func somePasswords(r *rand.Rand, n int) [][]byte {
	out := make([][]byte, n)
	for i := range out {
		out[i] = noise(r, r.IntN(201))
	}
	return out
}

func TestKeys(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	all := append(somePasswords(r, 7), nil, noise(r, 200))
	ways := ways()
	for i, salt := range [][]byte{nil, noise(r, 20), noise(r, 100)} {
		want := portable(all, salt)
		for name, keys := range ways {
			for n := i; n <= len(all); n += 3 {
				got := make([][Size]byte, n)
				keys(got, all[:n], salt)
				if !slices.Equal(got, want[:n]) {
					t.Errorf("%s makes %x of %d passwords, want %x", name, got, n, want[:n])
				}
			}
		}
	}
}

func TestKeysLeavesTheRest(t *testing.T) {
	dst := make([][Size]byte, Lanes)
	new(Mixer).Keys(dst, [][]byte{[]byte("one"), []byte("two")}, nil)
	if dst[0] == dst[1] || dst[2] != [Size]byte{} || dst[3] != [Size]byte{} {
		t.Errorf("Keys of two passwords puts %x", dst)
	}
}

func BenchmarkKeys(b *testing.B) {
	for name, keys := range ways() {
		for _, n := range []int{1, 2, Lanes} {
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) { benchmark(b, n, keys) })
		}
	}
}

func BenchmarkPortable(b *testing.B) { benchmark(b, 1, keysPortable) }

func benchmark(b *testing.B, n int, keys keysFunc) {
	passwords, dst := somePasswords(rand.New(rand.NewPCG(3, 4)), n), make([][Size]byte, n)
	for b.Loop() {
		keys(dst, passwords, []byte("salt"))
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/password")
}
