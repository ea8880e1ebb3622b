package packfile

import (
	"bytes"
	"hash/adler32"
	"math/rand/v2"
	"testing"
)

func TestAdlerEqualsStandardLibrary(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 1))
	data := make([]byte, 3*adlerSpan)
	for i := range data {
		data[i] = byte(rnd.Uint32())
	}
	ones := bytes.Repeat([]byte{0xff}, len(data))
	for n := 0; n <= len(data); n += 1 + n/90 {
		for _, p := range [][]byte{data[:n], ones[:n], data[len(data)-n:]} {
			if got, want := adlerSum(p), adler32.Checksum(p); got != want {
				t.Fatalf("%d bytes: got %08x, want %08x", n, got, want)
			}
			span := p[:min(n, adlerSpan)]
			a, b := adlerAdd(1, 2, span)
			if wantA, wantB := adlerAddPortable(1, 2, span); a != wantA || b != wantB {
				t.Fatalf("%d bytes: got %d and %d, portable %d and %d", len(span), a, b, wantA, wantB)
			}
		}
	}
}

func BenchmarkAdler(b *testing.B) {
	data := bytes.Repeat([]byte("some text "), 1000)
	for _, n := range []int{100, 1000, 10_000} {
		b.Run("fast", func(b *testing.B) {
			b.SetBytes(int64(n))
			for b.Loop() {
				adlerSum(data[:n])
			}
		})
		b.Run("standard", func(b *testing.B) {
			b.SetBytes(int64(n))
			for b.Loop() {
				adler32.Checksum(data[:n])
			}
		})
	}
}
