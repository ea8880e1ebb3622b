package packfile

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/adler32"
	"math/rand/v2"
	"testing"
)

// bitWriter writes what bitReader reads.
type bitWriter struct {
	p []byte
	n uint // bits of the last byte that are in use, 0 for all
}

func (w *bitWriter) bits(v uint32, n int) {
	for ; n > 0; n-- {
		if w.n == 0 {
			w.p = append(w.p, 0)
		}
		w.p[len(w.p)-1] |= byte(v&1) << w.n
		w.n = (w.n + 1) % 8
		v >>= 1
	}
}

// code writes a symbol in the canonical code of these lengths.
func (w *bitWriter) code(lens []int, sym int) {
	code := uint32(0)
	for l := 1; l <= lens[sym]; l++ {
		for s, other := range lens {
			if other == l && (l < lens[sym] || s < sym) {
				code += 1 << (15 - l)
			}
		}
	}
	for i := range lens[sym] {
		w.bits(code>>(14-i), 1)
	}
}

// randomLens gives k of n symbols codes that are complete: leaves of a tree are split, deep ones rather.
func randomLens(r *rand.Rand, n, k, deepest int) []int {
	leaves := []int{0}
	for len(leaves) < k {
		i := r.IntN(len(leaves))
		if r.IntN(3) > 0 {
			i = len(leaves) - 1
		}
		if leaves[i] == deepest {
			i = r.IntN(len(leaves))
		}
		if leaves[i] < deepest {
			leaves[i]++
			leaves = append(leaves, leaves[i])
		}
	}
	lens := make([]int, n)
	for i, sym := range r.Perm(n)[:k] {
		lens[sym] = leaves[i]
	}
	return lens
}

// randomBlock is a zlib stream of one block with codes of any lengths, and what it decodes to.
// What holds for a code of one symbol is left to the streams that encoders make.
func randomBlock(r *rand.Rand, symbols int) (src, data []byte) {
	deepest := 9 + r.IntN(7)
	lit := randomLens(r, 286, 2+r.IntN(min(285, 1<<deepest)), deepest)
	dist := randomLens(r, 30, 2+r.IntN(29), deepest)
	if lit[256] == 0 {
		for sym := range 256 {
			if lit[sym] != 0 {
				lit[256], lit[sym] = lit[sym], 0
				break
			}
		}
	}
	w := bitWriter{p: []byte{0x78, 0x9c}}
	w.bits(5, 3) // the last block, of dynamic codes
	w.bits(29, 5)
	w.bits(29, 5)
	w.bits(15, 4)
	for _, sym := range preOrder {
		w.bits(map[bool]uint32{true: 4, false: 0}[sym < 16], 3)
	}
	pre := bytes.Repeat([]byte{4}, 16)
	for _, l := range append(append([]int{}, lit...), dist...) {
		w.code(ints(pre), l)
	}
	var used, dists []int
	for sym, l := range lit {
		if l != 0 && sym != 256 {
			used = append(used, sym)
		}
	}
	for sym, l := range dist {
		if l != 0 {
			dists = append(dists, sym)
		}
	}
	for range symbols {
		sym, d := 256, dists[r.IntN(len(dists))]
		if len(used) > 0 {
			sym = used[r.IntN(len(used))]
		}
		switch {
		case sym < 256:
			w.code(lit, sym)
			data = append(data, byte(sym))
		case sym > 256 && int(distBase[d]) <= len(data):
			extra := r.IntN(1 << lengthExtra[sym-257])
			w.code(lit, sym)
			w.bits(uint32(extra), int(lengthExtra[sym-257]))
			far := r.IntN(min(1<<distExtra[d], len(data)-int(distBase[d])+1))
			w.code(dist, d)
			w.bits(uint32(far), int(distExtra[d]))
			for range int(lengthBase[sym-257]) + extra {
				data = append(data, data[len(data)-int(distBase[d])-far])
			}
		}
	}
	if lit[256] != 0 {
		w.code(lit, 256)
	}
	return binary.BigEndian.AppendUint32(w.p, adler32.Checksum(data)), data
}

func ints(p []byte) []int {
	v := make([]int, len(p))
	for i, c := range p {
		v[i] = int(c)
	}
	return v
}

// TestInflateRandomCodes holds the decoder against the standard library's where codes have all lengths
// up to 15, and where they are over-subscribed or incomplete.
func TestInflateRandomCodes(t *testing.T) {
	var f Inflater
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		src, data := randomBlock(r, r.IntN(400))
		if n, err := f.Inflate(make([]byte, len(data), len(data)+slack), src); (err != nil || n != len(src)) && len(data) > 0 {
			t.Fatalf("%d bytes of %x: read %d, %v", len(data), src, n, err)
		}
		compareTwins(t, &f, "random codes", append(src, make([]byte, fastIn)...), len(data))
		for range 10 {
			bad := bytes.Clone(src)
			bad[2+r.IntN(len(bad)-2)] ^= 1 << r.IntN(8)
			compareTwins(t, &f, "damaged codes", bad, len(data))
		}
	}
}

// flushed is data in many blocks.
func flushed(t *testing.T, r *rand.Rand, data []byte, level int) []byte {
	t.Helper()
	b := bytes.NewBuffer([]byte{0x78, 0x9c})
	w, err := flate.NewWriter(b, level)
	if err != nil {
		t.Fatal(err)
	}
	for rest := data; len(rest) > 0; {
		n := min(len(rest), 1+r.IntN(2000))
		_, _ = w.Write(rest[:n])
		rest = rest[n:]
		_ = w.Flush()
	}
	_ = w.Close()
	return binary.BigEndian.AppendUint32(b.Bytes(), adler32.Checksum(data))
}

func TestInflateManyBlocks(t *testing.T) {
	var f Inflater
	r := rand.New(rand.NewPCG(7, 8))
	for name, data := range inputs() {
		for level := flate.HuffmanOnly; level <= 9; level++ {
			compareTwins(t, &f, name, flushed(t, r, data, level), len(data))
		}
	}
}

func TestInflateEveryPrefix(t *testing.T) {
	var f Inflater
	r := rand.New(rand.NewPCG(9, 10))
	data := inputs()["source"][:3000]
	for _, src := range [][]byte{deflated(t, data, 1), deflated(t, data, 9), deflated(t, data[:100], 6), flushed(t, r, data, 6)} {
		size := len(data)
		for cut := range src {
			if _, err := f.Inflate(make([]byte, size, size+slack), src[:cut:cut]); err == nil {
				t.Fatalf("%d bytes of %d are taken for whole", cut, len(src))
			}
			compareTwins(t, &f, "prefix", src[:cut:cut], size)
		}
	}
}

// TestInflatePrefix compares what fits, for every room, whatever lies behind the room.
func TestInflatePrefix(t *testing.T) {
	var f Inflater
	for name, data := range inputs() {
		data = data[:min(len(data), 2000)]
		src := deflated(t, data, 6)
		for size := range len(data) + 1 {
			dst := make([]byte, size, size+slack)
			n, err := f.inflatePrefix(dst, src)
			if err != nil || n != size || !bytes.Equal(dst, data[:size]) {
				t.Fatalf("%s: %d of %d bytes, %v", name, n, size, err)
			}
			if bytes.ContainsFunc(dst[size:cap(dst)], func(c rune) bool { return c != 0 }) {
				t.Fatalf("%s: written behind %d bytes", name, size)
			}
		}
	}
}
