package scrypt

import (
	"bytes"
	"crypto/subtle"
	"encoding/hex"
	"math/rand/v2"
	"strings"
	"testing"

	//lint:ignore SA1019 its core alone is what RFC 7914 mixes with
	"golang.org/x/crypto/salsa20/salsa"
	"golang.org/x/sys/cpu"
)

// ways returns Keys, and what it does on the processors that the assembly knows apart, if
// this one can do it.
func ways() map[string]keysFunc {
	ways := map[string]keysFunc{"Keys": new(Mixer).Keys}
	for name, vl := range levels() {
		m := new(memory)
		ways[name] = func(dst [][Size]byte, passwords [][]byte, salt []byte) {
			m.keysAVX2(dst, passwords, salt, vl)
		}
	}
	return ways
}

// levels returns the values of vl that this processor can do.
func levels() map[string]bool {
	levels := map[string]bool{}
	if cpu.X86.HasAVX2 {
		levels["AVX2"] = false
	}
	if cpu.X86.HasAVX2 && cpu.X86.HasAVX512VL {
		levels["AVX512VL"] = true
	}
	return levels
}

// The test vector of RFC 7914, section 8: 64 bytes, and Salsa20/8 of them.
const (
	salsaIn = "7e879a214f3ec9867ca940e641718f26 baee555b8c61c1b50df846116dcd3b1d" +
		"ee24f319df9b3d8514121e4b5ac5aa32 76021d2909c74829edebc68db8b8c25e"
	salsaOut = "a41f859c6608cc993b81cacb020cef05 044b2181a2fd337dfd7b1c6396682f29" +
		"b4393168e3c9e6bcfe6bc5b7a06d96ba e424cc102c91745c24ad673dc7618f81"
)

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	p, err := hex.DecodeString(strings.ReplaceAll(s, " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestSalsa puts the vector into one lane, with nothing to mix it with, and noise into the
// others; and the same taken apart into two, of which src has the one and old the other.
func TestSalsa(t *testing.T) {
	in, want := unhex(t, salsaIn), string(unhex(t, salsaOut))
	r := rand.New(rand.NewPCG(5, 6))
	for name, vl := range levels() {
		for i := range Lanes {
			src := noisyState(r)
			src.lane(i).load(append(in, make([]byte, laneBytes-len(in))...))
			if got := mixed(src, [Lanes]*lane{}, i, vl); got[:len(want)] != want {
				t.Errorf("%s, lane %d: Salsa20/8 is %x, want %x", name, i, got[:len(want)], want)
			}
			past := noisyState(r)
			for at, b := range past.lane(i) {
				src.lane(i)[at] ^= b
			}
			old := [Lanes]*lane{past.lane(0), past.lane(1), past.lane(2), past.lane(3)}
			if got := mixed(src, old, i, vl); got[:len(want)] != want {
				t.Errorf("%s, lane %d: Salsa20/8 of src and old is %x, want %x", name, i, got[:len(want)], want)
			}
		}
	}
}

func noisyState(r *rand.Rand) *state {
	s := new(state)
	for i := range Lanes {
		s.lane(i).load(noise(r, laneBytes))
	}
	return s
}

// mixed returns lane i of what mixAVX2 makes.
func mixed(src *state, old [Lanes]*lane, i int, vl bool) string {
	dst := new(state)
	mixAVX2(dst, src, old, vl)
	return string(dst.lane(i).bytes())
}

// FuzzMix compares one step with scryptBlockMix on the core of x/crypto's Salsa20.
func FuzzMix(f *testing.F) {
	f.Add([]byte("a"), []byte(nil))
	f.Add([]byte("open"+"sesame"), []byte("\xff\x00b"))
	levels := levels()
	f.Fuzz(func(t *testing.T, src, old []byte) {
		var from, past, dst state
		var olds [Lanes]*lane
		for i := range Lanes {
			from.lane(i).load(repeated(src, i))
			if len(old) > 0 {
				olds[i] = past.lane(i)
				olds[i].load(repeated(old, i))
			}
		}
		for name, vl := range levels {
			mixAVX2(&dst, &from, olds, vl)
			for i := range Lanes {
				in := repeated(src, i)
				if len(old) > 0 {
					subtle.XORBytes(in, in, repeated(old, i))
				}
				if got, want := dst.lane(i).bytes(), blockMix(in); !bytes.Equal(got, want) {
					t.Fatalf("%s, lane %d: %x, want %x", name, i, got, want)
				}
			}
		}
	})
}

// repeated fills a lane with p, from another byte on in each.
func repeated(p []byte, i int) []byte {
	out := make([]byte, laneBytes)
	for at := range out {
		if len(p) > 0 {
			out[at] = p[(at+i)%len(p)] + byte(i)
		}
	}
	return out
}

// blockMix is scryptBlockMix as RFC 7914 has it in section 4.
func blockMix(in []byte) []byte {
	out := make([]byte, len(in))
	x := [64]byte(in[len(in)-64:])
	for i := 0; i < len(in)/64; i++ {
		subtle.XORBytes(x[:], x[:], in[64*i:64*i+64])
		salsa.Core208(&x, &x)
		at := i / 2 // blocks of even number first
		if i%2 == 1 {
			at += len(in) / 128
		}
		copy(out[64*at:], x[:])
	}
	return out
}

func TestLaneIsBytes(t *testing.T) {
	p, l := noise(rand.New(rand.NewPCG(7, 8)), laneBytes), new(lane)
	l.load(p)
	if got := l.bytes(); string(got) != string(p) {
		t.Errorf("load and bytes make %x of %x", got, p)
	}
}
