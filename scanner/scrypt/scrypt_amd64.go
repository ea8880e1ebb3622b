package scrypt

import (
	"crypto/sha256"
	"encoding/binary"

	"golang.org/x/crypto/pbkdf2"
	"golang.org/x/sys/cpu"
)

const (
	blockWords = 16
	laneWords  = 2 * costR * blockWords
	laneBytes  = 4 * laneWords // 128*r, 1 KiB
	stateBytes = Lanes * laneBytes
)

// lane is what one password has become at one step: 16 blocks of Salsa20, the words of
// each, the lowest byte first, in the order of place.
type lane [laneBytes]byte

// state is all lanes at one step, 4 KiB.
type state [stateBytes]byte

func (s *state) lane(i int) *lane { return (*lane)(s[i*laneBytes:]) }

// memory is nil until it is used.
type memory struct{ *steps }

// steps is what all lanes have been, 128*r*N bytes = 4 MiB each, so 16 MiB; and 8 KiB to
// mix them in. The lanes of a step stand next to each other: 4 MiB apart, a store to one
// and a load from another would look the same to the processor, which compares the lower
// 12 bits of their addresses first.
type steps struct {
	old    []byte // states
	now    state
	before state
}

func newSteps() *steps {
	s := &steps{old: make([]byte, costN*stateBytes)}
	adviseHuge(s.old)
	return s
}

func (s *steps) at(i int) *state { return (*state)(s.old[i*stateBytes:]) }

func (m *memory) keys(dst [][Size]byte, passwords [][]byte, salt []byte) {
	if cpu.X86.HasAVX2 {
		m.keysAVX2(dst, passwords, salt, cpu.X86.HasAVX512VL)
		return
	}
	keysPortable(dst, passwords, salt)
}

// keysAVX2 is keysPortable, Lanes at a time; vl is about the processor, see mixAVX2.
func (m *memory) keysAVX2(dst [][Size]byte, passwords [][]byte, salt []byte, vl bool) {
	for len(passwords) > 0 {
		if m.steps == nil {
			m.steps = newSteps()
		}
		n := min(Lanes, len(passwords))
		m.steps.keys(dst[:n], passwords[:n], salt, vl)
		dst, passwords = dst[n:], passwords[n:]
	}
}

// keys makes up to Lanes keys. Lanes without a password mix whatever they have.
func (s *steps) keys(dst [][Size]byte, passwords [][]byte, salt []byte, vl bool) {
	for i, password := range passwords {
		s.at(0).lane(i).load(pbkdf2.Key(password, salt, 1, laneBytes, sha256.New))
	}
	s.mix(vl)
	for i, password := range passwords {
		dst[i] = [Size]byte(pbkdf2.Key(password, s.now.lane(i).bytes(), 1, Size, sha256.New))
	}
}

// mix is scryptROMix of RFC 7914 in all lanes, from the first old step to now.
func (s *steps) mix(vl bool) {
	none := [Lanes]*lane{}
	for i := range costN - 1 {
		mixAVX2(s.at(i+1), s.at(i), none, vl)
	}
	mixAVX2(&s.now, s.at(costN-1), none, vl)
	for range costN / 2 {
		mixAVX2(&s.before, &s.now, s.named(&s.now), vl)
		mixAVX2(&s.now, &s.before, s.named(&s.before), vl)
	}
}

// named returns, for each lane, the old step that src asks for: Integerify of RFC 7914 is
// the first word of its last block, as N has no more bits.
func (s *steps) named(src *state) (old [Lanes]*lane) {
	for i := range old {
		last := src.lane(i)[laneBytes-4*blockWords:]
		old[i] = s.at(int(binary.LittleEndian.Uint32(last) % costN)).lane(i)
	}
	return old
}

// place returns which word of the blocks of RFC 7914 a lane has at i. Salsa20 takes a
// block for a square of four by four words, and works on its columns and rows beginning
// at the diagonal; a lane has the diagonals as rows, the main one first, so that it works
// on all four columns at once.
func place(i int) int { return i/blockWords*blockWords + i*5%blockWords }

func (l *lane) load(p []byte) {
	for i := range laneWords {
		copy(l[4*i:4*i+4], p[4*place(i):])
	}
}

func (l *lane) bytes() []byte {
	p := make([]byte, laneBytes)
	for i := range laneWords {
		copy(p[4*place(i):], l[4*i:4*i+4])
	}
	return p
}

// mixAVX2 puts scryptBlockMix of RFC 7914 of each lane of src into dst; of src XOR old, if
// old is not nil, in all lanes or in none. dst is neither of them. vl tells whether
// the processor has AVX-512VL, which takes a quarter less time.
//
//go:noescape
func mixAVX2(dst, src *state, old [Lanes]*lane, vl bool)
