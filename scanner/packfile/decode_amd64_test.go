package packfile

import (
	"bytes"
	"compress/flate"
	"math/rand/v2"
	"testing"

	"golang.org/x/sys/cpu"
)

// guard is how much is looked at on both sides of what may be written.
const guard = 64

// compareDecoders runs both decoders over the blocks of src, up to the first error, and compares where
// they come to after each.
func compareDecoders(t *testing.T, name string, src []byte, size, room int) {
	t.Helper()
	if !zlibHeader(src) {
		return
	}
	var f Inflater
	f.prepare()
	whole := bytes.Repeat([]byte{0xa5}, guard+size+room+guard)
	dst := whole[guard : guard+size : guard+size+room]
	other := make([]byte, size, size+room)
	b := bitReader{src: src, pos: 2}
	for out := 0; ; {
		head, ok := b.take(3)
		lit, dist := &f.lit, &f.dist
		var err error
		switch {
		case !ok || head>>1 == 3:
			return
		case head>>1 == 0:
			out, err = b.stored(dst, out)
			copy(other, dst)
		case head>>1 == 1:
			f.useFixed()
			lit, dist = f.fixedLit, f.fixedDist
		default:
			err = f.readTables(&b)
		}
		if err != nil {
			return
		}
		if head>>1 != 0 {
			c := b
			n, how := decodePortable(&b, other[:cap(other)], out, lit, dist)
			m, fast := decodeBMI2(&c, dst[:cap(dst)], out, lit, dist)
			if how != fast {
				t.Fatalf("%s: %d and %d for %d bytes of %x", name, how, fast, size, src[:min(len(src), 300)])
			}
			if how == corrupt {
				return
			}
			if n != m || b.pos != c.pos || b.buf != c.buf || b.n != c.n || !bytes.Equal(dst[:cap(dst)][:n], other[:cap(other)][:n]) {
				t.Fatalf("%s: out at %d and %d, in at %d.%d and %d.%d, for %d bytes of %x", name, n, m, b.pos, b.n, c.pos, c.n, size, src[:min(len(src), 300)])
			}
			if n > size {
				return
			}
			if out = n; how == outOfRoom {
				out, err = f.blockEnd(&b, other, out, lit, dist)
				copy(dst, other)
			}
		}
		if bytes.Count(whole[:guard], []byte{0xa5}) != guard || bytes.Count(whole[len(whole)-guard:], []byte{0xa5}) != guard {
			t.Fatalf("%s: written outside %d bytes", name, size)
		}
		if err != nil || head&1 != 0 {
			return
		}
	}
}

func needBMI2(t testing.TB) {
	if !cpu.X86.HasBMI2 || !cpu.X86.HasSSSE3 {
		t.Skip("no BMI2")
	}
}

func TestDecodersAreEqual(t *testing.T) {
	needBMI2(t)
	r := rand.New(rand.NewPCG(11, 12))
	for range 500 {
		src, data := randomBlock(r, r.IntN(400))
		for range 10 {
			compareDecoders(t, "random codes", append(src, make([]byte, r.IntN(2*fastIn))...), len(data), r.IntN(2*slack))
			src[2+r.IntN(len(src)-2)] ^= 1 << r.IntN(8)
		}
	}
	for name, data := range inputs() {
		for level := flate.HuffmanOnly; level <= 9; level++ {
			for _, src := range [][]byte{deflated(t, data, level), flushed(t, r, data, level)} {
				for room := range 3 {
					compareDecoders(t, name, src, len(data), room*slack/2)
				}
				compareDecoders(t, name, src, len(data)/2, slack)
				src[2+r.IntN(len(src)-2)] ^= 1 << r.IntN(8)
				compareDecoders(t, name, src, len(data), slack)
			}
		}
	}
}

func FuzzDecoders(f *testing.F) {
	needBMI2(f)
	r := rand.New(rand.NewPCG(13, 14))
	for range 10 {
		src, data := randomBlock(r, 100)
		f.Add(src, len(data), slack)
	}
	f.Fuzz(func(t *testing.T, src []byte, size, room int) {
		if size >= 0 && size <= 1<<16 && room >= 0 && room <= 1<<10 {
			compareDecoders(t, "fuzz", src, size, room)
		}
	})
}
